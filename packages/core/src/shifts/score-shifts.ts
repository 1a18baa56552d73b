/**
 * How many of a gold file's shifts are among the candidates, and how many candidates are none?
 *
 * A candidate answers a gold shift when the actor is the same or belongs to it, and its earlier and later
 * sentences (or those it lists beside them) overlap those of the gold. One to one, right kinds first.
 */

import type { FoundPlace, GoldDocument } from "../ledger/evaluate/find-places.js";
import { findPlace, overlaps } from "../ledger/evaluate/find-places.js";
import type { GoldShift, LedgerGold } from "../ledger/evaluate/ledger-gold.js";
import type { BodiesOf, CommitmentScore } from "../ledger/evaluate/score-commitments.js";
import { isSameActor, sharesOf } from "../ledger/evaluate/score-commitments.js";
import type { FoundShift, ShiftSentence } from "./shift.js";

export interface ShiftScore
  extends Pick<CommitmentScore, "gold" | "found" | "answered" | "precision" | "recall" | "f1"> {
  /** Answers whose kind is the gold's. */
  readonly rightKind: number;
  /** Gold shifts without an answer: their id, or actor and concept. */
  readonly missed: readonly string[];
  /** Positions of candidates that answer none. */
  readonly surplus: readonly number[];
}

export function scoreShifts(
  gold: LedgerGold,
  found: readonly FoundShift[],
  documents: ReadonlyMap<string, GoldDocument>,
  bodiesOf: BodiesOf,
): ShiftScore {
  const pairs = gold.shifts.flatMap((wanted, at) => {
    const earlier = placesOf(wanted.earlier, documents);
    const later = placesOf(wanted.later, documents);
    return found.flatMap((shift, position) => {
      const answers =
        isSameActor(shift.actor.entityId, wanted.actor, bodiesOf) &&
        tells([shift.earlier, ...shift.more.earlier], earlier) &&
        tells([shift.later, ...shift.more.later], later);
      return answers ? [{ at, position, isRight: shift.kind === wanted.kind }] : [];
    });
  });
  pairs.sort((a, b) => Number(b.isRight) - Number(a.isRight) || a.at - b.at || a.position - b.position);
  const answered = new Map<number, boolean>();
  const used = new Set<number>();
  for (const { at, position, isRight } of pairs) {
    if (answered.has(at) || used.has(position)) continue;
    answered.set(at, isRight);
    used.add(position);
  }
  return {
    ...sharesOf(answered.size, found.length, gold.shifts.length),
    rightKind: [...answered.values()].filter(Boolean).length,
    missed: gold.shifts.flatMap((wanted, at) => (answered.has(at) ? [] : [nameOf(wanted)])),
    surplus: found.flatMap((_, position) => (used.has(position) ? [] : [position])),
  };
}

function nameOf({ id, actor, concept, kind }: GoldShift): string {
  return id ?? `${actor} ${concept} ${kind}`;
}

function placesOf(side: GoldShift["earlier"], documents: ReadonlyMap<string, GoldDocument>): FoundPlace[] {
  return [side, ...side.also].map((place) => findPlace(place, documents));
}

function tells(sentences: readonly ShiftSentence[], places: readonly FoundPlace[]): boolean {
  return sentences.some(({ documentId, spans }) =>
    places.some((place) => overlaps(place, documentId, spans)),
  );
}
