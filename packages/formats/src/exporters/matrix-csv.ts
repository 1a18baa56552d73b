/**
 * The network as a matrix: labels in the first row and the first column. Two-mode is first variable × second,
 * one-mode is square and symmetric.
 *
 * Plain: numbers in full precision. `writeMatrixCsvDna` prints what DNA prints: semicolons, quoted labels with
 * " turned into ', integers or six decimals, no line end after the last row.
 */

import { type ExportedNetwork, toMatrix } from "../exported-network.js";
import type { NetworkExporter, TableOptions } from "../exporter.js";
import { matrixNumbers } from "../matrix-number.js";
import { writeTable } from "../table.js";

/** Matrix as CSV. */
export const matrixCsv: NetworkExporter = {
  name: "matrix-csv",
  extension: "csv",
  mediaType: "text/csv",
  write: writeMatrixCsv,
};

export function writeMatrixCsv(network: ExportedNetwork, options: TableOptions = {}): string {
  const { rows, columns, cells } = toMatrix(network);
  const lines = rows.map((row, index) => [row.label, ...(cells[index] ?? [])]);
  return writeTable(["", ...columns.map((column) => column.label)], lines, options);
}

export function writeMatrixCsvDna(network: ExportedNetwork): string {
  const { rows, columns, cells } = toMatrix(network);
  const numbers = matrixNumbers(cells);
  const quoted = (label: string) => `"${label.replaceAll('"', "'")}"`;
  const header = ['""', ...columns.map((column) => quoted(column.label))].join(";");
  const lines = rows.map((row, index) => [quoted(row.label), ...(numbers[index] ?? [])].join(";"));
  return [header, ...lines].join("\n");
}
