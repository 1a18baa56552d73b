/**
 * A tree of mergers: who joins whom, one after the other, until everybody who hangs together is one camp.
 * Cut after some mergers it is a division; the fewer mergers, the more camps.
 */
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { type Divider, renumber } from "./camp-method.js";

/** Nodes are 0 … leaves − 1; the merger number t makes the cluster leaves + t. */
export interface Dendrogram {
  readonly leaves: number;
  readonly mergers: readonly (readonly [one: number, other: number])[];
}

/** The division into k camps; `null` where the tree has none: more than nodes, or fewer than separate parts. */
export function cutAt({ leaves, mergers }: Dendrogram, k: number): Int32Array | null {
  const steps = leaves - k;
  if (k < 1 || steps < 0 || steps > mergers.length) return null;
  return afterMergers(leaves, mergers, steps);
}

function afterMergers(leaves: number, mergers: Dendrogram["mergers"], steps: number): Int32Array {
  const parent = Int32Array.from({ length: leaves + steps }, (_, cluster) => cluster);
  for (let step = 0; step < steps; step++) {
    for (const cluster of mergers[step] ?? []) parent[cluster] = leaves + step;
  }
  // Parents have higher numbers: going down from the top each cluster finds its camp already there.
  for (let cluster = parent.length - 1; cluster >= 0; cluster--) {
    parent[cluster] = parent[parent[cluster] as number] as number;
  }
  return renumber(parent.subarray(0, leaves));
}

/**
 * The cut with the highest modularity; of equal ones the one with more camps.
 * Between-camp weights are carried along, so that all cuts together cost little more than one.
 */
export function bestCut({ leaves, mergers }: Dendrogram, graph: WeightedGraph, resolution = 1): Int32Array {
  const { start, neighbor, weight, strength, total } = graph;
  const between: (Map<number, number> | undefined)[] = Array.from({ length: leaves }, (_, node) => {
    const row = new Map<number, number>();
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      row.set(neighbor[at] as number, weight[at] as number);
    }
    return row;
  });
  const strengths = Float64Array.from({ length: leaves + mergers.length }, (_, node) => strength[node] ?? 0);
  // Where a cluster's row is kept: the longer of the two rows goes on.
  const rowOf = Int32Array.from({ length: leaves + mergers.length }, (_, cluster) => cluster);
  let gain = 0;
  let best = 0;
  let bestSteps = 0;
  mergers.forEach(([one, other], step) => {
    let keep = rowOf[one] as number;
    let give = rowOf[other] as number;
    if ((between[keep]?.size ?? 0) < (between[give]?.size ?? 0)) [keep, give] = [give, keep];
    const kept = between[keep] ?? new Map<number, number>();
    const given = between[give] ?? new Map<number, number>();
    const tie = kept.get(give) ?? 0;
    const product = (strengths[one] as number) * (strengths[other] as number);
    gain += tie / total - (resolution * product) / (2 * total * total);
    kept.delete(give);
    for (const [third, value] of given) {
      if (third === keep) continue;
      kept.set(third, (kept.get(third) ?? 0) + value);
      const row = between[third];
      row?.delete(give);
      row?.set(keep, (row.get(keep) ?? 0) + value);
    }
    between[give] = undefined;
    rowOf[leaves + step] = keep;
    strengths[leaves + step] = (strengths[one] as number) + (strengths[other] as number);
    if (gain > best + 1e-12) {
      best = gain;
      bestSteps = step + 1;
    }
  });
  return afterMergers(leaves, mergers, bestSteps);
}

/** A divider that cuts a tree, by itself where modularity is highest; the tree is grown once, when asked. */
export function treeDivider(grow: () => Dendrogram, graph: WeightedGraph, resolution = 1): Divider {
  let tree: Dendrogram | null = null;
  const grown = (): Dendrogram => {
    tree ??= grow();
    return tree;
  };
  return { own: () => bestCut(grown(), graph, resolution), at: (k) => cutAt(grown(), k) };
}
