/**
 * All counted statements of a type in columns, for networks, measures and the ledger. Besides the type's own
 * variables there are two that are derived: `actor` (the person, or without one the organization) and `state`
 * (the state the actor stands for on the day of the document).
 *
 * Rows are in load order: time, document id, start, stop, statement id. They come from the columns that are kept for
 * the lists, so that a write costs what it touched; other variables are read as one JSON list each, which is several
 * times faster than one object a row.
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
import { queries, rows as rowsOf } from "../store/queries.js";
import { actingState } from "./acting-state.js";
import { confidenceDial } from "./counted.js";
import { documentColumns } from "./document-columns.js";
import { allEntities } from "./entities.js";
import { countedRows } from "./listed/counted-rows.js";
import { statementColumns, statementIds } from "./listed/statement-columns.js";
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
  const listed = countedRows(project, columns, status, dial).filter((row) => columns.type[row] === typeKey);
  const ids = statementIds(project);
  const document = gathered(columns.document, listed);
  const { reviewed, confidence, time } = perRow(columns, listed, document, documents.time);

  const coderRows = rowsOf(
    connection,
    queries.selectFrom("coder").select(["key", "id", "name"]).orderBy("key"),
  );
  const coderAt = new Map(coderRows.map(({ key }, position) => [key, position]));
  const variables = new Map<string, Column>();
  const rows: Rows = { listed, columns, rowOfKey: rowsByKey(columns, listed) };
  for (const variable of type.variables) {
    variables.set(variable.name, loadColumn(project, variable, rows, labels));
  }
  addDerivedColumns(variables, project, rows, documents.time, labels);

  return {
    size: listed.length,
    ids: textsAt(ids, listed),
    document,
    time,
    start: gathered(columns.start, listed),
    stop: gathered(columns.stop, listed),
    coder: gathered(columns.coder, listed).map((key) => coderAt.get(key) ?? -1),
    reviewed,
    confidence,
    coders: coderRows.map((coder) => coder.name),
    coderIds: coderRows.map((coder) => coder.id),
    documents,
    variables,
  };
}

/** Plain loops: `from` with a function walks an iterator. */
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
  return rows.map((row) => values[row] as number);
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

function loadColumn(project: Project, variable: Variable, rows: Rows, labels: Language | undefined): Column {
  const { connection } = project.store;
  const { listed, columns } = rows;
  const asListed = listedEntities.find((name) => name === variable.id);
  if (asListed !== undefined && variable.dataType === "short text")
    return shortTextColumn(gathered(columns[asListed], listed), project, labels);
  if (variable.id === "agreement" && variable.dataType === "boolean") {
    const numbers = new Float64Array(listed.length);
    for (let at = 0; at < listed.length; at += 1) {
      const value = columns.agreement[listed[at] as number] as number;
      numbers[at] = value === -1 ? Number.NaN : value;
    }
    return { dataType: variable.dataType, numbers };
  }
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
  return shortTextColumn(keys, project, labels);
}

/** Codes the entities of the rows, given by their numbers; values are sorted, and only those that occur. */
function shortTextColumn(keys: Int32Array, project: Project, labels: Language | undefined): ShortTextColumn {
  const { byKey } = allEntities(project);
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
  return {
    dataType: "short text",
    values: named.map(({ label }) => label),
    ...(labels === undefined ? {} : { coded: named.map(({ entity }) => entity.value) }),
    entityIds: named.map(({ entity }) => entity.id),
    codes: keys.map((key) => codeOf[key] ?? -1),
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

function addDerivedColumns(
  variables: Map<string, Column>,
  project: Project,
  { listed, columns }: Rows,
  documentTime: Float64Array,
  labels: Language | undefined,
): void {
  const [person, organization] = [variables.get("person"), variables.get("organization")];
  if (person?.dataType !== "short text" || organization?.dataType !== "short text") return;
  if (variables.has("actor") || variables.has("state")) return;
  const { byId, byKey } = allEntities(project);
  const keyOf = new Map([...byKey].map(([key, { id }]) => [id, key]));
  const findState = actingState(byId);
  const keysOf = ({ entityIds }: ShortTextColumn) => entityIds.map((id) => keyOf.get(id) ?? -1);
  const [persons, bodies] = [keysOf(person), keysOf(organization)];
  const actors = new Int32Array(listed.length);
  const states = new Int32Array(listed.length);
  for (let at = 0; at < listed.length; at += 1) {
    const speaker = persons[person.codes[at] as number] ?? -1;
    const body = bodies[organization.codes[at] as number] ?? -1;
    actors[at] = speaker === -1 ? body : speaker;
    const time = documentTime[columns.document[listed[at] as number] as number] ?? Number.NaN;
    const state = findState(byKey.get(speaker) ?? null, byKey.get(body) ?? null, time);
    states[at] = state === null ? -1 : (keyOf.get(state.id) ?? -1);
  }
  variables.set("actor", shortTextColumn(actors, project, labels));
  variables.set("state", shortTextColumn(states, project, labels));
}
