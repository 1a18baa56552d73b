/** Stretches that English counts from now: "within ten days", "over the coming weeks", "after five years". */

import { wordIn, wordLike } from "../text/word-test.js";
import { readComingUnits } from "./coming-rules.js";
import { opensEnglishNumber, readEnglishNumber, readEnglishUnit } from "./english-numbers.js";
import { PHRASE_STOPS } from "./english-until.js";
import { opensWith, type Reader } from "./first-words.js";
import { type Read, type TimeMeaning, type TimeWord, type Unit, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

const COMING = "coming|next|following";
const NEAR = "in|within|over|during|inside|for";
const FEW = "few|couple|handful|several|matter";

/**
 * "In the coming (few) weeks", "over the next couple of days", "within days", "in a matter of hours", "in a few
 * months", "within weeks": no number is named. "Over weeks" and "for days" only tell how long.
 */
function readComing(words: Words, i: number): Meaning {
  const coming = wordsAt(words, i, NEAR, "the", COMING);
  const few =
    coming === null
      ? (afterFew(words, wordsAt(words, i, "in|within|inside", "a|the", "space", "of")) ??
        afterFew(
          words,
          wordsAt(words, i, "in|within|inside", "a|just|some|several|mere") ??
            wordsAt(words, i, "in|within|inside"),
        ))
      : afterFew(words, coming);
  const read = few === null ? null : readComingUnits(words, few, pluralUnit, "and|or|to");
  return /^(?:’|')$/.test(words[read?.next ?? -1]?.text ?? "") ? null : read;
}

function pluralUnit(words: Words, i: number): Read<Unit> | null {
  const unit = readEnglishUnit(words, i);
  return unit !== null && words[unit.next - 1]?.lower.endsWith("s") ? unit : null;
}

function afterFew(words: Words, i: number | null): number | null {
  if (i === null) return null;
  const few = wordsAt(words, i, "a", FEW) ?? wordsAt(words, i, FEW) ?? i;
  return wordsAt(words, few, "of", "the") ?? wordsAt(words, few, "of") ?? few;
}

/** "Within 26 days (of a ceasefire)", "in less than three weeks", "over the next six months", "has 45 days to reply". */
function readWithin(words: Words, i: number): Meaning {
  const after = opensTerm(words[i])
    ? (wordsAt(words, i, "within|in|over|for|during", "the", "next|coming|following") ??
      wordsAt(words, i, "within|inside", "the") ??
      wordsAt(words, i, "within|inside") ??
      wordsAt(words, i, "in", "less|fewer", "than") ??
      wordsAt(words, i, "in|no", "under|later", "than") ??
      wordsAt(words, i, "not", "later", "than") ??
      wordsAt(words, i, "in", "under|at", "most") ??
      wordsAt(words, i, "in", "under"))
    : null;
  const length = readLength(words, after ?? i) ?? readOneUnit(words, i);
  if (length === null) return null;
  // "Has two months to reply" sets a term, "took two months to reply" does not.
  if (after === null)
    return setsTerm(words, i, length.next) ? within(length.value, false, length.next) : null;
  const afterwards = readAfterwards(words, length.next);
  return within(length.value, afterwards !== null, afterwards ?? length.next);
}

/** "Over the next fortnight", "during the coming year": one of it. */
function readOneUnit(words: Words, i: number): Read<{ count: number; unit: Unit }> | null {
  const after = wordsAt(words, i, "over|during|within", "the", COMING);
  const unit = after === null ? null : readEnglishUnit(words, after);
  return unit === null || words[unit.next - 1]?.lower.endsWith("s") === true
    ? null
    : { value: { count: 1, unit: unit.value }, next: unit.next };
}

/** What may stand before a length; without it a number opens one. */
const opensTerm = wordIn("within in over for during inside no not");

function within(
  length: { readonly count: number; readonly unit: Unit },
  conditional: boolean,
  next: number,
): Meaning {
  return { value: { kind: "within", ...length, conditional }, next };
}

function setsTerm(words: Words, i: number, next: number): boolean {
  if (wordsAt(words, next, "to") === null) return false;
  return words
    .slice(Math.max(0, i - 6), i)
    .some((word) => /^(?:has|have|gives?|gave|given|giving|gets?|got|granted|allowed)$/.test(word.lower));
}

const ROUGHLY = "about|around|roughly|some|another|at";

/** A number and its unit: "about three weeks", "two to three days", "half a year". */
export function readLength(words: Words, start: number): Read<{ count: number; unit: Unit }> | null {
  const i = wordsAt(words, start, "at", "least|most") ?? wordsAt(words, start, ROUGHLY) ?? start;
  const halfUnit = wordsAt(words, i, "half", "a|an");
  const number = halfUnit === null ? readEnglishNumber(words, i) : { value: 0.5, next: halfUnit };
  if (number === null) return null;
  const unit = readEnglishUnit(words, wordsAt(words, number.next, "-|full|more") ?? number.next);
  if (unit === null) return null;
  return { value: { count: number.value, unit: unit.value }, next: unit.next };
}

/** "of a ceasefire", "after the agreement is signed": counts from what has yet to come. */
function readAfterwards(words: Words, i: number): number | null {
  const after = wordsAt(words, i, "of|after|from|following");
  if (after === null || words[after] === undefined) return null;
  return phraseEnd(words, after);
}

/** End of a noun phrase: before a mark or a word that begins something else. */
function phraseEnd(words: Words, from: number): number {
  let k = from;
  while (k < words.length && k < from + 7) {
    const word = words[k];
    if (word === undefined || !/[\p{L}\d]/u.test(word.text)) break;
    if (k > from && PHRASE_STOPS.has(word.lower)) break;
    if (k > from && /^(?:the|an?)$/.test(word.lower) && words[k - 1]?.lower !== "of") break;
    k += 1;
  }
  return Math.max(k, from + 1);
}

/** "In two weeks", "in a month's time", "ten days from now", "after twelve months". */
function readAbout(words: Words, i: number): Meaning {
  const after = wordsAt(words, i, "in");
  const length = after === null || isRecord(words, i) ? null : readLength(words, after);
  if (length !== null) {
    const later =
      wordsAt(words, wordsAt(words, length.next, "’|'") ?? length.next, "s") ??
      wordsAt(words, length.next, "’|'") ??
      length.next;
    const next = wordsAt(words, later, "time") ?? length.next;
    return {
      value: { kind: "about", ...length.value },
      next: wordsAt(words, next, "at", "the", "latest|earliest|most") ?? next,
    };
  }
  const passed = wordsAt(words, i, "after|for");
  const then = passed === null ? null : readLength(words, passed);
  if (then !== null && words[i]?.lower === "after")
    return { value: { kind: "about", ...then.value, after: true }, next: then.next };
  const fromNow = readLength(words, i);
  const next = fromNow === null ? null : wordsAt(words, fromNow.next, "from", "now|today");
  return fromNow === null || next === null ? null : { value: { kind: "about", ...fromNow.value }, next };
}

/** "The first train in 38 years", "the third time in a month", "the worst in ten years" look back. */
function isRecord(words: Words, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 8); k -= 1) {
    const word = words[k];
    // "The first turbine arrives in two years" tells when.
    if (word === undefined || /^[.;:!?]$/.test(word.text) || COMES(word)) return false;
    if (RECORD(word)) return true;
  }
  return false;
}

const COMES = wordLike(
  /^(?:will|would|shall|should|can|could|may|might|must|arrives?|comes?|starts?|begins?|opens?|ships?|leaves?|ends?|expires?|follows?)$/,
);
const RECORD = wordLike(
  /^(?:first|second|third|fourth|fifth|only|times?|worst|best|most|least|(?:high|low|small|larg|bigg|steep|long|short|strong|weak|cold|hott|dri|wett)est)$/,
);

const opensLength = (lower: string) => opensWith(ROUGHLY, "half")(lower) || opensEnglishNumber(lower);

/** Readers of counted and vague stretches, for the English expressions. */
export const englishLengths: readonly Reader<TimeMeaning>[] = [
  { opens: opensWith(NEAR), read: readComing },
  { opens: (lower) => opensWith(NEAR, "no|not")(lower) || opensLength(lower), read: readWithin },
  { opens: (lower) => opensWith("in|after|for")(lower) || opensLength(lower), read: readAbout },
];
