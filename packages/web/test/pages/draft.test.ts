import { describe, expect, it } from "vitest";
import {
  draftOf,
  editOf,
  newDraft,
  newStatementOf,
  withoutRole,
  withRole,
} from "../../src/pages/read/draft.js";
import { drawnStatement } from "../../src/pages/read/drawn-statement.js";
import { claimPieces } from "../../src/pages/read/panel/reading.js";
import { nextOpen, stepped } from "../../src/pages/read/use-reader.js";
import { fixtureRecord } from "../fixture-record.js";

const { documents, statements: all } = fixtureRecord(0);
const doc = documents[0];
const statements = all.filter((one) => one.documentId === doc?.id);
const third = statements[2];
if (doc === undefined || third === undefined) throw new Error("the fixture is empty");

describe("a correction", () => {
  it("changes nothing when nothing was changed", () => {
    expect(editOf(draftOf(third))).toEqual({});
  });

  it("sends only the fields that differ, with a known entity by its id and a new one by its name", () => {
    const draft = {
      ...draftOf(third),
      agreement: 0,
      person: { id: null, label: " Vera Holm " },
      concept: { id: "air", label: "More air defense" },
    };
    expect(editOf(draft)).toEqual({ agreement: 0, person: { label: "Vera Holm" }, concept: { id: "air" } });
  });

  it("empties a field with null", () => {
    expect(editOf({ ...draftOf(third), person: null })).toEqual({ person: null });
    expect(editOf(withoutRole(draftOf(third), "condition"))).toEqual({ condition: null });
  });

  it("never takes the quote away", () => {
    expect(withoutRole(draftOf(third), "quote").parts.quote).toEqual(third.quote.spans);
  });

  it("replaces the words of a role, or adds a piece to them", () => {
    const draft = draftOf(third);
    expect(withRole(draft, "cue", { start: 5, end: 9 }, false).parts.cue).toEqual([{ start: 5, end: 9 }]);
    const more = withRole(draft, "cue", { start: 5, end: 9 }, true).parts.cue;
    expect(more).toEqual([{ start: 5, end: 9 }, ...(third.cue?.spans ?? [])]);
  });

  it("lets a piece take the place of those it overlaps", () => {
    const cue = third.cue?.spans[0];
    if (cue === undefined) throw new Error("the fixture has no cue");
    const parts = withRole(draftOf(third), "cue", { start: cue.start - 1, end: cue.end }, true).parts.cue;
    expect(parts?.[0]).toEqual({ start: cue.start - 1, end: cue.end });
    expect(parts).toHaveLength(2);
  });

  it("makes the writer's voice a quote in that mode, and back", () => {
    const writer = withRole(draftOf(third), "writer", { start: 0, end: 4 }, false);
    expect([writer.mode, writer.parts.quote]).toEqual(["writer", [{ start: 0, end: 4 }]]);
    expect(withRole(writer, "quote", { start: 0, end: 4 }, false).mode).toBe("indirect");
  });

  it("is drawn with the exact words of its spans", () => {
    const drawn = drawnStatement(withRole(draftOf(third), "addressee", { start: 0, end: 3 }, false), doc);
    expect(drawn.addressee?.text).toBe(doc.text.slice(0, 3));
    expect(drawn.id).toBe(third.id);
  });
});

describe("a new statement", () => {
  it("takes over the values of the last one but none of its words", () => {
    const draft = newDraft({ start: 10, end: 20 }, third, doc.versionId);
    const sent = newStatementOf(draft, doc);
    expect(sent).toMatchObject({
      documentId: doc.id,
      versionId: doc.versionId,
      quote: [{ start: 10, end: 20 }],
      actor: null,
      condition: null,
      person: { id: third.person?.id },
      agreement: 1,
    });
  });
});

describe("moving through statements", () => {
  it("goes to the next open one, then to the first before, then nowhere", () => {
    expect(nextOpen(statements, third.id)?.id).toBe(statements[3]?.id);
    const decided = statements.map((one, at) => ({
      ...one,
      state: at === 1 ? ("proposed" as const) : ("accepted" as const),
    }));
    expect(nextOpen(decided, decided[5]?.id ?? "")?.id).toBe(decided[1]?.id);
    expect(nextOpen(decided, decided[1]?.id ?? "")).toBeNull();
  });

  it("stays at the ends", () => {
    expect(stepped(statements, statements[0]?.id ?? "", -1)?.id).toBe(statements[0]?.id);
    expect(stepped(statements, statements.at(-1)?.id ?? "", 1)?.id).toBe(statements.at(-1)?.id);
    expect(stepped([], null, 1)).toBeNull();
  });
});

describe("the reading of a claim", () => {
  it("marks the part that is the condition", () => {
    expect(claimPieces([{ start: 0, end: 10 }], [{ start: 4, end: 6 }])).toEqual([
      { start: 0, end: 4, isCondition: false, isSplit: false },
      { start: 4, end: 6, isCondition: true, isSplit: false },
      { start: 6, end: 10, isCondition: false, isSplit: false },
    ]);
  });

  it("says where a split claim goes on", () => {
    const pieces = claimPieces(
      [
        { start: 0, end: 2 },
        { start: 5, end: 7 },
      ],
      [],
    );
    expect(pieces.map((piece) => piece.isSplit)).toEqual([true, false]);
  });
});
