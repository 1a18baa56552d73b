/**
 * English limits that no calendar dates: "by the school holidays", "before freeze-up", "after the harvest", "next
 * season", "by the end of the session", "while the strike lasts".
 */

import { wordLike } from "../text/word-test.js";
import { readLength } from "./english-lengths.js";
import { englishSeason, readEnglishSpan } from "./english-spans.js";
import { PHRASE_STOPS } from "./english-until.js";
import { opensWith, type Reader } from "./first-words.js";
import { type Read, type TimeMeaning, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

/** What takes its time every year or in every parliament. */
const PERIODS =
  "season|term|session|sitting|parliament|legislature|decade|century|semester|winter|summer|spring|autumn|quarter|harvest|recess|cycle|presidency";
const PERIOD_OR_UNIT = `${PERIODS}|year|month|week`;
const PERIOD_OR_DAY = `${PERIOD_OR_UNIT}|day`;
/** What comes at its time: also after "by" and "after", where other nouns are people and causes. */
const OCCASIONS = wordLike(
  /^(?:seasons?|terms?|sessions?|decade|century|semester|harvests?|harvesting|recess|holidays?|break|festival|exams?|primary|primaries|runoff|budgets?|readings?|reviews?|audit|trial|weekend|fair|conclave|opening|ceremony|anniversary|freeze|thaw|monsoon|rains|sitting|olympics|games|tournament|finals?|derby|census|jubilee|vintage|midterms|inauguration|frosts?|snow|snowfall|payday|kick|graduation|retirement|lambing|sowing|planting|calving|runoffs?|polls|ramadan|eid|diwali|passover|lent|carnival|hogmanay)$/,
);

const WHICH = "this|next|the";
const ADJECTIVE =
  "coming|current|present|new|next|first|second|third|last|following|whole|entire|spring|summer|autumn|fall|winter|southern|northern|school|academic|fishing|growing|breeding|financial|fiscal|hurricane|fire|dry|rainy|typhoon|tourist|football|parliamentary|legislative";

/** "Next season", "in this parliament", "in the first six months", "from the next session onwards", "on day one". */
function readPeriod(words: Words, start: number): Meaning {
  // "The" opens only "the coming season"; mostly something else follows.
  if (words[start]?.lower === "the" && words[start + 1]?.lower !== "coming") return null;
  const later = wordsAt(words, start, "later|late|early", "in", "the", PERIOD_OR_UNIT);
  if (later !== null) return period(true, later);
  const rest = wordsAt(words, start, "for", "the", "rest|remainder", "of");
  if (rest !== null && wordsAt(words, rest, "the|this|his|her|its|their") !== null) {
    const until = wordsAt(words, rest + 1, PERIOD_OR_DAY);
    if (until !== null) return period(false, until);
  }
  const same =
    wordsAt(words, start, "within", "the|a", "year|month|week|day|fortnight") ??
    wordsAt(words, start, "within|in|during", "the", "same", "year|month|week|day|quarter");
  // "In the same week" says of anything that it comes together.
  if (same !== null)
    return { value: { kind: "period", next: words[start]?.lower === "within", loose: true }, next: same };
  const dayOne = wordsAt(words, start, "on|from", "day", "one");
  if (dayOne !== null) return period(false, dayOne);
  const i =
    wordsAt(words, start, "as", "of|from") ??
    wordsAt(words, start, "in|during|for|from|over|into|until|by|before|after|at") ??
    start;
  const first = i > start ? wordsAt(words, i, "the|its|their|her|his", "first") : null;
  const counted = first === null ? null : readLength(words, first);
  if (counted !== null) return period(false, counted.next);
  const article = wordsAt(words, i, WHICH);
  if (article === null) return null;
  const isThe = words[i]?.lower === "the";
  let next = words[i]?.lower === "next";
  let k = article;
  let adjectives = 0;
  for (; wordsAt(words, k, ADJECTIVE) !== null && adjectives < 3; k += 1, adjectives += 1) {
    if (wordsAt(words, k + 1, PERIODS, "’|'") !== null || /^[^\p{L}]/u.test(words[k + 1]?.text ?? "a")) break;
    if (wordsAt(words, k, "coming|next|following|new") !== null) next = true;
  }
  // "The season" is nothing yet; "in the autumn session" is.
  if (isThe && (adjectives === 0 || (i === start && wordsAt(words, article, "coming") === null))) return null;
  // "Next autumn", "this quarter" and "this decade" stand in the calendar.
  if (adjectives === 0 && wordsAt(words, k, "spring|summer|autumn|winter|quarter|decade") !== null)
    return null;
  // "The school year" is a stretch, "the new year" a day.
  const isNamedYear = wordsAt(words, k - 1, "school|academic|financial|fiscal|football|church") !== null;
  const end = wordsAt(words, k, PERIODS) ?? (isNamedYear ? wordsAt(words, k, "year") : null);
  if (end === null || wordsAt(words, end, PERIODS) !== null) return null;
  const whole = wordsAt(words, end, "onwards|onward|on") ?? end;
  return seasonOf(words, i, k, whole) ?? period(next, whole);
}

/** "In the autumn session", "from the spring term": some day of the season. */
function seasonOf(words: Words, after: number, k: number, next: number): Meaning {
  const span = englishSeason(words[k - 1]?.lower);
  if (span === null || wordsAt(words, k, "session|term|sitting|semester") === null) return null;
  const bound =
    ({ by: "by", until: "by", before: "before", after: "after", from: "from" } as const)[
      words[after - 1]?.lower as "by"
    ] ?? "in";
  return { value: { kind: "span", bound, span }, next };
}

function period(next: boolean, end: number): Meaning {
  return { value: { kind: "period", next }, next: end };
}

/** "By the end of the session", "until the close of the season", "at the end of the coming southern summer". */
function readEdge(words: Words, start: number): Meaning {
  const bound =
    wordsAt(words, start, "no|not", "later", "than") ??
    wordsAt(words, start, "by|until|till|before|after|at|from|towards|toward");
  if (bound === null) return null;
  const closing =
    wordsAt(words, bound, "close|end", "of", "business|play|day|trading") ??
    wordsAt(words, bound, "the", "close|end", "of", "business|play|trading");
  if (closing !== null) {
    const day = readEnglishSpan(words, wordsAt(words, closing, "on") ?? closing);
    if (day === null) return occasion(words, start, bound, closing);
    return { value: { kind: "span", bound: "by", span: day.value }, next: day.next };
  }
  const edge =
    wordsAt(words, bound, "the", "end|start|beginning|middle|close|turn", "of") ??
    wordsAt(words, bound, "the", "very", "end|start|beginning", "of");
  if (edge === null) return null;
  const noun = wordsAt(words, edge, "the|a|this|that|his|her|its|their") ?? edge;
  const next = nounPhraseEnd(words, noun);
  if (next === noun) return null;
  const at = wordsAt(words, start, "at|from") !== null;
  if (at) return period(false, next);
  return occasion(words, start, edge, next);
}

function occasion(words: Words, start: number, from: number, next: number): Meaning {
  const name = words
    .slice(from, next)
    .map((word) => word.text)
    .join(" ");
  const relation = wordsAt(words, start, "after|following") === null ? "before" : "after";
  return { value: { kind: "event", relation, name }, next };
}

/** "By the school holidays", "before breakfast", "only after the primary", "by harvest festival", "after the harvest". */
function readOccasion(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "only|shortly|just|soon|long|well|immediately|until|even") ?? start;
  const after =
    wordsAt(words, i, "in", "time", "for") ??
    wordsAt(words, i, "ahead", "of") ??
    wordsAt(words, i, "by|before|after|until|till|over|following");
  if (after === null) return null;
  const article = wordsAt(words, after, "the|this|next|its|their|his|her|our|a|an") ?? after;
  const next = nounPhraseEnd(words, article);
  if (next === article) return null;
  // "After reading the report" is an act.
  if (article === after && /^\p{Ll}+ing$/u.test(words[after]?.text ?? "")) return null;
  const named = words.slice(article, next).some((word) => OCCASIONS(word));
  if (named && next - article <= 4) return occasion(words, i, article, next);
  // "Before freeze-up": a bare noun after "before" alone; after "by" it would be who does something.
  return words[i]?.lower === "before" && article === after && isBareNoun(words, after, next)
    ? occasion(words, i, article, next)
    : null;
}

