/**
 * Sums of the rows of a symmetric matrix as WebAssembly:
 *
 *   absoluteSums(matrix, bytes, end, sums)   Σ_l |w_il|
 *   positiveSums(matrix, bytes, end, sums)   Σ_l w_il over those above 0
 *
 * `bytes` is what a row takes, `end` the place behind the last one. Row after row is added to the sums, two columns at a
 * time; as the matrix is symmetric, each sum takes its numbers in the order in which its own row holds them.
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
  IS_NOT_LESS,
  JUMP_IF,
  LARGER_DECIMALS,
  loadWide,
  loop,
  NO_SUM,
  SUBTRACT,
  set,
  storeWide,
  V128,
  whole,
} = assembly;
type Code = assembly.Code;

const PAIR = 16;
/** Rows added in one pass over the sums. */
const ROWS = 4;

const inOrder = (...parts: readonly Code[]): Code => parts.flat();

function sumsOf<Name extends string>(name: Name, share: Code): assembly.Routine & { readonly name: Name } {
  const [matrix, bytes, end, sums] = [0, 1, 2, 3];
  const [column, lastOfFour] = [4, 5];
  const rows = [6, 7, 8, 9];
  const sum = 10;
  const cellOf = (row: number): Code => inOrder(get(row), get(column), ADD, loadWide(0), share);
  /** Adds so many rows, from `matrix` on. */
  const pass = (many: readonly number[]): Code =>
    inOrder(
      ...many.map((row, at) =>
        at === 0
          ? inOrder(get(matrix), set(row))
          : inOrder(get(many[at - 1] as number), get(bytes), ADD, set(row)),
      ),
      inOrder(whole(0), set(column)),
      loop(
        inOrder(get(sums), get(column), ADD, loadWide(0), set(sum)),
        ...many.map((row) => inOrder(get(sum), cellOf(row), ADD_DECIMALS, set(sum))),
        inOrder(get(sums), get(column), ADD, get(sum), storeWide(0)),
        advance(column, PAIR),
        inOrder(get(column), get(bytes), IS_LESS, JUMP_IF),
      ),
      inOrder(get(many.at(-1) as number), get(bytes), ADD, set(matrix)),
    );
  const whileBefore = (limit: number, body: Code): Code =>
    block(
      inOrder(get(matrix), get(limit), IS_NOT_LESS, JUMP_IF),
      loop(body, inOrder(get(matrix), get(limit), IS_LESS, JUMP_IF)),
    );
  return {
    name,
    given: 4,
    locals: [
      [2 + ROWS, I32],
      [1, V128],
    ],
    body: block(
      inOrder(get(matrix), get(end), IS_NOT_LESS, JUMP_IF),
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

export const absoluteSums = sumsOf("absoluteSums", ABSOLUTE_DECIMALS);
export const positiveSums = sumsOf("positiveSums", inOrder(NO_SUM, LARGER_DECIMALS));
