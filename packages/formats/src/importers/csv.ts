/**
 * Tables: one document a row. The separator is found out, columns are recognized by their names in German and
 * English or named by the person. Rows without text and a quotation mark that is never closed are reported
 * with their line; what was read before stays.
 */
import { fail } from "@parley/core";
import { CsvError, parse } from "csv-parse/sync";
import { decodeText } from "../decode-text.js";
import { fileExtension } from "../file-name.js";
import type { DocumentField, Importer, ImportOptions, Note } from "../importer.js";
import { assignFields } from "../metadata-fields.js";
import { describeColumns, type Row, rowsToDocuments, shownColumns } from "../rows-to-documents.js";

const csvExtensions = ["csv", "tsv"];
const separators = [",", ";", "\t", "|"];
/** How much of the table the separator is looked for in. */
const SNIFF_LENGTH = 65_536;

export const csv: Importer = {
  name: "csv",
  extensions: csvExtensions,
  accepts: ({ name }) => (csvExtensions.includes(fileExtension(name)) ? 0.5 : 0),
  async parse({ name, bytes }, options) {
    const { text, notes } = decodeText(name, bytes);
    const { records, brokenAt } = readRecords(text, options.delimiter ?? findSeparator(text));
    const broken: Note[] =
      brokenAt === null ? [] : [{ code: "CSV_ROW_BROKEN", details: { file: name, line: brokenAt } }];
    const header = records[0];
    if (header === undefined) return { file: name, documents: [], skipped: broken, assumptions: notes };

    const columns = header.cells.map((cell) => cell.trim());
    const assigned = assignColumns(name, columns, options);
    const rows = records.slice(1).map((record) => toRow(record, columns, assigned));
    if (rows.length === 0 && brokenAt === null) fail("TABLE_WITHOUT_ROWS", { file: name });
    const assumptions = [...notes, ...describeColumns(name, columns, assigned)];
    return rowsToDocuments(name, rows, options, { skipped: broken, assumptions });
  },
};

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** All records up to the first that cannot be read. */
export function readRecords(
  text: string,
  delimiter: string,
): { records: readonly CsvRecord[]; brokenAt: number | null } {
  const records: CsvRecord[] = [];
  let nextLine = 1;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      on_record: (cells: string[]) => {
        // Counted here, because the reader counts a line end inside of quotation marks twice.
        if (cells.length > 1 || cells[0] !== "") records.push({ line: nextLine, cells });
        nextLine += cells.reduce((sum, cell) => sum + lineEnds(cell), 1);
        return null;
      },
    });
    return { records, brokenAt: null };
  } catch (problem) {
    if (problem instanceof CsvError) return { records, brokenAt: nextLine };
    throw problem;
  }
}

function lineEnds(cell: string): number {
  return cell.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

function assignColumns(
  file: string,
  columns: readonly string[],
  options: ImportOptions,
): ReadonlyMap<DocumentField, string> {
  for (const column of Object.values(options.columns ?? {})) {
    if (!columns.includes(column))
      fail("TABLE_COLUMN_MISSING", { file, column, columns: shownColumns(columns) });
  }
  const assigned = assignFields(columns, options.columns);
  if (!assigned.has("text")) fail("TABLE_TEXT_COLUMN_UNKNOWN", { file, columns: shownColumns(columns) });
  return assigned;
}

function toRow(
  record: CsvRecord,
  columns: readonly string[],
  assigned: ReadonlyMap<DocumentField, string>,
): Row {
  const values = new Map<DocumentField, string>();
  for (const [field, column] of assigned) values.set(field, record.cells[columns.indexOf(column)] ?? "");
  return { line: record.line, values };
}

/**
 * The character that separates cells: the one that divides the first lines into the most equal rows.
 * Characters inside quotation marks do not count. A table with one column gets a comma.
 */
export function findSeparator(text: string): string {
  const lines = unquotedLines(text.slice(0, SNIFF_LENGTH));
  let best = ",";
  let bestScore = 0;
  for (const separator of separators) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const inHeader = counts[0] ?? 0;
    if (inHeader === 0) continue;
    const equal = counts.filter((count) => count === inHeader).length / counts.length;
    const score = equal + inHeader / 1000;
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/** Lines with the quoted pieces blanked, so that only separators between cells are left. */
function unquotedLines(text: string): string[] {
  const bare = text.replaceAll(/"(?:[^"]|"")*(?:"|$)/gu, "");
  return bare
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== "")
    .slice(0, 50);
}
