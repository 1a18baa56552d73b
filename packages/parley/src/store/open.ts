/**
 * A project file, open: read records, write commands, undo. A closed project is one file without anything
 * beside it; a read-only one is opened without making anything beside it.
 */
import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Command, Draft, RecordKind, Records } from "@parley/core";
import { fail, ParleyError } from "@parley/core";
import { v7 } from "uuid";
import { checkFile, hasJournal } from "./check-file.js";
import {
  changesOf,
  commandsBefore,
  commandsSince,
  lastSequence,
  redoableCommand,
  undoableCommand,
} from "./command-log.js";
import { type Connection, connect, type Field, PATIENCE } from "./connection.js";
import { forgetHistory } from "./forget-history.js";
import { migrate, SCHEMA_NUMBER } from "./migrations/index.js";
import { findRecord, listRecords } from "./record-table.js";
import { recordTables } from "./tables/index.js";
import { redo, undo } from "./undo.js";
import { type CommandOrigin, writeDraft } from "./write-command.js";

export interface StoreOptions {
  readonly readOnly?: boolean;
  /** Make a new file; refused when there is one. */
  readonly create?: boolean;
  /** Keep everything in memory, gone on closing; no file is made and the path is only a name. */
  readonly inMemory?: boolean;
  /** How long to wait for another process that is writing, in milliseconds. */
  readonly patience?: number;
  /** UTC time; the clock unless a test says otherwise. */
  readonly now?: () => string;
  readonly newId?: () => string;
}

/** Who writes, and what they had seen: without `base`, the newest. */
export interface Writer {
  readonly coderId: string;
  readonly base?: number;
}

export interface Store {
  readonly path: string;
  readonly readOnly: boolean;
  /** For queries of views and tables; changes go through `write` only. */
  readonly connection: Connection;
  readonly now: () => string;
  readonly newId: () => string;
  readonly read: <Kind extends RecordKind>(kind: Kind, id: string) => Records[Kind] | null;
  /** Records in the order they were made; `where` may narrow them, with `own` for the row. */
  readonly list: <Kind extends RecordKind>(
    kind: Kind,
    where?: string,
    ...fields: readonly Field[]
  ) => Records[Kind][];
  /** Number of the last command. */
  readonly revision: () => number;
  /** Applies a draft as one command, on disk when this returns. `null` when it changes nothing. */
  readonly write: (draft: Draft, writer: Writer) => Command | null;
  readonly undo: (coderId: string) => Command;
  readonly redo: (coderId: string) => Command;
  /** Takes out of the file what only undo needs. */
  readonly forgetHistory: (coderId: string) => Command;
  readonly undoable: (coderId: string) => Command | null;
  readonly redoable: (coderId: string) => Command | null;
  /** Commands before a sequence (all without one), newest first. */
  readonly history: (options?: {
    readonly before?: number;
    readonly limit?: number;
    /** Only what this coder did. */
    readonly coderId?: string;
  }) => (Command & { readonly undone: boolean })[];
  /** Commands after a sequence, oldest first. */
  readonly since: (sequence: number, limit?: number) => Command[];
  /** Records a command changed. */
  readonly changed: (sequence: number) => { readonly kind: RecordKind; readonly id: string }[];
  /** Carries what the journal holds over into the file, as far as nobody reads it; for a moment when nobody waits. */
  readonly checkpoint: () => void;
  readonly close: () => void;
}

/**
 * Opens a project file, or makes one.
 *
 * @throws `FILE_NOT_FOUND`, `PROJECT_EXISTS`, `PROJECT_NOT_PARLEY`, `PROJECT_NEWER`, `PROJECT_OLDER`,
 *   `PROJECT_DAMAGED`, `PROJECT_READ_ONLY`, `PROJECT_BUSY`, `PROJECT_DISK_ERROR`
 */
