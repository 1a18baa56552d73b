/**
 * Local date-times without zone, as seconds since 1970 read as if UTC: reading, writing and calendar steps.
 * Everything that a time window or a duplicates rule needs to know about the calendar stands here.
 */

export const calendarUnits = ["seconds", "minutes", "hours", "days", "weeks", "months", "years"] as const;
export type CalendarUnit = (typeof calendarUnits)[number];

export const DAY_SECONDS = 86_400;
const fixedSeconds = {
  seconds: 1,
  minutes: 60,
  hours: 3_600,
  days: DAY_SECONDS,
  weeks: 7 * DAY_SECONDS,
} as const;

/** The time some units later (earlier when negative). Months and years clamp to the length of the month. */
export function addUnits(seconds: number, unit: CalendarUnit, amount: number): number {
  if (unit !== "months" && unit !== "years") return seconds + amount * fixedSeconds[unit];
  const { year, month, day } = calendarDay(seconds);
  const months = year * 12 + month - 1 + amount * (unit === "years" ? 12 : 1);
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12;
  const clamped = Math.min(day, monthLength(toYear, toMonth + 1));
  return epochDay(toYear, toMonth + 1, clamped) * DAY_SECONDS + secondOfDay(seconds);
}

export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** The calendar day of a time. */
export function calendarDay(seconds: number): CalendarDay {
  const date = new Date(Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS * 1_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days since 1970 of a calendar day. */
export function epochDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / (DAY_SECONDS * 1_000));
}

/** Seconds since midnight. */
export function secondOfDay(seconds: number): number {
  return seconds - Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS;
}

/** Day of the week of a day since 1970: 1 for Monday … 7 for Sunday. */
export function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function monthLength(year: number, month: number): number {
  return epochDay(year, month + 1, 1) - epochDay(year, month, 1);
}

/**
 * Reads a day, `dd.MM.yyyy` or `yyyy-MM-dd`, with a time `HH:mm:ss` (seconds may be missing).
 *
 * @returns seconds, or `null` when it is not a day of the calendar or not a time of the day
 */
export function parseLocalTime(date: string, time: string): number | null {
  const german = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(date);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const clock = /^(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(time);
  const [year, month, day] = german
    ? [german[3], german[2], german[1]].map(Number)
    : iso
      ? [iso[1], iso[2], iso[3]].map(Number)
      : [];
  if (year === undefined || month === undefined || day === undefined || clock === null) return null;
  const [hour, minute, second] = [clock[1], clock[2], clock[3] ?? "0"].map(Number) as [
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return epochDay(year, month, day) * DAY_SECONDS + hour * 3_600 + minute * 60 + second;
}

/** A time as local ISO text, `2031-01-14T09:30:00`; `null` for an unknown one. */
export function formatLocalTime(seconds: number): string | null {
  if (!Number.isFinite(seconds)) return null;
  return new Date(Math.floor(seconds) * 1_000).toISOString().slice(0, -5);
}
