/**
 * Hierarchical clustering: everybody begins alone; again and again the two nearest clusters merge. What "near"
 * means for clusters is the linkage; the distance of a third cluster k to the merger of i and j is
 *
 *   single    min(d_ik, d_jk)
 *   complete  max(d_ik, d_jk)
 *   average   (n_i d_ik + n_j d_jk) / (n_i + n_j)
 *   ward      √[ ((n_i + n_k) d_ik² + (n_j + n_k) d_jk² − n_k d_ij²) / (n_i + n_j + n_k) ]
 *
 * (Lance and Williams 1967; Ward 1963; Murtagh and Legendre 2014: this is R's `hclust` with "ward.D2".) Of equally
 * near pairs the one with the smallest numbers merges first, where a merger goes on under the smaller number of
 * its two, as in R. Works on distances; about n² steps and n² memory.
 */
import type { CampMethod } from "./camp-method.js";
import { cutAt, type Dendrogram } from "./dendrogram.js";

export type Linkage = "single" | "complete" | "average" | "ward";

function linkageMethod(linkage: Linkage): CampMethod {
  return {
    name: linkage,
    divides: "profiles",
    cuts: true,
    seeded: false,
    divide: ({ size, distances }) => {
      let tree: Dendrogram | null = null;
      return {
        own: null,
        at: (k) => {
          tree ??= hierarchicalTree(distances(), size, linkage);
          return cutAt(tree, k);
        },
      };
    },
  };
}

export const singleMethod = linkageMethod("single");
export const completeMethod = linkageMethod("complete");
export const averageMethod = linkageMethod("average");
export const wardMethod = linkageMethod("ward");

export interface HierarchicalTree extends Dendrogram {
  /** Distance at which each merger happened, never falling. */
  readonly heights: readonly number[];
}

/** The mergers of a matrix of distances. */
export function hierarchicalTree(distances: Float64Array, size: number, linkage: Linkage): HierarchicalTree {
  // Ward's rule is one about squares.
  const d = linkage === "ward" ? distances.map((value) => value * value) : distances.slice();
  const members = new Float64Array(size).fill(1);
  const isGone = new Uint8Array(size);
  const label = Int32Array.from({ length: size }, (_, node) => node);
  const nearest = new Int32Array(size).fill(-1);
  for (let one = 0; one < size; one++) nearest[one] = nearestAfter(d, size, one, isGone);
  const mergers: [number, number][] = [];
  const heights: number[] = [];
  for (let step = 0; step + 1 < size; step++) {
    const i = nearestPair(d, size, nearest, isGone);
    const j = nearest[i] as number;
    mergers.push([label[i] as number, label[j] as number]);
    label[i] = size + step;
    isGone[j] = 1;
    const sizeI = members[i] as number;
    const sizeJ = members[j] as number;
    const between = d[i * size + j] as number;
    heights.push(linkage === "ward" ? Math.sqrt(between) : between);
    for (let k = 0; k < size; k++) {
      if (isGone[k] === 1 || k === i) continue;
      const merged = mergedDistance(linkage, {
        toOne: d[i * size + k] as number,
        toOther: d[j * size + k] as number,
        between,
        one: sizeI,
        other: sizeJ,
        third: members[k] as number,
      });
      d[i * size + k] = merged;
      d[k * size + i] = merged;
    }
    members[i] = sizeI + sizeJ;
    for (let one = 0; one < size; one++) {
      if (isGone[one] === 1) continue;
      const known = nearest[one] as number;
      if (one === i || known === i || known === j) nearest[one] = nearestAfter(d, size, one, isGone);
      else if (
        one < i &&
        known !== -1 &&
        isNearer(d[one * size + i] as number, i, d[one * size + known] as number, known)
      ) {
        nearest[one] = i;
      }
    }
  }
  return { leaves: size, mergers, heights };
}

function isNearer(distance: number, node: number, than: number, other: number): boolean {
  return distance < than || (distance === than && node < other);
}

interface Merger {
  readonly toOne: number;
  readonly toOther: number;
  readonly between: number;
  readonly one: number;
  readonly other: number;
  readonly third: number;
}

function mergedDistance(linkage: Linkage, { toOne, toOther, between, one, other, third }: Merger): number {
  switch (linkage) {
    case "single":
      return Math.min(toOne, toOther);
    case "complete":
      return Math.max(toOne, toOther);
    case "average":
      return (one * toOne + other * toOther) / (one + other);
    case "ward":
      return ((one + third) * toOne + (other + third) * toOther - third * between) / (one + other + third);
  }
}

/** The nearest cluster with a larger number; −1 for the last one. */
function nearestAfter(d: Float64Array, size: number, one: number, isGone: Uint8Array): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let other = one + 1; other < size; other++) {
    if (isGone[other] === 1) continue;
    const distance = d[one * size + other] as number;
    if (best !== -1 && distance >= least) continue;
    best = other;
    least = distance;
  }
  return best;
}

/** The smaller number of the nearest pair. */
function nearestPair(d: Float64Array, size: number, nearest: Int32Array, isGone: Uint8Array): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let one = 0; one < size; one++) {
    const other = nearest[one] as number;
    if (isGone[one] === 1 || other === -1) continue;
    const distance = d[one * size + other] as number;
    if (best !== -1 && distance >= least) continue;
    best = one;
    least = distance;
  }
  return best;
}
