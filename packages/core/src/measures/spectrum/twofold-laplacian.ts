/**
 * The Laplacians of two networks, laid side by side, as WebAssembly: see `spectrum.ts` for what they are. Degrees are
 * added up in the order of the columns, so that each has the bits it has alone.
 */
import * as assembly from "../../assembly/words.js";
import { at, CELL, forEach, keep, read, TWO_LANES, write } from "./lanes.js";

const {
  ADD,
  advance,
  block,
  get,
  I32,
  IS_LESS,
  inOrder,
  IS_NOT_LESS,
  JUMP_IF,
  loadDecimal,
  loadTwice,
  loop,
  NO_SUM,
  set,
  V128,
  whole,
} = assembly;
type Code = assembly.Code;
const { plus, minus, times, over, larger, constant, into, ABSOLUTE, NEGATE } = TWO_LANES;

/** Bytes of a number of one network alone. */
const TIE = 8;

/**
 * Fills what stands below and on the diagonal, and the degrees. `bytes` of a row of ties of one network:
 *
 *   laplacians(bytes, one, other, cells, degrees, activities)
 *   averageLaplacians(…)  of sums and the activities of both, whose ties are w_il / ((a_i + a_l) / 2)
 */
function laplaciansOf<Name extends "laplacians" | "averageLaplacians">(
  name: Name,
): assembly.Routine & { readonly name: Name } {
  const [bytes, one, other, cells, degrees, activities] = [0, 1, 2, 3, 4, 5];
  const [row, column, to, own, rowOfOne, rowOfOther, activity] = [6, 7, 8, 9, 10, 11, 12];
  const [weight, degree, mine] = [13, 14, 15];
  const isAverage = name === "averageLaplacians";
  // Without statements there is no tie either, and half of one is as good a divisor as any.
  const divisor = larger(times(plus(get(mine), read(get(activity))), constant(0.5)), constant(0.5));
  const weightIn = (place: number): Code => {
    const both = inOrder(
      inOrder(at(rowOfOne, place), loadTwice(0)),
      inOrder(at(rowOfOther, place), loadDecimal(0), into(1)),
    );
    return inOrder(isAverage ? over(both, divisor) : both, ABSOLUTE);
  };
  const add = inOrder(
    keep(weight, weightIn(column)),
    keep(degree, plus(get(degree), get(weight))),
    isAverage ? advance(activity, CELL) : [],
  );
  const ofRow = inOrder(
    keep(degree, NO_SUM),
    keep(to, get(cells)),
    isAverage
      ? inOrder(
          keep(mine, read(inOrder(get(activities), get(row), get(row), ADD, ADD))),
          keep(activity, get(activities)),
        )
      : [],
    forEach(column, row, TIE, inOrder(add, write(get(to), inOrder(get(weight), NEGATE)), advance(to, CELL))),
    keep(own, get(to)),
    loop(
      add,
      inOrder(get(column), whole(TIE), ADD, set(column)),
      inOrder(get(column), get(bytes), IS_LESS, JUMP_IF),
    ),
    // Ties with oneself are left out; sums have none.
    isAverage ? [] : keep(degree, minus(get(degree), weightIn(row))),
    write(get(own), get(degree)),
    write(get(degrees), get(degree)),
    advance(degrees, CELL),
  );
  const next = (local: number, by: Code): Code => keep(local, inOrder(get(local), by, ADD));
  return {
    name,
    given: 6,
    locals: [
      [7, I32],
      [3, V128],
    ],
    body: inOrder(
      keep(rowOfOne, get(one)),
      keep(rowOfOther, get(other)),
      block(
        inOrder(get(row), get(bytes), IS_NOT_LESS, JUMP_IF),
        loop(
          ofRow,
          next(cells, inOrder(get(bytes), get(bytes), ADD)),
          next(rowOfOne, get(bytes)),
          next(rowOfOther, get(bytes)),
          advance(row, TIE),
          inOrder(get(row), get(bytes), IS_LESS, JUMP_IF),
        ),
      ),
    ),
  };
}

export const laplacians = laplaciansOf("laplacians");
export const averageLaplacians = laplaciansOf("averageLaplacians");
