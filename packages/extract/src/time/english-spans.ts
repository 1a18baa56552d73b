/** English names for stretches of the calendar: "Friday", "the end of March", "the second quarter of 2032". */
import { wordTest } from "../text/word-test.js";
import type { CalendarSpan, Third } from "./calendar-span.js";
import { feastOpeners, readFeast } from "./feasts.js";
import { firstOf, opensWith, type Reader } from "./first-words.js";
import { type Read, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type SpanRead = Read<CalendarSpan> | null;

const MONTHS = new Map(
  [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
  ].flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)),
);
const WEEKDAYS = new Map(
  ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map(
    (name, i) => [name, i + 1] as const,
  ),
);
const SEASONS = new Map([
  ["spring", 1],
  ["summer", 2],
  ["autumn", 3],
  ["fall", 3],
  ["winter", 4],
]);
/** The season of that name, of whatever year; `null` when it names none. */
export function englishSeason(name: string | undefined): CalendarSpan | null {
  const season = SEASONS.get(name ?? "");
  return season === undefined ? null : { unit: "season", year: null, season, third: null };
}

const ORDINALS = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["final", 4],
  ["last", 4],
]);
const RELATIVE_DAYS = new Map([
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
  ["yesterday", -1],
]);
const DAY_PARTS = "morning|afternoon|evening|night|noon";

/** Days of the month in words: "by the first of June", "on the thirtieth". */
const SPELLED_DAYS = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((name, i) => [name, i + 1] as const),
);
SPELLED_DAYS.set("thirtieth", 30);

/** "1 October", "October 1, 2031", "the 1st of October", "2031-10-01". */
function readDate(words: Words, start: number): SpanRead {
  const i = wordsAt(words, start, "the") ?? start;
  const first = words[i]?.lower ?? "";
  if (/^\d{4}$/.test(first) && words[i + 1]?.lower === "-" && words[i + 3]?.lower === "-") {
    return day(Number(first), Number(words[i + 2]?.lower), words[i + 4]?.lower, i + 5);
  }
  if (/^\d{1,2}$/.test(first)) {
    const ordinal = ordinalEnd(words, i + 1);
    const month = MONTHS.get(words[wordsAt(words, ordinal, "of") ?? ordinal]?.lower ?? "");
    const next = (wordsAt(words, ordinal, "of") ?? ordinal) + 1;
    if (month !== undefined)
      return withYear(words, next, (year) => ({ unit: "day", year, month, day: Number(first) }));
    if (i > start && ordinal > i + 1)
      return { value: { unit: "month-day", day: Number(first) }, next: ordinal };
    return null;
  }
  const spelled = SPELLED_DAYS.get(first);
  if (spelled !== undefined && i > start) {
    const named = wordsAt(words, i + 1, "of");
    const inMonth = named === null ? undefined : MONTHS.get(words[named]?.lower ?? "");
    if (named !== null && inMonth !== undefined && /^\p{Lu}/u.test(words[named]?.text ?? ""))
      return withYear(words, named + 1, (year) => ({ unit: "day", year, month: inMonth, day: spelled }));
    return spelled > 4 && /^[^\p{L}]/u.test(words[i + 1]?.text ?? ".")
      ? { value: { unit: "month-day", day: spelled }, next: i + 1 }
      : null;
  }
  const month = MONTHS.get(first);
  if (month === undefined) return null;
  const dot = wordsAt(words, i + 1, ".") ?? i + 1;
  const inMonth = words[dot]?.lower ?? "";
  if (!/^\d{1,2}$/.test(inMonth) || Number(inMonth) > 31) return null;
  return withYear(words, ordinalEnd(words, dot + 1), (year) => ({
    unit: "day",
    year,
    month,
    day: Number(inMonth),
  }));
}

function day(year: number | null, month: number, inMonth: string | undefined, next: number): SpanRead {
  const number = Number(inMonth);
  if (!(month >= 1 && month <= 12 && number >= 1 && number <= 31)) return null;
  return { value: { unit: "day", year, month, day: number }, next };
}

/** The "st" of "1st". */
function ordinalEnd(words: Words, i: number): number {
  return wordsAt(words, i, "st|nd|rd|th") ?? i;
}

