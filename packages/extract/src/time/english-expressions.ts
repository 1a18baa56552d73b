/** English time expressions: "by the end of March", "within two weeks of a ceasefire", "ahead of the vote". */

import { wordLike, wordTest } from "../text/word-test.js";
import type { CalendarSpan } from "./calendar-span.js";
import { englishClock } from "./clock-times.js";
import { englishLengths, readLength } from "./english-lengths.js";
import { englishLimits } from "./english-limits.js";
import { englishComing, englishMoments, englishOccasions } from "./english-moments.js";
import { englishMovedTo } from "./english-moved.js";
import { opensEnglishNumber, readEnglishUnit } from "./english-numbers.js";
import { englishSeason, opensEnglishSpan, readEnglishSpan } from "./english-spans.js";
import { englishTurns } from "./english-turns.js";
import { PHRASE_STOPS, readRunningOut, readUntil, untilEnd } from "./english-until.js";
import { englishVague } from "./english-vague.js";
import { isConditionNoun, isEventWord } from "./event-words.js";
import { firstOf, firstWords, openedBy, opensWith, type Reader } from "./first-words.js";
import { openEndReader } from "./open-ends.js";
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

const ARTICLE = "the|a|an|any|this|that|its|their|his|her|our|next";

const OPEN: readonly (readonly string[])[] = [
  ["for", "as", "long", "as", "it", "takes"],
  ["as", "long", "as", "it", "takes"],
  ["for", "as", "long", "as", "necessary|needed|required"],
  ["as", "long", "as", "necessary|needed|required"],
  ["as", "long", "as", "is|are|it", "necessary|needed|required|is", "necessary|needed|required"],
  ["as", "long", "as", "is|are", "necessary|needed|required"],
  ["until|till", "further", "notice"],
  ["for", "the", "foreseeable|indefinite", "future"],
  ["for", "the", "long", "term|haul"],
  ["permanently|indefinitely|forever"],
];
const MEANWHILE: readonly (readonly string[])[] = [
  ["for", "the", "time", "being"],
  ["for", "the", "moment"],
  ["for", "now"],
];
const FOR_NOW: readonly (readonly string[])[] = [
  ["at", "the", "moment"],
  ["at", "present"],
  ["currently|temporarily|provisionally"],
];

const RECENTLY = "recently|lately|earlier";

/** "Two weeks ago", "recently". */
function readAgo(words: Words, i: number): Meaning {
  const recent =
    wordsAt(words, i, RECENTLY) ?? wordsAt(words, i, "a", "few", "days|weeks|months|years", "ago");
  // "As recently as last week" is last week.
  if (recent !== null && wordsAt(words, recent, "as") !== null && wordsAt(words, i - 1, "as") === i)
    return null;
  if (recent !== null)
    return { value: { kind: "recent" }, next: wordsAt(words, recent, "this", "week|month|year") ?? recent };
  const length = readLength(words, i);
  const next = length === null ? null : wordsAt(words, length.next, "ago|earlier");
  return length === null || next === null ? null : { value: { kind: "ago", ...length.value }, next };
}

/** "Between June and August", "from Monday to Friday". */
function readRange(words: Words, i: number): Meaning {
  const after = wordsAt(words, i, "between|from");
  const first = after === null ? null : (readEnglishSpan(words, after) ?? readDayOfRange(words, after));
  const joint = first === null ? null : wordsAt(words, first.next, "and|to|until|through");
  const last = joint === null ? null : readEnglishSpan(words, joint);
  if (first === null || last === null) return null;
  return { value: { kind: "range", first: first.value, last: last.value }, next: last.next };
}

/** "From 4 to 22 August": the month stands with the last day. */
function readDayOfRange(words: Words, i: number): Read<CalendarSpan> | null {
  const day = words[i]?.lower ?? "";
  const joint = /^\d{1,2}$/.test(day) ? wordsAt(words, i + 1, "and|to|until|through") : null;
  const last = joint === null ? null : readEnglishSpan(words, joint);
  if (last === null || last.value.unit !== "day") return null;
  return { value: { ...last.value, day: Number(day) }, next: i + 1 };
}

const DISTANCE = "one|two|three|four|five|six|a";
const NEARNESS = "shortly|just|right|immediately|even|well|days|hours|weeks|soon";

