/** Statement types with their variables. A variable keeps its key when the type changes: values hang on it. */
import type { DataType, Variable } from "@parley/core";
import type { Connection } from "../connection.js";
import type { RecordTable } from "../record-table.js";

interface VariableFields {
  readonly id: string;
  readonly name: string;
  readonly data_type: string;
}

export const statementTypeTable: RecordTable<"statementType"> = {
  kind: "statementType",
  table: "statement_type",
  columns: { label: null, color: null },
  toRow: ({ label, color }) => ({ label, color }),
  fromRow: (row, connection) => ({
    id: row.id,
    label: String(row.label),
    color: String(row.color),
    variables: readVariables(connection, row.id),
    revision: row.revision,
  }),
  writeParts: (connection, key, type) => {
    const kept = JSON.stringify(type.variables.map((variable) => variable.id));
    connection.run(
      "DELETE FROM variable WHERE type = ? AND id NOT IN (SELECT value FROM json_each(?))",
      key,
      kept,
    );
    for (const [position, variable] of type.variables.entries()) {
      connection.run(
        `INSERT INTO variable (id, type, position, name, data_type) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
           data_type = excluded.data_type`,
        variable.id,
        key,
        position,
        variable.name,
        variable.dataType,
      );
    }
  },
  removeParts: (connection, key) => {
    connection.run("DELETE FROM variable WHERE type = ?", key);
  },
};

function readVariables(connection: Connection, typeId: string): Variable[] {
  return connection
    .all<VariableFields>(
      `SELECT variable.id, name, data_type FROM variable JOIN statement_type ON statement_type.key = type
       WHERE statement_type.id = ? ORDER BY position`,
      typeId,
    )
    .map(({ id, name, data_type }) => ({ id, name, dataType: data_type as DataType }));
}
