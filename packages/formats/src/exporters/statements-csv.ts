/**
 * All statements as a table, one a row: every variable and attribute, the quote with its place, who coded it,
 * and the document. Columns are named as in DNA's event list where it has them.
 */

import type { ExportedStatement } from "../exported-statement.js";
import type { StatementExporter, TableOptions } from "../exporter.js";
import { type Cell, writeTable } from "../table.js";

const before = ["statement_id", "time"] as const;
const after = [
  "start_position",
  "stop_position",
  "text",
  "coder",
  "status",
  "confidence",
  "document_id",
  "document_title",
  "document_author",
  "document_source",
  "document_section",
  "document_type",
  "document_url",
  "document_language",
] as const;
const builtIn = new Set<string>([...before, ...after]);

/** Statement list as CSV. */
export const statementsCsv: StatementExporter = {
  name: "statements-csv",
  extension: "csv",
  mediaType: "text/csv",
  write: writeStatementsCsv,
};

export function writeStatementsCsv(
  statements: Iterable<ExportedStatement>,
  options: TableOptions = {},
): string {
  const { header, rows } = statementTable(statements);
  return writeTable(header, rows, options);
}

/** The table itself: names of the columns and the rows. */
export function statementTable(statements: Iterable<ExportedStatement>): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
} {
  const all = [...statements];
  const variables = names(all.map((statement) => statement.variables));
  const attributes = names(all.map((statement) => statement.attributes));
  const own = [...variables, ...attributes].map((name) => (builtIn.has(name) ? `variable_${name}` : name));
  const rows = all.map((statement): readonly Cell[] => [
    statement.id,
    statement.documentDate,
    ...variables.map((name) => statement.variables[name]),
    ...attributes.map((name) => statement.attributes[name]),
    statement.start,
    statement.end,
    statement.text,
    statement.coder,
    statement.status,
    statement.confidence,
    statement.documentId,
    statement.documentTitle,
    statement.documentAuthor,
    statement.documentSource,
    statement.documentSection,
    statement.documentType,
    statement.documentUrl,
    statement.language,
  ]);
  return { header: [...before, ...own, ...after], rows };
}

/** Keys in the order in which they first occur. */
function names(records: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}