function readRelativeDay(words: Words, i: number): SpanRead {
  const after = wordsAt(words, i, "the", "day", "after", "tomorrow");
  if (after !== null) return { value: { unit: "relative-day", offset: 2 }, next: after };
  const offset = RELATIVE_DAYS.get(words[i]?.lower ?? "");
  if (offset === undefined) return null;
  return { value: { unit: "relative-day", offset }, next: wordsAt(words, i + 1, DAY_PARTS) ?? i + 1 };
}

/** "Friday", "next Friday", "Friday evening", "this weekend", "Monday, May 3". */
function readWeekday(words: Words, start: number): SpanRead {
  const { offset, next: i } = readWhich(words, start);
  const name = words[i]?.lower ?? "";
  if (name === "weekend")
    return offset === null && i === start ? null : { value: { unit: "weekend", week: offset }, next: i + 1 };
  const counted = readNthWeekday(words, start);
  if (counted !== null) return counted;
  const weekday = WEEKDAYS.get(name);
  if (weekday === undefined) return null;
  const part = wordsAt(words, i + 1, DAY_PARTS) ?? i + 1;
  const date = readDate(words, wordsAt(words, part, ",") ?? part);
  if (date !== null) return date;
  const later = wordsAt(words, i + 1, "next", "week") ?? wordsAt(words, i + 1, "of", "next", "week");
  if (later !== null) return { value: { unit: "weekday", weekday, week: 1 }, next: later };
  // "Next Friday" is the one of next week, "this coming Friday" and "last Friday" the nearest in their direction.
  if (wordsAt(words, i - 1, "next") !== null)
    return { value: { unit: "weekday", weekday, week: 1 }, next: part };
  const past = offset === -1 && wordsAt(words, part, "of|in|before") === null;
  return { value: { unit: "weekday", weekday, week: past ? -1 : null }, next: part };
}

const NTH = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["last", -1],
  ["final", -1],
]);

/** "The first Monday in October", "the last Thursday of May 2032". */
function readNthWeekday(words: Words, start: number): SpanRead {
  const i = wordsAt(words, start, "the") ?? start;
  const nth = NTH.get(words[i]?.lower ?? "");
  const weekday = nth === undefined ? undefined : WEEKDAYS.get(words[i + 1]?.lower ?? "");
  const month =
    weekday === undefined ? undefined : MONTHS.get(words[wordsAt(words, i + 2, "in|of") ?? -1]?.lower ?? "");
  if (nth === undefined || weekday === undefined || month === undefined) return null;
  return withYear(words, i + 4, (year) => ({ unit: "nth-weekday", nth, weekday, year, month }));
}

/** "The end of March", "mid-April", "early next year", "late 2031", "year-end", "month's end". */
function readThird(words: Words, start: number): SpanRead {
  const i = wordsAt(words, start, "the") ?? start;
  const compound =
    wordsAt(words, i, "year|month|week", "-", "end") ??
    wordsAt(words, i, "year|month|week", "’|'", "s", "end") ??
    wordsAt(words, i, "year|month", "end");
  const middle = wordsAt(words, i, "mid", "-", "year");
  if (middle !== null) return { value: { unit: "relative-year", offset: 0, third: "mid" }, next: middle };
  if (compound !== null) {
    const unit = ({ year: "relative-year", month: "relative-month", week: "week" } as const)[
      words[i]?.lower as "year"
    ];
    return { value: { unit, offset: 0, third: "late" }, next: compound };
  }
  const week = readWeekOfMonth(words, i);
  if (week !== null) return week;
  const part =
    wordsAt(words, i, "first|second|third|last|final", "week|weekend|days|fortnight", "of|in") ??
    wordsAt(words, i, "first|second|third|last|final", "week|weekend", "of", "the");
  const ofMonth = part === null ? null : readWholeAfter(words, part, true);
  if (ofMonth !== null && "third" in ofMonth.value) {
    const third =
      ({ first: "early", second: "mid", third: "mid" } as const)[words[i]?.lower as "first"] ?? "late";
    return { value: { ...ofMonth.value, third }, next: ofMonth.next };
  }
  const noun =
    wordsAt(words, i, "very", "end|start|beginning") ?? wordsAt(words, i, "end|close|middle|start|beginning");
  const of = noun === null ? null : wordsAt(words, noun, "of");
  const adjective =
    wordsAt(words, i, "early|late|mid", "-", "in") ??
    wordsAt(words, i, "early|late|mid", "-") ??
    wordsAt(words, i, "early|late|mid");
  const next = of ?? (adjective === null ? null : (wordsAt(words, adjective, "in") ?? adjective));
  if (next === null) return null;
  const word = words[(noun ?? i + 1) - 1]?.lower ?? "";
  const third: Third = /^(?:end|close|late)$/.test(word)
    ? "late"
    : /^(?:mid|middle)$/.test(word)
      ? "mid"
      : "early";
  const whole = readWholeAfter(words, next, true);
  if (whole === null || !("third" in whole.value)) return null;
  return { value: { ...whole.value, third }, next: whole.next };
}

