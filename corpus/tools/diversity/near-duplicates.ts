/**
 * Which texts are nearly the same? Compares the sets of shingles (runs of words) of all pairs by the Jaccard
 * coefficient |A ∩ B| / |A ∪ B| (Broder 1997), exactly, through an index from shingle to texts: the corpus is small
 * enough to need no sketches.
 *
 * Two kinds of shingles: runs of five words find copied passages; runs of eight words of the skeleton, in
 * which every capitalized word, number and quotation has become a placeholder, find texts made from one template by
 * changing names, places and figures.
 */
import type { Language } from "@parley/core";
import { analyzeText } from "@parley/extract";

/** From here on two texts are near-duplicates: one in ten of their different shingles is shared. */
export const LIMIT = 0.1;

export interface Comparable {
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
}

export interface NearPair {
  readonly first: string;
  readonly second: string;
  /** Jaccard coefficient of the shingles, from 0 to 1. */
  readonly similarity: number;
}

export type Shingling = (doc: Comparable) => ReadonlySet<string>;

/** Runs of five words in lower case, numbers included. */
export function wordShingles({ text, lang }: Comparable): Set<string> {
  const words = analyzeText(text, lang).tokens.filter(({ kind }) => kind !== "punctuation");
  return runsOf(
    words.map(({ lower }) => lower),
    5,
  );
}

/**
 * Runs of eight skeleton words. Names and figures are masked one by one, neighbors as one, so that a text keeps its
 * skeleton when a name gets longer; in German all nouns fall under it.
 */
export function skeletonShingles({ text, lang }: Comparable): Set<string> {
  const skeleton: string[] = [];
  for (const { text: word, lower, kind } of analyzeText(text, lang).tokens) {
    if (kind === "punctuation") continue;
    const masked = kind === "number" || word !== lower;
    if (!masked) skeleton.push(lower);
    else if (skeleton.at(-1) !== "_") skeleton.push("_");
  }
  return runsOf(skeleton, 8);
}

function runsOf(words: readonly string[], length: number): Set<string> {
  const runs = new Set<string>();
  for (let k = 0; k + length <= words.length; k += 1) runs.add(words.slice(k, k + length).join(" "));
  return runs;
}

/**
 * Pairs of texts that share at least one shingle, most similar first, then by ids.
 *
 * @param docs with ids of their own; each pair comes once, in the order of the docs
 */
export function similarPairs(docs: readonly Comparable[], shingling: Shingling): NearPair[] {
  const sizes = docs.map(() => 0);
  const holders = new Map<string, number[]>();
  docs.forEach((doc, k) => {
    const shingles = shingling(doc);
    sizes[k] = shingles.size;
    for (const shingle of shingles) holders.set(shingle, [...(holders.get(shingle) ?? []), k]);
  });
  const common = new Map<string, { readonly i: number; readonly j: number; count: number }>();
  for (const texts of holders.values()) {
    texts.forEach((i, k) => {
      for (const j of texts.slice(k + 1)) {
        const key = `${i} ${j}`;
        const pair = common.get(key) ?? { i, j, count: 0 };
        pair.count += 1;
        common.set(key, pair);
      }
    });
  }
  return [...common.values()]
    .map(({ i, j, count }) => ({
      first: docs[i]?.id ?? "",
      second: docs[j]?.id ?? "",
      similarity: count / ((sizes[i] ?? 0) + (sizes[j] ?? 0) - count),
    }))
    .sort(
      (a, b) => b.similarity - a.similarity || (`${a.first} ${a.second}` < `${b.first} ${b.second}` ? -1 : 1),
    );
}
