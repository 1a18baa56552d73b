/**
 * How good is an engine, and how sure are we? Precision and recall as sums and counts per measure, so that
 * documents can be added up, and intervals by drawing documents again (percentile bootstrap).
 */
import { createRandom } from "@parley/core";

/** Sums behind one precision and one recall. For micro figures the sums are true positives. */
export interface Counts {
  precisionSum: number;
  precisionCount: number;
  recallSum: number;
  recallCount: number;
}

/** The counts of one document, or of many, by measure ("quote", "joint", "mode:Direct"). */
export type Tally = Map<string, Counts>;

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many values stand behind the precision and the recall. */
  readonly system: number;
  readonly gold: number;
}

export interface ScoreWithInterval extends Score {
  readonly measure: string;
  /** Middle 95 % of the F1, the precision and the recall over documents drawn again with replacement. */
  readonly f1Low: number;
  readonly f1High: number;
  readonly precisionLow: number;
  readonly precisionHigh: number;
  readonly recallLow: number;
  readonly recallHigh: number;
}

/** The counts of a measure in a tally, made when absent. */
export function countsOf(tally: Tally, measure: string): Counts {
  const known = tally.get(measure);
  if (known !== undefined) return known;
  const made = { precisionSum: 0, precisionCount: 0, recallSum: 0, recallCount: 0 };
  tally.set(measure, made);
  return made;
}

export function addCounts(to: Counts, from: Counts): void {
  to.precisionSum += from.precisionSum;
  to.precisionCount += from.precisionCount;
  to.recallSum += from.recallSum;
  to.recallCount += from.recallCount;
}

/** All documents together. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const total: Tally = new Map();
  for (const tally of tallies) {
    for (const [measure, counts] of tally) addCounts(countsOf(total, measure), counts);
  }
  return total;
}

/** Precision, recall and their harmonic mean. Nothing predicted, or nothing to find, counts as 0. */
export function scoreOf(counts: Counts): Score {
  const precision = counts.precisionCount === 0 ? 0 : counts.precisionSum / counts.precisionCount;
  const recall = counts.recallCount === 0 ? 0 : counts.recallSum / counts.recallCount;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, system: counts.precisionCount, gold: counts.recallCount };
}

/**
 * Every measure over all documents, each with the intervals of its F1, precision and recall.
 *
 * @param tallies one a document
 */
export function scoresWithIntervals(
  tallies: readonly Tally[],
  { seed = 1, resamples = 1000 }: { seed?: number; resamples?: number } = {},
): ScoreWithInterval[] {
  const total = sumTallies(tallies);
  const drawn = drawAgain(tallies, [...total.keys()], { seed, resamples });
  return [...total].map(([measure, counts]) => {
    const score = scoreOf(counts);
    const again = drawn.get(measure) ?? [];
    const [f1Low, f1High] = middleOf(again.map(({ f1 }) => f1)) ?? [score.f1, score.f1];
    const [precisionLow, precisionHigh] = middleOf(again.map(({ precision }) => precision)) ?? [
      score.precision,
      score.precision,
    ];
    const [recallLow, recallHigh] = middleOf(again.map(({ recall }) => recall)) ?? [
      score.recall,
      score.recall,
    ];
    return { measure, ...score, f1Low, f1High, precisionLow, precisionHigh, recallLow, recallHigh };
  });
}

/**
 * Scores of as many documents drawn with replacement, round after round (bootstrap; Efron 1979). Equal seeds draw
 * the same documents in the same rounds, so that two engines can be compared on them pair by pair.
 *
 * @returns scores by measure, one a round
 */
export function drawAgain(
  tallies: readonly Tally[],
  measures: readonly string[],
  { seed, resamples }: { readonly seed: number; readonly resamples: number },
): ReadonlyMap<string, readonly Score[]> {
  const drawn = new Map<string, Score[]>(measures.map((measure) => [measure, []]));
  const random = createRandom(seed);
  // Sums as plain numbers side by side: thousands of rounds over hundreds of measures add up.
  const rows = tallies.map((tally) =>
    Float64Array.from(measures.flatMap((measure) => sumsOf(tally, measure))),
  );
  const sum = new Float64Array(measures.length * 4);
  for (let round = 0; round < resamples; round += 1) {
    sum.fill(0);
    for (let n = 0; n < rows.length; n += 1) {
      const row = rows[Math.floor(random() * rows.length)];
      if (row === undefined) continue;
      for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] ?? 0) + (row[k] ?? 0);
    }
    for (const [position, measure] of measures.entries()) {
      const [precisionSum = 0, precisionCount = 0, recallSum = 0, recallCount = 0] = sum.subarray(
        position * 4,
      );
      drawn.get(measure)?.push(scoreOf({ precisionSum, precisionCount, recallSum, recallCount }));
    }
  }
  return drawn;
}

function sumsOf(tally: Tally, measure: string): readonly number[] {
  const counts = tally.get(measure);
  if (counts === undefined) return [0, 0, 0, 0];
  const { precisionSum, precisionCount, recallSum, recallCount } = counts;
  return [precisionSum, precisionCount, recallSum, recallCount];
}

/** The middle 95 % of some values; `undefined` of none. */
export function middleOf(values: readonly number[]): readonly [low: number, high: number] | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const low = percentile(sorted, 0.025);
  const high = percentile(sorted, 0.975);
  return low === undefined || high === undefined ? undefined : [low, high];
}

function percentile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
