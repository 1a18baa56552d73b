/**
 * Which key phrases of a codebook can a sentence have at all? From words of a text to the words of phrases they may
 * stand for, and from those to phrases: a sentence's few words rule out nearly all phrases, without a look at them.
 */
import type { Language } from "@parley/core";
import type { Token, TokenRange } from "../text/analyzed-text.js";
import { sharedPerForm } from "../text/per-form.js";
import type { KeyPhrase, KeyWord } from "./concept-phrases.js";
import { isStopToken } from "./stems.js";
import { keysOf } from "./word-keys.js";

/** What an index is made of: the phrases of a concept, and the stems that name it by themselves. */
export interface Indexed {
  readonly phrases: readonly KeyPhrase[];
  readonly heads: readonly string[];
}

/** A concept that a sentence may be about. */
export interface Possible {
  /** Its place among the concepts. */
  readonly concept: number;
  /** The phrases of which every word has a stem in the sentence, in the concept's order. */
  readonly phrases: readonly KeyPhrase[];
}

export interface PhraseIndex {
  /**
   * The concepts of which a phrase, or all heads, may stand in a stretch of tokens; words may still stand too far
   * apart, or in different clauses. In the order of the concepts.
   *
   * @param more stems that the stretch has besides those of its words
   */
  readonly possibleIn: (
    tokens: readonly Token[],
    range: TokenRange,
    more: readonly string[],
  ) => readonly Possible[];
}

/** A bound on memory, in stems. */
const REMEMBERED = 20_000;

const NONE: readonly never[] = [];
/** The place of a concept's heads in the list of its phrases. */
const HEADS = -1;

const perFormOfIndex = sharedPerForm();

export function indexPhrases(concepts: readonly Indexed[], language: Language): PhraseIndex {
  const words = indexWords();
  /** By phrase: how many different words it has, its concept, and its place there. */
  const sizes: number[] = [];
  const ownerOf: number[] = [];
  const placeOf: number[] = [];
  const add = (concept: number, place: number, own: readonly KeyWord[]): void => {
    sizes.push(words.add(sizes.length, own));
    ownerOf.push(concept);
    placeOf.push(place);
  };
  for (const [concept, { phrases, heads }] of concepts.entries()) {
    if (heads.length > 0)
      add(
        concept,
        HEADS,
        heads.map((head) => ({ keys: [head], compounds: false })),
      );
    for (const [place, phrase] of phrases.entries()) add(concept, place, phrase.words);
  }

  const isStop = isStopToken[language];
  const wordsOfForm = perFormOfIndex((form): readonly number[] => {
    if (form.kind === "punctuation" || isStop({ form })) return NONE;
    const found = new Set(keysOf[language](form).flatMap(words.ofStem));
    return found.size === 0 ? NONE : [...found];
  });
  const { phrasesOf } = words;
  /** By word and by phrase, for one sentence: is the word there, how many words of the phrase are. */
  const seen = new Uint8Array(phrasesOf.length);
  const counts = new Int32Array(sizes.length);
  const there = new Int32Array(phrasesOf.length);
  let many = 0;
  let complete: number[] = [];
  const count = (found: readonly number[]): void => {
    for (const word of found) {
      if (seen[word] === 1) continue;
      seen[word] = 1;
      there[many] = word;
      many += 1;
      for (const phrase of phrasesOf[word] ?? NONE) {
        const counted = (counts[phrase] ?? 0) + 1;
        counts[phrase] = counted;
        if (counted === sizes[phrase]) complete.push(phrase);
      }
    }
  };
  return {
    possibleIn(tokens, range, more) {
      for (let i = range.from; i < range.to; i += 1) {
        const token = tokens[i];
        const found = token === undefined ? NONE : wordsOfForm(token.form);
        if (found.length > 0) count(found);
      }
      for (const stem of more) count(words.ofStem(stem));
      for (let k = 0; k < many; k += 1) {
        const word = there[k] ?? 0;
        seen[word] = 0;
        for (const phrase of phrasesOf[word] ?? NONE) counts[phrase] = 0;
      }
      many = 0;
      if (complete.length === 0) return NONE;
      const numbers = complete.length === 1 ? complete : complete.sort((a, b) => a - b);
      complete = [];
      return byConcept(numbers);
    },
  };

  function byConcept(numbers: readonly number[]): Possible[] {
    const found: { readonly concept: number; readonly phrases: KeyPhrase[] }[] = [];
    for (const number of numbers) {
      const concept = ownerOf[number] ?? 0;
      let last = found.at(-1);
      if (last?.concept !== concept) {
        last = { concept, phrases: [] };
        found.push(last);
      }
      const phrase = concepts[concept]?.phrases[placeOf[number] ?? HEADS];
      if (phrase !== undefined) last.phrases.push(phrase);
    }
    return found;
  }
}

interface WordIndex {
  /** Takes up the words of a phrase; how many different ones they are. */
  readonly add: (phrase: number, own: readonly KeyWord[]) => number;
  /** By word: the phrases that have it. */
  readonly phrasesOf: readonly (readonly number[])[];
  /** The words that a stem may stand for. */
  readonly ofStem: (stem: string) => readonly number[];
}

/** The different words of phrases, numbered as they come. */
function indexWords(): WordIndex {
  const words = new Map<string, number>();
  const byStem = new Map<string, number[]>();
  const compounds: { readonly word: number; readonly part: string }[] = [];
  const phrasesOf: number[][] = [];
  const numberOf = (word: KeyWord): number => {
    const key = `${word.compounds} ${word.keys.join(" ")}`;
    const known = words.get(key);
    if (known !== undefined) return known;
    const number = words.size;
    words.set(key, number);
    phrasesOf.push([]);
    for (const part of word.keys) {
      byStem.set(part, [...(byStem.get(part) ?? []), number]);
      if (word.compounds) compounds.push({ word: number, part });
    }
    return number;
  };
  const remembered = new Map<string, readonly number[]>();
  return {
    phrasesOf,
    add(phrase, own) {
      const different = new Set(own.map(numberOf));
      for (const word of different) phrasesOf[word]?.push(phrase);
      return different.size;
    },
    ofStem(stem) {
      const known = remembered.get(stem);
      if (known !== undefined) return known;
      const found = new Set(byStem.get(stem));
      for (const { word, part } of compounds) if (isCompoundOf(stem, part)) found.add(word);
      if (remembered.size >= REMEMBERED) remembered.clear();
      const listed = found.size === 0 ? NONE : [...found];
      remembered.set(stem, listed);
      return listed;
    },
  };
}

/** "Bodentruppen" begins or ends with "truppen"; parts of fewer than four letters prove nothing. */
export function isCompoundOf(word: string, part: string): boolean {
  if (part.length < 4 || word.length < part.length + 3) return false;
  return word.endsWith(part) || word.startsWith(part);
}
