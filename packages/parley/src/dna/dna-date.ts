/**
 * Dates: DNA 3 counts seconds since 1970 of the local date-time as if it were UTC, a record keeps the local
 * date-time itself, as precise as it is. Midnight stands for a day, because DNA sets it where nobody said a time.
 */
import type { DocumentDate } from "@parley/core";

const FIRST = Date.parse("0000-01-01T00:00:00Z");
const LAST = Date.parse("9999-12-31T23:59:59Z");

/** @returns `null` for what is no whole number of seconds in the years 0 to 9999 */
export function fromDnaDate(seconds: unknown): DocumentDate | null {
  if (typeof seconds !== "number" || !Number.isInteger(seconds)) return null;
  const time = seconds * 1000;
  if (time < FIRST || time > LAST) return null;
  const local = new Date(time).toISOString().slice(0, 19);
  const [length, precision] = local.endsWith("T00:00:00")
    ? ([10, "day"] as const)
    : local.endsWith(":00")
      ? ([16, "minute"] as const)
      : ([19, "second"] as const);
  return { local: local.slice(0, length), precision, zone: null, source: "metadata" };
}

/** The first moment of the date: of the year or month when it is no more precise. */
export function toDnaDate(date: DocumentDate): number {
  const filled = date.local + "0000-01-01T00:00:00".slice(date.local.length);
  return Date.parse(`${filled}Z`) / 1000;
}
