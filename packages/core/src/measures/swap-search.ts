/**
 * Camps by swapping: two actors of different camps change places as long as that brings the camps nearer to
 * what is sought. Camps start at equal sizes (± 1) and keep them. A local optimum, by seed.
 *
 * For each actor and camp the distance it would have there is kept, so that a swap is judged in one step and
 * carried out in one pass over the actors.
 */
import type { Random } from "../random.js";
import type { IdealBlocks, SignedTies } from "./polarization-quality.js";
import { campSizes, cellDistance, idealBlocks } from "./polarization-quality.js";

/** Actors dealt to the camps in turn and shuffled. (Fisher–Yates.) */
export function dealtCamps(size: number, groups: number, random: Random): Int32Array {
  const camps = Int32Array.from({ length: size }, (_, actor) => actor % groups);
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = camps[last] as number;
    camps[last] = camps[other] as number;
    camps[other] = kept;
  }
  return camps;
}

/** Swaps below this part of the worst distance are rounding. */
const ROUNDING = 1e-12;

/**
 * Swaps until a whole pass over all pairs finds nothing better.
 *
 * @param camps where to start; altered
 * @param compat DNA seeks the largest distance from its ideal
 */
export function swapSearch(ties: SignedTies, camps: Int32Array, groups: number, compat: boolean): void {
  const { size } = ties;
  const ideal = idealBlocks(ties, campSizes(camps, groups), compat);
  const distances = distanceTables(ties, ideal, compat);
  const sums = new Float64Array(groups * size);
  for (let g = 0; g < groups; g++) {
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let l = 0; l < size; l++) {
        sum += distances[g * groups + (camps[l] as number)]?.[i * size + l] as number;
      }
      sums[g * size + i] = sum;
    }
  }
  const least = -ROUNDING * ideal.worst;
  for (let swapped = true; swapped; ) {
    swapped = false;
    for (let i = 0; i < size; i++) {
      for (let l = i + 1; l < size; l++) {
        const g = camps[i] as number;
        const h = camps[l] as number;
        if (g === h) continue;
        const at = i * size + l;
        const change =
          (sums[h * size + i] as number) -
          (sums[g * size + i] as number) +
          (sums[g * size + l] as number) -
          (sums[h * size + l] as number) +
          2 * (distances[g * groups + h]?.[at] as number) -
          (distances[h * groups + h]?.[at] as number) -
          (distances[g * groups + g]?.[at] as number);
        if (!(change < least)) continue;
        moveActor(sums, distances, camps, groups, i, h);
        moveActor(sums, distances, camps, groups, l, g);
        swapped = true;
      }
    }
  }
}

/**
 * The distance of every cell for each pair of camps, row by row of the pairs; a table serves all pairs with the
 * same expectation. Cells of an actor with itself are 0. What is sought is always the smaller sum.
 */
function distanceTables(ties: SignedTies, ideal: IdealBlocks, compat: boolean): readonly Float64Array[] {
  const { groups } = ideal;
  const known = new Map<string, Float64Array>();
  const tables: Float64Array[] = [];
  for (let g = 0; g < groups; g++) {
    for (let h = 0; h < groups; h++) {
      const key = g === h ? `within ${ideal.within[g]}` : `between ${ideal.between[g * groups + h]}`;
      const table = known.get(key) ?? distanceTable(ties, ideal, g, h, compat ? -1 : 1);
      known.set(key, table);
      tables.push(table);
    }
  }
  return tables;
}

function distanceTable(
  ties: SignedTies,
  ideal: IdealBlocks,
  g: number,
  h: number,
  sign: 1 | -1,
): Float64Array {
  const { size } = ties;
  const table = new Float64Array(size * size);
  for (let at = 0; at < table.length; at++) table[at] = sign * cellDistance(ties, ideal, at, g, h);
  for (let actor = 0; actor < size; actor++) table[actor * size + actor] = 0;
  return table;
}

/** Puts an actor into another camp; all others see it there. */
function moveActor(
  sums: Float64Array,
  distances: readonly Float64Array[],
  camps: Int32Array,
  groups: number,
  actor: number,
  to: number,
): void {
  const size = camps.length;
  const from = camps[actor] as number;
  const row = actor * size;
  camps[actor] = to;
  for (let g = 0; g < groups; g++) {
    const there = distances[g * groups + to] as Float64Array;
    const before = distances[g * groups + from] as Float64Array;
    const first = g * size;
    for (let k = 0; k < size; k++) {
      sums[first + k] =
        (sums[first + k] as number) + (there[row + k] as number) - (before[row + k] as number);
    }
  }
}
