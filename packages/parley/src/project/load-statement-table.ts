/**
 * All counted statements of a type in columns, for networks, measures and the ledger. Besides the type's own
 * variables there are two that are derived: `actor` (the person, or without one the organization) and `state`
 * (the state the actor stands for on the day of the document).
 *
 * Rows are in load order: time, document id, start, stop, statement id. SQLite hands each column over as one
 * JSON list, which is several times faster than one object a row.
 */
import type {
  Column,
  Entity,
  Language,
  ShortTextColumn,
  StatementTable,
  Status,
  Variable,
} from "@parley/core";
import { builtInStatementType, entityLabel, fail, isReviewed, type StatementState } from "@parley/core";
import { queries, rows as rowsOf } from "../store/queries.js";
import { actingState } from "./acting-state.js";
import { confidenceDial, countedCondition } from "./counted.js";
import { documentColumns } from "./document-columns.js";
import { allEntities } from "./entities.js";
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
  const name = `table ${JSON.stringify([statementType, status, dial, labels ?? null])}`;
  return remembered(project, name, () =>
    project.store.connection.snapshot(() => load(project, statementType, status, dial, labels)),
  );
}

interface Rows {
  readonly keys: readonly number[];
  readonly ids: readonly string[];
  /** Row of the table by key of the statement; −1 for a statement that is not counted. */
  readonly rowOfKey: Int32Array;
}

function load(
  project: Project,
  statementType: string,
  status: Status,
  dial: number,
  labels: Language | undefined,
): StatementTable {
  const { store } = project;
  const { connection } = store;
  const [type] = store.list("statementType", "own.id = ? OR own.label = ?", statementType, statementType);
  if (type === undefined) fail("NOT_THERE", { kind: "statement type", id: statementType });
  const typeKey = connection.value<number>("SELECT key FROM statement_type WHERE id = ?", type.id) ?? 0;
  const { documents, rowOfKey: documentRow } = documentColumns(connection);

  const lists = connection.first<
    Record<"keys" | "docs" | "starts" | "stops" | "ids" | "coders" | "states" | "sure", string>
  >(
    `SELECT json_group_array(key) AS keys, json_group_array(document) AS docs, json_group_array(start) AS starts,
       json_group_array(stop) AS stops, json_group_array(id) AS ids, json_group_array(coder) AS coders,
       json_group_array(state) AS states, json_group_array(confidence) AS sure
     FROM (SELECT * FROM statement INDEXED BY statement_in_order
       WHERE type = ? AND ${countedCondition(status, dial)} ORDER BY document, start, stop, id) AS statement`,
    typeKey,
  );
  const list = <Value>(name: "keys" | "docs" | "starts" | "stops" | "ids" | "coders" | "states" | "sure") =>
    JSON.parse(lists?.[name] ?? "[]") as Value[];
  const keysRead = list<number>("keys");
  const docsRead = list<number>("docs").map((key) => documentRow.get(key) ?? -1);
  const order = orderByDocument(docsRead, documents.ids.length);
  const size = order.length;
  const ordered = <Value>(values: readonly Value[]): Value[] =>
    Array.from(order, (index) => values[index] as Value);

  const keys = ordered(keysRead);
  const rowOfKey = new Int32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 1).fill(-1);
  keys.forEach((key, row) => {
    rowOfKey[key] = row;
  });
  const rows: Rows = { keys, ids: ordered(list<string>("ids")), rowOfKey };
  const document = Int32Array.from(order, (index) => docsRead[index] as number);
  const states = ordered(list<StatementState>("states"));
  const sure = ordered(list<number | null>("sure"));
  const reviewed = Uint8Array.from(states, (state) => (isReviewed(state) ? 1 : 0));

  const coderRows = rowsOf(
    connection,
    queries.selectFrom("coder").select(["key", "id", "name"]).orderBy("key"),
  );
  const coderAt = new Map(coderRows.map(({ key }, position) => [key, position]));
  const entities = allEntities(project);
  const variables = new Map<string, Column>();
  for (const variable of type.variables) {
    variables.set(variable.name, loadColumn(project, variable, rows, labels));
  }
  addDerivedColumns(variables, entities, document, documents.time, labels);

  return {
    size,
    ids: rows.ids,
    document,
    time: Float64Array.from(document, (row) => documents.time[row] ?? Number.NaN),
    start: Int32Array.from(ordered(list<number>("starts"))),
    stop: Int32Array.from(ordered(list<number>("stops"))),
    coder: Int32Array.from(ordered(list<number>("coders")), (key) => coderAt.get(key) ?? -1),
    reviewed,
    confidence: Float32Array.from(sure, (value, row) => (reviewed[row] === 1 ? 1 : (value ?? 0))),
    coders: coderRows.map((coder) => coder.name),
    coderIds: coderRows.map((coder) => coder.id),
    documents,
    variables,
  };
}

