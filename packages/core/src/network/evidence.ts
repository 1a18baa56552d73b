/**
 * From a tie back to its statements: which statements make the weight between two nodes?
 *
 * Two-mode: the statements of the row about the column. One-mode: the statements of both actors about the
 * concepts they share, as far as they enter the weight: for `congruence` those whose level the other one has
 * (or comes near on a scale), for `conflict` those that differ, for `ignore` and `subtract` all of them.
 */
import { cellOf, type EvidenceIndex, eachShared, evidenceIndex, rowsOfCell } from "./evidence-index.js";
import type { Network } from "./network.js";
import type { Levels } from "./qualifier.js";

export interface Tie {
  readonly row: number;
  readonly col: number;
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** One-mode: pairs of agreeing statements; two-mode: statements for (the highest level of a boolean). */
  readonly agreeing: number;
  /** One-mode: pairs of opposing statements; two-mode: statements against. */
  readonly opposing: number;
  /** Rows of the table, in load order. */
  readonly rows: readonly number[];
  readonly statementIds: readonly string[];
}

/** Finds the statements behind single ties; the index is made once, on the first question. */
export interface TieEvidence {
  behind(row: number, col: number): { rows: number[]; agreeing: number; opposing: number };
  /** How many statements stand behind a tie: as many as `behind` finds, without looking at each pair of them. */
  count(row: number, col: number): number;
}

/** Evidence of a network, made when asked for. */
export function tieEvidence(network: Network): TieEvidence {
  let made: { index: EvidenceIndex; columns: readonly number[] } | null = null;
  let counted: LevelCounts | null = null;
  let numbers: Int32Array | null = null;
  const parts = () => (made ??= { index: evidenceIndex(network), columns: conceptsOfColumns(network) });
  const inCell = (row: number, col: number): Int32Array => {
    const { index, columns } = parts();
    const cell = cellOf(index, row, columns[col] ?? -1);
    return cell === -1 ? new Int32Array() : rowsOfCell(index, cell);
  };
  return {
    behind(row, col) {
      return network.networkType === "twomode"
        ? describeTwoMode(inCell(row, col), network)
        : behindOneMode(parts().index, network, row, col);
    },
    count(row, col) {
      if (network.networkType === "twomode") {
        numbers ??= countCells(network);
        return numbers[row * network.colLabels.length + col] ?? 0;
      }
      const { index } = parts();
      counted ??= countLevels(index, network);
      return countOneMode(index, counted, network, row, col);
    },
  };
}

/**
 * All ties with a weight other than 0, each with the statements behind it; one-mode ties once per pair.
 *
 * @example
 * networkTies(network(table, { networkType: "onemode", qualifierAggregation: "subtract" }))[0]?.statementIds;
 */
export function networkTies(network: Network): Tie[] {
  const evidence = tieEvidence(network);
  const { rowLabels, colLabels, matrix } = network;
  const { ids } = network.basis.prepared.table;
  const ties: Tie[] = [];
  for (let row = 0; row < rowLabels.length; row++) {
    for (let col = network.networkType === "onemode" ? row + 1 : 0; col < colLabels.length; col++) {
      const weight = matrix[row * colLabels.length + col] as number;
      if (weight === 0) continue;
      const behind = evidence.behind(row, col);
      ties.push({
        row,
        col,
        source: rowLabels[row] as string,
        target: colLabels[col] as string,
        weight,
        ...behind,
        statementIds: behind.rows.map((at) => ids[at] as string),
      });
    }
  }
  return ties;
}

function describeTwoMode(found: Int32Array, { basis }: Network) {
  const rows = [...found];
  const { levels } = basis.prepared;
  const of = (level: number): number => rows.filter((at) => levels.codes[at] === level).length;
  return levels.kind === "boolean"
    ? { rows, agreeing: of(1), opposing: of(0) }
    : { rows, agreeing: rows.length, opposing: 0 };
}

/** Codes of the second side by column. */
function conceptsOfColumns({ basis, colLabels }: Network): number[] {
  const codeOf = new Map(basis.prepared.bound.field2.labels.map((label, code) => [label, code]));
  return colLabels.map((label) => codeOf.get(label) ?? -1);
}

