/** Rows as CSV, with the choices that all tables share: separator, formulas, byte-order mark. */
import { stringify } from "csv-stringify/sync";
import type { TableOptions } from "./exporter.js";

export type Cell = string | number | boolean | null | undefined;

/** A table with a header. Numbers have a decimal point; yes and no are true and false; what is missing is empty. */
export function writeTable(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  options: TableOptions = {},
): string {
  return stringify([header, ...rows], {
    delimiter: options.delimiter ?? ",",
    bom: options.bom ?? false,
    escape_formulas: (options.formulas ?? "escape") === "escape",
    record_delimiter: "unix",
    cast: { boolean: (value) => String(value) },
  });
}
