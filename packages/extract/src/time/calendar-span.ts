/**
 * A stretch of the calendar as words name it ("Friday", "the end of March", "the second quarter of 2032"),
 * and the days it means once an anchor is given. Without a year the next such stretch is meant, or the last
 * one when the words look back.
 */
import {
  addMonths,
  type Day,
  type DaySpan,
  dateOf,
  dayOf,
  isDate,
  monthsSpan,
  weekdayOf,
  weekOf,
} from "./calendar.js";
import { type Feast, feastDays } from "./feasts.js";

/** Which third of a stretch: "early", "mid", "late"; `null` for the whole. */
export type Third = "early" | "mid" | "late" | null;

export type CalendarSpan =
  | { readonly unit: "day"; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly unit: "month-day"; readonly day: number }
  | { readonly unit: "relative-day"; readonly offset: number }
  /** `week`: 0 this week, 1 next week, −1 the last such day, `null` the nearest one in the direction looked. */
  | {
      readonly unit: "weekday";
      readonly weekday: number;
      readonly week: number | null;
      /** Days after the nearest such day: 7 in "Tuesday week". */
      readonly later?: number;
    }
  /** `nth` 1 to 4, −1 the last one: "the first Monday in October". */
  | {
      readonly unit: "nth-weekday";
      readonly nth: number;
      readonly weekday: number;
      readonly year: number | null;
      readonly month: number;
    }
  | { readonly unit: "weekend"; readonly week: number | null }
  /** `nth` 1 to 4, −1 the last one; a week is the month's whose Monday it has, a weekend whose Saturday. */
  | {
      readonly unit: "week-of-month" | "weekend-of-month";
      readonly nth: number;
      readonly year: number | null;
      readonly month: number;
    }
  | { readonly unit: "week"; readonly offset: number; readonly third: Third }
  /** By its number in the year: the week of January 4 is the first. */
  | { readonly unit: "numbered-week"; readonly year: number | null; readonly week: number }
  | {
      readonly unit: "month";
      readonly year: number | null;
      readonly month: number;
      readonly third: Third;
      /** Years from now: 1 in "June of next year". */
      readonly later?: number;
      readonly skip?: number;
    }
  | { readonly unit: "relative-month"; readonly offset: number; readonly third: Third }
  | { readonly unit: "quarter"; readonly year: number | null; readonly quarter: number }
  | { readonly unit: "relative-quarter"; readonly offset: number; readonly third: Third }
  | { readonly unit: "half"; readonly year: number | null; readonly half: number }
  | { readonly unit: "relative-half"; readonly offset: number; readonly third: Third }
  /** Spring 1 to winter 4, by the sun; `skip`: one that begins up to so many days from now is passed over ("next"). */
  | {
      readonly unit: "season";
      readonly year: number | null;
      readonly season: number;
      readonly third: Third;
      readonly skip?: number;
    }
  | { readonly unit: "feast"; readonly year: number | null; readonly feast: Feast }
  | { readonly unit: "year"; readonly year: number; readonly third: Third }
  | { readonly unit: "relative-year"; readonly offset: number; readonly third: Third }
  | { readonly unit: "decade"; readonly year: number; readonly third: Third }
  | { readonly unit: "relative-decade"; readonly offset: number; readonly third: Third };

export type Direction = "future" | "past";

/** First and last day of the stretch; `null` when there is no such day ("30 February"). */
export function calendarSpanDays(span: CalendarSpan, anchor: Day, direction: Direction): DaySpan | null {
  const days = spanDays(span, anchor, direction);
  // "By mid-month" on the 25th means the middle of the next month.
  if (
    days !== null &&
    direction === "future" &&
    days.to < anchor &&
    "offset" in span &&
    "third" in span &&
    span.offset === 0
  ) {
    return spanDays({ ...span, offset: 1 }, anchor, direction);
  }
  return days;
}

