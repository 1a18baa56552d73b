/**
 * Cuts a text into words, numbers and punctuation with exact UTF-16 offsets. Linear in the length of the
 * text whatever it contains; nothing is normalized, so every token is a verbatim slice.
 */
import type { Language } from "@parley/core";
import { abbreviations, beforeNumberOnly, monthNames, sentenceStarters } from "./abbreviations.js";
import { DIGIT, isLineEnd, kindAt, LETTER, SPACE, widthAt } from "./characters.js";
import { formAt, type TokenKind, type WordForm } from "./word-forms.js";

/**
 * A token before it knows its sentence. A class, because engines learn of literals how long they live: those of the
 * first texts outlive collections, as there is little memory then, and all later ones would be put where only slow
 * collections look.
 */
export class DraftToken {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
  readonly form: WordForm;
  sentence = 0;
  /** Line ends between the token before and this one: 0, 1, or 2 and more for a blank line. */
  readonly lineEnds: number;

  constructor(index: number, start: number, end: number, form: WordForm, lineEnds: number) {
    this.index = index;
    this.start = start;
    this.end = end;
    this.text = form.text;
    this.lower = form.lower;
    this.kind = form.kind;
    this.form = form;
    this.lineEnds = lineEnds;
  }
}

const DOT = 46;
const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc]);
const GENDER_MARKS = new Set([0x2a, 0x3a, 0x5f]);

export function tokenize(text: string, language: Language): DraftToken[] {
  const tokens: DraftToken[] = [];
  let at = 0;
  let lineEnds = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      if (isLineEnd(text, at)) lineEnds += 1;
      at += 1;
      continue;
    }
    const end =
      kind === LETTER
        ? endOfWord(text, at, language)
        : kind === DIGIT
          ? endOfNumber(text, at, language)
          : endOfPunctuation(text, at);
    tokens.push(new DraftToken(tokens.length, at, end, formAt(text, at, end), lineEnds));
    at = end;
    lineEnds = 0;
  }
  return tokens;
}

/** End of a run of letters and digits. */
function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind !== LETTER && kind !== DIGIT) break;
    at += widthAt(text, at);
  }
  return at;
}

function endOfWord(text: string, from: number, language: Language): number {
  let at = endOfRun(text, from);
  // Behind most words stands a blank.
  if (at < text.length && kindAt(text, at) === SPACE) return at;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const next = at + 1 < text.length ? kindAt(text, at + 1) : SPACE;
    if (unit === 0x3a && text.startsWith("://", at)) return endOfAddress(text, at);
    const joins =
      (HYPHENS.has(unit) && (next === LETTER || next === DIGIT)) ||
      (APOSTROPHES.has(unit) && next === LETTER) ||
      (GENDER_MARKS.has(unit) && text.startsWith("in", at + 1)) ||
      ((unit === 0x26 || unit === 0x40) && next === LETTER) ||
      (unit === DOT && next === LETTER && isInnerDot(text, from, at));
    if (!joins) break;
    at = endOfRun(text, at + 1);
  }
  const unit = text.charCodeAt(at);
  // "Land- und Luftstreitkräfte": the hyphen belongs to the word.
  if (HYPHENS.has(unit) && kindAt(text, at + 1) === SPACE) return at + 1;
  if (APOSTROPHES.has(unit) && isGenitive(text, from, at, language)) return at + 1;
  return unit === DOT && isAbbreviation(text, from, at, language) ? at + 1 : at;
}

/** "Reis’ Sprecher": a German name in the genitive, unless a quotation in single marks may close there. */
function isGenitive(text: string, from: number, mark: number, language: Language): boolean {
  if (language !== "de" || !/[sxzß]/.test(text.charAt(mark - 1))) return false;
  const first = text.charAt(from);
  if (first === first.toLowerCase() || isLineEnd(text, mark + 1)) return false;
  if (kindAt(text, mark + 1) !== SPACE || kindAt(text, mark + 2) !== LETTER) return false;
  return !/[‚‘]|(?:^|[\s(])'/.test(text.slice(Math.max(0, from - LONGEST_QUOTED), from));
}

const LONGEST_QUOTED = 300;

/** A dot inside "z.B.", "U.S.", "D-N.C." or "example.org", but not the missing space of "Ende.Danach". */
function isInnerDot(text: string, from: number, dot: number): boolean {
  const pieceStart = Math.max(from, text.lastIndexOf(".", dot - 1) + 1);
  if (dot - pieceStart <= 1) return true;
  if (dot - 2 > from && HYPHENS.has(text.charCodeAt(dot - 2))) return kindAt(text, dot + 2) !== LETTER;
  const next = text.charAt(dot + 1);
  return next === next.toLowerCase();
}

function isAbbreviation(text: string, from: number, dot: number, language: Language): boolean {
  // Longer than any abbreviation: spares slicing endless words.
  if (dot - from > 12) return false;
  const word = text.slice(from, dot);
  const lower = word.toLowerCase();
  // Single letters: initials and "z. B."; an English "I" or "a" ends a sentence.
  if (word.length === 1) return language === "de" || (word !== "I" && word !== "a");
  if (/^(?:\p{L}+-)?\p{L}(\.\p{L})+$/u.test(word)) return true;
  if (!abbreviations[language].has(lower)) return false;
  if (!beforeNumberOnly.has(lower)) return true;
  return kindAt(text, skipSpaces(text, dot + 1)) === DIGIT;
}

function endOfNumber(text: string, from: number, language: Language): number {
  let at = endOfRun(text, from);
  while (at + 1 < text.length) {
    const unit = text.charCodeAt(at);
    const next = kindAt(text, at + 1);
    const inside = unit === DOT || unit === 0x2c || unit === 0x3a || unit === 0x2f;
    if (!((inside && next === DIGIT) || (HYPHENS.has(unit) && (next === DIGIT || next === LETTER)))) break;
    at = endOfRun(text, at + 1);
  }
  if (text.charCodeAt(at) === DOT && language === "de" && isOrdinal(text, from, at, language)) return at + 1;
  return at;
}

/** "3. März", "21. Jahrhundert", but not the year at the end of a sentence. */
function isOrdinal(text: string, from: number, dot: number, language: Language): boolean {
  if (dot - from > 2 || kindAt(text, dot + 1) !== SPACE) return false;
  const start = skipSpaces(text, dot + 1);
  if (start >= text.length || kindAt(text, start) !== LETTER) return false;
  const word = text.slice(start, Math.min(start + 20, endOfRun(text, start)));
  const lower = word.toLowerCase();
  return word === lower || monthNames.has(lower) || !sentenceStarters[language].has(lower);
}

/** At most a few spaces on, so that long runs of blanks stay cheap; a line end stops. */
function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 4 && kindAt(text, at) === SPACE && !isLineEnd(text, at)) at += 1;
  return at;
}

function endOfAddress(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) !== SPACE && !/[<>"„“”»«]/.test(text.charAt(at))) at += 1;
  while (/[.,;:!?)\]]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Dots and dashes form one token ("..."), everything else stands alone. */
function endOfPunctuation(text: string, from: number): number {
  const unit = text.charCodeAt(from);
  let at = from + widthAt(text, from);
  if (unit !== DOT && unit !== 0x2d) return at;
  while (text.charCodeAt(at) === unit) at += 1;
  return at;
}
