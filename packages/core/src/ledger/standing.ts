/**
 * How does a commitment stand on a day? What reports, evidence and conditions have made of it so far, and the status that
 * follows: an open condition gives `conditional-open`, a last day that has passed `overdue` and `cannot-tell`.
 */
import type { Commitment } from "../model/commitment.js";
import type { ConditionTree } from "../model/condition-tree.js";
import type { Language } from "../model/reading.js";
import { type ConditionStanding, conditionsOn } from "./condition-logic.js";
import type { StatesOf } from "./condition-time.js";
import { addDays, daysBetween, dueDay, type LedgerSettings, lastDay } from "./due-day.js";
import type { CurrentStatus, Rung, StatusEntry } from "./status.js";
import { NOTHING_AGAINST, NOTHING_FOUND } from "./status.js";

export interface Settling {
  /** Status at the end of this day; `null` = after everything known. */
  readonly asOf: string | null;
  readonly language: Language;
  readonly settings: LedgerSettings;
  readonly statesOf: StatesOf;
  readonly conditionLabel: (id: string) => string;
}

type Ending = "withdrawn" | "superseded" | "suspended" | "stalled";

/** What is known of it, as it grows event by event. */
export interface Standing {
  rung: Rung | null;
  conditions: Commitment["conditions"];
  tree: ConditionTree | null;
  readonly slips: Commitment["slips"][number][];
  deadline: Commitment["deadline"];
  firstDeadline: Commitment["deadline"];
  ending: Ending | null;
  fulfilledOn: string | null;
  share: number | null;
  contrary: boolean;
  denied: boolean;
}

/** The status that follows from how things stand, on a day. The order of the lines decides. */
export function statusOn(
  standing: Standing,
  day: string,
  polarity: Commitment["polarity"],
  isClaimed: boolean,
  settling: Settling,
): CurrentStatus {
  const { rung, ending } = standing;
  const held = heldOn(standing, day, settling);
  const met = held?.since ?? null;
  if (ending === "withdrawn" || ending === "superseded") return { rung, side: ending, verdict: null };
  if (standing.contrary) return { rung, side: null, verdict: "not-kept" };
  if (standing.fulfilledOn !== null)
    return { rung, side: null, verdict: keptVerdict(standing, met, settling.settings) };
  if (ending !== null) return { rung, side: ending, verdict: "not-due" };
  if (held !== null && held.truth !== true) return openStatus(standing, held, day, settling.settings);
  if (isClaimed) return { rung, side: null, verdict: standing.denied ? null : "not-due" };
  if (polarity === "refrain") {
    const end = standing.deadline?.latest ?? null;
    return { rung, side: null, verdict: met !== null || (end !== null && day > end) ? "kept" : "not-due" };
  }
  const last = lastDay(standing.deadline, met, settling.settings);
  if (last !== null && day > last) return { rung, side: "overdue", verdict: "cannot-tell" };
  return { rung, side: met === null ? null : "triggered", verdict: "not-due" };
}

export function heldOn({ tree }: Standing, day: string, { statesOf }: Settling): ConditionStanding | null {
  return tree === null ? null : conditionsOn(tree, statesOf, day);
}

/** While its conditions do not hold, nothing is due; where nobody knows whether they do, nobody can tell after the last day. */
function openStatus(
  { rung, deadline }: Standing,
  { truth, canHold, isReversed }: ConditionStanding,
  day: string,
  settings: LedgerSettings,
): CurrentStatus {
  if (!canHold) return { rung, side: "lapsed", verdict: null };
  if (isReversed) return { rung, side: "suspended", verdict: "not-due" };
  const last = truth === null ? lastDay(deadline, null, settings) : null;
  const isPast = last !== null && day > last;
  return { rung, side: "conditional-open", verdict: isPast ? "cannot-tell" : "not-due" };
}

/** Whole days after the last day, without grace: of what was done late, and of what is overdue. */
export function daysLateOn(
  { fulfilledOn, firstDeadline, deadline }: Standing,
  day: string,
  { side, verdict }: CurrentStatus,
  held: ConditionStanding | null,
  { settings }: Settling,
): number | null {
  const met = held?.since ?? null;
  const isLate = verdict === "kept-late" && fulfilledOn !== null;
  const due = isLate
    ? dueDay(firstDeadline, met, settings)
    : side === "overdue"
      ? dueDay(deadline, met, settings)
      : null;
  return due === null ? null : Math.max(0, daysBetween(due, isLate ? fulfilledOn : day));
}

/** Late is measured against the first deadline, without its grace; a share below one is a part. */
function keptVerdict(
  { fulfilledOn, share, firstDeadline }: Standing,
  met: string | null,
  settings: LedgerSettings,
): CurrentStatus["verdict"] {
  if (share !== null && share < 1) return "kept-in-part";
  const due = dueDay(firstDeadline, met, settings);
  return due !== null && fulfilledOn !== null && fulfilledOn > due ? "kept-late" : "kept";
}

/** The entry of the day on which a deadline or an exclusion ran out before a day; `null` when none did. */
export function passedOn(
  standing: Standing,
  before: string,
  polarity: Commitment["polarity"],
  isClaimed: boolean,
  settling: Settling,
): StatusEntry | null {
  // Without a deadline and without a condition nothing runs out.
  if (standing.deadline === null && standing.tree === null) return null;
  const { language, settings } = settling;
  const met = heldOn(standing, addDays(before, -1), settling)?.since ?? null;
  const last =
    polarity === "refrain" ? (standing.deadline?.latest ?? null) : lastDay(standing.deadline, met, settings);
  if (last === null || before <= last) return null;
  const date = addDays(last, 1);
  if (date >= before) return null;
  const { side, verdict } = statusOn(standing, date, polarity, isClaimed, settling);
  if (side !== "overdue" && !(polarity === "refrain" && verdict === "kept")) return null;
  const searched = settling.asOf ?? addDays(before, -1);
  return {
    date,
    recordedAt: null,
    rung: null,
    side,
    verdict,
    evidence: [],
    share: null,
    note: (side === "overdue" ? NOTHING_FOUND : NOTHING_AGAINST)[language](searched),
    by: "ledger",
  };
}