/** "Shortly before the summit in Paris", "ahead of the vote", "at the meeting", "by the summit". */
function readEvent(words: Words, start: number): Meaning {
  const i =
    wordsAt(words, start, DISTANCE, "day|days|hour|hours|week|weeks|month|months") ??
    wordsAt(words, start, NEARNESS) ??
    start;
  const before =
    wordsAt(words, i, "ahead|in", "of|advance", "of") ??
    wordsAt(words, i, "in", "time", "for") ??
    wordsAt(words, i, "ahead", "of") ??
    wordsAt(words, i, "in", "the", "run|build", "-", "up", "to") ??
    wordsAt(words, i, "before|until|by|till");
  const at = wordsAt(words, i, "at|during|in");
  const after = wordsAt(words, i, "after|following|since");
  // "Until after the election" ends where the election does.
  const past = wordsAt(words, i, "until|till", "after");
  const preposition = past ?? before ?? at ?? after;
  if (preposition === null) return null;
  const name = readEventName(words, preposition);
  // "Before the ballot closes" is a clause.
  if (name === null || (before !== null && isEventVerb(words[name.next]?.lower))) return null;
  // "In the autumn session" is a stretch of time, "at the session" a meeting.
  if (words[i]?.lower === "in" && /^sessions?$/.test(words[name.next - 1]?.lower ?? "")) return null;
  const relation = past !== null ? "after" : before !== null ? "before" : at !== null ? "at" : "after";
  const since = wordsAt(words, i, "since") !== null;
  // "At the end of this session", "at next month's summit" tell when, "at the session" where.
  if (relation === "at" && opensWhen(words, preposition))
    return { value: { kind: "period", next: false }, next: name.next };
  return {
    value: { kind: "event", relation, name: name.value, ...(since ? { since } : {}) },
    next: name.next,
  };
}

function opensWhen(words: Words, i: number): boolean {
  return (
    wordsAt(words, i, "the", "start|opening|beginning|end|close", "of") !== null ||
    wordsAt(words, i, "next", "week|month|year") !== null
  );
}

/** What an event does in a clause of its own: "before the talks resume", "until the vote is held". */
function isEventVerb(lower: string | undefined): boolean {
  return (
    lower !== undefined &&
    /^(?:closes?|opens?|ends?|begins?|starts?|resumes?|is|are|was|were|has|have|had|takes?|took|ended|began|closed|opened|started)$/.test(
      lower,
    )
  );
}

function readEventName(words: Words, start: number): Read<string> | null {
  const edge = wordsAt(words, start, "the", "start|opening|beginning|end|close", "of") ?? start;
  const article = wordsAt(words, edge, ARTICLE) ?? edge;
  for (let k = article; k < Math.min(words.length, article + 5); k += 1) {
    const word = words[k];
    if (word === undefined || endsName(word)) return null;
    // "Before parliament in the autumn session": the noun is another phrase's.
    if (k > article && word.lower === "in") return null;
    if (!isEventWord.en(word)) continue;
    // "Before meeting reporters" is a verb.
    if (k === edge && !/^\p{Lu}/u.test(word.text)) return null;
    const next = placeEnd(words, k + 1);
    return {
      value: words
        .slice(article, next)
        .map((part) => part.text)
        .join(" "),
      next,
    };
  }
  return null;
}

const endsName = wordTest((lower, text) => /^[.,;:!?()]$/.test(text) || PHRASE_STOPS.has(lower));

function placeEnd(words: Words, start: number): number {
  const place = wordsAt(words, start, "in|of", "the") ?? wordsAt(words, start, "in|of");
  if (place === null || !/^\p{Lu}/u.test(words[place]?.text ?? "") || readEnglishSpan(words, place) !== null)
    return start;
  let k = place + 1;
  while (/^\p{Lu}/u.test(words[k]?.text ?? "") && k < place + 3 && readEnglishSpan(words, k) === null) k += 1;
  return k;
}

const DIRECTLY = "only|immediately|right|directly|soon";

/** "After a ceasefire", "once the deal is signed", "following an agreement". */
function readCondition(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, DIRECTLY) ?? start;
  const once = wordsAt(words, i, "once") ?? wordsAt(words, i, "as", "soon", "as");
  if (once !== null) {
    // "Once a year" is a rate, "once again" a repetition.
    if (
      wordsAt(words, once, "a|every|again|more|per|and") !== null &&
      readEnglishUnit(words, once + 1) !== null
    )
      return null;
    if (wordsAt(words, once, "again|more|and|in|upon|that|by|already|told|said|felt|was|had") !== null)
      return null;
    const next = untilEnd(words, once);
    // "For once somebody said no", "once, in front of a camera" tell how often.
    if (next === once || wordsAt(words, i - 1, "for|but|said|just|than|not|at") !== null) return null;
    // "He was once a singer".
    if (wordsAt(words, i - 1, "was|were|is|are|be|been|had|has|have") !== null) return null;
    return { value: { kind: "condition" }, next };
  }
  const after = wordsAt(words, i, "after|following|upon|from");
  if (after === null) return null;
  const article = wordsAt(words, after, ARTICLE) ?? after;
  for (let k = article; k < Math.min(words.length, article + 4); k += 1) {
    const word = words[k];
    if (word === undefined || !/\p{L}/u.test(word.text) || PHRASE_STOPS.has(word.lower)) return null;
    if (isConditionNoun(word.text, "en")) {
      const next = word.lower === "cease" ? (wordsAt(words, k + 1, "-", "fire") ?? k + 1) : k + 1;
      return { value: { kind: "condition", phrase: true }, next };
    }
  }
  return null;
}

