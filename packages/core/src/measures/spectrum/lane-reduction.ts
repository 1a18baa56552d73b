/**
 * Matrices reduced to three diagonals side by side, as WebAssembly: what `tridiagonal.ts` does, of two matrices with the
 * same bits. Every vector holds the same number of each matrix (`lanes.ts`), so that no step of one waits for another.
 * Cells are sixteen bytes; what is given are places in memory and numbers of bytes.
 *
 *   openRow(row, cells, u, q, v, product, norm)       applies a reflection to the last row that is left, cells of which
 *                                                     are then the next v; their sum of squares goes to `norm`
 *   turnRows(cells, matrix, stride, u, q, v, product) applies it to all rows before, and adds A v to `product`
 *   scale(cells, v, product, inverse)                 makes the q of the next reflection out of the product
 *   reduce(…)                                         all of it, row after row from the last on
 */
import * as assembly from "../../assembly/words.js";
import {
  at,
  CELL,
  callOf,
  choose,
  forEach,
  keep,
  type LaneRoutine,
  type Lanes,
  read,
  write,
} from "./lanes.js";

const {
  advance,
  BOTH,
  block,
  get,
  I32,
  IS_LESS,
  inOrder,
  IS_NOT_LESS,
  JUMP_IF,
  loop,
  NO_SUM,
  SUBTRACT,
  set,
  V128,
  whole,
} = assembly;
type Code = assembly.Code;

export function openRow(lanes: Lanes): LaneRoutine {
  const { plus, times, turned } = lanes;
  const [row, cells, u, q, v, product, norm, place] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [mine, other, cell, sum] = [8, 9, 10, 11];
  return {
    name: "openRow",
    given: 7,
    locals: [
      [1, I32],
      [4, V128],
    ],
    body: inOrder(
      keep(mine, read(at(u, cells))),
      keep(other, read(at(q, cells))),
      keep(sum, NO_SUM),
      forEach(
        place,
        cells,
        CELL,
        inOrder(
          keep(cell, turned(read(at(row, place)), mine, other, read(at(u, place)), read(at(q, place)))),
          write(at(v, place), get(cell)),
          write(at(product, place), NO_SUM),
          keep(sum, plus(get(sum), times(get(cell), get(cell)))),
        ),
      ),
      write(at(row, cells), turned(read(at(row, cells)), mine, other, get(mine), get(other))),
      write(get(norm), get(sum)),
    ),
  };
}

export function turnRows(lanes: Lanes): LaneRoutine {
  const { plus, times, turned } = lanes;
  const [cells, matrix, stride, u, q, v, product, first, one, two, column] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ];
  const [u1, q1, v1, u2, q2, v2, uj, qj, vj, cell1, cell2] = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21];
  /** Sums of even and of odd columns. */
  const [even1, odd1, even2, odd2] = [22, 23, 24, 25];

  const ofColumn = (offset: number): Code =>
    inOrder(
      keep(uj, read(at(u, column), offset)),
      keep(qj, read(at(q, column), offset)),
      keep(vj, read(at(v, column), offset)),
    );
  const turnCell = (row: number, mine: number, other: number, cell: number, offset: number): Code =>
    inOrder(
      keep(cell, turned(read(at(row, column), offset), mine, other, get(uj), get(qj))),
      write(at(row, column), get(cell), offset),
    );
  const bothRows = (offset: number, sum1: number, sum2: number): Code =>
    inOrder(
      ofColumn(offset),
      turnCell(one, u1, q1, cell1, offset),
      turnCell(two, u2, q2, cell2, offset),
      keep(sum1, plus(get(sum1), times(get(cell1), get(vj)))),
      keep(sum2, plus(get(sum2), times(get(cell2), get(vj)))),
      write(
        at(product, column),
        plus(plus(read(at(product, column), offset), times(get(cell1), get(v1))), times(get(cell2), get(v2))),
        offset,
      ),
    );
  const [upper, beside, lower] = [cell1, cell2, vj];
  const addTo = (offset: number, sum: Code): Code =>
    write(at(product, first), plus(read(at(product, first), offset), sum), offset);
  const ofRow = (offset: number, [ui, qi, vi]: readonly [number, number, number]): Code =>
    inOrder(
      keep(ui, read(at(u, first), offset)),
      keep(qi, read(at(q, first), offset)),
      keep(vi, read(at(v, first), offset)),
    );
  const pairOfRows = inOrder(
    keep(two, at(one, stride)),
    ofRow(0, [u1, q1, v1]),
    ofRow(CELL, [u2, q2, v2]),
    ...[even1, odd1, even2, odd2].map((sum) => keep(sum, NO_SUM)),
    forEach(column, first, 2 * CELL, inOrder(bothRows(0, even1, even2), bothRows(CELL, odd1, odd2))),
    keep(upper, turned(read(at(one, first)), u1, q1, get(u1), get(q1))),
    keep(beside, turned(read(at(two, first)), u2, q2, get(u1), get(q1))),
    keep(lower, turned(read(at(two, first), CELL), u2, q2, get(u2), get(q2))),
    write(at(one, first), get(upper)),
    write(at(two, first), get(beside)),
    write(at(two, first), get(lower), CELL),
    addTo(
      0,
      plus(plus(plus(get(even1), get(odd1)), times(get(upper), get(v1))), times(get(beside), get(v2))),
    ),
    addTo(
      CELL,
      plus(plus(plus(get(even2), get(odd2)), times(get(beside), get(v1))), times(get(lower), get(v2))),
    ),
    keep(one, at(two, stride)),
  );
  /** The last row of an odd number of rows has no partner. */
  const rowAlone = inOrder(
    ofRow(0, [u1, q1, v1]),
    keep(upper, turned(read(at(one, first)), u1, q1, get(u1), get(q1))),
    write(at(one, first), get(upper)),
    keep(even1, times(get(upper), get(v1))),
    forEach(
      column,
      first,
      CELL,
      inOrder(
        ofColumn(0),
        turnCell(one, u1, q1, cell2, 0),
        keep(even1, plus(get(even1), times(get(cell2), get(vj)))),
        write(at(product, column), plus(read(at(product, column)), times(get(cell2), get(v1)))),
      ),
    ),
    addTo(0, get(even1)),
  );
  return {
    name: "turnRows",
    given: 7,
    locals: [
      [4, I32],
      [15, V128],
    ],
    body: inOrder(
      inOrder(get(matrix), set(one), whole(0), set(first)),
      block(
        inOrder(get(cells), whole(2 * CELL), IS_LESS, JUMP_IF),
        loop(
          pairOfRows,
          advance(first, 2 * CELL),
          inOrder(get(first), get(cells), whole(CELL), SUBTRACT, IS_LESS, JUMP_IF),
        ),
      ),
      block(inOrder(get(first), get(cells), IS_NOT_LESS, JUMP_IF), rowAlone),
    ),
  };
}

