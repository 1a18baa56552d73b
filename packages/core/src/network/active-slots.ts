/**
 * Which actors speak about a concept right now? While statements come and go, only slots with statements need
 * a visit; they stand in front of the stretch of their concept.
 */
import type { Counts } from "./counts.js";

export interface ActiveSlots {
  /** Slots by concept, those with statements first. */
  readonly slots: Int32Array;
  /** Number of active slots per concept. */
  readonly size: Int32Array;
  /** Where each slot stands in `slots`. */
  readonly place: Int32Array;
  /** Statements per slot. */
  readonly statements: Int32Array;
}

/** All slots of counts that are at 0. */
export function inactiveSlots(counts: Counts): ActiveSlots {
  const slots = Int32Array.from(counts.slotActor, (_, slot) => slot);
  return {
    slots,
    size: new Int32Array(counts.concepts),
    place: slots.slice(),
    statements: new Int32Array(slots.length),
  };
}

/** Counts one statement of a slot in (1) or out (−1). */
export function changeSlot(active: ActiveSlots, counts: Counts, slot: number, change: 1 | -1): void {
  const { slots, size, place, statements } = active;
  const before = statements[slot] as number;
  const after = before + change;
  statements[slot] = after;
  if (before !== 0 && after !== 0) return;
  const concept = counts.slotConcept[slot] as number;
  const many = size[concept] as number;
  // The border moves by one; the slot changes places with the one that stands there.
  const border = (counts.conceptStart[concept] as number) + (change === 1 ? many : many - 1);
  const there = slots[border] as number;
  const from = place[slot] as number;
  slots[border] = slot;
  slots[from] = there;
  place[slot] = border;
  place[there] = from;
  size[concept] = many + change;
}
