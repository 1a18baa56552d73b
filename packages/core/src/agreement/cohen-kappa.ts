/**
 * Cohen's kappa: do two coders give the same labels more often than chance would?
 *
 *   κ = (P_o − P_e) / (1 − P_e),   P_e = Σ_c p_1c p_2c
 *
 * P_o is the share of units with equal labels, p_1c and p_2c the shares of label c with the first and the second
 * coder. (Cohen 1960.) Without units, and when both coders give every unit one and the same label, there is
 * nothing to agree about beyond chance: `null`, not 1.
 */

/** The labels of two coders for one unit. */
export type LabelPair = readonly [first: string, second: string];

/**
 * Kappa of two coders for labels without order.
 *
 * @returns from −1 to 1, or `null` where kappa is not defined
 *
 * @example
 * cohenKappa([["a", "a"], ["a", "b"], ["b", "b"], ["b", "b"]]); // 0.5
 */
export function cohenKappa(pairs: readonly LabelPair[]): number | null {
  const counts = new Map<string, [number, number]>();
  let same = 0;
  for (const [first, second] of pairs) {
    countOf(counts, first)[0] += 1;
    countOf(counts, second)[1] += 1;
    if (first === second) same += 1;
  }
  const observed = same / pairs.length;
  let expected = 0;
  for (const [first, second] of counts.values()) expected += (first * second) / pairs.length ** 2;
  return counts.size < 2 ? null : (observed - expected) / (1 - expected);
}

/**
 * Share of units with equal labels.
 *
 * @returns from 0 to 1, or `null` without units
 */
export function percentAgreement(pairs: readonly LabelPair[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.filter(([first, second]) => first === second).length / pairs.length;
}

function countOf(counts: Map<string, [number, number]>, label: string): [number, number] {
  const known = counts.get(label) ?? [0, 0];
  counts.set(label, known);
  return known;
}
