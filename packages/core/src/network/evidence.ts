/**
 * From a tie back to its statements: which statements make the weight between two nodes?
 *
 * Two-mode: the statements of the row about the column. One-mode: the statements of both actors about the
 * concepts they share, as far as they enter the weight: for `congruence` those whose level the other one has
 * (or comes near on a scale), for `conflict` those that differ, for `ignore` and `subtract` all of them.
 */
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
}

/** Evidence of a network, made when asked for. */
export function tieEvidence(network: Network): TieEvidence {
  let index: EvidenceIndex | null = null;
  return {
    behind(row, col) {
      index ??= makeIndex(network);
      return network.networkType === "twomode"
        ? behindTwoMode(index, network, row, col)
        : behindOneMode(index, network, row, col);
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

/** Rows per node of the first side, per code of the second side. */
type EvidenceIndex = readonly ReadonlyMap<number, readonly number[]>[];

function makeIndex(network: Network): EvidenceIndex {
  const { field1, field2 } = network.basis.prepared.bound;
  const nodeOf = new Map(network.rowLabels.map((label, node) => [label, node]));
  const nodeOfCode = field1.labels.map((label) => nodeOf.get(label));
  const index = network.rowLabels.map(() => new Map<number, number[]>());
  for (const row of network.basis.rows) {
    const node = nodeOfCode[field1.codes[row] as number];
    if (node === undefined) continue;
    const concept = field2.codes[row] as number;
    const about = index[node];
    const rows = about?.get(concept);
    if (rows === undefined) about?.set(concept, [row]);
    else rows.push(row);
  }
  return index;
}

function behindTwoMode(index: EvidenceIndex, network: Network, row: number, col: number) {
  const { prepared } = network.basis;
  const label = network.colLabels[col];
  const concept = prepared.bound.field2.labels.indexOf(label ?? "");
  const rows = [...(index[row]?.get(concept) ?? [])];
  const { levels } = prepared;
  const of = (level: number): number => rows.filter((at) => levels.codes[at] === level).length;
  return levels.kind === "boolean"
    ? { rows, agreeing: of(1), opposing: of(0) }
    : { rows, agreeing: rows.length, opposing: 0 };
}

function behindOneMode(index: EvidenceIndex, network: Network, row: number, col: number) {
  const { basis, aggregation } = network;
  const { levels } = basis.prepared;
  const rows: number[] = [];
  let agreeing = 0;
  let opposing = 0;
  for (const [concept, mine] of index[row] ?? []) {
    const theirs = index[col]?.get(concept);
    if (theirs === undefined) continue;
    const used = new Set<number>();
    for (const one of mine) {
      for (const other of theirs) {
        const distance = levelDistance(levels, one, other);
        agreeing += 1 - distance;
        opposing += distance;
        const counts =
          aggregation === "congruence" ? distance < 1 : aggregation === "conflict" ? distance > 0 : true;
        if (counts) used.add(one).add(other);
      }
    }
    rows.push(...used);
  }
  return { rows: rows.sort((a, b) => a - b), agreeing, opposing };
}

/** How far two statements are apart: 0 the same level, 1 opposite. */
function levelDistance(levels: Levels, one: number, other: number): number {
  const level = levels.codes[one] as number;
  const otherLevel = levels.codes[other] as number;
  if (level === otherLevel) return 0;
  if (levels.kind !== "integer") return 1;
  if (levels.range <= 0) return 0;
  return Math.abs((levels.values[level] as number) - (levels.values[otherLevel] as number)) / levels.range;
}
