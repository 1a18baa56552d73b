/**
 * Fast greedy: everybody begins alone; again and again the two connected camps merge whose merger changes
 * modularity for the best
 *
 *   ΔQ_ij = w_ij / m − k_i k_j / (2 m²)
 *
 * w_ij is the weight between the camps, k the sum of strengths, m the weight of all ties. The tree is cut where
 * modularity is highest, or at a number of camps. (Clauset, Newman and Moore 2004.) Camps without a tie between
 * them never merge: there are at least as many as connected parts.
 */
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { agglomerate, type CostRows } from "./agglomerate.js";
import type { CampMethod } from "./camp-method.js";
import { type Dendrogram, treeDivider } from "./dendrogram.js";

export const fastGreedyMethod: CampMethod = {
  name: "fast-greedy",
  divides: "ties",
  cuts: true,
  seeded: false,
  divide: ({ graph }, { resolution }) =>
    treeDivider(() => fastGreedyTree(graph, resolution), graph, resolution),
};

/** The mergers of a graph. */
export function fastGreedyTree(graph: WeightedGraph, resolution = 1): Dendrogram {
  const { size, start, neighbor, weight, strength, total } = graph;
  /** Part of all strength at each camp, a_i. */
  const part = Float64Array.from(strength, (value) => value / (2 * total));
  const lost = (one: number, other: number): number =>
    2 * resolution * (part[one] as number) * (part[other] as number);
  const rows: CostRows = Array.from({ length: size }, (_, node) => {
    const row = new Map<number, number>();
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = neighbor[at] as number;
      row.set(other, lost(node, other) - (weight[at] as number) / total);
    }
    return row;
  });
  return agglomerate(
    rows,
    ({ one, other, third, costOne, costOther }) =>
      (costOne ?? lost(one, third)) + (costOther ?? lost(other, third)),
    (one, other) => {
      part[one] = (part[one] as number) + (part[other] as number);
    },
  );
}
