/**
 * Betweenness: how many shortest paths between others run through a node?
 *
 *   b_i = Σ_{s < t, s ≠ i ≠ t} σ_st(i) / σ_st
 *
 * σ_st counts the shortest paths between s and t, σ_st(i) those through i. Each pair counts once; nothing is divided
 * by the number of pairs. (Freeman 1977; Brandes 2001.) Pairs without a path add nothing.
 *
 * Without lengths a path is as long as it has ties. With lengths 1 / w strong ties are short ways (Newman 2001;
 * Opsahl, Agneessens and Skvoretz 2010); with w itself weak ones are, as igraph and networkx read weights.
 *
 * By hand: in the path A–B–C only the pair A, C has somebody between: B has 1, the others 0.
 */
import { isSameLength, pathSearch, searchFrom } from "../graph/shortest-paths.js";
import type { WeightedGraph } from "../graph/weighted-graph.js";

export type TieLength = "one" | "inverse" | "weight";

/** Betweenness of every node. */
export function betweenness(graph: WeightedGraph, tieLength: TieLength = "one"): Float64Array {
  const { size, start, neighbor } = graph;
  const lengths = tieLengths(graph, tieLength);
  const search = pathSearch(size);
  const { order, distance, paths } = search;
  const between = new Float64Array(size);
  const dependency = new Float64Array(size);
  for (let source = 0; source < size; source++) {
    searchFrom(search, graph, source, lengths);
    dependency.fill(0);
    for (let place = search.reached - 1; place > 0; place--) {
      const node = order[place] as number;
      const share = (1 + (dependency[node] as number)) / (paths[node] as number);
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const before = neighbor[at] as number;
        const length = lengths === null ? 1 : (lengths[at] as number);
        if (!isSameLength((distance[before] as number) + length, distance[node] as number)) continue;
        dependency[before] = (dependency[before] as number) + (paths[before] as number) * share;
      }
      // Each pair is seen from both of its ends.
      between[node] = (between[node] as number) + (dependency[node] as number) / 2;
    }
  }
  return between;
}

/** Length of each tie; `null` where all are 1. */
export function tieLengths({ weight }: WeightedGraph, tieLength: TieLength): Float64Array | null {
  if (tieLength === "one") return null;
  return tieLength === "weight" ? weight : weight.map((value) => 1 / value);
}
