/**
 * On which day is Christmas, Easter or New Year? Feasts as German and English texts name them, with their first and
 * last day in a year. Easter by the Gregorian computus (Meeus 1991, after Butcher 1876), what hangs on it counted
 * from its Sunday.
 */
import type { Language } from "@parley/core";
import { type Day, type DaySpan, dayOf, weekdayOf } from "./calendar.js";
import { type Read, type TimeWord, wordsAt } from "./time-meaning.js";

export type Feast =
  | "christmas"
  | "new-year"
  | "new-year-eve"
  | "opening-of-the-year"
  | "easter"
  | "pentecost"
  | "advent"
  | "midsummer"
  | "all-saints"
  | "valentine"
  | "thanksgiving"
  | "memorial-day"
  | "labor-day";

/** First and last day of a feast in a year. */
export function feastDays(feast: Feast, year: number): DaySpan {
  switch (feast) {
    case "christmas":
      return oneDay(dayOf(year, 12, 25));
    case "new-year":
      return oneDay(dayOf(year, 1, 1));
    case "new-year-eve":
      return oneDay(dayOf(year, 12, 31));
    // "In the new year" promises its first months, not its first day.
    case "opening-of-the-year":
      return { from: dayOf(year, 1, 1), to: dayOf(year, 3, 31) };
    case "easter":
      return oneDay(easterSunday(year));
    case "pentecost":
      return oneDay(easterSunday(year) + 49);
    case "advent":
      return oneDay(firstAdvent(year));
    case "midsummer":
      return oneDay(dayOf(year, 6, 21));
    case "all-saints":
      return oneDay(dayOf(year, 11, 1));
    case "valentine":
      return oneDay(dayOf(year, 2, 14));
    case "thanksgiving":
      return oneDay(nthWeekday(year, 11, 4, 4));
    case "memorial-day":
      return oneDay(nthWeekday(year, 6, 1, 1) - 7);
    case "labor-day":
      return oneDay(nthWeekday(year, 9, 1, 1));
  }
}

function oneDay(day: Day): DaySpan {
  return { from: day, to: day };
}

/** The anonymous Gregorian algorithm. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const [century, inCentury] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The fourth Sunday before Christmas Day. */
function firstAdvent(year: number): Day {
  const eve = dayOf(year, 12, 24);
  return eve - (weekdayOf(eve) % 7) - 21;
}

/** The nth such weekday (1 Monday to 7 Sunday) of a month. */
function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

const NAMES: Readonly<Record<Language, readonly (readonly [readonly string[], Feast])[]>> = {
  de: [
    [["weihnachten|heiligabend"], "christmas"],
    [["neujahr"], "new-year"],
    [["silvester|jahreswechsel"], "new-year-eve"],
    [["ostern|ostersonntag"], "easter"],
    [["pfingsten"], "pentecost"],
    [["advent"], "advent"],
    [["allerheiligen"], "all-saints"],
  ],
  en: [
    [["christmas", "day|eve"], "christmas"],
    [["christmas"], "christmas"],
    [["new", "year", "’|'", "s", "eve"], "new-year-eve"],
    [["new", "year", "’|'", "s", "day"], "new-year"],
    [["new", "year"], "opening-of-the-year"],
    [["easter", "sunday"], "easter"],
    [["easter"], "easter"],
    [["pentecost|whitsun"], "pentecost"],
    [["advent"], "advent"],
    [["midsummer"], "midsummer"],
    [["all", "saints", "’|'", "day"], "all-saints"],
    [["valentine", "’|'", "s", "day"], "valentine"],
    [["thanksgiving"], "thanksgiving"],
    [["memorial", "day"], "memorial-day"],
    [["labor|labour", "day"], "labor-day"],
  ],
};

const ARTICLES: Readonly<Record<Language, string>> = { de: "dem|den|zum", en: "the" };

/** The first words of all names, articles among them, for the readers. */
export function feastOpeners(language: Language): readonly string[] {
  return [ARTICLES[language], ...NAMES[language].map(([[first = ""]]) => first)];
}

/**
 * A feast named at position `i`, with its year where one follows. English names need a capital ("advent" alone is
 * an arrival), except the new year.
 */
export function readFeast(
  words: readonly TimeWord[],
  start: number,
  language: Language,
): Read<{ readonly unit: "feast"; readonly feast: Feast; readonly year: number | null }> | null {
  const i = wordsAt(words, start, ARTICLES[language]) ?? start;
  for (const [pattern, feast] of NAMES[language]) {
    const next = wordsAt(words, i, ...pattern);
    if (next === null) continue;
    const isNamed =
      /^\p{Lu}/u.test(words[i]?.text ?? "") || feast === "opening-of-the-year" || feast === "midsummer";
    // "The Christmas market", "New Year celebrations": the feast names something else.
    if (
      !isNamed ||
      /^(?:market|markets|tree|break|holidays?|party|recess|bonus|celebrations|week|term)$/.test(
        words[next]?.lower ?? "",
      )
    )
      return null;
    const year = /^(?:19|20|21)\d\d$/.exec(words[next]?.lower ?? "");
    return {
      value: { unit: "feast", feast, year: year === null ? null : Number(year[0]) },
      next: year === null ? next : next + 1,
    };
  }
  return null;
}
