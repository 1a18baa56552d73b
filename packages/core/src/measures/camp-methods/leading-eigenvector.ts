/**
 * Leading eigenvector: camps are split in two by the signs of the leading eigenvector of their modularity matrix
 *
 *   B^(g)_ij = w_ij − k_i k_j / 2m − δ_ij Σ_{l ∈ g} ( w_il − k_i k_l / 2m ),   i, j ∈ g
 *
 * until no split raises modularity. (Newman 2006.) Starts from the connected parts and goes on with the camp that
 * waits longest, the new half before the old one, as igraph does. k camps are those after the first splits.
 *
 * A camp stays whole when its largest eigenvalue is 0 or the split would not raise modularity.
 */
import { connectedParts } from "../graph/connected-parts.js";
import { leadingEigenpairs } from "../graph/leading-eigenpairs.js";
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { type CampMethod, renumber } from "./camp-method.js";

export const leadingEigenvectorMethod: CampMethod = {
  name: "leading-eigenvector",
  divides: "ties",
  cuts: true,
  seeded: false,
  divide: ({ graph }) => {
    let stages: Int32Array[] | null = null;
    const found = (): Int32Array[] => {
      stages ??= divisions(graph);
      return stages;
    };
    return {
      own: () => renumber(found().at(-1) ?? new Int32Array()),
      at: (k) => {
        const first = Math.max(...(found()[0] ?? [])) + 1;
        const stage = found()[k - first];
        return stage === undefined ? null : renumber(stage);
      },
    };
  },
};

/** The division before any split and after each one. */
function divisions(graph: WeightedGraph): Int32Array[] {
  const { partOf, count } = connectedParts(graph);
  const membership = partOf.slice();
  const stages = [membership.slice()];
  const waiting = Array.from({ length: count }, (_, part) => part);
  let camps = count;
  for (let camp = waiting.shift(); camp !== undefined; camp = waiting.shift()) {
    const members: number[] = [];
    membership.forEach((of, node) => {
      if (of === camp) members.push(node);
    });
    const isMoved = split(graph, members);
    if (isMoved === null) continue;
    members.forEach((node, place) => {
      if (isMoved[place]) membership[node] = camps;
    });
    stages.push(membership.slice());
    waiting.push(camps, camp);
    camps++;
  }
  return stages;
}

/** Rounding below which an eigenvalue or a change of modularity is none. */
const NOTHING = 1e-10;

/** Which members leave; `null` where the camp stays whole. */
function split(graph: WeightedGraph, members: readonly number[]): boolean[] | null {
  const size = members.length;
  if (size < 2) return null;
  const { start, neighbor, weight, strength, total } = graph;
  const placeOf = new Map(members.map((node, place) => [node, place]));
  const degree = Float64Array.from(members, (node) => strength[node] as number);
  const all = degree.reduce((sum, value) => sum + value, 0);
  /** Ties inside the camp by places: first place per member, then neighbors. */
  const inside = members.map((node) => {
    const ties: [number, number][] = [];
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const place = placeOf.get(neighbor[at] as number);
      if (place !== undefined) ties.push([place, weight[at] as number]);
    }
    return ties;
  });
  const rowSum = Float64Array.from(inside, (ties, place) => {
    const kept = ties.reduce((sum, [, value]) => sum + value, 0);
    return kept - ((degree[place] as number) * all) / (2 * total);
  });
  const multiply = (vector: Float64Array, into: Float64Array): void => {
    let along = 0;
    for (let place = 0; place < size; place++) {
      along += (degree[place] as number) * (vector[place] as number);
    }
    for (let place = 0; place < size; place++) {
      let sum = -((degree[place] as number) * along) / (2 * total);
      for (const [other, value] of inside[place] ?? []) sum += value * (vector[other] as number);
      into[place] = sum - (rowSum[place] as number) * (vector[place] as number);
    }
  };
  const [leading] = leadingEigenpairs(size, multiply, 1);
  if (leading === undefined || leading.value <= NOTHING * total) return null;
  const side = leading.vector.map((part) => (part > 0 ? 1 : -1));
  if (side.every((sign) => sign === side[0])) return null;
  const product = new Float64Array(size);
  multiply(side, product);
  const gain = product.reduce((sum, part, place) => sum + part * (side[place] as number), 0);
  if (gain <= NOTHING * total) return null;
  // Which half keeps the number is free: the one of the first member.
  return Array.from(side, (sign) => sign !== side[0]);
}
