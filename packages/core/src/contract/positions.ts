/** Where actors stood over time: the sentences that shifts are found between, as the page of shifts draws them. */
import { z } from "zod";
import { recordIdSchema } from "../model/document.js";
import { shiftQuerySchema } from "./ledger.js";

/** One actor for or against one concept, in one sentence on one day. */
export const positionViewSchema = z
  .object({
    statementId: recordIdSchema,
    documentId: recordIdSchema,
    date: z.string(),
    speaker: z.string(),
    /** Whose position it is: the state or body the speaker speaks for, else the speaker. */
    holder: z.object({ entityId: recordIdSchema, label: z.string(), kind: z.string() }),
    concept: z.object({ id: recordIdSchema, label: z.string() }),
    stance: z.enum(["support", "oppose"]),
    /** Does the sentence name a condition? */
    conditional: z.boolean(),
    /** How sure it is that this is the speaker's stance, 0 to 1. */
    weight: z.number(),
  })
  .meta({ id: "PositionView" });
export type PositionView = Readonly<z.infer<typeof positionViewSchema>>;

/** The question of the shifts: without actor or concept only those holders and concepts in which a shift is found. */
export const positionQuerySchema = shiftQuerySchema.omit({ kinds: true });

export const positionListSchema = z
  .object({
    asOf: z.string().nullable(),
    /** In order of time; of very many only the last ones. */
    positions: z.array(positionViewSchema),
    /** All that match. */
    total: z.int(),
  })
  .meta({ id: "PositionList" });
export type PositionList = Readonly<z.infer<typeof positionListSchema>>;
