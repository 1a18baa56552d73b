/**
 * Which actors are probably one? Groups of people or bodies whose names resemble each other, with what speaks for it
 * and against it. The name is the beginning; where the record knows more, it counts: membership in the same body, and
 * for a surname alone whether its bearer speaks in the same documents. Nothing is merged by itself.
 *
 * | evidence | adds |
 * |---|---|
 * | the names (see `name-likeness.ts`) | 0.45 to 1 |
 * | same-body: both belong to or speak for one body | + 0.15 |
 * | different-bodies: both belong somewhere, nowhere together (people) | − 0.2 |
 * | same-documents: the bearer speaks in at least half of the documents of the surname | + 0.15 |
 * | several-bearers: the surname fits several people | − 0.2 |
 */
import type { mergeEvidence, NameEvidence } from "../model/merge-evidence.js";
import { type NamedKind, nameLikeness, soundOf, wordsOf } from "./name-likeness.js";

/** What is known of an actor. */
export interface ActorFacts {
  readonly id: string;
  readonly kind: NamedKind;
  /** Value, labels and aliases, the one to show first. */
  readonly names: readonly string[];
  /** In the codebook or checked by a person, not just found by an engine. */
  readonly known: boolean;
  readonly statements: number;
  /** Documents it speaks in. */
  readonly documents: ReadonlySet<string>;
  /** Bodies it belongs to or speaks for. */
  readonly bodies: ReadonlySet<string>;
}

export interface MergeEvidence {
  readonly kind: (typeof mergeEvidence)[number];
  /** Does it speak for one actor, or against? */
  readonly speaksFor: boolean;
  /** The two names compared; `null` where it is not about names. */
  readonly names: readonly [string, string] | null;
  /** Bodies or documents in common, or people who bear the surname; of how many. */
  readonly count: number | null;
  readonly of: number | null;
}

export interface MergeSuggestion {
  /** The actor to keep: known before found, then the fullest name, then the most statements. */
  readonly into: string;
  readonly from: readonly {
    readonly id: string;
    /** 0 to 1; orders the suggestions, is no probability. */
    readonly score: number;
    readonly evidence: readonly MergeEvidence[];
  }[];
  /** That of the weakest link. */
  readonly score: number;
}

const SAME_BODY = 0.15;
const DIFFERENT_BODIES = -0.2;
const SAME_DOCUMENTS = 0.15;
const SEVERAL_BEARERS = -0.2;
/** Names that begin alike are compared; where too many do, only those that go on alike. */
const COMMON = 300;
const KEY_LENGTHS = [3, 5];

interface Link {
  readonly one: ActorFacts;
  readonly other: ActorFacts;
  readonly evidence: readonly MergeEvidence[];
  readonly isSurname: boolean;
  readonly score: number;
}

/**
 * Suggestions, the surest first; equal ones by id.
 *
 * @param least suggestions below this score are left out
 * @param isApart pairs that somebody has said are two
 */
export function mergeSuggestions(
  actors: readonly ActorFacts[],
  least = 0.5,
  isApart: (one: string, other: string) => boolean = () => false,
): MergeSuggestion[] {
  const links = surnamesOnce(candidatePairs(actors).flatMap(([one, other]) => linkOf(one, other) ?? []))
    .filter(({ one, other, score }) => score >= least && !isApart(one.id, other.id))
    .sort((a, b) => b.score - a.score || compare(a.one.id, b.one.id) || compare(a.other.id, b.other.id));
  const groups = groupsOf(links, isApart);
  return [...new Set(groups.values())]
    .map((group) => suggestionOf(group, links))
    .sort((a, b) => b.score - a.score || compare(a.into, b.into));
}

/** Pairs of one kind with a name that begins alike, or of which one is an acronym. */
function candidatePairs(actors: readonly ActorFacts[]): [ActorFacts, ActorFacts][] {
  const byKey = new Map<string, Set<ActorFacts>>();
  for (const actor of actors) {
    for (const key of new Set(actor.names.flatMap((name) => keysOf(name, actor.kind)))) {
      const group = byKey.get(key);
      if (group === undefined) byKey.set(key, new Set([actor]));
      else group.add(actor);
    }
  }
  const pairs = new Map<string, [ActorFacts, ActorFacts]>();
  for (const group of byKey.values()) {
    if (group.size > COMMON) continue;
    const sorted = [...group].sort((a, b) => compare(a.id, b.id));
    for (const [position, one] of sorted.entries())
      for (const other of sorted.slice(position + 1)) pairs.set(`${one.id} ${other.id}`, [one, other]);
  }
  return [...pairs.values()];
}

function keysOf(name: string, kind: NamedKind): string[] {
  const words = wordsOf(name);
  const beginnings = (word: string) =>
    KEY_LENGTHS.map((length) => `${kind} ${length} ${soundOf(word).slice(0, length)}`);
  const last = words.at(-1);
  if (last === undefined) return [];
  if (kind === "person") return beginnings(last);
  // An acronym meets the first letters of longer names.
  const long = words.filter((word) => word.length > 3);
  const initials = [words, long].map((some) => `acronym ${some.map((word) => word.charAt(0)).join("")}`);
  return [...beginnings(words[0] ?? last), ...(words.length === 1 ? [`acronym ${last}`] : initials)];
}

