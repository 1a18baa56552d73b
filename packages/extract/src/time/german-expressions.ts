/** German time expressions: "bis Ende März", "innerhalb von 14 Tagen nach …", "kurz vor dem Gipfel". */

import { wordLike } from "../text/word-test.js";
import type { CalendarSpan } from "./calendar-span.js";
import { germanClock } from "./clock-times.js";
import { firstOf, firstWords, openedBy, opensWith, type Reader } from "./first-words.js";
import { germanEvents } from "./german-events.js";
import { germanLengths, readLength } from "./german-lengths.js";
import { germanComing, germanMoments, germanOccasions } from "./german-moments.js";
import { opensGermanSpan, readGermanCourse, readGermanSpan } from "./german-spans.js";
import { germanTurns } from "./german-turns.js";
import { readRunningOut, readUntil } from "./german-until.js";
import { openEndReader } from "./open-ends.js";
import {
  type Bound,
  patternAt,
  type Read,
  type TimeMeaning,
  type TimeWord,
  type VagueRule,
  wordsAt,
} from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

const VAGUE: readonly (readonly [readonly string[], VagueRule])[] = [
  [["dieser", "tage"], "coming-days"],
  [["in", "kürze|bälde"], "soon"],
  [["in", "absehbarer", "zeit"], "soon"],
  [["in", "naher|nächster", "zukunft|zeit"], "soon"],
  [["so", "bald|schnell|rasch|zügig", "wie", "möglich"], "soon"],
  [["möglichst", "bald|schnell|rasch|zügig"], "soon"],
  [["schon|bereits|sehr", "bald"], "soon"],
  [["binnen", "kurzem"], "soon"],
  [["so", "schnell|bald|rasch", "es", "geht"], "soon"],
  [["in", "allernächster", "zeit"], "soon"],
  [["in", "der", "nächsten", "zeit"], "soon"],
  [["zum", "nächstmöglichen|frühestmöglichen", "zeitpunkt|termin"], "soon"],
  [["jeden", "moment|augenblick"], "coming-hours"],
  [
    [
      "zeitnah|zügig|demnächst|bald|baldmöglichst|schnellstmöglich|alsbald|baldigst|baldestmöglich|ehestmöglich|raschestmöglich|schnellstens",
    ],
    "soon",
  ],
  [["ohne", "verzug|aufschub|zögern"], "at-once"],
  [["ohne", "weiteren|weitere|jede|jeden", "verzug|aufschub|verzögerung"], "at-once"],
  [["mit", "sofortiger", "wirkung"], "at-once"],
  [["auf", "der", "stelle"], "at-once"],
  [["stante", "pede"], "at-once"],
  [["stehenden", "fußes"], "at-once"],
  [["lieber", "heute", "als", "morgen"], "soon"],
  [["zu", "gegebener", "zeit"], "soon"],
  [["ab|per", "sofort"], "at-once"],
  [["sofort|umgehend|unverzüglich|augenblicklich|schleunigst"], "at-once"],
];
const vagueBy = openedBy(VAGUE, ([pattern]) => pattern);
const SOFT = "schon|bereits|noch|erst|voraussichtlich";

function readVague(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT);
  const i = soft !== null && wordsAt(words, soft, "in") !== null ? soft : start;
  for (const [pattern, rule] of vagueBy(words[i])) {
    const next = patternAt(words, i, pattern);
    if (next !== null) return { value: { kind: "vague", rule }, next };
  }
  return null;
}

const NEEDED = "nötig|erforderlich|notwendig";
const OPEN: readonly (readonly string[])[] = [
  ["bis", "auf", "weiteres"],
  ["so", "lange", "wie", NEEDED],
  ["so", "lange", "wie", "es", NEEDED, "ist|sei"],
  ["so", "lange", "es", NEEDED, "ist|sei"],
  ["so", "lange", "es", "dauert"],
  ["solange", "wie", NEEDED],
  ["solange", "es|dies", NEEDED, "ist|sei"],
  ["solange", "es", "dauert"],
  ["auf", "unbestimmte|absehbare|unabsehbare", "zeit"],
  ["auf", "dauer"],
  ["zeitlich", "unbegrenzt"],
  ["dauerhaft|unbefristet"],
];
const MEANWHILE: readonly (readonly string[])[] = [["fürs", "erste"], ["vorerst|einstweilen|vorläufig"]];
const FOR_NOW: readonly (readonly string[])[] = [["zunächst", "einmal"], ["derzeit|momentan|gegenwärtig"]];