/** Positions sorted by document row, each document's own order kept. */
function orderByDocument(docs: readonly number[], documents: number): Int32Array {
  const starts = new Int32Array(documents + 1);
  for (const doc of docs) starts[doc + 1] = (starts[doc + 1] ?? 0) + 1;
  for (let doc = 0; doc < documents; doc += 1) starts[doc + 1] = (starts[doc + 1] ?? 0) + (starts[doc] ?? 0);
  const order = new Int32Array(docs.length);
  docs.forEach((doc, index) => {
    const place = starts[doc] ?? 0;
    order[place] = index;
    starts[doc] = place + 1;
  });
  return order;
}

function loadColumn(project: Project, variable: Variable, rows: Rows, labels: Language | undefined): Column {
  const { connection } = project.store;
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
  const size = rows.keys.length;

  if (variable.dataType === "long text") {
    const texts = Array.from<string | null>({ length: size }).fill(null);
    statements.forEach((statement, index) => {
      const row = rows.rowOfKey[statement] ?? -1;
      if (row !== -1) texts[row] = found[index] as string;
    });
    return { dataType: "long text", texts };
  }
  if (variable.dataType !== "short text") {
    const numbers = new Float64Array(size).fill(Number.NaN);
    statements.forEach((statement, index) => {
      const row = rows.rowOfKey[statement] ?? -1;
      if (row !== -1) numbers[row] = found[index] as number;
    });
    return { dataType: variable.dataType, numbers };
  }
  const entities = allEntities(project);
  const perRow = Array.from<Entity | null>({ length: size }).fill(null);
  statements.forEach((statement, index) => {
    const row = rows.rowOfKey[statement] ?? -1;
    if (row !== -1) perRow[row] = entities.byKey.get(found[index] as number) ?? null;
  });
  return shortTextColumn(perRow, labels);
}

/** Codes the entities of the rows; values are sorted, and only those that occur. */
function shortTextColumn(perRow: readonly (Entity | null)[], labels: Language | undefined): ShortTextColumn {
  const used = [...new Set(perRow)].filter((entity) => entity !== null);
  const named = distinctLabels(used, labels).sort(
    (a, b) => compare(a.label, b.label) || compare(a.entity.id, b.entity.id),
  );
  const codeOf = new Map(named.map(({ entity }, code) => [entity, code]));
  return {
    dataType: "short text",
    values: named.map(({ label }) => label),
    ...(labels === undefined ? {} : { coded: named.map(({ entity }) => entity.value) }),
    entityIds: named.map(({ entity }) => entity.id),
    codes: Int32Array.from(perRow, (entity) => (entity === null ? -1 : (codeOf.get(entity) ?? -1))),
  };
}

/** Labels of entities; two that are called the same are told apart by value or id, so that none vanishes. */
function distinctLabels(
  entities: readonly Entity[],
  labels: Language | undefined,
): { readonly entity: Entity; readonly label: string }[] {
  const named = entities.map((entity) => ({
    entity,
    label: labels === undefined ? entity.value : entityLabel(entity, labels),
  }));
  const times = new Map<string, number>();
  for (const { label } of named) times.set(label, (times.get(label) ?? 0) + 1);
  return named.map(({ entity, label }) => {
    if ((times.get(label) ?? 0) < 2) return { entity, label };
    return { entity, label: `${label} (${entity.value === label ? entity.id : entity.value})` };
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function addDerivedColumns(
  variables: Map<string, Column>,
  entities: ReturnType<typeof allEntities>,
  document: Int32Array,
  documentTime: Float64Array,
  labels: Language | undefined,
): void {
  const person = variables.get("person");
  const organization = variables.get("organization");
  if (person?.dataType !== "short text" || organization?.dataType !== "short text") return;
  if (variables.has("actor") || variables.has("state")) return;
  const entityAt = (column: ShortTextColumn, row: number) =>
    entities.byId.get(column.entityIds[column.codes[row] ?? -1] ?? "") ?? null;
  const actors: (Entity | null)[] = [];
  const states: (Entity | null)[] = [];
  const findState = actingState(entities.byId);
  document.forEach((documentRow, row) => {
    const speaker = entityAt(person, row);
    const body = entityAt(organization, row);
    actors.push(speaker ?? body);
    states.push(findState(speaker, body, documentTime[documentRow] ?? Number.NaN));
  });
  variables.set("actor", shortTextColumn(actors, labels));
  variables.set("state", shortTextColumn(states, labels));
}
