/** Small `.dna` files for tests, row by row, and everything that stands in one. */
import { join } from "node:path";
import type { DnaRows, DnaTableName } from "../../src/dna/dna-rows.js";
import { coderPermissions, coderSettings } from "../../src/dna/dna-rows.js";
import { createTable, dnaSchema, dnaTableNames } from "../../src/dna/dna-schema.js";
import type { DnaTables } from "../../src/dna/dna-tables.js";
import { connect } from "../../src/store/connection.js";
import { temporaryFolder } from "../sample-project.js";

/** Writes the rows as they are, references unchecked; tables left out are empty. */
export function makeDna(rows: Partial<DnaTables>, name = "made.dna"): string {
  const path = join(temporaryFolder(), name);
  const connection = connect(path, { readOnly: false, create: true });
  connection.script("PRAGMA foreign_keys = OFF; BEGIN;");
  for (const table of dnaTableNames) {
    connection.script(createTable(table));
    for (const row of rows[table] ?? []) {
      const fields = Object.entries(row) as [string, string | number | null][];
      connection.run(
        `INSERT INTO ${table} (${fields.map(([column]) => column).join(", ")}) VALUES (${fields.map(() => "?").join(", ")})`,
        ...fields.map(([, value]) => value),
      );
    }
  }
  connection.script("COMMIT;");
  connection.close();
  return path;
}

/** Every table with every column, and the storage class of each value. */
export function dumpDna(path: string): Record<DnaTableName, unknown[][]> {
  const connection = connect(path, { readOnly: true });
  const dump = dnaTableNames.map((table) => {
    const columns = Object.keys(dnaSchema[table].columns).map((column) => `${column}, typeof(${column})`);
    // Patterns have no order of their own: those that are no highlight are written after the others.
    const order = table === "REGEXES" ? "Label IS NULL, Label" : "rowid";
    return [
      table,
      connection.arrays(`SELECT ${columns.join(", ")} FROM ${table} ORDER BY ${order}`),
    ] as const;
  });
  connection.close();
  return Object.fromEntries(dump) as unknown as Record<DnaTableName, unknown[][]>;
}

/** A coder with DNA's settings for a new one. */
export function coderRow(ID: number, Name: string, more: Partial<DnaRows["CODERS"]> = {}): DnaRows["CODERS"] {
  const permissions = Object.fromEntries(coderPermissions.map((name) => [name, 1]));
  return {
    ID,
    Name,
    Red: 255,
    Green: 255,
    Blue: 0,
    Password: "x".repeat(64),
    ...coderSettings,
    ...(permissions as Record<(typeof coderPermissions)[number], number>),
    ...more,
  };
}

export function documentRow(
  ID: number,
  Text: string,
  more: Partial<DnaRows["DOCUMENTS"]> = {},
): DnaRows["DOCUMENTS"] {
  const none = { Author: "", Source: "", Section: "", Notes: "", Type: "" };
  return { ID, Title: `d${ID}`, Text, Coder: 1, ...none, Date: 0, ...more };
}

export function entityRow(
  ID: number,
  VariableId: number,
  Value: string,
  more: Partial<DnaRows["ENTITIES"]> = {},
): DnaRows["ENTITIES"] {
  return { ID, VariableId, Value, Red: 0, Green: 0, Blue: 0, ChildOf: null, ...more };
}

/** "Ada forderte „Ruhe“. 🕊️ Ben nicht." */
export const smallText = "Ada forderte „Ruhe“. 🕊️ Ben nicht.";

/**
 * Two coders, two types, two documents with the same text, three statements: Ada (Nordland) for peace, Ben against
 * it, and a note of the second type. IDs leave gaps; the second coder may not delete documents.
 */
