/**
 * Walktrap: who reaches the same others on a short random walk belongs together.
 *
 *   r²_CD = Σ_l (P^t_Cl − P^t_Dl)² / d_l,   Δσ_CD = 1/n · |C| |D| / (|C| + |D|) · r²_CD
 *
 * P^t_Cl is the chance to be at l after t = 4 steps from a node of C, d the strengths. The connected pair with the
 * lowest Δσ merges, as in Ward's method. The tree is cut where modularity is highest, or at a number of camps.
 * (Pons and Latapy 2006.) As in their program and igraph, each node has a tie with itself as heavy as its ties are
 * on average, so that walks do not alternate; modularity does not see it.
 */
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { agglomerate, type CostRows } from "./agglomerate.js";
import type { CampMethod } from "./camp-method.js";
import { type Dendrogram, treeDivider } from "./dendrogram.js";

/** Length of the walks. */
const STEPS = 4;

export const walktrapMethod: CampMethod = {
  name: "walktrap",
  divides: "ties",
  cuts: true,
  seeded: false,
  divide: ({ graph }, { resolution }) => treeDivider(() => walktrapTree(graph), graph, resolution),
};

/** The mergers of a graph. */
export function walktrapTree(graph: WeightedGraph, steps = STEPS): Dendrogram {
  const { size, start, neighbor, strength } = graph;
  const own = Float64Array.from(strength, (value, node) => {
    const ties = (start[node + 1] as number) - (start[node] as number);
    return ties === 0 ? 1 : value / ties;
  });
  const degree = own.map((loop, node) => loop + (strength[node] as number));
  const chances = Array.from({ length: size }, (_, node) => walk(graph, own, degree, node, steps));
  const members = new Float64Array(size).fill(1);
  const sigma = (one: number, other: number): number => {
    const a = chances[one] ?? new Float64Array();
    const b = chances[other] ?? new Float64Array();
    let squares = 0;
    for (let l = 0; l < size; l++) {
      const difference = (a[l] as number) - (b[l] as number);
      squares += (difference * difference) / (degree[l] as number);
    }
    const sizeOne = members[one] as number;
    const sizeOther = members[other] as number;
    return (((sizeOne * sizeOther) / (sizeOne + sizeOther)) * squares) / size;
  };
  const rows: CostRows = Array.from({ length: size }, () => new Map());
  for (let node = 0; node < size; node++) {
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = neighbor[at] as number;
      if (other < node) continue;
      const cost = sigma(node, other);
      rows[node]?.set(other, cost);
      rows[other]?.set(node, cost);
    }
  }
  return agglomerate(
    rows,
    ({ one, other, third, costOne, costOther, pair }) => {
      const sizeOne = members[one] as number;
      const sizeOther = members[other] as number;
      const sizeThird = members[third] as number;
      if (costOne !== undefined && costOther !== undefined) {
        // Distances to a weighted mean follow from those to its two parts (Lance and Williams 1967).
        const sum = (sizeOne + sizeThird) * costOne + (sizeOther + sizeThird) * costOther - sizeThird * pair;
        return sum / (sizeOne + sizeOther + sizeThird);
      }
      return sigmaOfMean(chances, members, degree, one, other, third);
    },
    (one, other) => {
      const a = chances[one] ?? new Float64Array();
      const b = chances[other] ?? new Float64Array();
      const sizeOne = members[one] as number;
      const sizeOther = members[other] as number;
      for (let l = 0; l < size; l++) {
        a[l] = (sizeOne * (a[l] as number) + sizeOther * (b[l] as number)) / (sizeOne + sizeOther);
      }
      chances[other] = new Float64Array();
      members[one] = sizeOne + sizeOther;
    },
  );
}

/** Where a walk from a node is after some steps. */
function walk(
  { size, start, neighbor, weight }: WeightedGraph,
  own: Float64Array,
  degree: Float64Array,
  from: number,
  steps: number,
): Float64Array {
  let chance = new Float64Array(size);
  let next = new Float64Array(size);
  chance[from] = 1;
  for (let step = 0; step < steps; step++) {
    next.fill(0);
    for (let node = 0; node < size; node++) {
      if (chance[node] === 0) continue;
      const share = (chance[node] as number) / (degree[node] as number);
      next[node] = (next[node] as number) + share * (own[node] as number);
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const other = neighbor[at] as number;
        next[other] = (next[other] as number) + share * (weight[at] as number);
      }
    }
    [chance, next] = [next, chance];
  }
  return chance;
}

/** Δσ of a third cluster and the merger of two, which have not been put together yet. */
function sigmaOfMean(
  chances: readonly Float64Array[],
  members: Float64Array,
  degree: Float64Array,
  one: number,
  other: number,
  third: number,
): number {
  const a = chances[one] ?? new Float64Array();
  const b = chances[other] ?? new Float64Array();
  const c = chances[third] ?? new Float64Array();
  const sizeOne = members[one] as number;
  const sizeOther = members[other] as number;
  const both = sizeOne + sizeOther;
  const sizeThird = members[third] as number;
  let squares = 0;
  for (let l = 0; l < c.length; l++) {
    const mean = (sizeOne * (a[l] as number) + sizeOther * (b[l] as number)) / both;
    const difference = mean - (c[l] as number);
    squares += (difference * difference) / (degree[l] as number);
  }
  return (((both * sizeThird) / (both + sizeThird)) * squares) / c.length;
}
