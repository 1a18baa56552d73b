/** Where a naming phrase ends, and whether it can be a subject. Works on items of a period. */
import { groupNouns, speakerNouns } from "../../languages/de/person-words.js";
import { sourceNouns, speechNouns } from "../../languages/de/speech-nouns.js";
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
const ATTRIBUTIVE = new Set(["von", "vom", "für", "aus", "beim", "der", "zur"]);
const ADJUNCT = new Set([
  "in",
  "im",
  "bei",
  "an",
  "am",
  "auf",
  "zum",
  "über",
  "gegen",
  "mit",
  "nahe",
  "bei",
  "zu",
  "unter",
  "zwischen",
]);
const NAME_PARTICLES = new Set([
  "van",
  "de",
  "del",
  "della",
  "di",
  "da",
  "al",
  "bin",
  "ibn",
  "el",
  "dos",
  "la",
  "le",
]);
const GENITIVE = new Set([
  "der",
  "des",
  "eines",
  "einer",
  "dieser",
  "dieses",
  "seiner",
  "seines",
  "ihrer",
  "ihres",
  "unserer",
  "beider",
  "aller",
  "zweier",
  "dessen",
  "deren",
  "vieler",
  "mehrerer",
  "einiger",
  "weiterer",
  "zahlreicher",
  "anderer",
  "dreier",
]);
/** Capitalized at the start of a sentence only. */
const TIMES = new Set([
  "montag",
  "dienstag",
  "mittwoch",
  "donnerstag",
  "freitag",
  "samstag",
  "sonnabend",
  "sonntag",
  "montagabend",
  "vormittag",
  "nachmittag",
  "abend",
  "morgen",
  "uhr",
  "ende",
  "anfang",
  "mitte",
]);

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
    const genitive = GENITIVE.has(next.lower) && !next.capital && (next.bits & FINITE) === 0;
    const attribute = ATTRIBUTIVE.has(next.lower) || (options.adjuncts === true && ADJUNCT.has(next.lower));
    const head = items[end - 1];
    const bareGenitive =
      !genitive &&
      head !== undefined &&
      sourceNouns.has(head.lower) &&
      /^\p{Ll}.*er$/u.test(next.token.text) &&
      items[end + 1]?.capital === true &&
      (next.bits & (FINITE | ADVERB | PREPOSITION)) === 0;
    if (genitive && isBareName(items, at, end)) return end;
    if (genitive || bareGenitive) {
      const more = coreEnd(items, end, to);
      if (more < 0) return end;
      end = more;
    } else if (attribute) {
      const more = coreEnd(items, end + 1, to);
      if (more < 0 || TIMES.has(items[more - 1]?.lower ?? "")) return end;
      if (next.lower === "aus" && isBareName(items, at, end)) return end;
      end = more;
    } else if (
      options.coordinated !== false &&
      (next.lower === "und" || next.lower === "sowie" || next.lower === "oder")
    ) {
      const more = coreEnd(items, end + 1, to);
      if (more < 0) return end;
      end = more;
    } else if (next.lower === "wie" && groupNouns.has(head?.lower ?? "")) {
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
  while (
    first !== undefined &&
    at < to &&
    (first.lower === "auch" ||
      first.lower === "selbst" ||
      first.lower === "sogar" ||
      first.lower === "etwa" ||
      first.lower === "rund" ||
      first.lower === "nur")
  ) {
    at += 1;
    first = items[at];
  }
  if (first === undefined || at >= to) return -1;
  while (at < to && first !== undefined && (first.bits & DETERMINER) !== 0) {
    determined = true;
    at += 1;
    first = items[at];
  }
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
    if (isNoun(item) && !(isVerbless(item) && TIMES.has(item.lower))) at += 1;
    else if (item.token.kind === "number" && items[at + 1] !== undefined && !isNoun(items[at + 1] as Item))
      at += 1;
    else if (
      NAME_PARTICLES.has(item.lower) &&
      items[at + 1]?.capital === true &&
      items[at - 1]?.capital === true
    )
      at += 1;
    else return at;
  }
}

/** Position after the item that carries the closing mark; -1 when the name does not close soon. */
function closingMark(items: readonly Item[], from: number, to: number): number {
  for (let at = from; at < to && at < from + 9; at += 1) {
    const item = items[at];
    if (item === undefined || item.token.kind === "punctuation") return -1;
    if (item.last !== item.token.index) return at + 1;
  }
  return -1;
}

/** A personal name: capitals only, and none of them a noun for a person, body or utterance. */
function isBareName(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const item = items[at];
    if (item === undefined || !item.capital) return false;
    if (speakerNouns.has(item.lower) || sourceNouns.has(item.lower) || speechNouns.has(item.lower))
      return false;
    if (
      /(?:er|en|ung|chef|sprecher|ministerium|amt|rat|schaft|ion|angaben|bericht|tion|tät|in)$/.test(
        item.lower,
      ) &&
      to - from === 1
    )
      return false;
  }
  return true;
}

function isVerbless(item: Item): boolean {
  return (item.bits & FINITE) === 0;
}

function isNoun(item: Item): boolean {
  return (
    item.capital ||
    (item.token.kind === "word" && /^\p{Ll}+-\p{Lu}/u.test(item.token.text)) ||
    item.token.text === "%" ||
    /^\p{Ll}[\p{L}\d-]+\.\p{L}{2,}$/u.test(item.token.text)
  );
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
      /^\p{Ll}.*e[nrms]?$/u.test(items[at - 1]?.token.text ?? "") &&
      /e[nrms]?$/.test(items[at + 1]?.lower ?? "")
    );
  const { bits, lower } = item;
  if ((bits & (COORDINATOR | CONTENT_WORD)) !== 0 && lower !== "und") return false;
  if (lower === "und")
    return determined && /e[nrms]?$/.test(items[at + 1]?.lower ?? "") && items[at + 1]?.capital === false;
  if ((bits & (PREPOSITION | OTHER_PRONOUN | SUBJECT_PRONOUN)) !== 0 && (bits & DETERMINER) === 0)
    return determined && nounSoon(items, at) && (bits & PREPOSITION) !== 0 && false;
  if ((bits & ADVERB) !== 0)
    return determined && /e[nrms]?$/.test(items[at + 1]?.lower ?? "") && items[at + 1]?.capital === false;
  if (/-jährige[nrs]?$|(?:er|e|en|em|es)$/.test(lower))
    return (bits & FINITE) === 0 || (bits & GUESSED) !== 0 || determined;
  return (
    determined &&
    /[a-zäöü]$/.test(lower) &&
    (bits & FINITE) === 0 &&
    items[at + 1]?.capital === false &&
    /e[nrms]?$/.test(items[at + 1]?.lower ?? "")
  );
}

function nounSoon(items: readonly Item[], at: number): boolean {
  return items[at + 1]?.capital === true;
}

/** Can the phrase at `at` be a subject, by its determiner or pronoun? */
export function canBeSubject(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if ((item.bits & PREPOSITION) !== 0) return false;
  if ((item.bits & OBLIQUE_DETERMINER) !== 0 && (item.bits & SUBJECT_DETERMINER) === 0) {
    // "Beider" and "aller" start no subject; "einer der Sprecher" does.
    return item.lower === "einer" && items[at + 1]?.lower === "der";
  }
  return true;
}

export function isSubjectPronoun(item: Item | undefined): boolean {
  return item !== undefined && (item.bits & SUBJECT_PRONOUN) !== 0 && item.token.kind === "word";
}
