/**
 * Times of the day in German and English: "bis 16 Uhr", "noch am Abend", "by noon", "at half four", "this evening".
 * They mean the day of the text unless the words name another ("at midnight on Friday").
 */
import type { CalendarSpan } from "./calendar-span.js";
import { readEnglishSpan } from "./english-spans.js";
import { firstWords, openedBy, opensWith, type Reader } from "./first-words.js";
import { readGermanSpan } from "./german-spans.js";
import {
  type Bound,
  patternAt,
  type Read,
  type TimeMeaning,
  type TimeWord,
  wordsAt,
} from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;
type Bounds = readonly (readonly [readonly string[], Bound])[];

const GERMAN_BOUNDS: Bounds = [
  [["bis", "spätestens", "um"], "by"],
  [["bis", "spätestens|mindestens|etwa|gegen|um|kurz"], "by"],
  [["bis", "zum|zur|in"], "by"],
  [["bis"], "by"],
  [["spätestens", "um|gegen|bis|am"], "by"],
  [["noch|kurz", "vor"], "before"],
  [["vor"], "before"],
  [["kurz", "nach"], "after"],
  [["nach"], "after"],
  [["erst|schon|bereits|frühestens", "ab"], "from"],
  [["ab"], "from"],
  [["erst|schon|bereits|frühestens", "um|gegen|am"], "in"],
  [["um|gegen|am|zum"], "in"],
];
const germanBoundsBy = openedBy(GERMAN_BOUNDS, ([pattern]) => pattern);
const ENGLISH_BOUNDS: Bounds = [
  [["no|not", "later", "than"], "by"],
  [["until|till", "at", "least"], "by"],
  [["by|until|till"], "by"],
  [["shortly|just|well", "before"], "before"],
  [["before"], "before"],
  [["shortly|just", "after"], "after"],
  [["after"], "after"],
  [["starting|beginning", "at|from"], "from"],
  [["from"], "from"],
  [["at|around", "about|around"], "in"],
  [["at|around"], "in"],
];
const englishBoundsBy = openedBy(ENGLISH_BOUNDS, ([pattern]) => pattern);

const GERMAN_DAY_PARTS = "abend|vormittag|nachmittag|morgen|mittag|tag|tagesende";
const PART_ADJECTIVES = "selben|gleichen|späten|frühen|heutigen|späteren";

/** "Bis 16 Uhr", "gegen Mitternacht", "ab 7.30 Uhr", "bis spätestens um 18 Uhr am Freitag". */
function readGermanClock(words: Words, start: number): Meaning {
  for (const [pattern, bound] of germanBoundsBy(words[start])) {
    const after = patternAt(words, start, pattern);
    const next = after === null ? null : germanHourEnd(words, after);
    if (next !== null) return aroundMidnight(words, next, withDay(words, next, bound, readGermanDay));
  }
  return readGermanDayPart(words, start);
}

/** End of "16 Uhr", "7.30 Uhr", "Mitternacht". */
function germanHourEnd(words: Words, i: number): number | null {
  if (/^(?:Mitternacht|Mittag|Sonnenaufgang|Sonnenuntergang)$/.test(words[i]?.text ?? "")) return i + 1;
  if (!/^\d{1,2}$/.test(words[i]?.lower ?? "") && !GERMAN_HOURS.has(words[i]?.lower ?? "")) return null;
  const minutes = /^[.:]$/.test(words[i + 1]?.text ?? "") && /^\d\d$/.test(words[i + 2]?.text ?? "") ? 2 : 0;
  return wordsAt(words, i + 1 + minutes, "uhr");
}

