/**
 * One-mode network: how often do two actors say the same, or the opposite, about the same concepts?
 * (`dna-algorithms.md` §6.) The diagonal is always 0.
 *
 * | aggregation | boolean, integer | text | by default other than DNA |
 * |---|---|---|---|
 * | ignore | Σ_j X_ij X_lj | the same | |
 * | congruence | Σ X_ijk X_ljk′ (1 − d) | Σ X_ijk X_ljk | one level: d = 0, DNA has 0/0 |
 * | conflict | Σ X_ijk X_ljk′ d | Σ over different levels X_ijk X_ljk′ | DNA: one-sided counts for texts |
 * | subtract | congruence − conflict | congruence − conflict | |
 *
 * d = |q_k − q_k′| / R; see `qualifier.ts` for R.
 */

import type { ActiveSlots } from "./active-slots.js";
import { changeSlot } from "./active-slots.js";
import type { Counts } from "./counts.js";
import { type MatrixRoom, ownRoom } from "./matrix-room.js";
import { averageActivity } from "./normalization/average-activity.js";
import { oneModeNormalization } from "./normalization/index.js";
import type { OneModeNormalization, PairFigures } from "./normalization/normalization.js";
import type { NetworkOptions } from "./options.js";
import type { LevelWeight, Pairing } from "./pair-sums.js";
import { buildPairSums, overlap, updatePairSums } from "./pair-sums.js";
import type { Levels } from "./qualifier.js";

export type OneModeAggregation = "ignore" | "congruence" | "conflict" | "subtract";

/** Which sums a one-mode network needs and how a tie is made of them. */
export interface OneModeRecipe {
  readonly aggregation: OneModeAggregation;
  readonly main: Pairing;
  /** The main sum is divided by this: the range of an integer scale. */
  readonly scale: number;
  /** DNA's one-sided conflict of texts: sign of a_i + a_l − overlap. */
  readonly oneSided: -1 | 0 | 1;
  /** DNA adds fractions one by one in a fixed order; the sums are then built anew each time. */
  readonly ordered: { readonly values: Float64Array; readonly range: number } | null;
  readonly normalization: OneModeNormalization | null;
}

export function oneModeRecipe(
  options: NetworkOptions,
  aggregation: OneModeAggregation,
  levels: Levels,
): OneModeRecipe {
  const normalization = oneModeNormalization(options);
  const compat = options.compat !== null;
  const isText = levels.kind === "text" || levels.kind === "document";
  const isScale = levels.kind === "integer" && aggregation !== "ignore";
  const compare = normalization?.compare ?? "product";
  const dnaText = compat && isText && (aggregation === "conflict" || aggregation === "subtract");
  let weight = levelWeights(aggregation, normalization?.keepsLevels ?? false);
  if (isScale) weight = scaleWeights(aggregation, levels);
  if (dnaText) weight = { by: "level", own: aggregation === "subtract" ? 1 : 0, all: 0 };
  return {
    aggregation,
    main: { compare, weight },
    scale: isScale && levels.range > 0 ? levels.range : 1,
    oneSided: dnaText ? (aggregation === "conflict" ? 1 : -1) : 0,
    ordered: compat && isScale ? { values: levels.values, range: levels.range } : null,
    normalization,
  };
}

function levelWeights(aggregation: OneModeAggregation, keepsLevels: boolean): LevelWeight {
  if (aggregation === "ignore") {
    return keepsLevels ? { by: "level", own: 1, all: 0 } : { by: "level", own: 0, all: 1 };
  }
  if (aggregation === "congruence") return { by: "level", own: 1, all: 0 };
  if (aggregation === "conflict") return { by: "level", own: -1, all: 1 };
  return { by: "level", own: 2, all: -1 };
}

/** Whole-number weights of a scale: (1 − d) · R and so on. Without a range all levels are the same. */
function scaleWeights(aggregation: OneModeAggregation, levels: Levels): LevelWeight {
  const { values, range } = levels;
  if (range <= 0) return { by: "level", own: 0, all: aggregation === "conflict" ? 0 : 1 };
  if (aggregation === "congruence") return { by: "distance", values, base: range, slope: -1 };
  if (aggregation === "conflict") return { by: "distance", values, base: 0, slope: 1 };
  return { by: "distance", values, base: range, slope: -2 };
}

/** The sums behind a one-mode network; they can be updated by single statements. */
export interface OneModeSums {
  readonly main: Float64Array;
  readonly oneSided: Float64Array | null;
  readonly figures: PairFigures;
}

export function buildOneModeSums(counts: Counts, recipe: OneModeRecipe): OneModeSums {
  const { normalization } = recipe;
  const squares = new Float64Array(normalization?.usesSquares === true ? counts.actors : 0);
  if (squares.length > 0) {
    counts.cellCount.forEach((count, cell) => {
      const actor = counts.slotActor[counts.cellSlot[cell] as number] as number;
      squares[actor] = (squares[actor] as number) + count * count;
    });
  }
  return {
    main: recipe.ordered === null ? buildPairSums(counts, recipe.main) : orderedSums(counts, recipe),
    oneSided: recipe.oneSided === 0 ? null : buildPairSums(counts, overlap),
    figures: {
      activity: counts.activity,
      squares,
      extra: (normalization?.sums ?? []).map((pairing) => buildPairSums(counts, pairing)),
      size: counts.actors,
    },
  };
}

