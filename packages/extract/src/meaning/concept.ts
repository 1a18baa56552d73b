/**
 * Where does a sentence speak of a concept of the codebook? Key phrases are matched by stem, in any order
 * within a clause; German verbs by all their forms, German compounds by their first or last part.
 */
import type { CodebookConcept, Language, ReadStatement } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perDocument } from "../text/per-document.js";
import { perStretch, stretchKey } from "../text/per-stretch.js";
import { clausesAcrossMarks } from "./clauses.js";
import type { ConceptMatcher, KeyPhrase, KeyWord, PreparedConcept } from "./concept-phrases.js";
import { hasPartedVerb, separatedVerbs } from "./german-verb-keys.js";
import { isNegator } from "./negation.js";
import { isCompoundOf } from "./phrase-index.js";
import { isStopToken } from "./stems.js";
import { keysOf } from "./word-keys.js";

export { type ConceptMatcher, prepareConcepts } from "./concept-phrases.js";

/** One place in a sentence where a concept is meant. */
export interface Mention {
  readonly prepared: PreparedConcept;
  readonly score: number;
  /** Token positions of the phrase's words, ascending; negators of the phrase included. */
  readonly at: readonly number[];
  /** The phrase has a negator of its own, which stands in the text. */
  readonly negated: boolean;
  /** A phrase of the opponents. */
  readonly counter: boolean;
  /** Only the word that most phrases of the concept share. */
  readonly headOnly: boolean;
}

interface Item {
  readonly key: string;
  readonly at: readonly number[];
}

interface ReadClause {
  readonly items: readonly Item[];
  readonly negators: readonly number[];
}

/** Words of a phrase that stand in different clauses may be this far apart. */
const FARTHEST = 24;
const HEAD_SCORE = 0.45;

/** What the matcher that a document is read with has found: a sentence is asked for by several rules. */
const foundBy = perDocument(() => ({
  matcher: null as ConceptMatcher | null,
  mentions: new Map<number, readonly Mention[]>(),
}));

/** Best mention of each concept in one sentence (or a part of it), best first. */
export function mentionsIn(
  matcher: ConceptMatcher,
  analyzed: AnalyzedText,
  sentence: TokenRange,
): readonly Mention[] {
  const found = foundBy(analyzed);
  if (found.matcher !== matcher) {
    found.matcher = matcher;
    found.mentions = new Map();
  }
  const key = stretchKey(analyzed, sentence);
  const known = found.mentions.get(key);
  if (known !== undefined) return known;
  const mentions = findMentions(matcher, analyzed, sentence);
  found.mentions.set(key, mentions);
  return mentions;
}

const clauseAt = perStretch(readClause);

function findMentions(
  matcher: ConceptMatcher,
  analyzed: AnalyzedText,
  sentence: TokenRange,
): readonly Mention[] {
  // Verbs that part from their particle have keys that stand in no single word.
  const parted = hasPartedVerb(analyzed, sentence)
    ? readClauses(analyzed, sentence).flatMap(({ items }) => items.map(({ key }) => key))
    : NO_KEYS;
  const possible = matcher.phrases.possibleIn(analyzed.tokens, sentence, parted);
  // Most sentences are about no concept: their clauses need not be read.
  if (possible.length === 0) return NO_MENTIONS;
  const read = readClauses(analyzed, sentence);
  // Phrases of several clauses are few.
  let whole: ReadClause | null = null;
  const best = new Map<string, Mention>();
  const keep = (mention: Mention): void => {
    // An opponents' phrase is a concept's own entry: it must not hide behind a longer phrase of the friends.
    const key = mention.counter ? `${mention.prepared.concept.id} counter` : mention.prepared.concept.id;
    const known = best.get(key);
    if (known === undefined || mention.score > known.score) best.set(key, mention);
  };
  for (const { concept, phrases } of possible) {
    const prepared = matcher.concepts[concept];
    if (prepared === undefined) continue;
    for (const phrase of phrases) {
      let found: Mention | null = null;
      for (const clause of read) found = better(found, matchPhrase(prepared, phrase, clause, 1));
      if (found === null && phrase.words.length > 1 && read.length > 1) {
        whole ??= joined(read);
        found = matchPhrase(prepared, phrase, whole, 0.75);
      }
      if (found !== null) keep(found);
    }
    if (prepared.heads.length > 0 && !best.has(prepared.concept.id)) {
      const head = matchHead(prepared, read);
      if (head !== null) keep(head);
    }
  }
  return best.size === 0
    ? NO_MENTIONS
    : [...best.values()].sort(
        (a, b) => b.score - a.score || a.prepared.concept.id.localeCompare(b.prepared.concept.id),
      );
}

const NO_KEYS: readonly string[] = [];
const NO_MENTIONS: readonly Mention[] = [];

