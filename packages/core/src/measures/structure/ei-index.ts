/**
 * E-I index: do ties run inside groups or between them?
 *
 *   EI = (E − I) / (E + I)
 *
 * E is the sum of tie weights between groups, I the sum within. −1 means that all ties stay inside the groups, +1
 * that all cross over. (Krackhardt and Stern 1988.) Ties count by their size, whatever their sign.
 *
 * Actors without a group are left out together with their ties. A network without any remaining tie has no index;
 * the result is then `null`, not 0, because 0 would claim a balance that nobody observed.
 *
 * By hand: A and B of one group, C of another, ties A–B of 3 and B–C of 1: E = 1, I = 3, EI = −½.
 */
import { eachTie, type WeightedGraph } from "../graph/weighted-graph.js";

/** @param groups name of the group of each node, for example the party; `null` without one */
export function eiIndex(graph: WeightedGraph, groups: readonly (string | null)[]): number | null {
  let external = 0;
  let internal = 0;
  eachTie(graph, (one, other, weight) => {
    const from = groups[one] ?? null;
    const to = groups[other] ?? null;
    if (from === null || to === null) return;
    if (from === to) internal += weight;
    else external += weight;
  });
  const all = external + internal;
  return all === 0 ? null : (external - internal) / all;
}
