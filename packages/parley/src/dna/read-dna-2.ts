/**
 * Files of DNA 2, as the rows that DNA 3 would have for them. What differs:
 *
 * - times are moments (milliseconds since 1970) meant in the zone of the machine DNA ran on;
 * - values of short-text variables stand as text beside a table of attributes, which here become entities with
 *   the attributes Type, Alias and Notes;
 * - permissions are rows of a table of their own; one that is missing counts as given, as in DNA 3's importer;
 * - passwords are of another kind and are left out;
 * - links between statements and settings of the windows have no place in DNA 3 and are set aside.
 *
 * IDs stay as they are. Fields that are empty in DNA 2 get the value that DNA 3 gives a new row.
 */
import { type DataType, dataTypes, fail } from "@parley/core";
import type { Note } from "@parley/formats";
import type { Connection } from "../store/connection.js";
import type { ForeignRow } from "../store/foreign-sources.js";
import { entitiesOfDna2 } from "./dna-2-entities.js";
import { coderPermissions, coderSettings, type DnaField, type DnaRows } from "./dna-rows.js";
import type { DnaTables } from "./dna-tables.js";
import { localInZone, machineZone } from "./local-in-zone.js";

/** A row of DNA 2: any field may be empty. */
export type Dna2Row = Readonly<Record<string, DnaField>> & { readonly ID: number };

const tableNames = [
  "SETTINGS",
  "CODERS",
  "CODERPERMISSIONS",
  "CODERRELATIONS",
  "DOCUMENTS",
  "STATEMENTTYPES",
  "VARIABLES",
  "REGEXES",
  "STATEMENTS",
  "STATEMENTLINKS",
  "DATABOOLEAN",
  "DATAINTEGER",
  "DATASHORTTEXT",
  "DATALONGTEXT",
  "ATTRIBUTES",
] as const;
type Dna2Tables = { readonly [Name in (typeof tableNames)[number]]: readonly Dna2Row[] };

/**
 * @param zone IANA name; the machine's zone is assumed, and said so, without one
 * @throws `DNA_SCHEMA_DIFFERS`, `OPTION_INVALID` for an unknown zone
 */
export function readDna2Tables(
  connection: Connection,
  zone: string | undefined,
): { tables: DnaTables; notes: Note[]; aside: ForeignRow[] } {
  const notes: Note[] = [];
  const old = readAll(connection, notes);
  const local = localInZone(zone ?? machineZone());
  if (zone === undefined && old.DOCUMENTS.length > 0)
    notes.push({ code: "DNA2_ZONE_ASSUMED", details: { zone: machineZone(), count: old.DOCUMENTS.length } });
  const variables = old.VARIABLES.map((row) => ({
    ID: row.ID,
    Variable: textOf(row.Variable),
    DataType: dataTypeOf(row, connection.path),
    StatementTypeId: row.StatementTypeId ?? null,
  }));
  const { entities, attributeVariables, attributeValues, shortTexts } = entitiesOfDna2(
    old.ATTRIBUTES,
    old.DATASHORTTEXT,
    variables,
    notes,
  );
  const data = (rows: readonly Dna2Row[], fallback: DnaField) =>
    rows.map(({ ID, StatementId = null, VariableId = null, Value = null }) => ({
      ID,
      StatementId,
      VariableId,
      Value: Value ?? fallback,
    }));
  const tables: DnaTables = {
    SETTINGS: [],
    CODERS: codersOf(old, notes),
    CODERRELATIONS: old.CODERRELATIONS.map((row) => ({
      ID: row.ID,
      Coder: row.Coder ?? null,
      OtherCoder: row.OtherCoder ?? null,
      viewStatements: row.viewStatements ?? 1,
      editStatements: row.editStatements ?? 1,
      viewDocuments: row.viewDocuments ?? 1,
      editDocuments: row.editDocuments ?? 1,
    })),
    DOCUMENTS: old.DOCUMENTS.map((row) => ({
      ID: row.ID,
      Title: textOf(row.Title),
      Text: textOf(row.Text),
      Coder: row.Coder ?? null,
      Author: textOf(row.Author),
      Source: textOf(row.Source),
      Section: textOf(row.Section),
      Notes: textOf(row.Notes),
      Type: textOf(row.Type),
      Date: typeof row.Date === "number" ? local(row.Date) : null,
    })),
    STATEMENTTYPES: old.STATEMENTTYPES.map((row) => ({
      ID: row.ID,
      Label: textOf(row.Label),
      ...colorsOf(row),
    })),
    VARIABLES: variables,
    VARIABLELINKS: [],
    REGEXES: old.REGEXES.map((row) => ({ Label: textOf(row.Label), ...colorsOf(row) })),
    STATEMENTS: old.STATEMENTS.map((row) => ({
      ID: row.ID,
      StatementTypeId: row.StatementTypeId ?? null,
      DocumentId: row.DocumentId ?? null,
      Start: Number(row.Start ?? Number.NaN),
      Stop: Number(row.Stop ?? Number.NaN),
      Coder: row.Coder ?? null,
    })),
    ENTITIES: entities,
    DATABOOLEAN: data(old.DATABOOLEAN, 1),
    DATAINTEGER: data(old.DATAINTEGER, 0),
    DATALONGTEXT: data(old.DATALONGTEXT, ""),
    DATASHORTTEXT: shortTexts,
    ATTRIBUTEVARIABLES: attributeVariables,
    ATTRIBUTEVALUES: attributeValues,
  };
  if (old.STATEMENTLINKS.length > 0)
    notes.push({ code: "DNA2_LINKS_SET_ASIDE", details: { count: old.STATEMENTLINKS.length } });
  const aside = (["SETTINGS", "CODERPERMISSIONS", "STATEMENTLINKS"] as const).flatMap((name) =>
    old[name].map((fields) => ({ kind: `2 ${name}`, fields })),
  );
  return { tables, notes, aside };
}