export function scale(lanes: Lanes): LaneRoutine {
  const { minus, plus, times, constant } = lanes;
  const [cells, v, product, inverse, place] = [0, 1, 2, 3, 4];
  const [share, along, cell] = [5, 6, 7];
  return {
    name: "scale",
    given: 4,
    locals: [
      [1, I32],
      [3, V128],
    ],
    body: inOrder(
      keep(share, read(get(inverse))),
      keep(along, NO_SUM),
      forEach(
        place,
        cells,
        CELL,
        inOrder(
          keep(cell, times(read(at(product, place)), get(share))),
          write(at(product, place), get(cell)),
          keep(along, plus(get(along), times(get(cell), read(at(v, place))))),
        ),
      ),
      keep(along, times(get(along), times(get(share), constant(0.5)))),
      forEach(
        place,
        cells,
        CELL,
        write(at(product, place), minus(read(at(product, place)), times(get(along), read(at(v, place))))),
      ),
    ),
  };
}

/**
 * The three diagonals of all; what stands beside the diagonal of row i + 1 is squared at i. `cells` are the bytes of a
 * row, `row` is the place of the last one.
 */
export function reduce(lanes: Lanes): LaneRoutine {
  const { minus, over, times, turned, constant, smallest, MORE, NEGATE, NOT_LESS, ROOT, ALL_SET } = lanes;
  const [cells, matrix, row, u, q, nextU, nextQ, diagonal, squares, state] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const [last, place, before, stride] = [10, 11, 12, 13];
  const [norm, beside, square, root, isReal] = [14, 15, 16, 17, 18];
  const swap = (one: number, other: number): Code => inOrder(get(one), get(other), set(one), set(other));
  const lastOf = (vector: number): Code => at(vector, before);
  const back = (local: number, by: Code): Code => inOrder(get(local), by, SUBTRACT, set(local));
  const reflect = inOrder(
    keep(before, inOrder(get(last), whole(CELL), SUBTRACT)),
    callOf("openRow", get(row), get(last), get(u), get(q), get(nextU), get(nextQ), get(state)),
    keep(norm, read(get(state))),
    keep(beside, read(lastOf(nextU))),
    write(at(diagonal, last), read(at(row, last))),
    keep(square, times(get(beside), get(beside))),
    // Nothing to reflect when only the element beside the diagonal is there: a reflection of zeros changes nothing.
    keep(isReal, inOrder(minus(get(norm), get(square)), constant(smallest), MORE)),
    write(lastOf(squares), choose(get(norm), get(square), get(isReal))),
    keep(root, inOrder(get(norm), ROOT)),
    keep(root, choose(inOrder(get(root), NEGATE), get(root), inOrder(get(beside), NO_SUM, NOT_LESS))),
    write(lastOf(nextU), minus(get(beside), get(root))),
    write(
      get(state),
      inOrder(over(constant(1), minus(get(norm), times(get(beside), get(root)))), get(isReal), BOTH),
    ),
    block(
      inOrder(get(isReal), ALL_SET, JUMP_IF),
      forEach(place, last, CELL, write(at(nextU, place), inOrder(read(at(nextU, place)), get(isReal), BOTH))),
    ),
    callOf("turnRows", get(last), get(matrix), get(stride), get(u), get(q), get(nextU), get(nextQ)),
    callOf("scale", get(last), get(nextU), get(nextQ), get(state)),
    swap(u, nextU),
    swap(q, nextQ),
    back(row, get(stride)),
    back(last, whole(CELL)),
  );
  const [mine, other] = [norm, beside];
  return {
    name: "reduce",
    given: 10,
    locals: [
      [4, I32],
      [5, V128],
    ],
    body: inOrder(
      keep(stride, get(cells)),
      // Zeros at first, which change nothing.
      forEach(
        place,
        cells,
        CELL,
        inOrder(...[u, q, squares].map((vector) => write(at(vector, place), NO_SUM))),
      ),
      keep(last, inOrder(get(cells), whole(CELL), SUBTRACT)),
      block(
        inOrder(get(last), whole(CELL), IS_LESS, JUMP_IF),
        loop(reflect, inOrder(get(last), whole(CELL), IS_NOT_LESS, JUMP_IF)),
      ),
      keep(mine, read(get(u))),
      keep(other, read(get(q))),
      write(get(diagonal), turned(read(get(matrix)), mine, other, get(mine), get(other))),
    ),
  };
}
