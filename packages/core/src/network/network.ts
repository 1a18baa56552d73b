/**
 * A discourse network: who says what (two-mode), or who agrees with whom about what (one-mode).
 *
 * The result is plain: labels, a matrix row by row, the range, and the rows of the statements behind it.
 * `tieEvidence` and `networkTies` lead from a tie back to its statements.
 */
import { fail } from "../errors.js";
import type { Counts } from "./counts.js";
import { countStatements } from "./counts.js";
import type { Field } from "./fields.js";
import { formatLocalTime } from "./local-time.js";
import type { OneModeAggregation } from "./one-mode.js";
import { buildOneModeSums, oneModeMatrix, oneModeRecipe } from "./one-mode.js";
import type { NetworkOptions, NetworkOptionsInput, NetworkWarning } from "./options.js";
import type { NodeSet, PreparedNetwork } from "./prepare.js";
import { nodesIn, prepareNetwork } from "./prepare.js";
import { levelsOver } from "./qualifier.js";
import type { StatementTable } from "./statement-table.js";
import { twoModeMatrix } from "./two-mode.js";

export interface Network {
  readonly networkType: "twomode" | "onemode";
  readonly rowLabels: readonly string[];
  readonly colLabels: readonly string[];
  /** Entity ids of the nodes; empty for document metadata. */
  readonly rowEntityIds: readonly string[];
  readonly colEntityIds: readonly string[];
  /** Counted statements per node. */
  readonly rowStatements: Int32Array;
  readonly colStatements: Int32Array;
  /** Weights, row by row. */
  readonly matrix: Float64Array;
  /** Local ISO date-times; `null` when no document has a date. */
  readonly start: string | null;
  readonly stop: string | null;
  /** Midpoint of the range, or the label of the time window. */
  readonly dateTime: string | null;
  readonly numStatements: number;
  /** Statements left after filtering, before time windows. */
  readonly numFilteredStatements: number;
  /** What the matrix shows: differs from the option only for "congruence & conflict". */
  readonly aggregation: NetworkOptions["qualifierAggregation"];
  readonly warnings: readonly NetworkWarning[];
  /** What leads back to the statements. */
  readonly basis: NetworkBasis;
}

/** The statements of a network and the columns they were counted by. */
export interface NetworkBasis {
  readonly prepared: PreparedNetwork;
  /** Rows of the table that were counted, in load order. */
  readonly rows: Int32Array;
}

/**
 * One network over the whole date range.
 *
 * @example
 * const camps = network(table, { networkType: "onemode", qualifierAggregation: "congruence" });
 * @throws `NETWORK_SERIES_EXPECTED`, `NETWORK_IS_EVENT_LIST`, and the codes of options and columns
 */
export function network(table: StatementTable, options: NetworkOptionsInput = {}): Network {
  const prepared = prepareNetwork(table, options);
  const { timeWindow, networkType } = prepared.options;
  if (networkType === "eventlist") fail("NETWORK_IS_EVENT_LIST");
  if (timeWindow !== "no") fail("NETWORK_SERIES_EXPECTED", { timeWindow });
  const { start, stop } = prepared.selection.bounds;
  return countedNetwork(prepared, prepared.selection.filtered, {
    start,
    stop,
    dateTime: Math.floor((start + stop) / 2),
  });
}

/** First and last instant of a network and the time it stands for, in seconds. */
export interface NetworkSpan {
  readonly start: number;
  readonly stop: number;
  readonly dateTime: number;
}

/** Counts some of the selected rows into a network. */
export function countedNetwork(prepared: PreparedNetwork, rows: Int32Array, span: NetworkSpan): Network {
  const { bound, options, table, selection } = prepared;
  const nodes1 = nodesIn(bound.field1, options.isolates ? selection.inRange : rows);
  const oneMode = options.networkType === "onemode";
  const nodes2 = nodesIn(bound.field2, options.isolates && !oneMode ? selection.inRange : rows);
  const combinesTexts = options.qualifierAggregation === "combine" && bound.qualifier.kind === "document";
  const levels = combinesTexts ? levelsOver(bound.qualifier, table.size, rows, false) : prepared.levels;
  const counts = countStatements(
    rows.map((row) => nodes1.indexOf[bound.field1.codes[row] as number] as number),
    rows.map((row) => nodes2.indexOf[bound.field2.codes[row] as number] as number),
    rows.map((row) => levels.codes[row] as number),
    nodes1.codes.length,
    nodes2.codes.length,
    levels.size + 1,
  );
  if (!oneMode) {
    const matrix = twoModeMatrix(counts, options, levels);
    return describeNetwork(prepared, { rows, span, matrix, nodes1, nodes2, counts });
  }
  const recipe = oneModeRecipe(options, oneModeAggregation(options), levels);
  const everyone = Int32Array.from(nodes1.codes, (_, index) => index);
  const matrix = oneModeMatrix(buildOneModeSums(counts, recipe), recipe, everyone);
  return describeNetwork(prepared, { rows, span, matrix, nodes1, nodes2: nodes1, counts });
}

