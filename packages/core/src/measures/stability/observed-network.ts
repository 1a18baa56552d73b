/**
 * The observed network and how a network of other statements is held against it: actor by actor, whoever is missing
 * there having no ties.
 */
import type { Network } from "../../network/network.js";
import type { CampMethodName } from "../camp-methods/index.js";
import { type Camps, camps } from "../camps.js";

export interface CampSearch {
  readonly method: CampMethodName;
  readonly seed: number;
}

export interface ObservedNetwork {
  readonly network: Network;
  /** `null` for a two-mode network, or where the method has no division. */
  readonly camps: Camps | null;
  readonly density: number;
}

/** A network and its camps; the density counts pairs of the labels given. */
export function observe(network: Network, search: CampSearch): ObservedNetwork {
  return { network, camps: campsOf(network, search), density: densityAmong(network.matrix, network) };
}

/** Camps of a one-mode network that has ties. */
export function campsOf(network: Network, { method, seed }: CampSearch): Camps | null {
  if (network.networkType !== "onemode" || !network.matrix.some((weight) => weight > 0)) return null;
  return camps(network, { method, seed });
}

/** The matrix of another network with the rows and columns of the observed one. */
export function alignedMatrix(observed: Network, other: Network): Float64Array {
  const rowAt = new Map(other.rowLabels.map((label, row) => [label, row]));
  const colAt = new Map(other.colLabels.map((label, col) => [label, col]));
  const columns = observed.colLabels.map((label) => colAt.get(label) ?? -1);
  const width = other.colLabels.length;
  const matrix = new Float64Array(observed.matrix.length);
  observed.rowLabels.forEach((label, row) => {
    const from = rowAt.get(label);
    if (from === undefined) return;
    columns.forEach((col, at) => {
      if (col !== -1) matrix[row * columns.length + at] = other.matrix[from * width + col] as number;
    });
  });
  return matrix;
}

/** Camp of each row of the observed network in the division of another one. */
export function alignedCamps(observed: Network, other: Network, found: Camps | null): (number | null)[] {
  const campOf = new Map(other.rowLabels.map((label, row) => [label, found?.membership[row] ?? null]));
  return observed.rowLabels.map((label) => campOf.get(label) ?? null);
}

/** Part of the pairs of the observed network that have a tie; NaN without pairs. */
export function densityAmong(matrix: Float64Array, { networkType, rowLabels, colLabels }: Network): number {
  const pairs = rowLabels.length * colLabels.length - (networkType === "onemode" ? rowLabels.length : 0);
  let ties = 0;
  for (const weight of matrix) if (weight !== 0) ties++;
  return pairs === 0 ? Number.NaN : ties / pairs;
}
