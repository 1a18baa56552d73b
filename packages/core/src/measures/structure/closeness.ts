/**
 * Closeness: how near are all others?
 *
 *   c_i = (r − 1) / Σ_j d_ij · (r − 1) / (n − 1)
 *
 * d is the number of ties on a shortest path, r the number of nodes that can be reached, i included, n of all nodes.
 * 1 for who is tied to everybody; 0 without ties. The second factor keeps nodes of small parts from looking central
 * (Freeman 1978; Wasserman and Faust 1994, formula 5.22). With lengths 1 / w strong ties are short ways.
 *
 * By hand: in the path A–B–C, A has 2 / (1 + 2) = ⅔, B 2 / 2 = 1.
 */
import { pathSearch, searchFrom } from "../graph/shortest-paths.js";
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { type TieLength, tieLengths } from "./betweenness.js";

/** Closeness of every node; 0 in a network of one. */
export function closeness(graph: WeightedGraph, tieLength: TieLength = "one"): Float64Array {
  const { size } = graph;
  const lengths = tieLengths(graph, tieLength);
  const search = pathSearch(size);
  return Float64Array.from({ length: size }, (_, node) => {
    searchFrom(search, graph, node, lengths);
    const others = search.reached - 1;
    let sum = 0;
    for (let place = 1; place < search.reached; place++) {
      sum += search.distance[search.order[place] as number] as number;
    }
    return others === 0 ? 0 : (others / sum) * (others / (size - 1));
  });
}
