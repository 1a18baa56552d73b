/** Draws, tornado, variance-based indices and tipping points: by hand, by law, and against the references. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, createStream } from "../../src/random.js";
import { compromise } from "../../src/scenario/models/compromise.js";
import { drawChances, drawResults, splitDraws } from "../../src/scenario/monte-carlo.js";
import { bandOf, quantile } from "../../src/scenario/sensitivity/quantiles.js";
import { sobolIndices } from "../../src/scenario/sensitivity/sobol.js";
import { sobolPoints } from "../../src/scenario/sensitivity/sobol-sequence.js";
import { tippingPoint } from "../../src/scenario/sensitivity/tipping-point.js";
import { tornado } from "../../src/scenario/sensitivity/tornado.js";
import { type Triangle, triangularQuantile } from "../../src/scenario/sensitivity/triangular.js";
import { referenceCase } from "./reference-cases.js";

describe("the triangular law", () => {
  it.each([
    [0, 0],
    // Of 0 … 10 with the mode at 4: F(4) = 0.4; √(0.1·10·4) = 2, and 10 − √(0.15·10·6) = 7.
    [0.1, 2],
    [0.4, 4],
    [0.85, 7],
    [1, 10],
  ])("has %d of its mass below %d", (share, expected) => {
    expect(triangularQuantile({ low: 0, mode: 4, high: 10 }, share)).toBeCloseTo(expected, 12);
  });

  it("is cut where it reaches beyond what is possible", () => {
    expect(triangularQuantile({ low: 9, mode: 10, high: 11, clip: [4, 10] }, 0.9)).toBe(10);
  });

  it("without width is its mode", () => {
    expect(triangularQuantile({ low: 3, mode: 3, high: 3 }, 0.7)).toBe(3);
  });
});

describe("draws", () => {
  const triangles: Triangle[] = [
    { low: 0, mode: 5, high: 10 },
    { low: 2, mode: 3, high: 9 },
  ];
  const sum = (inputs: Float64Array) => (inputs[0] as number) + (inputs[1] as number);

  it("are the same bytes however they are split among workers, and in whatever order", () => {
    const whole = drawResults(triangles, { seed: 7, from: 0, to: 101 }, sum);
    for (const workers of [1, 2, 4, 200]) {
      const parts = splitDraws(101, workers).map((range) => ({
        ...range,
        results: drawResults(triangles, { seed: 7, ...range }, sum),
      }));
      const joined = new Float64Array(101);
      for (const { from, results } of parts.reverse()) joined.set(results, from);
      expect(joined).toEqual(whole);
    }
  });

  it("cover all draws once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 9 }), (draws, workers) => {
        const ranges = splitDraws(draws, workers);
        expect(
          ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
        ).toEqual(Array.from({ length: draws }, (_, at) => at));
      }),
    );
  });

  it("differ by seed and by index, and are even", () => {
    expect(drawChances(1, 0, 3)).not.toEqual(drawChances(2, 0, 3));
    expect(drawChances(1, 0, 3)).not.toEqual(drawChances(1, 1, 3));
    const first = Array.from({ length: 4000 }, (_, draw) => drawChances(3, draw, 1)[0] as number);
    // Mean ½, standard error 1/√(12·4000) = 0.0046.
    expect(Math.abs(bandOf(first).mean - 0.5)).toBeLessThan(0.02);
    expect(createStream(3, 0)()).toBe(drawChances(3, 0, 1)[0]);
    expect(createStream(1, 0)()).not.toBe(createRandom(1)());
  });
});

describe("quantiles", () => {
  it("lie linearly between two values", () => {
    expect(quantile([0, 10, 20], 0.25)).toBe(5);
    expect(quantile([7], 0.9)).toBe(7);
  });

  it("come with mean and standard deviation", () => {
    // Squares of 2, 4, 6 around 4 add up to 8, over two.
    expect(bandOf([2, 4, 6])).toMatchObject({ mean: 4, sd: 2, p50: 4 });
    expect(bandOf([5])).toMatchObject({ mean: 5, sd: 0, p05: 5, p95: 5 });
  });
});

describe("a tornado", () => {
  it("moves one input at a time and begins with the largest swing", () => {
    const triangles: Triangle[] = [
      { low: 1, mode: 2, high: 3 },
      { low: 0, mode: 1, high: 5, clip: [0, 4] },
    ];
    expect(tornado(triangles, (inputs) => (inputs[0] as number) * 10 + (inputs[1] as number) * 2)).toEqual({
      base: 22,
      rows: [
        { input: 0, low: 12, high: 32, swing: 20 },
        { input: 1, low: 20, high: 28, swing: 8 },
      ],
    });
  });
});

describe("variance-based indices", () => {
  it("share the variance of a sum by the squares of its weights", () => {
    // Var = (1 + 4)/12; nothing acts together.
    const { first, total } = sobolIndices(2, (unit) => (unit[0] as number) + 2 * (unit[1] as number), {
      points: 1024,
      seed: 1,
    });
    for (const [at, expected] of [0.2, 0.8].entries()) {
      expect(first[at]).toBeCloseTo(expected, 2);
      expect(total[at]).toBeCloseTo(expected, 2);
    }
  });

  it("are 0 for what does not vary", () => {
    expect(sobolIndices(1, () => 4, { points: 64, seed: 1 })).toEqual({
      first: [0],
      total: [0],
      variance: 0,
    });
  });

  it("take inputs together in groups", () => {
    const product = (unit: Float64Array) => (unit[0] as number) * (unit[1] as number);
    const { total } = sobolIndices(2, product, { points: 256, seed: 1, groups: [[0, 1]] });
    expect(total[0]).toBeCloseTo(1, 1);
  });

  it.each([1, 2, 3])("agree with Ishigami's function at 8192 points, seed %d", (seed) => {
    const { first, total } = sobolIndices(3, ishigami, { points: 8192, seed });
    // V = 13.8446: a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2 with a = 7, b = 0.1 (Ishigami and Homma 1990).
    const expected = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] };
    for (const at of [0, 1, 2]) {
      expect(Math.abs((first[at] as number) - (expected.first[at] as number))).toBeLessThanOrEqual(0.02);
      expect(Math.abs((total[at] as number) - (expected.total[at] as number))).toBeLessThanOrEqual(0.02);
    }
  });

  it("come from points that fill every side evenly", () => {
    const points = sobolPoints(64, 5, 11);
    for (let dimension = 0; dimension < 5; dimension++) {
      const cells = new Set(
        Array.from({ length: 64 }, (_, point) => Math.floor((points[point * 5 + dimension] as number) * 64)),
      );
      expect(cells.size).toBe(64);
    }
  });
});

function ishigami(unit: Float64Array): number {
  const [x, y, z] = Array.from(unit, (value) => -Math.PI + 2 * Math.PI * value) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

describe("a tipping point", () => {
  it("is where the result crosses", () => {
    expect(tippingPoint((value) => 20 + value / 2, 50, [0, 100])).toBeCloseTo(60, 9);
    expect(tippingPoint((value) => (value < 30 ? 0 : 100), 50, [0, 100])).toBeCloseTo(30, 9);
  });

  it("is not there when both ends lie on one side, or there is no result", () => {
    expect(tippingPoint(() => 60, 50, [0, 100])).toBeNull();
    expect(tippingPoint(() => null, 50, [0, 100])).toBeNull();
  });
});

interface Emission {
  readonly actors: readonly {
    readonly name: string;
    readonly capability: number;
    readonly position: number;
    readonly salience: number;
  }[];
}
interface Uncertainty {
  readonly expected: {
    readonly mean: number;
    readonly sd: number;
    readonly quantiles: Readonly<Record<string, number>>;
  };
  readonly tolerance_at_10000_draws: number;
  readonly tornado: {
    readonly base: number;
    readonly tolerance: number;
    readonly rows: readonly {
      readonly actor: string;
      readonly input: string;
      readonly low: number;
      readonly high: number;
      readonly swing: number;
    }[];
  };
}

describe("emission standards under uncertainty", () => {
  const issue = referenceCase<Emission>("bdm1994-emission-standards");
  const found = referenceCase<Uncertainty>("uncertainty-emission-standards");
  if (issue === null || found === null) return;
  const kinds = ["capability", "position", "salience"] as const;
  const triangles = issue.actors.flatMap(({ capability, position, salience }): Triangle[] => [
    { low: capability * 0.85, mode: capability, high: capability * 1.15 },
    { low: position - 1, mode: position, high: position + 1, clip: [4, 10] },
    { low: Math.max(0.01, salience - 0.1), mode: salience, high: Math.min(1, salience + 0.1) },
  ]);
  const outcome = (inputs: Float64Array): number =>
    compromise(
      issue.actors.map(({ name }, at) => ({
        name,
        capability: inputs[3 * at] as number,
        position: inputs[3 * at + 1] as number,
        salience: inputs[3 * at + 2] as number,
      })),
    ) ?? Number.NaN;

  it("have the quantiles of 400,000 draws within 0.01 at 10,000", () => {
    const band = bandOf(drawResults(triangles, { seed: 1, from: 0, to: 10_000 }, outcome));
    const tolerance = found.tolerance_at_10000_draws;
    expect(Math.abs(band.mean - found.expected.mean)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(band.sd - found.expected.sd)).toBeLessThanOrEqual(tolerance);
    for (const [name, value] of Object.entries(found.expected.quantiles)) {
      expect(Math.abs(band[name as "p50"] - value), name).toBeLessThanOrEqual(tolerance);
    }
  });

  it("have the reference tornado", () => {
    const ours = tornado(triangles, outcome);
    expect(Math.abs(ours.base - found.tornado.base)).toBeLessThanOrEqual(found.tornado.tolerance);
    expect(ours.rows).toHaveLength(found.tornado.rows.length);
    ours.rows.forEach(({ swing }, at) => {
      expect(Math.abs(swing - (found.tornado.rows[at]?.swing ?? Number.NaN))).toBeLessThanOrEqual(
        found.tornado.tolerance,
      );
    });
    for (const { input, low, high } of ours.rows) {
      const actor = issue.actors[Math.floor(input / 3)]?.name;
      const theirs = found.tornado.rows.find((row) => row.actor === actor && row.input === kinds[input % 3]);
      expect(Math.abs(low - (theirs?.low ?? Number.NaN))).toBeLessThanOrEqual(found.tornado.tolerance);
      expect(Math.abs(high - (theirs?.high ?? Number.NaN))).toBeLessThanOrEqual(found.tornado.tolerance);
    }
  });
});
