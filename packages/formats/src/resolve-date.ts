/**
 * From a written date to the date of a document, with a note on everything that had to be assumed:
 * a missing year, a year of two digits, the order of day and month.
 */
import type { DocumentDate } from "@parley/core";
import { findDateInValue, type WrittenDate } from "./find-date.js";
import type { Note } from "./importer.js";

export interface ResolvedDate {
  readonly date: DocumentDate | null;
  readonly notes: readonly Note[];
}

/** How far from the reference year a weekday is looked for, in years. */
const WEEKDAY_REACH = 1;

/**
 * The date of a document.
 *
 * Without a year, the reference year is taken; where a weekday is written, the year next to it on which the
 * date falls on that weekday. Without a reference year there is no date, only a note.
 */
export function resolveDate(
  written: WrittenDate,
  file: string,
  source: DocumentDate["source"],
  referenceYear: number | null,
): ResolvedDate {
  const notes: Note[] = [];
  let year = written.year;
  if (year === null) {
    if (referenceYear === null) {
      return { date: null, notes: [{ code: "DATE_WITHOUT_YEAR", details: { file, value: written.value } }] };
    }
    year = yearOfWeekday(written, referenceYear) ?? referenceYear;
    notes.push({ code: "DATE_YEAR_ASSUMED", details: { file, value: written.value, year } });
  }
  if (written.shortYear)
    notes.push({ code: "DATE_CENTURY_ASSUMED", details: { file, value: written.value, year } });
  const date = toDocumentDate(written, year, source);
  if (written.orderOpen) {
    notes.push({ code: "DATE_ORDER_ASSUMED", details: { file, value: written.value, taken: date.local } });
  }
  return { date, notes };
}

/** The date of a metadata value, or a note that it was not understood. */
export function resolveDateValue(
  value: string,
  file: string,
  source: DocumentDate["source"],
  referenceYear: number | null,
): ResolvedDate {
  const written = findDateInValue(value);
  if (written !== null) return resolveDate(written, file, source, referenceYear);
  return { date: null, notes: [{ code: "DATE_VALUE_UNREADABLE", details: { file, value } }] };
}

function toDocumentDate(written: WrittenDate, year: number, source: DocumentDate["source"]): DocumentDate {
  const { month, day, hour, minute, second } = written;
  const base = { zone: hour === null ? null : written.zone, source };
  const years = String(year).padStart(4, "0");
  if (month === null) return { local: years, precision: "year", ...base };
  if (day === null) return { local: `${years}-${two(month)}`, precision: "month", ...base };
  const days = `${years}-${two(month)}-${two(day)}`;
  if (hour === null || minute === null) return { local: days, precision: "day", ...base };
  const minutes = `${days}T${two(hour)}:${two(minute)}`;
  if (second === null) return { local: minutes, precision: "minute", ...base };
  return { local: `${minutes}:${two(second)}`, precision: "second", ...base };
}

function yearOfWeekday(written: WrittenDate, referenceYear: number): number | null {
  const { weekday, month, day } = written;
  if (weekday === null || month === null || day === null) return null;
  for (let distance = 0; distance <= WEEKDAY_REACH; distance++) {
    for (const year of [referenceYear - distance, referenceYear + distance]) {
      if (new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday) return year;
    }
  }
  return null;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
