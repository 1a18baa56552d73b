/**
 * Which key phrases of a codebook can a sentence have at all? From stems to the words of phrases they may stand
 * for, and from words to phrases: a sentence's few stems rule out nearly all phrases, without a look at them.
 */
import type { KeyPhrase, KeyWord } from "./concept-phrases.js";

export interface PhraseIndex {
  /**
   * For each concept the phrases of which every word has a stem in the sentence, in the concept's order; words may
   * still stand too far apart, or in different clauses.
   */
  readonly phrasesWith: (clauses: readonly WithStems[]) => readonly (readonly KeyPhrase[])[];
}

/** The stems of a clause, whatever is kept by them. */
export type WithStems = ReadonlyMap<string, unknown>;

/** A bound on memory, in stems. */
const REMEMBERED = 20_000;

const NONE: readonly never[] = [];

/** @param concepts the phrases of each concept */
export function indexPhrases(concepts: readonly (readonly KeyPhrase[])[]): PhraseIndex {
  const words = new Map<string, number>();
  const byStem = new Map<string, number[]>();
  const compounds: { readonly word: number; readonly part: string }[] = [];
  /** By word: the phrases that have it. */
  const phrasesOf: number[][] = [];
  /** By phrase: how many different words it has. */
  const sizes: number[] = [];

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
  /** By phrase: its concept, and its place there. */
  const ownerOf: number[] = [];
  const placeOf: number[] = [];
  for (const [concept, phrases] of concepts.entries())
    for (const [place, phrase] of phrases.entries()) {
      const own = new Set(phrase.words.map(numberOf));
      for (const word of own) phrasesOf[word]?.push(sizes.length);
      sizes.push(own.size);
      ownerOf.push(concept);
      placeOf.push(place);
    }

  const remembered = new Map<string, readonly number[]>();
  const wordsOf = (stem: string): readonly number[] => {
    const known = remembered.get(stem);
    if (known !== undefined) return known;
    const found = new Set(byStem.get(stem));
    for (const { word, part } of compounds) if (isCompoundOf(stem, part)) found.add(word);
    if (remembered.size >= REMEMBERED) remembered.clear();
    const listed = found.size === 0 ? NONE : [...found];
    remembered.set(stem, listed);
    return listed;
  };

  const nothing = concepts.map((): readonly KeyPhrase[] => NONE);
  /** By word and by phrase, for one sentence: is the word there, how many words of the phrase are. */
  const seen = new Uint8Array(phrasesOf.length);
  const counts = new Int32Array(sizes.length);
  return {
    phrasesWith(clauses) {
      const there: number[] = [];
      const complete: number[] = [];
      for (const clause of clauses)
        for (const stem of clause.keys())
          for (const word of wordsOf(stem)) {
            if (seen[word] === 1) continue;
            seen[word] = 1;
            there.push(word);
            for (const phrase of phrasesOf[word] ?? NONE) {
              const count = (counts[phrase] ?? 0) + 1;
              counts[phrase] = count;
              if (count === sizes[phrase]) complete.push(phrase);
            }
          }
      for (const word of there) {
        seen[word] = 0;
        for (const phrase of phrasesOf[word] ?? NONE) counts[phrase] = 0;
      }
      if (complete.length === 0) return nothing;
      const found: KeyPhrase[][] = concepts.map(() => []);
      for (const number of complete.sort((a, b) => a - b)) {
        const owner = ownerOf[number] ?? 0;
        const phrase = concepts[owner]?.[placeOf[number] ?? 0];
        if (phrase !== undefined) found[owner]?.push(phrase);
      }
      return found;
    },
  };
}

/** "Bodentruppen" begins or ends with "truppen"; parts of fewer than four letters prove nothing. */
export function isCompoundOf(word: string, part: string): boolean {
  if (part.length < 4 || word.length < part.length + 3) return false;
  return word.endsWith(part) || word.startsWith(part);
}
