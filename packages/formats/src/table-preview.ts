/**
 * What a table looks like before it is imported: its columns, its first rows, and which field each column would fill.
 * A person can then name other columns. Only the beginning of the file is read.
 */
import { decodeText } from "./decode-text.js";
import { fileExtension } from "./file-name.js";
import type { DocumentField } from "./importer.js";
import { csv, findSeparator, readRecords } from "./importers/csv.js";
import { jsonl, rowObjects } from "./importers/jsonl.js";
import { assignFields } from "./metadata-fields.js";

export interface TablePreview {
  readonly columns: readonly string[];
  /** Cells of the first rows, one a column; long ones are cut. */
  readonly rows: readonly (readonly string[])[];
  /** The column that each field would be read from. */
  readonly assigned: Readonly<Partial<Record<DocumentField, string>>>;
}

const ROWS = 5;
const LONGEST_CELL = 120;
/** Of a long table only so many characters are looked at. */
const BEGINNING = 400_000;

/**
 * @returns `null` for a file that is no table by its name, and for one without a row
 * @throws `FILE_EMPTY` and what else decoding throws
 *
 * @example
 * previewTable("a.csv", new TextEncoder().encode("Titel,Text\nGenf,Ein Satz.\n"))?.assigned; // { title: "Titel", text: "Text" }
 */
export function previewTable(name: string, bytes: Uint8Array): TablePreview | null {
  const extension = fileExtension(name);
  if (!csv.extensions.includes(extension) && !jsonl.extensions.includes(extension)) return null;
  const text = decodeText(name, bytes).text;
  const rows = csv.extensions.includes(extension)
    ? csvRows(text.slice(0, BEGINNING))
    : rowObjects(name, text, ROWS);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => column !== "");
  if (rows.length === 0 || columns.length === 0) return null;
  return {
    columns,
    rows: rows.map((row) => columns.map((column) => shortened(row[column] ?? ""))),
    assigned: Object.fromEntries(assignFields(columns)),
  };
}

type CellsByColumn = Readonly<Record<string, string>>;

function csvRows(text: string): CellsByColumn[] {
  const { records } = readRecords(text, findSeparator(text));
  const [header, ...rows] = records;
  const columns = header?.cells.map((cell) => cell.trim()) ?? [];
  return rows
    .slice(0, ROWS)
    .map(({ cells }) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])));
}

function shortened(cell: string): string {
  const line = cell.replaceAll(/\s+/gu, " ").trim();
  return line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL - 1)}…` : line;
}
