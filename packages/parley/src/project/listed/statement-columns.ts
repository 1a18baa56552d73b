/**
 * All statements of a project in columns, kept from one request to the next. After a write only the rows it
 * touched are read again; documents that came, went or changed have everything read anew.
 */
import type { ListedDocuments, StatementColumns, StatementState } from "@parley/core";
import { acts, countingSort, statementStates } from "@parley/core";
import type { Connection } from "../../store/connection.js";
import type { Project } from "../project.js";

interface Columns extends StatementColumns {
  size: number;
  order: Int32Array;
}

interface Kept {
  revision: number;
  readonly columns: Columns;
  readonly rowOfKey: Map<number, number>;
  readonly documentOfKey: ReadonlyMap<number, number>;
  readonly hasActs: () => boolean;
  /** Ids of the statements by row, once somebody has asked for them. */
  ids: string[] | null;
}

const kept = new WeakMap<object, Kept>();

/** Room for statements that come later, before everything is read anew. */
const SPARE = 4096;
/** More changed statements than this are read faster all together. */
const MOST_PATCHED = 5000;

/** The columns as of the last command. What they hold changes in place with the next write. */
export function statementColumns(project: Project): StatementColumns {
  const { connection } = project.store;
  return connection.snapshot(() => {
    const revision = project.store.revision();
    const known = kept.get(project.store);
    if (known !== undefined && known.revision === revision) return known.columns;
    if (known !== undefined && follow(connection, known)) {
      known.revision = revision;
      return known.columns;
    }
    const loaded = load(connection, revision);
    kept.set(project.store, loaded);
    return loaded.columns;
  });
}

/** Row of the columns by key of the statement. It changes in place with the next write, as the columns do. */
export function rowsOfStatements(project: Project): ReadonlyMap<number, number> {
  return project.store.connection.snapshot(() => {
    statementColumns(project);
    return (kept.get(project.store) as Kept).rowOfKey;
  });
}

/** Place of a document in the columns by its key; the same for as long as no document changes. */
export function placesOfDocuments(project: Project): ReadonlyMap<number, number> {
  return project.store.connection.snapshot(() => {
    statementColumns(project);
    return (kept.get(project.store) as Kept).documentOfKey;
  });
}

/** Ids of the statements, by row of the columns. */
export function statementIds(project: Project): readonly string[] {
  const { connection } = project.store;
  return connection.snapshot(() => {
    statementColumns(project);
    const known = kept.get(project.store) as Kept;
    known.ids ??= loadIds(connection, known.rowOfKey);
    return known.ids;
  });
}

function loadIds(connection: Connection, rowOfKey: ReadonlyMap<number, number>): string[] {
  const ids: string[] = Array.from({ length: rowOfKey.size });
  const lists = connection.first<{ keys: string; ids: string }>(
    "SELECT json_group_array(key) AS keys, json_group_array(id) AS ids FROM statement",
  );
  const found = JSON.parse(lists?.ids ?? "[]") as string[];
  (JSON.parse(lists?.keys ?? "[]") as number[]).forEach((key, at) => {
    const row = rowOfKey.get(key);
    if (row !== undefined) ids[row] = found[at] as string;
  });
  return ids;
}

type Row = readonly [
  key: number,
  document: number,
  start: number,
  stop: number,
  state: string,
  type: number,
  coder: number,
  confidence: number | null,
  act: string,
];
const FIELDS = ["key", "document", "start", "stop", "state", "type", "coder", "confidence"] as const;

const stateAt = new Map<string, number>(statementStates.map((state, at) => [state, at]));
const actAt = new Map<string, number>(acts.map((act, at) => [act, at]));

