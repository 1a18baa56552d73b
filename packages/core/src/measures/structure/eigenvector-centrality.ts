/**
 * Eigenvector centrality: who is tied to those who are central?
 *
 *   λ x_i = Σ_j w_ij x_j
 *
 * for the largest λ, scaled so that the most central node has 1. (Bonacich 1972.) In a network of several parts all
 * weight lies on the part with the largest λ and the other nodes have 0. Without ties nobody is central: all 0.
 *
 * By hand: in a star of four, λ = √3 and the leaves have 1 / √3 of the center.
 */
import { leadingEigenpairs } from "../graph/leading-eigenpairs.js";
import type { WeightedGraph } from "../graph/weighted-graph.js";

/** Eigenvector centrality of every node. */
export function eigenvectorCentrality(graph: WeightedGraph): Float64Array {
  const { size, start, neighbor, weight, total } = graph;
  if (total === 0) return new Float64Array(size);
  const [pair] = leadingEigenpairs(
    size,
    (vector, into) => {
      for (let node = 0; node < size; node++) {
        let sum = 0;
        for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
          sum += (weight[at] as number) * (vector[neighbor[at] as number] as number);
        }
        into[node] = sum;
      }
    },
    1,
  );
  const vector = pair?.vector ?? new Float64Array(size);
  const largest = vector.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
  // The vector has no negative parts; what looks like one is rounding.
  return vector.map((part) => Math.max(0, part / largest));
}