export function openStore(path: string, options: StoreOptions = {}): Store {
  const readOnly = options.readOnly ?? false;
  const { create = false, patience = PATIENCE } = options;
  const connection =
    options.inMemory === true ? openInMemory(path) : openConnection(path, readOnly, create, patience);
  const now = options.now ?? (() => new Date().toISOString());
  const newId = options.newId ?? v7;
  const origin = (writer: Writer): CommandOrigin => {
    if (readOnly) fail("PROJECT_READ_ONLY", { file: path, reason: "opened for reading" });
    return {
      id: newId(),
      at: now(),
      coderId: writer.coderId,
      base: writer.base ?? lastSequence(connection),
    };
  };

  return {
    path,
    readOnly,
    connection,
    now,
    newId,
    read: (kind, id) => findRecord(connection, recordTables[kind], id)?.record ?? null,
    list: (kind, where, ...fields) => listRecords(connection, recordTables[kind], where, ...fields),
    revision: () => lastSequence(connection),
    write: (draft, writer) =>
      draft.changes.length === 0 ? null : writeDraft(connection, draft, origin(writer)),
    undo: (coderId) => undo(connection, origin({ coderId })),
    redo: (coderId) => redo(connection, origin({ coderId })),
    forgetHistory: (coderId) => forgetHistory(connection, origin({ coderId })),
    undoable: (coderId) => undoableCommand(connection, coderId),
    redoable: (coderId) => redoableCommand(connection, coderId)?.command ?? null,
    history: ({ before = Number.MAX_SAFE_INTEGER, limit = 100, coderId } = {}) =>
      commandsBefore(connection, before, limit, coderId ?? null),
    since: (sequence, limit = 1000) => commandsSince(connection, sequence, limit),
    changed: (sequence) =>
      changesOf(connection, sequence)
        .map(({ kind, record }) => ({ kind, id: record }))
        .reverse(),
    checkpoint: () => {
      connection.value("PRAGMA wal_checkpoint(PASSIVE)");
    },
    close: () => closeConnection(connection),
  };
}

function openConnection(path: string, readOnly: boolean, create: boolean, patience: number): Connection {
  if (create) {
    makeRoom(path);
  } else {
    const schema = checkFile(path);
    if (readOnly && schema < SCHEMA_NUMBER) fail("PROJECT_OLDER", { file: path });
  }
  const writable = isWritable(path);
  if (!readOnly && !writable) fail("PROJECT_READ_ONLY", { file: path, reason: "no permission to write" });
  // What a crash left in the journal can only be brought in by a connection that may write.
  const opensReadOnly = readOnly && !(writable && hasJournal(path));
  const connection = connect(path, { readOnly: opensReadOnly, create, patience });
  try {
    prepare(connection, readOnly, opensReadOnly);
  } catch (cause) {
    connection.close();
    throw cause;
  }
  return connection;
}

function openInMemory(path: string): Connection {
  const connection = { ...connect(":memory:", { readOnly: false, create: true }), path };
  prepare(connection, false, false);
  return connection;
}

/**
 * Pages of the journal (64 MB) at which a write first carries it over into the file. What is in the journal is as
 * safe; with SQLite's own limit of 1,000 pages every larger command would wait for that.
 */
const JOURNAL_PAGES = 16_000;

function prepare(connection: Connection, readOnly: boolean, opensReadOnly: boolean): void {
  connection.script("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;");
  if (!opensReadOnly) {
    // The schema first: a file that never got one stays empty and can be made again.
    migrate(connection);
    connection.value("PRAGMA journal_mode = WAL");
    connection.script(`PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = ${JOURNAL_PAGES};`);
  }
  if (readOnly) connection.script("PRAGMA query_only = ON;");
  connection.value("SELECT count(*) FROM setting");
}

/** Brings everything into the one file and gives up the journal, unless another process is still at it. */
function closeConnection(connection: Connection): void {
  if (!connection.readOnly) {
    try {
      connection.script("PRAGMA query_only = OFF; PRAGMA busy_timeout = 100;");
      connection.value("PRAGMA wal_checkpoint(TRUNCATE)");
      connection.value("PRAGMA journal_mode = DELETE");
    } catch (cause) {
      if (!(cause instanceof ParleyError)) throw cause;
    }
  }
  connection.close();
}

/** A new project never replaces a file; an empty one that an interrupted start left behind is none. */
function makeRoom(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !(found.isFile() && found.size === 0)) fail("PROJECT_EXISTS", { file: path });
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (folder === undefined || !folder.isDirectory()) fail("FILE_NOT_FOUND", { file: dirname(path) });
}

/** The journal stands beside the file, so the folder has to take new files too. */
function isWritable(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  try {
    accessSync(dirname(path), constants.W_OK);
    if (found !== undefined) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
