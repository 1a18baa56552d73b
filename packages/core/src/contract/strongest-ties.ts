/**
 * Which ties of a large network are listed: the strongest, and the strongest of every node, so that nobody looks alone
 * who is not. A page draws no more; a tie that is left out is found in the ego network of its ends.
 */
import type { Network } from "../network/network.js";

/** A tie with its weight, by the places of its ends. */
export interface Cell {
  readonly row: number;
  readonly col: number;
  readonly weight: number;
}

/** Every node keeps so many of its own. */
const LEAST_PER_NODE = 3;

/** All ties, one-mode ones once a pair, and how many weights are no numbers. */
export function cellsOf({ networkType, rowLabels, colLabels, matrix }: Network): {
  cells: Cell[];
  unfit: number;
} {
  const cells: Cell[] = [];
  let unfit = 0;
  for (let row = 0; row < rowLabels.length; row++) {
    for (let col = networkType === "onemode" ? row + 1 : 0; col < colLabels.length; col++) {
      const weight = matrix[row * colLabels.length + col] ?? 0;
      if (!Number.isFinite(weight)) unfit++;
      else if (weight !== 0) cells.push({ row, col, weight });
    }
  }
  return { cells, unfit };
}

/**
 * The strongest by weight without sign, the three strongest of every node, and all of the nodes in the middle; of equal
 * ones those between the nodes with most statements, then in the order of the network.
 *
 * @param most so many; with those that nodes keep it may be more
 * @param isOfMiddle whether a tie is one of the node that the network is drawn around
 */
export function strongestCells(
  network: Network,
  cells: readonly Cell[],
  most: number,
  isOfMiddle: (cell: Cell) => boolean = () => false,
): readonly Cell[] {
  if (cells.length <= most) return cells;
  const isStronger = strongerIn(network, cells);
  const kept = new Set(strongest(cells, most, isStronger));
  for (const own of ownOfNodes(network, cells, isStronger)) kept.add(own);
  cells.forEach((cell, at) => {
    if (isOfMiddle(cell)) kept.add(at);
  });
  return [...kept].sort((a, b) => a - b).flatMap((at) => cells[at] ?? []);
}

/** Orders places of `cells`: below 0 when the first tie is the stronger one. */
type Compare = (one: number, other: number) => number;

function strongerIn(network: Network, cells: readonly Cell[]): Compare {
  const { rowStatements } = network;
  const colStatements = network.networkType === "onemode" ? rowStatements : network.colStatements;
  const strength = strengthsOf(cells);
  const said = new Int32Array(cells.length);
  for (const [at, { row, col }] of cells.entries())
    said[at] = (rowStatements[row] ?? 0) + (colStatements[col] ?? 0);
  return (one, other) =>
    (strength[other] ?? 0) - (strength[one] ?? 0) || (said[other] ?? 0) - (said[one] ?? 0) || one - other;
}

/** Weights without sign. A plain loop: `from` with a function walks an iterator. */
function strengthsOf(cells: readonly Cell[]): Float64Array {
  const strengths = new Float64Array(cells.length);
  for (const [at, { weight }] of cells.entries()) strengths[at] = Math.abs(weight);
  return strengths;
}

/** Only those about the limit are put in order: of some hundred thousand most are far from it. */
function strongest(cells: readonly Cell[], most: number, compare: Compare): number[] {
  const strengths = strengthsOf(cells).sort();
  const limit = strengths[cells.length - most] ?? 0;
  const near = cells.flatMap(({ weight }, at) => (Math.abs(weight) >= limit ? [at] : []));
  return near.length === most ? near : near.sort(compare).slice(0, most);
}

function ownOfNodes(network: Network, cells: readonly Cell[], compare: Compare): number[] {
  const isOneMode = network.networkType === "onemode";
  const rows = network.rowLabels.map((): number[] => []);
  const cols = isOneMode ? rows : network.colLabels.map((): number[] => []);
  const offer = (own: number[] | undefined, at: number): void => {
    if (own === undefined) return;
    const last = own[LEAST_PER_NODE - 1];
    if (last !== undefined && compare(last, at) < 0) return;
    own.push(at);
    own.sort(compare);
    own.length = Math.min(own.length, LEAST_PER_NODE);
  };
  cells.forEach(({ row, col }, at) => {
    offer(rows[row], at);
    offer(cols[col], at);
  });
  return [...rows, ...(isOneMode ? [] : cols)].flat();
}
