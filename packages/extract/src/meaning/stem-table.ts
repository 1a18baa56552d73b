/**
 * What is known of words by their stem, for long lists of words. A text asks for few of them, so only those words of a
 * list are stemmed that begin as the stem asked for: no stem changes how its word begins.
 */
import type { Language } from "@parley/core";
import { once } from "../text/once.js";
import { stemOf, stemOpening } from "./stems.js";

/** A word of a list and what the list says of it. */
export type StemEntry<Value> = readonly [word: string, value: Value];

/**
 * The value of a stem, `undefined` where no word of the list has it.
 *
 * @param list is asked for at the first call
 * @param join the value of words that share a stem, in the order of the list; the last one by default
 * @example
 * const prices = stemTable("en", () => [["costs", 1], ["cheap", 2]]);
 * prices(stemOf("cost", "en")); // 1
 */
export function stemTable<Value>(
  language: Language,
  list: () => Iterable<StemEntry<Value>>,
  join: (before: Value, value: Value) => Value = (_, value) => value,
): (stem: string) => Value | undefined {
  const unread = once(() => byOpening(list(), language));
  const read = new Map<string, ReadonlyMap<string, Value>>();
  return (stem) => {
    const opening = stem.slice(0, OPENING);
    const known = read.get(opening);
    if (known !== undefined) return known.get(stem);
    const entries = unread().get(opening);
    // Openings that no word of the list has are not kept: texts have any number of them.
    if (entries === undefined) return undefined;
    const values = new Map<string, Value>();
    for (const [word, value] of entries) {
      const own = stemOf(word, language);
      const before = values.get(own);
      values.set(own, before === undefined ? value : join(before, value));
    }
    read.set(opening, values);
    return values.get(stem);
  };
}

/** Letters that words and their stems have in common. */
const OPENING = 2;

function byOpening<Value>(
  list: Iterable<StemEntry<Value>>,
  language: Language,
): ReadonlyMap<string, readonly StemEntry<Value>[]> {
  const entries = new Map<string, StemEntry<Value>[]>();
  for (const entry of list) {
    const opening = stemOpening(entry[0], language).slice(0, OPENING);
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
