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
import { rungs } from "../model/commitment.js";
import type { GapReason, LedgerDetail, LedgerEntry } from "../model/ledger-entry.js";
import { supplyUnit } from "./supply-unit.js";

export interface LinkedCommitment {
  readonly commitmentId: string;
  readonly actor: string;
  readonly action: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** Why it is not counted in full; `null` when it is. */
  readonly reason: GapReason | null;
}

export interface RequirementGap {
  /** Of the entry. */
  readonly id: string;
  readonly what: string;
  readonly quantity: number | null;
  readonly unit: string;
  readonly by: string | null;
  readonly source: string;
  readonly linked: readonly LinkedCommitment[];
  readonly offered: Amounts;
  /** What is missing; `null` for a requirement without an amount. */
  readonly gap: Amounts | null;
}

export interface Amounts {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

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
      NOTHING,
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

const NOTHING: Amounts = { low: 0, likely: 0, high: 0 };

function linkedTo(requirement: Requirement, commitment: Commitment): LinkedCommitment {
  const { id, actor, action, object } = commitment;
  const reason = reasonAgainst(requirement, commitment);
  const { quantity } = object;
  const amounts =
    quantity === null || (reason !== null && reason !== "condition")
      ? NOTHING
      : amountsOf(commitment, quantity);
  return {
    commitmentId: id,
    actor: actor.label,
    action,
    ...(reason === "condition" ? { ...amounts, high: amounts.likely } : amounts),
    reason,
  };
}

type Quantity = NonNullable<Commitment["object"]["quantity"]>;

/** By the rung reached: what is there counts in every sum, what is ordered in two, what is pledged in one. */
function amountsOf({ current, status }: Commitment, { likely, high }: Quantity): Amounts {
  // Without a share all of it was done, whatever part had come before.
  const isPart = current.verdict === "kept-in-part";
  const share = (isPart ? status.findLast((entry) => entry.share !== null)?.share : null) ?? 1;
  const isThere = isAtLeast(current.rung, "deployed");
  const isOrdered = isAtLeast(current.rung, "authorised");
  return {
    low: isThere ? likely * share : 0,
    likely: isThere ? likely * share : isOrdered ? likely : 0,
    high: isThere ? likely * share : high,
  };
}

function reasonAgainst(requirement: Requirement, commitment: Commitment): LinkedCommitment["reason"] {
  const { current, polarity, object, deadline, conditionLogic } = commitment;
  const isOver =
    polarity === "refrain" ||
    current.verdict === "not-kept" ||
    (current.side !== null && OVER.has(current.side));
  if (isOver) return "over";
  if (object.quantity === null) return "no-amount";
  if (requirement.unit !== "" && !countsSame(requirement.unit, object.quantity.unit)) return "other-unit";
  if (!isAtLeast(current.rung, "pledged")) return "unsure";
  const isThere = isAtLeast(current.rung, "deployed");
  if (!isThere && requirement.by !== null && (deadline?.latest ?? "") > requirement.by) return "late";
  return !isThere && conditionLogic !== null && conditionLogic.value !== "met" ? "condition" : null;
}

/** "Soldaten" and "soldiers" count the same thing. */
function countsSame(one: string, other: string): boolean {
  return supplyUnit(one, "en") === supplyUnit(other, "en");
}

const OVER: ReadonlySet<string> = new Set(["withdrawn", "superseded", "suspended", "stalled", "lapsed"]);

function isAtLeast(rung: Commitment["current"]["rung"], least: (typeof rungs)[number]): boolean {
  return rung !== null && rungs.indexOf(rung) >= rungs.indexOf(least);
}
