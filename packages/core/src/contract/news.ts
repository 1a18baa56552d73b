/** What came into the record since a revision: documents, actors, decisions, positions that moved. */
import { z } from "zod";
import { recordIdSchema } from "../model/document.js";
import { listSchema, uiLanguageSchema } from "./page.js";
import { entityRefSchema } from "./statements.js";

export const newsQuerySchema = z.object({
  /** Revision of the project that the caller saw last. */
  since: z.coerce.number().int().min(0),
  from: z.string().optional(),
  to: z.string().optional(),
  sources: listSchema.optional(),
  labels: uiLanguageSchema,
});
export type NewsQuery = z.infer<typeof newsQuerySchema>;

const ids = z.array(recordIdSchema).readonly();
const side = z.object({ support: ids, oppose: ids });

export const newsSchema = z
  .object({
    since: z.int(),
    /** When that revision was written, UTC; `null` when there is none. */
    at: z.string().nullable(),
    revision: z.int(),
    /** New documents, the latest day first; at most twenty are named. */
    documents: z.object({
      count: z.int(),
      named: z.array(z.object({ id: recordIdSchema, title: z.string(), date: z.string().nullable() })),
    }),
    /** Counted statements that came in since. */
    statements: ids,
    /** Decisions made since. */
    decisions: z.int(),
    /** Actors that nobody had heard of before, those with most statements first. */
    actors: z.array(z.object({ actor: entityRefSchema, statements: ids })),
    moved: z.array(z.object({ actor: entityRefSchema, concept: entityRefSchema, before: side, after: side })),
  })
  .meta({ id: "News" });
export type News = z.infer<typeof newsSchema>;
