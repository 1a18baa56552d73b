/** The ledger as the page and `parley commitments` show it. */
import { z } from "zod";
import { commitmentSchema } from "../model/commitment.js";
import { statusSchema } from "../model/statement.js";
import { listSchema, uiLanguageSchema } from "./page.js";

export const commitmentQuerySchema = z.object({
  /** Status as of this day; the last day of the record when left out. */
  asOf: z.string().optional(),
  /** What had been decided at this UTC time; everything when left out. */
  knownAt: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  actor: z.string().optional(),
  concept: z.string().optional(),
  sources: listSchema.optional(),
  status: statusSchema.default("all"),
  labels: uiLanguageSchema,
});
export const commitmentListSchema = z
  .object({
    asOf: z.string().nullable(),
    commitments: z.array(commitmentSchema),
    conditions: z.array(
      z.object({
        id: z.string().nullable(),
        label: z.string(),
        commitments: z.array(z.string()),
        statements: z.array(z.string()),
      }),
    ),
    counts: z.object({ statements: z.int(), reviewed: z.int(), proposed: z.int(), documents: z.int() }),
  })
  .meta({ id: "CommitmentList" });
export type CommitmentList = z.infer<typeof commitmentListSchema>;
