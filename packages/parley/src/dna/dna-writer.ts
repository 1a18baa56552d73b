/**
 * A new `.dna` file, row by row. It is made beside its place and put there whole when it is finished: a file that
 * was there stays until then, and a stop on the way leaves it as it was.
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { fail } from "@parley/core";
import { type Connection, connect } from "../store/connection.js";
import type { DnaField, DnaRows, DnaTableName } from "./dna-rows.js";
import { createTable, dnaSchema, dnaTableNames } from "./dna-schema.js";

export interface DnaWriter {
  readonly add: <Name extends DnaTableName>(table: Name, row: DnaRows[Name]) => void;
  /** Was a row with this ID written? */
  readonly has: (table: DnaTableName, id: DnaField) => boolean;
  /** Were two values that may occur only once together written already? */
  readonly hasPair: (table: DnaTableName, one: DnaField, other: DnaField) => boolean;
  /** Rows written so far. */
  readonly counts: () => Readonly<Record<DnaTableName, number>>;
  /** Puts the file in its place; returns its size in bytes. */
  readonly finish: () => number;
  /** Removes what was made. */
  readonly abandon: () => void;
}

/**
 * Starts a file.
 *
 * @throws `DNA_FILE_EXISTS` when there is one and `replace` is not set, `FILE_NOT_WRITTEN`
 */
export function startDnaFile(path: string, replace: boolean): DnaWriter {
  if (existsSync(path) && !replace) fail("DNA_FILE_EXISTS", { file: path });
  const part = `${path}.${process.pid}.part`;
  rmSync(part, { force: true });
  const connection = written(path, () => connect(part, { readOnly: false, create: true }));
  // Nothing has to survive a stop before the file is whole; it is brought to disk at the end.
  connection.script("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN;");
  for (const table of dnaTableNames) connection.script(createTable(table));
  const statements = new Map(dnaTableNames.map((table) => [table, insertInto(table)]));
  const totals = Object.fromEntries(dnaTableNames.map((table) => [table, 0])) as Record<DnaTableName, number>;
  const abandon = (): void => {
    connection.close();
    rmSync(part, { force: true });
  };
  return {
    add: (table, row) => {
      const fields: Readonly<Record<string, DnaField>> = row as never;
      const { sql, columns } = statements.get(table) ?? insertInto(table);
      connection.run(sql, ...columns.map((column) => fields[column] ?? null));
      totals[table] += 1;
    },
    has: (table, id) => connection.value(`SELECT 1 FROM ${table} WHERE ID = ?`, id) !== undefined,
    hasPair: (table, one, other) => {
      const { unique } = dnaSchema[table];
      if (unique === undefined) return false;
      const [first, second] = unique;
      return (
        connection.value(`SELECT 1 FROM ${table} WHERE ${first} = ? AND ${second} = ?`, one, other) !==
        undefined
      );
    },
    counts: () => ({ ...totals }),
    finish: () => {
      checkReferences(connection);
      connection.script("COMMIT;");
      connection.close();
      return written(path, () => {
        const file = openSync(part, "r+");
        try {
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
        renameSync(part, path);
        return statSync(path).size;
      });
    },
    abandon,
  };
}

/** What the disk complains about names the file that was asked for. */
function written<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    return fail("FILE_NOT_WRITTEN", { file, reason: cause instanceof Error ? cause.message : "" }, cause);
  }
}

function insertInto(table: DnaTableName): { readonly sql: string; readonly columns: readonly string[] } {
  const columns = Object.keys(dnaSchema[table].columns);
  const places = columns.map(() => "?").join(", ");
  return { sql: `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places})`, columns };
}

/** DNA would refuse or delete rows that refer to nothing; none may have been written. */
function checkReferences(connection: Connection): void {
  const broken = connection.first<{ table: string; rowid: number }>("PRAGMA foreign_key_check");
  if (broken !== undefined)
    fail("BUG", { message: `${broken.table} ${broken.rowid} refers to nothing`, where: "dna-writer" });
}
