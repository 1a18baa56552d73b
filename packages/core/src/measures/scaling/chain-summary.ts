/**
 * What a chain of draws says about one number: mean, spread, the narrowest interval with 95 % of the draws, and
 * whether there are enough draws and the chain has settled.
 *
 *   effective size  n / τ,  τ = 1 + 2 Σ_t ρ_t
 *   Geweke          (mean of the first tenth − mean of the last half) / √(variance of either mean)
 *
 * ρ are autocorrelations, added up in pairs as long as the pairs are positive and do not rise (Geyer 1992, initial
 * monotone sequence). Interval: highest posterior density for one peak (Chen and Shao 1999). Geweke's figure is
 * standard normal when the chain has settled (Geweke 1992); a chain that never moves has none: `null`.
 */

export interface ChainSummary {
  readonly mean: number;
  /** Standard deviation of the draws. */
  readonly sd: number;
  readonly low: number;
  readonly high: number;
  /** How many independent draws would tell as much; `null` for a chain that never moves. */
  readonly effectiveSize: number | null;
  readonly geweke: number | null;
}

/** Summary of one chain, in the order it was drawn. */
export function chainSummary(draws: Float64Array, level = 0.95): ChainSummary {
  const { low, high } = densestInterval(draws, level);
  const { mean, variance } = moments(draws);
  const first = draws.subarray(0, Math.ceil(draws.length / 10));
  const last = draws.subarray(Math.floor(draws.length / 2));
  const ofMean = varianceOfMean(first) + varianceOfMean(last);
  return {
    mean,
    sd: Math.sqrt((variance * draws.length) / Math.max(draws.length - 1, 1)),
    low,
    high,
    effectiveSize: variance === 0 ? null : Math.min(draws.length, variance / varianceOfMean(draws)),
    geweke: ofMean > 0 ? (moments(first).mean - moments(last).mean) / Math.sqrt(ofMean) : null,
  };
}

/** The narrowest interval between two draws that are a share of all draws apart; the first of equally narrow ones. */
export function densestInterval(draws: Float64Array, level: number): { low: number; high: number } {
  const sorted = draws.slice().sort();
  const apart = Math.max(0, Math.min(Math.round(level * sorted.length), sorted.length - 1));
  let best = 0;
  let width = Number.POSITIVE_INFINITY;
  for (let at = 0; at + apart < sorted.length; at++) {
    const here = (sorted[at + apart] as number) - (sorted[at] as number);
    if (here >= width) continue;
    best = at;
    width = here;
  }
  return { low: sorted[best] ?? Number.NaN, high: sorted[best + apart] ?? Number.NaN };
}

function moments(values: Float64Array): { mean: number; variance: number } {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  // Rounding of a chain that never moves is no variance.
  const variance = squares / values.length;
  return { mean, variance: variance <= 1e-24 * mean * mean ? 0 : variance };
}

/** Variance of the mean of a chain, its autocorrelation counted. */
function varianceOfMean(values: Float64Array): number {
  const { mean, variance } = moments(values);
  if (variance === 0) return 0;
  const size = values.length;
  const covariance = (lag: number): number => {
    let sum = 0;
    for (let at = lag; at < size; at++) {
      sum += ((values[at] as number) - mean) * ((values[at - lag] as number) - mean);
    }
    return sum / size;
  };
  let sum = -variance;
  let before = Number.POSITIVE_INFINITY;
  for (let lag = 0; lag + 1 < size; lag += 2) {
    const pair = Math.min(before, covariance(lag) + covariance(lag + 1));
    if (pair <= 0) break;
    sum += 2 * pair;
    before = pair;
  }
  return Math.max(sum, variance / size) / size;
}