/** Takes a statement in (1) or out (−1). Not for recipes with `ordered` sums. */
export function updateOneModeSums(
  sums: OneModeSums,
  counts: Counts,
  active: ActiveSlots,
  recipe: OneModeRecipe,
  cell: number,
  change: 1 | -1,
): void {
  updatePairSums(sums.main, counts, active, recipe.main, cell, change);
  if (sums.oneSided !== null) updatePairSums(sums.oneSided, counts, active, overlap, cell, change);
  recipe.normalization?.sums.forEach((pairing, index) => {
    updatePairSums(sums.figures.extra[index] as Float64Array, counts, active, pairing, cell, change);
  });
  const slot = counts.cellSlot[cell] as number;
  const actor = counts.slotActor[slot] as number;
  const before = counts.cellCount[cell] as number;
  const { squares } = sums.figures;
  if (squares.length > 0) squares[actor] = (squares[actor] as number) + change * (2 * before + change);
  counts.cellCount[cell] = before + change;
  counts.activity[actor] = (counts.activity[actor] as number) + change;
  changeSlot(active, counts, slot, change);
}

/**
 * DNA's sums for an integer scale, to the last bit: each ordered pair by itself, in the order concept, level,
 * other level; congruence is added before conflict is taken off. Without a range DNA divides 0 by 0.
 */
function orderedSums(counts: Counts, recipe: OneModeRecipe): Float64Array {
  const { actors, concepts, conceptStart, slotActor, slotStart, cellLevel, cellCount } = counts;
  const { values, range } = recipe.ordered as { values: Float64Array; range: number };
  const sums = new Float64Array(actors * actors);
  if (range === 0) return sums.fill(Number.NaN);
  const agrees = recipe.aggregation !== "conflict";
  const opposes = recipe.aggregation !== "congruence";
  const sign = recipe.aggregation === "subtract" ? -1 : 1;
  for (let concept = 0; concept < concepts; concept++) {
    const start = conceptStart[concept] as number;
    const end = conceptStart[concept + 1] as number;
    for (let a = start; a < end; a++) {
      for (let b = start; b < end; b++) {
        if (a === b) continue;
        const at = (slotActor[a] as number) * actors + (slotActor[b] as number);
        let sum = sums[at] as number;
        for (let own = slotStart[a] as number; own < (slotStart[a + 1] as number); own++) {
          for (let other = slotStart[b] as number; other < (slotStart[b + 1] as number); other++) {
            const product = (cellCount[own] as number) * (cellCount[other] as number);
            if (product === 0) continue;
            const distance =
              Math.abs(
                (values[cellLevel[own] as number] as number) - (values[cellLevel[other] as number] as number),
              ) / range;
            if (agrees) sum += product * (1 - distance);
            if (opposes) sum += sign * product * distance;
          }
        }
        sums[at] = sum;
      }
    }
  }
  return sums;
}

/**
 * The matrix over some actors, in their order.
 *
 * @param actors indices into the counts; those without statements get empty rows
 * @param room where it is written
 */
export function oneModeMatrix(
  sums: OneModeSums,
  recipe: OneModeRecipe,
  actors: Int32Array,
  room: MatrixRoom = ownRoom,
): Float64Array<ArrayBuffer> {
  const size = actors.length;
  const { figures, main } = sums;
  const isSum = isPlainSum(recipe);
  const matrix = room(size * size);
  for (let row = 0; row < size; row++) {
    const i = actors[row] as number;
    const from = i * figures.size;
    const to = row * size;
    if (isSum) {
      for (let col = 0; col < size; col++) matrix[to + col] = main[from + (actors[col] as number)] as number;
      matrix[to + row] = 0;
      continue;
    }
    for (let col = 0; col < size; col++)
      matrix[to + col] = col === row ? 0 : oneModeTie(sums, recipe, i, actors[col] as number);
  }
  return matrix;
}

/** The tie of two different actors. */
export function oneModeTie(
  { figures, main, oneSided }: OneModeSums,
  recipe: OneModeRecipe,
  i: number,
  l: number,
): number {
  const { activity, size } = figures;
  const at = i * size + l;
  let weight = main[at] as number;
  if (recipe.ordered === null && recipe.scale !== 1) weight /= recipe.scale;
  if (oneSided !== null) {
    weight +=
      recipe.oneSided * ((activity[i] as number) + (activity[l] as number) - (oneSided[at] as number));
  }
  if (recipe.normalization === null) return weight;
  const divisor = recipe.normalization.divisor(i, l, figures);
  return divisor === 0 ? 0 : weight / divisor;
}

/** Whether a tie is its main sum and nothing else. */
export function isPlainSum({ normalization, oneSided, scale }: OneModeRecipe): boolean {
  return scale === 1 && normalization === null && oneSided === 0;
}

/** Whether a tie is its main sum divided by the average activity of the two, and nothing else. */
export function isPlainAverage({ normalization, oneSided, scale, ordered }: OneModeRecipe): boolean {
  return normalization === averageActivity && oneSided === 0 && scale === 1 && ordered === null;
}

/**
 * The ties of an actor with all, in their order; 0 with oneself. The same as `oneModeTie` for each.
 *
 * @param into gets them from `first` on
 */
export function oneModeRow(
  sums: OneModeSums,
  recipe: OneModeRecipe,
  i: number,
  into: Float64Array,
  first: number,
): void {
  const { figures, main } = sums;
  const { size, activity } = figures;
  const from = i * size;
  if (isPlainAverage(recipe)) {
    const own = activity[i] as number;
    for (let l = 0; l < size; l++) {
      const divisor = (own + (activity[l] as number)) / 2;
      into[first + l] = divisor === 0 ? 0 : (main[from + l] as number) / divisor;
    }
  } else for (let l = 0; l < size; l++) into[first + l] = oneModeTie(sums, recipe, i, l);
  into[first + i] = 0;
}
