/**
 * Sums of the rows of a symmetric matrix as WebAssembly:
 *
 *   absoluteSums(matrix, bytes, end, sums, activity)   Σ_l |w_il|
 *   positiveSums(matrix, bytes, end, sums, activity)   Σ_l w_il over those above 0
 *   absoluteAverages, positiveAverages                 the same of w_il / ((a_i + a_l) / 2), the ties of average activity
 *
 * `bytes` is what a row takes, `end` the place behind the last one; `activity` are the statements of each actor, not read
 * by the first two. Row after row is added to the sums, two columns at a time; as the matrix is symmetric, each sum takes
 * its numbers in the order in which its own row holds them.
 */
import * as assembly from "../../assembly/words.js";

const {
  ABSOLUTE_DECIMALS,
  ADD,
  ADD_DECIMALS,
  advance,
  block,
  get,
  I32,
  IS_LESS,
  inOrder,
  DIVIDE_DECIMALS,
  IS_NOT_LESS,
  JUMP_IF,
  LARGER_DECIMALS,
  loadTwice,
  loadWide,
  loop,
  MULTIPLY_DECIMALS,
  NO_SUM,
  SUBTRACT,
  set,
  storeWide,
  V128,
  whole,
  wideDecimal,
} = assembly;
type Code = assembly.Code;

const PAIR = 16;
/** Rows added in one pass over the sums. */
const ROWS = 4;

/**
 * @param share what of a tie counts
 * @param isAverage divides by the average activity of the two actors
 */
function sumsOf<Name extends string>(
  name: Name,
  share: Code,
  isAverage: boolean,
): assembly.Routine & { readonly name: Name } {
  const [matrix, bytes, end, sums, activity] = [0, 1, 2, 3, 4];
  const [column, lastOfFour, ownActivity] = [5, 6, 7];
  const rows = [8, 9, 10, 11];
  const [sum, activities] = [12, 13];
  /** Of the rows, one each. */
  const mine = [14, 15, 16, 17];
  // Without statements there is no tie either, and half of one is as good a divisor as any.
  const divided = (at: number): Code =>
    inOrder(
      inOrder(get(mine[at] as number), get(activities), ADD_DECIMALS, wideDecimal(0.5), MULTIPLY_DECIMALS),
      inOrder(wideDecimal(0.5), LARGER_DECIMALS, DIVIDE_DECIMALS),
    );
  const cellOf = (row: number, at: number): Code =>
    inOrder(get(row), get(column), ADD, loadWide(0), isAverage ? divided(at) : [], share);
  const begin = (row: number, at: number): Code =>
    inOrder(
      at === 0 ? get(matrix) : inOrder(get(rows[at - 1] as number), get(bytes), ADD),
      set(row),
      isAverage ? inOrder(get(ownActivity), loadTwice(8 * at), set(mine[at] as number)) : [],
    );
  /** Adds so many rows, from `matrix` on. */
  const pass = (many: readonly number[]): Code =>
    inOrder(
      ...many.map(begin),
      inOrder(whole(0), set(column)),
      loop(
        isAverage ? inOrder(get(activity), get(column), ADD, loadWide(0), set(activities)) : [],
        inOrder(get(sums), get(column), ADD, loadWide(0), set(sum)),
        ...many.map((row, at) => inOrder(get(sum), cellOf(row, at), ADD_DECIMALS, set(sum))),
        inOrder(get(sums), get(column), ADD, get(sum), storeWide(0)),
        advance(column, PAIR),
        inOrder(get(column), get(bytes), IS_LESS, JUMP_IF),
      ),
      inOrder(get(many.at(-1) as number), get(bytes), ADD, set(matrix)),
      advance(ownActivity, 8 * many.length),
    );
  const whileBefore = (limit: number, body: Code): Code =>
    block(
      inOrder(get(matrix), get(limit), IS_NOT_LESS, JUMP_IF),
      loop(body, inOrder(get(matrix), get(limit), IS_LESS, JUMP_IF)),
    );
  return {
    name,
    given: 5,
    locals: [
      [3 + ROWS, I32],
      [2 + ROWS, V128],
    ],
    body: block(
      inOrder(get(matrix), get(end), IS_NOT_LESS, JUMP_IF),
      inOrder(get(activity), set(ownActivity)),
      inOrder(whole(0), set(column)),
      loop(
        inOrder(get(sums), get(column), ADD, NO_SUM, storeWide(0)),
        advance(column, PAIR),
        inOrder(get(column), get(bytes), IS_LESS, JUMP_IF),
      ),
      // Behind the last place where four rows begin.
      inOrder(get(end), ...[1, 2, 3].map(() => inOrder(get(bytes), SUBTRACT)), set(lastOfFour)),
      block(
        // With fewer than four rows that place lies before the first one.
        inOrder(get(lastOfFour), get(matrix), IS_LESS, JUMP_IF),
        whileBefore(lastOfFour, pass(rows)),
      ),
      whileBefore(end, pass(rows.slice(0, 1))),
    ),
  };
}

const POSITIVE = inOrder(NO_SUM, LARGER_DECIMALS);

export const absoluteSums = sumsOf("absoluteSums", ABSOLUTE_DECIMALS, false);
export const positiveSums = sumsOf("positiveSums", POSITIVE, false);
export const absoluteAverages = sumsOf("absoluteAverages", ABSOLUTE_DECIMALS, true);
export const positiveAverages = sumsOf("positiveAverages", POSITIVE, true);
