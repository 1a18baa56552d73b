/**
 * What two actors have in common, summed over concepts: for every pair (i, l)
 *
 *   Σ_j Σ_k Σ_k′ g(k, k′) · f(X_ijk, X_ljk′)
 *
 * with f the product or the smaller of the two counts, and g how much the levels k and k′ agree. Built once
 * from the counts, or kept up to date while statements come and go: adding one statement touches only the
 * actors who speak about the same concept. All sums are whole numbers, so updating gives the same bits as
 * building; scales with fractions are divided by their range at the very end.
 */
import type { ActiveSlots } from "./active-slots.js";
import type { Counts } from "./counts.js";

/** How much two levels agree. */
export type LevelWeight =
  /** g = own · [k = k′] + all */
  | { readonly by: "level"; readonly own: number; readonly all: number }
  /** g = base + slope · |q_k − q_k′| */
  | { readonly by: "distance"; readonly values: Float64Array; readonly base: number; readonly slope: number };

export interface Pairing {
  /** `overlap` adds both counts where both have the level (a term of DNA's Jaccard and text conflict). */
  readonly compare: "product" | "smaller" | "overlap";
  readonly weight: LevelWeight;
}

const SAME: LevelWeight = { by: "level", own: 1, all: 0 };
export const sameProduct: Pairing = { compare: "product", weight: SAME };
export const sameSmaller: Pairing = { compare: "smaller", weight: SAME };
export const overlap: Pairing = { compare: "overlap", weight: SAME };

/** The sums of all pairs, symmetric, row by row; the diagonal is 0. */
export function buildPairSums(counts: Counts, pairing: Pairing): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(counts.actors * counts.actors);
  if (pairing.compare === "product" && pairing.weight.by === "level") {
    addLevelProducts(sums, counts, pairing.weight.own, pairing.weight.all);
  } else {
    addPairs(sums, counts, pairing);
  }
  mirror(sums, counts.actors);
  return sums;
}

/** The common case in one pass: Σ_k′ (own · X_ijk′ + all · X_ij) · X_ljk′. */
function addLevelProducts(sums: Float64Array, counts: Counts, own: number, all: number): void {
  const { actors, concepts, conceptStart, slotActor, slotStart, cellLevel, cellCount } = counts;
  let levels = 0;
  for (const level of cellLevel) if (level >= levels) levels = level + 1;
  if (levels <= 2) {
    addTwoLevels(sums, counts, own, all);
    return;
  }
  const mine = new Float64Array(levels);
  for (let concept = 0; concept < concepts; concept++) {
    const end = conceptStart[concept + 1] as number;
    for (let a = conceptStart[concept] as number; a < end; a++) {
      const from = slotStart[a] as number;
      const to = slotStart[a + 1] as number;
      let total = 0;
      for (let cell = from; cell < to; cell++) {
        const count = cellCount[cell] as number;
        mine[cellLevel[cell] as number] = own * count;
        total += count;
      }
      const everywhere = all * total;
      const row = (slotActor[a] as number) * actors;
      let cell = to;
      for (let b = a + 1; b < end; b++) {
        const stop = slotStart[b + 1] as number;
        let sum = 0;
        for (; cell < stop; cell++) {
          sum += ((mine[cellLevel[cell] as number] as number) + everywhere) * (cellCount[cell] as number);
        }
        const at = row + (slotActor[b] as number);
        sums[at] = (sums[at] as number) + sum;
      }
      for (let mineCell = from; mineCell < to; mineCell++) mine[cellLevel[mineCell] as number] = 0;
    }
  }
}

/** The same for yes and no: both counts of every actor side by side, without a list of levels for each. */
function addTwoLevels(sums: Float64Array, counts: Counts, own: number, all: number): void {
  const { actors, concepts, conceptStart, slotActor, slotStart, cellLevel, cellCount } = counts;
  const slots = slotActor.length;
  const first = new Float64Array(slots);
  const second = new Float64Array(slots);
  for (let slot = 0; slot < slots; slot++) {
    for (let cell = slotStart[slot] as number; cell < (slotStart[slot + 1] as number); cell++) {
      const ofLevel = cellLevel[cell] === 0 ? first : second;
      ofLevel[slot] = (ofLevel[slot] as number) + (cellCount[cell] as number);
    }
  }
  for (let concept = 0; concept < concepts; concept++) {
    const end = conceptStart[concept + 1] as number;
    for (let a = conceptStart[concept] as number; a < end; a++) {
      const [no, yes] = [first[a] as number, second[a] as number];
      const [withNo, withYes] = [own * no + all * (no + yes), own * yes + all * (no + yes)];
      const row = (slotActor[a] as number) * actors;
      for (let b = a + 1; b < end; b++) {
        const at = row + (slotActor[b] as number);
        sums[at] = (sums[at] as number) + withNo * (first[b] as number) + withYes * (second[b] as number);
      }
    }
  }
}

