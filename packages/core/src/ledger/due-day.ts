/**
 * Until when is a commitment in time? The latest day of its deadline plus a grace, or a window after its
 * conditions are met.
 *
 * | deadline | last day |
 * |---|---|
 * | firm, event | its latest day |
 * | vague, approximate | latest + half of the span from earliest to latest, rounded down |
 * | conditional, or none but a condition | day the last condition was met + the window in its words, else 90 days |
 * | open, or none at all | none |
 */
import type { Commitment } from "../model/commitment.js";
import { numberWord } from "./quantity.js";

type Deadline = Commitment["deadline"];

/** Numbers that a project may set; shown with every `overdue` they produce. */
export interface LedgerSettings {
  /** Share of the span that vague and approximate deadlines have as grace. */
  readonly graceShare: number;
  /** Days after a condition is met, where no window is stated. */
  readonly conditionWindow: number;
}

export const defaultLedgerSettings: LedgerSettings = { graceShare: 0.5, conditionWindow: 90 };

/**
 * @param metOn day on which the last condition was met; `null` when it hangs on none
 * @returns the last day in time with its grace, or `null` when there is none
 */
export function lastDay(
  deadline: Deadline,
  metOn: string | null = null,
  settings: LedgerSettings = defaultLedgerSettings,
): string | null {
  const latest = dueDay(deadline, metOn, settings);
  if (latest === null || deadline === null || deadline.latest !== latest) return latest;
  if (deadline.grade !== "vague" && deadline.grade !== "approx") return latest;
  const from = deadline.earliest ?? deadline.anchorDate;
  if (from === null) return latest;
  return addDays(latest, Math.floor(daysBetween(from, latest) * settings.graceShare));
}

/** The day itself, without grace: what is done after it is late. */
export function dueDay(
  deadline: Deadline,
  metOn: string | null = null,
  settings: LedgerSettings = defaultLedgerSettings,
): string | null {
  if (deadline?.grade === "open") return null;
  const latest = deadline?.grade === "conditional" ? null : (deadline?.latest ?? null);
  if (metOn === null) return latest;
  if (latest !== null && latest >= metOn) return latest;
  return addDays(metOn, windowIn(deadline?.words ?? "") ?? settings.conditionWindow);
}

const WINDOW = /(?<number>\d+|\p{L}+)\s+(?<unit>day|tag|week|woche|month|monat)/iu;
const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  tag: 1,
  week: 7,
  woche: 7,
  month: 30,
  monat: 30,
};

/** "Within 14 days of a ceasefire" → 14; `null` when no window is named. */
export function windowIn(words: string): number | null {
  const { number, unit } = WINDOW.exec(words)?.groups ?? {};
  if (number === undefined || unit === undefined) return null;
  const count = /^\d/.test(number) ? Number(number) : numberWord(number);
  const days = UNIT_DAYS[unit.toLowerCase()];
  return count === null || days === undefined ? null : count * days;
}

const DAY = 86_400_000;

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day.slice(0, 10)) + days * DAY).toISOString().slice(0, 10);
}