const NO_NOUN = wordLike(
  /^(?:and|or|that|this|it|he|she|they|we|you|i|us|them|him|me|long|too|court|courts|parliament|congress|committees?|judges?|magistrates?|reporters|anyone|anybody|anything|everything|everyone|somebody|his|her|its|their|our|my|your|now|then|even|dawn|\p{L}+(?:ing|ly))$/u,
);

function isBareNoun(words: Words, from: number, next: number): boolean {
  const first = words[from];
  return (
    first !== undefined &&
    next - from <= 3 &&
    /^\p{L}/u.test(first.text) &&
    !NO_NOUN(first) &&
    // A name alone is somebody or some place.
    !(next === from + 1 && /^\p{Lu}/u.test(first.text)) &&
    !words.slice(from, next).every((word) => /^\p{Lu}/u.test(word.text))
  );
}

/** The words of a noun phrase, hyphens and all: up to a mark or a word that begins something else. */
function nounPhraseEnd(words: Words, from: number): number {
  let k = from;
  while (k < words.length && k < from + 6) {
    const word = words[k];
    if (word === undefined) break;
    const inside = word.text === "-" && /^\p{L}/u.test(words[k + 1]?.text ?? "");
    if (!inside && (!/[\p{L}\d]/u.test(word.text) || PHRASE_STOPS.has(word.lower) || NO_PHRASE(word))) break;
    k += 1;
  }
  return k;
}

