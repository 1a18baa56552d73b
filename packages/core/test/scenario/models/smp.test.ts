/** The spatial model: runs of two and three actors worked by hand, its laws, and the reference runs. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../src/random.js";
import { type SmpActor, type SmpOptions, smp } from "../../../src/scenario/models/smp.js";
import { smpParametersSchema, smpStoppingSchema } from "../../../src/scenario/smp/settings.js";
import { farthest, referenceCase } from "../reference-cases.js";

const options = (changes: Partial<SmpOptions> = {}): SmpOptions => ({
  parameters: smpParametersSchema.parse({}),
  stopping: smpStoppingSchema.parse({}),
  random: createRandom(1),
  ...changes,
});
const actor = (name: string, capability: number, position: number, salience: number): SmpActor => ({
  name,
  capability,
  position: [position],
  salience: [salience],
});
const last = (run: ReturnType<typeof smp>) => run.positions.at(-1);

describe("two actors at the ends of the scale", () => {
  it("stay where they are when they are equal: every option is a tie, and the first is the status quo", () => {
    const run = smp([actor("A", 1, 0, 50), actor("B", 1, 100, 50)], options());
    expect(run.positions).toEqual([
      [[0], [100]],
      [[0], [100]],
      [[0], [100]],
    ]);
    expect(run.turns).toBe(2);
  });

  it("meet nearer to the stronger one", () => {
    // Strengths 3 : 1, so P = 3/4 for A and R = 1 and −1/2. A proposes with w = (0.5·0.75)² = 0.140625 and
    // (0.5·0.25)² = 0.015625: both stand at 0.015625/0.156251 = 0.1. A gains 1 − 0.1² − 0.5 = 0.49 times 3, B loses
    // 0.5 − 0.1·0.55 = 0.445: the proposal wins with 1.47 : 0.445. At one place nobody moves, and the run ends.
    const run = smp([actor("A", 3, 0, 50), actor("B", 1, 100, 50)], options());
    expect(run.positions[1]).toEqual([[10], [10]]);
    expect(run.turns).toBe(2);
    // D1 = 0.1 + 0.9 = 1, as a part of 1 + 1e−4.
    expect(run.fractionalChange[0]).toBeCloseTo(1 / 1.0001, 12);
    expect(run.fractionalChange[1]).toBe(0);
    // Before: P = 3/4 and 1/4. Afterwards there is one position.
    expect(run.strength[0]?.[0]).toBeCloseTo(0.75, 6);
    expect(run.strength.at(-1)).toEqual([1, 1]);
  });

  it("meet where their commitments end, with the step reported", () => {
    const bound: SmpActor = { ...actor("B", 1, 100, 50), bounds: [[60, 100]] };
    const run = smp(
      [actor("A", 3, 0, 50), bound],
      options({ stopping: smpStoppingSchema.parse({ maxIter: 1 }) }),
    );
    expect(last(run)).toEqual([[10], [60]]);
    expect(run.clipped).toEqual([{ turn: 1, actor: 1 }]);
  });
});

describe("three actors", () => {
  const crowd = [actor("A", 3, 0, 50), actor("B", 1, 100, 50), actor("C", 2, 70, 40)];
  const holding = (accommodation: number) => crowd.map((one) => ({ ...one, accommodation }));

  it("move as by default when their ideals follow all of the way", () => {
    expect(smp(holding(1), options())).toEqual(smp(crowd, options()));
  });

  it("end elsewhere when they hold on to where they came from", () => {
    const [first, second] = [smp(crowd, options()), smp(holding(0), options())];
    // The first turn is the same: ideals and positions part only after it.
    expect(second.positions[1]).toEqual(first.positions[1]);
    expect(last(second)).not.toEqual(last(first));
  });
});

describe("a single actor", () => {
  it("stays", () => {
    expect(last(smp([actor("A", 1, 30, 50)], options()))).toEqual([[30]]);
  });
});

const crowd = fc.array(
  fc.record({
    capability: fc.double({ min: 0.5, max: 100, noNaN: true }),
    position: fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
    ),
    salience: fc.tuple(
      fc.double({ min: 1, max: 50, noNaN: true }),
      fc.double({ min: 1, max: 50, noNaN: true }),
    ),
  }),
  { minLength: 2, maxLength: 7 },
);
const named = (list: readonly Omit<SmpActor, "name">[]): SmpActor[] =>
  list.map((one, at) => ({ ...one, name: `A${at}` }));
const parameters = fc.record({
  VictoryProbModel: fc.constantFrom("Linear", "Square", "Quartic", "Octic", "Binary"),
  VotingRule: fc.constantFrom("Prop", "Binary", "PropBin", "PropCbc", "Cubic", "ASymProsp"),
  PCEModel: fc.constantFrom("Conditional", "MarkovUniform", "MarkovIncentive"),
  StateTransitions: fc.constantFrom("Deterministic", "Stochastic"),
  BigRRange: fc.constantFrom("Mid", "Min", "Max"),
  BigRAdjust: fc.constantFrom("None", "OneThird", "Half", "TwoThirds", "Full"),
  ThirdPartyCommit: fc.constantFrom("SemiCommit", "FullCommit", "NoCommit", "preference"),
  InterVecBrgn: fc.constantFrom("S2P2", "S1P1", "S2PMax"),
  BargnModel: fc.constantFrom("InitOnlyInterp", "InitRcvrInterp", "PWCompInterp"),
});
const three = smpStoppingSchema.parse({ maxIter: 3 });

describe("laws of the spatial model", () => {
  it("positions stay inside the hull of the actors, under every switch", () => {
    fc.assert(
      fc.property(crowd, parameters, fc.integer(), (list, chosen, seed) => {
        const run = smp(
          named(list),
          options({
            parameters: smpParametersSchema.parse(chosen),
            stopping: three,
            random: createRandom(seed),
          }),
        );
        for (const k of [0, 1]) {
          const start = list.map(({ position }) => position[k] as number);
          for (const [value] of run.positions.flatMap((turn) => turn.map((place) => [place[k] as number]))) {
            // Positions are rounded to 0.01.
            expect(value).toBeGreaterThanOrEqual(Math.min(...start) - 0.0051);
            expect(value).toBeLessThanOrEqual(Math.max(...start) + 0.0051);
          }
        }
        for (const shares of run.strength) {
          for (const share of shares) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("permuting actors permutes their positions", () => {
    fc.assert(
      fc.property(
        crowd.chain((list) =>
          fc.tuple(fc.constant(named(list)), fc.shuffledSubarray(named(list), { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const stopping = smpStoppingSchema.parse({ maxIter: 1 });
          const place = new Map(
            smp(shuffled, options({ stopping }))
              .positions.at(-1)
              ?.map((p, at) => [shuffled[at]?.name, p]),
          );
          smp(list, options({ stopping }))
            .positions.at(-1)
            ?.forEach((position, at) => {
              // Sums in another order may round to the neighboring hundredth.
              expect(farthest(place.get(list[at]?.name), position)).toBeLessThanOrEqual(0.0101);
            });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("equal seeds give equal stochastic runs", () => {
    const parameters = smpParametersSchema.parse({ StateTransitions: "Stochastic" });
    const actors = [
      actor("A", 3, 0, 50),
      actor("B", 1, 100, 50),
      actor("C", 2, 60, 90),
      actor("D", 2, 35, 20),
    ];
    const run = (seed: number) =>
      JSON.stringify(smp(actors, options({ parameters, random: createRandom(seed) })));
    expect(run(7)).toBe(run(7));
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map(run)).size).toBeGreaterThan(1);
  });
});

interface ReferenceRun {
  readonly parameters: Readonly<Record<string, string>>;
  readonly stopping: Readonly<Record<string, number>>;
  readonly actors: readonly SmpActor[];
  readonly expected: {
    readonly turns: number;
    readonly fractional_change: readonly number[];
    readonly positions_by_turn: readonly (readonly (readonly number[])[])[];
    readonly win_probability_by_turn: readonly (readonly number[])[];
  };
  readonly tolerance: Readonly<Record<"position" | "win_probability" | "fractional_change", number>>;
}

interface ReferenceVariants {
  readonly defaults: Readonly<Record<string, string>>;
  readonly tolerance: ReferenceRun["tolerance"];
  readonly cases: readonly {
    readonly changed: Readonly<Record<string, string>>;
    readonly turns: number;
    readonly fractional_change: readonly number[];
    readonly final_positions: readonly (readonly number[])[];
    readonly final_win_probability: readonly number[];
  }[];
}

describe("the reference program", () => {
  for (const name of ["dummydata_3dim", "dummydata_6dim", "soe-pol-comp", "dummydata-a040"]) {
    const found = referenceCase<ReferenceRun>(`ktab-smp-${name}`);
    if (found === null) continue;
    it(`agrees with every turn of ${name}`, () => {
      const run = smp(
        found.actors,
        options({
          parameters: smpParametersSchema.parse(found.parameters),
          stopping: smpStoppingSchema.parse(found.stopping),
        }),
      );
      const { expected, tolerance } = found;
      expect(run.turns).toBe(expected.turns);
      expect(farthest(run.fractionalChange, expected.fractional_change)).toBeLessThanOrEqual(
        tolerance.fractional_change,
      );
      expect(farthest(run.positions, expected.positions_by_turn)).toBeLessThanOrEqual(tolerance.position);
      expect(farthest(run.strength, expected.win_probability_by_turn)).toBeLessThanOrEqual(
        tolerance.win_probability,
      );
    });
  }

  const variants = referenceCase<ReferenceVariants>("ktab-smp-variants-dummydata_3dim");
  const base = referenceCase<ReferenceRun>("ktab-smp-dummydata_3dim");
  if (variants === null || base === null) return;
  console.log(`spatial model: 4 reference runs, ${variants.cases.length} variants`);
  it.each(variants.cases)("agrees with the variant $changed", (expected) => {
    const run = smp(
      base.actors,
      options({
        parameters: smpParametersSchema.parse({ ...variants.defaults, ...expected.changed }),
        stopping: smpStoppingSchema.parse(base.stopping),
        isCompat: true,
      }),
    );
    const { tolerance } = variants;
    expect(run.turns).toBe(expected.turns);
    expect(farthest(run.fractionalChange, expected.fractional_change)).toBeLessThanOrEqual(
      tolerance.fractional_change,
    );
    expect(farthest(last(run), expected.final_positions)).toBeLessThanOrEqual(tolerance.position);
    expect(farthest(run.strength.at(-1), expected.final_win_probability)).toBeLessThanOrEqual(
      tolerance.win_probability,
    );
  });
});

interface EuropeanIssues {
  readonly predictions: { readonly smp_mean: Readonly<Record<string, number>> };
  readonly issues: readonly {
    readonly id: string;
    readonly actors: readonly (readonly [string, number, number | null, number])[];
  }[];
}

describe("238 issues of EU law-making", () => {
  const found = referenceCase<EuropeanIssues>("deu3-development");
  if (found === null) return;
  it("have the mean of the final positions of the reference, but for eleven", () => {
    // In the reference actors without interest take part with a salience of 1 and without weight in the mean.
    // Most issues have few distinct positions, where rounding can decide between actors alike; that explains only
    // some of the eleven, the others are not explained.
    const off = found.issues.filter(({ id, actors }) => {
      const run = smp(
        actors.map(([name, position, salience, capability]) =>
          actor(name, capability, position, Math.max(salience ?? 50, 1)),
        ),
        options({ withStrength: false }),
      );
      let [sum, weights] = [0, 0];
      actors.forEach(([, , salience, capability], at) => {
        const weight = capability * (salience ?? 50);
        sum += weight * (last(run)?.[at]?.[0] as number);
        weights += weight;
      });
      return Math.abs(sum / weights - (found.predictions.smp_mean[id] ?? Number.NaN)) > 0.01;
    });
    console.log(
      `spatial model on EU issues: ${found.issues.length - off.length} of ${found.issues.length} agree`,
    );
    expect(off.length).toBeLessThanOrEqual(11);
  });
});
