/**
 * A shift: two sentences of one actor, or of two voices of one body, that do not go together. A candidate until
 * a person confirms or dismisses it; both sentences stand side by side.
 */
import { z } from "zod";
import { recordIdSchema } from "../model/document.js";
import { shiftKinds } from "../model/ledger-entry.js";
import { spanSchema } from "../model/part.js";

export const shiftSentenceSchema = z.object({
  statementId: recordIdSchema.nullable(),
  documentId: recordIdSchema,
  date: z.string(),
  speaker: z.string(),
  text: z.string(),
  spans: z.array(spanSchema).readonly(),
  stance: z.enum(["support", "oppose"]).nullable(),
});
export type ShiftSentence = Readonly<z.infer<typeof shiftSentenceSchema>>;

export const shiftSchema = z
  .object({
    /** Made of its kind and the two sentences: the same pair has the same id in every run. */
    id: z.string(),
    kind: z.enum(shiftKinds),
    actor: z.object({ entityId: recordIdSchema, label: z.string(), kind: z.string() }),
    concept: z.object({ id: recordIdSchema.nullable(), label: z.string() }),
    earlier: shiftSentenceSchema,
    later: shiftSentenceSchema,
    /** Further sentences that say the same as the earlier and the later one. */
    more: z.object({ earlier: z.array(shiftSentenceSchema), later: z.array(shiftSentenceSchema) }),
    /** Is it against the earlier word? Following a named condition, or two voices, is not. */
    contradiction: z.boolean(),
    /** Conditions that were named before and had come true. */
    conditions: z.array(z.string()),
    /** 0 to 1, how sure; candidates below the dial are left out. */
    score: z.number(),
    /** 0 to 1, how much it weighs: stance turned 1, slips by their share. */
    severity: z.number(),
    review: z.enum(["open", "confirmed", "dismissed"]),
    explanation: z.string(),
    by: z.string().nullable(),
    /** Entry of the decision, to change or take out. */
    entryId: recordIdSchema.nullable(),
  })
  .meta({ id: "Shift" });
export type Shift = Readonly<z.infer<typeof shiftSchema>>;

/** A pair as the rules find it, before decisions. */
export type FoundShift = Pick<
  Shift,
  "kind" | "actor" | "concept" | "earlier" | "later" | "more" | "conditions" | "score" | "severity"
>;
