/** The matrices of kernel-smoothed networks, from the weights of the statements of one slice. */
import type { Counts } from "./counts.js";
import type { OneModeAggregation } from "./one-mode.js";
import { oneModeRecipe } from "./one-mode.js";
import type { NetworkOptions } from "./options.js";
import type { LevelWeight } from "./pair-sums.js";
import { buildPairSums, levelWeight } from "./pair-sums.js";
import type { Levels } from "./qualifier.js";

/** Counts of one slice with Σ f(ζ) per cell instead of the number of statements. */
export function weighCounts(
  counts: Counts,
  weights: Float64Array,
  of: (weight: number) => number = (weight) => weight,
): Counts {
  const cellCount = new Float64Array(counts.cellCount.length);
  const activity = new Float64Array(counts.actors);
  weights.forEach((weight, position) => {
    const cell = counts.cellOfRow[position] as number;
    const actor = counts.slotActor[counts.cellSlot[cell] as number] as number;
    cellCount[cell] = (cellCount[cell] as number) + of(weight);
    activity[actor] = (activity[actor] as number) + of(weight);
  });
  return { ...counts, cellCount, activity };
}

/** One-mode slice by the corrected method: values of the levels, diagonal 0, average of the weighted counts. */
export function smoothOneMode(
  counts: Counts,
  weights: Float64Array,
  options: NetworkOptions,
  levels: Levels,
): Float64Array {
  const recipe = oneModeRecipe(options, options.qualifierAggregation as OneModeAggregation, levels);
  const matrix = buildPairSums(weighCounts(counts, weights, Math.sqrt), recipe.main);
  const { activity } = weighCounts(counts, weights);
  const averages = options.normalization === "average";
  const size = counts.actors;
  // The network is symmetric: each pair is divided once.
  for (let i = 0; i < size; i++) {
    const mine = activity[i] as number;
    for (let l = 0; l <= i; l++) {
      const at = i * size + l;
      const sum = matrix[at] as number;
      if (sum === 0) continue;
      const divisor = averages ? (mine + (activity[l] as number)) / 2 : 1;
      const weight = divisor === 0 ? 0 : (recipe.scale === 1 ? sum : sum / recipe.scale) / divisor;
      matrix[at] = weight;
      matrix[l * size + i] = weight;
    }
  }
  return matrix;
}

/**
 * One-mode slice as DNA computes it: the diagonal stays, levels differ by their place in string order. Added
 * up statement by statement in DNA's order (concept, level, other level, statement, other statement), so that
 * what cancels out leaves the same last digits.
 */
export function dnaSmoothOneMode(
  counts: Counts,
  weights: Float64Array,
  options: NetworkOptions,
  levels: Levels,
  average: Float64Array | null,
): Float64Array {
  const { actors, concepts, conceptStart, slotActor, slotStart, cellLevel } = counts;
  const weight = dnaWeight(options.qualifierAggregation, levels);
  const { start, positions } = positionsByCell(counts);
  const matrix = new Float64Array(actors * actors);
  for (let concept = 0; concept < concepts; concept++) {
    const first = conceptStart[concept] as number;
    const end = conceptStart[concept + 1] as number;
    for (let a = first; a < end; a++) {
      for (let b = first; b < end; b++) {
        const at = (slotActor[a] as number) * actors + (slotActor[b] as number);
        let sum = matrix[at] as number;
        for (let own = slotStart[a] as number; own < (slotStart[a + 1] as number); own++) {
          for (let other = slotStart[b] as number; other < (slotStart[b + 1] as number); other++) {
            const g = levelWeight(weight, cellLevel[own] as number, cellLevel[other] as number);
            for (let t = start[own] as number; t < (start[own + 1] as number); t++) {
              const mine = weights[positions[t] as number] as number;
              for (let u = start[other] as number; u < (start[other + 1] as number); u++) {
                sum += Math.sqrt(mine * (weights[positions[u] as number] as number)) * g;
              }
            }
          }
        }
        matrix[at] = sum;
      }
    }
  }
  return average === null ? matrix : matrix.map((sum, at) => sum * (average[at] as number));
}

