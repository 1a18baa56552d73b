/** Is a word a finite verb where it stands? Its form alone does not tell: "berichtet" may be a participle. */

import { wordLike } from "../../text/word-test.js";
import type { Item } from "./period.js";
import {
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  DETERMINER,
  FINITE,
  GUESSED,
  INFINITIVE,
  KONJUNKTIV1,
  PARTICIPLE,
  PREPOSITION,
  RELATIVE,
  SUBJECT_PRONOUN,
} from "./word-classes.js";

/** Is the item a finite verb here? Words that only look like one must stand where a verb stands. */
export function isFiniteAt(items: readonly Item[], at: number, from: number): boolean {
  const item = items[at];
  if (item === undefined || (item.bits & FINITE) === 0) return false;
  if (item.capital && at > 0) return false;
  if (item.capital && (item.bits & GUESSED) !== 0) return false;
  const next = items[at + 1];
  const before = items[at - 1];
  if (before?.lower === "zu" && (item.bits & INFINITIVE) !== 0) return false;
  // "Zu befristen" ends like a past tense; in front of a mark nothing but an infinitive stands behind "zu".
  if (before?.lower === "zu" && /(?:en|ern|eln)$/.test(item.lower) && isBeforeMark(items, at)) return false;
  if ((item.bits & AUXILIARY) !== 0) return true;
  // "Die Seite, vertreten durch ihren Chef, pochte …": a participle that opens an insertion.
  if (
    at === from &&
    at > 0 &&
    isParticipleLike(item) &&
    item.reporting.length === 0 &&
    next?.lower === "durch"
  )
    return false;
  // "überrumpelt zu haben": a participle before its infinitive.
  if (next?.lower === "zu" && isParticipleLike(item)) return false;
  // "auslaufen zu lassen": an infinitive before the one that governs it.
  if (next?.lower === "zu" && (item.bits & INFINITIVE) !== 0 && GOVERNS(items[at + 2])) return false;
  const beforeNoun = next?.capital && next.token.kind === "word";
  const afterDeterminer =
    before !== undefined &&
    at > from &&
    (before.bits & DETERMINER) !== 0 &&
    (before.bits & (SUBJECT_PRONOUN | RELATIVE)) === 0;
  const onlyK1 = (item.bits & FINITE) === KONJUNKTIV1;
  if (onlyK1 || (item.bits & GUESSED) !== 0) {
    if (
      at === from &&
      (item.bits & GUESSED) !== 0 &&
      next !== undefined &&
      (next.capital || (next.bits & ADVERB) !== 0) &&
      !item.lower.endsWith("te")
    )
      return false;
    if (afterDeterminer) return false;
    if (
      beforeNoun &&
      /e[nrms]?$/.test(item.lower) &&
      before !== undefined &&
      (before.bits & (DETERMINER | PREPOSITION)) !== 0
    )
      return false;
    if ((item.bits & GUESSED) !== 0 && beforeNoun && (before === undefined || !before.capital)) return false;
    if ((item.bits & GUESSED) !== 0 && hasAuxiliary(items, from, at)) return false;
  }
  if ((item.bits & INFINITIVE) !== 0 && hasAuxiliary(items, from, at)) return false;
  // A participle that is also a finite form ("berichtet") belongs to the auxiliary before or after it.
  if (
    item.lower.endsWith("t") &&
    isParticipleLike(item) &&
    (hasAuxiliary(items, from, at) || auxiliaryFollows(items, at))
  )
    return false;
  return true;
}

const GOVERNS = wordLike(/^(?:lassen|können|müssen|dürfen|wollen|sollen)$/);

/** The last word of its clause. */
function isBeforeMark(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next === undefined || next.token.kind === "punctuation";
}

function isParticipleLike(item: Item): boolean {
  return (item.bits & PARTICIPLE) !== 0;
}

function hasAuxiliary(items: readonly Item[], from: number, at: number): boolean {
  for (let index = from; index < at; index += 1) {
    const item = items[index];
    if (item !== undefined && (item.bits & AUXILIARY) !== 0 && (item.bits & FINITE) !== 0) return true;
  }
  return false;
}

function auxiliaryFollows(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const second = items[at + 2];
  const isEnd = (item: Item | undefined) =>
    item === undefined || item.token.kind === "punctuation" || (item.bits & COORDINATOR) !== 0;
  if (next === undefined) return false;
  if (
    (next.bits & AUXILIARY) !== 0 &&
    (next.lower === "worden" ||
      next.lower === "werden" ||
      isEnd(second) ||
      (second !== undefined && (second.bits & AUXILIARY) !== 0))
  )
    return true;
  return false;
}
