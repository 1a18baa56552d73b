/**
 * One transaction = one command. Every change is checked against what stands in the project, logged with
 * what it takes away, and applied; then the search index follows. All of it happens or nothing.
 *
 * A record's revision names its content: the number of the command that wrote it. Undo brings a record back
 * with the revision it had, so that "is it still as I left it" is a comparison of numbers.
 */
import { isDeepStrictEqual } from "node:util";
import type { Change, Command, CommandSummary, Draft, RecordKind, Records } from "@parley/core";
import { fail, ParleyError } from "@parley/core";
import {
  appendChange,
  appendCommand,
  changesOf,
  findCommand,
  lastChangeOf,
  lastSequence,
} from "./command-log.js";
import { type Connection, isConstraintError } from "./connection.js";
import { findRecord, insertRecord, type RecordTable, removeRecord, updateRecord } from "./record-table.js";
import { updateSearchIndex } from "./search-index.js";
import { recordTables } from "./tables/index.js";

export interface CommandOrigin {
  readonly id: string;
  readonly coderId: string;
  /** UTC time. */
  readonly at: string;
  /** Highest revision the caller had seen. */
  readonly base: number;
}

/**
 * Applies a draft as one command.
 * @throws `EDIT_CLASH` when a record is no longer what the draft was made from
 */
export function writeDraft(connection: Connection, draft: Draft, origin: CommandOrigin): Command {
  return asCommand(connection, draft.summary, null, origin, "EDIT_CLASH", (apply, sequence) => {
    const touched = new Set<string>();
    for (const change of draft.changes) {
      const name = `${change.kind} ${change.id}`;
      const check = !touched.has(name);
      touched.add(name);
      writeChange(connection, change, sequence, check, apply);
    }
  });
}

/**
 * Takes a command back: puts its records into the state before it, if they still are what it left.
 * @throws `UNDO_CLASH` when a later command changed or uses one of them
 */
export function takeBack(
  connection: Connection,
  command: Command,
  summary: CommandSummary,
  undoes: number,
  origin: CommandOrigin,
): Command {
  return asCommand(connection, summary, undoes, origin, "UNDO_CLASH", (apply) => {
    const touched = new Set<string>();
    for (const logged of changesOf(connection, command.sequence)) {
      const name = `${logged.kind} ${logged.record}`;
      const stored = findRecord(connection, tableOf(logged.kind), logged.record);
      if (!touched.has(name) && (stored?.revision ?? null) !== logged.after_revision) {
        clash(connection, "UNDO_CLASH", logged.kind, logged.record, []);
      }
      touched.add(name);
      const before = logged.before === null ? null : (JSON.parse(logged.before) as Records[RecordKind]);
      apply(logged.kind, logged.record, stored, before, logged.revision);
    }
  });
}

type StoredAny = { readonly record: Records[RecordKind]; readonly revision: number } | null;
type Apply = (
  kind: RecordKind,
  id: string,
  stored: StoredAny,
  after: Records[RecordKind] | null,
  revision: number | null,
) => void;

function asCommand(
  connection: Connection,
  summary: CommandSummary,
  undoes: number | null,
  origin: CommandOrigin,
  code: "EDIT_CLASH" | "UNDO_CLASH",
  work: (apply: Apply, sequence: number) => void,
): Command {
  const { id, coderId, at } = origin;
  try {
    return connection.transaction(() => {
      const base = Math.min(origin.base, lastSequence(connection));
      const command = { id, coderId, at, summary, undoes, base };
      const sequence = appendCommand(connection, command);
      const search = updateSearchIndex(connection);
      let position = 0;
      work((kind, recordId, stored, after, revision) => {
        const documentId = documentOf(kind, recordId, stored?.record ?? after);
        if (documentId !== null) search.willChange(documentId);
        appendChange(connection, sequence, position, {
          kind,
          record: recordId,
          revision: stored?.revision ?? null,
          before: stored === null ? null : JSON.stringify(stored.record),
          after_revision: after === null ? null : revision,
        });
        position += 1;
        const table = tableOf(kind);
        if (after === null) removeRecord(connection, table, recordId);
        else if (stored === null) insertRecord(connection, table, after, revision ?? sequence);
        else updateRecord(connection, table, after, revision ?? sequence);
      }, sequence);
      search.finish();
      return { ...command, sequence };
    });
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause;
    // A record that this one needs is gone, or one with the same id or value has come: by the last command.
    if (isConstraintError(cause, "FOREIGNKEY") || isConstraintError(cause, "UNIQUE")) {
      const last = findCommand(connection, lastSequence(connection));
      const { coder, at } = nameEditor(connection, last);
      fail(
        code,
        { kind: last?.summary.key ?? "?", id: String(last?.sequence ?? "?"), coder, at, fields: [] },
        cause,
      );
    }
    throw cause;
  }
}

function writeChange(
  connection: Connection,
  change: Change,
  sequence: number,
  check: boolean,
  apply: Apply,
): void {
  // What is made new need not be looked up: an id that is already there is refused by the table.
  const stored = change.before === null ? null : findRecord(connection, tableOf(change.kind), change.id);
  if (check && change.before !== null) {
    if (stored === null) clash(connection, "EDIT_CLASH", change.kind, change.id, []);
    const fields = changedFields(change.before, stored.record);
    const isSame =
      "revision" in change.before ? change.before.revision === stored.revision : fields.length === 0;
    if (!isSame) clash(connection, "EDIT_CLASH", change.kind, change.id, fields);
  }
  apply(change.kind, change.id, stored, change.after, change.after === null ? null : sequence);
}

function changedFields(seen: Records[RecordKind], stored: Records[RecordKind]): string[] {
  const now = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(seen)
    .filter(([name, value]) => name !== "revision" && !isDeepStrictEqual(value, now.get(name)))
    .map(([name]) => name);
}

/** Says who changed what since. */
function clash(
  connection: Connection,
  code: "EDIT_CLASH" | "UNDO_CLASH",
  kind: RecordKind,
  id: string,
  fields: readonly string[],
): never {
  fail(code, { kind, id, ...nameEditor(connection, lastChangeOf(connection, kind, id)), fields });
}

function nameEditor(connection: Connection, last: Command | null): { coder: string; at: string } {
  const name =
    last === null ? undefined : connection.value<string>("SELECT name FROM coder WHERE id = ?", last.coderId);
  return { coder: name ?? "?", at: last?.at ?? "?" };
}

/** The document whose entry in the search index a change touches. */
function documentOf(kind: RecordKind, id: string, record: Records[RecordKind] | null): string | null {
  if (kind === "document") return id;
  if (kind !== "textVersion" || record === null) return null;
  return "documentId" in record ? record.documentId : null;
}

/** The kinds' tables seen alike; a change carries records of its own kind, which `Change` guarantees. */
function tableOf(kind: RecordKind): RecordTable<RecordKind> {
  return recordTables[kind] as unknown as RecordTable<RecordKind>;
}
