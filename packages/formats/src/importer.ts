/**
 * The door through which files come in: what an importer is given and what it hands back.
 * Importers turn bytes into documents. They open no files and know no clock; what they need is a parameter.
 */
import type { DocumentDate, ErrorCode, ErrorDetails } from "@parley/core";

/** A reason or an assumption as data; its words are in the table of problems. */
export interface Note {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** One text with what its file says about it. Empty strings stand for metadata that is not there. */
export interface ImportedDocument {
  /** The file's name without extension, or the `id` (else `documentName`) of a row. */
  readonly id: string;
  readonly title: string;
  /** The text as imported: not normalized, line ends kept, without a byte-order mark. */
  readonly text: string;
  readonly date: DocumentDate | null;
  readonly source: string;
  readonly author: string;
  readonly section: string;
  readonly type: string;
  readonly url: string;
  /** Primary language tag ("de"), or `null` when nothing says it. */
  readonly language: string | null;
  readonly assumptions: readonly Note[];
}

/** What came out of one file. `skipped` says why something was not read, `assumptions` what holds for all. */
export interface ImportedFile {
  readonly file: string;
  readonly documents: readonly ImportedDocument[];
  readonly skipped: readonly Note[];
  readonly assumptions: readonly Note[];
}

/** Fields of a document that a column, a label or a metadata entry can fill. */
export const documentFields = [
  "id",
  "documentName",
  "title",
  "text",
  "date",
  "source",
  "author",
  "section",
  "type",
  "url",
  "language",
] as const;
export type DocumentField = (typeof documentFields)[number];

export interface ImportOptions {
  /** Largest file that is read, in bytes. Default 100 MB. */
  readonly maxBytes?: number;
  /** Date of every document, whatever the file says: "2031-01-14". */
  readonly date?: string;
  /** When the file was last changed, local time ("2031-01-14T09:30"); used only with `dateFromMtime`. */
  readonly modified?: string;
  /** Take `modified` for documents without any other date. */
  readonly dateFromMtime?: boolean;
  /** Year for dates that name none ("Do., 3. März"). */
  readonly referenceYear?: number;
  /** Which column of a table holds which field: `{ text: "Volltext" }`. */
  readonly columns?: Partial<Readonly<Record<DocumentField, string>>>;
  /** Character between the cells of a CSV file; found out when not given. */
  readonly delimiter?: string;
  /** How to recognize a language by its words; handed in, because formats know no languages. */
  readonly detectLanguage?: (text: string) => string | null;
}

/** What an importer sees before the file is parsed. */
export interface FileHead {
  readonly name: string;
  /** The first bytes, at most 4096. */
  readonly head: Uint8Array;
}

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Importer {
  readonly name: string;
  /** Extensions it reads, without the dot. */
  readonly extensions: readonly string[];
  /** How sure it is that the file is its own: 0 not at all, 1 by content, 0.5 by name. */
  accepts(file: FileHead): number;
  /** Bytes to documents. Expected problems come back as notes; a thrown `ParleyError` skips the file. */
  parse(file: FileBytes, options: ImportOptions): Promise<ImportedFile>;
}

export const DEFAULT_MAX_BYTES = 100_000_000;
