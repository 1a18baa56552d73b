/** What a sample of draws says: mean, spread, quantiles. */

/** Quantiles that bands are drawn from. */
export const bandShares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

export interface Band {
  readonly mean: number;
  /** Standard deviation of the sample, n − 1 in the denominator; 0 for one draw. */
  readonly sd: number;
  readonly p05: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** Summary of at least one value. */
export function bandOf(values: ArrayLike<number>): Band {
  const sorted = Float64Array.from(values).sort();
  const [p05, p10, p25, p50, p75, p90, p95] = bandShares.map((share) => quantile(sorted, share)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { ...momentsOf(values), p05, p10, p25, p50, p75, p90, p95 };
}

/** Quantile of sorted values, linear between the two nearest (type 7 of Hyndman and Fan 1996). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (place - below) * (high - low);
}

function momentsOf(values: ArrayLike<number>): { readonly mean: number; readonly sd: number } {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] as number;
  const mean = sum / values.length;
  let squares = 0;
  for (let at = 0; at < values.length; at++) squares += ((values[at] as number) - mean) ** 2;
  return { mean, sd: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}
