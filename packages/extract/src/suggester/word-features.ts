/**
 * What does a text consist of, for a learner? The pieces of its words: each word itself, its stem, and the runs
 * of three to five characters inside it, so that "Flüchtlingsquote", "Quoten" and "Quotenregelung" meet although
 * no stem is shared. A feature is a 32-bit number made from its kind and letters (hashing; Weinberger et al.
 * 2009); two that fall on one number are one feature, which with some ten thousand of them happens to few.
 */
import type { Language } from "@parley/core";
import { isStopWord, stemOf } from "../meaning/stems.js";
import { perWord } from "../text/per-word.js";

/** Features of a text with how much each counts; a feature that occurs twice counts once. */
export type Features = Map<number, number>;

const SHORTEST_RUN = 3;
const LONGEST_RUN = 5;

/**
 * Adds the features of a text's words.
 *
 * @param kind keeps apart what stands in different places: "claim", "frame"
 * @param weight how much these words count beside those of other places
 */
export function addWordFeatures(
  features: Features,
  text: string,
  { kind, language, weight = 1 }: { kind: string; language: Language; weight?: number },
): void {
  const seed = hashOf(kind, OFFSET);
  for (const [word] of text.matchAll(WORD)) {
    for (const piece of pieces[language](word.toLowerCase())) {
      const feature = mix(piece, seed);
      if ((features.get(feature) ?? 0) < weight) features.set(feature, weight);
    }
  }
}

/** Adds one named feature, such as "mode direct". */
export function addNamedFeature(features: Features, name: string, weight = 1): void {
  features.set(mix(hashOf(name, OFFSET), OFFSET), weight);
}

const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;
const pieces = {
  de: perWord((word: string) => piecesOf(word, "de")),
  en: perWord((word: string) => piecesOf(word, "en")),
};

/** Words without meaning of their own stand for themselves alone: "nicht" matters to a stance, its letters do not. */
function piecesOf(word: string, language: Language): readonly number[] {
  const found = [hashOf(`w ${word}`, OFFSET)];
  if (isStopWord(word, language)) return found;
  found.push(hashOf(`s ${stemOf(word, language)}`, OFFSET));
  const bounded = `<${word}>`;
  for (let start = 0; start < bounded.length; start += 1) {
    for (let length = SHORTEST_RUN; length <= LONGEST_RUN && start + length <= bounded.length; length += 1) {
      found.push(hashOf(`g ${bounded.slice(start, start + length)}`, OFFSET));
    }
  }
  return found;
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function hashOf(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

/** Two hashes in one, well stirred: low bits of FNV alone depend on few letters. */
function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
