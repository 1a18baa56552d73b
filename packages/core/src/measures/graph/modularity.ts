/**
 * Modularity: does a division keep more ties inside its camps than chance would?
 *
 *   Q = Σ_c [ L_c / m − γ (k_c / 2m)² ]
 *
 * L_c is the weight of the ties inside camp c, k_c the sum of the strengths of its members, m the weight of all
 * ties, γ the resolution: above 1 it favors more and smaller camps. (Newman and Girvan 2004; Newman 2004 for
 * weights; Reichardt and Bornholdt 2006 for γ.) From −½ to 1; 0 for a single camp and γ = 1. A network without
 * ties has no modularity: `null`.
 *
 * By hand: two ties A–B and C–D of weight 1, camps {A, B} and {C, D}: each ½ − (2/4)² = ¼, Q = ½.
 */
import type { WeightedGraph } from "./weighted-graph.js";

/**
 * Modularity of a division.
 *
 * @param membership camp of each node; any whole numbers from 0
 */
export function modularity(
  { size, start, neighbor, weight, strength, total }: WeightedGraph,
  membership: ArrayLike<number>,
  resolution = 1,
): number | null {
  if (total === 0) return null;
  let camps = 0;
  for (let node = 0; node < size; node++) camps = Math.max(camps, (membership[node] as number) + 1);
  const inside = new Float64Array(camps);
  const strengths = new Float64Array(camps);
  for (let node = 0; node < size; node++) {
    const camp = membership[node] as number;
    strengths[camp] = (strengths[camp] as number) + (strength[node] as number);
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      if (membership[neighbor[at] as number] !== camp) continue;
      // Both ends count the tie.
      inside[camp] = (inside[camp] as number) + (weight[at] as number) / 2;
    }
  }
  let sum = 0;
  for (let camp = 0; camp < camps; camp++) {
    const part = (strengths[camp] as number) / (2 * total);
    sum += (inside[camp] as number) / total - resolution * part * part;
  }
  return sum;
}
