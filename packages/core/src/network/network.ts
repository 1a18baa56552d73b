/**
 * A discourse network: who says what (two-mode), or who agrees with whom about what (one-mode).
 *
 * The result is plain: labels, a matrix row by row, the range, and the rows of the statements behind it.
 * `tieEvidence` and `networkTies` lead from a tie back to its statements.
 */
import type { Field } from "./fields.js";
import { formatLocalTime } from "./local-time.js";
import type { NetworkOptions, NetworkWarning } from "./options.js";
import type { PreparedNetwork } from "./prepare.js";

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

/** What counting gives; codes are those of the two fields. */
export interface CountedParts {
  readonly rows: Int32Array;
  readonly span: NetworkSpan;
  readonly matrix: Float64Array;
  readonly rowCodes: Int32Array;
  readonly colCodes: Int32Array;
  readonly rowStatements: Int32Array;
  readonly colStatements: Int32Array;
  readonly numStatements?: number;
  readonly aggregation?: NetworkOptions["qualifierAggregation"];
}

/** First and last instant of a network and the time it stands for, in seconds. */
export interface NetworkSpan {
  readonly start: number;
  readonly stop: number;
  readonly dateTime: number;
}

/** Gives the counted parts their names. */
export function describeNetwork(prepared: PreparedNetwork, parts: CountedParts): Network {
  const { bound, options, selection } = prepared;
  const oneMode = options.networkType === "onemode";
  const rows = nodeNames(bound.field1, parts.rowCodes);
  const cols =
    oneMode && parts.colCodes === parts.rowCodes
      ? rows
      : nodeNames(oneMode ? bound.field1 : bound.field2, parts.colCodes);
  return {
    networkType: oneMode ? "onemode" : "twomode",
    rowLabels: rows.labels,
    rowEntityIds: rows.ids,
    colLabels: cols.labels,
    colEntityIds: cols.ids,
    rowStatements: parts.rowStatements,
    colStatements: parts.colStatements,
    matrix: parts.matrix,
    start: formatLocalTime(parts.span.start),
    stop: formatLocalTime(parts.span.stop),
    dateTime: formatLocalTime(parts.span.dateTime),
    numStatements: parts.numStatements ?? parts.rows.length,
    numFilteredStatements: selection.filtered.length,
    aggregation: parts.aggregation ?? options.qualifierAggregation,
    warnings: prepared.warnings,
    basis: { prepared, rows: parts.rows },
  };
}

function nodeNames(
  field: Field,
  codes: Int32Array,
): { readonly labels: readonly string[]; readonly ids: readonly string[] } {
  return {
    labels: Array.from(codes, (code) => field.labels[code] as string),
    ids: field.entityIds.length === 0 ? [] : Array.from(codes, (code) => field.entityIds[code] as string),
  };
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

/** A number as JSON has it. */
export function jsonNumber(value: number): JsonNumber {
  // −0 would print as 0 anyway; adding 0 makes it one here too.
  return Number.isFinite(value) ? value + 0 : (String(value) as JsonNumber);
}