const RECENTLY = "kürzlich|neulich|jüngst|zuletzt";

/** "Vor zwei Wochen", "vor kurzem". */
function readAgo(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "schon|bereits|erst|noch") ?? start;
  const recent = wordsAt(words, i, "vor", "kurzem|kurzer") ?? wordsAt(words, i, RECENTLY);
  if (recent !== null) return { value: { kind: "recent" }, next: wordsAt(words, recent, "zeit") ?? recent };
  const after = wordsAt(words, i, "vor");
  if (after === null) return null;
  const length = readLength(words, after);
  return length === null ? null : { value: { kind: "ago", ...length.value }, next: length.next };
}

/** "Zwischen Juni und August", "von Montag bis Freitag". */
function readRange(words: Words, i: number): Meaning {
  const after = wordsAt(words, i, "zwischen|von|vom");
  if (after === null) return null;
  const first = readGermanSpan(words, after) ?? readDayOfRange(words, after);
  if (first === null) return null;
  const joint = wordsAt(words, first.next, "und|bis");
  const last = joint === null ? null : readGermanSpan(words, wordsAt(words, joint, "zum|dem") ?? joint);
  if (last === null) return null;
  return { value: { kind: "range", first: first.value, last: last.value }, next: last.next };
}

/** "Vom 4. bis zum 22. August": the month stands with the last day. */
function readDayOfRange(words: Words, i: number): Read<CalendarSpan> | null {
  const day = words[i]?.lower ?? "";
  const joint = /^\d{1,2}$/.test(day) && words[i + 1]?.text === "." ? wordsAt(words, i + 2, "und|bis") : null;
  const last = joint === null ? null : readGermanSpan(words, wordsAt(words, joint, "zum|dem") ?? joint);
  if (last === null || last.value.unit !== "day") return null;
  return { value: { ...last.value, day: Number(day) }, next: i + 2 };
}

const BOUNDS: readonly (readonly [readonly string[], Bound])[] = [
  [["bis", "mindestens|zumindest|voraussichtlich|etwa"], "by"],
  [["bis", "in|an", "den|das|die"], "by"],
  [["bis", "spätestens"], "by"],
  [["bis", "zum|zur"], "by"],
  [["bis", "einschließlich"], "by"],
  [["bis", "zu"], "by"],
  [["bis", "weit|tief", "in", "den|die|das"], "by"],
  [["bis", "weit|tief", "ins"], "by"],
  [["bis", "ins"], "by"],
  [["bis", "längstens|allerspätestens|maximal"], "by"],
  [["längstens|maximal|höchstens|mindestens", "bis"], "by"],
  [["mit", "wirkung", "vom|zum|ab"], "from"],
  [["mit", "ablauf"], "by"],
  [["mit", "dem"], "from"],
  [["bis"], "by"],
  [["spätestens", "im|am|in|bis|zum|zu"], "by"],
  [["spätestens"], "by"],
  [["rechtzeitig", "zum|zu|bis"], "by"],
  [["pünktlich", "bis"], "by"],
  [["pünktlich", "zum|zu"], "in"],
  [["rechtzeitig|noch|kurz|unmittelbar|direkt|gleich|knapp|erst|spätestens", "vor"], "before"],
  [["kurz|unmittelbar|direkt|gleich|erst|bis|spätestens|frühestens", "nach"], "after"],
  [["innerhalb|binnen|innert"], "by"],
  [["vor"], "before"],
  [["erst", "ab"], "from"],
  [["frühestens", "ab|im|am|in"], "from"],
  [["frühestens|erst|spätestens", "wieder|einmal", "im|am|in|zu"], "in"],
  [["rund", "um"], "in"],
  [["um"], "in"],
  [["frühestens"], "from"],
  [["ab|von|vom"], "from"],
  [["seit"], "since"],
  [["nach"], "after"],
  [["noch|erst|schon|bereits|voraussichtlich|frühestens", "im|am|in|zum|zu"], "in"],
  [["in", "der", "nacht", "zum|auf"], "in"],
  [["erst|schon|bereits|frühestens|voraussichtlich", "in", "den|das|die"], "in"],
  [["in", "der", "nacht", "zu"], "in"],
  [["über|übers|während"], "in"],
  [["im|am|an|in|zum|zur|zu|für|gegen|auf|per"], "in"],
];
const boundsBy = openedBy(BOUNDS, ([pattern]) => pattern);