function spanDays(span: CalendarSpan, anchor: Day, direction: Direction): DaySpan | null {
  const today = dateOf(anchor);
  switch (span.unit) {
    case "day":
      return dayInYear(span.year, span.month, span.day, anchor, direction);
    case "month-day":
      return dayInMonth(span.day, anchor, direction);
    case "relative-day":
      return oneDay(anchor + span.offset);
    case "weekday": {
      const { from } = weekdayDays(span.weekday, span.week, anchor, direction);
      return oneDay(from + (span.later ?? 0));
    }
    case "nth-weekday":
      return nearest(
        span.year,
        (year) => oneDay(nthWeekday(year, span.month, span.weekday, span.nth)),
        anchor,
        direction,
      );
    case "week-of-month":
    case "weekend-of-month":
      return nearest(span.year, (year) => weekOfMonth(span, year), anchor, direction);
    case "numbered-week":
      return nearest(span.year, (year) => numberedWeek(year, span.week), anchor, direction);
    case "weekend": {
      const saturday = weekOf(anchor + 7 * (span.week ?? (direction === "past" ? -1 : 0))).from + 5;
      return { from: saturday, to: saturday + 1 };
    }
    case "week":
      return thirdOf(weekOf(anchor + 7 * span.offset), span.third, anchor, span.offset);
    case "month":
      return monthDays(span, anchor, direction);
    case "relative-month":
      return thirdOf(monthsSpan(today.year, today.month + span.offset, 1), span.third, anchor, span.offset);
    case "quarter":
      return nearest(span.year, (year) => monthsSpan(year, span.quarter * 3 - 2, 3), anchor, direction);
    case "relative-quarter": {
      const first = Math.floor((today.month - 1) / 3) * 3 + 1;
      return thirdOf(monthsSpan(today.year, first + 3 * span.offset, 3), span.third, anchor, span.offset);
    }
    case "half":
      return nearest(span.year, (year) => monthsSpan(year, span.half * 6 - 5, 6), anchor, direction);
    case "relative-half": {
      const first = today.month <= 6 ? 1 : 7;
      return thirdOf(monthsSpan(today.year, first + 6 * span.offset, 6), span.third, anchor, span.offset);
    }
    case "season":
      return nearest(
        span.year,
        (year) => {
          const whole = seasonDays(year, span.season);
          return whole === null ? null : thirdOf(whole, span.third, anchor, 1);
        },
        anchor,
        direction,
        span.skip,
      );
    case "feast":
      return nearest(span.year, (year) => feastDays(span.feast, year), anchor, direction);
    case "year":
      return thirdOf(monthsSpan(span.year, 1, 12), span.third, anchor, 1);
    case "relative-year":
      return thirdOf(monthsSpan(today.year + span.offset, 1, 12), span.third, anchor, span.offset);
    case "decade":
      return thirdOf(decadeOf(span.year), span.third, anchor, 1);
    case "relative-decade":
      return thirdOf(decadeOf(today.year + 10 * span.offset), span.third, anchor, span.offset);
  }
}

/** The twenties are the years from 2020 to 2029. */
function decadeOf(year: number): DaySpan {
  return monthsSpan(Math.floor(year / 10) * 10, 1, 120);
}

/** Early, mid and late are estimates; everything else is a stretch of the calendar. */
export function isRough(span: CalendarSpan): boolean {
  return ("third" in span && span.third !== null) || span.unit === "season";
}

/** Month and day on which spring, summer, autumn and winter begin: the sun's, by fixed days. */
const SEASON_STARTS = [
  [3, 20],
  [6, 21],
  [9, 23],
  [12, 21],
] as const;

/** A season runs to the day before the next; the winter of a year ends in March of the year after. */
function seasonDays(year: number, season: number): DaySpan | null {
  const [start, end] = [SEASON_STARTS[season - 1], SEASON_STARTS[season % 4]];
  if (start === undefined || end === undefined) return null;
  return {
    from: dayOf(year, start[0], start[1]),
    to: dayOf(season === 4 ? year + 1 : year, end[0], end[1]) - 1,
  };
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const { from, to } = monthsSpan(year, month, 1);
  if (nth < 0) return to - ((weekdayOf(to) - weekday + 7) % 7);
  return from + ((weekday - weekdayOf(from) + 7) % 7) + 7 * (nth - 1);
}

/** "The second week of November", "the first weekend in May". */
function weekOfMonth(
  { unit, nth, month }: Extract<CalendarSpan, { unit: "week-of-month" | "weekend-of-month" }>,
  year: number,
): DaySpan {
  const isWeek = unit === "week-of-month";
  const from = nthWeekday(year, month, isWeek ? 1 : 6, nth);
  const to = from + (isWeek ? 6 : 1);
  return { from, to: nth < 0 ? Math.min(to, monthsSpan(year, month, 1).to) : to };
}

