/**
 * Alpha for unitizing: do coders cut the same stretches out of a continuum?
 *
 *   α_u = 1 − D_o / D_e
 *
 * Each coder parts the continuum of length L into units and the gaps between them. Two units of different coders
 * that overlap differ by the squared distances of their beginnings and of their ends; a unit that lies wholly in
 * a gap of the other coder differs by its squared length; all else by 0.
 *
 *   D_o = Σ_{i ≠ j} Σ_g Σ_h δ²(g, h) / (m (m − 1) L²)
 *   D_e = (2 / L) Σ_g [ (N − 1) / 3 · (2 l³ − 3 l² + l) + l² Σ_gaps (gap − l + 1 where gap ≥ l) ]
 *         / (m L (m L − 1) − Σ_g l (l − 1))
 *
 * m coders, N units of all of them, l the length of unit g, gaps those of all coders. (Krippendorff 1995.) It is
 * the agreement on one category: units of one coder may not overlap. Without any unit there is nothing to cut:
 * `null`. Coders of different texts must not be compared on one continuum.
 */
import type { Span } from "../model/part.js";

/**
 * Alpha of two or more coders on one continuum.
 *
 * @param coders the units of each coder, ascending and without overlaps, `[start, end)` in steps of the continuum
 * @param length of the continuum in the same steps
 * @returns at most 1; 0 is chance; `null` without any unit
 *
 * @example
 * alphaUnitizing([[{ start: 0, end: 2 }], [{ start: 1, end: 3 }]], 4); // −0.0833…
 */
export function alphaUnitizing(coders: readonly (readonly Span[])[], length: number): number | null {
  const gaps = coders.map((units) => gapsBetween(units, length));
  const m = coders.length;
  let observed = 0;
  coders.forEach((units, i) => {
    coders.forEach((others, j) => {
      if (i !== j) observed += differences(units, others, gaps[j] ?? []);
    });
  });
  const all = coders.flat();
  const gapLengths = countsOf(gaps.flat().map(({ start, end }) => end - start));
  let chance = 0;
  let within = 0;
  for (const { start, end } of all) {
    const l = end - start;
    chance += ((all.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l);
    for (const [gap, count] of gapLengths) if (gap >= l) chance += count * l ** 2 * (gap - l + 1);
    within += l * (l - 1);
  }
  if (chance === 0) return null;
  const expected = (2 * chance) / length / (m * length * (m * length - 1) - within);
  return 1 - observed / (m * (m - 1) * length ** 2) / expected;
}

/**
 * Squared differences in one direction: units against overlapping units, and units against the gaps they lie in.
 * A unit in a gap counts twice, because the gap meets the unit in the other direction, which is not walked.
 */
function differences(units: readonly Span[], others: readonly Span[], gaps: readonly Span[]): number {
  let sum = 0;
  for (const unit of units) {
    for (const other of others) {
      if (unit.start >= other.end || other.start >= unit.end) continue;
      sum += (unit.start - other.start) ** 2 + (unit.end - other.end) ** 2;
    }
    const alone = gaps.some((gap) => gap.start <= unit.start && unit.end <= gap.end);
    if (alone) sum += 2 * (unit.end - unit.start) ** 2;
  }
  return sum;
}

function gapsBetween(units: readonly Span[], length: number): Span[] {
  const starts = [0, ...units.map(({ end }) => end)];
  const ends = [...units.map(({ start }) => start), length];
  return starts
    .map((start, k) => ({ start, end: ends[k] ?? length }))
    .filter(({ start, end }) => end > start);
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
