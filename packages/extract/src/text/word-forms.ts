/**
 * What is a word, apart from where it stands? A form is a word as it is written: "Soldaten" has one, however
 * often texts have the word. Texts repeat most of their words, so what can be said of a word alone hangs on
 * its form and is worked out once (see `word-test.ts` and `per-form.ts`).
 */

import { DIGIT, kindAt, LETTER, OTHER } from "./characters.js";

export type TokenKind = "word" | "number" | "punctuation";

export interface WordForm {
  readonly text: string;
  /** Lower-cased text; the key of all word lists. */
  readonly lower: string;
  readonly kind: TokenKind;
  /** Does it begin with a capital? Its first unit differs from that of `lower`; no marks, no digits. */
  readonly capital: boolean;
  /** Answers to the questions of `wordTest`, two bits each, filled in as they are asked. */
  readonly answers: number[];
  /** Results of `perForm`, each at its place, filled in as they are asked for. */
  readonly values: unknown[];
}

/** Bounds on memory: texts in the millions bring in millions of different words, and some of endless length. */
const REMEMBERED = 60_000;
const LONGEST = 60;

let forms = new Map<string, WordForm>();

/** The form of a word. */
export function formOf(text: string): WordForm {
  if (text.length > LONGEST) return newForm(text);
  const known = forms.get(text);
  if (known !== undefined) return known;
  const form = newForm(interned(text));
  // Forms in use stay with their tokens; only the memory of them starts again.
  if (forms.size >= REMEMBERED) forms = new Map();
  forms.set(form.text, form);
  return form;
}

/** Forms met last, by what their letters add up to: most words of a text have just been met. */
const RECENT = 8192;
const recent: (WordForm | undefined)[] = Array.from<undefined>({ length: RECENT });

/** The form of the word between two places of a text: the same as that of the slice, which mostly need not be made. */
export function formAt(text: string, from: number, to: number): WordForm {
  if (to - from > LONGEST) return newForm(text.slice(from, to));
  let sum = 0;
  for (let at = from; at < to; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  const place = sum & (RECENT - 1);
  const met = recent[place];
  if (met !== undefined && stands(met.text, text, from, to)) return met;
  const form = formOf(text.slice(from, to));
  recent[place] = form;
  return form;
}

function stands(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/**
 * The same text as the key of an object, which the engine has once and compares by place, not letter by letter.
 * And a copy: a slice of a document would keep the whole document in memory.
 */
function interned(text: string): string {
  // Without a prototype an object is a table from the start: no kind of object is made for each word.
  const key: Record<string, true> = Object.create(null);
  key[text] = true;
  return Object.keys(key)[0] ?? text;
}

function newForm(text: string): WordForm {
  const small = text.toLowerCase();
  const lower = small === text ? text : small.length > LONGEST ? small : interned(small);
  const capital = text.charAt(0) !== lower.charAt(0);
  return { text, lower, kind: kindOf(text), capital, answers: [], values: [] };
}

/** The first character decides; a number with a letter in it ("80er") is a word. */
function kindOf(text: string): TokenKind {
  const first = kindAt(text, 0);
  if (first !== DIGIT) return first === OTHER ? "punctuation" : "word";
  for (let at = 0; at < text.length; at += 1) if (kindAt(text, at) === LETTER) return "word";
  return "number";
}