function readBound(words: Words, i: number): Meaning {
  const course = wordsAt(words, i, "im", "laufe|verlauf|lauf");
  const whole = course === null ? null : readGermanCourse(words, course);
  if (whole !== null) return { value: { kind: "span", bound: "in", span: whole.value }, next: whole.next };
  for (const [pattern, bound] of boundsBy(words[i])) {
    const after = patternAt(words, i, pattern);
    if (after === null) continue;
    const span = readGermanSpan(words, after);
    if (span === null) continue;
    // "Vom kommenden Jahr an"; elsewhere "an" belongs to the verb ("rollt am 1. Juni an").
    const on = bound === "from" && pattern.length === 1 ? wordsAt(words, span.next, "an|ab") : null;
    // "Der Brief vom 2. Oktober", "das Angebot von heute" are of that day.
    if (on === null && /^(?:von|vom)$/.test(words[i]?.lower ?? "") && pattern.length === 1) return null;
    // "Der Haushalt für 2032" is that year's.
    if (words[i]?.lower === "für" && span.value.unit === "year" && isNoun(words[i - 1])) return null;
    // "Mit dem Freitag" says with what, "mit dem 1. Januar" from when.
    if (words[i]?.lower === "mit" && span.value.unit !== "day" && pattern[1] === "dem") continue;
    // "Jedes Jahr zum 1. Januar" comes round.
    if (bound === "in" && comesRound(words, i)) return null;
    // "Bis zu 2180 Euro" is an amount.
    if (span.value.unit === "year" && pattern.at(-1)?.includes("zu") === true && isNoun(words[span.next]))
      continue;
    // "Um Ostern (herum)" is near the feast; other stretches are what something is about.
    if (words[i]?.lower === "um" && span.value.unit !== "feast") continue;
    // "In der Nacht zum Montag" begins on Sunday.
    if (pattern.includes("nacht") && span.value.unit === "weekday") return nightBefore(span);
    // "Bis heute" tells of what was so far.
    if (isSoFar(words, i, span)) continue;
    const round = words[i]?.lower === "um" ? wordsAt(words, span.next, "herum") : null;
    return { value: { kind: "span", bound, span: span.value }, next: on ?? round ?? span.next };
  }
  return null;
}

function nightBefore({ value, next }: Read<CalendarSpan>): Meaning {
  if (value.unit !== "weekday") return null;
  const eve = { ...value, weekday: ((value.weekday + 5) % 7) + 1 };
  return { value: { kind: "range", first: eve, last: value }, next };
}

/** "Jedes Jahr (zum) 1. Januar". */
function comesRound(words: Words, i: number): boolean {
  return (wordsAt(words, i - 2, "jedes", "jahr") ?? wordsAt(words, i - 3, "jedes", "jahr")) !== null;
}

function isNoun(word: TimeWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}\p{Ll}/u.test(word.text);
}

/** "Bis heute", "bis gestern", but not "bis heute Abend". */
function isSoFar(words: Words, i: number, span: { readonly next: number }): boolean {
  return words[i]?.lower === "bis" && /^(?:heute|gestern)$/.test(words[span.next - 1]?.lower ?? "");
}

/** "Heute" as in our times: "schon heute", "teurer als heute", "die heute 46-Jährige". */
function isNowadays(words: Words, start: number, i: number): boolean {
  if (words[i]?.lower !== "heute") return false;
  if (/^(?:schon|bereits)$/.test(words[start]?.lower ?? "")) return true;
  return (
    /^(?:als|wie|bis|von|noch|schon|bereits)$/.test(words[start - 1]?.lower ?? "") ||
    /^\d{1,3}$/.test(words[i + 1]?.text ?? "")
  );
}

