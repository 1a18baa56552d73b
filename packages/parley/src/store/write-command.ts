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
import {
  findRecord,
  findRecords,
  insertRecord,
  type RecordTable,
  removeRecord,
  updateRecord,
} from "./record-table.js";
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
  const isWhole = draft.changes.some(changesTypes);
  return asCommand(connection, draft.summary, null, origin, "EDIT_CLASH", isWhole, (apply, sequence) => {
    const touched = new Set<string>();
    const find = finder(
      connection,
      // What is made new need not be looked up: an id that is already there is refused by the table.
      draft.changes.filter(({ before }) => before !== null).map(({ kind, id }) => ({ kind, record: id })),
    );
    for (const change of draft.changes) {
      const name = `${change.kind} ${change.id}`;
      const check = !touched.has(name);
      touched.add(name);
      const stored = change.before === null ? null : find(change.kind, change.id);
      writeChange(connection, change, stored, sequence, check, apply);
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
  const changes = changesOf(connection, command.sequence);
  return asCommand(connection, summary, undoes, origin, "UNDO_CLASH", changes.some(changesTypes), (apply) => {
    const touched = new Set<string>();
    const find = finder(connection, changes);
    for (const logged of changes) {
      const name = `${logged.kind} ${logged.record}`;
      const stored = find(logged.kind, logged.record);
      if (!touched.has(name) && (stored?.revision ?? null) !== logged.after_revision) {
        clash(connection, "UNDO_CLASH", logged.kind, logged.record, []);
      }
      touched.add(name);
      const before = logged.before === null ? null : (JSON.parse(logged.before) as Records[RecordKind]);
      apply(logged.kind, logged.record, stored, before, logged.revision);
    }
  });
}

/** With another type a variable keeps the same value in another way, so that values are written all anew. */
function changesTypes({ kind }: { readonly kind: RecordKind }): boolean {
  return kind === "statementType";
}

/**
 * Finds the records that a command is about to change: all of a kind are read together, as that takes a fraction of
 * the time; one that is asked for again is read as it stands by then.
 */
function finder(
  connection: Connection,
  changes: readonly { readonly kind: RecordKind; readonly record: string }[],
): (kind: RecordKind, id: string) => StoredAny {
  const ids = new Map<RecordKind, string[]>();
  for (const { kind, record } of changes) {
    const ofKind = ids.get(kind);
    if (ofKind === undefined) ids.set(kind, [record]);
    else ofKind.push(record);
  }
  const read = new Map<RecordKind, Map<string, StoredAny>>();
  for (const [kind, some] of ids) read.set(kind, findRecords(connection, tableOf(kind), some));
  const asked = new Set<string>();
  return (kind, id) => {
    const name = `${kind} ${id}`;
    const known = asked.has(name) ? undefined : read.get(kind)?.get(id);
    asked.add(name);
    // One that was not there may have been made by this very command.
    return known ?? findRecord(connection, tableOf(kind), id);
  };
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
  isWhole: boolean,
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
        else
          updateRecord(connection, table, after, isWhole ? "anything" : stored.record, revision ?? sequence);
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
  stored: StoredAny,
  sequence: number,
  check: boolean,
  apply: Apply,
): void {
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