/** "The second week of November", "the last weekend in May 2032". */
function readWeekOfMonth(words: Words, i: number): SpanRead {
  const nth = NTH.get(words[i]?.lower ?? "");
  const of = wordsAt(words, i + 1, "week|weekend", "of|in");
  const month = of === null ? undefined : MONTHS.get(words[of]?.lower ?? "");
  if (nth === undefined || of === null || month === undefined) return null;
  const unit = words[i + 1]?.lower === "week" ? "week-of-month" : "weekend-of-month";
  return withYear(words, of + 1, (year) => ({ unit, nth, year, month }));
}

function readWhole(words: Words, start: number): SpanRead {
  return readWholeAfter(words, start, false);
}

/** "The month" means this month after "the end of", but nothing alone. */
function readWholeAfter(words: Words, start: number, articleIsThis: boolean): SpanRead {
  const which = readWhich(words, start);
  const i = which.next;
  const offset = which.offset ?? (articleIsThis && i > start ? 0 : null);
  const word = words[i]?.lower ?? "";
  const month = MONTHS.get(word);
  // "May" is a verb and "March" too, unless written with a capital; short forms need a day.
  if (
    month !== undefined &&
    /^\p{Lu}/u.test(words[i]?.text ?? "") &&
    (word.length > 4 || /^(?:may|june|july)$/.test(word))
  ) {
    const nextYear = wordsAt(words, i + 1, "of", "next", "year") ?? wordsAt(words, i + 1, "next", "year");
    if (nextYear !== null)
      return { value: { unit: "month", year: null, month, third: null, later: 1 }, next: nextYear };
    return withYear(words, i + 1, (year) => ({
      unit: "month",
      year,
      month,
      third: null,
      ...skipOf(words, i),
    }));
  }
  const season = SEASONS.get(word);
  if (season !== undefined && (i > start || articleIsThis || isYear(words[i + 1])))
    return namesBreak(words[i + 1]?.lower)
      ? null
      : withYear(words, i + 1, (year) => ({
          unit: "season",
          year,
          season,
          third: null,
          ...skipOf(words, i),
        }));
  const ordinal = ORDINALS.get(word);
  if (ordinal !== undefined && words[i + 1]?.lower === "quarter") {
    return withYear(words, i + 2, (year) => ({ unit: "quarter", year, quarter: ordinal }));
  }
  if (ordinal !== undefined && ordinal !== 3 && words[i + 1]?.lower === "half") {
    return withYear(words, i + 2, (year) => ({ unit: "half", year, half: ordinal === 1 ? 1 : 2 }));
  }
  const [letter, number] = [words[i]?.text, Number(words[i + 1]?.text)];
  if (/^[QH]$/.test(letter ?? "") && words[i]?.end === words[i + 1]?.start && number >= 1 && number <= 4)
    return letter === "Q"
      ? withYear(words, i + 2, (year) => ({ unit: "quarter", year, quarter: number }))
      : withYear(words, i + 2, (year) => ({ unit: "half", year, half: number === 1 ? 1 : 2 }));
  const tens = isYear(words[i]) && words[i]?.lower.endsWith("0") ? wordsAt(words, i + 1, "s") : null;
  if (tens !== null && words[i]?.end === words[i + 1]?.start)
    return { value: { unit: "decade", year: Number(word), third: null }, next: tens };
  const fiscal = wordsAt(words, i, "fiscal|calendar");
  if (fiscal !== null && isYear(words[fiscal]))
    return { value: { unit: "year", year: Number(words[fiscal]?.lower), third: null }, next: fiscal + 1 };
  if (isYear(words[i])) return { value: { unit: "year", year: Number(word), third: null }, next: i + 1 };
  if (offset === null) return null;
  if (word === "week") return { value: { unit: "week", offset, third: null }, next: i + 1 };
  if (word === "month") return { value: { unit: "relative-month", offset, third: null }, next: i + 1 };
  if (word === "quarter") return { value: { unit: "relative-quarter", offset, third: null }, next: i + 1 };
  if (word === "year") return { value: { unit: "relative-year", offset, third: null }, next: i + 1 };
  if (word === "decade") return { value: { unit: "relative-decade", offset, third: null }, next: i + 1 };
  return null;
}

