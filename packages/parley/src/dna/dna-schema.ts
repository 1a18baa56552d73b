/**
 * The tables of a `.dna` file of DNA 3 (SQLite): columns in their order, what each may hold, what it refers to.
 * One description from which files are read, checked and made. The 3.x line never changed it.
 */
import type { DataType } from "@parley/core";
import { coderPermissions, coderSettings, DNA_TEXT_LIMIT, type DnaTableName } from "./dna-rows.js";

interface DnaTable {
  /** Definition of each column after its name, in order. */
  readonly columns: Readonly<Record<string, string>>;
  /** Column and the table whose ID it holds. */
  readonly references?: Readonly<Record<string, DnaTableName>>;
  /** Columns that together occur once. */
  readonly unique?: readonly [string, string];
  readonly check?: string;
}

const id = "INTEGER NOT NULL PRIMARY KEY";
const limited = (column: string, rest = "NOT NULL"): string =>
  `TEXT ${rest} CHECK (LENGTH(${column}) <= ${DNA_TEXT_LIMIT})`;
const between = (column: string, from: number, to: number, fallback: number | null, rest = ""): string =>
  `INTEGER ${rest}${fallback === null ? "" : `DEFAULT ${fallback} `}CHECK (${column} BETWEEN ${from} AND ${to})`;
const flag = (column: string, fallback = 1): string => between(column, 0, 1, fallback, "NOT NULL ");
const colors = (fallback: number | null, rest = ""): Record<string, string> =>
  Object.fromEntries(
    ["Red", "Green", "Blue"].map((column) => [column, between(column, 0, 255, fallback, rest)]),
  );
const fixedColors = colors(0, "NOT NULL ");
const dataReferences = { StatementId: "STATEMENTS", VariableId: "VARIABLES" } as const;
const dataColumns = { ID: id, StatementId: "INTEGER NOT NULL", VariableId: "INTEGER NOT NULL" };

