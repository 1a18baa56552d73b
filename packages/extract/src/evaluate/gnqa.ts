/**
 * How well are quotations and their parts found? The official metric of German news quotation attribution
 * (Petersen-Frey and Biemann 2024), on token ids.
 *
 * Gold and system groups of a document are paired one to one so that the total similarity of their quotes
 * is largest: sim(G, S) = 2|G∩S| / (|G| + |S|), and where sim > 0, + 0.01 for the same type and + 0.001 for
 * the same medium. What is left over on either side meets an empty group. For each pair and part
 * P = tp / (tp + fp), left out when the system has no such part, and R = tp / (tp + fn), left out when the
 * gold has none. "quote", "roles" (the four others) and "joint" (all five) are the means of these values over
 * all pairs of all documents, F1 is their harmonic mean: each part weighs the same whatever its length.
 * "type" and "medium" are micro figures over the pairs.
 *
 * Ours, as diagnostics: each part alone, the micro figures over tokens ("micro:quote"), and the values by type
 * ("type:Direct" for quotes, "type:Direct:speaker" for parts: recall over gold groups of the type, precision over
 * system groups of it).
 */
import { maximalAssignment } from "./assignment.js";
import { addCounts, countsOf, type Tally } from "./tally.js";

export const groupParts = ["quote", "addressee", "cue", "frame", "speaker"] as const;
export type GroupPart = (typeof groupParts)[number];

/** One quotation with its parts as token ids, in any order; empty when absent. */
export interface TokenGroup extends Readonly<Record<GroupPart, readonly number[]>> {
  readonly type: string | null;
  readonly medium: string | null;
}

const NOTHING: TokenGroup = {
  type: null,
  medium: null,
  quote: [],
  addressee: [],
  cue: [],
  frame: [],
  speaker: [],
};

/** The counts of one document by the official metric; add documents with `sumTallies`. */
export function tallyGroups(gold: readonly TokenGroup[], system: readonly TokenGroup[]): Tally {
  const tally: Tally = new Map();
  for (const name of ["joint", "quote", "roles", "type", "medium", ...groupParts]) countsOf(tally, name);
  for (const [g, s] of pairGroups(gold, system)) tallyPair(tally, g, s);
  for (const part of groupParts) {
    addCounts(countsOf(tally, "joint"), countsOf(tally, part));
    if (part !== "quote") addCounts(countsOf(tally, "roles"), countsOf(tally, part));
  }
  return tally;
}

/** Gold and system groups side by side; a group without a partner meets an empty one. */
export function pairGroups(
  gold: readonly TokenGroup[],
  system: readonly TokenGroup[],
): [TokenGroup, TokenGroup][] {
  const goldQuotes = gold.map((group) => new Set(group.quote));
  const weights = system.map((s) => gold.map((g, k) => similarity(g, s, goldQuotes[k] ?? new Set())));
  const pairs: [TokenGroup, TokenGroup][] = [];
  const usedGold = new Set<number>();
  const usedSystem = new Set<number>();
  for (const [s, g] of maximalAssignment(weights)) {
    pairs.push([gold[g] ?? NOTHING, system[s] ?? NOTHING]);
    usedGold.add(g);
    usedSystem.add(s);
  }
  for (const [k, s] of system.entries()) if (!usedSystem.has(k)) pairs.push([NOTHING, s]);
  for (const [k, g] of gold.entries()) if (!usedGold.has(k)) pairs.push([g, NOTHING]);
  return pairs;
}

function similarity(gold: TokenGroup, system: TokenGroup, goldQuote: ReadonlySet<number>): number {
  const systemQuote = new Set(system.quote);
  const size = goldQuote.size + systemQuote.size;
  if (size === 0) return 0;
  const overlap = (2 * countShared(systemQuote, goldQuote)) / size;
  if (overlap === 0) return 0;
  return overlap + (gold.type === system.type ? 0.01 : 0) + (gold.medium === system.medium ? 0.001 : 0);
}

function tallyPair(tally: Tally, gold: TokenGroup, system: TokenGroup): void {
  for (const part of groupParts) {
    const goldIds = new Set(gold[part]);
    const systemIds = new Set(system[part]);
    const shared = countShared(goldIds, systemIds);
    const counts = countsOf(tally, part);
    const micro = countsOf(tally, `micro:${part}`);
    const ofType = part === "quote" ? "" : `:${part}`;
    const perGold = gold.type === null ? null : countsOf(tally, `type:${gold.type}${ofType}`);
    const perSystem = system.type === null ? null : countsOf(tally, `type:${system.type}${ofType}`);
    if (systemIds.size > 0) {
      for (const sums of perSystem === null ? [counts] : [counts, perSystem]) {
        sums.precisionSum += shared / systemIds.size;
        sums.precisionCount += 1;
      }
    }
    if (goldIds.size > 0) {
      for (const sums of perGold === null ? [counts] : [counts, perGold]) {
        sums.recallSum += shared / goldIds.size;
        sums.recallCount += 1;
      }
    }
    micro.precisionSum += shared;
    micro.precisionCount += systemIds.size;
    micro.recallSum += shared;
    micro.recallCount += goldIds.size;
  }
  tallyLabel(tally, "type", gold.type, system.type);
  tallyLabel(tally, "medium", gold.medium, system.medium);
}

function tallyLabel(tally: Tally, measure: string, gold: string | null, system: string | null): void {
  const counts = countsOf(tally, measure);
  const hit = gold !== null && gold === system ? 1 : 0;
  counts.precisionSum += hit;
  counts.recallSum += hit;
  if (system !== null) counts.precisionCount += 1;
  if (gold !== null) counts.recallCount += 1;
}

function countShared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const id of a) if (b.has(id)) shared += 1;
  return shared;
}
