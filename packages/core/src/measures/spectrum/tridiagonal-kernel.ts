/**
 * The inner loop of a reduction to three diagonals as WebAssembly, two columns at a time:
 *
 *   turn(count, matrix, stride, u, q, v, product)
 *
 * applies a reflection, A ← A − u qᵀ − q uᵀ, to as many rows of the lower triangle as `count` holds pairs of, and adds
 * A v of what comes out to `product`. All are places in memory and numbers of bytes; rows begin at multiples of
 * sixteen. Sums of even and of odd columns are kept apart until a row ends, as in `turnInScript`: the same bits.
 */
import * as assembly from "../../assembly/words.js";

const {
  ADD,
  ADD_DECIMAL,
  ADD_DECIMALS,
  advance,
  block,
  F64,
  FIRST_DECIMAL,
  get,
  I32,
  IS_LESS,
  inOrder,
  IS_NOT_LESS,
  JUMP_IF,
  loadDecimal,
  loadTwice,
  loadWide,
  loop,
  MULTIPLY_DECIMAL,
  MULTIPLY_DECIMALS,
  NO_SUM,
  SECOND_DECIMAL,
  SUBTRACT,
  SUBTRACT_DECIMAL,
  SUBTRACT_DECIMALS,
  set,
  storeDecimal,
  storeWide,
  tee,
  V128,
  whole,
} = assembly;
type Code = assembly.Code;

/** Two numbers of 64 bits. */
const PAIR = 16;

/** What is given, then the places that move: the pair of rows and its first column, and a column in them. */
const [count, matrix, stride, u, q, v, product, first, one, two, column] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** Vectors: what stands in u, q and v for each of the two rows, and for a pair of columns; cells and sums. */
const [u1, q1, v1, u2, q2, v2, uj, qj, vj, cell1, cell2, sum1, sum2] = [
  11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
];
/** Numbers: the three cells at the diagonal. */
const [upper, beside, lower] = [24, 25, 26];

const at = (base: number, offset: number): Code => inOrder(get(base), get(offset), ADD);
const single = (vector: number): Code => inOrder(get(vector), FIRST_DECIMAL);

/** A pair of cells of a row after the reflection. */
const turnedPair = (row: number, mine: number, other: number, cell: number): Code =>
  inOrder(
    inOrder(at(row, column), loadWide(0)),
    inOrder(get(mine), get(qj), MULTIPLY_DECIMALS, SUBTRACT_DECIMALS),
    inOrder(get(other), get(uj), MULTIPLY_DECIMALS, SUBTRACT_DECIMALS, set(cell)),
    inOrder(at(row, column), get(cell), storeWide(0)),
  );

const addPair = (sum: number, cell: number): Code =>
  inOrder(get(sum), get(cell), get(vj), MULTIPLY_DECIMALS, ADD_DECIMALS, set(sum));

/** The columns before the diagonal of both rows. */
const pairOfColumns: Code = inOrder(
  ...[
    [u, uj],
    [q, qj],
    [v, vj],
  ].map(([from, to]) => inOrder(at(from as number, column), loadWide(0), set(to as number))),
  turnedPair(one, u1, q1, cell1),
  turnedPair(two, u2, q2, cell2),
  addPair(sum1, cell1),
  addPair(sum2, cell2),
  inOrder(at(product, column), at(product, column), loadWide(0)),
  inOrder(get(cell1), get(v1), MULTIPLY_DECIMALS, ADD_DECIMALS),
  inOrder(get(cell2), get(v2), MULTIPLY_DECIMALS, ADD_DECIMALS, storeWide(0)),
);

/** A cell at the diagonal after the reflection: of the row with `mine` and `other`, in the column of `u` and `q`. */
const turnedCell = (
  row: number,
  offset: number,
  mine: number,
  other: number,
  [uCol, qCol]: readonly [number, number],
  cell: number,
): Code =>
  inOrder(
    inOrder(at(row, first), loadDecimal(offset)),
    inOrder(single(mine), single(qCol), MULTIPLY_DECIMAL, SUBTRACT_DECIMAL),
    inOrder(single(other), single(uCol), MULTIPLY_DECIMAL, SUBTRACT_DECIMAL, set(cell)),
    inOrder(at(row, first), get(cell), storeDecimal(offset)),
  );

/** Adds the sum of a row and its two cells at the diagonal to the product. */
const closeRow = (offset: number, sum: number, left: number, right: number): Code =>
  inOrder(
    inOrder(at(product, first), at(product, first), loadDecimal(offset)),
    inOrder(get(sum), FIRST_DECIMAL, get(sum), SECOND_DECIMAL, ADD_DECIMAL),
    inOrder(get(left), single(v1), MULTIPLY_DECIMAL, ADD_DECIMAL),
    inOrder(get(right), single(v2), MULTIPLY_DECIMAL, ADD_DECIMAL),
    inOrder(ADD_DECIMAL, storeDecimal(offset)),
  );

const pairOfRows: Code = inOrder(
  inOrder(at(one, stride), set(two)),
  ...[
    [u, 0, u1],
    [q, 0, q1],
    [v, 0, v1],
    [u, 8, u2],
    [q, 8, q2],
    [v, 8, v2],
  ].map(([from, offset, to]) =>
    inOrder(at(from as number, first), loadTwice(offset as number), set(to as number)),
  ),
  inOrder(NO_SUM, set(sum1), NO_SUM, set(sum2), whole(0), set(column)),
  block(
    inOrder(get(column), get(first), IS_NOT_LESS, JUMP_IF),
    loop(pairOfColumns, inOrder(get(column), whole(PAIR), ADD, tee(column), get(first), IS_LESS, JUMP_IF)),
  ),
  turnedCell(one, 0, u1, q1, [u1, q1], upper),
  turnedCell(two, 0, u2, q2, [u1, q1], beside),
  turnedCell(two, 8, u2, q2, [u2, q2], lower),
  closeRow(0, sum1, upper, beside),
  closeRow(8, sum2, beside, lower),
  inOrder(at(two, stride), set(one)),
);

export const turnRoutine: assembly.Routine & { readonly name: "turn" } = {
  name: "turn",
  given: 7,
  locals: [
    [4, I32],
    [13, V128],
    [3, F64],
  ],
  body: inOrder(
    inOrder(get(matrix), set(one), whole(0), set(first)),
    block(
      inOrder(get(count), whole(PAIR), IS_LESS, JUMP_IF),
      loop(
        pairOfRows,
        advance(first, PAIR),
        inOrder(get(first), get(count), whole(PAIR / 2), SUBTRACT, IS_LESS, JUMP_IF),
      ),
    ),
  ),
};