/** What the names say at their best, and what else is known. */
function linkOf(one: ActorFacts, other: ActorFacts): Link | null {
  let best: {
    readonly score: number;
    readonly evidence: MergeEvidence[];
    readonly isSurname: boolean;
  } | null = null;
  for (const name of one.names) {
    for (const otherName of other.names) {
      const found = nameLikeness(name, otherName, one.kind);
      if (found === null || found.score <= (best?.score ?? 0)) continue;
      const evidence = found.evidence.map((kind) => aboutNames(kind, name, otherName));
      best = { score: found.score, evidence, isSurname: found.evidence.includes("surname") };
    }
  }
  if (best === null) return null;
  const { evidence, isSurname } = best;
  let { score } = best;
  const shared = inCommon(one.bodies, other.bodies);
  if (shared > 0) {
    score += SAME_BODY;
    evidence.push(aboutRecord("same-body", true, shared, null));
  } else if (one.kind === "person" && one.bodies.size > 0 && other.bodies.size > 0) {
    score += DIFFERENT_BODIES;
    evidence.push(aboutRecord("different-bodies", false, null, null));
  }
  if (isSurname) {
    const [short, long] = isShorter(one, other) ? [one, other] : [other, one];
    const together = inCommon(short.documents, long.documents);
    if (together > 0 && together >= short.documents.size / 2) {
      score += SAME_DOCUMENTS;
      evidence.push(aboutRecord("same-documents", true, together, short.documents.size));
    }
  }
  return { one, other, evidence, isSurname, score: rounded(score) };
}

/** A surname goes to its surest bearer only; that there are others speaks against it. */
function surnamesOnce(links: readonly Link[]): Link[] {
  const bearersOf = new Map<ActorFacts, Link[]>();
  for (const link of links.filter(({ isSurname }) => isSurname)) {
    const short = isShorter(link.one, link.other) ? link.one : link.other;
    bearersOf.set(short, [...(bearersOf.get(short) ?? []), link]);
  }
  const others = links.filter(({ isSurname }) => !isSurname);
  for (const [short, all] of bearersOf) {
    const bearers = all.map((link) => (link.one === short ? link.other : link.one));
    const [first] = bearers;
    // Two spellings of one full name are one bearer.
    const different = bearers.filter((bearer) => first === undefined || !isAlike(first, bearer));
    if (different.length === 0) {
      others.push(...all);
      continue;
    }
    const [best, next] = [...all].sort((a, b) => b.score - a.score);
    // Where two fit equally well, a guess would be as often wrong as right.
    if (best === undefined || best.score === next?.score) continue;
    const against = aboutRecord("several-bearers", false, different.length + 1, null);
    const score = rounded(best.score + SEVERAL_BEARERS);
    others.push({ ...best, evidence: [...best.evidence, against], score });
  }
  return others;
}

/** Actors that links hold together, the surest links first; two full names that are unlike never meet. */
function groupsOf(
  links: readonly Link[],
  isApart: (one: string, other: string) => boolean,
): ReadonlyMap<ActorFacts, readonly ActorFacts[]> {
  const groups = new Map<ActorFacts, readonly ActorFacts[]>();
  for (const { one, other } of links) {
    const [left, right] = [groups.get(one) ?? [one], groups.get(other) ?? [other]];
    if (left === right) continue;
    const clashes = left.some((a) => right.some((b) => isApart(a.id, b.id) || areTwo(a, b)));
    if (clashes) continue;
    const joined = [...left, ...right];
    for (const actor of joined) groups.set(actor, joined);
  }
  return groups;
}

function suggestionOf(group: readonly ActorFacts[], links: readonly Link[]): MergeSuggestion {
  const [into, ...rest] = [...group].sort(byStanding);
  const from = rest.map((actor) => {
    const own = links.filter(
      ({ one, other }) =>
        (one === actor && group.includes(other)) || (other === actor && group.includes(one)),
    );
    const link = own.find(({ one, other }) => one === into || other === into) ?? own[0];
    return { id: actor.id, score: link?.score ?? 0, evidence: link?.evidence ?? [] };
  });
  return { into: into?.id ?? "", from, score: Math.min(...from.map(({ score }) => score)) };
}

function byStanding(a: ActorFacts, b: ActorFacts): number {
  return (
    Number(b.known) - Number(a.known) ||
    longestName(b) - longestName(a) ||
    b.statements - a.statements ||
    compare(a.id, b.id)
  );
}

function longestName({ names }: ActorFacts): number {
  return Math.max(0, ...names.map((name) => wordsOf(name).length));
}

function isShorter(one: ActorFacts, other: ActorFacts): boolean {
  return longestName(one) < longestName(other);
}

function isAlike(one: ActorFacts, other: ActorFacts): boolean {
  return one.names.some((name) => other.names.some((each) => nameLikeness(name, each, one.kind) !== null));
}

/** People with first names that are unlike. */
function areTwo(one: ActorFacts, other: ActorFacts): boolean {
  return one.kind === "person" && longestName(one) > 1 && longestName(other) > 1 && !isAlike(one, other);
}

function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const each of one) if (other.has(each)) count += 1;
  return count;
}

function aboutNames(kind: NameEvidence, name: string, otherName: string): MergeEvidence {
  return { kind, speaksFor: true, names: [name, otherName], count: null, of: null };
}

function aboutRecord(
  kind: MergeEvidence["kind"],
  speaksFor: boolean,
  count: number | null,
  of: number | null,
): MergeEvidence {
  return { kind, speaksFor, names: null, count, of };
}

function rounded(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