const BOUNDS: readonly (readonly [readonly string[], Bound])[] = [
  [["no|not", "later", "than"], "by"],
  [["until|till", "at", "least"], "by"],
  [["no|not", "earlier|sooner", "than"], "from"],
  [["as", "early", "as", "in|on"], "from"],
  [["as", "early|soon", "as"], "from"],
  [["at", "the", "latest", "by|on"], "by"],
  [["by", "the", "time", "of"], "by"],
  [["in", "time", "for"], "by"],
  [["by|until|till|through"], "by"],
  [["before"], "before"],
  [["ahead", "of"], "before"],
  [["starting|beginning", "in|on|from|at|with"], "from"],
  [["toward|towards"], "in"],
  [["by", "this|that", "time"], "by"],
  [["around|round|about", "the", "turn", "of"], "in"],
  [["starting|beginning|from"], "from"],
  [["as", "of|from"], "from"],
  [["effective"], "from"],
  [["with", "effect", "from"], "from"],
  [["on", "or", "before"], "by"],
  [["on", "or", "after"], "from"],
  [["prior", "to"], "before"],
  [["for", "most|much|part", "of"], "in"],
  [["up", "to", "and", "including"], "by"],
  [["in", "advance", "of"], "before"],
  [["well|deep|far", "into"], "in"],
  [["until|till", "well|deep|late", "into"], "by"],
  [["since"], "since"],
  [["after|beyond"], "after"],
  [["sometime|later|early|late", "in|on"], "in"],
  [["into", "the"], "in"],
  [["on|in|during|at|for|over|around|into"], "in"],
  [["sometime|later|earlier"], "in"],
];
const boundsBy = openedBy(BOUNDS, ([pattern]) => pattern);

function readBound(words: Words, i: number): Meaning {
  for (const [pattern, bound] of boundsBy(words[i])) {
    const after = patternAt(words, i, pattern);
    const span = after === null ? null : readEnglishSpan(words, after);
    if (after === null || span === null) continue;
    // "From the December timetable change" is from then, "in the May budget" a part of the budget.
    const limits = bound === "from" || bound === "by" || bound === "before";
    if (isMonthOfNoun(words, after, span) && !limits) continue;
    // "Through the winter" lasts as long as it does.
    if (words[i]?.lower === "through" && span.value.unit === "season")
      return { value: { kind: "span", bound: "in", span: span.value }, next: span.next };
    // "Since before Christmas" looks back; "born after 1986" tells which.
    if (wordsAt(words, i - 1, "since") !== null) return null;
    if (span.value.unit === "year" && wordsAt(words, i - 1, "born|built|founded|made") !== null) return null;
    return {
      value: { kind: "span", bound, span: span.value },
      next: withLimit(words, eventEnd(words, after, span)),
    };
  }
  return seasonAlone(words, i);
}

/** What the day belongs to: "after Sunday’s runoff", "by the December change". */
function eventEnd(words: Words, after: number, span: Read<CalendarSpan>): number {
  const own = wordsAt(words, span.next, "’|'", "s");
  if (own === null && !isMonthOfNoun(words, after, span)) return span.next;
  let k = own ?? span.next;
  while (
    k < (own ?? span.next) + 3 &&
    /^\p{L}{2,}$/u.test(words[k]?.text ?? "") &&
    !PHRASE_STOPS.has(words[k]?.lower ?? "")
  )
    k += 1;
  return k;
}

/** "In the May budget", "at the June summit": the month belongs to the noun. */
function isMonthOfNoun(words: Words, i: number, span: Read<CalendarSpan>): boolean {
  if (words[i]?.lower !== "the" || span.value.unit !== "month" || span.value.year !== null) return false;
  const next = words[span.next]?.text ?? "";
  return (
    words[span.next - 1]?.lower !== "the" &&
    span.next === i + 2 &&
    /^\p{Ll}{3,}$/u.test(next) &&
    !PHRASE_STOPS.has(next)
  );
}

/** "By the weekend at the latest", "in September at the earliest". */
function withLimit(words: Words, i: number): number {
  return wordsAt(words, i, "at", "the", "latest|earliest") ?? i;
}