/** "Next summer" said in May is the one of the next year, "the coming summer" the first that has not begun. */
function skipOf(words: Words, i: number): { readonly skip?: number } {
  if (wordsAt(words, i - 1, "next") !== null) return { skip: 90 };
  return wordsAt(words, i - 1, "coming|following") === null ? {} : { skip: 0 };
}

/** "The summer recess", "the autumn harvest": the season names something else. */
function namesBreak(lower: string | undefined): boolean {
  return (
    lower !== undefined &&
    /^(?:recess|break|holidays?|harvest|timetable|session|term|games|olympics|congress|season|school|sitting|storms?|crops?|sale|is)$/.test(
      lower,
    )
  );
}

function withYear(words: Words, i: number, span: (year: number | null) => CalendarSpan): SpanRead {
  const of = wordsAt(words, i, "of|,|in") ?? i;
  if (isYear(words[of])) return { value: span(Number(words[of]?.lower)), next: of + 1 };
  // "Of this year" and "of next year" keep the nearest stretch of that name.
  const relative = wordsAt(words, i, "of", "this|next|the", "year");
  return { value: span(null), next: relative ?? i };
}

const WHICH = [
  ["next|coming|following", 1],
  ["this|current", 0],
  ["last|past|previous", -1],
] as const;

function readWhich(words: Words, start: number): { readonly offset: number | null; readonly next: number } {
  // "This coming June" is the coming one.
  const article =
    wordsAt(words, start, "this", "coming") === null ? (wordsAt(words, start, "the") ?? start) : start + 1;
  for (const [choices, offset] of WHICH) {
    const next = wordsAt(words, article, choices);
    if (next !== null) return { offset, next };
  }
  return { offset: null, next: article };
}

function isYear(word: TimeWord | undefined): boolean {
  return word !== undefined && YEAR.test(word.lower);
}

const YEAR = /^(?:19|20|21)\d\d$/;

const opensFeast = opensWith(...feastOpeners("en"));
const opensWhich = opensWith("the", ...WHICH.map(([choices]) => choices));

/** The first of these that fits wins. */
export const englishSpanReaders: readonly Reader<CalendarSpan>[] = [
  { opens: (lower) => lower === "the" || /^\d/.test(lower) || MONTHS.has(lower), read: readDate },
  { opens: opensFeast, read: (words, i) => readFeast(words, i, "en") },
  { opens: (lower) => lower === "the" || RELATIVE_DAYS.has(lower), read: readRelativeDay },
  {
    opens: (lower) => opensWhich(lower) || lower === "weekend" || NTH.has(lower) || WEEKDAYS.has(lower),
    read: readWeekday,
  },
  {
    opens: opensWith(
      "the|first|second|third|last|final|year|month|week|very|end|close|middle|start|beginning|early|late|mid",
    ),
    read: readThird,
  },
  { opens: (lower) => opensWhich(lower) || opensWhole(lower), read: readWhole },
];

function opensWhole(lower: string): boolean {
  return (
    lower === "q" ||
    lower === "h" ||
    lower === "fiscal" ||
    lower === "calendar" ||
    MONTHS.has(lower) ||
    SEASONS.has(lower) ||
    ORDINALS.has(lower) ||
    YEAR.test(lower)
  );
}

const readSpan = firstOf(englishSpanReaders);

/** A stretch of the calendar at position `i`, its article and third ("the end of") included. */
export function readEnglishSpan(words: Words, i: number): SpanRead {
  const opening = words[i];
  if (opening === undefined || (opening.lower === "the" && !mayFollowThe(words[i + 1]))) return null;
  return readSpan(words, i);
}

/** What readers look for behind "the", which nearly always opens something else: another opening, or a word of days. */
const mayFollowThe = wordTest(
  (lower) => opensEnglishSpan(lower) || SPELLED_DAYS.has(lower) || lower === "day",
);

/** Can a word begin a stretch of the calendar? */
export function opensEnglishSpan(lower: string): boolean {
  return englishSpanReaders.some(({ opens }) => opens(lower));
}
