/**
 * What takes most of the time in working out the eigenvalues of two matrices side by side, as WebAssembly. Every vector
 * holds a number of the one matrix and the same number of the other, so that no step of one waits for the other and
 * each has the bits it would have alone (`tridiagonal.ts`, `symmetric-eigenvalues.ts`). Cells are sixteen bytes; what
 * is given are places in memory and numbers of bytes.
 *
 *   openRow(row, cells, u, q, v, product, norm)       applies a reflection to the last row that is left, cells of which
 *                                                     are then the next v; their sum of squares goes to `norm`
 *   turnRows(cells, matrix, stride, u, q, v, product) applies it to all rows before, and adds A v to `product`
 *   scale(cells, v, product, inverse)                 makes the q of the next reflection out of the product
 *   sweep(low, high, stop, squares, state)            a step of QL from `high` down to `low`, for each matrix up to the
 *                                                     end of its own; all up to `stop` is shifted first, and what
 *                                                     comes to hang together with the corner is found on the way
 */
import * as assembly from "../../assembly/words.js";

const {
  ADD,
  ADD_DECIMALS,
  advance,
  BOTH,
  block,
  CHOOSE,
  DIVIDE_DECIMALS,
  EQUAL_DECIMALS,
  get,
  I32,
  IS_LESS,
  IS_NOT_LESS,
  JUMP_IF,
  LESS_DECIMALS,
  loadWide,
  loop,
  MULTIPLY_DECIMALS,
  NO_SUM,
  NOT_GREATER_DECIMALS,
  SUBTRACT,
  SUBTRACT_DECIMALS,
  set,
  storeWide,
  tee,
  V128,
  whole,
  wideDecimal,
} = assembly;
type Code = assembly.Code;

const CELL = 16;

const inOrder = (...parts: readonly Code[]): Code => parts.flat();
const at = (base: number, offset: number): Code => inOrder(get(base), get(offset), ADD);
const plus = (one: Code, other: Code): Code => inOrder(one, other, ADD_DECIMALS);
const minus = (one: Code, other: Code): Code => inOrder(one, other, SUBTRACT_DECIMALS);
const times = (one: Code, other: Code): Code => inOrder(one, other, MULTIPLY_DECIMALS);
const over = (one: Code, other: Code): Code => inOrder(one, other, DIVIDE_DECIMALS);
const read = (place: Code, offset = 0): Code => inOrder(place, loadWide(offset));
const write = (place: Code, value: Code, offset = 0): Code => inOrder(place, value, storeWide(offset));
const keep = (local: number, value: Code): Code => inOrder(value, set(local));

/** `body` for `place` from 0 on, as long as it is below `end`. */
const forEach = (place: number, end: number, step: number, body: Code): Code =>
  inOrder(
    keep(place, whole(0)),
    block(
      inOrder(get(place), get(end), IS_NOT_LESS, JUMP_IF),
      loop(body, inOrder(get(place), whole(step), ADD, tee(place), get(end), IS_LESS, JUMP_IF)),
    ),
  );

/** A cell after the reflection of its row's `mine` and `other`, and of its column's u and q. */
const turned = (cell: Code, mine: number, other: number, u: Code, q: Code): Code =>
  minus(minus(cell, times(get(mine), q)), times(get(other), u));

const openRow: assembly.Routine & { readonly name: "openRow" } = (() => {
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
})();

const turnRows: assembly.Routine & { readonly name: "turnRows" } = (() => {
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
})();

const scale: assembly.Routine & { readonly name: "scale" } = (() => {
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
      keep(along, times(get(along), times(get(share), wideDecimal(0.5)))),
      forEach(
        place,
        cells,
        CELL,
        write(at(product, place), minus(read(at(product, place)), times(get(along), read(at(v, place))))),
      ),
    ),
  };
})();

/** Where the numbers of a sweep stand, in cells: see `Sweep` in `twofold-eigenvalues.ts`. */
export const SWEEP = {
  moved: 0,
  corner: 1,
  h: 2,
  sine: 3,
  end: 4,
  index: 5,
  tiny: 6,
  smallest: 7,
  found: 8,
  size: 9,
} as const;

const sweep: assembly.Routine & { readonly name: "sweep" } = (() => {
  const [low, high, stop, squares, state, place, beside] = [0, 1, 2, 3, 4, 5, 6];
  const [moved, corner, h, sine, end, index, tiny, smallest, found] = [7, 8, 9, 10, 11, 12, 13, 14, 15];
  const [cell, square, p, sum, inverse, mine, next, one] = [16, 17, 18, 19, 20, 21, 22, 23];
  const given = { moved, corner, h, sine, end, index, tiny, smallest, found };
  const choose = (one: Code, other: Code): Code => inOrder(one, other, get(mine), CHOOSE);
  const step = inOrder(
    keep(mine, inOrder(get(index), get(end), LESS_DECIMALS)),
    keep(cell, read(get(place))),
    keep(square, read(get(beside))),
    keep(p, times(get(corner), get(h))),
    keep(sum, plus(get(p), get(square))),
    keep(inverse, over(get(one), get(sum))),
    keep(sum, times(get(sine), get(sum))),
    write(get(beside), choose(get(sum), read(get(beside), CELL)), CELL),
    // A row cut off from the next one: the last that is seen comes first behind the corner.
    inOrder(plus(get(index), get(one)), get(found)),
    inOrder(get(mine), get(sum), get(smallest), NOT_GREATER_DECIMALS, BOTH, CHOOSE, set(found)),
    keep(next, times(get(square), get(inverse))),
    write(
      get(place),
      choose(plus(get(h), times(get(next), plus(get(h), get(cell)))), read(get(place), CELL)),
      CELL,
    ),
    keep(sine, choose(get(next), get(sine))),
    keep(next, minus(get(cell), over(get(square), get(corner)))),
    keep(next, inOrder(get(tiny), get(next), get(next), NO_SUM, EQUAL_DECIMALS, CHOOSE)),
    keep(corner, choose(get(next), get(corner))),
    keep(h, choose(times(get(next), times(get(p), get(inverse))), get(h))),
  );
  const back = (local: number): Code => inOrder(get(local), whole(CELL), SUBTRACT, set(local));
  return {
    name: "sweep",
    given: 5,
    locals: [
      [2, I32],
      [17, V128],
    ],
    body: inOrder(
      ...Object.entries(given).map(([name, local]) =>
        keep(local, read(get(state), SWEEP[name as keyof typeof given] * CELL)),
      ),
      keep(one, wideDecimal(1)),
      inOrder(get(low), whole(CELL), ADD, set(place)),
      block(
        inOrder(get(place), get(stop), IS_NOT_LESS, JUMP_IF),
        loop(
          write(get(place), minus(read(get(place)), get(moved))),
          inOrder(get(place), whole(CELL), ADD, tee(place), get(stop), IS_LESS, JUMP_IF),
        ),
      ),
      inOrder(get(high), whole(CELL), SUBTRACT, set(place)),
      inOrder(get(place), get(squares), ADD, set(beside)),
      loop(
        step,
        keep(index, minus(get(index), get(one))),
        back(beside),
        back(place),
        inOrder(get(place), get(low), IS_NOT_LESS, JUMP_IF),
      ),
      write(get(state), get(corner), SWEEP.corner * CELL),
      write(get(state), get(h), SWEEP.h * CELL),
      write(get(state), get(sine), SWEEP.sine * CELL),
      write(get(state), get(found), SWEEP.found * CELL),
    ),
  };
})();

export const twofoldRoutines = [openRow, turnRows, scale, sweep] as const;
