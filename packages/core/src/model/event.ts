/**
 * Events at which things are said, and conditions that commitments and positions hang on, with their
 * state over time.
 */
import { z } from "zod";
import { wordsSchema } from "./codebook.js";
import { recordIdSchema } from "./document.js";
import { spanSchema } from "./part.js";

export const processEventSchema = z.object({
  id: recordIdSchema,
  labels: wordsSchema,
  kind: z.string(),
  place: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Documents that mention it, with the place in their text. */
  mentions: z.array(z.object({ documentId: recordIdSchema, start: z.int(), end: z.int() })).readonly(),
  revision: z.int(),
});
export type ProcessEvent = Readonly<z.infer<typeof processEventSchema>>;

export const conditionValues = ["unmet", "partly", "met", "reversed", "impossible", "unknown"] as const;

export const ledgerConditionSchema = z.object({
  id: recordIdSchema,
  labels: wordsSchema,
  /** What would show that it holds. */
  test: wordsSchema.nullable(),
  states: z
    .array(
      z.object({
        from: z.string(),
        to: z.string().nullable(),
        value: z.enum(conditionValues),
        evidence: z.array(recordIdSchema),
        by: recordIdSchema,
        /** UTC time of the decision; absent in records of earlier versions. */
        recordedAt: z.string().optional(),
        /** Words of the document that show it. */
        spans: z.array(spanSchema).readonly().optional(),
      }),
    )
    .readonly(),
  revision: z.int(),
});
export type LedgerCondition = Readonly<z.infer<typeof ledgerConditionSchema>>;
