/**
 * An interval of what a number might as well have been: the middle part of what the draws give, by percentiles.
 * (Efron 1979; percentiles between draws by straight lines, Hyndman and Fan 1996, type 7.)
 */

export interface Interval {
  /** What was observed. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Standard deviation of the draws. */
  readonly sd: number;
}

/** @param draws at least one; NaN are left out */
export function intervalOf(value: number, draws: Float64Array | Float32Array, level: number): Interval {
  const sorted = Float64Array.from(draws)
    .filter((draw) => !Number.isNaN(draw))
    .sort();
  const mean = sorted.reduce((sum, draw) => sum + draw, 0) / sorted.length;
  const squares = sorted.reduce((sum, draw) => sum + (draw - mean) ** 2, 0);
  return {
    value,
    low: percentile(sorted, (1 - level) / 2),
    high: percentile(sorted, (1 + level) / 2),
    sd: Math.sqrt(squares / Math.max(sorted.length - 1, 1)),
  };
}

/** NaN without numbers. */
export function percentile(sorted: Float64Array, part: number): number {
  const place = part * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (place - below) * (high - low);
}