const GERMAN_HOURS = new Set("ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" "));

/**
 * "Noch am Abend", "am selben Tag", "bis zum Nachmittag", "im Laufe des Tages", "noch in der Nacht". With "noch" the
 * day's end is a limit, without it the words only tell when.
 */
function readGermanDayPart(words: Words, start: number): Meaning {
  const still = wordsAt(words, start, "noch");
  const i = still ?? wordsAt(words, start, "erst|schon|bereits") ?? start;
  const until = wordsAt(words, i, "bis", "zum");
  const course = wordsAt(words, i, "im", "laufe|verlauf", "des");
  const within =
    until ??
    course ??
    wordsAt(words, i, "am|gegen") ??
    (start === i ? wordsAt(words, i, "für", "den") : null);
  const adjective = within === null ? null : wordsAt(words, within, PART_ADJECTIVES);
  const part = within === null ? null : dayPartEnd(words, adjective ?? within);
  // "Am Tag" alone is no time: by day.
  const bareDay = words[(part ?? 1) - 1]?.lower === "tag" && adjective === null;
  if (part !== null && !bareDay) return hour(still !== null || until !== null ? "by" : "in", part);
  const night = still === null ? null : wordsAt(words, still, "in", "der", "nacht");
  return night === null ? null : hour("by", night);
}

/** "Abend", "Vormittags"; with a capital, as "morgen" is tomorrow. */
function dayPartEnd(words: Words, i: number): number | null {
  const word = words[i];
  if (word === undefined || !/^\p{Lu}/u.test(word.text)) return null;
  return (
    wordsAt(words, i, GERMAN_DAY_PARTS) ?? wordsAt(words, i, "tages|abends|vormittags|nachmittags|morgens")
  );
}

function hour(bound: Bound, next: number): Meaning {
  return { value: { kind: "hour", bound, day: null }, next };
}

/** "By noon", "at 6.30 p.m.", "from seven", "before breakfast", "by half four", "at midnight on Friday". */
function readEnglishClock(words: Words, start: number): Meaning {
  for (const [pattern, bound] of englishBoundsBy(words[start])) {
    const after = patternAt(words, start, pattern);
    const next = after === null ? null : englishHourEnd(words, after);
    if (next !== null) return aroundMidnight(words, next, withDay(words, next, bound, readEnglishDay));
  }
  return readEnglishDayPart(words, start);
}

const HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const NAMED_HOURS =
  "noon|midnight|midday|dawn|dusk|daybreak|sunrise|sunset|nightfall|lunchtime|breakfast|lunch|dinner|teatime|bedtime|supper|tea";

function englishHourEnd(words: Words, start: number): number | null {
  const named = wordsAt(words, start, NAMED_HOURS);
  if (named !== null) return named;
  const half = wordsAt(words, start, "half", "past") ?? wordsAt(words, start, "half");
  const i = half ?? start;
  if (/^\d{1,2}$/.test(words[i]?.lower ?? "")) {
    const minutes = /^[.:]$/.test(words[i + 1]?.text ?? "") && /^\d\d$/.test(words[i + 2]?.text ?? "");
    const next = i + (minutes ? 3 : 1);
    return halfOfDayEnd(words, next) ?? (minutes ? next : null);
  }
  const spelled = wordsAt(words, i, HOURS);
  if (spelled === null) return null;
  const clock = wordsAt(words, spelled, "o", "’|'", "clock") ?? halfOfDayEnd(words, spelled);
  if (clock !== null) return clock;
  // "At one" ends the clause; "at one point" and "by two votes" count something.
  const after = words[spelled];
  if (after === undefined || half !== null || /^[^\p{L}\d]/u.test(after.text)) return spelled;
  // "From five in June" is a number, "from seven until nine" an hour.
  return /^(?:and|but|if|unless|or|on|today|tonight|tomorrow|this|between|before|until|till)$/.test(
    after.lower,
  )
    ? spelled
    : null;
}

/** "P.m.", "am": dots and all. */
function halfOfDayEnd(words: Words, i: number): number | null {
  const dotted = wordsAt(words, i, "a|p", ".", "m");
  return dotted === null ? wordsAt(words, i, "am|pm") : (wordsAt(words, dotted, ".") ?? dotted);
}

const ENGLISH_DAY_PARTS = "morning|afternoon|evening|night";
const DAY_OR_PART = `${ENGLISH_DAY_PARTS}|day`;
/** Second words of all but "overnight". */
const BEFORE_PART = `${ENGLISH_DAY_PARTS}|this|same|very|the|into|in`;

/** "This evening", "in the afternoon", "the same night", "later today", "within the hour", "overnight". */
function readEnglishDayPart(words: Words, start: number): Meaning {
  const overnight = wordsAt(words, start, "overnight");
  if (overnight !== null) return hour("in", overnight);
  if (wordsAt(words, start + 1, BEFORE_PART) === null) return null;
  const today = wordsAt(words, start, "later|earlier|early|late", "this", ENGLISH_DAY_PARTS);
  if (today !== null) return hour("in", today);
  const limit = wordsAt(words, start, "by|until|before|from");
  const these = wordsAt(words, limit ?? start, "this", ENGLISH_DAY_PARTS);
  if (these !== null) return hour(boundOf(words[start]?.lower), these);
  const same = wordsAt(words, start, "the|that", "same|very", DAY_OR_PART);
  if (same !== null) return hour("in", same);
  const inPart =
    wordsAt(words, start, "in|by|until|before", "the", "early|late", ENGLISH_DAY_PARTS) ??
    wordsAt(words, start, "in|by|until|before", "the", ENGLISH_DAY_PARTS) ??
    wordsAt(words, start, "by|until", "evening|morning|night") ??
    wordsAt(words, start, "late|long", "into", "the", "night|evening") ??
    wordsAt(words, start, "later", "in", "the", "day");
  if (inPart !== null) return hour(boundOf(words[start]?.lower), inPart);
  const within = wordsAt(words, start, "within", "the", "hour");
  return within === null ? null : hour("by", within);
}

function boundOf(lower: string | undefined): Bound {
  if (lower === "by" || lower === "until") return "by";
  return lower === "before" || lower === "from" ? lower : "in";
}

type ReadDay = (words: Words, i: number) => Read<CalendarSpan> | null;

const readGermanDay: ReadDay = (words, i) => readGermanSpan(words, wordsAt(words, i, "am") ?? i);
const readEnglishDay: ReadDay = (words, i) => readEnglishSpan(words, wordsAt(words, i, "on") ?? i);

/** The hour with the day that follows it: "at midnight on Friday", "um 18 Uhr am Montag". */
function withDay(words: Words, next: number, bound: Bound, readDay: ReadDay): Meaning {
  const day = readDay(words, wordsAt(words, next, ",") ?? next);
  const isDay = day !== null && /^(?:day|relative-day|weekday)$/.test(day.value.unit);
  if (!isDay) return hour(bound, next);
  return { value: { kind: "hour", bound, day: day.value }, next: day.next };
}

/** "From midnight" begins tomorrow, "gegen Mitternacht" may be today or tomorrow; "by midnight" is still today. */
function aroundMidnight(words: Words, next: number, read: Meaning): Meaning {
  if (wordsAt(words, next - 1, "mitternacht|midnight") === null) return read;
  if (read?.value.kind !== "hour" || read.value.day !== null) return read;
  const { bound } = read.value;
  const tomorrow = { unit: "relative-day", offset: 1 } as const;
  if (bound === "from") return { ...read, value: { ...read.value, day: tomorrow } };
  return bound === "in" ? { ...read, value: { ...read.value, until: tomorrow } } : read;
}

/** Readers of the time of day, for the expressions of either language. */
export const germanClock: Reader<TimeMeaning> = {
  opens: opensWith(firstWords(GERMAN_BOUNDS.map(([pattern]) => pattern)), "noch|im|für"),
  read: readGermanClock,
};
export const englishClock: Reader<TimeMeaning> = {
  opens: opensWith(
    firstWords(ENGLISH_BOUNDS.map(([pattern]) => pattern)),
    "overnight|later|earlier|early|late|long|this|the|that|in|within",
  ),
  read: readEnglishClock,
};
