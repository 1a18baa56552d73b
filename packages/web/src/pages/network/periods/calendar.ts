/** Periods of a record: before and after a day, or its years, quarters or months. */
import { dayNumber, isoDay, type Span, type TimelineDay } from "../../../time/days.js";

export const periodUnits = ["split", "year", "quarter", "month"] as const;
export type PeriodUnit = (typeof periodUnits)[number];

export interface CalendarPeriod {
  /** Names it in addresses: "2031", "2031-Q1", "2031-03", "before". */
  readonly key: string;
  /** First and last day, within the span. */
  readonly from: string;
  readonly to: string;
}

/** Pictures that still can be told apart on one page. */
export const MOST_PERIODS = 60;

/** The years, quarters or months that a span touches, the first and last cut where it begins and ends. */
export function periodsOf(span: Span, unit: Exclude<PeriodUnit, "split">): CalendarPeriod[] {
  const months = { year: 12, quarter: 3, month: 1 }[unit];
  const periods: CalendarPeriod[] = [];
  let start = firstOf(isoDay(span.first), months);
  while (start <= span.last) {
    const next = firstOf(isoDay(start), months, 1);
    const day = isoDay(start);
    const [year = "", month = ""] = day.split("-");
    const key = { year, quarter: `${year}-Q${Math.ceil(Number(month) / 3)}`, month: `${year}-${month}` }[
      unit
    ];
    periods.push({
      key,
      from: isoDay(Math.max(start, span.first)),
      to: isoDay(Math.min(next - 1, span.last)),
    });
    start = next;
  }
  return periods;
}

/** The first day of the year, quarter or month that a day is in, or of one so many further on. */
function firstOf(iso: string, months: number, further = 0): number {
  const [year = 0, month = 1] = iso.split("-").map(Number);
  const began = Math.floor((month - 1) / months) * months + further * months;
  return dayNumber(new Date(Date.UTC(year, began, 1)).toISOString());
}

/** What was said before a day, and from it on. A day outside leaves one of them without statements. */
export function splitAt(span: Span, day: string): CalendarPeriod[] {
  const at = dayNumber(day);
  return [
    { key: "before", from: isoDay(Math.min(span.first, at - 1)), to: isoDay(at - 1) },
    { key: "after", from: day, to: isoDay(Math.max(span.last, at)) },
  ];
}

/** The day from which on half of the statements were made. */
export function middleDay(days: readonly TimelineDay[], span: Span): string {
  const own = days
    .filter(({ day }) => dayNumber(day) >= span.first && dayNumber(day) <= span.last)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const half = own.reduce((sum, { statements }) => sum + statements, 0) / 2;
  let seen = 0;
  for (const { day, statements } of own) {
    seen += statements;
    // Something must be left before it.
    if (seen >= half && dayNumber(day) > span.first) return day;
  }
  return isoDay(Math.max(span.first + 1, Math.round((span.first + span.last) / 2)));
}
