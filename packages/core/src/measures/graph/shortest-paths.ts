/**
 * Shortest paths from one node to all others, with how many there are: what betweenness and closeness read.
 *
 * A path is as long as the lengths of its ties together; without lengths every tie is 1 long. Breadth-first
 * search without lengths, Dijkstra's method with them. (Dijkstra 1959; Brandes 2001 for counting the paths.)
 * Lengths that differ by less than a billionth are equal, so that rounding does not break ties.
 */
import type { WeightedGraph } from "./weighted-graph.js";

/** What one search leaves behind; the arrays are used again by the next one. */
export interface PathSearch {
  /** Nodes that were reached, nearest first; `reached` of them. */
  readonly order: Int32Array;
  reached: number;
  /** Infinity where not reached. */
  readonly distance: Float64Array;
  /** Number of shortest paths. */
  readonly paths: Float64Array;
}

/** Room for searches in graphs of a size. */
export function pathSearch(size: number): PathSearch {
  return {
    order: new Int32Array(size),
    reached: 0,
    distance: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    paths: new Float64Array(size),
  };
}

/** Two lengths of paths are the same. */
export function isSameLength(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/**
 * Searches from a node.
 *
 * @param lengths length of each place of `graph.neighbor`; `null` for 1 each; Infinity for a tie that is gone
 */
export function searchFrom(
  search: PathSearch,
  graph: WeightedGraph,
  source: number,
  lengths: Float64Array | null,
): void {
  for (let at = 0; at < search.reached; at++) {
    const node = search.order[at] as number;
    search.distance[node] = Number.POSITIVE_INFINITY;
    search.paths[node] = 0;
  }
  search.distance[source] = 0;
  search.paths[source] = 1;
  if (lengths === null) breadthFirst(search, graph, source);
  else dijkstra(search, graph, source, lengths);
}

function breadthFirst(search: PathSearch, graph: WeightedGraph, source: number): void {
  const { order, distance, paths } = search;
  order[0] = source;
  let reached = 1;
  for (let head = 0; head < reached; head++) {
    const node = order[head] as number;
    const next = (distance[node] as number) + 1;
    for (let at = graph.start[node] as number; at < (graph.start[node + 1] as number); at++) {
      const other = graph.neighbor[at] as number;
      if (distance[other] === Number.POSITIVE_INFINITY) {
        distance[other] = next;
        order[reached++] = other;
      }
      if (distance[other] === next) paths[other] = (paths[other] as number) + (paths[node] as number);
    }
  }
  search.reached = reached;
}

function dijkstra(search: PathSearch, graph: WeightedGraph, source: number, lengths: Float64Array): void {
  const { order, distance, paths } = search;
  const heap = new NodeHeap();
  const isDone = new Uint8Array(graph.size);
  heap.push(source, 0);
  let reached = 0;
  for (let node = heap.pop(); node !== -1; node = heap.pop()) {
    if (isDone[node] === 1) continue;
    isDone[node] = 1;
    order[reached++] = node;
    for (let at = graph.start[node] as number; at < (graph.start[node + 1] as number); at++) {
      const length = lengths[at] as number;
      const other = graph.neighbor[at] as number;
      if (length === Number.POSITIVE_INFINITY || isDone[other] === 1) continue;
      const next = (distance[node] as number) + length;
      const known = distance[other] as number;
      if (known !== Number.POSITIVE_INFINITY && isSameLength(next, known)) {
        paths[other] = (paths[other] as number) + (paths[node] as number);
      } else if (next < known) {
        distance[other] = next;
        paths[other] = paths[node] as number;
        heap.push(other, next);
      }
    }
  }
  search.reached = reached;
}

/** Nodes by distance, nearest on top; a node may stand in it several times. */
class NodeHeap {
  readonly #nodes: number[] = [];
  readonly #keys: number[] = [];

  push(node: number, key: number): void {
    let at = this.#nodes.length;
    this.#nodes.push(node);
    this.#keys.push(key);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if ((this.#keys[up] as number) <= key) break;
      this.#nodes[at] = this.#nodes[up] as number;
      this.#keys[at] = this.#keys[up] as number;
      at = up;
    }
    this.#nodes[at] = node;
    this.#keys[at] = key;
  }

  /** −1 when empty. */
  pop(): number {
    const top = this.#nodes[0];
    const node = this.#nodes.pop();
    const key = this.#keys.pop();
    if (top === undefined || node === undefined || key === undefined) return -1;
    const size = this.#nodes.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= size) break;
      if (down + 1 < size && (this.#keys[down + 1] as number) < (this.#keys[down] as number)) down++;
      if ((this.#keys[down] as number) >= key) break;
      this.#nodes[at] = this.#nodes[down] as number;
      this.#keys[at] = this.#keys[down] as number;
      at = down;
    }
    this.#nodes[at] = node;
    this.#keys[at] = key;
    return top;
  }
}
