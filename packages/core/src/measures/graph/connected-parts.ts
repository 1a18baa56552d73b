/** Which nodes hang together by ties, whatever their weights? */
import type { WeightedGraph } from "./weighted-graph.js";

export interface ConnectedParts {
  /** Part of each node, numbered in the order of their first nodes. */
  readonly partOf: Int32Array;
  readonly count: number;
}

/** The connected parts of a graph; a node without ties is a part of its own. */
export function connectedParts({ size, start, neighbor }: WeightedGraph): ConnectedParts {
  const partOf = new Int32Array(size).fill(-1);
  const stack = new Int32Array(size);
  let count = 0;
  for (let first = 0; first < size; first++) {
    if (partOf[first] !== -1) continue;
    partOf[first] = count;
    stack[0] = first;
    for (let depth = 1; depth > 0; ) {
      const node = stack[--depth] as number;
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const other = neighbor[at] as number;
        if (partOf[other] !== -1) continue;
        partOf[other] = count;
        stack[depth++] = other;
      }
    }
    count++;
  }
  return { partOf, count };
}
