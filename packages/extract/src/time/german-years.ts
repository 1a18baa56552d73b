/** Which year does a German stretch of the calendar belong to? "Herbst 2033", "im ersten Quartal des Jahres". */
import type { CalendarSpan } from "./calendar-span.js";
import { type Read, type TimeWord, wordsAt } from "./time-meaning.js";

/** The stretch with the year that follows it; without one the nearest of its name. */
export function withYear(
  words: readonly TimeWord[],
  i: number,
  span: (year: number | null) => CalendarSpan,
): Read<CalendarSpan> {
  const article = wordsAt(words, i, "des", "jahres") ?? i;
  if (isYear(words[article])) return { value: span(Number(words[article]?.lower)), next: article + 1 };
  // "Im ersten Quartal dieses Jahres" keeps the nearest stretch of that name.
  const current = wordsAt(words, i, "dieses|diesen|des|nächsten|kommenden", "jahres");
  return { value: span(null), next: current ?? i };
}

/** A year of our times in figures. */
export function isYear(word: TimeWord | undefined): boolean {
  return word !== undefined && YEAR.test(word.lower);
}

export const YEAR = /^(?:19|20|21)\d\d$/;
