/**
 * A graph whose nodes are the camps of another one: ties between camps are added up; those inside are kept apart,
 * but count for the strength of their camp, so that shares of all strength stay what they were.
 */
import type { WeightedGraph } from "../graph/weighted-graph.js";

/** @param membership camps 0 … count − 1 */
export function mergedGraph(graph: WeightedGraph, membership: Int32Array, count: number): WeightedGraph {
  const rows: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  const strength = new Float64Array(count);
  for (let node = 0; node < graph.size; node++) {
    const camp = membership[node] as number;
    strength[camp] = (strength[camp] as number) + (graph.strength[node] as number);
    const row = rows[camp];
    for (let at = graph.start[node] as number; at < (graph.start[node + 1] as number); at++) {
      const other = membership[graph.neighbor[at] as number] as number;
      if (other !== camp) row?.set(other, (row.get(other) ?? 0) + (graph.weight[at] as number));
    }
  }
  const start = new Int32Array(count + 1);
  rows.forEach((row, camp) => {
    start[camp + 1] = (start[camp] as number) + row.size;
  });
  const sorted = rows.map((row) => [...row].sort(([a], [b]) => a - b));
  return {
    size: count,
    start,
    neighbor: Int32Array.from(sorted.flat(), ([other]) => other),
    weight: Float64Array.from(sorted.flat(), ([, weight]) => weight),
    strength,
    total: graph.total,
  };
}
