/** Reads the statements of a `.dna` file (SQLite) into a statement table, for tests only. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Database from "better-sqlite3";
import type { Column, StatementTable } from "../../src/network/statement-table.js";

interface StatementRow {
  readonly id: number;
  readonly document: number;
  readonly start: number;
  readonly stop: number;
  readonly coder: number;
  readonly date: number;
}
interface DocumentRow {
  readonly id: number;
  readonly title: string;
  readonly author: string;
  readonly source: string;
  readonly section: string;
  readonly type: string;
  readonly date: number;
}

/** The table of one statement type, in load order; `.gz` files are unpacked in memory. */
export function readDna(file: string, statementType = "DNA Statement"): StatementTable {
  const database = file.endsWith(".gz")
    ? new Database(gunzipSync(readFileSync(file)))
    : new Database(file, { readonly: true });
  try {
    const type = database.prepare("SELECT ID FROM STATEMENTTYPES WHERE Label = ?").pluck().get(statementType);
    const documents = database
      .prepare(
        "SELECT ID id, Title title, Author author, Source source, Section section, Type type, Date date FROM DOCUMENTS ORDER BY ID",
      )
      .all() as DocumentRow[];
    const documentAt = new Map(documents.map((doc, at) => [doc.id, at]));
    const statements = database
      .prepare(
        `SELECT s.ID id, s.DocumentId document, s.Start start, s.Stop stop, s.Coder coder, d.Date date
         FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId WHERE s.StatementTypeId = ?
         ORDER BY d.Date, d.ID, s.Start, s.Stop, s.ID`,
      )
      .all(type) as StatementRow[];
    const rowOf = new Map(statements.map((statement, row) => [statement.id, row]));
    const coders = database.prepare("SELECT ID id, Name name FROM CODERS ORDER BY ID").all() as {
      id: number;
      name: string;
    }[];
    const variables = database
      .prepare(
        "SELECT ID id, Variable name, DataType type FROM VARIABLES WHERE StatementTypeId = ? ORDER BY ID",
      )
      .all(type) as { id: number; name: string; type: string }[];
    return {
      size: statements.length,
      ids: statements.map(({ id }) => String(id)),
      document: Int32Array.from(statements, ({ document }) => documentAt.get(document) ?? -1),
      time: Float64Array.from(statements, ({ date }) => date),
      start: Int32Array.from(statements, ({ start }) => start),
      stop: Int32Array.from(statements, ({ stop }) => stop),
      coder: Int32Array.from(statements, ({ coder }) => coders.findIndex(({ id }) => id === coder)),
      reviewed: new Uint8Array(statements.length).fill(1),
      confidence: new Float32Array(statements.length).fill(1),
      coders: coders.map(({ name }) => name),
      coderIds: coders.map(({ id }) => String(id)),
      documents: {
        ids: documents.map(({ id }) => String(id)),
        title: documents.map(({ title }) => title),
        author: documents.map(({ author }) => author),
        source: documents.map(({ source }) => source),
        section: documents.map(({ section }) => section),
        type: documents.map(({ type: kind }) => kind),
        time: Float64Array.from(documents, ({ date }) => date),
      },
      variables: new Map(
        variables.map(({ id, name, type: kind }) => [name, readColumn(database, id, kind, rowOf)]),
      ),
    };
  } finally {
    database.close();
  }
}

function readColumn(
  database: Database.Database,
  variable: number,
  kind: string,
  rowOf: ReadonlyMap<number, number>,
): Column {
  const each = <Value>(sql: string, put: (row: number, value: Value) => void): void => {
    for (const { statement, value } of database.prepare(sql).all(variable) as {
      statement: number;
      value: Value;
    }[]) {
      const row = rowOf.get(statement);
      if (row !== undefined) put(row, value);
    }
  };
  if (kind === "short text") {
    const entities = database
      .prepare("SELECT ID id, Value value FROM ENTITIES WHERE VariableId = ?")
      .all(variable) as { id: number; value: string }[];
    entities.sort((a, b) => (a.value < b.value ? -1 : 1));
    const codeOf = new Map(entities.map(({ id }, code) => [id, code]));
    const codes = new Int32Array(rowOf.size).fill(-1);
    each<number>(
      "SELECT StatementId statement, Entity value FROM DATASHORTTEXT WHERE VariableId = ?",
      (row, id) => {
        codes[row] = codeOf.get(id) ?? -1;
      },
    );
    return {
      dataType: "short text",
      values: entities.map(({ value }) => value),
      entityIds: entities.map(({ id }) => String(id)),
      codes,
    };
  }
  if (kind === "long text") {
    const texts: (string | null)[] = Array.from({ length: rowOf.size }, () => null);
    each<string>(
      "SELECT StatementId statement, Value value FROM DATALONGTEXT WHERE VariableId = ?",
      (row, text) => {
        texts[row] = text;
      },
    );
    return { dataType: "long text", texts };
  }
  const numbers = new Float64Array(rowOf.size).fill(Number.NaN);
  const source = kind === "boolean" ? "DATABOOLEAN" : "DATAINTEGER";
  each<number>(
    `SELECT StatementId statement, Value value FROM ${source} WHERE VariableId = ?`,
    (row, value) => {
      numbers[row] = value;
    },
  );
  return { dataType: kind === "boolean" ? "boolean" : "integer", numbers };
}
