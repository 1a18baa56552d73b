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
  /** Middle 95 % of the F1 over documents drawn again with replacement. */
  readonly f1Low: number;
  readonly f1High: number;
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
 * Every measure over all documents, each with the interval of its F1.
 *
 * @param tallies one a document
 */
export function scoresWithIntervals(
  tallies: readonly Tally[],
  { seed = 1, resamples = 1000 }: { seed?: number; resamples?: number } = {},
): ScoreWithInterval[] {
  const total = sumTallies(tallies);
  const drawn = new Map<string, number[]>([...total.keys()].map((measure) => [measure, []]));
  const random = createRandom(seed);
  for (let round = 0; round < resamples; round += 1) {
    const again: Tally[] = [];
    for (let n = 0; n < tallies.length; n += 1) {
      const tally = tallies[Math.floor(random() * tallies.length)];
      if (tally !== undefined) again.push(tally);
    }
    const sum = sumTallies(again);
    for (const [measure, values] of drawn) {
      const counts = sum.get(measure);
      values.push(counts === undefined ? 0 : scoreOf(counts).f1);
    }
  }
  return [...total].map(([measure, counts]) => {
    const score = scoreOf(counts);
    const values = (drawn.get(measure) ?? []).sort((a, b) => a - b);
    return {
      measure,
      ...score,
      f1Low: percentile(values, 0.025) ?? score.f1,
      f1High: percentile(values, 0.975) ?? score.f1,
    };
  });
}

function percentile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
