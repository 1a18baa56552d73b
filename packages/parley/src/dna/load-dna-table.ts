/**
 * The statements of a `.dna` file in columns, for analyses on the file as it lies there. SQLite hands each
 * column over as one JSON list; order and codes are made here, so that a hundred thousand statements load in
 * a fraction of a second.
 *
 * Everything in a `.dna` file was coded by a person and counts as reviewed. Ids are DNA's own, as text.
 */
import type { Column, DataType, StatementTable } from "@parley/core";
import { countingSort, fail } from "@parley/core";
import type { Connection } from "../store/connection.js";
import { numberList } from "./number-list.js";
import { openDna } from "./open-dna.js";

/**
 * Loads the statements of one type.
 *
 * @throws what `openDna` throws, and `NOT_THERE` for an unknown statement type
 */
export function loadDnaStatementTable(path: string, statementType: string): StatementTable {
  const connection = openDna(path);
  try {
    return connection.snapshot(() => dnaStatementTable(connection, statementType));
  } finally {
    connection.close();
  }
}

/** The table from an open file. */
export function dnaStatementTable(connection: Connection, statementType: string): StatementTable {
  const type = connection.value<number>("SELECT ID FROM STATEMENTTYPES WHERE Label = ?", statementType);
  if (type === undefined) fail("NOT_THERE", { kind: "statement type", id: statementType });
  const documents = documentsInOrder(connection);
  const statements = statementsInOrder(connection, type, documents.columns.ids.length, documents.rowOf);
  const { size } = statements;
  const coders = connection.arrays<[number, string]>("SELECT ID, Name FROM CODERS ORDER BY ID");
  const coderAt = new Map(coders.map(([id], at) => [id, at]));
  return {
    size,
    ids: asTexts(statements.ids),
    document: statements.document,
    time: timesOf(statements.document, documents.columns.time),
    start: statements.start,
    stop: statements.stop,
    coder: statements.coder.map((id) => coderAt.get(id) ?? -1),
    reviewed: new Uint8Array(size).fill(1),
    confidence: new Float32Array(size).fill(1),
    coders: coders.map(([, name]) => name),
    coderIds: coders.map(([id]) => String(id)),
    documents: documents.columns,
    variables: readColumns(connection, type, statements),
  };
}

/** Plain loops: `from` with a function walks an iterator. */
function asTexts(ids: Int32Array): string[] {
  const texts: string[] = [];
  for (let at = 0; at < ids.length; at += 1) texts.push(String(ids[at]));
  return texts;
}

function timesOf(documentRow: Int32Array, documentTime: Float64Array): Float64Array {
  const times = new Float64Array(documentRow.length);
  for (let at = 0; at < times.length; at += 1)
    times[at] = documentTime[documentRow[at] as number] ?? Number.NaN;
  return times;
}

/** Documents by date and id; those without a date come last. */
function documentsInOrder(connection: Connection): {
  columns: StatementTable["documents"];
  rowOf: (id: number) => number;
} {
  const { numbers, texts } = lists(
    connection,
    ["ID", "Date"],
    ["Title", "Author", "Source", "Section", "Type"],
    "DOCUMENTS",
  );
  const [ids, time] = numbers as [Float64Array, Float64Array];
  const [titles, authors, sources, sections, types] = texts as [Texts, Texts, Texts, Texts, Texts];
  const order = Array.from(ids, (_, at) => at).sort(
    (a, b) => laterOf(time, a, b) || (ids[a] ?? 0) - (ids[b] ?? 0),
  );
  const pick = (texts: Texts): string[] => order.map((at) => texts[at] ?? "");
  return {
    columns: {
      ids: order.map((at) => String(ids[at])),
      title: pick(titles),
      author: pick(authors),
      source: pick(sources),
      section: pick(sections),
      type: pick(types),
      time: Float64Array.from(order, (at) => time[at] as number),
    },
    rowOf: positions(Float64Array.from(order, (at) => ids[at] as number)),
  };
}

type Texts = (string | null)[];

/** Above 0 when `a` is the later of two, no date being later than any. */
function laterOf(time: Float64Array, a: number, b: number): number {
  const [one, other] = [time[a] as number, time[b] as number];
  if (Number.isNaN(one) || Number.isNaN(other))
    return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
  return one - other;
}

interface OrderedStatements {
  readonly size: number;
  readonly ids: Int32Array;
  readonly document: Int32Array;
  readonly start: Int32Array;
  readonly stop: Int32Array;
  /** Ids of the coders. */
  readonly coder: Int32Array;
  /** Row by statement id; −1 for statements of other types. */
  readonly rowOf: (id: number) => number;
}

/** Statements by document, start, stop and id. Those whose document is gone are left out. */
function statementsInOrder(
  connection: Connection,
  type: number,
  documents: number,
  documentRow: (id: number) => number,
): OrderedStatements {
  const [ids, docs, starts, stops, coders] = lists(
    connection,
    ["ID", "DocumentId", "Start", "Stop", "Coder"],
    [],
    "STATEMENTS WHERE StatementTypeId = ?",
    type,
  ).numbers as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const rows = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) rows[at] = documentRow(docs[at] as number);
  const order = byDocument(rows, documents, (a, b) => {
    return (
      (starts[a] as number) - (starts[b] as number) ||
      (stops[a] as number) - (stops[b] as number) ||
      (ids[a] as number) - (ids[b] as number)
    );
  });
  const pick = (values: ArrayLike<number>): Int32Array => {
    const picked = new Int32Array(order.length);
    for (let at = 0; at < order.length; at += 1) picked[at] = values[order[at] as number] as number;
    return picked;
  };
  const ordered = pick(ids);
  return {
    size: order.length,
    ids: ordered,
    document: pick(rows),
    start: pick(starts),
    stop: pick(stops),
    coder: pick(coders),
    rowOf: positions(ordered),
  };
}

