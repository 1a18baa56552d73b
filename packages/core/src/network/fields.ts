/**
 * From names to columns: which values the two sides of a network and its qualifier take in every row.
 * A side is a short-text variable or one of the document's metadata (author, source, …).
 */
import { fail } from "../errors.js";
import type { NetworkOptions, NetworkWarning } from "./options.js";
import { documentVariables } from "./options.js";
import type { Column, StatementTable } from "./statement-table.js";

/** One side of a network: a code per row that points into the sorted labels; −1 where the value is empty. */
export interface Field {
  readonly name: string;
  readonly labels: readonly string[];
  /** Ids of the entities; document metadata have none. */
  readonly entityIds: readonly string[];
  readonly codes: Int32Array;
}

interface NumberQualifier {
  readonly numbers: Float64Array;
  /** Declared end points of the scale. */
  readonly range: readonly [number, number] | null;
}
/** Codes count the empty text as a level of its own, as DNA does; −1 does not occur. */
interface TextQualifier {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** The qualifier before its levels are counted. */
export type QualifierColumn =
  | { readonly kind: "none" }
  | ({ readonly kind: "boolean" } & NumberQualifier)
  | ({ readonly kind: "integer" } & NumberQualifier)
  | ({ readonly kind: "text" } & TextQualifier)
  | ({ readonly kind: "document" } & TextQualifier);

export interface BoundVariables {
  readonly field1: Field;
  readonly field2: Field;
  readonly qualifier: QualifierColumn;
  /** With DNA's replacements under `compat`. */
  readonly options: NetworkOptions;
  readonly warnings: readonly NetworkWarning[];
}

type DocumentVariable = (typeof documentVariables)[number];

/**
 * Finds the columns of the two sides and of the qualifier.
 *
 * @throws `NETWORK_VARIABLE_UNKNOWN`, `NETWORK_VARIABLE_NOT_TEXT`, `NETWORK_OPTIONS_CLASH`,
 *   `NETWORK_QUALIFIER_UNFIT`; under `compat` DNA's replacement and a warning instead
 */
export function bindVariables(table: StatementTable, asked: NetworkOptions): BoundVariables {
  const warnings: NetworkWarning[] = [];
  const options = asked.compat === null ? checkSides(table, asked) : replaceSides(table, asked, warnings);
  const settled = settleQualifier(table, options, warnings);
  return {
    field1: side(table, settled.variable1, settled.variable1Document),
    field2: side(table, settled.variable2, settled.variable2Document),
    qualifier: qualifierColumn(table, settled),
    options: settled,
    warnings,
  };
}

function isDocumentVariable(name: string): name is DocumentVariable {
  return (documentVariables as readonly string[]).includes(name);
}

function shortTexts(table: StatementTable): string[] {
  return [...table.variables].filter(([, column]) => column.dataType === "short text").map(([name]) => name);
}

function checkSides(table: StatementTable, options: NetworkOptions): NetworkOptions {
  checkSide(table, "variable1", options.variable1, options.variable1Document);
  checkSide(table, "variable2", options.variable2, options.variable2Document);
  if (options.variable1 === options.variable2 && options.variable1Document === options.variable2Document) {
    fail("NETWORK_OPTIONS_CLASH", {
      option: "variable2",
      value: options.variable2,
      other: `variable1 = ${options.variable1}`,
    });
  }
  return options;
}

function checkSide(table: StatementTable, option: string, name: string, ofDocument: boolean): void {
  if (ofDocument) {
    if (!isDocumentVariable(name)) {
      fail("NETWORK_VARIABLE_UNKNOWN", { option, value: name, allowed: documentVariables });
    }
    return;
  }
  const column = table.variables.get(name);
  if (column === undefined) {
    fail("NETWORK_VARIABLE_UNKNOWN", { option, value: name, allowed: [...table.variables.keys()] });
  }
  if (column.dataType !== "short text") {
    fail("NETWORK_VARIABLE_NOT_TEXT", {
      option,
      value: name,
      dataType: column.dataType,
      allowed: shortTexts(table),
    });
  }
}

/** DNA: an unknown side is the first short-text variable that neither side has; equal sides likewise. */
function replaceSides(
  table: StatementTable,
  options: NetworkOptions,
  warnings: NetworkWarning[],
): NetworkOptions {
  const candidates = shortTexts(table);
  let { variable1, variable2, variable1Document, variable2Document } = options;
  const fits = (name: string, ofDocument: boolean): boolean =>
    ofDocument ? isDocumentVariable(name) : candidates.includes(name);
  const replacement = (
    option: "variable1" | "variable2",
    value: string,
    others: readonly string[],
  ): string => {
    const found = candidates.find((name) => !others.includes(name));
    if (found === undefined) fail("NETWORK_VARIABLE_UNKNOWN", { option, value, allowed: candidates });
    warnings.push({ code: "NETWORK_OPTION_REPLACED", details: { option, value, replacement: found } });
    return found;
  };
  if (!fits(variable1, variable1Document)) {
    variable1 = replacement("variable1", variable1, [variable1, variable2]);
    variable1Document = false;
  }
  if (!fits(variable2, variable2Document)) {
    variable2 = replacement("variable2", variable2, [variable1, variable2]);
    variable2Document = false;
  }
  if (variable1 === variable2 && variable1Document === variable2Document) {
    variable2 = replacement("variable2", variable2, [variable1]);
    variable2Document = false;
  }
  return { ...options, variable1, variable2, variable1Document, variable2Document };
}

function settleQualifier(
  table: StatementTable,
  options: NetworkOptions,
  warnings: NetworkWarning[],
): NetworkOptions {
  const { qualifier, qualifierDocument, qualifierAggregation } = options;
  if (qualifier === null) return options;
  const reason = unfitBecause(table, options, qualifier);
  if (reason === null) return options;
  // A qualifier that nobody named is simply absent where the statement type has none.
  const isDefault = qualifier === "agreement" && !qualifierDocument && qualifierAggregation === "ignore";
  if (options.compat === null && isDefault && !table.variables.has(qualifier)) {
    return { ...options, qualifier: null };
  }
  if (options.compat === null) fail("NETWORK_QUALIFIER_UNFIT", { value: qualifier, reason });
  warnings.push({
    code: "NETWORK_OPTION_REPLACED",
    details: { option: "qualifier", value: qualifier, replacement: "none" },
  });
  return { ...options, qualifier: null, qualifierDocument: false, qualifierAggregation: "ignore" };
}

function unfitBecause(table: StatementTable, options: NetworkOptions, name: string): string | null {
  const isSide = (variable: string, ofDocument: boolean): boolean =>
    variable === name && ofDocument === options.qualifierDocument;
  if (options.qualifierDocument) {
    if (!isDocumentVariable(name)) return "no such document variable";
  } else {
    const column = table.variables.get(name);
    if (column === undefined) return "no such variable";
    if (column.dataType === "long text") return "long text";
  }
  return isSide(options.variable1, options.variable1Document) ||
    isSide(options.variable2, options.variable2Document)
    ? "it is a side of the network"
    : null;
}

/** The values of a variable in every row. */
function side(table: StatementTable, name: string, ofDocument: boolean): Field {
  if (ofDocument && isDocumentVariable(name)) {
    const { codes, values } = documentCodes(table, name);
    return { name, entityIds: [], ...withoutEmpty(codes, values) };
  }
  const column = table.variables.get(name);
  if (column?.dataType !== "short text") fail("BUG", { message: `no column ${name}`, where: "fields" });
  const { codes, labels } = withoutEmpty(column.codes, column.values);
  return { name, labels, codes, entityIds: column.entityIds.slice(column.values.length - labels.length) };
}

/** The empty text sorts first; it is no label. */
function withoutEmpty(
  codes: Int32Array,
  values: readonly string[],
): { labels: readonly string[]; codes: Int32Array } {
  if (values[0] !== "") return { labels: values, codes };
  return { labels: values.slice(1), codes: codes.map((code) => (code <= 0 ? -1 : code - 1)) };
}

/** Document metadata per row: codes into the sorted distinct texts, the empty one included. */
export function documentCodes(
  table: StatementTable,
  name: DocumentVariable,
): { codes: Int32Array; values: readonly string[] } {
  const { documents } = table;
  const texts = name === "id" ? documents.ids : documents[name];
  const values = [...new Set(texts)].sort(compareText);
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const perDocument = Int32Array.from(texts, (text) => codeOf.get(text) ?? 0);
  return { codes: table.document.map((document) => perDocument[document] ?? 0), values };
}

/** Order of labels everywhere: UTF-16 code units, never the collation of a place. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function qualifierColumn(table: StatementTable, options: NetworkOptions): QualifierColumn {
  const { qualifier } = options;
  if (qualifier === null) return { kind: "none" };
  if (options.qualifierDocument && isDocumentVariable(qualifier)) {
    return { kind: "document", ...documentCodes(table, qualifier) };
  }
  const column: Column | undefined = table.variables.get(qualifier);
  if (column === undefined || column.dataType === "long text") return { kind: "none" };
  if (column.dataType !== "short text") {
    return { kind: column.dataType, numbers: column.numbers, range: column.range ?? null };
  }
  if (column.values[0] === "") {
    return { kind: "text", codes: column.codes.map((code) => Math.max(code, 0)), values: column.values };
  }
  return { kind: "text", codes: column.codes.map((code) => code + 1), values: ["", ...column.values] };
}
