/**
 * Which entities may be the same? Pairs of one variable whose names resemble each other, each with the two
 * names and how they do. A person decides; nothing is merged by itself.
 *
 * | evidence | is | score |
 * |---|---|---|
 * | same-name | a name of one is a name of the other | 1 |
 * | same-letters | the same but for capitals, accents, punctuation | 0.95 |
 * | same-sound | the same in another transliteration | 0.85 |
 * | typing | one slip of the pen apart, two in names of nine letters or more | 0.75 |
 * | initials | "A. Lindqvist" and "Ada Lindqvist" | 0.7 |
 * | acronym | "EU" and "European Union" | 0.6 |
 * | same-words | four of five words in common | 0.55 |
 * | part | all words of one stand in the other: "Lindqvist" | 0.5 |
 */
import type { Entity } from "../model/entity.js";
import type { Resemblance } from "../model/resemblance.js";
import { foldedName, nameSkeleton } from "../text/folded-name.js";
import { typingDistance } from "../text/typing-distance.js";

const SCORES: Readonly<Record<Resemblance, number>> = {
  "same-name": 1,
  "same-letters": 0.95,
  "same-sound": 0.85,
  typing: 0.75,
  initials: 0.7,
  acronym: 0.6,
  "same-words": 0.55,
  part: 0.5,
};

export interface NearDuplicate {
  /** Ids of the pair, in the order of the entities given. */
  readonly ids: readonly [string, string];
  readonly resemblance: Resemblance;
  readonly score: number;
  /** The name of each that shows it. */
  readonly names: readonly [string, string];
}

/** A word that stands in the names of more entities than this tells nobody apart. */
const COMMON = 40;
const SHORTEST_TYPED = 5;
const TWO_SLIPS_FROM = 9;

interface Name {
  /** Position of the entity. */
  readonly at: number;
  readonly name: string;
  readonly folded: string;
  readonly words: readonly string[];
}

/**
 * Pairs by score, the surest first; equal ones in the order of the entities.
 * @param apart pairs that somebody has said are two, as `pairKey` writes them
 *
 * @example
 * nearDuplicates([newEntity("a", "person", "person", "Zelensky", "en"), …]);
 */
export function nearDuplicates(
  entities: readonly Entity[],
  apart: ReadonlySet<string> = new Set(),
): NearDuplicate[] {
  const names = entities.flatMap(namesOf);
  const best = new Map<string, NearDuplicate & { readonly order: number }>();
  const found = (one: Name, other: Name, resemblance: Resemblance) => {
    const [a, b] = one.at < other.at ? [one, other] : [other, one];
    const [first, second] = [entities[a.at], entities[b.at]];
    if (first === undefined || second === undefined || first === second) return;
    if (first.variableId !== second.variableId) return;
    const key = pairKey(first.id, second.id);
    const score = SCORES[resemblance];
    if (apart.has(key) || (best.get(key)?.score ?? 0) >= score) return;
    const order = a.at * entities.length + b.at;
    best.set(key, { ids: [first.id, second.id], resemblance, score, names: [a.name, b.name], order });
  };
  pairsBy(
    names,
    (name) => [name.name],
    (one, other) => found(one, other, "same-name"),
  );
  pairsBy(
    names,
    (name) => [name.folded],
    (one, other) => found(one, other, "same-letters"),
  );
  pairsBy(names, skeletonKeys, (one, other) => found(one, other, "same-sound"));
  pairsBy(names, withoutOneLetter, (one, other) => {
    if (isTypingSlip(one.folded, other.folded)) found(one, other, "typing");
  });
  findAcronyms(names, found);
  findByWords(names, found);
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ ids, resemblance, score, names: shown }) => ({ ids, resemblance, score, names: shown }));
}

