/**
 * All counted statements of a type in columns, for networks, measures and the ledger. Besides the type's own
 * variables there are two that are derived: `actor` (the person, or without one the organization) and `state`
 * (the state the actor stands for on the day of the document).
 *
 * Rows are in load order: time, document id, start, stop, statement id. They come from the columns that are kept for
 * the lists, so that a write costs what it touched; other variables are read as one JSON list each, which is several
 * times faster than one object a row. Most questions ask for two variables or three: a column is put into codes
 * when it is first asked for, from numbers that the next write does not touch.
 */
import type {
  Column,
  Entity,
  Language,
  ShortTextColumn,
  StatementColumns,
  StatementTable,
  StatementType,
  Status,
  Variable,
} from "@parley/core";
import { builtInStatementType, entityLabel, fail, isReviewed, statementStates } from "@parley/core";
import type { Connection } from "../store/connection.js";
import { queries, rows as rowsOf } from "../store/queries.js";
import { actingState } from "./acting-state.js";
import { confidenceDial } from "./counted.js";
import { documentColumns } from "./document-columns.js";
import { allEntities, type Entities } from "./entities.js";
import { countedRows } from "./listed/counted-rows.js";
import { statementColumns, statementIds } from "./listed/statement-columns.js";
import { MadeWhenAsked } from "./made-when-asked.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

export interface StatementTableOptions {
  /** Id or label of the statement type. */
  readonly statementType?: string;
  readonly status?: Status;
  /** The project's dial without one. */
  readonly dial?: number;
  /** Language of the labels; without one, values as they were coded. */
  readonly labels?: Language | undefined;
}

/**
 * The table, from memory when the project has not changed since it was loaded.
 * @throws `NOT_THERE` for an unknown statement type
 */
export function loadStatementTable(project: Project, options: StatementTableOptions = {}): StatementTable {
  const { statementType = builtInStatementType.id, status = "all" } = options;
  const { dial = confidenceDial(project), labels } = options;
  const [type] = project.store.list(
    "statementType",
    "own.id = ? OR own.label = ?",
    statementType,
    statementType,
  );
  if (type === undefined) fail("NOT_THERE", { kind: "statement type", id: statementType });
  // By its id: pages call the same type by its label too.
  const name = `table ${JSON.stringify([type.id, status, dial, labels ?? null])}`;
  return remembered(project, name, () =>
    project.store.connection.snapshot(() => load(project, type, status, dial, labels)),
  );
}

interface Rows {
  /** Rows of the kept columns, in load order. */
  readonly listed: Int32Array;
  readonly columns: StatementColumns;
  /** Row of the table by key of the statement; −1 for a statement that is not counted. */
  readonly rowOfKey: () => Int32Array;
}

function load(
  project: Project,
  type: StatementType,
  status: Status,
  dial: number,
  labels: Language | undefined,
): StatementTable {
  const { connection } = project.store;
  const typeKey = connection.value<number>("SELECT key FROM statement_type WHERE id = ?", type.id) ?? 0;
  const documents = documentColumns(project);
  const columns = statementColumns(project);
  const listed = rowsOfType(columns, countedRows(project, columns, status, dial), typeKey);
  const ids = statementIds(project);
  const document = gathered(columns.document, listed);
  const { reviewed, confidence, time } = perRow(columns, listed, document, documents.time);

  const coderRows = rowsOf(
    connection,
    queries.selectFrom("coder").select(["key", "id", "name"]).orderBy("key"),
  );
  const coderAt = new Map(coderRows.map(({ key }, position) => [key, position]));
  const coding: Coding = { entities: allEntities(project), labels };
  const rows: Rows = { listed, columns, rowOfKey: rowsByKey(columns, listed) };
  const makers = new Map<string, () => Column>();
  for (const variable of type.variables)
    makers.set(variable.name, columnMaker(connection, variable, rows, coding));
  addDerivedColumns(makers, type.variables, rows, time, coding);
  let texts: readonly string[] | null = null;

  return {
    size: listed.length,
    // A statement stays in its row for as long as it is there.
    get ids() {
      texts ??= textsAt(ids, listed);
      return texts;
    },
    document,
    time,
    start: gathered(columns.start, listed),
    stop: gathered(columns.stop, listed),
    coder: codersAt(columns.coder, listed, coderAt),
    reviewed,
    confidence,
    coders: coderRows.map((coder) => coder.name),
    coderIds: coderRows.map((coder) => coder.id),
    documents,
    variables: new MadeWhenAsked(makers),
  };
}

