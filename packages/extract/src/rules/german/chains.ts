/**
 * Speech without a frame of its own: main clauses in the Konjunktiv that continue what somebody said, and
 * relayed plans or hearsay with "sollen". Consecutive sentences form one utterance.
 */
import { type Draft, draft, overlaps, rangeOf } from "./draft.js";
import type { Clause, Period } from "./period.js";
import { BE, HAVE, MODAL, PARTICIPLE } from "./word-classes.js";

/** Is the period a continued indirect speech: its first main clause in the Konjunktiv? */
export function continuesIndirect(period: Period): boolean {
  const { items, clauses } = period;
  const main = clauses.filter((clause) => clause.kind === "main");
  const first = main[0];
  if (first === undefined || items[items.length - 1]?.token.text === "?") return false;
  if (first.mood === "indicative" || first.mood === null) return false;
  if (first.mood === "konjunktiv-1")
    return !(first.verbFirst && clauses.length === 1) && !isWish(period, first);
  return isReportingKonjunktiv2(period, first);
}

/** "Möge er …", "Es lebe …", "Man nehme …" */
function isWish(period: Period, clause: Clause): boolean {
  const finite = period.items[clause.finite];
  const head = period.items[clause.head];
  return finite?.lower === "möge" || head?.lower === "man" || finite?.lower === "lebe";
}

/** "hätten", "wären", "würden" stand in where Konjunktiv I looks like the indicative; conditionals do not count. */
function isReportingKonjunktiv2(period: Period, clause: Clause): boolean {
  const { items } = period;
  const finite = items[clause.finite]?.lower ?? "";
  if (/^(?:dürfte|dürften|möchte|möchten|sollte|sollten|wollte|wollten)$/.test(finite)) return false;
  for (const item of items)
    if (/^(?:wenn|falls|sonst|ansonsten|ohne|beinahe|fast|andernfalls|eigentlich)$/.test(item.lower))
      return false;
  return true;
}

/** Chains of Konjunktiv sentences after somebody has spoken. */
export function chains(periods: readonly Period[], drafts: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  let current: Draft | null = null;
  let spoken = false;
  let paragraph = -1;
  let silent = 0;
  const byPeriod = new Map<number, Draft[]>();
  for (const other of drafts) {
    const list = byPeriod.get(other.period);
    if (list === undefined) byPeriod.set(other.period, [other]);
    else list.push(other);
  }
  for (const period of periods) {
    const own = byPeriod.get(period.index) ?? [];
    if (period.sentence.paragraph !== paragraph) {
      paragraph = period.sentence.paragraph;
      current = null;
    }
    const range = rangeOf(period.items, 0, period.items.length);
    const free = range !== null && !own.some((other) => overlaps([range], [...other.quote, ...other.frame]));
    if (
      free &&
      range !== null &&
      continuesIndirect(period) &&
      (spoken || made.length > 0 || isSurelyKonjunktiv(period))
    ) {
      if (current !== null) {
        const last = current.quote[current.quote.length - 1];
        if (last !== undefined && last.to === range.from) {
          current.quote[current.quote.length - 1] = { from: last.from, to: range.to };
          silent = 0;
          continue;
        }
      }
      current = draft({
        mode: "indirect-free-indirect",
        medium: "speech",
        period: period.index,
        quote: [range],
        confidence: 0.8,
        why: ["chain:konjunktiv"],
        needsSpeaker: true,
      });
      made.push(current);
      silent = 0;
      continue;
    }
    current = null;
    if (own.length > 0) {
      spoken = true;
      silent = 0;
    } else {
      silent += 1;
      if (silent > 6) spoken = false;
    }
  }
  return made;
}

function isSurelyKonjunktiv(period: Period): boolean {
  return period.clauses.some((clause) => clause.kind === "main" && clause.mood === "konjunktiv-1");
}

/** "soll gesagt haben", "sollen getötet worden sein": hearsay. */
export function isHearsay(period: Period): boolean {
  const main = period.clauses.find((clause) => clause.kind === "main");
  if (main === undefined) return false;
  const finite = period.items[main.finite];
  if (finite === undefined || (finite.bits & MODAL) === 0 || !/^soll(?:en)?$/.test(finite.lower))
    return false;
  for (let at = main.to - 1; at > main.finite; at -= 1) {
    const item = period.items[at];
    if (item === undefined || item.token.kind === "punctuation") continue;
    return (
      (item.lower === "haben" || item.lower === "sein") &&
      ((period.items[at - 1]?.bits ?? 0) & (PARTICIPLE | HAVE | BE)) !== 0
    );
  }
  return false;
}
