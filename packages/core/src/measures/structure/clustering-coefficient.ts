/**
 * Clustering coefficient: are the neighbors of a node tied to each other?
 *
 *   global    C = 3 · triangles / connected triples
 *   local     c_i = 2 t_i / (k_i (k_i − 1))
 *   weighted  c^w_i = 1 / (s_i (k_i − 1)) · Σ_{triangles i, j, l} (w_ij + w_il) / 2,  ordered pairs j, l
 *
 * t_i counts the triangles at i, k_i its ties, s_i their weight. (Wasserman and Faust 1994; Watts and Strogatz 1998;
 * Barrat et al. 2004.) A node with fewer than two ties has no coefficient (NaN) and does not enter the mean; a
 * network without connected triples has none at all: `null`.
 *
 * By hand: a triangle with a tail, A–B–C–A and C–D: one triangle, triples 1 + 1 + 3 = 5, C = 3/5. Local 1, 1, ⅓.
 */
import type { WeightedGraph } from "../graph/weighted-graph.js";

export interface Clustering {
  /** Per node, NaN with fewer than two ties. */
  readonly local: Float64Array;
  readonly weighted: Float64Array;
  readonly global: number | null;
  /** Mean of the local coefficients. */
  readonly mean: number | null;
}

/** All clustering coefficients of a graph. */
export function clusteringCoefficient(graph: WeightedGraph): Clustering {
  const { size, start, neighbor, weight, strength } = graph;
  const local = new Float64Array(size).fill(Number.NaN);
  const weighted = new Float64Array(size).fill(Number.NaN);
  const isNeighbor = new Uint8Array(size);
  const tieTo = new Float64Array(size);
  let closed = 0;
  let triples = 0;
  let sum = 0;
  let counted = 0;
  for (let node = 0; node < size; node++) {
    const first = start[node] as number;
    const last = start[node + 1] as number;
    const ties = last - first;
    if (ties < 2) continue;
    for (let at = first; at < last; at++) {
      isNeighbor[neighbor[at] as number] = 1;
      tieTo[neighbor[at] as number] = weight[at] as number;
    }
    let triangles = 0;
    let weights = 0;
    for (let at = first; at < last; at++) {
      const other = neighbor[at] as number;
      for (let next = start[other] as number; next < (start[other + 1] as number); next++) {
        const third = neighbor[next] as number;
        if (isNeighbor[third] === 0 || third <= other) continue;
        triangles++;
        weights += (weight[at] as number) + (tieTo[third] as number);
      }
    }
    for (let at = first; at < last; at++) isNeighbor[neighbor[at] as number] = 0;
    const pairs = (ties * (ties - 1)) / 2;
    closed += triangles;
    triples += pairs;
    local[node] = triangles / pairs;
    // Each pair of neighbors stands in the sum twice, with half of its weight each time.
    weighted[node] = weights / ((strength[node] as number) * (ties - 1));
    sum += triangles / pairs;
    counted++;
  }
  return {
    local,
    weighted,
    global: triples === 0 ? null : closed / triples,
    mean: counted === 0 ? null : sum / counted,
  };
}
