/**
 * Two-mode network: who says what, and how? Rows are values of variable 1, columns of variable 2.
 * (`dna-algorithms.md` §5.)
 *
 * | aggregation | weight of a tie |
 * |---|---|
 * | ignore | number of statements |
 * | combine | Σ 2^(K − k) over the levels that occur, the lowest level first: 1 only for, 2 only against, 3 both |
 * | subtract | boolean: for − against; integer: sum of the values; text: number of statements |
 *
 * By default `combine` is exact up to 53 levels and a coded error beyond. DNA computes in 32 bits: each term
 * stops at 2³¹ − 1 and sums wrap around.
 */
import { fail } from "../errors.js";
import type { Counts } from "./counts.js";
import { normalizeActivity } from "./normalization/activity.js";
import { normalizeProminence } from "./normalization/prominence.js";
import type { NetworkOptions } from "./options.js";
import type { Levels } from "./qualifier.js";

/** What the normalizations divide by. */
export interface TwoModeTotals {
  readonly rows: number;
  readonly cols: number;
  /** Ties are counted instead of statements. */
  readonly combines: boolean;
  readonly rowStatements: Float64Array;
  readonly colStatements: Float64Array;
}

/** Largest number of levels whose codes are whole numbers of a double. */
const EXACT_LEVELS = 53;
const JAVA_INT_MAX = 2 ** 31 - 1;

/**
 * The matrix, row by row.
 *
 * @throws `NETWORK_COMBINE_LEVELS`, `NETWORK_DNA_FAILS`
 */
export function twoModeMatrix(
  counts: Counts,
  options: NetworkOptions,
  levels: Levels,
): Float64Array<ArrayBuffer> {
  const { actors: rows, concepts: cols, slotActor, slotConcept, slotStart, cellLevel, cellCount } = counts;
  const compat = options.compat !== null;
  const combines = options.qualifierAggregation === "combine";
  if (combines && !compat && levels.size > EXACT_LEVELS) {
    fail("NETWORK_COMBINE_LEVELS", { levels: levels.size });
  }
  const value = levelValues(options, levels);
  const matrix = new Float64Array(rows * cols);
  const colStatements = new Float64Array(cols);
  for (let slot = 0; slot < slotActor.length; slot++) {
    const col = slotConcept[slot] as number;
    let weight = 0;
    let statements = 0;
    for (let cell = slotStart[slot] as number; cell < (slotStart[slot + 1] as number); cell++) {
      const count = cellCount[cell] as number;
      const level = cellLevel[cell] as number;
      statements += count;
      if (!combines) weight += count * value(level);
      else if (!compat) weight += 2 ** (levels.size - 1 - level);
      else weight = (weight + Math.min(2 ** (levels.size - 1 - level), JAVA_INT_MAX)) | 0;
    }
    matrix[(slotActor[slot] as number) * cols + col] = weight;
    colStatements[col] = (colStatements[col] as number) + statements;
  }
  const totals = { rows, cols, combines, rowStatements: counts.activity, colStatements };
  if (options.normalization === "activity") normalizeActivity(matrix, totals);
  if (options.normalization === "prominence") normalizeProminence(matrix, totals, compat);
  return matrix;
}

/** What one statement of a level adds to a tie. */
function levelValues(options: NetworkOptions, levels: Levels): (level: number) => number {
  if (options.qualifierAggregation !== "subtract") return () => 1;
  if (levels.kind === "boolean") return (level) => (level === 1 ? 1 : -1);
  if (levels.kind === "integer") return (level) => levels.values[level] as number;
  return () => 1;
}
