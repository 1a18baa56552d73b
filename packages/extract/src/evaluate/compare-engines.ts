/**
 * Is one engine better than another, or is it luck? Both read the same coded documents; the same documents are drawn
 * again for both, round after round, and the difference of their F1 is taken in each (paired bootstrap; Efron and
 * Tibshirani 1993, for reading figures Koehn 2004). The interval is the middle 95 % of the differences.
 */

import type { GoldDocument } from "./gold-documents.js";
import { type EvaluationOptions, measureGold } from "./score-documents.js";
import { drawAgain, middleOf, scoreOf, sumTallies } from "./tally.js";

export interface Difference {
  readonly measure: string;
  /** F1 of either engine over all documents. */
  readonly engine: number;
  readonly against: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Share of rounds in which the first engine was better, ties counting half. */
  readonly better: number;
}

export interface Comparison {
  readonly engine: string;
  readonly against: string;
  readonly documents: number;
  readonly seed: number;
  readonly resamples: number;
  readonly differences: readonly Difference[];
}

/**
 * Compares two engines on the same documents, measure by measure.
 * @throws `EVAL_GOLD_EMPTY`, `EVAL_GOLD_FORMATS_MIXED`
 */
export function compareEngines(
  docs: readonly GoldDocument[],
  {
    against,
    seed = 1,
    resamples = 1000,
    ...options
  }: EvaluationOptions & { against: EvaluationOptions["engine"] },
): Comparison {
  const one = measureGold(docs, options);
  const other = measureGold(docs, { ...options, engine: against });
  const [sumOne, sumOther] = [sumTallies(one.tallies), sumTallies(other.tallies)];
  const measures = [...new Set([...sumOne.keys(), ...sumOther.keys()])];
  const draws = { seed, resamples };
  const [drawnOne, drawnOther] = [
    drawAgain(one.tallies, measures, draws),
    drawAgain(other.tallies, measures, draws),
  ];
  const f1Of = (sum: typeof sumOne, measure: string): number => {
    const counts = sum.get(measure);
    return counts === undefined ? 0 : scoreOf(counts).f1;
  };
  return {
    engine: one.engine,
    against: other.engine,
    documents: docs.length,
    seed,
    resamples,
    differences: measures.map((measure) => {
      const [engine, second] = [f1Of(sumOne, measure), f1Of(sumOther, measure)];
      const again = drawnOther.get(measure) ?? [];
      const rounds = (drawnOne.get(measure) ?? []).map(({ f1 }, at) => f1 - (again[at]?.f1 ?? 0));
      const difference = engine - second;
      const [low, high] = middleOf(rounds) ?? [difference, difference];
      return {
        measure,
        engine,
        against: second,
        difference,
        low,
        high,
        better: shareBetter(rounds, difference),
      };
    }),
  };
}

function shareBetter(rounds: readonly number[], difference: number): number {
  const worth = (value: number): number => (value > 0 ? 1 : value < 0 ? 0 : 0.5);
  if (rounds.length === 0) return worth(difference);
  return rounds.reduce((sum, value) => sum + worth(value), 0) / rounds.length;
}
