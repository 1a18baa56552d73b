/** Baselines: sums worked by hand, the reference cases, and the accuracy found on EU issues. */
import { describe, expect, it } from "vitest";
import { baselines } from "../../../src/scenario/models/baselines.js";
import { compromise } from "../../../src/scenario/models/compromise.js";
import type { IssueActor } from "../../../src/scenario/models/issue-actor.js";
import { mean, median } from "../../../src/scenario/models/mean.js";
import { nash } from "../../../src/scenario/models/nash.js";
import { weightedMedian } from "../../../src/scenario/models/weighted-median.js";
import { referenceCase } from "../reference-cases.js";

const actor = (position: number, capability: number, salience: number): IssueActor => ({
  name: `${position}`,
  position,
  capability,
  salience,
});
/** Weights 100, 100, 100: (0 + 20 + 100)/3 = 40. */
const three = [actor(0, 1, 100), actor(20, 2, 50), actor(100, 1, 100)];
const small = [actor(0, 1, 1), actor(20, 2, 0.5), actor(100, 1, 1)];

describe("the compromise", () => {
  it("is the weighted mean", () => {
    expect(compromise(three)).toBeCloseTo(40, 12);
    // 3·0 + 1·100 over 4
    expect(compromise([actor(0, 3, 50), actor(100, 1, 50)])).toBe(25);
  });

  it("does not exist without weight", () => {
    expect(compromise([])).toBeNull();
    expect(compromise([actor(10, 0, 100), actor(90, 5, 0)])).toBeNull();
  });
});

describe("the weighted median", () => {
  it("is the first position that reaches half of the weight", () => {
    expect(weightedMedian(three)).toBe(20);
    expect(weightedMedian([actor(10, 1, 1)])).toBe(10);
  });

  it("is the lower one on a tie", () => {
    expect(weightedMedian([actor(80, 1, 50), actor(30, 1, 50)])).toBe(30);
  });

  it("beats every other position in pairwise votes", () => {
    const many = [actor(5, 3, 20), actor(40, 1, 70), actor(55, 2, 60), actor(90, 4, 30)];
    const winner = weightedMedian(many) ?? Number.NaN;
    for (const other of many) {
      const votes = many.reduce(
        (sum, { position, capability, salience }) =>
          sum + capability * salience * (Math.abs(position - other.position) - Math.abs(position - winner)),
        0,
      );
      expect(votes).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("mean and median without weights", () => {
  it("take everybody alike", () => {
    expect(mean(three)).toBe(40);
    expect(median(three)).toBe(20);
    expect(median([actor(10, 1, 1), actor(30, 1, 1)])).toBe(20);
    expect(mean([])).toBeNull();
    expect(median([])).toBeNull();
  });
});

describe("the Nash solution", () => {
  it("with linear loss solves 3 ln(1 − t) + ln t = max at t = 1/4", () => {
    expect(nash([actor(0, 3, 100), actor(100, 1, 100)], { loss: "linear" })).toBeCloseTo(25, 5);
    expect(nash([actor(0, 1, 100), actor(100, 1, 100)], { loss: "linear" })).toBeCloseTo(50, 5);
  });

  it("tends to the compromise when no agreement is very bad", () => {
    expect(nash(three, { K: 1e6 })).toBeCloseTo(40, 2);
    // Small saliences beside a large K: nothing is lost to rounding.
    expect(nash(small, { K: 1e6 })).toBeCloseTo(40, 3);
    // With K = 2 the one at 100, farthest away, is listened to more.
    expect(nash(three, { K: 2 })).toBeGreaterThan(40);
  });

  it("gives nobody less than the reference point does", () => {
    // Nobody loses more than one unit: both at full salience, reference point 0, so that x < 100 for the first.
    const found = nash([actor(0, 1, 100), actor(100, 1, 100)], {
      loss: "reference-point",
      referencePoint: 0,
    });
    // g1 = 1 − x, g2 = 1 + 1 − (1 − x) = 1 + x on the unit scale: (1 − x)(1 + x) is highest at 0.
    expect(found).toBeCloseTo(0, 4);
  });

  it("does not exist without anybody", () => {
    expect(nash([])).toBeNull();
  });
});

describe("all baselines", () => {
  it("leave out who has no weight", () => {
    const found = baselines([...three, actor(90, 3, 0), actor(70, 0, 100)]);
    expect(found).toMatchObject({ weightedMedian: 20, mean: 40, median: 20 });
    expect(found.compromise).toBeCloseTo(40, 12);
  });
});

interface Baselines {
  readonly cases: readonly {
    readonly name: string;
    readonly input: readonly (readonly [number, number, number])[];
    readonly expected: number;
    readonly tolerance?: number;
  }[];
}

describe("the reference cases", () => {
  const found = referenceCase<Baselines>("baselines-exchange");
  if (found === null) return;
  it.each(found.cases)("$name", ({ name, input, expected, tolerance = 1e-6 }) => {
    const actors = input.map(([position, capability, salience]) =>
      actor(position, capability, salience * 100),
    );
    const ours = name.startsWith("nash with quadratic")
      ? nash(actors, { K: 1e6 })
      : name.startsWith("nash")
        ? nash(actors, { loss: "linear" })
        : name === "compromise"
          ? compromise(actors)
          : weightedMedian(actors);
    expect(Math.abs((ours ?? Number.NaN) - expected)).toBeLessThanOrEqual(tolerance);
  });
});

interface EuropeanIssues {
  readonly figures: Readonly<Record<string, { readonly mae: number }>>;
  readonly predictions: { readonly compromise_cs: Readonly<Record<string, number>> };
  readonly issues: readonly {
    readonly id: string;
    readonly outcome: number;
    readonly actors: readonly (readonly [string, number, number | null, number])[];
  }[];
}

describe("238 issues of EU law-making", () => {
  const found = referenceCase<EuropeanIssues>("deu3-development");
  if (found === null) return;
  const issues = found.issues.map(({ id, outcome, actors }) => ({
    id,
    outcome,
    actors: actors.map(([name, position, salience, capability]) => ({
      name,
      position,
      salience: salience ?? 50,
      capability,
    })),
  }));
  const error = (model: (actors: readonly IssueActor[]) => number | null) =>
    issues.reduce((sum, { outcome, actors }) => sum + Math.abs((model(actors) ?? Number.NaN) - outcome), 0) /
    issues.length;

  it("each have the compromise of the reference", () => {
    for (const { id, actors } of issues) {
      const theirs = found.predictions.compromise_cs[id] ?? Number.NaN;
      expect(Math.abs((compromise(actors) ?? Number.NaN) - theirs), id).toBeLessThanOrEqual(0.01);
    }
  });

  it.each([
    ["compromise_cs", compromise],
    ["nbs_quad_K2", (actors) => nash(actors, { K: 2 })],
    ["median_cs", weightedMedian],
    ["mean", mean],
    ["median", median],
  ] as const satisfies readonly (readonly [string, (actors: readonly IssueActor[]) => number | null])[])(
    "are missed by %s as far as in the reference",
    (name, model) => {
      expect(Math.abs(error(model) - (found.figures[name]?.mae ?? Number.NaN))).toBeLessThanOrEqual(0.05);
    },
  );
});
