/** Documents: the list with its filters, one document with its text, and the report of an import. */
import { z } from "zod";
import { documentSchema, recordIdSchema } from "../model/document.js";
import { partSchema } from "../model/part.js";
import { flagSchema, listSchema, pageOf, pageQuerySchema } from "./page.js";
import { writeResultSchema } from "./project.js";

export const documentRowSchema = documentSchema
  .extend({
    /** First words of the text, for lists. */
    beginning: z.string(),
    /** Where a full-text search hit, with the matches between U+E000 and U+E001; `null` without a search. */
    hit: z.string().nullable(),
    length: z.int(),
    counts: z.object({ statements: z.int(), open: z.int(), reviewed: z.int() }),
  })
  .meta({ id: "DocumentRow" });
export type DocumentRow = z.infer<typeof documentRowSchema>;

export const documentQuerySchema = pageQuerySchema.extend({
  /** Full-text search in title and text. */
  q: z.string().optional(),
  sources: listSchema.optional(),
  languages: listSchema.optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  /** Only documents with undecided proposals. */
  open: flagSchema.optional(),
  sort: z.enum(["newest", "oldest", "title", "open"]).default("newest"),
});
export const documentListSchema = pageOf(documentRowSchema).meta({ id: "DocumentList" });

export const documentViewSchema = documentSchema
  .extend({
    text: z.string(),
    /** Number of its text version, from 1. */
    version: z.int(),
    previous: z.string().nullable(),
    following: z.string().nullable(),
    position: z.int(),
    of: z.int(),
  })
  .meta({ id: "DocumentView" });
export type DocumentView = z.infer<typeof documentViewSchema>;

export const documentEditSchema = z.object({
  title: z.string().optional(),
  author: z.string().optional(),
  source: z.string().optional(),
  section: z.string().optional(),
  type: z.string().optional(),
  notes: z.string().optional(),
  language: z.enum(["de", "en"]).nullable().optional(),
  /** yyyy-mm-dd, or `null` for unknown. */
  date: z.string().nullable().optional(),
});

/** A corrected text; with `preview` nothing is written and the answer says what would happen. */
export const textCorrectionSchema = z
  .object({ text: z.string().max(20_000_000), preview: z.boolean().default(false) })
  .meta({ id: "TextCorrection" });

/** What became of the statements: moved to the new version, or left on the old one because words are gone. */
export const correctedTextSchema = writeResultSchema
  .extend({
    moved: z.array(recordIdSchema).readonly(),
    left: z.array(recordIdSchema).readonly(),
    quotes: z
      .array(z.object({ id: recordIdSchema, before: partSchema, after: partSchema.nullable() }))
      .readonly(),
  })
  .meta({ id: "CorrectedText" });
export type CorrectedTextView = z.infer<typeof correctedTextSchema>;

/** An assumption or a reason: a code with details; the words come from the table of the language. */
export const remarkSchema = z.object({
  code: z.string(),
  details: z.record(z.string(), z.unknown()),
  words: z.string(),
});
export const importReportSchema = z
  .object({
    found: z.int(),
    read: z.int(),
    skipped: z.int(),
    files: z.array(
      z.object({
        file: z.string(),
        state: z.enum(["read", "skipped", "partly"]),
        documents: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            title: z.string(),
            date: z.string().nullable(),
            language: z.string().nullable(),
            /** Title of the document with the same text. */
            sameTextAs: z.string().nullable(),
            proposals: z.int(),
          }),
        ),
        reasons: z.array(remarkSchema),
        assumptions: z.array(remarkSchema),
        /** What a file brought besides documents: statements, entities, coders, statementTypes. */
        counts: z.record(z.string(), z.int()).optional(),
      }),
    ),
  })
  .meta({ id: "ImportReport" });
export type ImportReport = z.infer<typeof importReportSchema>;

/** A table before it is imported: columns, first rows, and the column each field would be read from. */
export const tablePreviewSchema = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    assigned: z.record(z.string(), z.string()),
    /** Fields that a column can fill, in the order of a form. */
    fields: z.array(z.string()),
  })
  .meta({ id: "TablePreview" });
export type TablePreviewView = z.infer<typeof tablePreviewSchema>;