export function oneModeAggregation(options: NetworkOptions): OneModeAggregation {
  const { qualifierAggregation } = options;
  if (qualifierAggregation === "combine" || qualifierAggregation === "congruence & conflict") {
    return "congruence";
  }
  return qualifierAggregation;
}

interface CountedParts {
  readonly rows: Int32Array;
  readonly span: NetworkSpan;
  readonly matrix: Float64Array;
  readonly nodes1: NodeSet;
  readonly nodes2: NodeSet;
  readonly counts: Counts;
}

function describeNetwork(prepared: PreparedNetwork, parts: CountedParts): Network {
  const { bound, options, selection } = prepared;
  const oneMode = options.networkType === "onemode";
  const colField = oneMode ? bound.field1 : bound.field2;
  const rowStatements = Int32Array.from(parts.counts.activity);
  return {
    networkType: oneMode ? "onemode" : "twomode",
    ...nodeNames("row", bound.field1, parts.nodes1.codes),
    ...nodeNames("col", colField, parts.nodes2.codes),
    rowStatements,
    colStatements: oneMode ? rowStatements : statementsPerConcept(parts.counts),
    matrix: parts.matrix,
    start: formatLocalTime(parts.span.start),
    stop: formatLocalTime(parts.span.stop),
    dateTime: formatLocalTime(parts.span.dateTime),
    numStatements: parts.rows.length,
    numFilteredStatements: selection.filtered.length,
    aggregation: options.qualifierAggregation,
    warnings: prepared.warnings,
    basis: { prepared, rows: parts.rows },
  };
}

function nodeNames<Side extends "row" | "col">(
  side: Side,
  field: Field,
  codes: Int32Array,
): Record<`${Side}Labels` | `${Side}EntityIds`, string[]> {
  const labels = Array.from(codes, (code) => field.labels[code] as string);
  const ids =
    field.entityIds.length === 0 ? [] : Array.from(codes, (code) => field.entityIds[code] as string);
  return { [`${side}Labels`]: labels, [`${side}EntityIds`]: ids } as Record<
    `${Side}Labels` | `${Side}EntityIds`,
    string[]
  >;
}

function statementsPerConcept(counts: Counts): Int32Array {
  const statements = new Int32Array(counts.concepts);
  counts.cellCount.forEach((count, cell) => {
    const concept = counts.slotConcept[counts.cellSlot[cell] as number] as number;
    statements[concept] = (statements[concept] as number) + count;
  });
  return statements;
}

/** A number as JSON has it: what is not finite becomes text. */
export type JsonNumber = number | "NaN" | "Infinity" | "-Infinity";

export interface NetworkJson {
  readonly rowLabels: readonly string[];
  readonly colLabels: readonly string[];
  readonly matrix: readonly (readonly JsonNumber[])[];
  readonly start: string | null;
  readonly stop: string | null;
  readonly dateTime: string | null;
  readonly numStatements: number;
  readonly numFilteredStatements: number;
}

/** The network as `parley network --json` prints it. */
export function networkToJson(network: Network): NetworkJson {
  const { rowLabels, colLabels, matrix } = network;
  const size = colLabels.length;
  return {
    rowLabels,
    colLabels,
    matrix: rowLabels.map((_, row) => Array.from(matrix.subarray(row * size, (row + 1) * size), jsonNumber)),
    start: network.start,
    stop: network.stop,
    dateTime: network.dateTime,
    numStatements: network.numStatements,
    numFilteredStatements: network.numFilteredStatements,
  };
}

function jsonNumber(value: number): JsonNumber {
  // −0 would print as 0 anyway; adding 0 makes it one here too.
  return Number.isFinite(value) ? value + 0 : (String(value) as JsonNumber);
}
