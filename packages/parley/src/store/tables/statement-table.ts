/** Statements and proposals with their values, one row a value. */
import type { Statement, Value } from "@parley/core";
import { fail } from "@parley/core";
import type { Connection } from "../connection.js";
import type { RecordTable, RowFields } from "../record-table.js";
import { fromJson, toJson } from "./json.js";

export const statementTable: RecordTable<"statement"> = {
  kind: "statement",
  table: "statement",
  columns: {
    utterance: "utterance",
    document: "document",
    version: "text_version",
    type: "statement_type",
    coder: "coder",
    state: null,
    confidence: null,
    start: null,
    stop: null,
    claim: null,
    actor: null,
    condition: null,
    time: null,
    deadline: null,
    act: null,
    negated: null,
    certainty: null,
    level: null,
    towards: null,
    unnamed: null,
    metonymic: null,
    members: null,
    engine: null,
    why: null,
    note: null,
  },
  toRow: (statement) => ({
    utterance: statement.utteranceId,
    document: statement.documentId,
    version: statement.versionId,
    type: statement.typeId,
    coder: statement.coderId,
    state: statement.state,
    confidence: statement.confidence,
    start: statement.claim.start,
    stop: statement.claim.end,
    claim: toJson(statement.claim),
    actor: toJson(statement.actor),
    condition: toJson(statement.condition),
    time: toJson(statement.time),
    deadline: toJson(statement.deadline),
    act: statement.act,
    negated: statement.negated ? 1 : 0,
    certainty: statement.certainty,
    level: statement.level,
    towards: statement.towards,
    unnamed: statement.unnamed ? 1 : 0,
    metonymic: statement.metonymic ? 1 : 0,
    members: toJson(statement.members),
    engine: statement.engine,
    why: toJson(statement.why),
    note: statement.note,
  }),
  fromRow: (row, connection) => statementOf(row, readValues(connection, row.id)),
  fromRows: (rows, connection) => {
    const values = valuesOfAll(
      connection,
      rows.map((row) => row.id),
    );
    return rows.map((row) => statementOf(row, values.get(row.id) ?? {}));
  },
  writeParts: (connection, key, statement, before) => {
    if (before === "anything") connection.run("DELETE FROM statement_value WHERE statement = ?", key);
    const known = typeof before === "string" ? {} : before.values;
    for (const variableId of new Set([...Object.keys(known), ...Object.keys(statement.values)])) {
      const [old, value] = [known[variableId] ?? null, statement.values[variableId] ?? null];
      if (old === value) continue;
      if (old !== null) removeValue(connection, key, variableId);
      if (value !== null) writeValue(connection, key, variableId, value);
    }
  },
  removeParts: (connection, key) => {
    connection.run("DELETE FROM statement_value WHERE statement = ?", key);
  },
};

function statementOf(
  row: RowFields & { id: string; revision: number },
  values: Record<string, Value>,
): Statement {
  return {
    id: row.id,
    utteranceId: String(row.utterance),
    documentId: String(row.document),
    versionId: String(row.version),
    typeId: String(row.type),
    coderId: String(row.coder),
    state: row.state as Statement["state"],
    values,
    actor: fromJson(row.actor),
    claim: fromJson(row.claim),
    condition: fromJson(row.condition),
    time: fromJson(row.time),
    deadline: fromJson(row.deadline),
    act: row.act as Statement["act"],
    negated: row.negated === 1,
    certainty: row.certainty as Statement["certainty"],
    level: Number(row.level),
    towards: row.towards as string | null,
    unnamed: row.unnamed === 1,
    metonymic: row.metonymic === 1,
    members: fromJson(row.members),
    engine: row.engine as string | null,
    confidence: row.confidence as number | null,
    why: fromJson(row.why),
    note: String(row.note),
    revision: row.revision,
  };
}

interface ValueFields {
  readonly variable: string;
  readonly entity: string | null;
  readonly number: number | null;
  readonly text: string | null;
}

function readValues(connection: Connection, statementId: string): Record<string, Value> {
  const rows = connection.all<ValueFields>(
    `SELECT variable.id AS variable, entity.id AS entity, number, text
     FROM statement_value JOIN statement ON statement.key = statement_value.statement
     JOIN variable ON variable.key = statement_value.variable
     LEFT JOIN entity ON entity.key = statement_value.entity
     WHERE statement.id = ? ORDER BY variable.position`,
    statementId,
  );
  return Object.fromEntries(rows.map((row) => [row.variable, row.entity ?? row.text ?? row.number]));
}

/** Values of many statements, by statement id. */
function valuesOfAll(
  connection: Connection,
  statementIds: readonly string[],
): ReadonlyMap<string, Record<string, Value>> {
  const found = new Map<string, Record<string, Value>>();
  const rows = connection.all<ValueFields & { readonly statement: string }>(
    `SELECT statement.id AS statement, variable.id AS variable, entity.id AS entity, number, text
     FROM json_each(?) AS wanted JOIN statement ON statement.id = wanted.value
     JOIN statement_value ON statement_value.statement = statement.key
     JOIN variable ON variable.key = statement_value.variable
     LEFT JOIN entity ON entity.key = statement_value.entity
     ORDER BY wanted.key, variable.position`,
    JSON.stringify(statementIds),
  );
  for (const row of rows) {
    const values = found.get(row.statement) ?? {};
    values[row.variable] = row.entity ?? row.text ?? row.number;
    found.set(row.statement, values);
  }
  return found;
}

function removeValue(connection: Connection, key: number, variableId: string): void {
  connection.run(
    "DELETE FROM statement_value WHERE statement = ? AND variable = (SELECT key FROM variable WHERE id = ?)",
    key,
    variableId,
  );
}

/** A text is the id of an entity where the variable holds entities; an unknown one becomes −1, which is refused. */
function writeValue(connection: Connection, key: number, variableId: string, value: string | number): void {
  const text = typeof value === "string" ? value : null;
  const written = connection.run(
    `INSERT INTO statement_value (variable, statement, entity, number, text)
     SELECT key, ?, CASE WHEN data_type = 'short text' THEN ifnull((SELECT key FROM entity WHERE id = ?), -1) END, ?,
       CASE WHEN data_type <> 'short text' THEN ? END FROM variable WHERE id = ?`,
    key,
    String(value),
    typeof value === "number" ? value : null,
    text,
    variableId,
  );
  if (written === 0) fail("BUG", { message: `no variable ${variableId}`, where: "store" });
}