function addPairs(sums: Float64Array, counts: Counts, pairing: Pairing): void {
  const { actors, concepts, conceptStart, slotActor, slotStart, cellLevel, cellCount } = counts;
  for (let concept = 0; concept < concepts; concept++) {
    const end = conceptStart[concept + 1] as number;
    for (let a = conceptStart[concept] as number; a < end; a++) {
      for (let b = a + 1; b < end; b++) {
        let sum = 0;
        for (let own = slotStart[a] as number; own < (slotStart[a + 1] as number); own++) {
          const level = cellLevel[own] as number;
          const count = cellCount[own] as number;
          for (let other = slotStart[b] as number; other < (slotStart[b + 1] as number); other++) {
            sum += term(pairing, level, cellLevel[other] as number, count, cellCount[other] as number);
          }
        }
        const at = (slotActor[a] as number) * actors + (slotActor[b] as number);
        sums[at] = (sums[at] as number) + sum;
      }
    }
  }
}

function term(
  pairing: Pairing,
  level: number,
  otherLevel: number,
  count: number,
  otherCount: number,
): number {
  if (count === 0 || otherCount === 0) return 0;
  const weight = levelWeight(pairing.weight, level, otherLevel);
  if (weight === 0) return 0;
  if (pairing.compare === "product") return weight * count * otherCount;
  if (pairing.compare === "smaller") return weight * Math.min(count, otherCount);
  return weight * (count + otherCount);
}

/** g(k, k′) */
export function levelWeight(weight: LevelWeight, level: number, otherLevel: number): number {
  if (weight.by === "level") return (level === otherLevel ? weight.own : 0) + weight.all;
  const distance = Math.abs((weight.values[level] as number) - (weight.values[otherLevel] as number));
  return weight.base + weight.slope * distance;
}

/** Slots of a concept are sorted by actor, so that only the upper triangle was filled. */
function mirror(sums: Float64Array, actors: number): void {
  for (let row = 0; row < actors; row++) {
    for (let col = row + 1; col < actors; col++) {
      sums[col * actors + row] = sums[row * actors + col] as number;
    }
  }
}

/**
 * Takes one statement in (`change` = 1) or out (−1): updates all pairs of its actor. The caller changes the
 * count of the cell afterwards.
 *
 * @param active the slots that have statements
 */
export function updatePairSums(
  sums: Float64Array,
  counts: Counts,
  active: ActiveSlots,
  pairing: Pairing,
  changed: number,
  change: 1 | -1,
): void {
  const { weight } = pairing;
  if (pairing.compare === "product" && weight.by === "level") {
    updateLevelProducts(
      sums,
      counts,
      active,
      changed,
      change * (weight.own + weight.all),
      change * weight.all,
    );
    return;
  }
  const { actors, conceptStart, slotActor, slotConcept, slotStart, cellLevel, cellSlot, cellCount } = counts;
  const slot = cellSlot[changed] as number;
  const concept = slotConcept[slot] as number;
  const actor = slotActor[slot] as number;
  const level = cellLevel[changed] as number;
  const before = cellCount[changed] as number;
  const after = before + change;
  const start = conceptStart[concept] as number;
  const end = start + (active.size[concept] as number);
  const linear = pairing.compare === "product";
  for (let at = start; at < end; at++) {
    const other = active.slots[at] as number;
    if (other === slot) continue;
    let difference = 0;
    for (let cell = slotStart[other] as number; cell < (slotStart[other + 1] as number); cell++) {
      const count = cellCount[cell] as number;
      if (count === 0) continue;
      const otherLevel = cellLevel[cell] as number;
      difference += linear
        ? change * levelWeight(pairing.weight, level, otherLevel) * count
        : term(pairing, level, otherLevel, after, count) - term(pairing, level, otherLevel, before, count);
    }
    if (difference === 0) continue;
    const otherActor = slotActor[other] as number;
    const upper = actor * actors + otherActor;
    const lower = otherActor * actors + actor;
    sums[upper] = (sums[upper] as number) + difference;
    sums[lower] = (sums[lower] as number) + difference;
  }
}

/**
 * The common case: a statement changes each pair by what the other has said of the concept.
 *
 * @param same how much a statement of the same level counts, with the sign of the change
 * @param other the same for one of another level
 */
function updateLevelProducts(
  sums: Float64Array,
  counts: Counts,
  active: ActiveSlots,
  changed: number,
  same: number,
  other: number,
): void {
  const { actors, conceptStart, slotActor, slotConcept, slotStart, cellLevel, cellSlot, cellCount } = counts;
  const { slots } = active;
  const slot = cellSlot[changed] as number;
  const concept = slotConcept[slot] as number;
  const actor = slotActor[slot] as number;
  const level = cellLevel[changed] as number;
  const row = actor * actors;
  const start = conceptStart[concept] as number;
  const end = start + (active.size[concept] as number);
  for (let at = start; at < end; at++) {
    const beside = slots[at] as number;
    if (beside === slot) continue;
    const stop = slotStart[beside + 1] as number;
    let difference = 0;
    for (let cell = slotStart[beside] as number; cell < stop; cell++)
      difference += (cellLevel[cell] === level ? same : other) * (cellCount[cell] as number);
    if (difference === 0) continue;
    const col = slotActor[beside] as number;
    const upper = row + col;
    const lower = col * actors + actor;
    sums[upper] = (sums[upper] as number) + difference;
    sums[lower] = (sums[lower] as number) + difference;
  }
}