function load(connection: Connection, revision: number): Kept {
  const { documents, documentOfKey } = loadDocuments(connection);
  const lists = connection.first<Record<(typeof FIELDS)[number], string>>(
    `SELECT ${FIELDS.map((name) => `json_group_array(${name}) AS ${name}`).join(", ")}
     FROM (SELECT * FROM statement INDEXED BY statement_in_order ORDER BY type, document, start, stop, id)`,
  );
  const list = <Value>(name: (typeof FIELDS)[number]) => JSON.parse(lists?.[name] ?? "[]") as Value[];
  const key = list<number>("key");
  const size = key.length;
  const room = size + SPARE;
  const numbers = (values: readonly number[]) => {
    const column = new Int32Array(room);
    column.set(values);
    return column;
  };
  const document = numbers(list<number>("document").map((one) => documentOfKey.get(one) ?? -1));
  const confidence = new Float64Array(room);
  list<number | null>("confidence").forEach((value, row) => {
    confidence[row] = value ?? Number.NaN;
  });
  const rowOfKey = new Map(key.map((one, row) => [one, row]));
  let actColumn: Uint8Array | null = null;
  const columns: Columns = {
    size,
    key: numbers(key),
    document,
    start: numbers(list<number>("start")),
    stop: numbers(list<number>("stop")),
    state: bytes(room, list<string>("state"), stateAt),
    agreement: new Int8Array(room).fill(-1),
    person: new Int32Array(room).fill(-1),
    organization: new Int32Array(room).fill(-1),
    concept: new Int32Array(room).fill(-1),
    type: numbers(list<number>("type")),
    coder: numbers(list<number>("coder")),
    // Acts stand in no index: reading them takes longer than all the rest, and few lists ask for them.
    get act() {
      actColumn ??= loadActs(connection, room, rowOfKey);
      return actColumn;
    },
    confidence,
    documents,
    order: new Int32Array(0),
  };
  columns.order = inOrder(columns);
  for (const name of ["person", "organization", "concept", "agreement"] as const) {
    const field = name === "agreement" ? "number" : "entity";
    const values = connection.first<{ statements: string; found: string }>(
      `SELECT json_group_array(statement) AS statements, json_group_array(${field}) AS found
       FROM statement_value WHERE variable = (SELECT key FROM variable WHERE id = ?)`,
      name,
    );
    const found = JSON.parse(values?.found ?? "[]") as (number | null)[];
    const column = columns[name];
    (JSON.parse(values?.statements ?? "[]") as number[]).forEach((statement, at) => {
      const row = rowOfKey.get(statement);
      if (row !== undefined) column[row] = found[at] ?? -1;
    });
  }
  return { revision, columns, rowOfKey, documentOfKey, hasActs: () => actColumn !== null, ids: null };
}

function loadActs(connection: Connection, room: number, rowOfKey: ReadonlyMap<number, number>): Uint8Array {
  const column = new Uint8Array(room);
  for (const [key, act] of connection.arrays<[number, string]>("SELECT key, act FROM statement")) {
    const row = rowOfKey.get(key);
    if (row !== undefined) column[row] = actAt.get(act) ?? 0;
  }
  return column;
}

function bytes(room: number, words: readonly string[], places: ReadonlyMap<string, number>): Uint8Array {
  const column = new Uint8Array(room);
  words.forEach((word, row) => {
    column[row] = places.get(word) ?? 0;
  });
  return column;
}

function loadDocuments(connection: Connection): {
  readonly documents: ListedDocuments;
  readonly documentOfKey: ReadonlyMap<number, number>;
} {
  const rows = connection.arrays<[key: number, day: string | null, source: string, title: string]>(
    "SELECT key, day, source, title FROM document ORDER BY time IS NULL, time, length(id), id",
  );
  const sources = [...new Set(rows.map(([, , source]) => source))].sort();
  const sourceAt = new Map(sources.map((source, at) => [source, at]));
  const titles = new Map(
    [...new Set(rows.map(([, , , title]) => title))].sort().map((title, at) => [title, at]),
  );
  return {
    documents: {
      day: Int32Array.from(rows, ([, day]) => (day === null ? 0 : Number(day.replaceAll("-", "")))),
      source: Int32Array.from(rows, ([, , source]) => sourceAt.get(source) ?? 0),
      sources,
      titleRank: Int32Array.from(rows, ([, , , title]) => titles.get(title) ?? 0),
    },
    documentOfKey: new Map(rows.map(([key], position) => [key, position])),
  };
}

/** Rows by document and place in it. They come type by type, each document's own in order. */
function inOrder(columns: Columns): Int32Array {
  const { size, documents } = columns;
  const document = columns.document.subarray(0, size);
  const rows = document.map((_, row) => row);
  const { rows: order, starts } = countingSort(rows, (row) => document[row] as number, documents.day.length);
  if (new Set(columns.type.subarray(0, size)).size > 1) {
    const compare = byPlace(columns);
    for (let one = 0; one + 1 < starts.length; one += 1)
      order.subarray(starts[one], starts[one + 1]).sort(compare);
  }
  return order;
}

