/**
 * One connection to a project file: prepared statements, transactions, and SQLite's complaints turned into
 * coded problems (busy, read-only, damaged, disk full).
 */
import { type ErrorCode, fail } from "@parley/core";
import Database from "better-sqlite3";

/** What can be stored in one field. */
export type Field = string | number | null | Uint8Array;
export type Fields = readonly Field[];

export interface Connection {
  readonly path: string;
  readonly readOnly: boolean;
  /** All rows of a query as objects. */
  readonly all: <Row>(sql: string, ...fields: Fields) => Row[];
  /** All rows as arrays: less work per row, for tables of many rows. */
  readonly arrays: <Row extends readonly unknown[]>(sql: string, ...fields: Fields) => Row[];
  /** The first row, if any. */
  readonly first: <Row>(sql: string, ...fields: Fields) => Row | undefined;
  /** First column of all rows. */
  readonly column: <Value>(sql: string, ...fields: Fields) => Value[];
  /** First column of the first row. */
  readonly value: <Value>(sql: string, ...fields: Fields) => Value | undefined;
  /** Rows one after the other; the connection can do nothing else meanwhile. */
  readonly each: <Row>(sql: string, ...fields: Fields) => IterableIterator<Row>;
  /** Runs a change; returns how many rows it touched. */
  readonly run: (sql: string, ...fields: Fields) => number;
  readonly script: (sql: string) => void;
  /** Everything or nothing. Takes the write lock at once, so that it cannot fail half-way for want of it. */
  readonly transaction: <Result>(work: () => Result) => Result;
  /** Several reads that see the same state. */
  readonly snapshot: <Result>(work: () => Result) => Result;
  readonly close: () => void;
}

/** How long to wait for another process that is writing, in milliseconds. */
export const PATIENCE = 5000;

/** Opens the file; makes an empty one when `create` is set. Looks at nothing in it yet. */
export function connect(
  path: string,
  access: { readOnly: boolean; create?: boolean; patience?: number },
): Connection {
  const database = translated(
    path,
    () =>
      new Database(path, {
        readonly: access.readOnly,
        fileMustExist: access.create !== true,
        timeout: access.patience ?? PATIENCE,
      }),
  );
  const prepared = new Map<string, Database.Statement>();

  function prepare(sql: string): Database.Statement {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  }
  const guarded = <Result>(work: () => Result): Result => translated(path, work);

  return {
    path,
    readOnly: access.readOnly,
    all: <Row>(sql: string, ...fields: Fields) =>
      guarded(
        () =>
          prepare(sql)
            .raw(false)
            .all(...fields) as Row[],
      ),
    arrays: <Row extends readonly unknown[]>(sql: string, ...fields: Fields) =>
      guarded(
        () =>
          prepare(sql)
            .raw(true)
            .all(...fields) as unknown as Row[],
      ),
    first: <Row>(sql: string, ...fields: Fields) =>
      guarded(
        () =>
          prepare(sql)
            .raw(false)
            .get(...fields) as Row | undefined,
      ),
    column: <Value>(sql: string, ...fields: Fields) =>
      guarded(() =>
        (
          prepare(sql)
            .raw(true)
            .all(...fields) as Value[][]
        ).map((row) => row[0] as Value),
      ),
    value: <Value>(sql: string, ...fields: Fields) =>
      guarded(
        () =>
          (
            prepare(sql)
              .raw(true)
              .get(...fields) as Value[] | undefined
          )?.[0],
      ),
    // An iterator blocks its statement, so each gets its own.
    each: <Row>(sql: string, ...fields: Fields) =>
      guarded(() => database.prepare(sql).iterate(...fields) as IterableIterator<Row>),
    run: (sql, ...fields) => guarded(() => prepare(sql).run(...fields).changes),
    script: (sql) => {
      guarded(() => database.exec(sql));
    },
    transaction: (work) => guarded(() => database.transaction(work).immediate()),
    snapshot: (work) => guarded(() => database.transaction(work).deferred()),
    close: () => {
      prepared.clear();
      guarded(() => database.close());
    },
  };
}

const codes: readonly (readonly [start: string, code: ErrorCode])[] = [
  ["SQLITE_BUSY", "PROJECT_BUSY"],
  ["SQLITE_LOCKED", "PROJECT_BUSY"],
  ["SQLITE_READONLY", "PROJECT_READ_ONLY"],
  ["SQLITE_CORRUPT", "PROJECT_DAMAGED"],
  ["SQLITE_NOTADB", "PROJECT_NOT_PARLEY"],
  ["SQLITE_FULL", "PROJECT_DISK_FULL"],
  ["SQLITE_IOERR", "PROJECT_DISK_ERROR"],
  ["SQLITE_CANTOPEN", "PROJECT_DISK_ERROR"],
];

/** Runs the work; what SQLite complains about becomes a coded problem that names the file. */
function translated<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof Database.SqliteError) {
      const code = codes.find(([start]) => cause.code.startsWith(start))?.[1];
      if (code !== undefined) fail(code, { file: path, reason: cause.message }, cause);
    }
    throw cause;
  }
}

/** Did a change break a reference between records or a rule of uniqueness? */
export function isConstraintError(cause: unknown, kind: "FOREIGNKEY" | "UNIQUE"): boolean {
  return cause instanceof Database.SqliteError && cause.code === `SQLITE_CONSTRAINT_${kind}`;
}
