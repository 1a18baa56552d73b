/** A shift in words: why it is one, how long between its sentences, and the whole as one sentence. */
import type { Shift, ShiftSentence } from "@parley/core";
import type { Formats } from "../../i18n/formats.js";
import { daysBetween } from "../ledger/ledger-rows.js";

export type Words = (key: string, values?: Record<string, unknown>) => string;

/** Days from the earlier sentence to the later one; 0 on one day. */
export function daysApart({ earlier, later }: Shift): number {
  return Math.max(0, daysBetween(earlier.date, later.date));
}

/** The stance of a sentence as the pages count it: 1 supports, 0 opposes. */
export function agreementOf({ stance }: ShiftSentence): 0 | 1 | null {
  return stance === null ? null : stance === "support" ? 1 : 0;
}

/** The shift as one sentence, for those who do not see its columns. */
export function shiftSentence(shift: Shift, t: Words, formats: Formats): string {
  return t("shifts:said", {
    kind: t(`shifts:kind.${shift.kind}`),
    actor: shift.actor.label,
    concept: shift.concept.label,
    from: formats.day(shift.earlier.date.slice(0, 10)),
    to: formats.day(shift.later.date.slice(0, 10)),
    review: t(`shifts:review.${shift.review}`),
  });
}

/** Statements behind a shift: its two sentences, then those that say the same. */
export function statementsOf({ earlier, later, more }: Shift): string[] {
  const all = [earlier, later, ...more.earlier, ...more.later];
  return [...new Set(all.flatMap(({ statementId }) => statementId ?? []))];
}
