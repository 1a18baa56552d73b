/**
 * Which kinds of words does somebody use who takes a side: words of ending or keeping things, of harm and help, of
 * praise, blame, anger and consent; and which does somebody use who tells facts? A word may be of several classes.
 * The same classes in both languages, so that what is learned in one holds in the other.
 */
import type { Language } from "@parley/core";
import { perForm } from "../text/per-form.js";
import type { WordForm } from "../text/word-forms.js";
import { germanSideWords } from "./side-words-de.js";
import { englishSideWords } from "./side-words-en.js";
import { type StemEntry, stemTable } from "./stem-table.js";

/** Classes by their bit, lowest first; the order is part of the trained tables. */
export const sideClasses = [
  "ending",
  "starting",
  "keeping",
  "harm",
  "benefit",
  "praise",
  "blame",
  "anger",
  "approve",
  "refuse",
  "fighting",
  "necessity",
  "lack",
  "excess",
  "doubting",
  "stressing",
  "contrast",
  "fact",
  "emergency",
  "procedure",
  "we",
  "you",
  "they",
  "pointing",
  "being",
  "one",
  "the",
  "modal",
  "money",
] as const;
export type SideClass = (typeof sideClasses)[number];

const bitOfClass: ReadonlyMap<string, number> = new Map(sideClasses.map((name, bit) => [name, bit]));

const tables = {
  de: stemTable("de", () => bitsByWord(germanSideWords), eitherBit),
  en: stemTable("en", () => bitsByWord(englishSideWords), eitherBit),
};

function eitherBit(before: number, bit: number): number {
  return before | bit;
}

function* bitsByWord(table: string): Generator<StemEntry<number>> {
  let bit = 0;
  for (const line of table.trim().split("\n")) {
    const [first = "", rest] = line.split(":");
    if (rest !== undefined) bit = 1 << (bitOfClass.get(first) ?? 31);
    for (const word of (rest ?? line).trim().split(" ")) yield [word, bit];
  }
}

const bitsOfForm = {
  de: perForm((form) => germanBits(form)),
  en: perForm((form) => tables.en.ofForm(form) ?? 0),
};

/** One bit for each class that a word is of; 0 for most words. */
export function sideBits(form: WordForm, language: Language): number {
  return bitsOfForm[language](form);
}

/** Shorter words and their heads are no compounds. */
const SHORTEST = { word: 9, head: 4 };

/** "Nachtflugverbot" is a "Verbot": a German noun that is not known itself counts as its head does. */
function germanBits(form: WordForm): number {
  const table = tables.de;
  const known = table.ofForm(form);
  if (known !== undefined || form.text === form.lower || form.lower.length < SHORTEST.word) return known ?? 0;
  const last = form.lower.length - SHORTEST.head;
  for (let at = 3; at <= last; at += 1) {
    const bits = table.ofEnd(form, at);
    if (bits !== undefined) return bits;
  }
  return 0;
}
