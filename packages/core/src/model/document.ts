/**
 * A document is one text with its metadata. Texts are immutable versions: a correction makes a new version,
 * and a statement points to the version it was coded on.
 */
import { z } from "zod";
import { languages } from "./reading.js";

/** UUIDv7, so that ids made on two machines never meet. */
export const recordIdSchema = z.string().min(1).max(200);

export const documentDateSchema = z.object({
  /** Local date-time without zone, as precise as `precision` says: "2031", "2031-01-14", "2031-01-14T09:30". */
  local: z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?$/),
  precision: z.enum(["year", "month", "day", "minute", "second"]),
  /** IANA zone or offset, when the source gives one. */
  zone: z.string().nullable(),
  /** Where the date comes from. */
  source: z.enum(["metadata", "file-name", "text", "option", "file-time", "person"]),
});
export type DocumentDate = Readonly<z.infer<typeof documentDateSchema>>;

export const documentSchema = z.object({
  id: recordIdSchema,
  /** The id the source gave it: file name without extension, or the `id` of a row. */
  name: z.string(),
  title: z.string(),
  author: z.string(),
  source: z.string(),
  section: z.string(),
  type: z.string(),
  url: z.string(),
  notes: z.string(),
  language: z.enum(languages).nullable(),
  date: documentDateSchema.nullable(),
  versionId: recordIdSchema,
  /** First document of the project with the same text, when there is one. */
  sameTextAs: recordIdSchema.nullable(),
  coderId: recordIdSchema,
  revision: z.int(),
});
export type Document = Readonly<z.infer<typeof documentSchema>>;

export interface TextVersion {
  readonly id: string;
  readonly documentId: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** SHA-256 of the UTF-8 text, hexadecimal. */
  readonly fingerprint: string;
}
