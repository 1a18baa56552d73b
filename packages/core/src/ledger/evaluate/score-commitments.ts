/**
 * How many commitments of a gold file does the ledger find, and how many has it too many?
 *
 *   precision = answering / found,  recall = answered / gold,  F1 = 2PR / (P + R)
 *
 * A commitment answers a gold one when the bound actors are the same or one belongs to the other, the polarity
 * is the same, and one of its sources overlaps one of the gold's sentences. Pairs are made one to one, the
 * most shared sentences first, so that a split commitment costs precision and a wrong merge recall.
 */
import type { Commitment } from "../../model/commitment.js";
import type { FoundPlace, GoldDocument } from "./find-places.js";
import { findPlace, overlaps } from "./find-places.js";
import type { GoldCommitment, LedgerGold } from "./ledger-gold.js";

/** Everything an actor belongs to, itself included: person → ministry → state. */
export type BodiesOf = (entityId: string) => ReadonlySet<string>;

export interface CommitmentScore {
  readonly gold: number;
  readonly found: number;
  readonly answered: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Gold id → id of the commitment that answers it. */
  readonly answerOf: ReadonlyMap<string, string>;
  /** Gold ids without an answer. */
  readonly missed: readonly string[];
  /** Commitments that answer none, or one that another answers better. */
  readonly surplus: readonly string[];
}

export function scoreCommitments(
  gold: LedgerGold,
  found: readonly Commitment[],
  documents: ReadonlyMap<string, GoldDocument>,
  bodiesOf: BodiesOf,
): CommitmentScore {
  const pairs = gold.commitments.flatMap((wanted, at) => {
    const places = [wanted, ...wanted.also].map((place) => findPlace(place, documents));
    return found.flatMap((commitment) => {
      const shared = isOfActor(commitment, wanted, bodiesOf) ? sharedPlaces(commitment, places) : 0;
      return shared === 0 ? [] : [{ wanted, at, commitment, shared }];
    });
  });
  pairs.sort((a, b) => b.shared - a.shared || a.at - b.at || (a.commitment.id < b.commitment.id ? -1 : 1));
  const answerOf = new Map<string, string>();
  const used = new Set<string>();
  for (const { wanted, commitment } of pairs) {
    if (answerOf.has(wanted.id) || used.has(commitment.id)) continue;
    answerOf.set(wanted.id, commitment.id);
    used.add(commitment.id);
  }
  return {
    ...sharesOf(answerOf.size, found.length, gold.commitments.length),
    answerOf,
    missed: gold.commitments.flatMap(({ id }) => (answerOf.has(id) ? [] : [id])),
    surplus: found.flatMap(({ id }) => (used.has(id) ? [] : [id])),
  };
}

/** Precision, recall and F1 of counts; 0 where there is nothing to divide by. */
export function sharesOf(
  answered: number,
  found: number,
  gold: number,
): Pick<CommitmentScore, "gold" | "found" | "answered" | "precision" | "recall" | "f1"> {
  const precision = found === 0 ? 0 : answered / found;
  const recall = gold === 0 ? 0 : answered / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { gold, found, answered, precision, recall, f1 };
}

function isOfActor(commitment: Commitment, wanted: GoldCommitment, bodiesOf: BodiesOf): boolean {
  if (commitment.polarity !== wanted.polarity || commitment.actor.entityId === null) return false;
  return isSameActor(commitment.actor.entityId, wanted.actor, bodiesOf);
}

/** The same actor, or one that belongs to the other. */
export function isSameActor(one: string, other: string, bodiesOf: BodiesOf): boolean {
  return bodiesOf(one).has(other) || bodiesOf(other).has(one);
}

function sharedPlaces(commitment: Commitment, places: readonly FoundPlace[]): number {
  return places.filter((place) =>
    commitment.sources.some(({ documentId, spans }) => overlaps(place, documentId, spans)),
  ).length;
}