/** A bare year after a verb or an adverb: "Der Verkauf soll 2034 beginnen"; after a noun it names something. */
function readBareYear(words: Words, i: number): Meaning {
  const before = words[i - 1];
  const span = readGermanSpan(words, i);
  if (span?.value.unit !== "year" || span.next !== i + 1 || before === undefined) return null;
  if (!/^\p{Ll}/u.test(before.text) || NO_YEAR(before)) return null;
  // "2000 Soldaten", "2040 Euro" are counts.
  if (/^(?:\p{Lu}|[.,:%€-])/u.test(words[i + 1]?.text ?? "") && !/^[.,]$/.test(words[i + 1]?.text ?? ""))
    return null;
  return { value: { kind: "year-alone", span: span.value }, next: span.next };
}

const NO_YEAR = wordLike(
  /^(?:der|die|das|den|dem|des|von|vom|bis|rund|etwa|über|knapp|mehr|als|um|mit|auf|für|und|oder|seit|ab)$/,
);

/** Stretches that need no preposition: "heute", "nächste Woche", "kommenden Freitag", "Ende März", "31.03.2031". */
function readBare(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, SOFT) ?? start;
  const span = readGermanSpan(words, i);
  if (span === null || isNowadays(words, start, i) || wordsAt(words, start - 1, "von|vom") !== null)
    return null;
  if (comesRound(words, start)) return null;
  const { value } = span;
  const bareWord = span.next === i + 1;
  if (bareWord && value.unit === "year") return readBareYear(words, i);
  // "Heute Nacht" lasts into tomorrow.
  if (value.unit === "relative-day" && value.offset === 0 && words[span.next - 1]?.lower === "nacht")
    return { value: { kind: "range", first: value, last: { ...value, offset: 1 } }, next: span.next };
  // "Schon Sonntag", "spätestens Freitag" set the day, a weekday alone may be any.
  if (bareWord && i > start && value.unit === "weekday" && value.week === null)
    return { value: { kind: "span", bound: "in", span: value }, next: span.next };
  if (
    bareWord &&
    (value.unit === "weekday" ||
      value.unit === "month" ||
      value.unit === "season" ||
      value.unit === "weekend")
  )
    return null;
  // "Diesen Sommer", "nächstes Frühjahr": a bare season needs a word that tells which.
  if (value.unit === "season" && (bareWord || !WHICH_SEASON(words[i]))) return null;
  if (value.unit === "month-day") return null;
  // "Wenn der September Regen bringt": the month does it.
  if (value.unit === "month" && /^(?:der|die|das)$/.test(words[i]?.lower ?? "")) return null;
  // "Die 2029 gebaute Halle": the year tells which.
  if (value.unit === "year" && /^(?:der|die|das|den|dem|des)$/.test(words[i]?.lower ?? "")) return null;
  return { value: { kind: "span", bound: "in", span: value }, next: span.next };
}

const WHICH_SEASON = wordLike(/^(?:diese[nsr]?|nächste[nsr]?|kommende[nsr]?|übernächste[nsr]?)$/);

const opensSoftly = opensWith(SOFT);

/** The first of these that fits wins. */
export const germanReaders: readonly Reader<TimeMeaning>[] = [
  openEndReader({ meanwhile: MEANWHILE, forNow: FOR_NOW, open: OPEN }),
  { opens: opensWith(SOFT, firstWords(VAGUE.map(([pattern]) => pattern))), read: readVague },
  ...germanLengths,
  { opens: opensWith("schon|bereits|erst|noch|vor", RECENTLY), read: readAgo },
  { opens: opensWith("zwischen|von|vom"), read: readRange },
  ...germanComing,
  ...germanEvents,
  ...germanMoments,
  { opens: opensWith(firstWords(BOUNDS.map(([pattern]) => pattern))), read: readBound },
  germanClock,
  { opens: opensWith("noch|bevor|ehe"), read: readRunningOut },
  { opens: opensWith("noch|erst|bis|bevor|ehe|von|ab"), read: readUntil },
  ...germanOccasions,
  ...germanTurns,
  { opens: (lower) => opensSoftly(lower) || opensGermanSpan(lower), read: readBare },
];

/** The longest expression that begins at word `i`, or `null`. */
export const readGermanExpression: (words: Words, i: number) => Meaning = firstOf(germanReaders);
