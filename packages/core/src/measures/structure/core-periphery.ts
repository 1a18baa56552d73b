/**
 * Core and periphery: is there a core whose members are tied to each other and to everybody, and a periphery whose
 * members are tied to the core only?
 *
 *   discrete    δ_ij = 1 when i or j is in the core, else 0
 *   continuous  δ_ij = c_i c_j,  c ≥ 0
 *
 * The fit is the Pearson correlation of the ties w_ij and the ideal pattern δ_ij over all pairs i < j; the core is
 * what makes it highest. (Borgatti and Everett 2000, formulas 1 to 3 and 6.) 1 = ideal. Where all pairs have the
 * same weight nothing can be said: `null`. Coreness c is scaled to length 1.
 *
 * Up to 20 nodes all cores are tried. In larger networks cores grow member by member, and from the best of them
 * members enter or leave, or change places, as long as the fit rises; that need not be the best of all. For the
 * continuous core see `continuous-core.ts`.
 *
 * By hand: a star of four has the ideal pattern of a core of one; fit 1.
 */
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { continuousCore } from "./continuous-core.js";

export interface CorePeriphery {
  readonly isCore: readonly boolean[];
  readonly fit: number;
  /** Continuous: how much each node belongs to the core. */
  readonly coreness: Float64Array;
  readonly continuousFit: number;
}

/** Core and periphery of a graph. */
export function corePeriphery(graph: WeightedGraph): CorePeriphery | null {
  const { size, total } = graph;
  const pairs = (size * (size - 1)) / 2;
  let squares = 0;
  for (const weight of graph.weight) squares += (weight * weight) / 2;
  const variance = squares - (total * total) / pairs;
  if (size < 2 || variance <= 1e-12 * squares) return null;
  const given: Given = { graph, pairs, variance };
  const core = discreteCore(given);
  return {
    isCore: Array.from(core.isCore, (is) => is === 1),
    fit: core.fit,
    ...continuousCore(graph, pairs, variance),
  };
}

interface Given {
  readonly graph: WeightedGraph;
  readonly pairs: number;
  /** Σ (w − w̄)² over the pairs. */
  readonly variance: number;
}

/** Correlation of the ties with a core of `members` whose ties, to anybody, weigh `tied` together. */
function discreteFit({ graph, pairs, variance }: Given, members: number, tied: number): number {
  const outside = graph.size - members;
  const ones = pairs - (outside * (outside - 1)) / 2;
  const spread = ones - (ones * ones) / pairs;
  // A core of nobody, or one that leaves no pair outside, is no pattern.
  if (spread <= 0) return Number.NEGATIVE_INFINITY;
  return (tied - (ones * graph.total) / pairs) / Math.sqrt(spread * variance);
}

/** So many of the best cores found by adding members one by one are improved further. */
const STARTS = 12;

interface Core {
  readonly isCore: Uint8Array;
  readonly members: number;
  /** Weight of the ties with a member of the core at either end. */
  readonly tied: number;
  readonly fit: number;
}

/** Up to so many nodes all cores are tried. */
const ALL_CORES = 20;

function discreteCore(given: Given): Core {
  if (given.graph.size <= ALL_CORES) return bestOfAll(given);
  const starts = [...growingCores(given, "strength"), ...growingCores(given, "gain")]
    .sort((a, b) => b.fit - a.fit)
    .slice(0, STARTS);
  let best: Core | null = null;
  for (const start of starts) {
    const found = climb(given, start);
    if (best === null || found.fit > best.fit + 1e-12) best = found;
  }
  return best ?? { isCore: new Uint8Array(given.graph.size), members: 0, tied: 0, fit: 0 };
}

/** Every core there is, each differing from the one before by one member. (Gray 1953.) */
function bestOfAll(given: Given): Core {
  const { graph } = given;
  const isCore = new Uint8Array(graph.size);
  let members = 0;
  let tied = 0;
  let best: Core = { isCore: isCore.slice(), members, tied, fit: Number.NEGATIVE_INFINITY };
  for (let turn = 1; turn < 2 ** graph.size; turn++) {
    // The lowest bit that is set in the number of the turn.
    const node = 31 - Math.clz32(turn & -turn);
    const enters = isCore[node] === 0;
    isCore[node] = 0;
    const part = (graph.strength[node] as number) - tieToCore(graph, isCore, node);
    isCore[node] = enters ? 1 : 0;
    members += enters ? 1 : -1;
    tied += enters ? part : -part;
    const fit = discreteFit(given, members, tied);
    if (fit > best.fit + 1e-12) best = { isCore: isCore.slice(), members, tied, fit };
  }
  return best;
}

