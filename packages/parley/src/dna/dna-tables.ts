/**
 * All rows of a `.dna` file of DNA 3, checked: what the format has is there, and every field can be held here
 * without loss. What the file has beyond the format is named, so that nothing vanishes unseen.
 */
import { fail } from "@parley/core";
import type { Note } from "@parley/formats";
import type { Connection } from "../store/connection.js";
import type { DnaRows, DnaTableName } from "./dna-rows.js";
import { dnaSchema, dnaTableNames } from "./dna-schema.js";

/** The rows of every table, in the order of their IDs. */
export type DnaTables = { readonly [Name in DnaTableName]: readonly DnaRows[Name][] };

/**
 * Reads everything in one go.
 *
 * @throws `DNA_SCHEMA_DIFFERS` when a table or column is missing, `DNA_VALUE_UNREADABLE` for bytes and for numbers
 *   beyond 2^53
 */
export function readDnaTables(connection: Connection): { tables: DnaTables; notes: Note[] } {
  const notes: Note[] = [];
  const present = new Set(
    connection.column<string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'",
    ),
  );
  const unknown = [...present].filter((name) => !dnaTableNames.some((known) => known === name));
  if (unknown.length > 0) notes.push({ code: "DNA_PARTS_UNKNOWN", details: { parts: unknown } });
  const rows = dnaTableNames.map((name) => [name, readTable(connection, name, notes)] as const);
  return { tables: Object.fromEntries(rows) as unknown as DnaTables, notes };
}

function readTable(connection: Connection, name: DnaTableName, notes: Note[]): readonly unknown[] {
  const columns = Object.keys(dnaSchema[name].columns);
  const found = connection.column<string>("SELECT name FROM pragma_table_info(?)", name);
  const missing = columns.filter((column) => !found.includes(column));
  if (missing.length > 0)
    fail("DNA_SCHEMA_DIFFERS", {
      file: connection.path,
      missing: found.length === 0 ? [name] : missing.map((column) => `${name}.${column}`),
    });
  const unknown = found.filter((column) => !columns.includes(column));
  if (unknown.length > 0)
    notes.push({
      code: "DNA_PARTS_UNKNOWN",
      details: { parts: unknown.map((column) => `${name}.${column}`) },
    });
  const rows = connection.all<Record<string, unknown>>(
    `SELECT ${columns.join(", ")} FROM ${name} ORDER BY rowid`,
  );
  for (const row of rows) {
    for (const column of columns) {
      const value = row[column];
      if (typeof value === "string" || value === null) continue;
      if (typeof value === "number" && (Number.isSafeInteger(value) || !Number.isInteger(value))) continue;
      fail("DNA_VALUE_UNREADABLE", {
        file: connection.path,
        table: name,
        column,
        row: typeof row.ID === "number" ? row.ID : "?",
      });
    }
  }
  return rows;
}