/** A plain loop, as in what follows: there is no call for every row. */
function rowsOfType({ type }: StatementColumns, rows: Int32Array, typeKey: number): Int32Array {
  const found = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    if (type[row] !== typeKey) continue;
    found[count] = row;
    count += 1;
  }
  return found.subarray(0, count);
}

function perRow(
  columns: StatementColumns,
  listed: Int32Array,
  document: Int32Array,
  documentTime: Float64Array,
): Pick<StatementTable, "reviewed" | "confidence" | "time"> {
  const isReviewedAt = statementStates.map((state) => (isReviewed(state) ? 1 : 0));
  const { state, confidence: confidences } = columns;
  const reviewed = new Uint8Array(listed.length);
  const confidence = new Float32Array(listed.length);
  const time = new Float64Array(listed.length);
  for (let at = 0; at < listed.length; at += 1) {
    const row = listed[at] as number;
    const value = confidences[row] as number;
    reviewed[at] = isReviewedAt[state[row] as number] ?? 0;
    confidence[at] = reviewed[at] === 1 ? 1 : Number.isNaN(value) ? 0 : value;
    time[at] = documentTime[document[at] as number] ?? Number.NaN;
  }
  return { reviewed, confidence, time };
}

function textsAt(texts: readonly string[], rows: Int32Array): string[] {
  const found: string[] = [];
  for (let at = 0; at < rows.length; at += 1) found.push(texts[rows[at] as number] as string);
  return found;
}

function gathered(values: Int32Array, rows: Int32Array): Int32Array {
  const found = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) found[at] = values[rows[at] as number] as number;
  return found;
}

function codersAt(keys: Int32Array, rows: Int32Array, coderAt: ReadonlyMap<number, number>): Int32Array {
  const most = Math.max(0, ...coderAt.keys());
  const positions = new Int32Array(most + 1).fill(-1);
  for (const [key, position] of coderAt) positions[key] = position;
  const found = gathered(keys, rows);
  for (let at = 0; at < found.length; at += 1) found[at] = positions[found[at] as number] ?? -1;
  return found;
}

/** Made when it is first needed: the variables that every list shows stand in the columns. */
function rowsByKey({ key }: StatementColumns, listed: Int32Array): () => Int32Array {
  let made: Int32Array | null = null;
  return () => {
    if (made !== null) return made;
    const most = listed.reduce((greatest, row) => Math.max(greatest, key[row] as number), 0);
    const rowOfKey = new Int32Array(most + 1).fill(-1);
    listed.forEach((row, at) => {
      rowOfKey[key[row] as number] = at;
    });
    made = rowOfKey;
    return made;
  };
}

/** Variables that the columns of the lists hold as numbers of entities. */
const listedEntities = ["person", "organization", "concept"] as const;

/** Numbers of entities become labels and codes. */
interface Coding {
  readonly entities: Entities;
  readonly labels: Language | undefined;
}

/** Reads the values of the rows, and gives what makes a column of them. */
function columnMaker(connection: Connection, variable: Variable, rows: Rows, coding: Coding): () => Column {
  const { listed, columns } = rows;
  const asListed = listedEntities.find((name) => name === variable.id);
  if (asListed !== undefined && variable.dataType === "short text") {
    const keys = gathered(columns[asListed], listed);
    return () => shortTextColumn(keys, coding);
  }
  if (variable.id === "agreement" && variable.dataType === "boolean") {
    const numbers = new Float64Array(listed.length);
    for (let at = 0; at < listed.length; at += 1) {
      const value = columns.agreement[listed[at] as number] as number;
      numbers[at] = value === -1 ? Number.NaN : value;
    }
    return () => ({ dataType: "boolean", numbers });
  }
  const column = readColumn(connection, variable, rows, coding);
  return () => column;
}

function readColumn(connection: Connection, variable: Variable, rows: Rows, coding: Coding): Column {
  const { listed } = rows;
  const field = {
    "short text": "entity",
    "long text": "text",
    boolean: "number",
    integer: "number",
  } as const;
  const values = connection.first<{ statements: string; found: string }>(
    `SELECT json_group_array(statement) AS statements, json_group_array(${field[variable.dataType]}) AS found
     FROM statement_value WHERE variable = (SELECT key FROM variable WHERE id = ?)`,
    variable.id,
  );
  const statements = JSON.parse(values?.statements ?? "[]") as number[];
  const found = JSON.parse(values?.found ?? "[]") as unknown[];
  const size = listed.length;
  const rowOfKey = rows.rowOfKey();

  if (variable.dataType === "long text") {
    const texts = Array.from<string | null>({ length: size }).fill(null);
    statements.forEach((statement, index) => {
      const row = rowOfKey[statement] ?? -1;
      if (row !== -1) texts[row] = found[index] as string;
    });
    return { dataType: "long text", texts };
  }
  if (variable.dataType !== "short text") {
    const numbers = new Float64Array(size).fill(Number.NaN);
    statements.forEach((statement, index) => {
      const row = rowOfKey[statement] ?? -1;
      if (row !== -1) numbers[row] = found[index] as number;
    });
    return { dataType: variable.dataType, numbers };
  }
  const keys = new Int32Array(size).fill(-1);
  statements.forEach((statement, index) => {
    const row = rowOfKey[statement] ?? -1;
    if (row !== -1) keys[row] = (found[index] as number | null) ?? -1;
  });
  return shortTextColumn(keys, coding);
}

