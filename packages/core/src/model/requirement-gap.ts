/** A requirement, what is linked to it, and what is missing of it. */
import { z } from "zod";
import { recordIdSchema } from "./document.js";
import { gapReasons } from "./ledger-entry.js";

/** Three sums, from what is certain to what is possible. */
export const amountsSchema = z.object({ low: z.number(), likely: z.number(), high: z.number() });
export type Amounts = Readonly<z.infer<typeof amountsSchema>>;

const linkedCommitmentSchema = amountsSchema.extend({
  commitmentId: recordIdSchema,
  actor: z.string(),
  action: z.string(),
  /** Why it is not counted in full; `null` when it is. */
  reason: z.enum(gapReasons).nullable(),
});
export type LinkedCommitment = Readonly<z.infer<typeof linkedCommitmentSchema>>;

export const requirementGapSchema = z
  .object({
    /** Of the entry. */
    id: recordIdSchema,
    what: z.string(),
    quantity: z.number().nullable(),
    unit: z.string(),
    by: z.string().nullable(),
    source: z.string(),
    linked: z.array(linkedCommitmentSchema).readonly(),
    offered: amountsSchema,
    /** What is missing; `null` for a requirement without an amount. */
    gap: amountsSchema.nullable(),
  })
  .meta({ id: "RequirementGap" });
export type RequirementGap = Readonly<z.infer<typeof requirementGapSchema>>;
