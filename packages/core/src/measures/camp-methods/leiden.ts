/**
 * Leiden: as Louvain, but each camp is first taken apart again into pieces that hang together well, and the pieces
 * are what becomes nodes. Camps never consist of unconnected members. (Traag, Waltman and van Eck 2019.) What is
 * raised is modularity with the resolution γ:
 *
 *   gain of moving node i to camp C = w_iC − γ k_i K_C / 2m
 *
 * Nodes wait in a queue and come back to it when a neighbor leaves them. In the refinement a node joins a piece
 * with a chance that grows with its gain, exp(gain / θ w̄), θ = 0.01 and w̄ the mean weight of a tie; only what
 * does not lose can be joined. Rounds go on until one changes nothing.
 */
import { createRandom, type Random, shuffle } from "../../random.js";
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { type CampMethod, countCamps, ownNumber, renumber } from "./camp-method.js";
import { mergedGraph } from "./merged-graph.js";

const RANDOMNESS = 0.01;
const MOST_ROUNDS = 50;

export const leidenMethod: CampMethod = {
  name: "leiden",
  divides: "ties",
  cuts: false,
  seeded: true,
  divide: ({ graph }, { seed, resolution }) =>
    ownNumber(() => leidenCamps(graph, createRandom(seed), resolution)),
};

/** The division that no further round changes. */
export function leidenCamps(graph: WeightedGraph, random: Random, resolution = 1): Int32Array {
  let membership: Int32Array = Int32Array.from({ length: graph.size }, (_, node) => node);
  if (graph.total === 0) return membership;
  const perWeight = resolution / (2 * graph.total);
  const spread = (RANDOMNESS * graph.total) / (graph.neighbor.length / 2);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const after = oneRound(graph, membership, perWeight, spread, random);
    const isSame = after.every((camp, node) => camp === membership[node]);
    membership = after;
    if (isSame) break;
  }
  return membership;
}

/** Moves, takes apart and merges until every camp is a single node. */
function oneRound(
  graph: WeightedGraph,
  from: Int32Array,
  perWeight: number,
  spread: number,
  random: Random,
): Int32Array {
  let level = graph;
  let camps = renumber(from);
  /** Node of the present level that each node of the first belongs to. */
  let nodeOf = Int32Array.from({ length: graph.size }, (_, node) => node);
  for (;;) {
    camps = renumber(moveNodes(level, camps, perWeight, random));
    const count = countCamps(camps);
    if (count === level.size) break;
    const pieces = renumber(refine(level, camps, perWeight, spread, random));
    const pieceCount = countCamps(pieces);
    if (pieceCount === level.size) break;
    const campOfPiece = new Int32Array(pieceCount);
    pieces.forEach((piece, node) => {
      campOfPiece[piece] = camps[node] as number;
    });
    level = mergedGraph(level, pieces, pieceCount);
    nodeOf = nodeOf.map((node) => pieces[node] as number);
    camps = campOfPiece;
  }
  return renumber(nodeOf.map((node) => camps[node] as number));
}

/** Each node to its best camp, until no node gains by moving. */
function moveNodes(graph: WeightedGraph, from: Int32Array, perWeight: number, random: Random): Int32Array {
  const { size, start, neighbor, weight, strength } = graph;
  const camps = from.slice();
  const strengths = new Float64Array(size + 1);
  const members = new Int32Array(size + 1);
  camps.forEach((camp, node) => {
    strengths[camp] = (strengths[camp] as number) + (strength[node] as number);
    members[camp] = (members[camp] as number) + 1;
  });
  /** Numbers of camps without members: a node may also leave for a camp of its own. */
  const unused: number[] = [];
  for (let camp = size; camp >= 0; camp--) if (members[camp] === 0) unused.push(camp);
  const queue = Int32Array.from({ length: size }, (_, node) => node);
  shuffle(queue, random);
  const waiting = Array.from(queue);
  const isWaiting = new Uint8Array(size).fill(1);
  const weightTo = new Float64Array(size + 1);
  for (let head = 0; head < waiting.length; head++) {
    const node = waiting[head] as number;
    isWaiting[node] = 0;
    const own = camps[node] as number;
    const ownStrength = strength[node] as number;
    const seen: number[] = [];
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const camp = camps[neighbor[at] as number] as number;
      if (weightTo[camp] === 0) seen.push(camp);
      weightTo[camp] = (weightTo[camp] as number) + (weight[at] as number);
    }
    strengths[own] = (strengths[own] as number) - ownStrength;
    members[own] = (members[own] as number) - 1;
    let best = own;
    let most = (weightTo[own] as number) - perWeight * ownStrength * (strengths[own] as number);
    for (const camp of seen) {
      const gain = (weightTo[camp] as number) - perWeight * ownStrength * (strengths[camp] as number);
      if (gain <= most + 1e-12 * ownStrength) continue;
      best = camp;
      most = gain;
    }
    if (most < -1e-12 * ownStrength && members[own] !== 0) best = unused.pop() ?? own;
    for (const camp of seen) weightTo[camp] = 0;
    strengths[best] = (strengths[best] as number) + ownStrength;
    members[best] = (members[best] as number) + 1;
    if (best === own) continue;
    camps[node] = best;
    if (members[own] === 0) unused.push(own);
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = neighbor[at] as number;
      if (camps[other] === best || isWaiting[other] === 1) continue;
      isWaiting[other] = 1;
      waiting.push(other);
    }
  }
  return camps;
}

