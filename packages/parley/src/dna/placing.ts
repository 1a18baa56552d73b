/**
 * What the steps of an import share: the rows to be placed, the changes that make records of them, and what is
 * remembered for the way back. A step places the rows of its tables; a row that fits nowhere is set aside whole.
 */
import type { Change, ErrorCode, ProjectReader, RecordKind, StatementType } from "@parley/core";
import type { Note } from "@parley/formats";
import type { ForeignId, ForeignRow } from "../store/foreign-sources.js";
import type { DnaRest } from "./dna-rest.js";
import type { DnaRows, DnaTableName } from "./dna-rows.js";
import type { DnaTables } from "./dna-tables.js";

/** A new id for what comes from a row; ids of one kind are asked for in the order of the rows' IDs. */
export type NewIdOf = (kind: RecordKind | "variable", foreignId: number) => string;

export interface Placing {
  readonly tables: DnaTables;
  readonly project: ProjectReader;
  /** Statement types of the project, and whether a statement has one. */
  readonly types: readonly StatementType[];
  readonly isUsed: (typeId: string) => boolean;
  readonly newId: NewIdOf;
  /** Coder of what has none in the file. */
  readonly coderId: string;
  readonly changes: Change[];
  readonly ids: ForeignId[];
  readonly aside: ForeignRow[];
  readonly notes: Note[];
}

/** Notes which record stands for a row. */
export function remember(
  placing: Placing,
  kind: RecordKind | "variable",
  foreignId: number,
  record: string,
  rest: DnaRest | null,
): void {
  placing.ids.push({ kind, foreignId: String(foreignId), record, rest: rest as ForeignId["rest"] });
}

/** Keeps rows that no record stands for, as they are. */
export function setAside<Name extends DnaTableName>(
  placing: Placing,
  table: Name,
  rows: readonly DnaRows[Name][],
): void {
  for (const row of rows) placing.aside.push({ kind: table, fields: { ...row } });
}

/** How many IDs a remark lists before it only counts. */
const LISTED = 20;

/** A remark about some rows, by their IDs; nothing without rows. */
export function remarkOnRows(
  placing: Placing,
  code: ErrorCode,
  rows: readonly { readonly ID: number }[],
  details: Note["details"] = {},
): void {
  if (rows.length === 0) return;
  const ids = rows.slice(0, LISTED).map((row) => String(row.ID));
  if (rows.length > LISTED) ids.push("…");
  placing.notes.push({ code, details: { ...details, count: rows.length, ids } });
}
