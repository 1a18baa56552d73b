/**
 * Alpha for unitizing, worked by hand.
 */
import { describe, expect, test } from "vitest";
import { alphaUnitizing } from "../../src/agreement/alpha-unitizing.js";

const span = (start: number, end: number) => ({ start, end });

describe("alpha for unitizing", () => {
  test("by hand: two units of length 2, shifted by 1, on a continuum of 4", () => {
    // D_o: the units differ by 1² + 1², in both directions: 4 / (2·1·16) = 0.125.
    // D_e: each unit has (2 − 1)/3·(16 − 12 + 2) = 2, and fits into the first coder's gap of 2 in one place: 4.
    //      2/4·(2 + 4 + 2 + 4) = 6, over 8·7 − 2·(2·1) = 52. α = 1 − 0.125 / (6/52) = −1/12.
    expect(alphaUnitizing([[span(0, 2)], [span(1, 3)]], 4)).toBeCloseTo(-1 / 12, 12);
  });

  test("by hand: a unit that only one coder has", () => {
    // D_o: 2² in both directions: 8 / 32 = 0.25. D_e: N = 1, gaps of 2 and 4: 4·1 + 4·3 = 16;
    // 2/4·16 = 8, over 56 − 2 = 54. α = 1 − 0.25·54/8 = −0.6875.
    expect(alphaUnitizing([[span(0, 2)], []], 4)).toBeCloseTo(-0.6875, 12);
  });

  test("the same units are full agreement, no units are none to speak of", () => {
    const units = [span(3, 9), span(12, 14)];
    expect(alphaUnitizing([units, units], 40)).toBe(1);
    expect(alphaUnitizing([[], []], 40)).toBeNull();
  });

  test("a small shift costs less than a missing unit, and the coders may change places", () => {
    const first = [span(3, 9), span(12, 20)];
    const shifted = [span(4, 9), span(12, 20)];
    const missing = [span(12, 20)];
    const near = alphaUnitizing([first, shifted], 60) ?? 0;
    const far = alphaUnitizing([first, missing], 60) ?? 0;
    expect(near).toBeGreaterThan(far);
    expect(alphaUnitizing([shifted, first], 60)).toBeCloseTo(near, 12);
  });
});
