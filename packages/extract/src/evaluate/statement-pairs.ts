/**
 * Which found statement answers which coded one? One to one within a document, so that the total likeness of their
 * claims is largest; where claims are alike, the same actor decides (co-speakers share a claim). A pair counts when
 * the claims share enough words: 2|G∩S| / (|G| + |S|) ≥ 0.3 over tokens, low enough for a claim that was cut
 * differently and too high for a neighbor.
 */
import type { ReadStatement, Span } from "@parley/core";
import { maximalAssignment } from "./assignment.js";
import type { GoldStatement } from "./gold-statement.js";
import { tokensIn } from "./utterances-to-groups.js";

export interface StatementPair {
  readonly gold: GoldStatement | null;
  readonly found: ReadStatement | null;
}

export const LEAST_LIKENESS = 0.3;
const SAME_ACTOR = 0.1;
const SAME_UTTERANCE_PLACE = 0.01;

/** Pairs, then what only the gold has, then what only the engine has. */
export function pairStatements(
  gold: readonly GoldStatement[],
  found: readonly ReadStatement[],
  tokens: readonly (readonly [number, number])[],
): StatementPair[] {
  const ids = (spans: readonly Span[] | undefined) => new Set(tokensIn(spans ?? [], tokens));
  const goldParts = gold.map((one) => ({
    claim: ids((one.claim ?? one.quote).spans),
    actor: ids(one.actor?.spans),
    quote: ids(one.quote.spans),
  }));
  const weights = found.map((one) => {
    const claim = ids(one.claim.spans);
    const actor = ids(one.actor?.spans);
    const quote = ids(one.quote.spans);
    return goldParts.map((part) => {
      const likeness = likenessOf(part.claim, claim);
      if (likeness < LEAST_LIKENESS) return 0;
      return (
        likeness +
        SAME_ACTOR * likenessOf(part.actor, actor) +
        SAME_UTTERANCE_PLACE * likenessOf(part.quote, quote)
      );
    });
  });
  const pairs: StatementPair[] = [];
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  for (const [f, g] of maximalAssignment(weights)) {
    if ((weights[f]?.[g] ?? 0) === 0) continue;
    usedFound.add(f);
    usedGold.add(g);
    pairs.push({ gold: gold[g] ?? null, found: found[f] ?? null });
  }
  for (const [g, one] of gold.entries()) if (!usedGold.has(g)) pairs.push({ gold: one, found: null });
  for (const [f, one] of found.entries()) if (!usedFound.has(f)) pairs.push({ gold: null, found: one });
  return pairs;
}

/** 2|A∩B| / (|A| + |B|); 0 for two empty sets. */
export function likenessOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const id of one) if (other.has(id)) shared += 1;
  const size = one.size + other.size;
  return size === 0 ? 0 : (2 * shared) / size;
}