/**
 * Places of statements by the row of their document, then by `compare`: put into their documents first, so that only
 * the few of one document are compared with each other.
 *
 * @param rows row of the document by place; −1 for none
 */
function byDocument(
  rows: Int32Array,
  documents: number,
  compare: (a: number, b: number) => number,
): Int32Array {
  const places = rows.map((_, at) => at);
  const { rows: order, starts } = countingSort(places, (at) => rows[at] as number, documents);
  for (let row = 0; row < documents; row += 1) {
    const [from, to] = [starts[row] as number, starts[row + 1] as number];
    // Most documents are in order as they come.
    for (let at = from + 1; at < to; at += 1) {
      if (compare(order[at - 1] as number, order[at] as number) <= 0) continue;
      order.subarray(from, to).sort(compare);
      break;
    }
  }
  return order;
}

/** Position by id: an array where ids are dense, as they nearly always are. */
function positions(ids: Int32Array | Float64Array): (id: number) => number {
  let largest = 0;
  for (const id of ids) if (id > largest) largest = id;
  if (largest > ids.length * 8 + 1_000_000) {
    const places = new Map(Array.from(ids, (id, at) => [id, at]));
    return (id) => places.get(id) ?? -1;
  }
  const places = new Int32Array(largest + 1).fill(-1);
  for (let at = 0; at < ids.length; at += 1) places[ids[at] as number] = at;
  return (id) => places[id] ?? -1;
}

/** Columns of a table in the same order; SQLite hands each over as one JSON list, numbers as bytes. */
function lists(
  connection: Connection,
  numbers: readonly string[],
  texts: readonly string[],
  from: string,
  ...fields: readonly number[]
): { readonly numbers: Float64Array[]; readonly texts: Texts[] } {
  const columns = [
    "count(*)",
    ...numbers.map((column) => `CAST(json_group_array(${column}) AS BLOB)`),
    ...texts.map((column) => `json_group_array(${column})`),
  ];
  const [row = [0]] = connection.arrays<[length: number, ...columns: (Uint8Array | string)[]]>(
    `SELECT ${columns.join(", ")} FROM ${from}`,
    ...fields,
  );
  const [length, ...found] = row;
  return {
    numbers: found.slice(0, numbers.length).map((json) => numberList(json as Uint8Array, length)),
    texts: found.slice(numbers.length).map((json) => JSON.parse(json as string) as Texts),
  };
}

const valueTables: Readonly<Record<DataType, readonly [table: string, column: string]>> = {
  "short text": ["DATASHORTTEXT", "Entity"],
  "long text": ["DATALONGTEXT", "Value"],
  boolean: ["DATABOOLEAN", "Value"],
  integer: ["DATAINTEGER", "Value"],
};

/** One pass over each table of values; a value goes to the column of its variable. */
function readColumns(
  connection: Connection,
  type: number,
  statements: OrderedStatements,
): ReadonlyMap<string, Column> {
  const variables = connection.arrays<[id: number, name: string, dataType: DataType]>(
    "SELECT ID, Variable, DataType FROM VARIABLES WHERE StatementTypeId = ? ORDER BY ID",
    type,
  );
  const columns = new Map<string, Column>();
  const put = new Map<number, (row: number, value: unknown) => void>();
  for (const [id, name, dataType] of variables) {
    const made = emptyColumn(connection, id, dataType, statements.size);
    columns.set(name, made.column);
    put.set(id, made.put);
  }
  for (const dataType of new Set(variables.map((variable) => variable[2]))) {
    const [table, column] = valueTables[dataType];
    const isText = dataType === "long text";
    const { numbers, texts } = lists(
      connection,
      ["StatementId", "VariableId", ...(isText ? [] : [column])],
      isText ? [column] : [],
      table,
    );
    const [ids, owners, values = texts[0] ?? []] = numbers as [Float64Array, Float64Array, Float64Array?];
    for (let at = 0; at < ids.length; at++) {
      const row = statements.rowOf(ids[at] as number);
      if (row >= 0) put.get(owners[at] as number)?.(row, values[at]);
    }
  }
  return columns;
}

function emptyColumn(
  connection: Connection,
  variable: number,
  dataType: DataType,
  size: number,
): { column: Column; put: (row: number, value: unknown) => void } {
  if (dataType === "long text") {
    const texts = Array.from<string | null>({ length: size }).fill(null);
    return {
      column: { dataType, texts },
      put: (row, value) => {
        texts[row] = String(value);
      },
    };
  }
  if (dataType !== "short text") {
    const numbers = new Float64Array(size).fill(Number.NaN);
    return {
      column: { dataType, numbers },
      put: (row, value) => {
        numbers[row] = Number(value);
      },
    };
  }
  const entities = connection.arrays<[id: number, value: string]>(
    "SELECT ID, Value FROM ENTITIES WHERE VariableId = ?",
    variable,
  );
  entities.sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[0] - b[0]));
  const codeOf = positions(Float64Array.from(entities, ([id]) => id));
  const codes = new Int32Array(size).fill(-1);
  return {
    column: {
      dataType,
      values: entities.map(([, value]) => value),
      entityIds: entities.map(([id]) => String(id)),
      codes,
    },
    put: (row, value) => {
      codes[row] = codeOf(Number(value));
    },
  };
}