/** Takes each camp apart into pieces that hang together well. */
function refine(
  graph: WeightedGraph,
  camps: Int32Array,
  perWeight: number,
  spread: number,
  random: Random,
): Int32Array {
  const { size, start, neighbor, weight, strength } = graph;
  const pieces = Int32Array.from({ length: size }, (_, node) => node);
  const campStrength = new Float64Array(size);
  camps.forEach((camp, node) => {
    campStrength[camp] = (campStrength[camp] as number) + (strength[node] as number);
  });
  const pieceStrength = strength.slice();
  const members = new Int32Array(size).fill(1);
  /** Weight from each piece to the rest of its camp. */
  const outward = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      if (camps[neighbor[at] as number] === camps[node]) {
        outward[node] = (outward[node] as number) + (weight[at] as number);
      }
    }
  }
  const isTied = (piece: number, camp: number): boolean => {
    const mine = pieceStrength[piece] as number;
    return (outward[piece] as number) >= perWeight * mine * ((campStrength[camp] as number) - mine);
  };
  const order = Int32Array.from({ length: size }, (_, node) => node);
  shuffle(order, random);
  const weightTo = new Float64Array(size);
  for (const node of order) {
    const camp = camps[node] as number;
    const own = pieces[node] as number;
    if (members[own] !== 1 || !isTied(own, camp)) continue;
    const seen: number[] = [];
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = neighbor[at] as number;
      if (camps[other] !== camp) continue;
      const piece = pieces[other] as number;
      if (weightTo[piece] === 0) seen.push(piece);
      weightTo[piece] = (weightTo[piece] as number) + (weight[at] as number);
    }
    const gains = seen.map((piece) =>
      isTied(piece, camp)
        ? (weightTo[piece] as number) -
          perWeight * (strength[node] as number) * (pieceStrength[piece] as number)
        : -1,
    );
    const chosen = drawPiece(seen, gains, spread, random);
    if (chosen !== -1) {
      const tie = weightTo[chosen] as number;
      pieces[node] = chosen;
      members[chosen] = (members[chosen] as number) + 1;
      members[own] = 0;
      pieceStrength[chosen] = (pieceStrength[chosen] as number) + (strength[node] as number);
      outward[chosen] = (outward[chosen] as number) + (outward[own] as number) - 2 * tie;
    }
    for (const piece of seen) weightTo[piece] = 0;
  }
  return pieces;
}

/** A piece by chance, the likelier the more is gained; −1 to stay alone, which gains 0. */
function drawPiece(
  pieces: readonly number[],
  gains: readonly number[],
  spread: number,
  random: Random,
): number {
  const most = gains.reduce((best, gain) => Math.max(best, gain), 0);
  const chances = gains.map((gain) => (gain < 0 ? 0 : Math.exp((gain - most) / spread)));
  const alone = Math.exp(-most / spread);
  let left = random() * chances.reduce((sum, chance) => sum + chance, alone);
  for (let at = 0; at < pieces.length; at++) {
    left -= chances[at] as number;
    if (left < 0) return pieces[at] as number;
  }
  return -1;
}
