/** Scales of figures, by hand. */
import { describe, expect, it } from "vitest";
import { dayOf, linearScale, roundTicks } from "../../src/figures/scales.js";

describe("a linear scale", () => {
  it.each([
    [0, 100],
    [5, 150],
    [10, 200],
    [-2, 80],
  ])("puts %d at %d", (value, pixel) => {
    expect(linearScale([0, 10], [100, 200])(value)).toBe(pixel);
  });

  it("turns around where the pixels do, and puts a domain of one value in the middle", () => {
    expect(linearScale([0, 1], [200, 0])(0.25)).toBe(150);
    expect(linearScale([3, 3], [0, 50])(3)).toBe(25);
  });
});

describe("round ticks", () => {
  it.each([
    [[0, 1], 5, [0, 0.5, 1]],
    [[0, 1], 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[0, 14], 6, [0, 5, 10]],
    [[0, 0.3], 4, [0, 0.1, 0.2, 0.3]],
    [[-3, 7], 5, [0, 5]],
    [[2, 2], 5, [2]],
  ] as const)("of %j, about %d, are %j", (domain, about, ticks) => {
    expect(roundTicks(domain as [number, number], about)).toEqual(ticks);
  });
});

it("counts days with the time of day as a fraction", () => {
  expect(dayOf("1970-01-03")).toBe(2);
  expect(dayOf("1970-01-03T12:00:00")).toBe(2.5);
});