export const smallRows: Partial<DnaTables> = {
  SETTINGS: [
    { Property: "version", Value: "3.0.7" },
    { Property: "date", Value: "2022-06-10" },
  ],
  CODERS: [
    coderRow(1, "Admin"),
    coderRow(4, "Zoë", { Red: 1, Green: 2, Blue: 3, FontSize: 20, PermissionDeleteDocuments: 0 }),
  ],
  CODERRELATIONS: [
    {
      ID: 5,
      Coder: 1,
      OtherCoder: 4,
      viewStatements: 1,
      editStatements: 0,
      viewDocuments: 1,
      editDocuments: 0,
    },
  ],
  STATEMENTTYPES: [
    { ID: 1, Label: "DNA Statement", Red: 10, Green: 20, Blue: 30 },
    { ID: 3, Label: "Note", Red: 211, Green: 211, Blue: 211 },
  ],
  VARIABLES: [
    { ID: 1, Variable: "person", DataType: "short text", StatementTypeId: 1 },
    { ID: 2, Variable: "organization", DataType: "short text", StatementTypeId: 1 },
    { ID: 3, Variable: "concept", DataType: "short text", StatementTypeId: 1 },
    { ID: 4, Variable: "agreement", DataType: "boolean", StatementTypeId: 1 },
    { ID: 9, Variable: "strength", DataType: "integer", StatementTypeId: 1 },
    { ID: 12, Variable: "note", DataType: "long text", StatementTypeId: 3 },
  ],
  VARIABLELINKS: [{ ID: 2, SourceVariableId: 1, TargetVariableId: 2 }],
  REGEXES: [{ Label: "Ruhe|Frieden", Red: 0, Green: 204, Blue: 0 }],
  DOCUMENTS: [
    documentRow(7, smallText, {
      Title: "Erstes",
      Author: "A. Autorin",
      Source: "Zeitung",
      Section: "Politik",
      Notes: "gelesen",
      Type: "Bericht",
      Coder: 4,
      // 2031-01-14T09:30:15
      Date: 1_926_149_415,
    }),
    documentRow(8, smallText, { Date: 1_926_149_400 }),
  ],
  ENTITIES: [
    entityRow(1, 1, ""),
    entityRow(2, 1, "Ada", { Red: 255, Green: 153, Blue: 0 }),
    entityRow(3, 1, "Ben"),
    entityRow(5, 2, "Nordland", { ChildOf: 6 }),
    entityRow(6, 2, "Bund"),
    entityRow(7, 3, "Waffenruhe"),
    entityRow(9, 2, ""),
  ],
  ATTRIBUTEVARIABLES: [
    { ID: 1, VariableId: 1, AttributeVariable: "Type" },
    { ID: 2, VariableId: 1, AttributeVariable: "Partei" },
  ],
  ATTRIBUTEVALUES: [
    { ID: 3, EntityId: 2, AttributeVariableId: 1, AttributeValue: "minister" },
    { ID: 4, EntityId: 2, AttributeVariableId: 2, AttributeValue: "" },
    { ID: 6, EntityId: 1, AttributeVariableId: 1, AttributeValue: "" },
  ],
  STATEMENTS: [
    { ID: 11, StatementTypeId: 1, DocumentId: 7, Start: 13, Stop: 19, Coder: 4 },
    { ID: 12, StatementTypeId: 1, DocumentId: 7, Start: 25, Stop: 34, Coder: 1 },
    { ID: 20, StatementTypeId: 3, DocumentId: 8, Start: 0, Stop: 3, Coder: 1 },
  ],
  DATASHORTTEXT: [
    { ID: 31, StatementId: 11, VariableId: 1, Entity: 2 },
    { ID: 32, StatementId: 11, VariableId: 2, Entity: 5 },
    { ID: 33, StatementId: 11, VariableId: 3, Entity: 7 },
    { ID: 40, StatementId: 12, VariableId: 1, Entity: 3 },
    { ID: 41, StatementId: 12, VariableId: 2, Entity: 9 },
    { ID: 42, StatementId: 12, VariableId: 3, Entity: 7 },
  ],
  DATABOOLEAN: [
    { ID: 2, StatementId: 11, VariableId: 4, Value: 1 },
    { ID: 1, StatementId: 12, VariableId: 4, Value: 0 },
  ],
  DATAINTEGER: [{ ID: 8, StatementId: 11, VariableId: 9, Value: -2 }],
  DATALONGTEXT: [{ ID: 3, StatementId: 20, VariableId: 12, Value: "prüfen" }],
};
