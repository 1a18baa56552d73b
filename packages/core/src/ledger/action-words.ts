/**
 * Do two claims speak about the same act? Compared by the stems of their content words. The stemmer only
 * takes off the most frequent endings of German and English: enough to find the same word again in another
 * form, and too little to throw different words together.
 */
import { EMPTY_WORDS } from "./act-words.js";

/** Stems of the content words of a text; numbers count by their digits. */
export function actionStems(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}|\d[\d.,]*\d|\d/gu)) {
    if (EMPTY_WORDS.has(word)) continue;
    stems.add(/^\d/.test(word) ? word.replace(/[.,]/g, "") : stem(word));
  }
  return stems;
}

const ENDINGS = [
  "ungen",
  "ings",
  "ung",
  "ing",
  "ern",
  "est",
  "ies",
  "ed",
  "en",
  "em",
  "er",
  "es",
  "et",
  "st",
  "e",
  "n",
  "s",
  "t",
  "y",
];
const SHORTEST_STEM = 3;

/** "entsenden", "entsendet", "Entsendung" → "entsend". */
export function stem(word: string): string {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").replace("ß", "ss");
  const ending = ENDINGS.find((end) => plain.endsWith(end) && plain.length - end.length >= SHORTEST_STEM);
  // "zuentsenden" does not occur, but "vorzulegen" and "vorlegen" do.
  const base = ending === undefined ? plain : plain.slice(0, plain.length - ending.length);
  // "Stopped" and "stop" are one word, and so are "submitted" and "submit", which loses its own ending.
  return base
    .replace(/^(vor|ab|an|auf|aus|ein|bei|zusammen)zu(?=\p{L}{3})/u, "$1")
    .replace(/([bdgmpr])\1$/u, "$1")
    .replace(/(?<=\p{L}{3})(?:nn|tt)$/u, "");
}

/** Share of common stems: |A ∩ B| / |A ∪ B|, 0 when one has none. */
export function stemOverlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

/** The last word of a unit, which says what is counted: "Royal Navy minehunters" are minehunters. */
export function unitStem(unit: string): string {
  return stem((unit.split(/\s+/).at(-1) ?? "").toLowerCase());
}

/** So many letters are often the same in German and English: "soldiers" and "Soldaten". */
export const FIRST_LETTERS = 4;

export function firstLetters(word: string): string {
  return word.slice(0, FIRST_LETTERS);
}
