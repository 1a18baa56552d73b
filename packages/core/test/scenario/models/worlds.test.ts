/** Worlds: rules, edits and tallies by hand, and the reference table. */
import { describe, expect, it } from "vitest";
import { allWorlds, conditionTerms, holdsIn } from "../../../src/scenario/condition-expression.js";
import {
  type WorldActor,
  type WorldEdit,
  type WorldOutcome,
  worlds,
} from "../../../src/scenario/models/worlds.js";
import { farthest, referenceCase } from "../reference-cases.js";

const none = { low: 0, likely: 0, high: 0 };
const actors: Readonly<Record<string, WorldActor>> = {
  A: {
    capability: 1,
    salience: 50,
    position_rules: [
      ["C1", 80],
      [null, 20],
    ],
    contribution: { low: 1, likely: 2, high: 3 },
    pledge_condition: "C1",
  },
  B: {
    capability: 1,
    salience: 50,
    position_rules: [[null, 40]],
    contribution: none,
    pledge_condition: null,
  },
};

describe("a condition expression", () => {
  it.each([
    ["C1", true],
    ["!C1", false],
    ["C1 & !C2", true],
    ["C1&C2", false],
    ["C3", false],
    ["!C3", true],
  ])("%s is %s where C1 holds and C2 does not", (expression, expected) => {
    expect(holdsIn(expression, { C1: true, C2: false })).toBe(expected);
  });

  it("without words always holds", () => {
    expect(holdsIn(null, {})).toBe(true);
  });

  it.each(["", "C1 &", "!!C1"])("%j is refused", (expression) => {
    expect(() => conditionTerms(expression, "line")).toThrow(
      expect.objectContaining({ code: "SCENARIO_CONDITION_UNREADABLE" }),
    );
  });

  it("worlds count up, the last condition fastest", () => {
    expect(allWorlds(["C1", "C2"])).toEqual([
      { C1: false, C2: false },
      { C1: false, C2: true },
      { C1: true, C2: false },
      { C1: true, C2: true },
    ]);
    expect(allWorlds([])).toEqual([{}]);
  });
});

describe("worlds", () => {
  it("take the first rule that holds, and sum up what is pledged for them", () => {
    expect(worlds(["C1"], actors)).toEqual([
      { world: { C1: false }, positions: { A: 20, B: 40 }, compromise: 30, weightedMedian: 20, tally: none },
      {
        world: { C1: true },
        positions: { A: 80, B: 40 },
        compromise: 60,
        weightedMedian: 40,
        tally: { low: 1, likely: 2, high: 3 },
      },
    ]);
  });

  it("apply edits in their order without touching the original", () => {
    const before = JSON.stringify(actors);
    const edited = worlds(["C1"], actors, { position: { B: 90 }, capability: { A: 0 }, salience: { B: 3 } });
    // A keeps its place and loses its vote; B's salience is cut at 100.
    expect(edited[1]).toMatchObject({ positions: { A: 80, B: 90 }, compromise: 90 });
    expect(JSON.stringify(actors)).toBe(before);
    expect(worlds(["C1"], actors, { remove: ["A"] })[0]).toMatchObject({
      positions: { B: 40 },
      compromise: 40,
    });
  });

  it("leave out an actor none of whose rules holds", () => {
    const unsure: WorldActor = { ...(actors.A as WorldActor), position_rules: [["C1", 80]] };
    expect(worlds(["C1"], { A: unsure })[0]).toMatchObject({
      positions: {},
      compromise: null,
      weightedMedian: null,
    });
  });
});

interface ReferenceWorld {
  readonly world: Readonly<Record<string, boolean>>;
  readonly positions: Readonly<Record<string, number>>;
  readonly compromise: number;
  readonly weighted_median: number;
  readonly tally: WorldOutcome["tally"];
}
interface ReferenceWorlds {
  readonly conditions: Readonly<Record<string, string>>;
  readonly actors: Readonly<Record<string, WorldActor>>;
  readonly expected: {
    readonly base: readonly ReferenceWorld[];
    readonly actor_C_removed: readonly ReferenceWorld[];
    readonly escalation_salience: { readonly edit: WorldEdit; readonly worlds: readonly ReferenceWorld[] };
    readonly shift_D_to_50: readonly ReferenceWorld[];
  };
  readonly tolerance: number;
}

describe("the reference worlds", () => {
  const found = referenceCase<ReferenceWorlds>("scenario-worlds");
  if (found === null) return;
  const { expected } = found;
  it.each<[string, WorldEdit, readonly ReferenceWorld[]]>([
    ["base", {}, expected.base],
    ["without C", { remove: ["C"] }, expected.actor_C_removed],
    ["escalation", expected.escalation_salience.edit, expected.escalation_salience.worlds],
    ["D at 50", { position: { D: 50 } }, expected.shift_D_to_50],
  ])("%s", (_, edit, theirs) => {
    const ours = worlds(Object.keys(found.conditions), found.actors, edit);
    expect(ours.map(({ world }) => world)).toEqual(theirs.map(({ world }) => world));
    ours.forEach((outcome, at) => {
      expect(outcome.positions).toEqual(theirs[at]?.positions);
      expect(outcome.tally).toEqual(theirs[at]?.tally);
      expect(
        farthest(
          [outcome.compromise, outcome.weightedMedian],
          [theirs[at]?.compromise, theirs[at]?.weighted_median],
        ),
      ).toBeLessThanOrEqual(found.tolerance);
    });
  });
});
