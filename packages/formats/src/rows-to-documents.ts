/**
 * Rows of a table or objects of a JSON file as documents: ids, missing texts, repeated ids.
 * What a row says about its document is kept exactly; a row that cannot be read is reported with its line.
 */
import { describeDocument } from "./describe-document.js";
import { fileId } from "./file-name.js";
import type { DocumentField, ImportedDocument, ImportedFile, ImportOptions, Note } from "./importer.js";

export interface Row {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly values: ReadonlyMap<DocumentField, string>;
}

/** How many columns a note names, and how much of each name. */
const MOST_COLUMNS = 40;
const LONGEST_COLUMN = 80;

/** Rows as the documents of one file. `notes` holds what was already skipped while reading. */
export function rowsToDocuments(
  file: string,
  rows: readonly Row[],
  options: ImportOptions,
  notes: { readonly skipped: readonly Note[]; readonly assumptions: readonly Note[] },
): ImportedFile {
  const documents: ImportedDocument[] = [];
  const skipped: Note[] = [...notes.skipped];
  const assumptions: Note[] = [...notes.assumptions];
  const given = new Set(rows.map((row) => givenId(row)));
  const taken = new Set<string>();
  const nextNumber = new Map<string, number>();
  let numbered = 0;

  for (const [index, row] of rows.entries()) {
    const text = row.values.get("text") ?? "";
    if (!/\S/u.test(text)) {
      skipped.push({ code: "ROW_WITHOUT_TEXT", details: { file, line: row.line } });
      continue;
    }
    const wanted = givenId(row);
    const base = wanted === "" ? `${fileId(file)}-${index + 1}` : wanted;
    const id = freeId(
      base,
      nextNumber,
      (candidate) => !taken.has(candidate) && (candidate === wanted || !given.has(candidate)),
    );
    if (wanted === "") numbered++;
    const rowNotes: Note[] =
      wanted !== "" && id !== wanted
        ? [{ code: "DOCUMENT_ID_REPEATED", details: { file, line: row.line, id: wanted, taken: id } }]
        : [];
    taken.add(id);
    documents.push(
      describeDocument({ file, id, text, metadata: row.values, isRow: true, notes: rowNotes }, options),
    );
  }
  if (numbered > 0) assumptions.push({ code: "DOCUMENT_ID_FROM_ROW", details: { file, count: numbered } });
  return { file, documents, skipped, assumptions };
}

/** Notes on which column became which field, and which were not used. */
export function describeColumns(
  file: string,
  columns: readonly string[],
  assigned: ReadonlyMap<DocumentField, string>,
): Note[] {
  const notes: Note[] = [];
  const pairs = [...assigned]
    .filter(([field, column]) => field !== column)
    .map(([field, column]) => `${field} ← ${column}`);
  if (pairs.length > 0)
    notes.push({ code: "COLUMNS_ASSIGNED", details: { file, columns: shownColumns(pairs) } });
  const used = new Set(assigned.values());
  const unused = columns.filter((column) => column.trim() !== "" && !used.has(column));
  if (unused.length > 0)
    notes.push({ code: "COLUMNS_NOT_USED", details: { file, columns: shownColumns(unused) } });
  return notes;
}

/** Names of columns for a note: a table that is none can have columns of any length and number. */
export function shownColumns(columns: readonly string[]): readonly string[] {
  const shown = columns
    .slice(0, MOST_COLUMNS)
    .map((column) => (column.length > LONGEST_COLUMN ? `${column.slice(0, LONGEST_COLUMN - 1)}…` : column));
  return columns.length > MOST_COLUMNS ? [...shown, "…"] : shown;
}

function givenId(row: Row): string {
  return (row.values.get("id") ?? "").trim() || (row.values.get("documentName") ?? "").trim();
}

/** The wanted id, else the first free one with a number behind it. Numbers go on where they stopped. */
function freeId(
  wanted: string,
  nextNumber: Map<string, number>,
  isFree: (candidate: string) => boolean,
): string {
  if (isFree(wanted)) return wanted;
  let number = nextNumber.get(wanted) ?? 2;
  while (!isFree(`${wanted}-${number}`)) number++;
  nextNumber.set(wanted, number + 1);
  return `${wanted}-${number}`;
}