/** Codes the entities of the rows, given by their numbers; values are sorted, and only those that occur. */
function shortTextColumn(keys: Int32Array, { entities, labels }: Coding): ShortTextColumn {
  const { byKey } = entities;
  const used = distinct(keys).flatMap((key) => {
    const entity = byKey.get(key);
    return entity === undefined ? [] : [{ key, entity }];
  });
  const named = distinctLabels(used, labels).sort(
    (a, b) => compare(a.label, b.label) || compare(a.entity.id, b.entity.id),
  );
  const codeOf = new Int32Array(used.reduce((most, { key }) => Math.max(most, key), 0) + 1).fill(-1);
  named.forEach(({ key }, code) => {
    codeOf[key] = code;
  });
  const codes = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) codes[at] = codeOf[keys[at] as number] ?? -1;
  return {
    dataType: "short text",
    values: named.map(({ label }) => label),
    ...(labels === undefined ? {} : { coded: named.map(({ entity }) => entity.value) }),
    entityIds: named.map(({ entity }) => entity.id),
    codes,
  };
}

/** Numbers from 0 that occur, in order. */
function distinct(keys: Int32Array): number[] {
  let most = -1;
  for (let at = 0; at < keys.length; at += 1) most = Math.max(most, keys[at] as number);
  const occurs = new Uint8Array(most + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as number;
    if (key >= 0) occurs[key] = 1;
  }
  const found: number[] = [];
  occurs.forEach((is, key) => {
    if (is === 1) found.push(key);
  });
  return found;
}

interface Used {
  readonly key: number;
  readonly entity: Entity;
}

/** Labels of entities; two that are called the same are told apart by value or id, so that none vanishes. */
function distinctLabels(
  used: readonly Used[],
  labels: Language | undefined,
): (Used & { readonly label: string })[] {
  const named = used.map((one) => ({
    ...one,
    label: labels === undefined ? one.entity.value : entityLabel(one.entity, labels),
  }));
  const times = new Map<string, number>();
  for (const { label } of named) times.set(label, (times.get(label) ?? 0) + 1);
  return named.map((one) => {
    const { entity, label } = one;
    if ((times.get(label) ?? 0) < 2) return one;
    return { ...one, label: `${label} (${entity.value === label ? entity.id : entity.value})` };
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The actor and its state, where the type has a person and an organization and no variables of these names. */
function addDerivedColumns(
  makers: Map<string, () => Column>,
  variables: readonly Variable[],
  { listed, columns }: Rows,
  time: Float64Array,
  coding: Coding,
): void {
  const isThere = (id: string) =>
    variables.some((one) => one.id === id && one.name === id && one.dataType === "short text");
  if (!isThere("person") || !isThere("organization") || makers.has("actor") || makers.has("state")) return;
  const persons = gathered(columns.person, listed);
  const bodies = gathered(columns.organization, listed);
  makers.set("actor", () => {
    const actors = new Int32Array(persons.length);
    for (let at = 0; at < actors.length; at += 1) {
      const person = persons[at] as number;
      actors[at] = person === -1 ? (bodies[at] as number) : person;
    }
    return shortTextColumn(actors, coding);
  });
  makers.set("state", () => shortTextColumn(statesOf(persons, bodies, time, coding), coding));
}

function statesOf(
  persons: Int32Array,
  bodies: Int32Array,
  time: Float64Array,
  { entities: { byId, byKey } }: Coding,
): Int32Array {
  const keyOf = new Map([...byKey].map(([key, { id }]) => [id, key]));
  const findState = actingState(byId);
  const states = new Int32Array(persons.length);
  for (let at = 0; at < states.length; at += 1) {
    const person = byKey.get(persons[at] as number) ?? null;
    const body = byKey.get(bodies[at] as number) ?? null;
    const state = findState(person, body, time[at] as number);
    states[at] = state === null ? -1 : (keyOf.get(state.id) ?? -1);
  }
  return states;
}
