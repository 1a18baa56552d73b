/** Lanes of positions with the shifts as links: worked by hand on invented sentences of 2031. */
import type { PositionView, Shift, ShiftSentence } from "@parley/core";
import { describe, expect, it } from "vitest";
import { decisionOn, isDecidable } from "../../src/pages/shifts/decide-shift.js";
import { matching, shiftFiltersOf, wideQueryOf } from "../../src/pages/shifts/shift-filters.js";
import { groupedShifts, reviewCounts, severitySteps } from "../../src/pages/shifts/shift-groups.js";
import { laneAxis, lanesOf } from "../../src/pages/shifts/shift-lanes.js";
import { laneMarkTable, sentencesFor, shiftTable } from "../../src/pages/shifts/shift-table.js";
import { statementsOf } from "../../src/pages/shifts/shift-words.js";

const norland = { entityId: "NL", label: "Norland", kind: "state" };

function position(
  statementId: string,
  date: string,
  stance: PositionView["stance"],
  more: Partial<PositionView> = {},
) {
  return {
    statementId,
    documentId: `doc-${statementId}`,
    date,
    speaker: "Ada Lindqvist",
    holder: norland,
    concept: { id: "troops", label: "Send troops" },
    stance,
    conditional: false,
    weight: 1,
    ...more,
  } satisfies PositionView;
}

function sentence(statementId: string | null, date: string, stance: ShiftSentence["stance"]): ShiftSentence {
  return {
    statementId,
    documentId: `doc-${statementId}`,
    date,
    speaker: "Ada Lindqvist",
    text: "words",
    spans: [],
    stance,
  };
}

function shift(id: string, change: Partial<Shift> = {}): Shift {
  return {
    id,
    kind: "reversal",
    actor: { entityId: "ada", label: "Ada Lindqvist", kind: "person" },
    concept: { id: "troops", label: "Send troops" },
    earlier: sentence("a", "2031-01-10", "support"),
    later: sentence("b", "2031-03-01", "oppose"),
    more: { earlier: [], later: [] },
    contradiction: true,
    conditions: [],
    score: 0.8,
    severity: 1,
    review: "open",
    explanation: "",
    by: null,
    entryId: null,
    ...change,
  };
}

const positions = [
  position("a", "2031-01-10", "support"),
  position("b", "2031-03-01", "oppose", { conditional: true }),
  position("c", "2031-03-01", "oppose", { speaker: "Tomas Verhoek" }),
];

