/** The tree of entries: order, depth, folding, and that nothing is left out whatever the places say. */
import type { EntityRow } from "@parley/core";
import { describe, expect, it } from "vitest";
import { entryLines, hasName } from "../../src/pages/codebook/entry-tree.js";

function entry(id: string, parentId: string | null = null, aliases: string[] = []): EntityRow {
  return {
    id,
    label: id,
    kind: "concept",
    color: null,
    variableId: "concept",
    labels: { en: id },
    aliases,
    memberOf: [],
    attributes: {},
    candidate: false,
    parentId,
    statements: 0,
    reviewed: 0,
    revision: 1,
  };
}
const none: ReadonlySet<string> = new Set();
const shown = (rows: readonly EntityRow[], folded = none) =>
  entryLines(rows, { folded, language: "en" }).map(({ row, depth }) => `${"-".repeat(depth)}${row.id}`);

describe("entryLines", () => {
  it("puts each below the one it belongs under, by name", () => {
    expect(shown([entry("b"), entry("a2", "a"), entry("a1", "a"), entry("a")])).toEqual([
      "a",
      "-a1",
      "-a2",
      "b",
    ]);
  });

  it("hides what is below a folded one, and says that there is something", () => {
    const lines = entryLines([entry("a"), entry("a1", "a"), entry("a2", "a1")], {
      folded: new Set(["a"]),
      language: "en",
    });
    expect(lines.map(({ row, children, isFolded }) => [row.id, children, isFolded])).toEqual([
      ["a", 1, true],
    ]);
  });

  it("shows one whose place is unknown at the top", () => {
    expect(shown([entry("a", "gone")])).toEqual(["a"]);
  });

  it("shows all of a circle", () => {
    expect(shown([entry("a", "b"), entry("b", "a"), entry("c", "c")])).toEqual(["a", "b", "c"]);
  });
});

describe("hasName", () => {
  it.each([
    ["zurich", true],
    ["ZÜRICH", true],
    ["Turicum", true],
    ["Bern", false],
  ])("finds %s: %s", (words, found) => {
    expect(hasName({ ...entry("Zürich"), aliases: ["Turicum"] }, words)).toBe(found);
  });
});
