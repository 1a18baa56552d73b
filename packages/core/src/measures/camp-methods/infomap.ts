/**
 * Infomap: camps are where a random walker stays, because a map of the camps then describes the walk with the
 * fewest bits
 *
 *   L = plogp(Σ_c q_c) − 2 Σ_c plogp(q_c) − Σ_i plogp(p_i) + Σ_c plogp(q_c + Σ_{i ∈ c} p_i),   plogp(x) = x log₂ x
 *
 * p_i = k_i / 2m is how often the walker is at i, q_c = (weight of the ties leaving c) / 2m how often it leaves c:
 * the two-level map equation of an undirected network, without teleportation. (Rosvall and Bergstrom 2008; Rosvall,
 * Axelsson and Bergstrom 2009.) Nodes move as in Louvain's method; then camps become nodes; then single nodes move
 * again, until L stays. Of ten tries from different orders the shortest description is taken. (igraph lets the
 * walker jump now and then, which changes L a little and rarely the camps.)
 */
import { createRandom, type Random, shuffle } from "../../random.js";
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { type CampMethod, countCamps, ownNumber, renumber } from "./camp-method.js";
import { mergedGraph } from "./merged-graph.js";

const TRIES = 10;
const MOST_ROUNDS = 50;
const NOTHING = 1e-10;

export const infomapMethod: CampMethod = {
  name: "infomap",
  divides: "ties",
  cuts: false,
  seeded: true,
  divide: ({ graph }, { seed }) => ownNumber(() => infomapCamps(graph, createRandom(seed))),
};

/** The division with the shortest description of a walk that was found. */
export function infomapCamps(graph: WeightedGraph, random: Random, tries = TRIES): Int32Array {
  let best: Int32Array = Int32Array.from({ length: graph.size }, (_, node) => node);
  if (graph.total === 0) return best;
  let shortest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < tries; attempt++) {
    const found = oneTry(graph, random);
    const length = codeLength(graph, found);
    if (length >= shortest - NOTHING) continue;
    best = found;
    shortest = length;
  }
  return best;
}

/** Bits per step of the walk when the map has these camps; 0 without ties. */
export function codeLength(graph: WeightedGraph, membership: ArrayLike<number>): number {
  if (graph.total === 0) return 0;
  const camps = renumber(membership);
  const count = countCamps(camps);
  const { leaves, visits } = flows(graph, camps, count);
  let length = plogp(leaves.reduce((sum, value) => sum + value, 0));
  for (let camp = 0; camp < count; camp++) {
    const leave = leaves[camp] as number;
    length += plogp(leave + (visits[camp] as number)) - 2 * plogp(leave);
  }
  for (const value of graph.strength) length -= plogp(value / (2 * graph.total));
  return length;
}

function plogp(x: number): number {
  return x > 0 ? x * Math.log2(x) : 0;
}

/** How often the walker leaves each camp and how often it is there. */
function flows(
  { size, start, neighbor, weight, strength, total }: WeightedGraph,
  camps: Int32Array,
  count: number,
): { leaves: Float64Array; visits: Float64Array } {
  const leaves = new Float64Array(count);
  const visits = new Float64Array(count);
  for (let node = 0; node < size; node++) {
    const camp = camps[node] as number;
    visits[camp] = (visits[camp] as number) + (strength[node] as number) / (2 * total);
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      if (camps[neighbor[at] as number] === camp) continue;
      leaves[camp] = (leaves[camp] as number) + (weight[at] as number) / (2 * total);
    }
  }
  return { leaves, visits };
}

function oneTry(graph: WeightedGraph, random: Random): Int32Array {
  let camps = Int32Array.from({ length: graph.size }, (_, node) => node);
  let length = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // The first round starts with everybody alone, the next ones move single nodes between the camps there are.
    const moved = merge(graph, renumber(moveNodes(graph, camps, random)), random);
    const now = codeLength(graph, moved);
    if (now >= length - NOTHING) break;
    camps = moved;
    length = now;
  }
  return camps;
}

/** Camps become nodes, which move in turn, until none does. */
function merge(graph: WeightedGraph, from: Int32Array, random: Random): Int32Array<ArrayBuffer> {
  let camps = Int32Array.from(from);
  for (;;) {
    const count = countCamps(camps);
    const level = mergedGraph(graph, camps, count);
    const alone = Int32Array.from({ length: count }, (_, node) => node);
    const moved = renumber(moveNodes(level, alone, random));
    if (countCamps(moved) === count) return camps;
    camps = camps.map((camp) => moved[camp] as number);
  }
}

/** Each node to the camp that shortens the description most, until no move does. */
function moveNodes(graph: WeightedGraph, from: Int32Array, random: Random): Int32Array {
  const { size, start, neighbor, weight, strength, total } = graph;
  const camps = renumber(from);
  const { leaves, visits } = flows(graph, camps, size);
  let leaving = leaves.reduce((sum, value) => sum + value, 0);
  const order = Int32Array.from({ length: size }, (_, node) => node);
  const flowTo = new Float64Array(size);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let isMoved = false;
    shuffle(order, random);
    for (const node of order) {
      const own = camps[node] as number;
      const visit = (strength[node] as number) / (2 * total);
      const seen: number[] = [];
      let ties = 0;
      for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
        const camp = camps[neighbor[at] as number] as number;
        if (flowTo[camp] === 0) seen.push(camp);
        const flow = (weight[at] as number) / (2 * total);
        flowTo[camp] = (flowTo[camp] as number) + flow;
        ties += flow;
      }
      const leaveOwn = (leaves[own] as number) - ties + 2 * (flowTo[own] as number);
      const visitOwn = (visits[own] as number) - visit;
      const before = bits(leaves[own] as number, visits[own] as number);
      let best = own;
      let least = -NOTHING;
      for (const camp of seen) {
        if (camp === own) continue;
        const leave = (leaves[camp] as number) + ties - 2 * (flowTo[camp] as number);
        const stay = (visits[camp] as number) + visit;
        const all = leaving + leaveOwn - (leaves[own] as number) + leave - (leaves[camp] as number);
        const change =
          plogp(all) -
          plogp(leaving) +
          bits(leaveOwn, visitOwn) -
          before +
          bits(leave, stay) -
          bits(leaves[camp] as number, visits[camp] as number);
        if (change >= least) continue;
        best = camp;
        least = change;
      }
      if (best !== own) {
        const leave = (leaves[best] as number) + ties - 2 * (flowTo[best] as number);
        leaving += leaveOwn - (leaves[own] as number) + leave - (leaves[best] as number);
        leaves[own] = leaveOwn;
        visits[own] = visitOwn;
        leaves[best] = leave;
        visits[best] = (visits[best] as number) + visit;
        camps[node] = best;
        isMoved = true;
      }
      for (const camp of seen) flowTo[camp] = 0;
    }
    if (!isMoved) break;
  }
  return camps;
}

/** What one camp adds to the description. */
function bits(leave: number, visit: number): number {
  return plogp(leave + visit) - 2 * plogp(leave);
}
