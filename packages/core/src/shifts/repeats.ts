/**
 * Pairs of sentences that are found more than once: one shift for each pair and each kind, whatever concepts they are
 * coded with; for voices one for each later sentence. Two reports of one speech are none.
 */
import type { FoundShift, ShiftSentence } from "./shift.js";

/** A shift with the name that it shares with its repeats; made once, as there are tens of thousands. */
export interface Candidate {
  readonly shift: FoundShift;
  readonly name: string;
}

/** Leaves out what is no pair: two sentences of one document, unless two voices speak in it. */
export function candidatesOf(found: readonly FoundShift[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const shift of found) {
    const { kind, actor, earlier, later } = shift;
    if (earlier.documentId === later.documentId && kind !== "voices") continue;
    const place = kind === "denial" ? later.documentId : placeOf(later);
    const before = kind === "voices" ? "" : placeOf(earlier);
    candidates.push({ shift, name: `${kind} ${actor.entityId} ${before} ${place}` });
  }
  return candidates;
}

/** The best of those with one name, in the order in which the names came. */
export function withoutRepeats(found: Iterable<readonly Candidate[]>): FoundShift[] {
  const best = new Map<string, FoundShift>();
  for (const some of found) {
    for (const { shift, name } of some) {
      const known = best.get(name);
      if (known === undefined || isBetter(shift, known)) best.set(name, shift);
    }
  }
  return [...best.values()];
}

/** By score; of equal ones by their sentences and concepts, so that the order of what was found plays no part. */
function isBetter(shift: FoundShift, known: FoundShift): boolean {
  if (shift.score !== known.score) return shift.score > known.score;
  return nameOf(shift) < nameOf(known);
}

function nameOf({ later, earlier, concept }: FoundShift): string {
  return `${later.statementId} ${earlier.statementId} ${concept.id}`;
}

/** A sentence by where it stands. */
export function placeOf({ documentId, spans }: ShiftSentence): string {
  return `${documentId} ${spans[0]?.start ?? ""}`;
}
