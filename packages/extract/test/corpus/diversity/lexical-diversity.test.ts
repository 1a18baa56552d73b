/**
 * Measures of vocabulary, worked by hand.
 */
import { describe, expect, test } from "vitest";
import {
  mtld,
  segmentalTypeTokenRatio,
  shareUsedOnce,
} from "../../../../../corpus/tools/diversity/lexical-diversity.js";

const words = (text: string) => text.split("");

describe("type/token ratio", () => {
  test.each<[string, number, number | null]>([
    ["abaa", 2, 0.75], // 2/2 and 1/2
    ["abaac", 2, 0.75], // the fifth word fills no segment
    ["aaaa", 4, 0.25],
    ["ab", 3, null],
    ["", 3, null],
  ])("of %j in segments of %d is %s", (text, length, ratio) => {
    expect(segmentalTypeTokenRatio(words(text), length)).toBe(ratio);
  });
});

describe("words used once", () => {
  test.each<[string, number, number | null]>([
    ["aabc", 4, 2 / 3],
    ["aabca", 3, 1 / 2], // of the first three words only b comes once
    ["aabb", 4, 0],
    ["ab", 3, null],
  ])("of %j in the first %d are %s", (text, length, share) => {
    expect(shareUsedOnce(words(text), length)).toBe(share);
  });
});

describe("MTLD", () => {
  test("a stretch ends where the ratio falls to 0.72", () => {
    // Forward: a, b, a is 2/3, the first factor; b, a, b is 2/3, the second. Backward the same: 6 / 2 = 3.
    expect(mtld(words("ababab"))).toBeCloseTo(3, 12);
  });

  test("the stretch left over counts in part", () => {
    // Forward: a a is 1/2, one factor; b c d e f is all new: (1 − 1) / 0.28 = 0. 7 / 1 = 7.
    // Backward: f e d c b a a is 6/7, above 0.72: (1/7) / 0.28 of a factor: 7 · 0.28 · 7 = 13.72. Mean 10.36.
    expect(mtld(words("aabcdef"))).toBeCloseTo(10.36, 12);
  });

  test("without a repetition there is none", () => {
    expect(mtld(words("abc"))).toBeNull();
    expect(mtld([])).toBeNull();
  });
});