/** Cores of 1, 2, … members: the strongest ones, or those who add most to the ties the core has already. */
function* growingCores(given: Given, by: "strength" | "gain"): Generator<Core> {
  const { graph } = given;
  const isCore = new Uint8Array(graph.size);
  const gain = graph.strength.slice();
  let tied = 0;
  for (let members = 1; members <= graph.size; members++) {
    const order = by === "strength" ? graph.strength : gain;
    let next = -1;
    for (let node = 0; node < graph.size; node++) {
      if (isCore[node] === 1) continue;
      if (next === -1 || (order[node] as number) > (order[next] as number)) next = node;
    }
    tied += gain[next] as number;
    isCore[next] = 1;
    for (let at = graph.start[next] as number; at < (graph.start[next + 1] as number); at++) {
      const other = graph.neighbor[at] as number;
      gain[other] = (gain[other] as number) - (graph.weight[at] as number);
    }
    const fit = discreteFit(given, members, tied);
    if (fit > Number.NEGATIVE_INFINITY) yield { isCore: isCore.slice(), members, tied, fit };
  }
}

function tieToCore({ start, neighbor, weight }: WeightedGraph, isCore: Uint8Array, node: number): number {
  let sum = 0;
  for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
    if (isCore[neighbor[at] as number] === 1) sum += weight[at] as number;
  }
  return sum;
}

interface Step {
  /** Who leaves the core, who enters it; −1 for nobody. */
  readonly leaves: number;
  readonly enters: number;
  readonly tied: number;
  readonly fit: number;
}

/** Members enter, leave or change places while the fit rises; the best single step each time. */
function climb(given: Given, from: Core): Core {
  const isCore = from.isCore.slice();
  let { members, tied, fit } = from;
  for (;;) {
    const step = bestStep(given, { isCore, members, tied, fit });
    if (step === null) return { isCore, members, tied, fit };
    if (step.leaves !== -1) isCore[step.leaves] = 0;
    if (step.enters !== -1) isCore[step.enters] = 1;
    members += Number(step.enters !== -1) - Number(step.leaves !== -1);
    ({ tied, fit } = step);
  }
}

function bestStep(given: Given, { isCore, members, tied, fit }: Core): Step | null {
  const { graph } = given;
  const { size, start, neighbor, weight, strength } = graph;
  /** What a node adds to the ties of the core when it enters, or takes along when it leaves. */
  const own = Float64Array.from(
    { length: size },
    (_, node) => (strength[node] as number) - tieToCore(graph, isCore, node),
  );
  const tieTo = new Float64Array(size);
  let best: Step | null = null;
  let bestFit = fit + 1e-12;
  const consider = (leaves: number, enters: number, count: number, newTied: number): void => {
    const newFit = discreteFit(given, count, newTied);
    if (newFit <= bestFit) return;
    best = { leaves, enters, tied: newTied, fit: newFit };
    bestFit = newFit;
  };
  for (let node = 0; node < size; node++) {
    if (isCore[node] === 0) {
      consider(-1, node, members + 1, tied + (own[node] as number));
      continue;
    }
    const without = tied - (own[node] as number);
    consider(node, -1, members - 1, without);
    // For a change of places only the heaviest newcomer counts: the number of members stays the same. The tie
    // between the two leaves the sum with the one and comes back with the other.
    const [from, to] = [start[node] as number, start[node + 1] as number];
    for (let at = from; at < to; at++) tieTo[neighbor[at] as number] = weight[at] as number;
    let heaviest = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let other = 0; other < size; other++) {
      if (isCore[other] === 1) continue;
      const adds = (own[other] as number) + (tieTo[other] as number);
      if (adds <= most) continue;
      heaviest = other;
      most = adds;
    }
    if (heaviest !== -1) consider(node, heaviest, members, without + most);
    for (let at = from; at < to; at++) tieTo[neighbor[at] as number] = 0;
  }
  return best;
}