/** The same for a pair whichever way it is given. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}

function namesOf({ value, labels, aliases }: Entity, at: number): Name[] {
  const all = [value, labels.de, labels.en, ...aliases];
  return [...new Set(all)].flatMap((name) => {
    if (name === undefined) return [];
    const folded = foldedName(name);
    return folded === "" ? [] : [{ at, name, folded, words: folded.split(" ") }];
  });
}

/** All pairs of names that share a key. */
function pairsBy(
  names: readonly Name[],
  keysOf: (name: Name) => readonly string[],
  take: (one: Name, other: Name) => void,
): void {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    for (const key of new Set(keysOf(name))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [name]);
      else group.push(name);
    }
  }
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > COMMON) continue;
    group.forEach((one, position) => {
      for (const other of group.slice(position + 1)) if (one.at !== other.at) take(one, other);
    });
  }
}

/** Short names sound like too many others. */
function skeletonKeys({ name }: Name): string[] {
  const skeleton = nameSkeleton(name);
  return skeleton.length < 4 ? [] : [skeleton];
}

/** The name and every form with one letter left out: two names one or two slips apart share one of them. */
function withoutOneLetter({ folded }: Name): string[] {
  if (folded.length < SHORTEST_TYPED || folded.length > 60) return [];
  return [folded, ...Array.from(folded, (_, at) => folded.slice(0, at) + folded.slice(at + 1))];
}

function isTypingSlip(one: string, other: string): boolean {
  // Numbers are no slips: "Group 1" and "Group 2" are two.
  if (one.replace(/\D/g, "") !== other.replace(/\D/g, "")) return false;
  const limit = Math.min(one.length, other.length) >= TWO_SLIPS_FROM ? 2 : 1;
  const slips = typingDistance(one, other, limit);
  return slips > 0 && slips <= limit;
}

type Found = (one: Name, other: Name, resemblance: Resemblance) => void;

/** A short name in capitals that is made of the first letters of another one, with or without small words. */
function findAcronyms(names: readonly Name[], found: Found): void {
  const longer = new Map<string, Name[]>();
  for (const name of names) {
    if (name.words.length < 2) continue;
    const initials = (words: readonly string[]) => words.map((word) => word.charAt(0)).join("");
    const forms = new Set([initials(name.words), initials(name.words.filter((word) => word.length > 3))]);
    for (const form of forms) longer.set(form, [...(longer.get(form) ?? []), name]);
  }
  for (const name of names) {
    const letters = name.name.replaceAll(".", "");
    if (!/^\p{Lu}{2,6}$/u.test(letters)) continue;
    for (const other of longer.get(letters.toLowerCase()) ?? []) {
      if (other.at !== name.at) found(name, other, "acronym");
    }
  }
}

/** Names of several words: one inside the other, initials, most words in common. */
function findByWords(names: readonly Name[], found: Found): void {
  const byWord = new Map<string, Name[]>();
  for (const name of names) {
    for (const word of new Set(name.words)) byWord.set(word, [...(byWord.get(word) ?? []), name]);
  }
  for (const name of names) {
    const rare = name.words
      .filter((word) => word.length >= 4)
      .map((word) => byWord.get(word) ?? [])
      .filter((group) => group.length > 1 && group.length <= COMMON);
    for (const other of new Set(rare.flat())) {
      if (other.at === name.at) continue;
      const shared = name.words.filter((word) => other.words.includes(word)).length;
      const [fewer, more] = [name, other].map(({ words }) => words.length).sort((a, b) => a - b) as [
        number,
        number,
      ];
      if (hasInitialsOf(name.words, other.words)) found(name, other, "initials");
      else if (shared === name.words.length && shared < other.words.length) found(name, other, "part");
      else if (fewer > 3 && shared / (fewer + more - shared) >= 0.8) found(name, other, "same-words");
    }
  }
}

/** The same last word, and first names of which one is a single letter. */
function hasInitialsOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== long.length || short.length < 2 || short.at(-1) !== long.at(-1)) return false;
  const first = short.slice(0, -1);
  return (
    first.some((word) => word.length === 1) &&
    first.every((word, position) => {
      const full = long[position] ?? "";
      return word === full || (word.length === 1 && full.startsWith(word));
    })
  );
}
