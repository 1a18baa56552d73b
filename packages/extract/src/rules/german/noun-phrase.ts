/** Where a naming phrase ends, and whether it can be a subject. Works on items of a period. */
import { groupNouns, speakerNouns } from "../../languages/de/person-words.js";
import { sourceNouns, speechNouns } from "../../languages/de/speech-nouns.js";
import { wordIn, wordLike, wordTest } from "../../text/word-test.js";
import type { Item } from "./period.js";
import {
  ADVERB,
  CONTENT_WORD,
  COORDINATOR,
  DETERMINER,
  FINITE,
  GUESSED,
  OBLIQUE_DETERMINER,
  OTHER_PRONOUN,
  PREPOSITION,
  SUBJECT_DETERMINER,
  SUBJECT_PRONOUN,
} from "./word-classes.js";

export interface PhraseOptions {
  /** Take place and time adjuncts too ("ein Sprecher in Wien"). */
  readonly adjuncts?: boolean;
  /** Go on over "und", "sowie". */
  readonly coordinated?: boolean;
}

/** Prepositions that mostly belong to the noun before them. */
const opensAttribute = wordIn("von vom für aus beim der zur");
const opensAdjunct = wordIn("in im bei an am auf zum über gegen mit nahe bei zu unter zwischen");
/** "van", "al": written small in front of a family name. */
export const isNameParticle = wordIn("van de del della di da al bin ibn el dos la le");
const isSecondParticle = wordIn("der den dem la las los le");
const opensGenitive = wordIn(
  "der des eines einer dieser dieses seiner seines ihrer ihres unserer unseres meiner meines jeder jedes jener jenes mancher solcher beider aller zweier dessen deren vieler mehrerer einiger weiterer zahlreicher anderer dreier",
);
/** Capitalized at the start of a sentence only. */
const isTimeWord = wordIn(
  "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend vormittag nachmittag abend morgen uhr ende anfang mitte",
);
const isFocusWord = wordIn("auch selbst sogar etwa rund nur");
const isSourceNoun = wordTest((lower) => sourceNouns.has(lower));
const isGroupNoun = wordTest((lower) => groupNouns.has(lower));
const isKnownNoun = wordTest(
  (lower) => speakerNouns.has(lower) || sourceNouns.has(lower) || speechNouns.has(lower),
);
const endsLikeNoun = wordLike(
  /(?:er|en|ung|chef|sprecher|ministerium|amt|rat|schaft|ion|angaben|bericht|tion|tät|in)$/,
);
/** Ends as an adjective does before its noun. */
const isDeclined = wordLike(/e[nrms]?$/);
const isDeclinedSmall = wordTest((_, text) => /^\p{Ll}.*e[nrms]?$/u.test(text));
const endsLikeAdjective = wordLike(/-jährige[nrs]?$|(?:er|e|en|em|es)$/);
const endsInLetter = wordLike(/[a-zäöü]$/);
const endsInEr = wordTest((_, text) => /^\p{Ll}.*er$/u.test(text));
/** Nouns without a capital: "al-Ahn", "%", "example.org". */
const isSmallNoun = wordTest(
  (_, text) => /^\p{Ll}+-\p{Lu}/u.test(text) || text === "%" || /^\p{Ll}[\p{L}\d-]+\.\p{L}{2,}$/u.test(text),
);

/**
 * End (exclusive) of the naming phrase that starts at `at`, or -1 when none does.
 */
export function phraseEnd(
  items: readonly Item[],
  at: number,
  to: number,
  options: PhraseOptions = {},
): number {
  let end = coreEnd(items, at, to);
  if (end < 0) return -1;
  for (;;) {
    const next = items[end];
    if (next === undefined || end >= to) return end;
    const genitive = opensGenitive(next.token) && !next.capital && (next.bits & FINITE) === 0;
    const attribute = opensAttribute(next.token) || (options.adjuncts === true && opensAdjunct(next.token));
    const head = items[end - 1];
    const bareGenitive =
      !genitive &&
      isSourceNoun(head?.token) &&
      endsInEr(next.token) &&
      items[end + 1]?.capital === true &&
      (next.bits & (FINITE | ADVERB | PREPOSITION)) === 0;
    if (genitive && (isBareName(items, at, end) || isToldToMedia(items, at, end))) return end;
    if (genitive || bareGenitive) {
      const more = coreEnd(items, end, to);
      if (more < 0) return end;
      end = more;
    } else if (attribute) {
      const more = coreEnd(items, end + 1, to);
      if (more < 0 || isTimeWord(items[more - 1]?.token)) return end;
      if (next.lower === "aus" && isBareName(items, at, end)) return end;
      end = more;
    } else if (
      options.coordinated !== false &&
      (next.lower === "und" || next.lower === "sowie" || next.lower === "oder")
    ) {
      const more = coreEnd(items, end + 1, to);
      if (more < 0) return end;
      end = more;
    } else if (next.lower === "wie" && isGroupNoun(head?.token)) {
      // "Länder wie Polen": the example belongs to the group.
      const more = coreEnd(items, end + 1, to);
      if (more < 0) return end;
      end = more;
    } else return end;
  }
}

