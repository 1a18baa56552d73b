/**
 * Files of other programs that records came from: which id a record has there, what its row held beyond the
 * record, and rows that no record stands for. Bookkeeping beside the records: undo leaves it alone, and what
 * belongs to an import that stands undone is not given out.
 */
import { UNDONE } from "./command-log.js";
import type { Connection } from "./connection.js";

/** Any compact JSON of plain values. */
export type ForeignFields = Readonly<Record<string, unknown>>;

/** A record's place in a foreign file. `record` is the record's id here. */
export interface ForeignId {
  readonly kind: string;
  readonly foreignId: string;
  readonly record: string;
  readonly rest: ForeignFields | null;
}

/** A row without a record; `kind` names its table. */
export interface ForeignRow {
  readonly kind: string;
  readonly fields: ForeignFields;
}

export interface ForeignSource {
  readonly key: number;
  readonly file: string;
  readonly version: string;
  readonly fingerprint: string;
  /** UTC time of the import. */
  readonly at: string;
}

/** Writes down a source; to be called in the transaction that writes its records. */
export function saveForeignSource(
  connection: Connection,
  source: Omit<ForeignSource, "key" | "at"> & { readonly format: string; readonly command: number | null },
  ids: readonly ForeignId[],
  rows: readonly ForeignRow[],
): void {
  const key =
    connection.value<number>(
      "INSERT INTO foreign_source (format, file, version, fingerprint, command) VALUES (?, ?, ?, ?, ?) RETURNING key",
      source.format,
      source.file,
      source.version,
      source.fingerprint,
      source.command,
    ) ?? 0;
  for (const { kind, foreignId, record, rest } of ids) {
    connection.run(
      "INSERT INTO foreign_id (system, kind, foreign_id, record, rest) VALUES (?, ?, ?, ?, ?)",
      systemOf(source.format, key),
      kind,
      foreignId,
      record,
      rest === null ? null : JSON.stringify(rest),
    );
  }
  rows.forEach(({ kind, fields }, position) => {
    connection.run(
      "INSERT INTO foreign_row (source, kind, position, fields) VALUES (?, ?, ?, ?)",
      key,
      kind,
      position,
      JSON.stringify(fields),
    );
  });
}

/** The sources of a format whose import stands, in the order they came. */
export function foreignSources(connection: Connection, format: string): ForeignSource[] {
  return connection.all<ForeignSource>(
    `SELECT source.key, source.file, source.version, source.fingerprint, ifnull(own.at, '') AS at
     FROM foreign_source AS source LEFT JOIN command AS own ON own.sequence = source.command
     WHERE source.format = ? AND (own.sequence IS NULL OR NOT ${UNDONE}) ORDER BY source.key`,
    format,
  );
}

/** The records of a source, one after the other: a source may have many. */
export function* foreignIds(
  connection: Connection,
  format: string,
  key: number,
  kind: string,
): Generator<ForeignId> {
  const found = connection.each<{ foreignId: string; record: string; rest: string | null }>(
    "SELECT foreign_id AS foreignId, record, rest FROM foreign_id WHERE system = ? AND kind = ?",
    systemOf(format, key),
    kind,
  );
  for (const { foreignId, record, rest } of found) {
    yield { kind, foreignId, record, rest: rest === null ? null : (JSON.parse(rest) as ForeignFields) };
  }
}

/** The rows of a source without a record, in their order. */
export function foreignRows(connection: Connection, key: number): ForeignRow[] {
  return connection
    .all<{ kind: string; fields: string }>(
      "SELECT kind, fields FROM foreign_row WHERE source = ? ORDER BY position",
      key,
    )
    .map(({ kind, fields }) => ({ kind, fields: JSON.parse(fields) as ForeignFields }));
}

function systemOf(format: string, key: number): string {
  return `${format}:${key}`;
}
