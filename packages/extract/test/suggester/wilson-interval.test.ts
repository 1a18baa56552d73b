/** The interval of a share. */
import { expect, test } from "vitest";
import { wilsonInterval } from "../../src/suggester/wilson-interval.js";

test.each([
  // z² = 3.841459. (8 + 1.920729 ± 1.959964·√(8·2/10 + 0.960365)) / 13.841459
  [8, 10, 0.4902, 0.9433],
  // (1.920729 ± 1.959964·√0.960365) / 13.841459: nothing right leaves up to z²/(n + z²).
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [0, 0, 0, 1],
])("%i of %i is from %f to %f", (right, all, low, high) => {
  const interval = wilsonInterval(right, all);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});
