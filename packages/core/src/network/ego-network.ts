/**
 * Ego network: one node, the nodes it has ties with, and all ties among them (Wasserman and Faust 1994, ch. 2).
 *
 * Two steps also take in what the neighbors have ties with. A weight below 0 is a tie as well; one that is no number
 * is none. In a two-mode network the first step leads to the other side, so that two actors who speak of the same
 * concept are two steps apart. Counts per node stay those of the whole network.
 */
import type { Network } from "./network.js";

export interface Ego {
  readonly side: "row" | "col";
  /** Place among the nodes of its side. */
  readonly at: number;
}

/**
 * The part of a network around one node.
 *
 * @param ego `null` for a node that the network does not have: nothing is left
 * @param steps how far away a node may be
 * @example
 * egoNetwork(network(table), { side: "row", at: 0 }, 1).colLabels;
 */
export function egoNetwork(network: Network, ego: Ego | null, steps: number): Network {
  const isOneMode = network.networkType === "onemode";
  const near = nodesNear(network, ego, steps);
  const rows = [...near.rows].sort((a, b) => a - b);
  const cols = isOneMode ? rows : [...near.cols].sort((a, b) => a - b);
  const matrix = new Float64Array(rows.length * cols.length);
  rows.forEach((row, at) => {
    cols.forEach((col, to) => {
      matrix[at * cols.length + to] = network.matrix[row * network.colLabels.length + col] ?? 0;
    });
  });
  const pick = <Value>(values: ArrayLike<Value>, places: readonly number[]): Value[] =>
    places.flatMap((at) => {
      const value = values[at];
      return value === undefined ? [] : [value];
    });
  const rowLabels = pick(network.rowLabels, rows);
  const colLabels = pick(network.colLabels, cols);
  const counted = rowsAmong(network, new Set(rowLabels), isOneMode ? null : new Set(colLabels));
  return {
    ...network,
    rowLabels,
    colLabels,
    rowEntityIds: pick(network.rowEntityIds, rows),
    colEntityIds: pick(network.colEntityIds, cols),
    rowStatements: Int32Array.from(pick(network.rowStatements, rows)),
    colStatements: Int32Array.from(pick(network.colStatements, cols)),
    matrix,
    numStatements: counted.length,
    basis: { ...network.basis, rows: counted },
  };
}

/** What can be reached in so many steps; in a one-mode network both sides are the rows. */
function nodesNear(
  { matrix, rowLabels, colLabels, networkType }: Network,
  ego: Ego | null,
  steps: number,
): { rows: ReadonlySet<number>; cols: ReadonlySet<number> } {
  const rows = new Set<number>();
  const cols = networkType === "onemode" ? rows : new Set<number>();
  if (ego === null) return { rows, cols };
  const isTie = (row: number, col: number): boolean => {
    const weight = matrix[row * colLabels.length + col] ?? 0;
    return weight !== 0 && Number.isFinite(weight);
  };
  (ego.side === "row" ? rows : cols).add(ego.at);
  let edge: Ego[] = [ego];
  for (let step = 0; step < steps; step++) {
    const next: Ego[] = [];
    for (const { side, at } of edge) {
      const others = side === "row" ? cols : rows;
      const count = side === "row" ? colLabels.length : rowLabels.length;
      for (let other = 0; other < count; other++) {
        if (others.has(other) || !(side === "row" ? isTie(at, other) : isTie(other, at))) continue;
        others.add(other);
        next.push({ side: networkType === "onemode" || side === "col" ? "row" : "col", at: other });
      }
    }
    edge = next;
  }
  return { rows, cols };
}

/** The counted statements of the nodes that are left. */
function rowsAmong(
  { basis }: Network,
  rowLabels: ReadonlySet<string>,
  colLabels: ReadonlySet<string> | null,
): Int32Array {
  const { field1, field2 } = basis.prepared.bound;
  return basis.rows.filter((row) => {
    if (!rowLabels.has(field1.labels[field1.codes[row] ?? -1] ?? "")) return false;
    return colLabels === null || colLabels.has(field2.labels[field2.codes[row] ?? -1] ?? "");
  });
}
