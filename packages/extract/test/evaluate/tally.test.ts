/** Sums, scores and the documents drawn again. */
import { describe, expect, test } from "vitest";
import { countsOf, drawAgain, middleOf, scoresWithIntervals, type Tally } from "../../src/evaluate/tally.js";

/** One document with hits of so many found and coded ones. */
function document(hits: number, system: number, gold: number): Tally {
  const tally: Tally = new Map();
  Object.assign(countsOf(tally, "quote"), {
    precisionSum: hits,
    precisionCount: system,
    recallSum: hits,
    recallCount: gold,
  });
  return tally;
}

describe("scoresWithIntervals", () => {
  test("gives precision and recall intervals of their own", () => {
    // Precision is 1 in every document, recall 1 or 1/2.
    const [score] = scoresWithIntervals([document(2, 2, 2), document(1, 1, 2)], { resamples: 100 });
    expect([score?.precisionLow, score?.precisionHigh]).toEqual([1, 1]);
    expect([score?.recallLow, score?.recallHigh]).toEqual([0.5, 1]);
    expect(score?.recall).toBe(0.75);
  });

  test("has no width without drawing again", () => {
    const [score] = scoresWithIntervals([document(1, 2, 4)], { resamples: 0 });
    expect([score?.f1Low, score?.f1High]).toEqual([score?.f1, score?.f1]);
  });
});

describe("drawAgain", () => {
  test("counts a measure that a document lacks as nothing", () => {
    const drawn = drawAgain([document(1, 1, 1), new Map()], ["quote", "cue"], { seed: 1, resamples: 20 });
    expect(new Set(drawn.get("cue")?.map(({ f1 }) => f1))).toEqual(new Set([0]));
    expect(new Set(drawn.get("quote")?.map(({ f1 }) => f1))).toEqual(new Set([0, 1]));
  });
});

test("middleOf leaves out 2.5 % on either side", () => {
  const values = Array.from({ length: 200 }, (_, number) => number).reverse();
  expect(middleOf(values)).toEqual([5, 195]);
  expect(middleOf([])).toBeUndefined();
});
