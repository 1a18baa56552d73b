/**
 * What is missing? A requirement ("1,000 soldiers by May") against the commitments that people linked to it.
 *
 * | sum | counts |
 * |---|---|
 * | low | deployed and verified |
 * | likely | and authorised and allocated |
 * | high | and pledged or specified, where nothing is open that it hangs on |
 *
 *   gap = max(0, quantity − sum), for each of the three
 *
 * The reference is what is required, so that what nobody offers is visible. Not counted, and listed with the reason: what
 * is over, due after the requirement's day, on a condition that is open, only claimed or signalled, without an amount, or
 * counted in another unit. Amounts are never added up over repetitions: the ledger has put them together before. What
 * became of a part counts with its share.
 */
import type { Commitment } from "../model/commitment.js";
import type { LedgerDetail, LedgerEntry } from "../model/ledger-entry.js";
import type { Amounts, LinkedCommitment, RequirementGap } from "../model/requirement-gap.js";
import { isAtLeast } from "./status.js";
import { amountsByRung, isOver, isThere, NO_AMOUNTS } from "./supply-amounts.js";
import { supplyUnit } from "./supply-unit.js";

type Requirement = Extract<LedgerDetail, { kind: "requirement" }>;

/** The requirements in some entries, in their order, each with what is linked to it. */
export function requirementGaps(
  entries: readonly LedgerEntry[],
  commitments: readonly Commitment[],
): RequirementGap[] {
  return entries.flatMap(({ id, detail }) => {
    if (detail.kind !== "requirement") return [];
    const linked = commitments
      .filter(({ links }) => links.fulfils === id)
      .map((commitment) => linkedTo(detail, commitment));
    const offered = linked.reduce<Amounts>(
      (sum, { low, likely, high }) => ({
        low: sum.low + low,
        likely: sum.likely + likely,
        high: sum.high + high,
      }),
      NO_AMOUNTS,
    );
    const { what, quantity, unit, by, source } = detail;
    const missing = (sum: number) => Math.max(0, (quantity ?? 0) - sum);
    return [
      {
        id,
        what,
        quantity,
        unit,
        by,
        source,
        linked,
        offered,
        gap:
          quantity === null
            ? null
            : { low: missing(offered.low), likely: missing(offered.likely), high: missing(offered.high) },
      },
    ];
  });
}

function linkedTo(requirement: Requirement, commitment: Commitment): LinkedCommitment {
  const { id, actor, action } = commitment;
  const reason = reasonAgainst(requirement, commitment);
  const isCounted = reason === null || reason === "condition";
  const amounts = isCounted ? amountsByRung(commitment) : NO_AMOUNTS;
  return {
    commitmentId: id,
    actor: actor.label,
    action,
    ...(reason === "condition" ? { ...amounts, high: amounts.likely } : amounts),
    reason,
  };
}

function reasonAgainst(requirement: Requirement, commitment: Commitment): LinkedCommitment["reason"] {
  const { current, polarity, object, deadline, conditionLogic } = commitment;
  if (polarity === "refrain" || isOver(commitment)) return "over";
  if (object.quantity === null) return "no-amount";
  if (requirement.unit !== "" && !countsSame(requirement.unit, object.quantity.unit)) return "other-unit";
  if (!isAtLeast(current.rung, "pledged")) return "unsure";
  if (isThere(commitment)) return null;
  if (requirement.by !== null && (deadline?.latest ?? "") > requirement.by) return "late";
  return conditionLogic !== null && conditionLogic.value !== "met" ? "condition" : null;
}

/** "Soldaten" and "soldiers" count the same thing. */
function countsSame(one: string, other: string): boolean {
  return supplyUnit(one, "en") === supplyUnit(other, "en");
}
