/** The answer to one line of options: plain fields, and for a series its parts, computed while they are printed. */
import { type JsonNumber, jsonNumber, parseNetworkOptions } from "@parley/core";
import type { OpenRecord } from "../project/open-record.js";

export interface Answer {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Matrices of the answer itself, for the digest. */
  readonly matrices: readonly Float64Array[];
  /** Numbers of the answer where it has no matrices. */
  readonly numbers: readonly number[];
  readonly series: { readonly name: string; readonly parts: Iterable<AnswerPart> } | null;
}

export interface AnswerPart {
  readonly matrices: readonly Float64Array[];
  readonly fields: () => Readonly<Record<string, unknown>>;
}

/** How one kind of analysis answers. */
export type Analysis = (record: OpenRecord, options: Readonly<Record<string, unknown>>) => Answer;

/** The table that network options ask for; other options are the analysis's own business. */
export function tableFor(record: OpenRecord, options: Readonly<Record<string, unknown>>) {
  const { statementType, status } = parseNetworkOptions({
    ...(options.statementType === undefined ? {} : { statementType: options.statementType }),
    ...(options.status === undefined ? {} : { status: options.status }),
  }).options;
  return record.table({ statementType, status });
}

/** A square or other matrix as rows of JSON numbers. */
export function matrixRows(matrix: Float64Array, rows: number, columns: number): JsonNumber[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from(matrix.subarray(row * columns, (row + 1) * columns), jsonNumber),
  );
}

/** A figure that may not exist: what is no number is `null`. */
export function numberOrNull(value: number | null): JsonNumber | null {
  return value === null || Number.isNaN(value) ? null : jsonNumber(value);
}
