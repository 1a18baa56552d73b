/**
 * Assortativity: do ties join nodes that are alike?
 *
 *   by group   r = (Σ_g e_gg − Σ_g a_g²) / (1 − Σ_g a_g²)
 *   by number  r = Σ_ends (x − μ)(y − μ) / Σ_ends (x − μ)²
 *
 * e_gg is the part of the weight of all ties that stays in group g, a_g the part of all tie ends that lie in g; x
 * and y are the numbers at the two ends of a tie, seen from both ends and weighted by the tie, μ their mean. 1 when
 * ties join only what is alike, 0 as by chance, below 0 when they join what differs. (Newman 2003.)
 *
 * Nodes without a group or number are left out with their ties. Where all ends are in one group, or have the same
 * number, nothing can be said: `null`.
 *
 * By hand: A and B of one group, C and D of another, ties A–B, C–D and B–C: Σ e = ⅔, a = ½ each, r = (⅔ − ½) / ½ = ⅓.
 */
import { eachTie, type WeightedGraph } from "../graph/weighted-graph.js";

/** Assortativity by group. */
export function groupAssortativity(graph: WeightedGraph, groups: readonly (string | null)[]): number | null {
  const ends = new Map<string, number>();
  let inside = 0;
  let all = 0;
  eachTie(graph, (one, other, weight) => {
    const from = groups[one] ?? null;
    const to = groups[other] ?? null;
    if (from === null || to === null) return;
    all += weight;
    if (from === to) inside += weight;
    ends.set(from, (ends.get(from) ?? 0) + weight / 2);
    ends.set(to, (ends.get(to) ?? 0) + weight / 2);
  });
  if (all === 0) return null;
  let chance = 0;
  for (const part of ends.values()) chance += (part / all) ** 2;
  return 1 - chance <= 1e-12 ? null : (inside / all - chance) / (1 - chance);
}

/** Assortativity by a number, for example the degree. */
export function numberAssortativity(
  graph: WeightedGraph,
  numbers: readonly (number | null)[] | Float64Array,
): number | null {
  let all = 0;
  let sum = 0;
  let squares = 0;
  let products = 0;
  eachTie(graph, (one, other, weight) => {
    const x = numbers[one] ?? Number.NaN;
    const y = numbers[other] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) return;
    all += weight;
    sum += (weight * (x + y)) / 2;
    squares += (weight * (x * x + y * y)) / 2;
    products += weight * x * y;
  });
  if (all === 0) return null;
  const mean = sum / all;
  const variance = squares / all - mean * mean;
  return variance <= 1e-12 * Math.abs(squares / all) ? null : (products / all - mean * mean) / variance;
}
