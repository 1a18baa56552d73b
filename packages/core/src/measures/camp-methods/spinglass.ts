/**
 * Spinglass: nodes are magnets with q directions; those with a tie pull each other into the same direction, those
 * without push, and slow cooling brings them to rest where the energy
 *
 *   H = − Σ_{i<j} ( w_ij − γ k_i k_j / 2m ) δ(σ_i, σ_j)
 *
 * is low. For γ = 1 the lowest energy is the highest modularity. (Reichardt and Bornholdt 2006.) Up to 25 camps, or
 * up to k when k is asked for. As in igraph the temperature starts where nearly every move is taken, falls by 1 % a
 * time, and stops when hardly any is; nodes move by the heat-bath rule, in random order. At the end no single move
 * lowers the energy. Temperatures are in units of the mean weight of a tie.
 */
import { createRandom, type Random, shuffle } from "../../random.js";
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { type CampMethod, countCamps, renumber } from "./camp-method.js";

const SPINS = 25;
const COOLING = 0.99;
const COLDEST = 0.01;
/** Passes over all nodes at one temperature. */
const PASSES = 20;
/** Share of moves, of those that a hot network makes, below which it is frozen. */
const FROZEN = 0.001;

export const spinglassMethod: CampMethod = {
  name: "spinglass",
  divides: "ties",
  cuts: true,
  seeded: true,
  divide: ({ graph }, { seed, resolution }) => {
    const known = new Map<number, Int32Array>();
    const with_ = (spins: number): Int32Array => {
      const found =
        known.get(spins) ?? renumber(spinglassCamps(graph, createRandom(seed), { spins, resolution }));
      known.set(spins, found);
      return found;
    };
    return {
      own: () => with_(Math.min(SPINS, Math.max(2, graph.size))),
      at: (k) => {
        const found = with_(k);
        return countCamps(found) === k ? found : null;
      },
    };
  },
};

/** The division the magnets come to rest in. */
export function spinglassCamps(
  graph: WeightedGraph,
  random: Random,
  { spins = SPINS, resolution = 1 }: { spins?: number; resolution?: number } = {},
): Int32Array {
  const { size, strength, total } = graph;
  const spin = Int32Array.from({ length: size }, () => Math.floor(random() * spins));
  if (total === 0) return Int32Array.from({ length: size }, (_, node) => node);
  const mean = total / (graph.neighbor.length / 2);
  const sums = new Float64Array(spins);
  spin.forEach((of, node) => {
    sums[of] = (sums[of] as number) + (strength[node] as number);
  });
  const state: Magnets = { graph, spin, sums, perWeight: resolution / (2 * total), random };
  /** Share of moves at infinite temperature. */
  const free = 1 - 1 / spins;
  let temperature = mean;
  while (pass(state, temperature) < 0.95 * free && temperature < mean * 2 ** 40) temperature *= 1.1;
  while (temperature > COLDEST * mean) {
    let moved = 0;
    for (let turn = 0; turn < PASSES; turn++) moved += pass(state, temperature) / PASSES;
    if (moved < FROZEN * free) break;
    temperature *= COOLING;
  }
  while (pass(state, 0) > 0);
  return spin;
}

interface Magnets {
  readonly graph: WeightedGraph;
  readonly spin: Int32Array;
  /** Sum of strengths per direction. */
  readonly sums: Float64Array;
  readonly perWeight: number;
  readonly random: Random;
}

/** Turns every node once; returns the share of nodes that moved. At temperature 0 a node moves only to gain. */
function pass({ graph, spin, sums, perWeight, random }: Magnets, temperature: number): number {
  const { size, start, neighbor, weight, strength } = graph;
  const spins = sums.length;
  const pull = new Float64Array(spins);
  const order = Int32Array.from({ length: size }, (_, node) => node);
  shuffle(order, random);
  let moved = 0;
  for (const node of order) {
    const own = spin[node] as number;
    const mine = strength[node] as number;
    for (let of = 0; of < spins; of++) {
      const others = (sums[of] as number) - (of === own ? mine : 0);
      pull[of] = -perWeight * mine * others;
    }
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const of = spin[neighbor[at] as number] as number;
      pull[of] = (pull[of] as number) + (weight[at] as number);
    }
    const next = temperature > 0 ? drawn(pull, temperature, random) : strongest(pull, own, mine);
    if (next === own) continue;
    moved++;
    spin[node] = next;
    sums[own] = (sums[own] as number) - mine;
    sums[next] = (sums[next] as number) + mine;
  }
  return size === 0 ? 0 : moved / size;
}

/** A direction by chance, the likelier the stronger the pull. */
function drawn(pull: Float64Array, temperature: number, random: Random): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of pull) if (value > most) most = value;
  let sum = 0;
  for (let of = 0; of < pull.length; of++) {
    const chance = Math.exp(((pull[of] as number) - most) / temperature);
    pull[of] = chance;
    sum += chance;
  }
  let left = random() * sum;
  for (let of = 0; of < pull.length; of++) {
    left -= pull[of] as number;
    if (left < 0) return of;
  }
  return pull.length - 1;
}

function strongest(pull: Float64Array, own: number, mine: number): number {
  let best = own;
  pull.forEach((value, of) => {
    if (value > (pull[best] as number) + 1e-12 * mine) best = of;
  });
  return best;
}
