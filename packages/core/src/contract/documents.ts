/** Documents: the list with its filters, one document with its text, and the report of an import. */
import { z } from "zod";
import { documentSchema } from "../model/document.js";
import { flagSchema, listSchema, pageOf, pageQuerySchema } from "./page.js";

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
