/**
 * How much of what was committed counts as offered? The one table behind requirements and the supply tally of scenarios:
 * what is there counts in every sum, what is ordered in two, what is pledged in one.
 *
 * | rung | low | likely | high |
 * |---|---|---|---|
 * | deployed, verified | likely · share | likely · share | likely · share |
 * | authorised, allocated | 0 | likely | high |
 * | pledged, specified | 0 | 0 | high |
 * | claimed, signalled | 0 | 0 | 0 |
 *
 * The share is that of the last part delivered, where only a part was; else 1.
 */
import type { Commitment } from "../model/commitment.js";
import type { Amounts } from "../model/requirement-gap.js";
import { isAtLeast } from "./status.js";

export const NO_AMOUNTS: Amounts = { low: 0, likely: 0, high: 0 };

const OVER: ReadonlySet<string> = new Set(["withdrawn", "superseded", "suspended", "stalled", "lapsed"]);

/**
 * Is nothing to be expected of it: taken back, on hold, lapsed, or not kept? What is suspended because a condition broke
 * waits for it again.
 */
export function isOver({ current, conditionLogic }: Commitment): boolean {
  const isWaiting = conditionLogic !== null && conditionLogic.value !== "met";
  if (current.side === "suspended" && isWaiting) return false;
  return current.verdict === "not-kept" || (current.side !== null && OVER.has(current.side));
}

/** Is it there already, so that nothing has to come first any more? */
export function isThere({ current }: Commitment): boolean {
  return isAtLeast(current.rung, "deployed");
}

/** What a commitment offers by the rung it has reached; nothing without an amount. */
export function amountsByRung(commitment: Commitment): Amounts {
  const { current, object, status } = commitment;
  if (object.quantity === null || !isAtLeast(current.rung, "pledged")) return NO_AMOUNTS;
  const { likely, high } = object.quantity;
  if (isThere(commitment)) {
    const isPart = current.verdict === "kept-in-part";
    const share = (isPart ? status.findLast((entry) => entry.share !== null)?.share : null) ?? 1;
    return { low: likely * share, likely: likely * share, high: likely * share };
  }
  return { low: 0, likely: isAtLeast(current.rung, "authorised") ? likely : 0, high };
}
