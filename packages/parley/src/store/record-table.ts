/**
 * One kind of record in its table: how to find, make, change and remove it. A kind says only which columns
 * it has and how they answer to its fields; the SQL follows from that.
 */
import type { RecordKind, Records } from "@parley/core";
import { fail } from "@parley/core";
import type { Connection, Field } from "./connection.js";
import type { RecordTableName, StoreSchema } from "./schema.js";

/** Fields of a row with text ids instead of keys. */
export type RowFields = Record<string, Field>;

export interface RecordTable<Kind extends RecordKind> {
  readonly kind: Kind;
  readonly table: RecordTableName;
  /** Columns besides key, id and revision; those that point elsewhere with the table they point to. */
  readonly columns: Readonly<Record<string, keyof StoreSchema | null>>;
  readonly toRow: (record: Records[Kind]) => RowFields;
  readonly fromRow: (
    row: RowFields & { id: string; revision: number },
    connection: Connection,
  ) => Records[Kind];
  /** The same for many rows, where parts of all of them can be read in one go. */
  readonly fromRows?: (
    rows: readonly (RowFields & { id: string; revision: number })[],
    connection: Connection,
  ) => Records[Kind][];
  /**
   * Writes what stands in tables of its own (values, variables), after the row is there.
   * @param before what stands there: nothing, a record of which only what differs need be written, or one that has
   *   to be written anew
   */
  readonly writeParts?: (
    connection: Connection,
    key: number,
    record: Records[Kind],
    before: Records[Kind] | "nothing" | "anything",
  ) => void;
  /** Removes it again, before the row goes. */
  readonly removeParts?: (connection: Connection, key: number) => void;
}

/** A record as stored: with the revision that every row carries, also where its kind has none. */
export interface Stored<Kind extends RecordKind> {
  readonly record: Records[Kind];
  readonly revision: number;
}

type AnyRow = RowFields & { key: number; id: string; revision: number };

export function findRecord<Kind extends RecordKind>(
  connection: Connection,
  table: RecordTable<Kind>,
  id: string,
): Stored<Kind> | null {
  const row = connection.first<AnyRow>(`${statementsOf(table).select} WHERE own.id = ?`, id);
  return row === undefined ? null : { record: table.fromRow(row, connection), revision: row.revision };
}

/** The same for many ids at once: what is there, by its id. */
export function findRecords<Kind extends RecordKind>(
  connection: Connection,
  table: RecordTable<Kind>,
  ids: readonly string[],
): Map<string, Stored<Kind>> {
  const rows = connection.all<AnyRow>(
    `${statementsOf(table).select} WHERE own.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const records = table.fromRows?.(rows, connection) ?? rows.map((row) => table.fromRow(row, connection));
  return new Map(
    rows.map(({ id, revision }, at) => [id, { record: records[at] as Records[Kind], revision }] as const),
  );
}

/** All records of a kind in the order they were made; `where` may narrow them (`own` is the row). */
export function listRecords<Kind extends RecordKind>(
  connection: Connection,
  table: RecordTable<Kind>,
  where = "",
  ...fields: readonly Field[]
): Records[Kind][] {
  const condition = where === "" ? "" : `WHERE ${where}`;
  const rows = connection.all<AnyRow>(
    `${statementsOf(table).select} ${condition} ORDER BY own.key`,
    ...fields,
  );
  return table.fromRows?.(rows, connection) ?? rows.map((row) => table.fromRow(row, connection));
}

export function insertRecord<Kind extends RecordKind>(
  connection: Connection,
  table: RecordTable<Kind>,
  record: Records[Kind],
  revision: number,
): void {
  const row = table.toRow(record);
  const names = Object.keys(table.columns);
  connection.run(statementsOf(table).insert, ...fieldsOf(table, row, names), revision, record.id);
  if (table.writeParts !== undefined) {
    table.writeParts(connection, keyOf(connection, table, record.id), record, "nothing");
  }
}

/** @param before as it stands, so that only the fields that differ are written; "anything" writes all of them */
export function updateRecord<Kind extends RecordKind>(
  connection: Connection,
  table: RecordTable<Kind>,
  record: Records[Kind],
  before: Records[Kind] | "anything",
  revision: number,
): void {
  const row = table.toRow(record);
  const old = before === "anything" ? null : table.toRow(before);
  const names = Object.keys(table.columns).filter((name) => old === null || row[name] !== old[name]);
  const sql = updateOf(table, names);
  connection.run(sql, ...fieldsOf(table, row, names), revision, record.id);
  if (table.writeParts !== undefined) {
    table.writeParts(connection, keyOf(connection, table, record.id), record, before);
  }
}

export function removeRecord<Kind extends RecordKind>(
  connection: Connection,
  table: RecordTable<Kind>,
  id: string,
): void {
  if (table.removeParts !== undefined) table.removeParts(connection, keyOf(connection, table, id));
  connection.run(`DELETE FROM "${table.table}" WHERE id = ?`, id);
}

function keyOf(connection: Connection, table: { readonly table: RecordTableName }, id: string): number {
  const key = connection.value<number>(`SELECT key FROM "${table.table}" WHERE id = ?`, id);
  return key ?? fail("BUG", { message: `no ${table.table} ${id}`, where: "store" });
}

interface TableShape {
  readonly table: RecordTableName;
  readonly columns: Readonly<Record<string, keyof StoreSchema | null>>;
}

interface TableSql {
  readonly select: string;
  readonly insert: string;
  /** By the names of the fields that are written. */
  readonly updates: Map<string, string>;
}

const statements = new WeakMap<object, TableSql>();

/** The SQL of a table, made once. Keys of other rows are read and written as their text ids. */
function statementsOf({ table, columns }: TableShape): TableSql {
  const known = statements.get(columns);
  if (known !== undefined) return known;
  const names = Object.keys(columns);
  const targets = names.map((name) => ({ name, target: columns[name] ?? null }));
  const selected = targets.map(({ name, target }) =>
    target === null
      ? `own."${name}"`
      : `(SELECT target.id FROM "${target}" AS target WHERE target.key = own."${name}") AS "${name}"`,
  );
  const made = {
    select: `SELECT own.key, own.id, own.revision, ${selected.join(", ")} FROM "${table}" AS own`,
    insert: `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(", ")}, revision, id)
      VALUES (${targets.map(({ target }) => place(target)).join(", ")}, ?, ?)`,
    updates: new Map<string, string>(),
  };
  statements.set(columns, made);
  return made;
}

/** An unknown id becomes −1, which no row has, so that the reference is refused and never lost. */
function place(target: keyof StoreSchema | null): string {
  return target === null
    ? "?"
    : `ifnull((SELECT key FROM "${target}" WHERE id = ?), CASE WHEN ? IS NULL THEN NULL ELSE -1 END)`;
}

function updateOf(table: TableShape, names: readonly string[]): string {
  const { updates } = statementsOf(table);
  const list = names.join(" ");
  const known = updates.get(list);
  if (known !== undefined) return known;
  const set = names.map((name) => `"${name}" = ${place(table.columns[name] ?? null)}, `);
  const made = `UPDATE "${table.table}" SET ${set.join("")}revision = ? WHERE id = ?`;
  updates.set(list, made);
  return made;
}

/** Values in the order of the places; a reference fills two. */
function fieldsOf({ columns }: TableShape, row: RowFields, names: readonly string[]): Field[] {
  return names.flatMap((name) => {
    const field = row[name] ?? null;
    return (columns[name] ?? null) === null ? [field] : [field, field];
  });
}
