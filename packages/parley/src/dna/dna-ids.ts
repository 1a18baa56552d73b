/**
 * Which IDs the rows of a new `.dna` file get. What came from a `.dna` file keeps the IDs it had there, exactly;
 * of several files, the first one's. Everything else gets numbers behind those, in the order it is asked for, so
 * that the same project gives the same file.
 */
import type { Connection } from "../store/connection.js";
import { type ForeignRow, foreignIds, foreignRows, foreignSources } from "../store/foreign-sources.js";
import type { DnaRest } from "./dna-rest.js";
import type { DnaTableName } from "./dna-rows.js";
import { dataTables } from "./dna-schema.js";
import { DNA_FORMAT } from "./import-dna.js";

/** Kinds that a row of a table stands for. */
export const tableOfKind = {
  coder: "CODERS",
  statementType: "STATEMENTTYPES",
  variable: "VARIABLES",
  document: "DOCUMENTS",
  entity: "ENTITIES",
  statement: "STATEMENTS",
} as const satisfies Record<string, DnaTableName>;
export type DnaKind = keyof typeof tableOfKind;

/** A file that records came from, with the rows of it that no record stands for. */
export interface DnaSource {
  /** Name of the file. */
  readonly file: string;
  readonly isFirst: boolean;
  /** A file of DNA 2 has no settings and passwords that DNA 3 could use. */
  readonly line: 2 | 3;
  readonly rows: readonly ForeignRow[];
  /** Record by the ID of its row in this file. */
  readonly recordOf: (kind: DnaKind, id: number) => string | undefined;
}

export interface DnaIds {
  readonly sources: readonly DnaSource[];
  /** The ID of a record's row, the same each time it is asked for. */
  readonly of: (kind: DnaKind, record: string) => number;
  /** Did the record come from the first file, so that its ID and its rest are known? */
  readonly isKnown: (kind: DnaKind, record: string) => boolean;
  /** What the record's row in the first file held beyond it. */
  readonly rest: (kind: DnaKind, record: string) => DnaRest | null;
  /** A number behind all others of a table. */
  readonly next: (table: DnaTableName) => number;
}

/** The IDs of a project's rows, and the `.dna` files it came from; an import that stands undone does not count. */
export function dnaIds(connection: Connection): DnaIds {
  const found = foreignSources(connection, DNA_FORMAT);
  const [first] = found;
  const known = new Map<DnaKind, Map<string, { readonly id: number; readonly rest: DnaRest | null }>>();
  const highest = new Map<DnaTableName, number>();
  const raise = (table: DnaTableName, id: unknown): void => {
    if (typeof id === "number" && id > (highest.get(table) ?? 0)) highest.set(table, id);
  };
  const next = (table: DnaTableName): number => {
    const id = (highest.get(table) ?? 0) + 1;
    highest.set(table, id);
    return id;
  };
  const kinds = Object.keys(tableOfKind) as DnaKind[];
  const dataTypes = new Map(
    connection.arrays<[string, keyof typeof dataTables]>("SELECT id, data_type FROM variable"),
  );
  // Data tables by the ID that a variable had in the first file.
  const dataTableOf = new Map<string, DnaTableName>();
  for (const kind of kinds) {
    const own = new Map<string, { readonly id: number; readonly rest: DnaRest | null }>();
    known.set(kind, own);
    if (first === undefined) continue;
    for (const { foreignId, record, rest } of foreignIds(connection, DNA_FORMAT, first.key, kind)) {
      const row = { id: Number(foreignId), rest: rest as DnaRest | null };
      if (!own.has(record)) own.set(record, row);
      raise(tableOfKind[kind], row.id);
      const dataType = kind === "variable" ? dataTypes.get(record) : undefined;
      if (dataType !== undefined) dataTableOf.set(foreignId, dataTables[dataType]);
      for (const [part, id] of Object.entries(row.rest?.rows ?? {})) {
        const table = kind === "entity" ? "ATTRIBUTEVALUES" : dataTableOf.get(part);
        if (table !== undefined) raise(table, id);
      }
    }
  }
  const sources = found.map((source) => {
    const rows = foreignRows(connection, source.key);
    const isFirst = source === first;
    if (isFirst) for (const { kind, fields } of rows) raise(kind as DnaTableName, fields.ID);
    const records = new Map<DnaKind, Map<number, string>>();
    return {
      file: source.file,
      isFirst,
      line: source.version.startsWith("2") ? 2 : 3,
      rows,
      recordOf: (kind: DnaKind, id: number) => {
        let own = records.get(kind);
        if (own === undefined) {
          own = new Map();
          for (const row of foreignIds(connection, DNA_FORMAT, source.key, kind)) {
            own.set(Number(row.foreignId), row.record);
          }
          records.set(kind, own);
        }
        return own.get(id);
      },
    } satisfies DnaSource;
  });
  const made = new Map<string, number>();
  return {
    sources,
    of: (kind, record) => {
      const id = known.get(kind)?.get(record)?.id ?? made.get(`${kind} ${record}`);
      if (id !== undefined) return id;
      const fresh = next(tableOfKind[kind]);
      made.set(`${kind} ${record}`, fresh);
      return fresh;
    },
    isKnown: (kind, record) => known.get(kind)?.has(record) ?? false,
    rest: (kind, record) => known.get(kind)?.get(record)?.rest ?? null,
    next,
  };
}
