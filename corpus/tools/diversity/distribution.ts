/**
 * How evenly is something spread? Counts of names, their most frequent ones, and the entropy as the number of
 * equally frequent names that would be as uncertain.
 */

export interface Distribution {
  readonly total: number;
  /** Descending by count, equal counts by name. */
  readonly counts: readonly (readonly [name: string, count: number])[];
  /** 2^H with H = −Σ p log₂ p: one for a single name, the number of names when all are equally frequent. */
  readonly effective: number;
}

/** @example distributionOf(["a", "a", "b"]).counts; // [["a", 2], ["b", 1]] */
export function distributionOf(names: Iterable<string>): Distribution {
  const counts = new Map<string, number>();
  let total = 0;
  for (const name of names) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    total += 1;
  }
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / total) * Math.log2(count / total);
  return {
    total,
    counts: [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
    effective: total === 0 ? 0 : 2 ** entropy,
  };
}

/** Mean, spread and quartiles of numbers; all 0 without any. The spread is that of the numbers themselves (divided by n). */
export function spreadOf(values: readonly number[]): {
  readonly mean: number;
  readonly deviation: number;
  readonly quartiles: readonly [number, number, number];
} {
  const sorted = [...values].sort((a, b) => a - b);
  const n = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { mean, deviation: Math.sqrt(variance), quartiles: [at(0.25), at(0.5), at(0.75)] };
}
