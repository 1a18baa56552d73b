/**
 * Files in, documents out, with a report. Every document is on disk before it is acknowledged; what cannot
 * be read is named with its reason and the rest goes on.
 */
import type { Document, DocumentDate, ImportReport, Language, NewDocument } from "@parley/core";
import { addDocuments, describeProblem, languages, ParleyError } from "@parley/core";
import { detectLanguage } from "@parley/extract";
import {
  type ImportedDocument,
  type ImportOptions,
  importFile,
  type Note,
  reportFile,
} from "@parley/formats";
import { projectReader } from "../store/project-reader.js";
import { fingerprint, makerOf } from "./actions.js";
import type { Project } from "./project.js";

export interface IncomingFile {
  readonly name: string;
  /** The bytes, or how to get them when their turn comes. */
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
  /** When the file was last changed, local time; used only with `dateFromMtime`. */
  readonly modified?: string;
}

export interface ImportSettings {
  /** Language of the words in the report. */
  readonly labels?: Language;
  /** Language of all documents, whatever they say. */
  readonly language?: Language;
  readonly options?: ImportOptions;
  /** Called after a commit with the documents that are now safe. */
  readonly onCommitted?: (documents: readonly Document[]) => void;
}

export interface Imported {
  readonly report: ImportReport;
  readonly documentIds: readonly string[];
}

/** Documents of one transaction: few enough to be quickly safe, many enough to be fast. */
const BATCH_DOCUMENTS = 50;
const BATCH_CHARACTERS = 4_000_000;

type FileReport = ImportReport["files"][number];

/**
 * Imports files one after the other.
 * @throws only what the store throws; whatever is wrong with a file stands in the report
 */
export async function importDocuments(
  project: Project,
  files: Iterable<IncomingFile> | AsyncIterable<IncomingFile>,
  settings: ImportSettings = {},
): Promise<Imported> {
  const { labels = "en" } = settings;
  const reports: FileReport[] = [];
  const documentIds: string[] = [];
  let waiting: { readonly imported: ImportedDocument; readonly report: FileReport }[] = [];
  let characters = 0;

  const commit = () => {
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    characters = 0;
    const documents = commitDocuments(
      project,
      batch.map(({ imported }) => newDocument(imported, settings)),
    );
    documents.forEach((doc, index) => {
      documentIds.push(doc.id);
      batch[index]?.report.documents.push(reportRow(project, doc));
    });
    settings.onCommitted?.(documents);
  };

  for await (const file of files) {
    const imported = await readFile(file, settings);
    const { state, reasons, assumptions } = reportFile(imported);
    const report: FileReport = {
      file: file.name,
      state,
      documents: [],
      reasons: reasons.map((note) => inWords(note, labels)),
      assumptions: assumptions.map((note) => inWords(note, labels)),
    };
    reports.push(report);
    for (const doc of imported.documents) {
      waiting.push({ imported: doc, report });
      characters += doc.text.length;
      if (waiting.length >= BATCH_DOCUMENTS || characters >= BATCH_CHARACTERS) commit();
    }
  }
  commit();
  const skipped = reports.reduce((sum, report) => sum + report.reasons.length, 0);
  const report = { found: documentIds.length + skipped, read: documentIds.length, skipped, files: reports };
  return { report, documentIds };
}

async function readFile(file: IncomingFile, settings: ImportSettings) {
  const options: ImportOptions = {
    detectLanguage,
    ...settings.options,
    ...(file.modified === undefined ? {} : { modified: file.modified }),
  };
  try {
    const bytes = typeof file.bytes === "function" ? await file.bytes() : file.bytes;
    return await importFile(file.name, bytes, options);
  } catch (cause) {
    const problem =
      cause instanceof ParleyError
        ? cause
        : new ParleyError("FILE_NOT_READ", { file: file.name, importer: reasonOf(cause) }, cause);
    const skipped = [{ code: problem.code, details: problem.details }];
    return { file: file.name, documents: [], skipped, assumptions: [] };
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}

function commitDocuments(project: Project, newDocuments: readonly NewDocument[]): readonly Document[] {
  const { store, coder } = project;
  const { draft, documents } = addDocuments(projectReader(store), newDocuments, makerOf(project));
  store.write(draft, { coderId: coder.id });
  return documents;
}

function newDocument(imported: ImportedDocument, settings: ImportSettings): NewDocument {
  const { id, title, text, date, source, author, section, type, url } = imported;
  const stated: string | null = settings.language ?? imported.language;
  return {
    name: id,
    title,
    author,
    source,
    section,
    type,
    url,
    notes: "",
    // Engines and labels know two languages; a text in a third one has none here.
    language: languages.find((language) => language === stated) ?? null,
    date: validDate(date),
    text,
    fingerprint: fingerprint(text),
  };
}

/** A date that no calendar has is none. */
function validDate(date: DocumentDate | null): DocumentDate | null {
  if (date === null) return null;
  const day = `${date.local}0000-01-01`.slice(0, 10);
  const filled = date.local.length >= 10 ? day : date.local + "0000-01-01".slice(date.local.length);
  return Number.isNaN(Date.parse(filled)) ? null : date;
}

function reportRow(project: Project, doc: Document): FileReport["documents"][number] {
  const same = doc.sameTextAs === null ? null : project.store.read("document", doc.sameTextAs);
  return {
    id: doc.id,
    name: doc.name,
    title: doc.title,
    date: doc.date?.local ?? null,
    language: doc.language,
    sameTextAs: same?.title ?? null,
    proposals: 0,
  };
}

/** A remark with its words: what, and where unless that says nothing. */
export function inWords({ code, details }: Note, labels: Language): FileReport["reasons"][number] {
  const { what, where } = describeProblem(code, details, labels);
  return { code, details: { ...details }, words: where === "" ? what : `${what} (${where})` };
}
