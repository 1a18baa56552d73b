/**
 * The Laplacians of two networks, laid side by side, as WebAssembly: see `spectrum.ts` for what they are. Degrees are
 * added up in the order of the columns, so that each has the bits it has alone.
 */
import * as assembly from "../../assembly/words.js";
import {
  at,
  CELL,
  forEach,
  inOrder,
  keep,
  minus,
  plus,
  type TwofoldRoutine,
  write,
} from "./twofold-words.js";

const {
  ABSOLUTE_DECIMALS,
  ADD,
  advance,
  block,
  get,
  I32,
  IN_SECOND_PLACE,
  IS_LESS,
  IS_NOT_LESS,
  JUMP_IF,
  loadDecimal,
  loadTwice,
  loop,
  NEGATE_DECIMALS,
  NO_SUM,
  set,
  V128,
  whole,
} = assembly;
type Code = assembly.Code;

/** Bytes of a number of one network alone. */
const TIE = 8;

/**
 * Fills what stands below and on the diagonal, and the degrees.
 *
 *   laplacians(bytes, one, other, cells, degrees)     `bytes` of a row of ties of one network
 */
export const laplacians: TwofoldRoutine = (() => {
  const [bytes, one, other, cells, degrees] = [0, 1, 2, 3, 4];
  const [row, column, to, own, rowOfOne, rowOfOther] = [5, 6, 7, 8, 9, 10];
  const [weight, degree] = [11, 12];
  const weightIn = (place: number): Code =>
    inOrder(
      inOrder(at(rowOfOne, place), loadTwice(0), at(rowOfOther, place), loadDecimal(0), IN_SECOND_PLACE),
      ABSOLUTE_DECIMALS,
    );
  const add = inOrder(keep(weight, weightIn(column)), keep(degree, plus(get(degree), get(weight))));
  const ofRow = inOrder(
    keep(degree, NO_SUM),
    keep(to, get(cells)),
    forEach(
      column,
      row,
      TIE,
      inOrder(add, write(get(to), inOrder(get(weight), NEGATE_DECIMALS)), advance(to, CELL)),
    ),
    keep(own, get(to)),
    loop(
      add,
      inOrder(get(column), whole(TIE), ADD, set(column)),
      inOrder(get(column), get(bytes), IS_LESS, JUMP_IF),
    ),
    // Ties with oneself are left out.
    keep(degree, minus(get(degree), weightIn(row))),
    write(get(own), get(degree)),
    write(get(degrees), get(degree)),
    advance(degrees, CELL),
  );
  const next = (local: number, by: Code): Code => keep(local, inOrder(get(local), by, ADD));
  return {
    name: "laplacians",
    given: 5,
    locals: [
      [6, I32],
      [2, V128],
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
})();
