/** The normal distribution, draws from it, and what chains say. */
import { describe, expect, test } from "vitest";
import { chainSummary, densestInterval } from "../../../src/measures/scaling/chain-summary.js";
import {
  meanBetween,
  normalBetween,
  normalDistribution,
} from "../../../src/measures/scaling/normal-distribution.js";
import { drawNormal, drawNormalBetween } from "../../../src/measures/scaling/random-draws.js";
import { createRandom } from "../../../src/random.js";

const infinity = Number.POSITIVE_INFINITY;

describe("the normal distribution", () => {
  // Abramowitz and Stegun 1964, table 26.1 and 26.2.
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.96, 0.02499789514822],
    [2.5, 0.993790334674224],
    [-4, 3.16712418331199e-5],
    [-6, 9.86587645037698e-10],
    [-10, 7.61985302416052e-24],
    [3.2, 0.999312862062084],
    [-infinity, 0],
    [infinity, 1],
  ])("is known at %d", (x, expected) => {
    expect(Math.abs(normalDistribution(x) - expected)).toBeLessThanOrEqual(1e-13 * Math.max(expected, 1e-12));
  });

  test("between two points far out is not lost to rounding", () => {
    // Φ(−6) − Φ(−7)
    expect(normalBetween(6, 7) / (9.86587645037698e-10 - 1.27981254388584e-12)).toBeCloseTo(1, 10);
  });

  test.each([
    // φ(0) / ½
    [0, infinity, 0.797884560802865],
    [-infinity, 0, -0.797884560802865],
    [-infinity, infinity, 0],
    [-1, 1, 0],
    // Mills: about x + 1/x far out
    [30, infinity, 30.0332596674],
  ])("has the mean it must have between %d and %d", (low, high, expected) => {
    expect(meanBetween(low, high)).toBeCloseTo(expected, 9);
  });

  test("has a mean inside narrow and far bounds", () => {
    const mean = meanBetween(40, 40.01);
    expect(mean).toBeGreaterThan(40);
    expect(mean).toBeLessThan(40.01);
  });
});

describe("draws", () => {
  test("of the normal distribution have its mean and variance", () => {
    const random = createRandom(3);
    const draws = Float64Array.from({ length: 20_000 }, () => drawNormal(random));
    const { mean, sd } = chainSummary(draws);
    // Three standard errors: 3/√20000 and 3/√40000.
    expect(Math.abs(mean)).toBeLessThan(0.022);
    expect(Math.abs(sd - 1)).toBeLessThan(0.015);
  });

  test.each([
    ["a half", 0, 0, infinity],
    ["the other half", 0, -infinity, 0],
    ["a tail", -2, 0, infinity],
    ["a far tail", 0, 5, infinity],
    ["a narrow strip", 0, 0.2, 0.5],
    ["a strip around the mean", 0.3, -0.5, 0.7],
    ["a wide strip", 0, -1, 4],
    ["a strip far out", 0, 4, 4.2],
    ["a wide strip far out", 0, 3, 9],
    ["a strip on the left", 0, -4.2, -4],
    ["everything", 1, -infinity, infinity],
  ])("cut off to %s have the mean they must have", (_, mean, low, high) => {
    const random = createRandom(5);
    const draws = Float64Array.from({ length: 20_000 }, () => drawNormalBetween(mean, low, high, random));
    expect(draws.every((value) => value >= low && value <= high)).toBe(true);
    const expected = mean + meanBetween(low - mean, high - mean);
    const { mean: found, sd } = chainSummary(draws);
    expect(Math.abs(found - expected)).toBeLessThan((4 * sd) / Math.sqrt(20_000));
  });
});

describe("a chain", () => {
  test("has its narrowest interval where the draws are dense", () => {
    // Seven of ten draws further on: from 0 that is 7, from 1 it is 51.
    expect(densestInterval(Float64Array.of(100, 0, 1, 2, 3, 4, 5, 6, 7, 51), 0.7)).toEqual({
      low: 0,
      high: 7,
    });
    expect(densestInterval(Float64Array.of(4), 0.95)).toEqual({ low: 4, high: 4 });
  });

  test("of independent draws counts nearly all of them", () => {
    const random = createRandom(8);
    const draws = Float64Array.from({ length: 4000 }, () => random());
    const { effectiveSize, geweke } = chainSummary(draws);
    expect(effectiveSize).toBeGreaterThan(3200);
    expect(Math.abs(geweke ?? 9)).toBeLessThan(3);
  });

  test("that hangs on its past counts less: (1 − ρ) / (1 + ρ)", () => {
    const random = createRandom(8);
    let value = 0;
    const draws = Float64Array.from({ length: 20_000 }, () => {
      value = 0.8 * value + drawNormal(random);
      return value;
    });
    // 20000 · 0.2 / 1.8 = 2222
    const { effectiveSize } = chainSummary(draws);
    expect(Math.abs((effectiveSize ?? 0) - 2222)).toBeLessThan(400);
  });

  test("that drifts is found out", () => {
    const random = createRandom(8);
    const draws = Float64Array.from({ length: 2000 }, (_, at) => drawNormal(random) + (at < 200 ? 2 : 0));
    expect(Math.abs(chainSummary(draws).geweke ?? 0)).toBeGreaterThan(3);
  });

  test("that never moves has no effective size", () => {
    expect(chainSummary(Float64Array.of(2, 2, 2, 2))).toEqual({
      mean: 2,
      sd: 0,
      low: 2,
      high: 2,
      effectiveSize: null,
      geweke: null,
    });
  });
});
