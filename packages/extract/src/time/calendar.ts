/**
 * Days of the Gregorian calendar as plain numbers: no clock, no time zone, no daylight saving.
 * A day is the number of days since 1970-01-01; text at the edges is yyyy-mm-dd.
 */

import { perWord } from "../text/per-word.js";

/** Days since 1970-01-01. */
export type Day = number;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** First and last day, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

const DAYS_IN_ERA = 146_097;

/** Number of the day; the month may run over or under and is carried into the year. */
export function dayOf(year: number, month: number, day: number): Day {
  const carried = year + Math.floor((month - 1) / 12);
  const inYear = (((month - 1) % 12) + 12) % 12;
  // Years that begin in March put the leap day at the end, as in the usual civil-calendar algorithm.
  const shifted = inYear >= 2 ? carried : carried - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const monthFromMarch = (inYear + 10) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - 719_468;
}

export function dateOf(day: Day): CalendarDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The day a yyyy-mm-dd names; `null` when it is no day of the calendar. */
export function parseDay(iso: string): Day | null {
  return dayOfIso(iso);
}

/** A document asks for the day it is of at each of its times. */
const dayOfIso = perWord((iso): Day | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, day) ? dayOf(year, month, day) : null;
});

export function formatDay(day: Day): string {
  const { year, month, day: inMonth } = dateOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(inMonth).padStart(2, "0")}`;
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The same day n months on, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: inMonth } = dateOf(day);
  const first = dateOf(dayOf(year, month + months, 1));
  return dayOf(first.year, first.month, Math.min(inMonth, daysInMonth(first.year, first.month)));
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Monday to Sunday of the week the day is in. */
export function weekOf(day: Day): DaySpan {
  const from = day - weekdayOf(day) + 1;
  return { from, to: from + 6 };
}

/** Whole months, the first one given by year and month. */
export function monthsSpan(year: number, month: number, count: number): DaySpan {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + count, 1) - 1 };
}
