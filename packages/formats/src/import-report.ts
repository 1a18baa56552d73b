/**
 * What an import did, in one place: found, read, skipped and why, and what was assumed for which document.
 * Shown by the command line and the pages; the words come from the table of problems.
 */
import type { ImportedDocument, ImportedFile, Note } from "./importer.js";

export interface FileReport {
  readonly file: string;
  /** `partly`: some documents of the file were read and some were not. */
  readonly state: "read" | "skipped" | "partly";
  readonly documents: readonly ImportedDocument[];
  /** Why something was not read. */
  readonly reasons: readonly Note[];
  /** What was assumed, for the file and for its documents; `details.document` names the document. */
  readonly assumptions: readonly Note[];
}

export interface ImportSummary {
  /** Documents that were there: read and skipped. */
  readonly found: number;
  readonly read: number;
  readonly skipped: number;
  readonly files: readonly FileReport[];
}

/** The report of an import. `found` is always `read` + `skipped`. */
export function summarizeImport(imported: readonly ImportedFile[]): ImportSummary {
  const files = imported.map(reportFile);
  const read = files.reduce((sum, file) => sum + file.documents.length, 0);
  const skipped = files.reduce((sum, file) => sum + file.reasons.length, 0);
  return { found: read + skipped, read, skipped, files };
}

/** The report of one file. */
export function reportFile(file: ImportedFile): FileReport {
  const ofDocuments = file.documents.flatMap((doc) =>
    doc.assumptions.map((note) => ({ code: note.code, details: { document: doc.id, ...note.details } })),
  );
  const state = file.documents.length === 0 ? "skipped" : file.skipped.length === 0 ? "read" : "partly";
  return {
    file: file.file,
    state,
    documents: file.documents,
    reasons: file.skipped,
    assumptions: [...file.assumptions, ...ofDocuments],
  };
}
