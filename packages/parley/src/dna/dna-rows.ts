/**
 * What stands in the rows of a `.dna` file of DNA 3, table by table.
 *
 * Offsets count UTF-16 units, the stop excluded; dates are seconds since 1970 of the local date-time read as if
 * UTC; texts with a limit have fewer than 191 characters (code points).
 */
import type { DataType } from "@parley/core";

/** What a field of a `.dna` file can hold. */
export type DnaField = string | number | null;

/** Longest text in a field with a limit, in characters. */
export const DNA_TEXT_LIMIT = 190;

/** Version that a file written by Parley names, and the date that goes with it. */
export const DNA_VERSION = "3.1.2";
export const DNA_VERSION_DATE = "2026-06-01";

/** What a coder set for the windows of DNA, with the values of a new coder. */
export const coderSettings = {
  Refresh: 0,
  FontSize: 14,
  PopupWidth: 300,
  ColorByCoder: 0,
  PopupDecoration: 0,
  PopupAutoComplete: 1,
} as const;

/** What a coder may do: 1 or 0. A new coder may do everything. */
export const coderPermissions = [
  "PermissionAddDocuments",
  "PermissionEditDocuments",
  "PermissionDeleteDocuments",
  "PermissionImportDocuments",
  "PermissionAddStatements",
  "PermissionEditStatements",
  "PermissionDeleteStatements",
  "PermissionEditAttributes",
  "PermissionEditRegex",
  "PermissionEditStatementTypes",
  "PermissionEditCoders",
  "PermissionEditCoderRelations",
  "PermissionViewOthersDocuments",
  "PermissionEditOthersDocuments",
  "PermissionViewOthersStatements",
  "PermissionEditOthersStatements",
] as const;

type CoderColumn = keyof typeof coderSettings | (typeof coderPermissions)[number];
interface Numbered {
  readonly ID: number;
}
interface Colored {
  readonly Red: DnaField;
  readonly Green: DnaField;
  readonly Blue: DnaField;
}
/** Data of a statement: one table for each data type. */
interface StatementData extends Numbered {
  readonly StatementId: DnaField;
  readonly VariableId: DnaField;
}

/** The row of each table. References may be empty or lead nowhere: SQLite checks them only when told to. */
export interface DnaRows {
  readonly SETTINGS: { readonly Property: string | null; readonly Value: string };
  readonly CODERS: Numbered &
    Colored & { readonly Name: string; readonly Password: string } & {
      readonly [Column in CoderColumn]: DnaField;
    };
  readonly CODERRELATIONS: Numbered & {
    readonly Coder: DnaField;
    readonly OtherCoder: DnaField;
    readonly viewStatements: DnaField;
    readonly editStatements: DnaField;
    readonly viewDocuments: DnaField;
    readonly editDocuments: DnaField;
  };
  readonly DOCUMENTS: Numbered & {
    readonly Title: string;
    readonly Text: string;
    readonly Coder: DnaField;
    readonly Author: string;
    readonly Source: string;
    readonly Section: string;
    readonly Notes: string;
    readonly Type: string;
    readonly Date: DnaField;
  };
  readonly STATEMENTTYPES: Numbered & Colored & { readonly Label: string };
  readonly VARIABLES: Numbered & {
    readonly Variable: string;
    readonly DataType: DataType;
    readonly StatementTypeId: DnaField;
  };
  readonly VARIABLELINKS: Numbered & {
    readonly SourceVariableId: DnaField;
    readonly TargetVariableId: DnaField;
  };
  readonly REGEXES: Colored & { readonly Label: string | null };
  readonly STATEMENTS: Numbered & {
    readonly StatementTypeId: DnaField;
    readonly DocumentId: DnaField;
    readonly Start: number;
    readonly Stop: number;
    readonly Coder: DnaField;
  };
  readonly ENTITIES: Numbered &
    Colored & { readonly VariableId: DnaField; readonly Value: string; readonly ChildOf: DnaField };
  readonly DATABOOLEAN: StatementData & { readonly Value: DnaField };
  readonly DATAINTEGER: StatementData & { readonly Value: DnaField };
  readonly DATALONGTEXT: StatementData & { readonly Value: DnaField };
  readonly DATASHORTTEXT: StatementData & { readonly Entity: DnaField };
  readonly ATTRIBUTEVARIABLES: Numbered & {
    readonly VariableId: DnaField;
    readonly AttributeVariable: string;
  };
  readonly ATTRIBUTEVALUES: Numbered & {
    readonly EntityId: DnaField;
    readonly AttributeVariableId: DnaField;
    readonly AttributeValue: string;
  };
}
export type DnaTableName = keyof DnaRows;