/** Compares two rows by document, then by place in it; equal ones by when they were read. */
function byPlace({ document, start, stop }: Pick<Columns, "document" | "start" | "stop">) {
  return (a: number, b: number) =>
    (document[a] ?? 0) - (document[b] ?? 0) ||
    (start[a] ?? 0) - (start[b] ?? 0) ||
    (stop[a] ?? 0) - (stop[b] ?? 0) ||
    a - b;
}

/** Brings the columns up to date; `false` when that takes reading everything. */
function follow(connection: Connection, known: Kept): boolean {
  // By the numbers of the commands: SQLite would else go through all changes ever made, in the order of records.
  const changed = connection.arrays<[kind: string, record: string, gone: number]>(
    `SELECT kind, record, after_revision IS NULL FROM command_change
     WHERE command IN (SELECT sequence FROM command WHERE sequence > ?)
       AND +kind IN ('document', 'textVersion', 'statement') LIMIT ?`,
    known.revision,
    MOST_PATCHED + 1,
  );
  if (changed.length > MOST_PATCHED) return false;
  // A row that went may have come back under another key.
  if (changed.some(([kind, , gone]) => kind !== "statement" || gone === 1)) return false;
  const ids = JSON.stringify(changed.map(([, record]) => record));
  const rows = connection.arrays<[...Row, id: string]>(
    `SELECT ${FIELDS.join(", ")}, act, id FROM statement WHERE id IN (SELECT value FROM json_each(?))`,
    ids,
  );
  const { columns, rowOfKey, documentOfKey } = known;
  const fresh = rows.filter(([key]) => !rowOfKey.has(key)).length;
  if (columns.size + fresh > columns.key.length) return false;
  const moved: number[] = [];
  for (const fields of rows) {
    const [key, documentKey, start, stop, state, type, coder, confidence, act, id] = fields;
    const document = documentOfKey.get(documentKey);
    if (document === undefined) return false;
    let row = rowOfKey.get(key);
    const isAt = row !== undefined && columns.document[row] === document && columns.start[row] === start;
    if (row !== undefined && !(isAt && columns.stop[row] === stop)) return false;
    if (row === undefined) {
      row = columns.size;
      columns.size += 1;
      rowOfKey.set(key, row);
      moved.push(row);
    }
    columns.key[row] = key;
    columns.document[row] = document;
    columns.start[row] = start;
    columns.stop[row] = stop;
    columns.state[row] = stateAt.get(state as StatementState) ?? 0;
    columns.type[row] = type;
    columns.coder[row] = coder;
    if (known.ids !== null) known.ids[row] = id;
    if (known.hasActs()) columns.act[row] = actAt.get(act) ?? 0;
    columns.confidence[row] = confidence ?? Number.NaN;
    columns.agreement[row] = -1;
    columns.person[row] = -1;
    columns.organization[row] = -1;
    columns.concept[row] = -1;
  }
  readValues(connection, known, ids);
  if (moved.length > 0) columns.order = inserted(columns, moved);
  return true;
}

function readValues(connection: Connection, { columns, rowOfKey }: Kept, ids: string): void {
  const values = connection.arrays<
    [statement: number, name: string, entity: number | null, number: number | null]
  >(
    `SELECT statement_value.statement, variable.id, statement_value.entity, statement_value.number
     FROM statement CROSS JOIN statement_value ON statement_value.statement = statement.key
     CROSS JOIN variable ON variable.key = statement_value.variable
     WHERE statement.id IN (SELECT value FROM json_each(?))
       AND variable.id IN ('person', 'organization', 'concept', 'agreement')`,
    ids,
  );
  for (const [statement, name, entity, number] of values) {
    const row = rowOfKey.get(statement);
    if (row === undefined) continue;
    if (name === "agreement") columns.agreement[row] = number ?? -1;
    else columns[name as "person" | "organization" | "concept"][row] = entity ?? -1;
  }
}

/** The order with new rows put where their place in the record is. */
function inserted(columns: Columns, rows: readonly number[]): Int32Array {
  const { order } = columns;
  const compare = byPlace(columns);
  const sorted = [...rows].sort(compare);
  const merged = new Int32Array(order.length + sorted.length);
  let at = 0;
  let next = 0;
  for (const row of order) {
    for (let fresh = sorted[next]; fresh !== undefined && compare(fresh, row) < 0; fresh = sorted[next]) {
      merged[at] = fresh;
      at += 1;
      next += 1;
    }
    merged[at] = row;
    at += 1;
  }
  merged.set(sorted.slice(next), at);
  return merged;
}
