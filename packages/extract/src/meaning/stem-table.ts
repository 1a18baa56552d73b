/**
 * What is known of words by their stem, for long lists of words. A text asks for few of them, so only those words of a
 * list are stemmed that begin as the stem asked for: no stem changes how its word begins.
 */
import type { Language } from "@parley/core";
import { once } from "../text/once.js";
import type { WordForm } from "../text/word-forms.js";
import { foldedForm, foldedWord, stemOf, stemOfForm } from "./stems.js";

/** A word of a list and what the list says of it. */
export type StemEntry<Value> = readonly [word: string, value: Value];

/** What a list says of words that share a stem with one of its own. */
export interface StemTable<Value> {
  /** The value of a stem, `undefined` where no word of the list has it. */
  readonly ofStem: (stem: string) => Value | undefined;
  /** The same for the stem of a word; a word is stemmed only where it begins as a stem of the list. */
  readonly ofWord: (word: string) => Value | undefined;
  /** The same for the word of a token. */
  readonly ofForm: (form: WordForm) => Value | undefined;
  /** The same for the end of a word that begins at `at`, as the head of a compound does. */
  readonly ofEnd: (form: WordForm, at: number) => Value | undefined;
}

/**
 * What a list of words says of stems.
 *
 * @param list is asked for at the first call
 * @param join the value of words that share a stem, in the order of the list; the last one by default
 * @example
 * const prices = stemTable("en", () => [["costs", 1], ["cheap", 2]]);
 * prices.ofStem(stemOf("cost", "en")); // 1
 */
export function stemTable<Value>(
  language: Language,
  list: () => Iterable<StemEntry<Value>>,
  join: (before: Value, value: Value) => Value = (_, value) => value,
): StemTable<Value> {
  const unread = once(() => byOpening(list(), language));
  const read = new Map<number, StemsFrom<Value>>();
  const stemsFrom = (opening: number): StemsFrom<Value> | undefined => {
    const known = read.get(opening);
    if (known !== undefined) return known;
    const entries = unread().get(opening);
    // Openings that no word of the list has are not kept: texts have any number of them.
    if (entries === undefined) return undefined;
    const values = new Map<string, Value>();
    for (const [word, value] of entries) {
      const own = stemOf(word, language);
      const before = values.get(own);
      values.set(own, before === undefined ? value : join(before, value));
    }
    const stems = { values, all: [...values.keys()] };
    read.set(opening, stems);
    return stems;
  };
  /** The values by stem where a stem may be that of what stands folded at a place; most words end here. */
  const valuesAt = (folded: string, at: number): ReadonlyMap<string, Value> | undefined => {
    const stems = stemsFrom(openingAt(folded, at));
    if (stems === undefined) return undefined;
    return language === "en" || opensWithOne(folded, at, stems.all) ? stems.values : undefined;
  };
  return {
    ofStem: (stem) => stemsFrom(openingAt(stem, 0))?.values.get(stem),
    ofWord: (word) => valuesAt(foldedWord(word, language), 0)?.get(stemOf(word, language)),
    ofForm: (form) => valuesAt(foldedForm(form, language), 0)?.get(stemOfForm(form, language)),
    ofEnd(form, at) {
      const folded = foldedForm(form, language);
      // What folding leaves alone in a word it leaves alone in its end, but for a "ue" behind a vowel.
      const isSame = language === "de" && folded === form.lower && !folded.startsWith("ue", at);
      const values = isSame ? valuesAt(folded, at) : valuesAt(foldedWord(form.lower.slice(at), language), 0);
      return values?.get(stemOf(form.lower.slice(at), language));
    },
  };
}

/** The stems of a list that begin with the same two letters. */
interface StemsFrom<Value> {
  readonly values: ReadonlyMap<string, Value>;
  readonly all: readonly string[];
}

/** A German stem is how its word begins; English ones may end otherwise ("happy", "happi"). */
function opensWithOne(word: string, at: number, stems: readonly string[]): boolean {
  for (const stem of stems) if (word.startsWith(stem, at)) return true;
  return false;
}

/** A number for the two letters at a place, which words and their stems have in common. */
function openingAt(word: string, at: number): number {
  const rest = word.length - at;
  return rest < 1 ? 0 : word.charCodeAt(at) * 0x10000 + (rest < 2 ? 0 : word.charCodeAt(at + 1));
}

function byOpening<Value>(
  list: Iterable<StemEntry<Value>>,
  language: Language,
): ReadonlyMap<number, readonly StemEntry<Value>[]> {
  const entries = new Map<number, StemEntry<Value>[]>();
  for (const entry of list) {
    const opening = openingAt(foldedWord(entry[0], language), 0);
    const same = entries.get(opening);
    if (same === undefined) entries.set(opening, [entry]);
    else same.push(entry);
  }
  return entries;
}

/** Words of a list without values, separated by blanks or line ends, as entries. */
export function* wordsOfList(words: string): Generator<StemEntry<true>> {
  for (const word of words.trim().split(/\s+/)) yield [word, true];
}
