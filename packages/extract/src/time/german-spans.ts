/** German names for stretches of the calendar: "Freitag", "Ende März", "das zweite Quartal 2032". */

import { perWord } from "../text/per-word.js";
import { wordLike } from "../text/word-test.js";
import type { CalendarSpan, Third } from "./calendar-span.js";
import { feastOpeners, readFeast } from "./feasts.js";
import { firstOf, opensWith, type Reader } from "./first-words.js";
import {
  AFTER_NEXT,
  ARTICLES,
  DAY_PARTS,
  LAST,
  LAST_OF_YEAR,
  MONTHS,
  NEXT,
  ORDINALS,
  RELATIVE_DAYS,
  SEASONS,
  THIS,
  WEEKDAYS,
} from "./german-calendar-words.js";
import { readMonthCompound, readNumbered } from "./german-numbered.js";
import { isYear, withYear, YEAR } from "./german-years.js";
import { type Read, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type SpanRead = Read<CalendarSpan> | null;

/** "31.03.2031", "31. März 2031", "2031-03-31", "dem 31. März". */
function readDate(words: Words, start: number): SpanRead {
  const i = wordsAt(words, start, "der|den|dem|zum") ?? start;
  const first = words[i]?.lower ?? "";
  if (/^\d{4}$/.test(first) && words[i + 1]?.lower === "-" && words[i + 3]?.lower === "-") {
    return daySpan(Number(first), words[i + 2]?.lower, words[i + 4]?.lower, i + 5);
  }
  if (!/^\d{1,2}$/.test(first) || words[i + 1]?.lower !== ".") return null;
  const month = MONTHS.get(words[i + 2]?.lower ?? "");
  if (month !== undefined) {
    const dot =
      words[i + 3]?.lower === "." && (words[i + 2]?.lower.length ?? 0) <= 4 && isYear(words[i + 4]) ? 1 : 0;
    const year = isYear(words[i + 3 + dot]) ? Number(words[i + 3 + dot]?.lower) : null;
    const next = i + 3 + (year === null ? 0 : dot + 1);
    return { value: { unit: "day", year, month, day: Number(first) }, next };
  }
  if (/^\d{1,2}$/.test(words[i + 2]?.lower ?? "") && words[i + 3]?.lower === ".") {
    const hasYear = isYear(words[i + 4]) && words[i + 3]?.end === words[i + 4]?.start;
    return daySpan(
      hasYear ? Number(words[i + 4]?.lower) : null,
      words[i + 2]?.lower,
      first,
      i + (hasYear ? 5 : 4),
    );
  }
  // "zum 15." alone: the day of this or the next month; never a number that begins a list.
  if (i > start && words[i + 2]?.lower === undefined) {
    return { value: { unit: "month-day", day: Number(first) }, next: i + 2 };
  }
  return null;
}

function daySpan(
  year: number | null,
  month: string | undefined,
  day: string | undefined,
  next: number,
): SpanRead {
  const [monthNumber, dayNumber] = [Number(month), Number(day)];
  if (!(monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31)) return null;
  return { value: { unit: "day", year, month: monthNumber, day: dayNumber }, next };
}

function readRelativeDay(words: Words, i: number): SpanRead {
  const offset = RELATIVE_DAYS.get(words[i]?.lower ?? "");
  if (offset === undefined) return null;
  // "am Morgen" and "der Morgen" are no days; nor is a capital "Morgen" inside a sentence.
  if (offset === 1 && i > 0 && words[i]?.text !== "morgen") return null;
  const next = wordsAt(words, i + 1, DAY_PARTS) ?? i + 1;
  const later = readLater(words, next);
  if (later !== null)
    return { value: { unit: "relative-day", offset: offset + later.value }, next: later.next };
  return { value: { unit: "relative-day", offset }, next };
}

/** "(Heute) in einer Woche", "(Montag) in acht Tagen": a week later, as German counts both days. */
function readLater(words: Words, i: number): Read<number> | null {
  const week = wordsAt(words, i, "in", "einer", "woche") ?? wordsAt(words, i, "in", "acht|8", "tagen");
  if (week !== null) return { value: 7, next: week };
  const weeks =
    wordsAt(words, i, "in", "zwei|2", "wochen") ?? wordsAt(words, i, "in", "vierzehn|14", "tagen");
  return weeks === null ? null : { value: 14, next: weeks };
}

/** "Freitag", "kommenden Freitag", "Freitag nächster Woche", "Freitagabend", "Wochenende", "Montag, den 3. Mai". */
function readWeekday(words: Words, start: number): SpanRead {
  const { week, next: i } = readWhich(words, start);
  const name = words[i]?.lower ?? "";
  if (name === "wochenende")
    return { value: { unit: "weekend", week: week === 1 && start < i ? 0 : week }, next: i + 1 };
  const counted = readNthWeekday(words, start);
  if (counted !== null) return counted;
  // "Am frühen Dienstagmorgen", "am späten Freitag".
  const early = wordsAt(words, i, "frühen|späten");
  if (early !== null && (WEEKDAYS.has(words[early]?.lower ?? "") || isWeekday(words[early]?.lower ?? "")))
    return readWeekday(words, early);
  const weekday = WEEKDAYS.get(name) ?? weekdayInCompound(name);
  if (weekday === undefined) return null;
  const comma = wordsAt(words, i + 1, ",") ?? i + 1;
  const date = readDate(words, comma);
  if (date !== null) return date;
  const later = wordsAt(words, i + 1, NEXT, "woche");
  if (later !== null) return { value: { unit: "weekday", weekday, week: 1 }, next: later };
  const current = wordsAt(words, i + 1, THIS, "woche");
  if (current !== null) return { value: { unit: "weekday", weekday, week: 0 }, next: current };
  // "Kommenden Freitag" is the next Friday, not the one of the week after.
  // "Am letzten Freitag im Mai" counts within the month, "am letzten Freitag" from today.
  const past = week === -1 && wordsAt(words, i + 1, "im|in|des|vor") === null;
  const inWeeks = past ? null : readLater(words, i + 1);
  if (inWeeks !== null)
    return { value: { unit: "weekday", weekday, week: null, later: inWeeks.value }, next: inWeeks.next };
  return { value: { unit: "weekday", weekday, week: past ? -1 : null }, next: i + 1 };
}

/** "Am ersten Montag im Oktober", "am letzten Sonntag des Mai". */
function readNthWeekday(words: Words, start: number): SpanRead {
  const i = wordsAt(words, start, ARTICLES) ?? start;
  const nth = wordsAt(words, i, LAST) !== null ? -1 : ORDINALS.get(words[i]?.lower ?? "");
  const weekday = nth === undefined ? undefined : WEEKDAYS.get(words[i + 1]?.lower ?? "");
  const month =
    weekday === undefined ? undefined : MONTHS.get(words[wordsAt(words, i + 2, "im|des") ?? -1]?.lower ?? "");
  if (nth === undefined || weekday === undefined || month === undefined) return null;
  return withYear(words, i + 4, (year) => ({ unit: "nth-weekday", nth, weekday, year, month }));
}

function weekdayInCompound(name: string): number | undefined {
  const part = /(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)$/.exec(name);
  return part === null ? undefined : WEEKDAYS.get(name.slice(0, part.index));
}

const THIRD_COMPOUND =
  /^(jahres|monats|wochen|quartals)(ende|mitte|beginn|anfang|start|wechsel|schluss|ultimo|letzten|ersten)$/;

/** How "Spätsommer" and "Frühherbst" begin. */
const THIRD_OF_SEASON = { spät: "late", früh: "early" } as const;

/** "Jahresende", "Monatsende", "Wochenmitte", "Jahresbeginn". */
function readThirdCompound(words: Words, start: number): SpanRead {
  const i = wordsAt(words, start, "dem|zum|zur|das|der|diesem") ?? start;
  const match = THIRD_COMPOUND.exec(words[i]?.lower ?? "");
  if (match === null || match[0] === "wochenende") return null;
  const third: Third =
    match[2] === "mitte" ? "mid" : /^(?:beginn|anfang|start|ersten)$/.test(match[2] ?? "") ? "early" : "late";
  const unit = {
    jahres: "relative-year",
    monats: "relative-month",
    wochen: "week",
    quartals: "relative-quarter",
  } as const;
  const name = match[1] as keyof typeof unit;
  // The next beginning or middle may lie in the following stretch; the resolver moves it there.
  const year = name === "jahres" && isYear(words[i + 1]) ? Number(words[i + 1]?.lower) : null;
  if (year !== null) return { value: { unit: "year", year, third }, next: i + 2 };
  return { value: { unit: unit[name], offset: 0, third }, next: i + 1 };
}

/** "Ende März", "Mitte des Jahres", "Anfang nächster Woche", "Ende 2031". */
function readThird(words: Words, start: number): SpanRead {
  const i = wordsAt(words, start, "zu|zum|dem|das") ?? start;
  const third = ({ ende: "late", mitte: "mid", anfang: "early", beginn: "early" } as const)[
    words[i]?.lower as "ende"
  ];
  if (third === undefined) return null;
  const whole = readWholeAfter(words, i + 1, true);
  if (whole === null || !("third" in whole.value)) return null;
  return { value: { ...whole.value, third }, next: whole.next };
}

/** After "im Laufe": "des Jahres" is this year, "der kommenden Woche" the next one. */
export function readGermanCourse(words: Words, start: number): SpanRead {
  return readWholeAfter(words, start, true) ?? readGermanSpan(words, start) ?? readGenitive(words, start);
}

/** "Des Freitags", "des Wochenendes", "des Vormittags am Freitag": the day in the genitive. */
function readGenitive(words: Words, start: number): SpanRead {
  const i = wordsAt(words, start, "des", "kommenden|nächsten") ?? wordsAt(words, start, "des");
  const name = words[i ?? words.length]?.lower.replace(/e?s$/, "") ?? "";
  if (i === null) return null;
  if (name === "wochenend") return { value: { unit: "weekend", week: null }, next: i + 1 };
  const weekday = WEEKDAYS.get(name) ?? weekdayInCompound(name);
  return weekday === undefined ? null : { value: { unit: "weekday", weekday, week: null }, next: i + 1 };
}

function readWhole(words: Words, start: number): SpanRead {
  return readNumbered(words, start) ?? readMonthCompound(words, start) ?? readWholeAfter(words, start, false);
}

/**
 * A week, month, quarter, half, season or year, named or counted from now. "Des Monats" means this month
 * after "Ende", but "im Monat" alone is a rate.
 */
function readWholeAfter(words: Words, start: number, articleIsThis: boolean): SpanRead {
  const lastQuarter =
    wordsAt(words, start, LAST_OF_YEAR, "quartal") ??
    wordsAt(words, start, ARTICLES, LAST_OF_YEAR, "quartal");
  if (lastQuarter !== null)
    return withYear(words, lastQuarter, (year) => ({ unit: "quarter", year, quarter: 4 }));
  const which = readWhich(words, start);
  const i = which.next;
  const offset = which.week ?? (articleIsThis && i > start ? 0 : null);
  const word = words[i]?.lower ?? "";
  // "Im kommenden Sommer" is the first that has not begun.
  const skip = wordsAt(words, i - 1, NEXT) === null ? {} : { skip: 0 };
  const month = MONTHS.get(word);
  if (
    month !== undefined &&
    (word.length > 4 || word === "mai" || word === "juni" || word === "juli" || word === "märz")
  ) {
    const year = isYear(words[i + 1]) ? Number(words[i + 1]?.lower) : null;
    const nextYear =
      wordsAt(words, i + 1, "nächsten|kommenden", "jahres") ??
      wordsAt(words, i + 1, "des", "nächsten|kommenden", "jahres");
    if (nextYear !== null)
      return { value: { unit: "month", year, month, third: null, later: 1 }, next: nextYear };
    return {
      value: { unit: "month", year, month, third: null, ...skip },
      next: i + (year === null ? 1 : 2),
    };
  }
  const part = /^(?:spät|früh|hoch|vor)(?=sommer|herbst|winter|frühling)/.exec(word)?.[0] ?? "";
  const season = SEASONS.get(word.slice(part.length));
  // "Des Herbsts" and "des Sommers" stand only behind "Ende" and "im Laufe".
  if (season !== undefined && GENITIVE_SEASON(words[i]) && !articleIsThis) return null;
  if (season !== undefined)
    return withYear(words, i + 1, (year) => ({
      unit: "season",
      year,
      season,
      third: THIRD_OF_SEASON[part as keyof typeof THIRD_OF_SEASON] ?? null,
      ...skip,
    }));
  const ordinal = ORDINALS.get(word);
  if (ordinal !== undefined && words[i + 1]?.lower.startsWith("quartal")) {
    return withYear(words, i + 2, (year) => ({ unit: "quarter", year, quarter: ordinal }));
  }
  if (ordinal !== undefined && ordinal <= 2 && /^(?:halbjahr|jahreshälfte)/.test(words[i + 1]?.lower ?? "")) {
    return withYear(words, i + 2, (year) => ({ unit: "half", year, half: ordinal }));
  }
  const tens = isYear(words[i]) && words[i]?.lower.endsWith("0") ? wordsAt(words, i + 1, "er") : null;
  if (tens !== null && words[i]?.end === words[i + 1]?.start)
    return {
      value: { unit: "decade", year: Number(word), third: null },
      next: wordsAt(words, tens, "jahre|jahren") ?? tens,
    };
  if (word === "jahren" && isYear(words[i + 1])) {
    const second = wordsAt(words, i + 2, "und|bis|oder");
    const next = second !== null && isYear(words[second]) ? second + 1 : i + 2;
    return { value: { unit: "year", year: Number(words[i + 1]?.lower), third: null }, next };
  }
  if (isYear(words[i]) && offset === null)
    return { value: { unit: "year", year: Number(word), third: null }, next: i + 1 };
  if (word === "jahr" && isYear(words[i + 1])) {
    return { value: { unit: "year", year: Number(words[i + 1]?.lower), third: null }, next: i + 2 };
  }
  if (word === "neuen" && wordsAt(words, i - 1, "im|dem|zum|des") !== null) {
    const year = wordsAt(words, i + 1, "jahr|jahres");
    if (year !== null) return { value: { unit: "relative-year", offset: 1, third: "early" }, next: year };
  }
  if (word === "heuer" && words[i]?.text === "heuer")
    return { value: { unit: "relative-year", offset: 0, third: null }, next: i + 1 };
  const following = FOLLOWING.get(word);
  if (following !== undefined)
    return following === "relative-day"
      ? { value: { unit: following, offset: 1 }, next: i + 1 }
      : { value: { unit: following, offset: 1, third: null }, next: i + 1 };
  if (offset === null) return null;
  if (/^wochen?$/.test(word)) return { value: { unit: "week", offset, third: null }, next: i + 1 };
  if (/^monate?s?$/.test(word))
    return { value: { unit: "relative-month", offset, third: null }, next: i + 1 };
  if (/^halbjahre?s?$/.test(word))
    return { value: { unit: "relative-half", offset, third: null }, next: i + 1 };
  if (/^quartals?$/.test(word))
    return { value: { unit: "relative-quarter", offset, third: null }, next: i + 1 };
  if (/^jahre?s?$/.test(word)) return { value: { unit: "relative-year", offset, third: null }, next: i + 1 };
  if (/^(?:jahrzehnts?|dekade)$/.test(word))
    return { value: { unit: "relative-decade", offset, third: null }, next: i + 1 };
  return null;
}

const GENITIVE_SEASON = wordLike(/e?s$/);

/** "Im Folgejahr": the one after. */
const FOLLOWING = new Map<string, "relative-year" | "relative-month" | "week" | "relative-day">([
  ["folgejahr", "relative-year"],
  ["folgejahres", "relative-year"],
  ["folgemonat", "relative-month"],
  ["folgemonats", "relative-month"],
  ["folgewoche", "week"],
  ["folgetag", "relative-day"],
]);

/** Article and "nächste", "diese", "vergangene" before a stretch. */
function readWhich(words: Words, start: number): { readonly week: number | null; readonly next: number } {
  const article = wordsAt(words, start, ARTICLES) ?? start;
  for (const [choices, week] of [
    [NEXT, 1],
    [AFTER_NEXT, 2],
    [THIS, 0],
    [LAST, -1],
  ] as const) {
    const next = wordsAt(words, article, choices);
    if (next !== null) return { week, next };
  }
  return { week: null, next: article };
}

const opensWhich = opensWith(ARTICLES, NEXT, AFTER_NEXT, THIS, LAST);
const opensFeast = opensWith(...feastOpeners("de"));
const opensDate = opensWith("der|den|dem|zum");
const opensThirdCompound = opensWith("dem|zum|zur|das|der|diesem");

/** The first of these that fits wins. */
export const germanSpanReaders: readonly Reader<CalendarSpan>[] = [
  { opens: (lower) => opensDate(lower) || /^\d/.test(lower), read: readDate },
  { opens: opensFeast, read: (words, i) => readFeast(words, i, "de") },
  { opens: (lower) => RELATIVE_DAYS.has(lower), read: readRelativeDay },
  { opens: (lower) => opensWhich(lower) || isWeekday(lower), read: readWeekday },
  { opens: (lower) => opensThirdCompound(lower) || THIRD_COMPOUND.test(lower), read: readThirdCompound },
  { opens: opensWith("zu|zum|dem|das|ende|mitte|anfang|beginn"), read: readThird },
  { opens: (lower) => opensWhich(lower) || opensWhole(lower), read: readWhole },
];

function isWeekday(lower: string): boolean {
  return (
    ORDINALS.has(lower) ||
    lower === "wochenende" ||
    WEEKDAYS.has(lower) ||
    weekdayInCompound(lower) !== undefined
  );
}

function opensWhole(lower: string): boolean {
  return (
    MONTHS.has(lower) ||
    SEASONS.has(lower) ||
    /(?:sommer|herbst|winter)$/.test(lower) ||
    ORDINALS.has(lower) ||
    /^(?:jahr|neuen|heuer|q|kw|kalenderwoche|folge(?:jahr|jahres|monat|monats|woche|tag))$/.test(lower) ||
    /^\d{1,2}$/.test(lower) ||
    YEAR.test(lower)
  );
}

const readSpan = firstOf(germanSpanReaders);

/** A stretch of the calendar at position `i`, its article and third ("Ende") included. */
export function readGermanSpan(words: Words, i: number): SpanRead {
  const opening = words[i]?.lower;
  if (opening === undefined) return null;
  if (isOpening(opening) && !mayFollowOpening(words[i + 1]?.lower ?? "")) return null;
  return readSpan(words, i);
}

/** Words that open a stretch only together with what follows; nearly always something else does. */
const isOpening = opensWith("der|des|den|dem|das|die|im|am|zum|zur|zu");

/** What readers look for behind such a word: what opens a stretch itself, and a few words that need it. */
const mayFollowOpening = perWord(
  (lower) =>
    opensGermanSpan(lower) || /^(?:frühen|späten|jahren|neuen)$/.test(lower) || lower.endsWith("frühling"),
);

/** Can a word begin a stretch of the calendar? */
export function opensGermanSpan(lower: string): boolean {
  return germanSpanReaders.some(({ opens }) => opens(lower));
}