/** "By summer", "before winter": without an article only after a word of time. */
function seasonAlone(words: Words, i: number): Meaning {
  const span = englishSeason(words[i + 1]?.lower);
  if (span === null) return null;
  const next = i + 2;
  const opener = words[i]?.lower;
  // "In autumn" is every year's, unless the clause looks ahead; "in fall" may be about any fall.
  if (opener === "in")
    return words[i + 1]?.lower === "fall" || wordsAt(words, next, "and|or") !== null
      ? null
      : { value: { kind: "year-alone", span }, next };
  const bound = ({ by: "by", until: "by", till: "by", before: "before", from: "from" } as const)[
    opener as "by"
  ];
  return bound === undefined ? null : { value: { kind: "span", bound, span }, next };
}

/** Stretches that need no preposition: "tomorrow", "next week", "Friday", "late March", "October 1". */
function readBare(words: Words, i: number): Meaning {
  const span = readEnglishSpan(words, i);
  // "Every Friday" comes round each week.
  if (span === null || wordsAt(words, i - 1, "every|each|most|some|many|one") !== null) return null;
  if (wordsAt(words, i - 2, "every", "second|other|third|fourth") !== null) return null;
  // "Thursday's rain", "today's vote" name something else.
  if (wordsAt(words, span.next, "’|'", "s") !== null) return null;
  const { value } = span;
  const bareWord = span.next === i + 1;
  if (bareWord && value.unit === "weekday" && isPartOfName(words, i)) return null;
  if (value.unit === "month-day") return null;
  if (value.unit === "season" && !/^(?:this|next|the coming)$/.test(comingWords(words, i))) return null;
  // "Christmas presents", "an Easter egg": only with a word of time a feast tells when.
  if (value.unit === "feast" && !/^(?:this|next)$/.test(words[i]?.lower ?? "")) return null;
  if (bareWord && (value.unit === "month" || value.unit === "year")) return null;
  if (
    !("offset" in value) &&
    ((words[i]?.lower === "the" && comingWords(words, i) !== "the coming") || words[i]?.lower === "last") &&
    value.unit !== "day" &&
    !("third" in value && value.third !== null)
  )
    return null;
  return { value: { kind: "span", bound: "in", span: value }, next: span.next };
}

/** "The Monday club", "Saturday opening": the day is part of a name. */
function isPartOfName(words: Words, i: number): boolean {
  const next = words[i + 1];
  if (next === undefined || !/^\p{Ll}{3,}$/u.test(next.text) || PHRASE_STOPS.has(next.lower)) return false;
  return wordsAt(words, i - 1, "the|a|an|our|their|his|her|its|my|your") !== null || NAMED_BY_DAY(next);
}

const NAMED_BY_DAY = wordLike(/^(?:opening|closing|trading|training|services?|hours|papers?|editions?)$/);

/** "This", "next" or "the coming" before a season: without them it may be any year's. */
function comingWords(words: Words, i: number): string {
  const first = words[i]?.lower ?? "";
  return first === "the" ? `the ${words[i + 1]?.lower ?? ""}` : first;
}

const opensLength = (lower: string) =>
  opensWith("about|around|roughly|some|another|at|half")(lower) || opensEnglishNumber(lower);
const opensRecently = opensWith(RECENTLY);

/** The first of these that fits wins. */
export const englishReaders: readonly Reader<TimeMeaning>[] = [
  openEndReader({ meanwhile: MEANWHILE, forNow: FOR_NOW, open: OPEN }),
  englishVague,
  ...englishMoments,
  ...englishLengths,
  { opens: (lower) => opensRecently(lower) || opensLength(lower), read: readAgo },
  { opens: opensWith("between|from"), read: readRange },
  englishComing,
  {
    opens: opensWith(DISTANCE, NEARNESS, "ahead|in|before|until|by|till|at|during|after|following|since"),
    read: readEvent,
  },
  { opens: opensWith(DIRECTLY, "once|as|after|following|upon|from"), read: readCondition },
  { opens: opensWith(firstWords(BOUNDS.map(([pattern]) => pattern))), read: readBound },
  englishClock,
  { opens: opensWith("until|till|before"), read: readRunningOut },
  { opens: opensWith("until|till|before|the"), read: readUntil },
  ...englishLimits,
  englishMovedTo,
  ...englishOccasions,
  ...englishTurns,
  { opens: opensEnglishSpan, read: readBare },
];

/** The longest expression that begins at word `i`, or `null`. */
export const readEnglishExpression: (words: Words, i: number) => Meaning = firstOf(englishReaders);
