/**
 * Krippendorff's alpha for labels without order: how far is the agreement of any number of coders above chance?
 *
 *   α = 1 − D_o / D_e
 *   D_o = (1 / n) Σ_{c ≠ k} o_ck,   D_e = 1 / (n (n − 1)) Σ_{c ≠ k} n_c n_k
 *
 * Every unit coded by m ≥ 2 coders gives m (m − 1) ordered pairs of labels, each counted 1 / (m − 1) into the
 * coincidences o_ck; n_c are their row sums, n is their total. Units coded by fewer than two are left out.
 * (Krippendorff 2011.) Where all labels are the same one, chance leaves nothing to explain: `null`.
 */

/**
 * Alpha of any number of coders.
 *
 * @param units one list of labels a unit, one label a coder; `null` where a coder did not code the unit
 * @returns at most 1; 0 is chance; `null` where alpha is not defined
 *
 * @example
 * krippendorffAlpha([["a", "a"], ["a", "b"], ["b", "b"], ["b", null]]); // 0.444…
 */
export function krippendorffAlpha(units: readonly (readonly (string | null)[])[]): number | null {
  const totals = new Map<string, number>();
  let different = 0;
  let n = 0;
  for (const unit of units) {
    const labels = unit.filter((label) => label !== null);
    if (labels.length < 2) continue;
    n += labels.length;
    const own = new Map<string, number>();
    for (const label of labels) own.set(label, (own.get(label) ?? 0) + 1);
    for (const [label, count] of own) {
      totals.set(label, (totals.get(label) ?? 0) + count);
      different += (count * (labels.length - count)) / (labels.length - 1);
    }
  }
  let expected = 0;
  for (const count of totals.values()) expected += count * (n - count);
  return expected === 0 ? null : 1 - (different / n) * ((n * (n - 1)) / expected);
}
