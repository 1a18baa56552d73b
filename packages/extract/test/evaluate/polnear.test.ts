/** The four views on English attributions, by hand. */
import { describe, expect, test } from "vitest";
import { type AttributionSpans, tallyAttributions } from "../../src/evaluate/polnear.js";
import { countsOf, scoreOf } from "../../src/evaluate/tally.js";

const attribution = (source: number[][], cue: number[][], content: number[][]): AttributionSpans => ({
  source,
  cue,
  content,
});
const gold = [attribution([[1, 2]], [[3]], [[4, 5, 6, 7]])];

describe("tallyAttributions", () => {
  test.each<[string, AttributionSpans[], string, number, number]>([
    ["the same attribution", gold, "relation", 1, 1],
    ["half the source", [attribution([[2]], [[3]], [[4, 5, 6, 7]])], "token:source", 1, 0.5],
    ["half the source", [attribution([[2]], [[3]], [[4, 5, 6, 7]])], "exact:source", 0, 0],
    ["half the source", [attribution([[2]], [[3]], [[4, 5, 6, 7]])], "overlap:source", 1, 1],
    ["half the source", [attribution([[2]], [[3]], [[4, 5, 6, 7]])], "relation", 1, 1],
    ["content of similarity 0.4", [attribution([[1]], [[3]], [[7]])], "relation", 0, 0],
    ["a missing cue", [attribution([[1]], [], [[4, 5, 6, 7]])], "relation", 0, 0],
    ["a spurious one", [...gold, attribution([[20]], [[21]], [[22]])], "overlap:content", 0.5, 1],
    ["nothing", [], "token:content", 0, 0],
  ])("scores %s on %s (%#)", (_, system, measure, precision, recall) => {
    const score = scoreOf(countsOf(tallyAttributions(gold, system), measure));
    expect([score.precision, score.recall]).toEqual([precision, recall]);
  });

  test("counts every span of a split content, and a shared source once", () => {
    const split = [
      attribution(
        [[1]],
        [[2]],
        [
          [3, 4],
          [8, 9],
        ],
      ),
      attribution([[1]], [[12]], [[13]]),
    ];
    const tally = tallyAttributions(split, split);
    expect(countsOf(tally, "exact:content").recallCount).toBe(3);
    expect(countsOf(tally, "exact:source").recallCount).toBe(1);
  });

  test("never matches attributions without any content", () => {
    const empty = [attribution([[1]], [[2]], [])];
    expect(scoreOf(countsOf(tallyAttributions(empty, empty), "relation")).recall).toBe(0);
  });
});
