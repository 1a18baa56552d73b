/** Actors that are probably one, with what speaks for it and against it. */
import { z } from "zod";
import { mergeEvidence } from "../model/merge-evidence.js";
import { uiLanguageSchema } from "./page.js";
import { entityRefSchema } from "./statements.js";

export const mergeSuggestionQuerySchema = z.object({
  labels: uiLanguageSchema,
  variable: z.enum(["person", "organization"]).optional(),
  /** Suggestions whose weakest link is below it are left out. */
  least: z.coerce.number().min(0).max(1).default(0.5),
});
export type MergeSuggestionQuery = z.output<typeof mergeSuggestionQuerySchema>;

const suggestedSchema = entityRefSchema.extend({
  statements: z.int(),
  /** With it a merge is refused when somebody changed the entry in between. */
  revision: z.int(),
  /** Some of its statements, to look at. */
  examples: z.array(z.string()),
});

export const mergeSuggestionSchema = z
  .object({
    variable: z.enum(["person", "organization"]),
    /** The one to keep: known before found, then the fullest name, then the most statements. */
    into: suggestedSchema,
    from: z.array(
      suggestedSchema.extend({
        /** Orders the suggestions; no probability. */
        score: z.number().min(0).max(1),
        evidence: z.array(
          z.object({
            kind: z.enum(mergeEvidence),
            /** For one actor, or against it. */
            speaksFor: z.boolean(),
            /** The names that were compared. */
            names: z.tuple([z.string(), z.string()]).nullable(),
            /** Bodies or documents in common, or people of that surname; of how many. */
            count: z.int().nullable(),
            of: z.int().nullable(),
          }),
        ),
      }),
    ),
    /** That of the weakest link. */
    score: z.number().min(0).max(1),
  })
  .meta({ id: "MergeSuggestion" });
export type MergeSuggestionView = z.infer<typeof mergeSuggestionSchema>;

export const mergeSuggestionListSchema = z
  .object({ rows: z.array(mergeSuggestionSchema) })
  .meta({ id: "MergeSuggestionList" });
