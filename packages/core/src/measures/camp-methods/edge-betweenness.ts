/**
 * Edge betweenness: ties that many shortest paths run over hold camps together and go first. Again and again the
 * tie with the highest betweenness is taken away and the rest is measured anew; what falls apart are the camps,
 * read backwards as a tree that is cut where modularity is highest. (Girvan and Newman 2002; Newman and Girvan
 * 2004.)
 *
 * As in igraph a weight is the length of its tie: paths take weak ties, which are therefore taken away first, and
 * strong ones stay. Of equal ties the first goes, ordered by their ends. After each loss only the paths of those
 * nodes are searched anew that used the tie. Even so the cost grows with (ties)² × nodes: fifty nodes with 500 ties
 * take a second, a hundred with 2,000 a quarter of a minute, a thousand are for a night.
 */
import { isSameLength, type PathSearch, pathSearch, searchFrom } from "../graph/shortest-paths.js";
import type { WeightedGraph } from "../graph/weighted-graph.js";
import type { CampMethod } from "./camp-method.js";
import { type Dendrogram, treeDivider } from "./dendrogram.js";

export const edgeBetweennessMethod: CampMethod = {
  name: "edge-betweenness",
  divides: "ties",
  cuts: true,
  seeded: false,
  divide: ({ graph }, { resolution }) => treeDivider(() => edgeBetweennessTree(graph), graph, resolution),
};

/** What is measured anew while ties go. */
interface Paths {
  readonly graph: WeightedGraph;
  readonly search: PathSearch;
  /** Length at each place of `neighbor`; Infinity for a tie that is gone. */
  readonly lengths: Float64Array;
  /** Number of the tie at each place of `neighbor`. */
  readonly tieAt: Int32Array;
  /** Nodes × nodes: lengths of the shortest paths. */
  readonly far: Float64Array;
  readonly betweenness: Float64Array;
}

/** The mergers of a graph: the ties whose loss divided a part, last one first. */
export function edgeBetweennessTree(graph: WeightedGraph): Dendrogram {
  const { size, start, neighbor, weight } = graph;
  const tieAt = tiePlaces(graph);
  const ends: [one: number, other: number, length: number][] = [];
  for (let node = 0; node < size; node++) {
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      ends[tieAt[at] as number] ??= [node, neighbor[at] as number, weight[at] as number];
    }
  }
  const paths: Paths = {
    graph,
    search: pathSearch(size),
    lengths: weight.slice(),
    tieAt,
    far: new Float64Array(size * size).fill(Number.POSITIVE_INFINITY),
    betweenness: new Float64Array(ends.length),
  };
  for (let source = 0; source < size; source++) addPaths(paths, source, 1);
  const isGone = new Uint8Array(ends.length);
  const divided: [number, number][] = [];
  for (let turn = 0; turn < ends.length; turn++) {
    const tie = highest(paths.betweenness, isGone);
    const [one, other, length] = ends[tie] as [number, number, number];
    const users: number[] = [];
    for (let source = 0; source < size; source++) {
      const toOne = paths.far[source * size + one] as number;
      const toOther = paths.far[source * size + other] as number;
      if (toOne === Number.POSITIVE_INFINITY) continue;
      if (isSameLength(toOne + length, toOther) || isSameLength(toOther + length, toOne)) users.push(source);
    }
    for (const source of users) addPaths(paths, source, -1);
    isGone[tie] = 1;
    takeAway(paths, one, other);
    for (const source of users) addPaths(paths, source, 1);
    if (paths.far[one * size + other] === Number.POSITIVE_INFINITY) divided.push([one, other]);
  }
  return joinBackwards(size, divided.reverse());
}

/** The number of the tie at each place of `neighbor`, in the order of the smaller ends. */
function tiePlaces({ size, start, neighbor }: WeightedGraph): Int32Array {
  const tieAt = new Int32Array(neighbor.length);
  const next = start.slice();
  let tie = 0;
  for (let node = 0; node < size; node++) {
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = neighbor[at] as number;
      if (other < node) continue;
      tieAt[at] = tie;
      // Smaller ends come to a node in ascending order, just as its neighbors stand.
      const back = next[other] as number;
      tieAt[back] = tie++;
      next[other] = back + 1;
    }
  }
  return tieAt;
}

/** Adds the shortest paths from a node to the ties they run over, or takes them off again. (Brandes 2001.) */
function addPaths(
  { graph, search, lengths, tieAt, far, betweenness }: Paths,
  source: number,
  sign: 1 | -1,
): void {
  const { size, start, neighbor } = graph;
  const { order, distance, paths } = search;
  searchFrom(search, graph, source, lengths);
  far.fill(Number.POSITIVE_INFINITY, source * size, (source + 1) * size);
  const dependency = new Float64Array(size);
  for (let place = search.reached - 1; place >= 0; place--) {
    const node = order[place] as number;
    far[source * size + node] = distance[node] as number;
    if (place === 0) break;
    const share = (1 + (dependency[node] as number)) / (paths[node] as number);
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const length = lengths[at] as number;
      if (length === Number.POSITIVE_INFINITY) continue;
      const before = neighbor[at] as number;
      if (!isSameLength((distance[before] as number) + length, distance[node] as number)) continue;
      const along = (paths[before] as number) * share;
      const tie = tieAt[at] as number;
      // Each pair is seen from both of its ends.
      betweenness[tie] = (betweenness[tie] as number) + (sign * along) / 2;
      dependency[before] = (dependency[before] as number) + along;
    }
  }
}

function takeAway({ graph, lengths }: Paths, one: number, other: number): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    for (let at = graph.start[from] as number; at < (graph.start[from + 1] as number); at++) {
      if (graph.neighbor[at] === to) lengths[at] = Number.POSITIVE_INFINITY;
    }
  }
}

/** Rounding makes equal ties differ in the last digits; the first of them counts. */
function highest(betweenness: Float64Array, isGone: Uint8Array): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let tie = 0; tie < betweenness.length; tie++) {
    if (isGone[tie] === 1) continue;
    const value = betweenness[tie] as number;
    if (best !== -1 && value <= most + 1e-9 * Math.abs(most)) continue;
    best = tie;
    most = value;
  }
  return best;
}

function joinBackwards(leaves: number, joined: readonly (readonly [number, number])[]): Dendrogram {
  const cluster = Int32Array.from({ length: leaves }, (_, node) => node);
  const mergers = joined.map(([one, other], step): [number, number] => {
    const a = cluster[one] as number;
    const b = cluster[other] as number;
    cluster.forEach((of, node) => {
      if (of === a || of === b) cluster[node] = leaves + step;
    });
    return [a, b];
  });
  return { leaves, mergers };
}