const readClauses = perStretch((analyzed, sentence): readonly ReadClause[] =>
  clausesAcrossMarks(analyzed, sentence).map((clause) => clauseAt(analyzed, clause)),
);

function better(a: Mention | null, b: Mention | null): Mention | null {
  return a === null || (b !== null && b.score > a.score) ? b : a;
}

function readClause(analyzed: AnalyzedText, clause: TokenRange): ReadClause {
  const items: Item[] = [];
  const negators: number[] = [];
  const { tokens, language } = analyzed;
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === "punctuation") continue;
    if (isNegator(analyzed, i)) negators.push(i);
    else if (!isStopToken[language](token)) {
      const at = [i];
      for (const key of keysOf[language](token.form)) items.push({ key, at });
    }
  }
  if (language === "de")
    for (const verb of separatedVerbs(analyzed, clause))
      for (const key of verb.keys) items.push({ key, at: verb.at });
  return { items, negators };
}

function joined(read: readonly ReadClause[]): ReadClause {
  return {
    items: read.flatMap((clause) => clause.items),
    negators: read.flatMap((clause) => clause.negators),
  };
}

/** More words of a phrase say more: 0.6 for one, 0.8 for two, 0.9 for three and more. */
function matchPhrase(
  prepared: PreparedConcept,
  phrase: KeyPhrase,
  clause: ReadClause,
  weight: number,
): Mention | null {
  if (phrase.negated && clause.negators.length === 0) return null;
  const at: number[] = [];
  let exact = 0;
  for (const word of phrase.words) {
    const item = findWord(word, clause, at);
    if (item === null) return null;
    if (word.keys.includes(item.key)) exact += 1;
    at.push(...item.at);
  }
  const places = at.length === 1 ? at : [...new Set(at)].sort((a, b) => a - b);
  const first = places[0] ?? 0;
  const last = places[places.length - 1] ?? 0;
  if (last - first > FARTHEST) return null;
  const negator = phrase.negated ? nearest(clause.negators, first, last) : null;
  const base = phrase.words.length >= 3 ? 0.9 : phrase.words.length === 2 ? 0.8 : 0.6;
  // An exact word beats a part of a compound, a phrase that names its negation the bare one.
  const score = weight * (base + 0.05 * (exact / phrase.words.length) + (negator === null ? 0 : 0.04));
  return {
    prepared,
    score,
    at: negator === null ? places : [...places, negator].sort((a, b) => a - b),
    negated: negator !== null,
    counter: phrase.counter,
    headOnly: false,
  };
}

/** The word's place nearest to the ones found before. */
function findWord(word: KeyWord, clause: ReadClause, found: readonly number[]): Item | null {
  let best: Item | null = null;
  let distance = Number.POSITIVE_INFINITY;
  const take = (item: Item): void => {
    const last = found.at(-1);
    const gap = last === undefined ? 0 : Math.abs((item.at[0] ?? 0) - last);
    if (gap < distance) [best, distance] = [item, gap];
  };
  // A clause has few words: looking through them costs less than a table of them would.
  for (const key of word.keys) for (const item of clause.items) if (item.key === key) take(item);
  if (best !== null || !word.compounds) return best;
  for (const item of clause.items) if (word.keys.some((key) => isCompoundOf(item.key, key))) take(item);
  return best;
}

function nearest(positions: readonly number[], from: number, to: number): number | null {
  let best: number | null = null;
  const gap = (i: number): number => (i < from ? from - i : i > to ? i - to : 0);
  for (const i of positions) if (best === null || gap(i) < gap(best)) best = i;
  return best;
}

/** The words that most phrases of the concept share, all of them in one clause. */
function matchHead(prepared: PreparedConcept, read: readonly ReadClause[]): Mention | null {
  if (prepared.heads.length === 0) return null;
  for (const clause of read) {
    if (!hasAll(clause, prepared.heads)) continue;
    const at = prepared.heads.flatMap((key) => itemOf(clause, key)?.at ?? []).sort((a, b) => a - b);
    return { prepared, score: HEAD_SCORE, at, negated: false, counter: false, headOnly: true };
  }
  return null;
}

function hasAll(clause: ReadClause, keys: readonly string[]): boolean {
  for (const key of keys) if (itemOf(clause, key) === undefined) return false;
  return true;
}

function itemOf({ items }: ReadClause, key: string): Item | undefined {
  for (const item of items) if (item.key === key) return item;
  return undefined;
}

/** The concept as a statement carries it. */
export function conceptOf(
  concept: CodebookConcept,
  score: number,
  language: Language,
): NonNullable<ReadStatement["concept"]> {
  const label = concept.labels[language] ?? concept.labels.en ?? concept.labels.de ?? concept.id;
  return { id: concept.id, label, candidate: false, score: Math.round(score * 100) / 100 };
}