/** Statements in each cell of a two-mode network, row by row. */
function countCells({ basis, rowLabels, colLabels }: Network): Int32Array {
  const { field1, field2 } = basis.prepared.bound;
  const rowOfCode = placesOf(field1.labels, rowLabels);
  const colOfCode = placesOf(field2.labels, colLabels);
  const counts = new Int32Array(rowLabels.length * colLabels.length);
  for (const statement of basis.rows) {
    const row = rowOfCode[field1.codes[statement] as number] ?? -1;
    const col = colOfCode[field2.codes[statement] as number] ?? -1;
    if (row < 0 || col < 0) continue;
    const cell = row * colLabels.length + col;
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}

/** Places of labels among those of the nodes; −1 where there is none. */
function placesOf(labels: readonly string[], ofNodes: readonly string[]): Int32Array {
  const place = new Map(ofNodes.map((label, at) => [label, at]));
  return Int32Array.from(labels, (label) => place.get(label) ?? -1);
}

function behindOneMode(index: EvidenceIndex, network: Network, row: number, col: number) {
  const { levels } = network.basis.prepared;
  const rows: number[] = [];
  let agreeing = 0;
  let opposing = 0;
  eachShared(index, row, col, (mine, theirs) => {
    const used = new Set<number>();
    for (const one of rowsOfCell(index, mine)) {
      for (const other of rowsOfCell(index, theirs)) {
        const distance = distanceOf(levels, levels.codes[one] as number, levels.codes[other] as number);
        agreeing += 1 - distance;
        opposing += distance;
        if (enters(network, distance)) used.add(one).add(other);
      }
    }
    rows.push(...used);
  });
  return { rows: rows.sort((a, b) => a - b), agreeing, opposing };
}

/** Statements by level in each cell: places `starts[cell]` to `starts[cell + 1]`. */
interface LevelCounts {
  readonly starts: Int32Array;
  readonly levels: readonly number[];
  readonly counts: readonly number[];
}

function countLevels(index: EvidenceIndex, { basis }: Network): LevelCounts {
  const { codes } = basis.prepared.levels;
  const { concepts, cellRows, rows } = index;
  const starts = new Int32Array(concepts.length + 1);
  const levels: number[] = [];
  const counts: number[] = [];
  for (let cell = 0; cell < concepts.length; cell++) {
    const first = levels.length;
    for (let at = cellRows[cell] as number; at < (cellRows[cell + 1] as number); at++) {
      const level = codes[rows[at] as number] as number;
      let place = first;
      while (place < levels.length && levels[place] !== level) place++;
      levels[place] = level;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    starts[cell + 1] = levels.length;
  }
  return { starts, levels, counts };
}

function countOneMode(
  index: EvidenceIndex,
  counted: LevelCounts,
  network: Network,
  row: number,
  col: number,
): number {
  let count = 0;
  eachShared(index, row, col, (mine, theirs) => {
    count += countMatched(counted, mine, theirs, network) + countMatched(counted, theirs, mine, network);
  });
  return count;
}

/** Statements of one cell that have a counterpart in the other. */
function countMatched(
  { starts, levels, counts }: LevelCounts,
  cell: number,
  other: number,
  network: Network,
): number {
  const known = network.basis.prepared.levels;
  let count = 0;
  for (let at = starts[cell] as number; at < (starts[cell + 1] as number); at++) {
    for (let against = starts[other] as number; against < (starts[other + 1] as number); against++) {
      if (!enters(network, distanceOf(known, levels[at] as number, levels[against] as number))) continue;
      count += counts[at] as number;
      break;
    }
  }
  return count;
}

/** Do two statements so far apart enter the weight? */
function enters({ aggregation }: Network, distance: number): boolean {
  if (aggregation === "congruence") return distance < 1;
  return aggregation === "conflict" ? distance > 0 : true;
}

/** How far two levels are apart: 0 the same, 1 opposite. */
function distanceOf(levels: Levels, level: number, other: number): number {
  if (level === other) return 0;
  if (levels.kind !== "integer") return 1;
  if (levels.range <= 0) return 0;
  return Math.abs((levels.values[level] as number) - (levels.values[other] as number)) / levels.range;
}