/** Determiner, numbers and adjectives, then nouns and names. */
function coreEnd(items: readonly Item[], from: number, to: number): number {
  let at = from;
  let determined = false;
  let first = items[at];
  if (first === undefined || at >= to) return -1;
  while (first !== undefined && at < to && isFocusWord(first.token)) {
    at += 1;
    first = items[at];
  }
  if (first === undefined || at >= to) return -1;
  while (at < to && first !== undefined && (first.bits & DETERMINER) !== 0) {
    determined = true;
    at += 1;
    first = items[at];
  }
  if (determined) at = participleAfterAdjunct(items, at, to) ?? at;
  // "Sagte van der Hagen": without the given name.
  if (!determined && !first?.capital) at += particlesAt(items, at, to);
  // Adjectives, numbers, participles; small words that end like one.
  let step = at;
  let next = items[step];
  while (next !== undefined && step < to && !isNoun(next) && isModifier(items, step, determined)) {
    step += 1;
    next = items[step];
  }
  if (next === undefined || step >= to || !isNoun(next)) {
    if (next === undefined || step >= to) {
      // "rund 200" or "die drei": a phrase without its noun.
      const before = items[step - 1];
      return step > from && before !== undefined && before.token.kind === "number" ? step : -1;
    }
    return -1;
  }
  at = step + 1;
  for (;;) {
    const item = items[at];
    if (item === undefined || at >= to) return at;
    if (
      items[at - 1]?.first !== items[at - 1]?.token.index &&
      items[at - 1]?.last === items[at - 1]?.token.index
    ) {
      // A name in quotation marks goes on to its closing mark.
      const closing = closingMark(items, at, to);
      if (closing > 0) {
        at = closing;
        continue;
      }
    }
    if (isNoun(item) && !(isVerbless(item) && isTimeWord(item.token))) at += 1;
    else if (item.token.kind === "number" && items[at + 1] !== undefined && !isNoun(items[at + 1] as Item))
      at += 1;
    else if (items[at - 1]?.capital === true && particlesAt(items, at, to) > 0)
      at += particlesAt(items, at, to) + 1;
    // "Van der Hagen" at the start of a sentence.
    else if (at === step + 1 && opensSurname(items[step]) && isSecondParticle(item.token)) {
      if (items[at + 1]?.capital !== true) return at;
      at += 2;
    } else return at;
  }
}

/** How many particles stand before a capital: "van", "de la"; 0 where no name goes on. */
function particlesAt(items: readonly Item[], at: number, to: number): number {
  if (!isNameParticle(items[at]?.token)) return 0;
  const count = isSecondParticle(items[at + 1]?.token) && items[at + 1]?.capital === false ? 2 : 1;
  return at + count < to && items[at + count]?.capital === true ? count : 0;
}

/** A particle with the capital of its sentence, which is no German word. */
function opensSurname(item: Item | undefined): boolean {
  return item !== undefined && /^(?:Van|De|Di|Del|Della)$/.test(item.token.text);
}

/** "Die aus Ostrava stammende Politikerin": the participle that an adjunct behind the article belongs to. */
function participleAfterAdjunct(items: readonly Item[], from: number, to: number): number | null {
  const first = items[from];
  if (first === undefined || (first.bits & PREPOSITION) === 0 || (first.bits & DETERMINER) !== 0) return null;
  for (let at = from + 2; at < Math.min(to - 1, from + LONGEST_ATTRIBUTE); at += 1) {
    const item = items[at];
    if (item === undefined || item.token.kind === "punctuation") return null;
    if (isParticipleAttribute(item.token) && items[at + 1]?.capital === true) return at;
    if ((item.bits & FINITE) !== 0 && (item.bits & GUESSED) === 0) return null;
  }
  return null;
}

