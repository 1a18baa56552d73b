/**
 * Structural equivalence: who has the same ties to the same others?
 *
 *   d_ij = √[ Σ_{l ≠ i, j} (w_il − w_jl)² ]
 *
 * Two actors are equivalent when d = 0. The distances are clustered with complete linkage and cut at k camps.
 * (Lorrain and White 1971; Burt 1976.) Signs count: a friend of somebody's opponent is far from his friend. The
 * tie between the two themselves is left out.
 */
import type { CampMethod } from "./camp-method.js";
import { cutAt, type Dendrogram } from "./dendrogram.js";
import { hierarchicalTree } from "./hierarchical.js";

export const equivalenceMethod: CampMethod = {
  name: "equivalence",
  divides: "ties",
  cuts: true,
  seeded: false,
  divide: ({ size, ties }) => {
    let tree: Dendrogram | null = null;
    return {
      own: null,
      at: (k) => {
        tree ??= hierarchicalTree(tieDistances(ties(), size), size, "complete");
        return cutAt(tree, k);
      },
    };
  },
};

/** Euclidean distances between the ties of any two nodes to all others. */
export function tieDistances(ties: Float64Array, size: number): Float64Array {
  const distances = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let l = 0; l < size; l++) {
        if (l === i || l === j) continue;
        const difference = (ties[i * size + l] as number) - (ties[j * size + l] as number);
        sum += difference * difference;
      }
      distances[i * size + j] = Math.sqrt(sum);
      distances[j * size + i] = Math.sqrt(sum);
    }
  }
  return distances;
}
