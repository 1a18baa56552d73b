/** The table of statements, as it is filtered and ordered, as a file: CSV or XLSX. */
import type { RowFilters, StatementRow } from "@parley/core";
import { type Cell, writeTable, writeXlsx } from "@parley/formats";
import type { Project } from "../project.js";
import type { Ordering } from "./matching-rows.js";
import { eachRow } from "./statement-rows.js";

export const rowFileFormats = ["csv", "xlsx"] as const;

const columns: readonly (readonly [name: string, cellOf: (row: StatementRow) => Cell])[] = [
  ["statement_id", (row) => row.id],
  ["date", (row) => row.date],
  ["actor", (row) => row.actor?.label],
  ["organization", (row) => row.organization?.label],
  ["concept", (row) => row.concept?.label],
  ["agreement", (row) => row.agreement],
  ["act", (row) => row.act],
  ["condition", (row) => row.condition],
  ["deadline", (row) => row.deadline],
  ["text", (row) => row.quote],
  ["status", (row) => row.state],
  ["coder", (row) => row.coder],
  ["confidence", (row) => row.confidence],
  ["document", (row) => row.title],
  ["source", (row) => row.source],
  ["language", (row) => row.language],
];

/** @throws `TABLE_TOO_LONG` for a workbook of more rows than a sheet holds */
export function rowFileOf(
  project: Project,
  format: (typeof rowFileFormats)[number],
  filters: RowFilters,
  ordering: Ordering,
): { readonly bytes: Uint8Array; readonly mediaType: string } {
  const names = new Map(
    project.store
      .list("statementType")
      .flatMap((type) => type.variables.map(({ id, name }) => [id, name] as const)),
  );
  const found = [...eachRow(project, filters, ordering)];
  const others = [...new Set(found.flatMap((row) => Object.keys(row.others)))];
  const header = [...columns.map(([name]) => name), ...others.map((id) => names.get(id) ?? id)];
  const rows = found.map((row) => [
    ...columns.map(([, cellOf]) => cellOf(row)),
    ...others.map((id) => row.others[id]),
  ]);
  if (format === "xlsx") {
    const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return { bytes: writeXlsx({ name: "Statements", header, rows }), mediaType };
  }
  // Spreadsheets need the mark to read umlauts.
  const text = writeTable(header, rows, { bom: true });
  return { bytes: new TextEncoder().encode(text), mediaType: "text/csv; charset=utf-8" };
}
