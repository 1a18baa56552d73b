/**
 * Puts a document together from everything its file says about it, in this order: the date option, explicit
 * metadata (columns, front matter, meta tags), for dates the file name, the head of the text, properties of
 * the file, and for dates, when asked for, the time the file was changed. What was assumed is noted.
 */
import type { DocumentDate } from "@parley/core";
import { readHead } from "./document-head.js";
import { fileId } from "./file-name.js";
import { findDateInName } from "./find-date.js";
import type { DocumentField, ImportedDocument, ImportOptions, Note } from "./importer.js";
import { languageTag } from "./metadata-fields.js";
import { resolveDate, resolveDateValue } from "./resolve-date.js";

export interface DocumentFacts {
  readonly file: string;
  /** Default: the name of the file. */
  readonly id?: string;
  readonly text: string;
  /** What the source says explicitly. */
  readonly metadata?: ReadonlyMap<DocumentField, string>;
  /** What the program that wrote the file noted; weaker than the text itself. */
  readonly properties?: { readonly title?: string; readonly author?: string; readonly created?: string };
  /** A file with many documents: its name and its properties say nothing about one of them. */
  readonly isRow?: boolean;
  readonly notes?: readonly Note[];
}

/** Longest title made from the beginning of a text. */
const SHORT_TITLE = 80;

/** The document that the facts describe. */
export function describeDocument(facts: DocumentFacts, options: ImportOptions): ImportedDocument {
  const head = readHead(facts.text);
  const notes: Note[] = [...(facts.notes ?? [])];
  const field = (name: DocumentField): string =>
    clean(facts.metadata?.get(name)) || (name === "url" || name === "id" ? "" : clean(head.fields.get(name)));

  const title = chooseTitle(facts, field("title"), head.title, notes);
  const date = chooseDate(facts, head, options, notes);
  const given = languageTag(field("language"));
  const detected = given ?? options.detectLanguage?.(facts.text) ?? null;
  if (given === null && detected !== null) {
    notes.push({ code: "LANGUAGE_DETECTED", details: { file: facts.file, language: detected } });
  }
  return {
    id: facts.id ?? fileId(facts.file),
    title,
    text: facts.text,
    date,
    source: field("source"),
    author: field("author") || clean(head.author ?? undefined) || clean(facts.properties?.author),
    section: field("section"),
    type: field("type"),
    url: clean(facts.metadata?.get("url")) || clean(head.fields.get("url")),
    language: detected,
    assumptions: notes,
  };
}

function chooseTitle(facts: DocumentFacts, given: string, fromHead: string | null, notes: Note[]): string {
  const title = given || clean(fromHead ?? undefined) || clean(facts.properties?.title);
  if (title !== "") return title;
  if (facts.isRow === true) {
    notes.push({ code: "TITLE_FROM_TEXT", details: { file: facts.file } });
    return beginningOf(facts.text);
  }
  const name = fileId(facts.file);
  notes.push({ code: "TITLE_FROM_FILE_NAME", details: { file: facts.file } });
  return name;
}

function chooseDate(
  facts: DocumentFacts,
  head: ReturnType<typeof readHead>,
  options: ImportOptions,
  notes: Note[],
): DocumentDate | null {
  const { file } = facts;
  // A row may name the file that its text once was.
  const fileName = facts.isRow === true ? clean(facts.metadata?.get("documentName")) : fileId(file);
  const inName = findDateInName(fileName);
  const modifiedYear = options.dateFromMtime === true ? yearOf(options.modified) : null;
  const referenceYear = options.referenceYear ?? inName?.year ?? yearOf(options.date) ?? modifiedYear;

  if (options.date !== undefined) {
    const fixed = resolveDateValue(options.date, file, "option", referenceYear);
    notes.push(...fixed.notes);
    if (fixed.date !== null) return fixed.date;
  }
  const label = clean(facts.metadata?.get("date")) || clean(head.fields.get("date"));
  const source = clean(facts.metadata?.get("date")) === "" ? "text" : "metadata";
  const candidates = [
    label === "" ? null : resolveDateValue(label, file, source, referenceYear),
    inName === null ? null : resolveDate(inName, file, "file-name", referenceYear),
    head.date === null ? null : resolveDate(head.date, file, "text", referenceYear),
  ].filter((candidate) => candidate !== null);
  const first = candidates.find((candidate) => candidate.date !== null);
  // A label that was not understood, or a date without a year, is worth a note even when another date was found.
  for (const candidate of candidates) {
    if (candidate === first || candidate.date === null) notes.push(...candidate.notes);
  }
  const other = candidates.find(
    (candidate) => candidate.date !== null && !isSameDay(candidate.date, first?.date),
  );
  if (first?.date && other?.date) {
    notes.push({ code: "DATES_DIFFER", details: { file, taken: first.date.local, other: other.date.local } });
  }
  return first?.date ?? weakDate(facts, options, notes, referenceYear);
}

/** Dates of the file rather than of the text. */
function weakDate(
  facts: DocumentFacts,
  options: ImportOptions,
  notes: Note[],
  referenceYear: number | null,
): DocumentDate | null {
  const { file } = facts;
  const created = clean(facts.properties?.created);
  if (created !== "") {
    const { date } = resolveDateValue(created, file, "metadata", referenceYear);
    if (date !== null) {
      notes.push({ code: "DATE_FROM_FILE_PROPERTIES", details: { file, value: date.local } });
      return date;
    }
  }
  if (options.dateFromMtime === true && options.modified !== undefined) {
    const { date } = resolveDateValue(options.modified, file, "file-time", referenceYear);
    if (date !== null) {
      notes.push({ code: "DATE_FROM_FILE_TIME", details: { file, value: date.local } });
      return date;
    }
  }
  if (!notes.some((note) => note.code === "DATE_WITHOUT_YEAR")) {
    notes.push({ code: "DATE_NOT_FOUND", details: { file } });
  }
  return null;
}

/** Equal as far as both are precise. */
function isSameDay(date: DocumentDate, other: DocumentDate | null | undefined): boolean {
  if (other === null || other === undefined) return true;
  const length = Math.min(date.local.length, other.local.length, 10);
  return date.local.slice(0, length) === other.local.slice(0, length);
}

function beginningOf(text: string): string {
  const line =
    text
      .trimStart()
      .slice(0, SHORT_TITLE + 1)
      .split(/[\r\n]/u)[0] ?? "";
  if (line.length <= SHORT_TITLE) return line.trim();
  const cut = line.slice(0, SHORT_TITLE - 1).replace(/\s+\S*$/u, "");
  return `${cut}…`;
}

function clean(value: string | undefined): string {
  return (value ?? "").replace(/\s+/gu, " ").trim();
}

function yearOf(date: string | undefined): number | null {
  const match = /^\d{4}/u.exec(date ?? "");
  return match === null ? null : Number(match[0]);
}