/** All tables; those referred to come before those that refer to them. */
export const dnaSchema: { readonly [Name in DnaTableName]: DnaTable } = {
  SETTINGS: { columns: { Property: "TEXT PRIMARY KEY", Value: "TEXT NOT NULL" } },
  CODERS: {
    columns: {
      ID: id,
      Name: limited("Name"),
      ...fixedColors,
      Refresh: between("Refresh", 0, 9999, coderSettings.Refresh, "NOT NULL "),
      FontSize: between("FontSize", 1, 99, coderSettings.FontSize, "NOT NULL "),
      Password: limited("Password"),
      PopupWidth: between("PopupWidth", 100, 9999, coderSettings.PopupWidth),
      ColorByCoder: flag("ColorByCoder", coderSettings.ColorByCoder),
      PopupDecoration: flag("PopupDecoration", coderSettings.PopupDecoration),
      PopupAutoComplete: flag("PopupAutoComplete", coderSettings.PopupAutoComplete),
      ...Object.fromEntries(coderPermissions.map((column) => [column, flag(column)])),
    },
  },
  CODERRELATIONS: {
    columns: {
      ID: id,
      Coder: "INTEGER CHECK (Coder > 0)",
      OtherCoder: "INTEGER CHECK (OtherCoder > 0)",
      viewStatements: flag("viewStatements"),
      editStatements: flag("editStatements"),
      viewDocuments: flag("viewDocuments"),
      editDocuments: flag("editDocuments"),
    },
    references: { Coder: "CODERS", OtherCoder: "CODERS" },
    check: "Coder <> OtherCoder",
  },
  DOCUMENTS: {
    columns: {
      ID: id,
      Title: limited("Title"),
      Text: "TEXT NOT NULL",
      Coder: "INTEGER",
      Author: limited("Author", "NOT NULL DEFAULT ''"),
      Source: limited("Source", "NOT NULL DEFAULT ''"),
      Section: limited("Section", "NOT NULL DEFAULT ''"),
      Notes: "TEXT NOT NULL DEFAULT ''",
      Type: limited("Type", "NOT NULL DEFAULT ''"),
      Date: "INTEGER NOT NULL",
    },
    references: { Coder: "CODERS" },
  },
  STATEMENTTYPES: { columns: { ID: id, Label: limited("Label"), ...fixedColors } },
  VARIABLES: {
    columns: {
      ID: id,
      Variable: limited("Variable"),
      DataType:
        "TEXT NOT NULL DEFAULT 'short text' CHECK (DataType IN ('short text', 'long text', 'integer', 'boolean'))",
      StatementTypeId: "INTEGER",
    },
    references: { StatementTypeId: "STATEMENTTYPES" },
    unique: ["Variable", "StatementTypeId"],
  },
  VARIABLELINKS: {
    columns: { ID: id, SourceVariableId: "INTEGER", TargetVariableId: "INTEGER" },
    references: { SourceVariableId: "VARIABLES", TargetVariableId: "VARIABLES" },
    check: "SourceVariableId <> TargetVariableId",
  },
  REGEXES: { columns: { Label: limited("Label", "PRIMARY KEY"), ...fixedColors } },
  STATEMENTS: {
    columns: {
      ID: id,
      StatementTypeId: "INTEGER",
      DocumentId: "INTEGER",
      Start: "INTEGER NOT NULL CHECK (Start >= 0)",
      Stop: "INTEGER NOT NULL CHECK (Stop >= 0)",
      Coder: "INTEGER",
    },
    references: { StatementTypeId: "STATEMENTTYPES", DocumentId: "DOCUMENTS", Coder: "CODERS" },
    check: "Start < Stop",
  },
  ENTITIES: {
    columns: {
      ID: id,
      VariableId: "INTEGER NOT NULL",
      Value: limited("Value", "NOT NULL DEFAULT ''"),
      ...colors(null),
      ChildOf: "INTEGER CHECK (ChildOf > 0)",
    },
    references: { VariableId: "VARIABLES", ChildOf: "ENTITIES" },
    unique: ["VariableId", "Value"],
  },
  DATABOOLEAN: {
    columns: { ...dataColumns, Value: "INTEGER NOT NULL DEFAULT 1" },
    references: dataReferences,
    unique: ["StatementId", "VariableId"],
  },
  DATAINTEGER: {
    columns: { ...dataColumns, Value: "INTEGER NOT NULL DEFAULT 0" },
    references: dataReferences,
    unique: ["StatementId", "VariableId"],
  },
  DATALONGTEXT: {
    columns: { ...dataColumns, Value: "TEXT DEFAULT ''" },
    references: dataReferences,
    unique: ["StatementId", "VariableId"],
  },
  DATASHORTTEXT: {
    columns: { ...dataColumns, Entity: "INTEGER NOT NULL" },
    references: { ...dataReferences, Entity: "ENTITIES" },
    unique: ["StatementId", "VariableId"],
  },
  ATTRIBUTEVARIABLES: {
    columns: {
      ID: id,
      VariableId: "INTEGER NOT NULL",
      AttributeVariable: limited("AttributeVariable"),
    },
    references: { VariableId: "VARIABLES" },
    unique: ["VariableId", "AttributeVariable"],
  },
  ATTRIBUTEVALUES: {
    columns: {
      ID: id,
      EntityId: "INTEGER NOT NULL",
      AttributeVariableId: "INTEGER NOT NULL",
      AttributeValue: limited("AttributeValue", "NOT NULL DEFAULT ''"),
    },
    references: { EntityId: "ENTITIES", AttributeVariableId: "ATTRIBUTEVARIABLES" },
    unique: ["EntityId", "AttributeVariableId"],
  },
};

export const dnaTableNames = Object.keys(dnaSchema) as readonly DnaTableName[];

/** The table of the values of each data type. */
export const dataTables = {
  boolean: "DATABOOLEAN",
  integer: "DATAINTEGER",
  "long text": "DATALONGTEXT",
  "short text": "DATASHORTTEXT",
} as const satisfies Record<DataType, DnaTableName>;

/** The statement that makes a table. Rows go with the row they refer to. */
export function createTable(name: DnaTableName): string {
  const { columns, references = {}, unique, check } = dnaSchema[name];
  const parts = [
    ...Object.entries(columns).map(([column, definition]) => `${column} ${definition}`),
    ...(check === undefined ? [] : [`CHECK (${check})`]),
    ...(unique === undefined ? [] : [`UNIQUE (${unique.join(", ")})`]),
    ...Object.entries(references).map(
      ([column, target]) => `FOREIGN KEY (${column}) REFERENCES ${target} (ID) ON DELETE CASCADE`,
    ),
  ];
  return `CREATE TABLE ${name} (${parts.join(", ")})`;
}