/** The positions of the statements of each cell, in load order. */
function positionsByCell({ cellCount, cellOfRow }: Counts): { start: Int32Array; positions: Int32Array } {
  const start = new Int32Array(cellCount.length + 1);
  cellCount.forEach((count, cell) => {
    start[cell + 1] = (start[cell] as number) + count;
  });
  const next = start.slice();
  const positions = new Int32Array(cellOfRow.length);
  cellOfRow.forEach((cell, position) => {
    const at = next[cell] as number;
    positions[at] = position;
    next[cell] = at + 1;
  });
  return { start, positions };
}

/** g by the places of the levels; a single level gives 0/0. Texts are all alike to DNA here. */
function dnaWeight(aggregation: NetworkOptions["qualifierAggregation"], levels: Levels): LevelWeight {
  const isScale = levels.kind === "boolean" || levels.kind === "integer";
  if (aggregation === "ignore" || !isScale) {
    return { by: "level", own: 0, all: aggregation === "conflict" ? 0 : 1 };
  }
  const step = 1 / (levels.size - 1);
  const values = Float64Array.from({ length: levels.size }, (_, place) => place);
  if (aggregation === "conflict") return { by: "distance", values, base: 0, slope: step };
  return { by: "distance", values, base: 1, slope: aggregation === "subtract" ? -2 * step : -step };
}

/**
 * DNA's factor of average activity: Σ_jk 2 / (n_ijk + n_ljk) over all concepts and levels that one of the
 * two has, with counts of the whole range. A sum of reciprocals, not the reciprocal of a sum.
 */
export function dnaAverageFactors(counts: Counts): Float64Array {
  const { actors, concepts, conceptStart, slotActor, slotStart, cellLevel, cellCount } = counts;
  const factors = new Float64Array(actors * actors);
  let levels = 0;
  for (const level of cellLevel) levels = Math.max(levels, level + 1);
  const column = new Float64Array(actors);
  for (let concept = 0; concept < concepts; concept++) {
    for (let level = 0; level < levels; level++) {
      column.fill(0);
      for (let slot = conceptStart[concept] as number; slot < (conceptStart[concept + 1] as number); slot++) {
        for (let cell = slotStart[slot] as number; cell < (slotStart[slot + 1] as number); cell++) {
          if (cellLevel[cell] === level) column[slotActor[slot] as number] = cellCount[cell] as number;
        }
      }
      for (let i = 0; i < actors; i++) {
        for (let l = 0; l < actors; l++) {
          const sum = (column[i] as number) + (column[l] as number);
          if (sum > 0) factors[i * actors + l] = (factors[i * actors + l] as number) + 2 / sum;
        }
      }
    }
  }
  return factors;
}

/** Two-mode slice: Σ_k v_k Σ_t ζ_t. DNA takes the place of a level for its value. */
export function smoothTwoMode(
  counts: Counts,
  weights: Float64Array,
  options: NetworkOptions,
  levels: Levels,
): Float64Array {
  const { start, positions } = positionsByCell(counts);
  const compat = options.compat !== null;
  const value = (level: number): number => {
    if (options.qualifierAggregation !== "subtract") return 1;
    if (levels.kind === "boolean") return (level - 0.5) * 2;
    if (levels.kind === "integer") return compat ? level : (levels.values[level] as number);
    return 1;
  };
  const matrix = new Float64Array(counts.actors * counts.concepts);
  counts.cellSlot.forEach((slot, cell) => {
    const at = (counts.slotActor[slot] as number) * counts.concepts + (counts.slotConcept[slot] as number);
    const each = value(counts.cellLevel[cell] as number);
    for (let t = start[cell] as number; t < (start[cell + 1] as number); t++) {
      matrix[at] = (matrix[at] as number) + each * (weights[positions[t] as number] as number);
    }
  });
  return matrix;
}

/**
 * Divides by the sum of all weights, so that slices of quiet and busy times compare. DNA adds them up with
 * their signs: a slice of mostly conflict is turned around.
 */
export function normalizeToOne(matrix: Float64Array, compat: boolean): void {
  let sum = 0;
  for (const weight of matrix) sum += compat ? weight : Math.abs(weight);
  if (sum === 0) return;
  for (let at = 0; at < matrix.length; at++) matrix[at] = (matrix[at] as number) / sum;
}
