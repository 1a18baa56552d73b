/**
 * Alpha for labels without order: by hand, and the published examples B and C of Krippendorff (2011).
 */
import { describe, expect, test } from "vitest";
import { krippendorffAlpha } from "../../src/agreement/krippendorff-alpha.js";

/** One string a coder, a label a unit, a dot where the coder did not code it. */
function units(...coders: string[]): (string | null)[][] {
  return Array.from({ length: coders[0]?.length ?? 0 }, (_, unit) =>
    coders.map((labels) => (labels[unit] === "." ? null : (labels[unit] ?? null))),
  );
}

describe("Krippendorff's alpha", () => {
  test("by hand: three units count, the fourth has one coder", () => {
    // n = 6, n_a = n_b = 3. D_o = 2/6. D_e = (3·3 + 3·3) / (6·5) = 0.6. α = 1 − (1/3) / 0.6 = 4/9.
    expect(krippendorffAlpha(units("aabb", "abb."))).toBeCloseTo(4 / 9, 12);
  });

  test.each<[string, string[], number]>([
    ["two coders, five labels", ["aabbdcccedda", "babbbccceddd"], 0.692],
    [
      "four coders with missing codes",
      ["123321412...", "1233224125.3", ".3332342251.", "12332441251."],
      0.743,
    ],
  ])("published: %s", (_name, coders, alpha) => {
    expect(krippendorffAlpha(units(...coders))).toBeCloseTo(alpha, 3);
  });

  test.each<[string, (string | null)[][], number | null]>([
    ["no units", [], null],
    ["nothing coded twice", units("ab", ".."), null],
    ["one label throughout", units("aaa", "aaa"), null],
    ["all equal", units("ab", "ab"), 1],
  ])("%s", (_name, given, alpha) => {
    expect(krippendorffAlpha(given)).toBe(alpha);
  });
});
