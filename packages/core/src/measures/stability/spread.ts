/**
 * How far a network spreads over draws of its statements: intervals of its ties, density and modularity, and how
 * firmly its camps hold.
 *
 * Camps are found anew in every draw. For two actors: the share of draws with both that put them together. For a
 * camp: the mean of these shares over its pairs, and the mean over the draws of its likeness with the most similar
 * camp there (Jaccard: shared members / members of either; Hennig 2007: above 0.75 a camp is stable, below 0.5 it
 * dissolves).
 */
import type { Network } from "../../network/network.js";
import { coMembership } from "../compare-camps.js";
import { type Interval, intervalOf } from "./interval.js";
import {
  alignedCamps,
  alignedMatrix,
  type CampSearch,
  campsOf,
  densityAmong,
  type ObservedNetwork,
} from "./observed-network.js";

export interface Spread {
  readonly draws: number;
  /** Ties of the observed network and those that came up in a draw; `null` where they are too many to keep. */
  readonly ties: readonly TieSpread[] | null;
  readonly density: Interval;
  /** `null` without camps. */
  readonly modularity: Interval | null;
  readonly camps: readonly CampSpread[];
  /** Rows × rows: share of draws that put two into one camp; NaN where no draw has both in one. */
  readonly together: Float64Array;
}

export interface TieSpread extends Interval {
  readonly row: number;
  readonly col: number;
  /** Share of the draws in which the tie is there. */
  readonly present: number;
}

export interface CampSpread {
  readonly camp: number;
  readonly labels: readonly string[];
  /** Mean share of draws that put two members together; `null` for a camp of one. */
  readonly together: number | null;
  /** Mean likeness with the most similar camp of a draw. */
  readonly likeness: number;
}

/** Numbers that are kept to give every tie its interval: about 160 megabytes. */
const MOST_NUMBERS = 40_000_000;

/** @param drawn the networks of the draws, one after the other */
export function spreadOf(
  observed: ObservedNetwork,
  drawn: Iterable<Network>,
  draws: number,
  search: CampSearch,
  level: number,
): Spread {
  const { network } = observed;
  const cells = shownCells(network);
  const keepsTies = cells.length * draws <= MOST_NUMBERS;
  const weights = keepsTies ? cells.map(() => new Float32Array(draws)) : [];
  const density = new Float64Array(draws);
  const modularity = new Float64Array(draws).fill(Number.NaN);
  const memberships: (number | null)[][] = [];
  let draw = 0;
  for (const other of drawn) {
    const matrix = alignedMatrix(network, other);
    density[draw] = densityAmong(matrix, network);
    weights.forEach((list, at) => {
      list[draw] = matrix[cells[at] as number] as number;
    });
    const found = campsOf(other, search);
    modularity[draw] = found?.modularity ?? Number.NaN;
    memberships.push(alignedCamps(network, other, found));
    draw++;
  }
  const together =
    observed.camps === null ? new Float64Array() : coMembership(memberships, network.rowLabels.length);
  return {
    draws,
    ties: keepsTies ? tieSpreads(network, cells, weights, level) : null,
    density: intervalOf(observed.density, density, level),
    modularity:
      observed.camps?.modularity === null || observed.camps?.modularity === undefined
        ? null
        : intervalOf(observed.camps.modularity, modularity, level),
    camps: campSpreads(observed, memberships, together),
    together,
  };
}

/** Cells of the matrix that are pairs: all of a two-mode network, one half of a one-mode one. */
function shownCells({ networkType, rowLabels, colLabels }: Network): number[] {
  const cells: number[] = [];
  for (let row = 0; row < rowLabels.length; row++) {
    for (let col = networkType === "onemode" ? row + 1 : 0; col < colLabels.length; col++) {
      cells.push(row * colLabels.length + col);
    }
  }
  return cells;
}

function tieSpreads(
  network: Network,
  cells: readonly number[],
  weights: readonly Float32Array[],
  level: number,
): TieSpread[] {
  const width = network.colLabels.length;
  return cells.flatMap((cell, at) => {
    const list = weights[at] as Float32Array;
    const value = network.matrix[cell] as number;
    const present = list.reduce((sum, weight) => sum + Number(weight !== 0), 0) / list.length;
    if (value === 0 && present === 0) return [];
    const tie = intervalOf(value, list, level);
    return [{ row: Math.floor(cell / width), col: cell % width, ...tie, present }];
  });
}

function campSpreads(
  { camps, network }: ObservedNetwork,
  memberships: readonly (readonly (number | null)[])[],
  together: Float64Array,
): CampSpread[] {
  const size = network.rowLabels.length;
  return (camps?.camps ?? []).map(({ rows, labels }, camp) => {
    let sum = 0;
    let pairs = 0;
    for (const one of rows) {
      for (const other of rows) {
        const share = together[one * size + other] as number;
        if (other <= one || Number.isNaN(share)) continue;
        sum += share;
        pairs++;
      }
    }
    const likeness = memberships.map((membership) => mostAlike(rows, membership));
    return {
      camp,
      labels,
      together: pairs === 0 ? null : sum / pairs,
      likeness: likeness.reduce((all, value) => all + value, 0) / Math.max(likeness.length, 1),
    };
  });
}

/** Likeness of a camp with the most similar one of a division. */
function mostAlike(rows: readonly number[], membership: readonly (number | null)[]): number {
  const sizes = new Map<number, number>();
  for (const camp of membership) if (camp !== null) sizes.set(camp, (sizes.get(camp) ?? 0) + 1);
  const shared = new Map<number, number>();
  for (const row of rows) {
    const camp = membership[row] ?? null;
    if (camp !== null) shared.set(camp, (shared.get(camp) ?? 0) + 1);
  }
  let best = 0;
  for (const [camp, both] of shared) {
    best = Math.max(best, both / (rows.length + (sizes.get(camp) ?? 0) - both));
  }
  return best;
}
