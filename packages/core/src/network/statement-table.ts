/**
 * Statements in columns: what every analysis reads. Loaded once from a project, never changed; all numbers
 * stand in typed arrays so that a hundred thousand statements are a few passes over memory.
 *
 * Rows are in load order: date, document id, start, stop, statement id, ascending (documents without a date
 * come last). Missing values are −1 in code columns and NaN in number columns.
 */
import type { DataType } from "../model/statement-type.js";

/** A short-text variable: a code per row that points into `values` (sorted by UTF-16 order). */
export interface ShortTextColumn {
  readonly dataType: "short text";
  readonly values: readonly string[];
  /** The values as they were coded, where `values` are labels in a language: filters know both. */
  readonly coded?: readonly string[];
  readonly entityIds: readonly string[];
  readonly codes: Int32Array;
}
export interface LongTextColumn {
  readonly dataType: "long text";
  readonly texts: readonly (string | null)[];
}
export interface NumberColumn {
  readonly dataType: "boolean" | "integer";
  readonly numbers: Float64Array;
  /** Declared end points of an integer scale; left out when nobody declared any. */
  readonly range?: readonly [number, number];
}
export type Column = ShortTextColumn | LongTextColumn | NumberColumn;

export interface StatementTable {
  readonly size: number;
  readonly ids: readonly string[];
  /** Row of the document in `documents`. */
  readonly document: Int32Array;
  /** Local date-time of the document as seconds since 1970 read as if UTC; NaN when unknown. */
  readonly time: Float64Array;
  readonly start: Int32Array;
  readonly stop: Int32Array;
  /** Position in `coders`. */
  readonly coder: Int32Array;
  /** 1 when a person decided on it or coded it. */
  readonly reviewed: Uint8Array;
  /** 1 for reviewed statements, else the engine's confidence. */
  readonly confidence: Float32Array;
  /** Names of the coders, and their ids in the same order. */
  readonly coders: readonly string[];
  readonly coderIds: readonly string[];
  readonly documents: DocumentColumns;
  /** By variable name, in definition order. */
  readonly variables: ReadonlyMap<string, Column>;
}

export interface DocumentColumns {
  readonly ids: readonly string[];
  readonly title: readonly string[];
  readonly author: readonly string[];
  readonly source: readonly string[];
  readonly section: readonly string[];
  readonly type: readonly string[];
  readonly time: Float64Array;
}

export type VariableDataType = DataType;
