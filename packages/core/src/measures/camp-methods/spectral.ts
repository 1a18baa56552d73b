/**
 * Spectral clustering: nodes become points by the eigenvectors of the normalized Laplacian that belong to its k
 * smallest eigenvalues, rows scaled to length 1, and the points are clustered by k-means
 *
 *   L = I − D^(−½) W D^(−½)
 *
 * W are the weights of the ties, D the strengths. (Shi and Malik 2000; Ng, Jordan and Weiss 2002; von Luxburg
 * 2007.) Nodes must have ties.
 *
 * Under `compat` the eigenvectors are those of the k largest eigenvalues, unscaled, as DNA takes them: they point
 * to where a network alternates, not to where it holds together.
 */
import { createRandom } from "../../random.js";
import { leadingEigenpairs } from "../graph/leading-eigenpairs.js";
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { type CampMethod, countCamps } from "./camp-method.js";
import { kMeans } from "./k-means.js";

export const spectralMethod: CampMethod = {
  name: "spectral",
  divides: "ties",
  cuts: true,
  seeded: true,
  divide: ({ graph }, { seed, compat }) => ({
    own: null,
    at: (k) => {
      if (k > graph.size) return null;
      const points = spectralPoints(graph, k, compat);
      const { membership } = kMeans(points, graph.size, k, k, createRandom(seed));
      return countCamps(membership) === k ? membership : null;
    },
  }),
};

/** A point in k dimensions per node, row by row. */
export function spectralPoints(graph: WeightedGraph, k: number, compat: boolean): Float64Array {
  const { size, start, neighbor, weight, strength } = graph;
  const root = strength.map((value) => (value > 0 ? 1 / Math.sqrt(value) : 0));
  // The smallest eigenvalues of L are the largest of D^(−½) W D^(−½); the largest ones are those of its opposite.
  const sign = compat ? -1 : 1;
  const pairs = leadingEigenpairs(
    size,
    (vector, into) => {
      for (let node = 0; node < size; node++) {
        let sum = 0;
        for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
          const other = neighbor[at] as number;
          sum += (weight[at] as number) * (root[other] as number) * (vector[other] as number);
        }
        into[node] = sign * (root[node] as number) * sum;
      }
    },
    k,
  );
  const points = new Float64Array(size * k);
  for (let node = 0; node < size; node++) {
    const point = pairs.map(({ vector }) => vector[node] as number);
    const length = compat ? 1 : Math.hypot(...point) || 1;
    point.forEach((value, col) => {
      points[node * k + col] = value / length;
    });
  }
  return points;
}