describe("the lanes", () => {
  it("put a person who speaks for a state on the lane of the state", () => {
    const [lane, ...others] = lanesOf(positions, [shift("s1")]);
    expect(others).toEqual([]);
    expect(lane?.holder).toEqual({ id: "NL", label: "Norland" });
  });

  it("draw sentences of one side and day as one mark with their number and speakers", () => {
    const [lane] = lanesOf(positions, []);
    expect(lane?.marks).toEqual([
      { day: "2031-01-10", side: "support", count: 1, speakers: ["Ada Lindqvist"], isConditional: false },
      {
        day: "2031-03-01",
        side: "oppose",
        count: 2,
        speakers: ["Ada Lindqvist", "Tomas Verhoek"],
        isConditional: true,
      },
    ]);
  });

  it("link the two sentences of a shift on their days and sides", () => {
    const [lane] = lanesOf(positions, [shift("s1")]);
    expect(lane?.links.map(({ from, to }) => [from.day, from.side, to.day, to.side])).toEqual([
      ["2031-01-10", "support", "2031-03-01", "oppose"],
    ]);
  });

  it("give a sentence without stance a mark of its own between the sides", () => {
    const slip = shift("s2", {
      kind: "date-slip",
      earlier: sentence("x", "2031-01-12", null),
      later: sentence("a", "2031-01-10", "support"),
    });
    const [lane] = lanesOf(positions, [slip]);
    expect(lane?.marks.find(({ side }) => side === "none")?.day).toBe("2031-01-12");
  });

  it("count a sentence once that stands in several shifts", () => {
    const [lane] = lanesOf(positions, [shift("s1"), shift("s2", { kind: "denial" })]);
    expect(lane?.marks.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(lane?.links).toHaveLength(2);
  });

  it("stand with most shifts first, those of one holder together", () => {
    const other = { entityId: "AA", label: "Aarland", kind: "state" };
    const lanes = lanesOf(
      [
        position("d", "2031-01-01", "support", { holder: other }),
        ...positions,
        position("e", "2031-01-02", "support", { concept: { id: "aid", label: "Aid" } }),
      ],
      [shift("s1")],
    );
    expect(lanes.map(({ holder, concept }) => `${holder.label}: ${concept.label}`)).toEqual([
      "Norland: Send troops",
      "Norland: Aid",
      "Aarland: Send troops",
    ]);
  });

  it("span all marks with a little room, or the time window", () => {
    const lanes = lanesOf(positions, []);
    // 50 days from first to last; 3 % of them are 1.5, rounded 2.
    expect(laneAxis(lanes, null)).toEqual({ first: "2031-01-08", last: "2031-03-03" });
    expect(laneAxis(lanes, { from: "2031-02-01", to: "2031-03-01" })).toEqual({
      first: "2031-02-01",
      last: "2031-03-01",
    });
    expect(laneAxis([], null)).toBeNull();
  });

  it("are a table with the same numbers", () => {
    const [lane] = lanesOf(positions, []);
    if (lane === undefined) throw new Error("no lane");
    expect([sentencesFor(lane, "support"), sentencesFor(lane, "oppose")]).toEqual([1, 2]);
    expect(laneMarkTable([lane]).slice(1)).toEqual([
      ["Norland", "Send troops", "2031-01-10", "support", 1, "Ada Lindqvist", 0],
      ["Norland", "Send troops", "2031-03-01", "oppose", 2, "Ada Lindqvist; Tomas Verhoek", 1],
    ]);
  });
});

describe("the list", () => {
  it("keeps voices and followed conditions apart from what goes against an earlier word", () => {
    const parts = groupedShifts([
      shift("f", { kind: "followed-condition" }),
      shift("v", { kind: "voices" }),
      shift("r"),
      shift("o", { kind: "against-own-organization" }),
    ]);
    expect(parts.map(({ group, shifts }) => [group, shifts.map(({ id }) => id)])).toEqual([
      ["against", ["r"]],
      ["voices", ["v", "o"]],
      ["followed", ["f"]],
    ]);
  });

  it("counts open, confirmed and dismissed", () => {
    const shifts = [shift("a"), shift("b", { review: "confirmed" }), shift("c", { review: "confirmed" })];
    expect(reviewCounts(shifts)).toEqual({ open: 1, confirmed: 2, dismissed: 0 });
  });

  it.each([
    [0.1, 1],
    [0.5, 3],
    [1, 5],
    [0, 1],
  ])("shows a severity of %s as %s blocks", (severity, steps) => {
    expect(severitySteps(severity)).toBe(steps);
  });
});

describe("the filters", () => {
  const none = shiftFiltersOf({});

  it("are what the address says; a dial that is none counts as the usual one", () => {
    expect(shiftFiltersOf({ dial: "0.8", kinds: "voices,nonsense", review: "all" })).toMatchObject({
      dial: 0.8,
      kinds: ["voices"],
      review: "all",
    });
    expect(shiftFiltersOf({ dial: "2" }).dial).toBe(0.5);
    expect(shiftFiltersOf({ dial: "x" }).dial).toBe(0.5);
    expect(none.review).toBe("open");
  });

  it("ask as of the end of the time window, and leave out what moved before it", () => {
    const filters = shiftFiltersOf({ from: "2031-03-02", to: "2031-03-31" });
    expect(wideQueryOf(filters).asOf).toBe("2031-03-31");
    expect(matching([shift("s1")], filters, () => "NL")).toEqual([]);
    expect(matching([shift("s1")], { ...filters, timeWindow: null }, () => "NL")).toHaveLength(1);
  });

  it("find the shifts of a state also by the person who speaks for it", () => {
    const ofState = { ...none, actor: "NL" };
    expect(matching([shift("s1")], ofState, () => "NL")).toHaveLength(1);
    expect(matching([shift("s1")], ofState, () => "other")).toEqual([]);
  });
});

describe("a decision", () => {
  it("names both statements and the kind, and replaces the one before", () => {
    expect(decisionOn(shift("s1", { entryId: "e1", explanation: "why" }), "confirmed")).toEqual({
      id: "e1",
      detail: {
        kind: "shift",
        earlierId: "a",
        laterId: "b",
        pattern: "reversal",
        decision: "confirmed",
        explanation: "why",
      },
    });
  });

  it("is not made on a shift that rests on evidence without a statement", () => {
    const without = shift("s1", { later: sentence(null, "2031-03-01", null) });
    expect(isDecidable(without)).toBe(false);
    expect(decisionOn(without, "dismissed")).toBeNull();
  });
});

describe("the sentences behind a shift", () => {
  it("are the two and those that say the same, each once", () => {
    const more = {
      earlier: [sentence("c", "2031-01-11", "support")],
      later: [sentence("a", "2031-01-10", "support")],
    };
    expect(statementsOf(shift("s1", { more }))).toEqual(["a", "b", "c"]);
  });

  it("stand side by side in one row of the CSV", () => {
    const [head = [], row = []] = shiftTable([shift("s1")]);
    expect(row).toHaveLength(head.length);
    expect([row[head.indexOf("earlierDate")], row[head.indexOf("laterStance")]]).toEqual([
      "2031-01-10",
      "oppose",
    ]);
  });
});