/** Weeks are counted as ISO 8601 does. */
function numberedWeek(year: number, week: number): DaySpan {
  const first = weekOf(dayOf(year, 1, 4));
  return { from: first.from + 7 * (week - 1), to: first.to + 7 * (week - 1) };
}

function oneDay(day: Day): DaySpan {
  return { from: day, to: day };
}

/** The stretch of the year given; else the first that has not ended, or the last that has begun. */
function nearest(
  year: number | null,
  inYear: (year: number) => DaySpan | null,
  anchor: Day,
  direction: Direction,
  skip?: number,
): DaySpan | null {
  if (year !== null) return inYear(year);
  const now = dateOf(anchor).year;
  // Eight years reach the next 29 February across a century without one.
  const years = Array.from({ length: 10 }, (_, i) => (direction === "future" ? now - 1 + i : now + 1 - i));
  for (const candidate of years) {
    const days = inYear(candidate);
    if (days === null) continue;
    const isAhead = skip === undefined ? days.to >= anchor : days.from > anchor + skip;
    if (direction === "future" ? isAhead : days.from <= anchor) return days;
  }
  return null;
}

function dayInYear(
  year: number | null,
  month: number,
  day: number,
  anchor: Day,
  direction: Direction,
): DaySpan | null {
  const inYear = (candidate: number): DaySpan | null =>
    isDate(candidate, month, day) ? oneDay(dayOf(candidate, month, day)) : null;
  return nearest(year, inYear, anchor, direction);
}

function dayInMonth(day: number, anchor: Day, direction: Direction): DaySpan | null {
  const step = direction === "future" ? 1 : -1;
  for (let moved = 0; moved < 3; moved += 1) {
    const { year, month } = dateOf(addMonths(anchor, moved * step));
    if (!isDate(year, month, day)) continue;
    const found = dayOf(year, month, day);
    if (direction === "future" ? found >= anchor : found <= anchor) return oneDay(found);
  }
  return null;
}

function weekdayDays(weekday: number, week: number | null, anchor: Day, direction: Direction): DaySpan {
  if (week !== null && week >= 0) return oneDay(weekOf(anchor).from + 7 * week + weekday - 1);
  const ahead = (weekday - weekdayOf(anchor) + 7) % 7;
  if (week !== null) return oneDay(anchor + ahead - 7);
  if (direction === "future" || ahead === 0) return oneDay(anchor + ahead);
  return oneDay(anchor + ahead - 7);
}

function monthDays(
  span: Extract<CalendarSpan, { unit: "month" }>,
  anchor: Day,
  direction: Direction,
): DaySpan | null {
  const inYear = (year: number): DaySpan => thirdOfMonth(monthsSpan(year, span.month, 1), span.third);
  const year = span.later === undefined ? span.year : dateOf(anchor).year + span.later;
  return nearest(year, inYear, anchor, direction, span.skip);
}

/** Early: the first ten days, mid: the next ten, late: the rest. */
function thirdOfMonth(month: DaySpan, third: Third): DaySpan {
  if (third === "early") return { from: month.from, to: month.from + 9 };
  if (third === "mid") return { from: month.from + 10, to: month.from + 19 };
  if (third === "late") return { from: month.from + 20, to: month.to };
  return month;
}

/**
 * "This week" runs from the anchor on. Early and late in a year are its first and last quarter, its middle is the
 * time up to June 30; early and late in a decade are its first and last three years.
 */
function thirdOf(whole: DaySpan, third: Third, anchor: Day, offset: number): DaySpan {
  if (third === null) return offset === 0 ? { from: Math.max(whole.from, anchor), to: whole.to } : whole;
  const days = whole.to - whole.from + 1;
  if (days >= 28 && days <= 31) return thirdOfMonth(whole, third);
  if (days > 3000) {
    const { year } = dateOf(whole.from);
    return third === "early"
      ? monthsSpan(year, 1, 36)
      : third === "mid"
        ? monthsSpan(year + 3, 1, 48)
        : monthsSpan(year + 7, 1, 36);
  }
  if (days > 300) {
    const { year } = dateOf(whole.from);
    return third === "early"
      ? monthsSpan(year, 1, 3)
      : third === "mid"
        ? monthsSpan(year, 5, 2)
        : monthsSpan(year, 10, 3);
  }
  const size = Math.floor(days / 3);
  if (third === "early") return { from: whole.from, to: whole.from + size - 1 };
  if (third === "mid") return { from: whole.from + size, to: whole.to - size };
  return { from: whole.to - size + 1, to: whole.to };
}
