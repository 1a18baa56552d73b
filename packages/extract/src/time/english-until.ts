/**
 * English limits without a date: "until the key is handed over", "before the rains", "the moment the threshold
 * moves". How far their words reach, and whether a clause or a bare phrase follows.
 */

import { wordLike } from "../text/word-test.js";
import { englishSeason } from "./english-spans.js";
import { type Read, type TimeMeaning, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

/** Words that begin something else than the phrase before them. */
export const PHRASE_STOPS = new Set(
  "and or but if when while that which whichever whatever whoever who to will would shall should could can may might must is are was were be been has have had said says for with by on at as before after unless until because".split(
    " ",
  ),
);

/** Words after "before" that are no event: whom one stands before, or what one does. */
const NO_EVENT = wordLike(
  /^(?:court|courts|judge|judges|committee|parliament|council|commission|tribunal|cameras?|crowd|reporters|board|panel|magistrates?|jury|\p{L}+ing)$/u,
);
const SUBJECT = wordLike(
  /^(?:the|a|an|any|this|that|these|those|its|their|his|her|our|my|your|it|they|he|she|we|you|i|somebody|someone|everybody|nobody|all|both|anyone|anybody|everyone|nothing|people|no|new|two|three|four|five)$/,
);

/**
 * "Until the key is handed over", "before the rains", "the moment the threshold moves": until something that has no
 * date. A clause makes a condition, a bare noun phrase an event.
 */
export function readUntil(words: Words, start: number): Meaning {
  const moment = wordsAt(words, start, "the", "moment");
  const opened = moment ?? wordsAt(words, start, "until|till|before");
  // "Since before she was born" looks back.
  if (words[start - 1]?.lower === "since") return null;
  if (opened === null) return null;
  const anaphor = wordsAt(words, opened, "then");
  if (anaphor !== null) return { value: { kind: "condition" }, next: anaphor };
  const named = words[opened];
  const isClause = moment === null && (isPlural(words, opened) || isBareSubject(words, opened));
  if (named === undefined || !(SUBJECT(named) || isClause)) return null;
  const end = untilEnd(words, opened);
  const verb =
    isBareSubject(words, opened) || isShortenedVerb(words, opened + 1)
      ? opened + 1
      : verbAt(words, opened, end);
  if (verb !== null) return { value: { kind: "condition" }, next: end };
  if (moment !== null || !/^(?:the|a|an|any|its|their|his|her|our|this)$/.test(named.lower)) return null;
  const next = Math.min(end, nounPhraseEnd(words, opened + 1));
  if (next === opened + 1 || words.slice(opened, next).some((word) => NO_EVENT(word))) return null;
  const name = words
    .slice(opened + 1, next)
    .map((word) => word.text)
    .join(" ");
  return { value: { kind: "event", relation: "before", name }, next };
}

/** "Before the year is out", "until the week is over": the limit is the end of the stretch that runs. */
export function readRunningOut(words: Words, start: number): Meaning {
  const stretch = wordsAt(
    words,
    start,
    "before|until|till",
    "the|this",
    "year|month|week|spring|summer|autumn|winter",
  );
  if (stretch === null) return null;
  const next =
    wordsAt(words, stretch, "is|was|were", "out|over|up|done|through") ??
    wordsAt(words, stretch, "ends|ended");
  if (next === null) return null;
  const name = words[stretch - 1]?.lower ?? "";
  const season = englishSeason(name);
  if (season !== null) return { value: { kind: "span", bound: "by", span: season }, next };
  const unit = ({ year: "relative-year", month: "relative-month", week: "week" } as const)[name as "year"];
  return { value: { kind: "span", bound: "by", span: { unit, offset: 0, third: null } }, next };
}

/** "Until sensors have been fitted": a plural without an article, with its verb near. */
function isPlural(words: Words, i: number): boolean {
  return (
    /^\p{L}{3,}s$/u.test(words[i]?.lower ?? "") && verbAt(words, i, Math.min(words.length, i + 8)) !== null
  );
}

/** "Till it's in the bank", "until they've paid". */
function isShortenedVerb(words: Words, i: number): boolean {
  return (
    /^[’']$/.test(words[i]?.text ?? "") &&
    /^(?:s|re|ve|d|m)$/.test(words[i + 1]?.lower ?? "") &&
    isPronoun(words[i - 1]?.lower)
  );
}

function isPronoun(lower: string | undefined): boolean {
  return (
    lower !== undefined &&
    /^(?:it|they|he|she|we|you|i|that|somebody|someone|nobody|everybody|everyone)$/.test(lower)
  );
}

/** "Until compensation had been paid": a noun without an article, its auxiliary behind it. */
function isBareSubject(words: Words, i: number): boolean {
  return (
    /^(?!everything|nothing|something)\p{L}{4,}$/u.test(words[i]?.text ?? "") &&
    /^(?:is|are|was|were|has|have|had)$/.test(words[i + 1]?.lower ?? "")
  );
}

const FINITE = wordLike(
  /^(?:is|are|was|were|has|have|had|does|do|did|comes|came|goes|went|begins|began|takes|took|gets|got|ends|closes|opens|moves|signs|pays|agrees|knows|stands|breaks|froze|freezes|rises|rose|changes|explains|releases|says|starts|leaves|\p{L}{3,}ed)$/u,
);

/** Position of the clause's verb; its subject has a word at least. */
function verbAt(words: Words, from: number, to: number): number | null {
  const first =
    /^(?:it|they|he|she|we|you|i|somebody|someone|everybody|nobody|anyone|anybody|everyone|nothing|people|that|all|both)$/.test(
      words[from]?.lower ?? "",
    )
      ? from + 1
      : from + 2;
  for (let k = first; k < Math.min(to, from + 9); k += 1) {
    if (FINITE(words[k])) return k;
    if (k === first && first === from + 1 && /^\p{L}+$/u.test(words[k]?.lower ?? "")) return k;
  }
  return null;
}

/** A clause ends at a mark, or where a condition or a contrast begins. */
export function untilEnd(words: Words, from: number): number {
  let k = from;
  while (k < words.length && k < from + 20) {
    const word = words[k];
    if (word === undefined || (/^[.,;:!?–—()“”"]$/.test(word.text) && !isShortened(words, k))) break;
    if (k > from + 1 && /^(?:unless|if|but|because|while|whereas)$/.test(word.lower)) break;
    k += 1;
  }
  return k;
}

/** "On Aug. 1": the stop belongs to the month. */
function isShortened(words: Words, k: number): boolean {
  return (
    words[k]?.text === "." &&
    /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(words[k - 1]?.lower ?? "") &&
    /^\d{1,2}$/.test(words[k + 1]?.text ?? "")
  );
}

function nounPhraseEnd(words: Words, from: number): number {
  let k = from;
  while (k < words.length && k < from + 5) {
    const word = words[k];
    if (word === undefined || !/[\p{L}\d]/u.test(word.text)) break;
    if (PHRASE_STOPS.has(word.lower) || /^(?:of|in|from)$/.test(word.lower)) {
      if (!/^(?:of|in)$/.test(word.lower) || k === from || !/^\p{L}/u.test(words[k + 1]?.text ?? "")) break;
    }
    k += 1;
  }
  return k;
}
