/** Which statements does an analysis count, reviewed ones alone or proposals, too? */
import { z } from "zod";
import type { Statement, StatementState } from "./statement.js";

/** Which statements an analysis counts. Rejected ones never. */
export const statusSchema = z.enum(["all", "reviewed"]);
export type Status = z.infer<typeof statusSchema>;

/** A person decided on it or coded it. */
export function isReviewed(state: StatementState): boolean {
  return state === "accepted" || state === "corrected" || state === "coded";
}

/**
 * Does an analysis count this statement? Reviewed ones always; undecided proposals when all are asked for
 * and their confidence reaches the dial; rejected ones never.
 */
export function isCounted(
  statement: Pick<Statement, "state" | "confidence">,
  status: Status,
  dial: number,
): boolean {
  if (isReviewed(statement.state)) return true;
  return statement.state === "proposed" && status === "all" && (statement.confidence ?? 0) >= dial;
}
