/** Isotonic regression and maps, by hand. */
import { describe, expect, test } from "vitest";
import { isotonicRegression } from "../../../src/measures/phases/isotonic-regression.js";
import {
  classicalScaling,
  multidimensionalScaling,
} from "../../../src/measures/phases/multidimensional-scaling.js";

describe("isotonic regression", () => {
  test.each<[string, number[], number[]]>([
    ["leaves alone what never falls", [1, 2, 2, 5], [1, 2, 2, 5]],
    ["pools what falls", [1, 3, 2, 4], [1, 2.5, 2.5, 4]],
    // 4 and 1 pool to 2½, which is less than 3 before: (3 + 4 + 1) / 3
    ["pools back as far as it must", [3, 4, 1, 5], [8 / 3, 8 / 3, 8 / 3, 5]],
    ["of falling numbers is their mean", [3, 2, 1], [2, 2, 2]],
    ["of nothing is nothing", [], []],
  ])("%s", (_, values, expected) => {
    expect(Array.from(isotonicRegression(Float64Array.from(values)))).toEqual(
      expected.map((value) => expect.closeTo(value, 12)),
    );
  });
});

/** Distances of points on a plane. */
function distancesOf(points: readonly (readonly [number, number])[]): Float64Array {
  return Float64Array.from(points.flatMap(([x, y]) => points.map(([u, v]) => Math.hypot(x - u, y - v))));
}

describe("a map", () => {
  const corners = [
    [0, 0],
    [4, 0],
    [4, 1],
    [0, 1],
    [2, 0.4],
  ] as const;

  test("of distances on a plane is that plane again, turned", () => {
    const given = distancesOf(corners);
    const points = classicalScaling(given, 5, 2);
    const again = distancesOf(
      corners.map((_, at): [number, number] => [points[2 * at] as number, points[2 * at + 1] as number]),
    );
    again.forEach((value, at) => {
      expect(value).toBeCloseTo(given[at] as number, 9);
    });
  });

  test("keeps the order of dissimilarities where it can", () => {
    // Squares have the order of the distances themselves.
    const { stress, points } = multidimensionalScaling(
      distancesOf(corners).map((value) => value * value),
      5,
    );
    expect(stress).toBeLessThan(1e-3);
    // The long side lies along the first axis.
    const spread = (axis: number): number =>
      [0, 1, 2, 3].reduce((sum, at) => sum + (points[2 * at + axis] as number) ** 2, 0);
    expect(spread(0)).toBeGreaterThan(spread(1));
  });

  test("cannot please three who are as far from each other as from a fourth on a line", () => {
    // All dissimilarities are equal: ties may be broken, so any map has stress 0.
    const equal = Float64Array.from({ length: 16 }, (_, at) => (at % 5 === 0 ? 0 : 1));
    expect(multidimensionalScaling(equal, 4, 1).stress).toBeCloseTo(0, 6);
  });

  test("on a line has stress where the order contradicts itself", () => {
    // Around a ring of six everybody's opposite is furthest: that cannot be on a line.
    const ring = Float64Array.from({ length: 36 }, (_, at) => {
      const apart = Math.abs(Math.floor(at / 6) - (at % 6));
      return Math.min(apart, 6 - apart);
    });
    const line = multidimensionalScaling(ring, 6, 1);
    const plane = multidimensionalScaling(ring, 6, 2);
    expect(line.stress).toBeGreaterThan(0.1);
    expect(plane.stress).toBeLessThan(1e-6);
  });

  test("of one point is its middle", () => {
    expect(multidimensionalScaling(Float64Array.of(0), 1)).toEqual({
      points: new Float64Array(2),
      stress: 0,
    });
  });
});
