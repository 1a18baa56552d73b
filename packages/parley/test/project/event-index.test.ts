import { partAt, type Reading } from "@parley/core";
import { describe, expect, test } from "vitest";
import { eventIndex } from "../../src/project/event-index.js";
import { closeProject } from "../../src/project/project.js";
import { emptyProject } from "../sample-project.js";

const text = "Der Gipfel beginnt. Der Gipfel endet.";
const starts = [4, 24];

/** A reading that mentions one event so many times (0, 1 or 2). */
function mentioning(times: number): Reading {
  const mentions = starts.slice(0, times).flatMap((start) => partAt(text, [{ start, end: start + 6 }]) ?? []);
  const event = { id: "event-1", label: "Gipfel", kind: "summit", place: null, from: null, to: null };
  return {
    document: { id: "any", title: null, lang: "de", date: null },
    statements: [],
    events: times === 0 ? [] : [{ ...event, participants: [], mentions }],
    contingencies: [],
  };
}

const idOf = (number: number) => `document-${String(number).padStart(4, "0")}`;

describe("mentions of an event", () => {
  test("are written again when one in twenty is new, or when all are asked for", () => {
    const project = emptyProject();
    const index = eventIndex(project, null);
    for (let number = 0; number < 100; number += 1) index.mention(idOf(number), mentioning(1));
    expect(index.takeChanges()).toHaveLength(1);
    expect(index.isOpen()).toBe(false);
    // 5 of 105 are less than one in twenty, 6 of 106 are more.
    for (let number = 100; number < 105; number += 1) index.mention(idOf(number), mentioning(1));
    expect(index.takeChanges()).toEqual([]);
    expect(index.isOpen()).toBe(true);
    index.mention(idOf(105), mentioning(1));
    expect(index.takeChanges()).toMatchObject([{ kind: "event" }]);
    index.mention(idOf(106), mentioning(1));
    const [change] = index.takeChanges(true);
    const after = change?.kind === "event" ? change.after : null;
    expect(after?.mentions).toHaveLength(107);
    expect(after?.mentions.map(({ documentId }) => documentId)).toEqual(
      Array.from({ length: 107 }, (_, number) => idOf(number)),
    );
    closeProject(project);
  });

  test("take the place of those that the same document had before", () => {
    const project = emptyProject();
    const index = eventIndex(project, null);
    index.mention("a", mentioning(2));
    index.mention("b", mentioning(1));
    index.takeChanges();
    index.mention("a", mentioning(2));
    expect(index.isOpen()).toBe(false);
    index.mention("a", mentioning(0));
    const [change] = index.takeChanges();
    expect(change).toMatchObject({
      before: { mentions: [{ documentId: "a" }, { documentId: "a" }, { documentId: "b" }] },
      after: { mentions: [{ documentId: "b", start: 4, end: 10 }] },
    });
    closeProject(project);
  });
});
