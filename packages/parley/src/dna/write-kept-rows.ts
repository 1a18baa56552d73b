/**
 * Rows of `.dna` files that no record stands for, on their way back: settings, patterns that are no highlight, relations of
 * coders, links of variables, attribute variables, entities with the empty text, and what referred to nothing.
 *
 * Rows of the first file are written as they were. Those of further files get new IDs, and so do the IDs in them
 * that refer to other rows. A row whose partner is gone (a coder, a variable) goes too, and is counted.
 */
import type { ForeignFields } from "../store/foreign-sources.js";
import { type DnaKind, type DnaSource, tableOfKind } from "./dna-ids.js";
import { DNA_VERSION, DNA_VERSION_DATE, type DnaField, type DnaRows, type DnaTableName } from "./dna-rows.js";
import { dnaSchema, dnaTableNames } from "./dna-schema.js";
import type { Exporting } from "./exporting.js";

type Row = Readonly<Record<string, DnaField>>;

export interface KeptRows {
  /** Attribute variables of a variable, by name: their IDs. */
  readonly attributeVariables: (variableId: number) => readonly (readonly [name: string, id: number])[];
  /** The entity with the empty text of a variable. */
  readonly emptyEntity: (variableId: number) => number | undefined;
  /** Is a row with this ID among them? */
  readonly willHave: (table: DnaTableName, id: DnaField) => boolean;
  /**
   * Writes them; to be called when the rows of all records are written.
   * @param patterns of the highlights that are written already
   */
  readonly write: (patterns: ReadonlySet<string>) => void;
}

/** Reads what is kept; rows that others are built on are placed at once. */
export function keptRows(exporting: Exporting): KeptRows {
  const { ids } = exporting;
  const joined = new Map<string, DnaField>();
  const rows = ids.sources.flatMap((source) => rowsOf(exporting, source, joined));
  const placed = new Set(rows.map(({ table, row }) => `${table} ${row.ID}`));
  const inTable = <Name extends DnaTableName>(table: Name): DnaRows[Name][] =>
    rows.filter((kept) => kept.table === table).map(({ row }) => row as unknown as DnaRows[Name]);
  const attributes = inTable("ATTRIBUTEVARIABLES");
  const entities = inTable("ENTITIES");
  return {
    attributeVariables: (variableId) =>
      attributes
        .filter((row) => row.VariableId === variableId)
        .map((row) => [row.AttributeVariable, row.ID] as const),
    emptyEntity: (variableId) =>
      entities.find((row) => row.VariableId === variableId && row.Value === "")?.ID,
    willHave: (table, id) => placed.has(`${table} ${id}`),
    write: (patterns) => {
      writeRows(exporting, rows, patterns);
      if (ids.sources[0]?.line !== 3) {
        exporting.writer.add("SETTINGS", { Property: "version", Value: DNA_VERSION });
        exporting.writer.add("SETTINGS", { Property: "date", Value: DNA_VERSION_DATE });
      }
    },
  };
}

interface KeptRow {
  readonly table: DnaTableName;
  readonly row: Row;
}

/**
 * The rows of a source with the IDs they have in the new file.
 * @param joined IDs by what may occur once: what an earlier file had already is the same here
 */
function rowsOf(exporting: Exporting, source: DnaSource, joined: Map<string, DnaField>): KeptRow[] {
  const { ids, losses } = exporting;
  const moved = new Map<string, number>();
  const kindOf = new Map<DnaTableName, DnaKind>(
    (Object.keys(tableOfKind) as DnaKind[]).map((kind) => [tableOfKind[kind], kind]),
  );
  const found: KeptRow[] = [];
  // Tables in the order of the schema, so that what is referred to has its new ID before it is asked for.
  for (const table of dnaTableNames) {
    if (table === "SETTINGS" && (!source.isFirst || source.line === 2)) continue;
    const own = source.rows.filter(({ kind }) => kind === table).map(({ fields }) => fields);
    for (const fields of own) {
      if (source.isFirst) {
        const row = fields as Row;
        found.push({ table, row });
        joined.set(nameOf(table, row), row.ID ?? null);
        continue;
      }
      const row = moveRow(fields, table, (target, id) => {
        const kind = kindOf.get(target);
        const record = kind === undefined ? undefined : source.recordOf(kind, id);
        if (kind !== undefined && record !== undefined) return ids.of(kind, record);
        return moved.get(`${target} ${id}`);
      });
      if (row === null) {
        losses.add("DNA_ROWS_LEFT_OUT", 1, `${table} ${String(fields.ID)}`);
        continue;
      }
      const same = joined.get(nameOf(table, row));
      if (typeof same === "number") {
        moved.set(`${table} ${String(fields.ID)}`, same);
        continue;
      }
      const id = "ID" in row ? ids.next(table) : null;
      if (id !== null) moved.set(`${table} ${String(fields.ID)}`, id);
      found.push({ table, row: id === null ? row : { ...row, ID: id } });
      joined.set(nameOf(table, row), id);
    }
  }
  return found;
}

/** What a row is called among those of which there may be one. */
function nameOf(table: DnaTableName, row: Row): string {
  const { unique } = dnaSchema[table];
  return JSON.stringify(
    unique === undefined ? [table, row.ID] : [table, ...unique.map((column) => row[column])],
  );
}

/** The row with its references moved; `null` when one of them leads nowhere. */
function moveRow(
  fields: ForeignFields,
  table: DnaTableName,
  newId: (target: DnaTableName, id: number) => number | undefined,
): Row | null {
  const row: Record<string, DnaField> = { ...(fields as Row) };
  for (const [column, target] of Object.entries(dnaSchema[table].references ?? {})) {
    const old = row[column] ?? null;
    if (old === null) continue;
    const id = typeof old === "number" ? newId(target, old) : undefined;
    if (id === undefined) return null;
    row[column] = id;
  }
  return row;
}

/** Writes the rows whose partners are there and whose place is free. */
function writeRows(
  { writer, losses }: Exporting,
  rows: readonly KeptRow[],
  patterns: ReadonlySet<string>,
): void {
  const labels = new Set<DnaField>(patterns);
  for (const table of dnaTableNames) {
    const { references = {}, unique } = dnaSchema[table];
    // Entities may have a parent that comes after them.
    const own = rows.filter((kept) => kept.table === table);
    const numbers = new Set(own.map(({ row }) => row.ID));
    for (const { row } of own) {
      const isWhole = Object.entries(references).every(([column, target]) => {
        const id = row[column] ?? null;
        return id === null || writer.has(target, id) || (target === table && numbers.has(id));
      });
      const isFree =
        (unique === undefined || !writer.hasPair(table, row[unique[0]] ?? null, row[unique[1]] ?? null)) &&
        (row.ID === undefined || !writer.has(table, row.ID)) &&
        (table !== "REGEXES" || row.Label === null || !labels.has(row.Label ?? null));
      if (table === "REGEXES") labels.add(row.Label ?? null);
      if (isWhole && isFree) writer.add(table, row as never);
      else losses.add("DNA_ROWS_LEFT_OUT", 1, `${table} ${String(row.ID ?? row.Label)}`);
    }
  }
}
