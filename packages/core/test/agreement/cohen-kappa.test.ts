/**
 * Kappa and percent agreement, worked by hand.
 */
import { describe, expect, test } from "vitest";
import { cohenKappa, type LabelPair, percentAgreement } from "../../src/agreement/cohen-kappa.js";

const times = (count: number, pair: LabelPair) => Array.from({ length: count }, () => pair);
// P_o = 35/50 = 0.7; first coder 25/50 yes, second 30/50: P_e = 0.5·0.6 + 0.5·0.4 = 0.5.
const fifty = [
  ...times(20, ["yes", "yes"]),
  ...times(5, ["yes", "no"]),
  ...times(10, ["no", "yes"]),
  ...times(15, ["no", "no"]),
];

describe("kappa", () => {
  test("takes chance off the share of equal labels", () => {
    expect(percentAgreement(fifty)).toBe(0.7);
    expect(cohenKappa(fifty)).toBeCloseTo(0.4, 12);
  });

  test.each<[string, LabelPair[], number | null]>([
    ["no units", [], null],
    ["one label throughout", times(3, ["yes", "yes"]), null],
    [
      "all equal",
      [
        ["a", "a"],
        ["b", "b"],
      ],
      1,
    ],
    [
      "all different",
      [
        ["a", "b"],
        ["b", "a"],
      ],
      -1,
    ],
    ["one label each, never the same", times(2, ["a", "b"]), 0],
  ])("%s", (_name, pairs, kappa) => {
    expect(cohenKappa(pairs)).toBe(kappa);
  });

  test("does not depend on order, nor on who comes first", () => {
    const swapped = fifty.map(([first, second]): LabelPair => [second, first]).reverse();
    expect(cohenKappa(swapped)).toBeCloseTo(0.4, 12);
  });
});
