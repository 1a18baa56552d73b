/**
 * What is done around eigenvalues of four networks side by side, as WebAssembly, in half of the usual precision:
 *
 *   addPart(from, end, which, sign)                             adds what stands in a list, or takes it away
 *   averages(bytes, stride, sums, activities, matrix, degrees)  fills the matrix with the Laplacians of sums that are
 *                                                               divided by the average activity of a pair, and the
 *                                                               degrees with their diagonals
 *   distances(bytes, values, degrees, full, found)              how far the spectrum of each is from a given one
 *
 * Cells are as in `lanes.ts`; what is given are places in memory and numbers of bytes.
 */
import * as assembly from "../../assembly/words.js";
import { at, CELL, FOUR_LANES, forEach, keep, read, write } from "./lanes.js";

const { ADD, advance, get, I32, inOrder, IS_LESS, JUMP_IF, loop, NO_SUM, set, SUBTRACT, V128, whole } =
  assembly;
const { plus, minus, times, over, larger, smaller, constant, ABSOLUTE, NEGATE } = FOUR_LANES;

/** An entry of a list: the place of a cell, a whole number, and what is added to it, a decimal of 32 bits. */
export const ENTRY = 8;

/** To one network of each cell, `which` bytes behind its start; the list has one entry or more. The sign is 1 or -1. */
export const addPart = (() => {
  const [from, end, which, sign, cell] = [0, 1, 2, 3, 4];
  return {
    name: "addPart" as const,
    given: 4,
    locals: [[1, I32]] as const,
    body: loop(
      inOrder(get(from), assembly.load(0), get(which), ADD, set(cell)),
      inOrder(get(cell), get(cell), assembly.loadShortDecimal(0)),
      inOrder(get(from), assembly.loadShortDecimal(4), get(sign), assembly.SIGNED_TO_SHORT),
      inOrder(assembly.MULTIPLY_SHORT_DECIMAL, assembly.ADD_SHORT_DECIMAL, assembly.storeShortDecimal(0)),
      advance(from, ENTRY),
      inOrder(get(from), get(end), IS_LESS, JUMP_IF),
    ),
  };
})();

/** Only sums below the diagonal are read; both matrices have `stride` bytes a row. */
export const averages = (() => {
  const [bytes, stride, sums, activities, matrix, degrees] = [0, 1, 2, 3, 4, 5];
  const [row, column] = [6, 7];
  const [mine, weight, degree] = [8, 9, 10];
  // Without statements there is no tie either, and half of one is as good a divisor as any.
  const divisor = larger(times(plus(get(mine), read(at(activities, column))), constant(0.5)), constant(0.5));
  return {
    name: "averages" as const,
    given: 6,
    locals: [
      [2, I32],
      [3, V128],
    ] as const,
    body: inOrder(
      forEach(
        row,
        bytes,
        CELL,
        inOrder(
          keep(mine, read(at(activities, row))),
          keep(degree, NO_SUM),
          forEach(
            column,
            row,
            CELL,
            inOrder(
              keep(weight, inOrder(over(read(at(sums, column)), divisor), ABSOLUTE)),
              keep(degree, plus(get(degree), get(weight))),
              write(at(degrees, column), plus(read(at(degrees, column)), get(weight))),
              write(at(matrix, column), inOrder(get(weight), NEGATE)),
            ),
          ),
          write(at(degrees, row), get(degree)),
          inOrder(get(sums), get(stride), ADD, set(sums)),
          inOrder(get(matrix), get(stride), ADD, set(matrix)),
        ),
      ),
      // From the last row back, the diagonal.
      keep(column, get(bytes)),
      loop(
        inOrder(get(matrix), get(stride), SUBTRACT, set(matrix)),
        inOrder(get(column), whole(CELL), SUBTRACT, set(column)),
        write(at(matrix, column), read(at(degrees, column))),
        inOrder(get(column), JUMP_IF),
      ),
    ),
  };
})();

/**
 * The values are sorted, largest first, and divided by the sum of the degrees, which is theirs: the trace. What stands in
 * no order is put into the sorted part before it, one value after the other.
 */
export const distances = (() => {
  const [bytes, values, degrees, full, found] = [0, 1, 2, 3, 4];
  const [end, place] = [5, 6];
  const [carried, cell, sum, share] = [7, 8, 9, 10];
  return {
    name: "distances" as const,
    given: 5,
    locals: [
      [2, I32],
      [4, V128],
    ] as const,
    body: inOrder(
      keep(share, NO_SUM),
      forEach(
        end,
        bytes,
        CELL,
        inOrder(
          keep(share, plus(get(share), read(at(degrees, end)))),
          keep(carried, read(at(values, end))),
          forEach(
            place,
            end,
            CELL,
            inOrder(
              keep(cell, read(at(values, place))),
              write(at(values, place), larger(get(cell), get(carried))),
              keep(carried, smaller(get(cell), get(carried))),
            ),
          ),
          write(at(values, end), get(carried)),
        ),
      ),
      keep(share, over(constant(1), get(share))),
      keep(sum, NO_SUM),
      forEach(
        place,
        bytes,
        CELL,
        keep(
          sum,
          plus(
            get(sum),
            inOrder(minus(times(read(at(values, place)), get(share)), read(at(full, place))), ABSOLUTE),
          ),
        ),
      ),
      write(get(found), get(sum)),
    ),
  };
})();