const NO_PHRASE = wordLike(
  /^(?:no|every|each|of|in|from|the|an?|he|she|it|they|we|not|there|this|that|\p{L}+ly)$/u,
);

/** "While the strike lasts", "for as long as people use it", "as long as there is sea". */
function readLasting(words: Words, start: number): Meaning {
  const asLong = wordsAt(words, start, "for", "as", "long", "as");
  if (asLong !== null) return { value: { kind: "meanwhile" }, next: clauseEnd(words, asLong) };
  const during = wordsAt(words, start, "while");
  if (during === null) return null;
  for (let k = during + 1; k < Math.min(words.length, during + 7); k += 1) {
    if (!/^[\p{L}-]+$/u.test(words[k]?.text ?? "")) return null;
    if (/^(?:lasts?|continues?|lasted|continued)$/.test(words[k]?.lower ?? ""))
      return { value: { kind: "meanwhile" }, next: k + 1 };
  }
  return null;
}

function clauseEnd(words: Words, from: number): number {
  let k = from;
  while (k < words.length && k < from + 15 && !/^[.,;:!?–—()“”"’]$/.test(words[k]?.text ?? "")) k += 1;
  return k;
}

/** "By then", "from then on", "by that time", "back then" aside. */
function readThen(words: Words, i: number): Meaning {
  const then =
    wordsAt(words, i, "by", "then") ??
    wordsAt(words, i, "from", "then", "on") ??
    wordsAt(words, i, "only", "then") ??
    wordsAt(words, i, "by", "that", "time|point|date|stage");
  return then === null ? null : { value: { kind: "condition", phrase: true }, next: then };
}

/** Readers of limits without a date, for the English expressions. */
export const englishLimits: readonly Reader<TimeMeaning>[] = [
  { opens: opensWith("by|from|only"), read: readThen },
  { opens: opensWith("no|not|by|until|till|before|after|at|from|towards|toward"), read: readEdge },
  {
    opens: opensWith(
      "as|later|late|early|within|on|from|in|during|for|over|into|until|by|before|after|at",
      WHICH,
    ),
    read: readPeriod,
  },
  {
    opens: opensWith(
      "only|shortly|just|soon|long|well|immediately|until|even|in|ahead|by|before|after|till|over|following",
    ),
    read: readOccasion,
  },
  { opens: opensWith("for|while"), read: readLasting },
];
