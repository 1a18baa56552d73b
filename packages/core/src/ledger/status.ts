/**
 * The status history of a commitment: dated entries, each with its evidence, never overwritten.
 *
 * The first entry says how far the actor went (`signalled`, `pledged`, `specified`, `authorised`; `claimed`
 * when others say so) and whether it hangs on a condition. A later report that goes further adds an entry.
 * When the deadline and its grace have passed on the day the ledger is asked for, the commitment is
 * `overdue`. Silence in the record is not inaction in the world: the verdict is then `cannot-tell`.
 */
import type { Commitment } from "../model/commitment.js";
import { rungs } from "../model/commitment.js";
import type { Language } from "../model/reading.js";
import type { LedgerStatement } from "./ledger-statement.js";
import { dayOf } from "./ledger-statement.js";

export type StatusEntry = Commitment["status"][number];
export type Rung = (typeof rungs)[number];

const READY_BELOW = 0.6;
const DONE = 1;

/** How far a statement goes. */
export function rungOf(
  row: LedgerStatement,
  commitment: Pick<Commitment, "attribution" | "polarity" | "object">,
): Rung {
  const { level, certainty } = row.statement;
  if (commitment.attribution === "third-party") return "claimed";
  if (level < READY_BELOW || certainty !== "stated") return "signalled";
  if (commitment.polarity === "refrain") return "pledged";
  if (level >= DONE) return "authorised";
  return commitment.object.quantity === null ? "pledged" : "specified";
}

export function firstEntry(row: LedgerStatement, rung: Rung, isConditional: boolean): StatusEntry {
  return {
    date: dayOf(row),
    recordedAt: null,
    rung,
    side: isConditional ? "conditional-open" : null,
    verdict: null,
    evidence: [row.statement.id],
    share: null,
    note: "",
    by: row.statement.coderId,
  };
}

/** Does one rung stand higher than another? */
export function isHigher(rung: Rung, than: Rung | null): boolean {
  return than === null || rungs.indexOf(rung) > rungs.indexOf(than);
}

const NOTHING_FOUND = {
  de: (day: string) => `kein Beleg gefunden, gesucht bis ${day}`,
  en: (day: string) => `no evidence found, searched up to ${day}`,
} as const;

/**
 * The entry of the day on which a commitment became overdue; `null` while it is not. What hangs on an open
 * condition is never overdue, nor is what somebody refrains from, or what only others say was promised.
 */
export function overdueEntry(
  commitment: Pick<Commitment, "deadline" | "polarity" | "conditions" | "attribution">,
  asOf: string,
  language: Language,
): StatusEntry | null {
  const { deadline, polarity, conditions, attribution } = commitment;
  if (deadline === null || polarity === "refrain" || conditions.length > 0) return null;
  if (attribution === "third-party") return null;
  const due = lastDay(deadline);
  if (due === null || asOf <= due) return null;
  return {
    date: addDays(due, 1),
    recordedAt: null,
    rung: null,
    side: "overdue",
    verdict: "cannot-tell",
    evidence: [],
    share: null,
    note: NOTHING_FOUND[language](asOf),
    by: "ledger",
  };
}

const GRACE_SHARE = 0.5;

/**
 * Last day on which a commitment is still in time: the latest day of the deadline plus the grace. Vague and
 * approximate deadlines have half of their span as grace, firm ones and events none; open ones and those of
 * an unmet condition have no last day.
 */
export function lastDay(deadline: NonNullable<Commitment["deadline"]>): string | null {
  const { latest, grade } = deadline;
  if (latest === null || grade === "open" || grade === "conditional") return null;
  if (grade !== "vague" && grade !== "approx") return latest;
  const from = deadline.earliest ?? deadline.anchorDate;
  return from === null ? latest : addDays(latest, Math.floor(daysBetween(from, latest) * GRACE_SHARE));
}

const DAY = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day.slice(0, 10)) + days * DAY).toISOString().slice(0, 10);
}
