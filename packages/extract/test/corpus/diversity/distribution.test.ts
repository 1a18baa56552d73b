/**
 * Counts, entropy and spread, worked by hand.
 */
import { expect, test } from "vitest";
import { distributionOf, spreadOf } from "../../../../../corpus/tools/diversity/distribution.js";

test("equal shares are as many effective names as there are", () => {
  expect(distributionOf(["b", "a", "b", "a"])).toEqual({
    total: 4,
    counts: [
      ["a", 2],
      ["b", 2],
    ],
    effective: 2,
  });
});

test("a frequent name makes them fewer", () => {
  // H = −(3/4 log₂ 3/4 + 1/4 log₂ 1/4) = 0.8113 bit.
  expect(distributionOf(["a", "a", "a", "b"]).effective).toBeCloseTo(2 ** 0.811278, 5);
  expect(distributionOf([]).effective).toBe(0);
});

test("spread of lengths", () => {
  // Mean 4; squared distances 4, 0, 0, 4: deviation √2.
  const { mean, deviation, quartiles } = spreadOf([6, 4, 2, 4]);
  expect([mean, deviation, ...quartiles]).toEqual([4, Math.SQRT2, 4, 4, 6]);
  expect(spreadOf([])).toEqual({ mean: 0, deviation: 0, quartiles: [0, 0, 0] });
});
