/** A requirement, what is linked to it, and what is missing of it. */
import { z } from "zod";
import { recordIdSchema } from "../model/document.js";
import { gapReasons } from "../model/ledger-entry.js";
import { amountsSchema } from "./supply-amounts.js";

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
