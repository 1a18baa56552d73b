/** What a coder did with a proposal. Kept beside the statement: provenance is never overwritten. */
import { z } from "zod";
import { recordIdSchema } from "./document.js";

export const decisionKinds = ["accept", "correct", "reject", "reopen"] as const;
export const decisionSchema = z.object({
  id: recordIdSchema,
  statementId: recordIdSchema,
  kind: z.enum(decisionKinds),
  coderId: recordIdSchema,
  /** UTC time. */
  at: z.string(),
  /** Engine version whose proposal was decided. */
  engine: z.string().nullable(),
  /** Fields that a correction changed, with what the engine had proposed. */
  proposed: z.record(z.string(), z.unknown()),
});
export type Decision = Readonly<z.infer<typeof decisionSchema>>;