function readAll(connection: Connection, notes: Note[]): Dna2Tables {
  const present = connection.column<string>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'",
  );
  const missing = tableNames.filter((name) => !present.includes(name) && name !== "STATEMENTLINKS");
  if (missing.length > 0) fail("DNA_SCHEMA_DIFFERS", { file: connection.path, missing });
  const unknown = present.filter((name) => !tableNames.some((known) => known === name));
  if (unknown.length > 0) notes.push({ code: "DNA_PARTS_UNKNOWN", details: { parts: unknown } });
  const rows = tableNames.map((name) => [
    name,
    present.includes(name) ? connection.all<Dna2Row>(`SELECT * FROM ${name} ORDER BY rowid`) : [],
  ]);
  return Object.fromEntries(rows) as Dna2Tables;
}

function textOf(value: DnaField | undefined): string {
  return typeof value === "string" ? value : String(value ?? "");
}

function colorsOf(row: Dna2Row): { readonly Red: number; readonly Green: number; readonly Blue: number } {
  return { Red: Number(row.Red ?? 0), Green: Number(row.Green ?? 0), Blue: Number(row.Blue ?? 0) };
}

function dataTypeOf(row: Dna2Row, file: string): DataType {
  return (
    dataTypes.find((dataType) => dataType === row.DataType) ??
    fail("DNA_VALUE_UNREADABLE", { file, table: "VARIABLES", column: "DataType", row: String(row.ID) })
  );
}

function codersOf(old: Dna2Tables, notes: Note[]): DnaRows["CODERS"][] {
  const assumed = new Set<string>();
  const coders = old.CODERS.map((row) => {
    const given = new Map(
      old.CODERPERMISSIONS.filter((permission) => permission.Coder === row.ID).map((permission) => [
        `permission${textOf(permission.Type)}`.toLowerCase(),
        permission.Permission === 0 ? 0 : 1,
      ]),
    );
    const permissions = coderPermissions.map((name) => {
      const permission = given.get(name.toLowerCase());
      if (permission === undefined) assumed.add(name.replace("Permission", ""));
      return [name, permission ?? 1] as const;
    });
    return {
      ID: row.ID,
      Name: textOf(row.Name),
      ...colorsOf(row),
      ...coderSettings,
      Password: "",
      ...(Object.fromEntries(permissions) as Record<(typeof coderPermissions)[number], number>),
    };
  });
  if (assumed.size > 0)
    notes.push({ code: "DNA2_PERMISSIONS_ASSUMED", details: { permissions: [...assumed] } });
  const passwords = old.CODERS.filter((row) => textOf(row.Password) !== "").length;
  if (passwords > 0) notes.push({ code: "DNA2_PASSWORDS_LEFT_OUT", details: { count: passwords } });
  return coders;
}
