/** How far the review is: open and decided proposals per document, and who decided how. */
import { z } from "zod";
import { recordIdSchema } from "../model/document.js";
import { listSchema } from "./page.js";

export const reviewQuerySchema = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  sources: listSchema.optional(),
});
export type ReviewQuery = z.infer<typeof reviewQuerySchema>;

export const reviewProgressSchema = z
  .object({
    open: z.int(),
    decided: z.int(),
    /** Documents with proposals, those with most open ones first. */
    documents: z.array(
      z.object({
        id: recordIdSchema,
        title: z.string(),
        date: z.string().nullable(),
        language: z.string().nullable(),
        open: z.int(),
        decided: z.int(),
      }),
    ),
    /** Whose last word stands on how many proposals, the busiest first. */
    coders: z.array(
      z.object({
        id: recordIdSchema,
        name: z.string(),
        kind: z.string(),
        accepted: z.int(),
        corrected: z.int(),
        rejected: z.int(),
      }),
    ),
  })
  .meta({ id: "ReviewProgress" });
export type ReviewProgress = z.infer<typeof reviewProgressSchema>;
