/**
 * The counted statements of a network by node and concept, as one list of rows with the places where each cell
 * begins: two passes over the statements, however many nodes there are.
 */
import { countingSort } from "./counting-sort.js";
import type { Network } from "./network.js";

/** Cells of a node stand in the order of their concepts; rows of a cell in load order. */
export interface EvidenceIndex {
  /** First cell of each node of the first side, and the end of the last one. */
  readonly nodeCells: Int32Array;
  /** Code of the concept by cell. */
  readonly concepts: Int32Array;
  /** First place in `rows` of each cell, and the end of the last one. */
  readonly cellRows: Int32Array;
  readonly rows: Int32Array;
}

export function evidenceIndex(network: Network): EvidenceIndex {
  const { field1, field2 } = network.basis.prepared.bound;
  const nodes = network.rowLabels.length;
  const nodeOf = new Map(network.rowLabels.map((label, node) => [label, node]));
  const nodeOfCode = Int32Array.from(field1.labels.map((label) => nodeOf.get(label) ?? -1));
  const nodeAt = (row: number): number => nodeOfCode[field1.codes[row] as number] ?? -1;
  const conceptAt = (row: number): number => field2.codes[row] as number;

  const byConcept = countingSort(network.basis.rows, conceptAt, field2.labels.length).rows;
  const { rows, starts } = countingSort(byConcept, nodeAt, nodes);

  const nodeCells = new Int32Array(nodes + 1);
  // No more cells than rows; a plain list would grow and be copied on the way.
  const concepts = new Int32Array(rows.length);
  const cellRows = new Int32Array(rows.length + 1);
  let cells = 0;
  for (let node = 0; node < nodes; node++) {
    const end = starts[node + 1] as number;
    let last = -1;
    for (let at = starts[node] as number; at < end; at++) {
      const concept = conceptAt(rows[at] as number);
      if (concept !== last) {
        concepts[cells] = concept;
        cellRows[cells] = at;
        cells++;
        last = concept;
      }
    }
    nodeCells[node + 1] = cells;
  }
  cellRows[cells] = rows.length;
  return { nodeCells, concepts: concepts.slice(0, cells), cellRows: cellRows.slice(0, cells + 1), rows };
}

/** The cell of a node and a concept; −1 where nothing was said. */
export function cellOf({ nodeCells, concepts }: EvidenceIndex, node: number, concept: number): number {
  let low = nodeCells[node] as number;
  let high = (nodeCells[node + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = concepts[middle] as number;
    if (found === concept) return middle;
    if (found < concept) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Calls `visit` with the cells of both nodes for every concept that they share, in the order of the concepts. */
export function eachShared(
  { nodeCells, concepts }: EvidenceIndex,
  one: number,
  other: number,
  visit: (mine: number, theirs: number) => void,
): void {
  let mine = nodeCells[one] as number;
  let theirs = nodeCells[other] as number;
  const mineEnd = nodeCells[one + 1] as number;
  const theirsEnd = nodeCells[other + 1] as number;
  while (mine < mineEnd && theirs < theirsEnd) {
    const difference = (concepts[mine] as number) - (concepts[theirs] as number);
    if (difference === 0) visit(mine, theirs);
    if (difference <= 0) mine++;
    if (difference >= 0) theirs++;
  }
}

/** The rows of a cell. */
export function rowsOfCell({ rows, cellRows }: EvidenceIndex, cell: number): Int32Array {
  return rows.subarray(cellRows[cell], cellRows[cell + 1]);
}