const LONGEST_ATTRIBUTE = 9;
const isParticipleAttribute = wordTest(
  (lower, text) =>
    text === lower &&
    !/^(?:erste|beste|gesamte|letzte|berechtigte)[nrms]?$/.test(lower) &&
    /^(?:\p{Ll}{2,}ende|(?:\p{Ll}{2,8})?ge\p{Ll}{2,}(?:te|ene)|(?:\p{Ll}{2,8})?(?:be|emp|ent|er|ver|zer|über|unter|miss)\p{Ll}{3,}(?:te|ene)|\p{Ll}{2,}ierte)[nrms]?$/u.test(
      lower,
    ),
);

/** Position after the item that carries the closing mark; -1 when the name does not close soon. */
function closingMark(items: readonly Item[], from: number, to: number): number {
  for (let at = from; at < to && at < from + 9; at += 1) {
    const item = items[at];
    if (item === undefined || item.token.kind === "punctuation") return -1;
    if (item.last !== item.token.index) return at + 1;
  }
  return -1;
}

/** "Sagte Staatssekretär Jan Brix der Agentur": behind a full name stands who is told, no genitive. */
function isToldToMedia(items: readonly Item[], from: number, end: number): boolean {
  const isName = end - from > 2 && isBareName(items, end - 2, end);
  return isName && items[end]?.lower === "der" && isMedium(items[end + 1]?.token);
}

const isMedium = wordLike(/(?:agentur|zeitung|zeitschrift|illustrierten|presse|redaktion)$/);

/** A personal name: capitals only, and none of them a noun for a person, body or utterance. */
function isBareName(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const item = items[at];
    if (item === undefined || !item.capital) return false;
    if (isKnownNoun(item.token) || (to - from === 1 && endsLikeNoun(item.token))) return false;
  }
  return true;
}

function isVerbless(item: Item): boolean {
  return (item.bits & FINITE) === 0;
}

function isNoun(item: Item): boolean {
  return item.capital || isSmallNoun(item.token);
}

/** Small words inside a noun phrase before its noun. */
function isModifier(items: readonly Item[], at: number, determined: boolean): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (item.token.kind === "number") return true;
  if (item.token.kind === "punctuation")
    return (
      item.token.text === "," &&
      determined &&
      isDeclinedSmall(items[at - 1]?.token) &&
      isDeclined(items[at + 1]?.token)
    );
  const { bits, lower } = item;
  if ((bits & (COORDINATOR | CONTENT_WORD)) !== 0 && lower !== "und") return false;
  if (lower === "und")
    return determined && isDeclined(items[at + 1]?.token) && items[at + 1]?.capital === false;
  if ((bits & (PREPOSITION | OTHER_PRONOUN | SUBJECT_PRONOUN)) !== 0 && (bits & DETERMINER) === 0)
    return false;
  if ((bits & ADVERB) !== 0)
    return determined && isDeclined(items[at + 1]?.token) && items[at + 1]?.capital === false;
  if (endsLikeAdjective(item.token)) return (bits & FINITE) === 0 || (bits & GUESSED) !== 0 || determined;
  return (
    determined &&
    endsInLetter(item.token) &&
    (bits & FINITE) === 0 &&
    items[at + 1]?.capital === false &&
    isDeclined(items[at + 1]?.token)
  );
}

/** Can the phrase at `at` be a subject, by its determiner or pronoun? */
export function canBeSubject(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if ((item.bits & PREPOSITION) !== 0) return false;
  if ((item.bits & OBLIQUE_DETERMINER) !== 0 && (item.bits & SUBJECT_DETERMINER) === 0) {
    // "Beider" and "aller" start no subject; "einer der Sprecher" and "dessen Sprecher" do.
    return (
      (item.lower === "einer" && items[at + 1]?.lower === "der") ||
      ((item.lower === "dessen" || item.lower === "deren") && items[at + 1]?.capital === true)
    );
  }
  return true;
}

export function isSubjectPronoun(item: Item | undefined): boolean {
  return item !== undefined && (item.bits & SUBJECT_PRONOUN) !== 0 && item.token.kind === "word";
}
