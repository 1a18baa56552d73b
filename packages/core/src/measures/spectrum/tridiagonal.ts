/**
 * A real symmetric matrix reduced to three diagonals by Householder reflections, which leave its eigenvalues. (Wilkinson
 * and Reinsch 1971, algorithm tred1.) About 4/3 n³ operations, by WebAssembly with vectors where that is at hand; plain
 * script gives the same bits.
 *
 * A reflection changes all that is left of the matrix, and the next one needs the product of that with its own
 * vector: both are done in one pass over the matrix, two rows at a time, so that every number is fetched once.
 */
import { memoryRoom, startKernel } from "../../assembly/kernel.js";
import { turnRoutine } from "./tridiagonal-kernel.js";

export interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** Squares of what stands beside it; the first is 0. */
  readonly squares: Float64Array;
}

/** Applies A ← A − u qᵀ − q uᵀ to the pairs of rows within `count`, and adds A v to the product: places of numbers. */
type Turn = (count: number, places: Places, open: Reflection, next: Reflection) => void;

/** A bench for matrices up to a size. */
interface Workbench {
  readonly most: number;
  readonly cells: Float64Array;
  readonly turn: Turn;
}

/** Where things stand among the cells. */
interface Places {
  readonly matrix: number;
  /** From row to row; even, so that pairs of columns stay together. */
  readonly stride: number;
}

/** Where its two vectors begin. */
interface Reflection {
  readonly u: number;
  readonly q: number;
}

/** Up to this size the bench is kept (8 MB): a search asks for ten thousand spectra of such networks, one by one. */
const MOST_KEPT = 1_000;
let kept: Workbench | null = null;

/**
 * @param matrix row by row; only the lower triangle is read
 * @param inScript leaves WebAssembly aside
 */
export function reduceToTridiagonal(matrix: Float64Array, size: number, inScript = false): Tridiagonal {
  let bench = inScript || kept === null || kept.most < size ? null : kept;
  if (bench === null) {
    bench = openBench(size, inScript);
    if (!inScript && size <= MOST_KEPT) kept = bench;
  }
  const { cells } = bench;
  const stride = evenFrom(size);
  const at: Places = { matrix: 4 * stride, stride };
  for (let row = 0; row < size; row++) {
    const to = at.matrix + row * stride;
    for (let col = 0; col <= row; col++) cells[to + col] = matrix[row * size + col] as number;
  }
  return reduce(bench, at, size);
}

/** The smallest number that a division by it can bear. */
export const SMALLEST = 2 ** -1022;

const evenFrom = (size: number): number => size + (size % 2);

const routines = [turnRoutine] as const;

function openBench(size: number, inScript: boolean): Workbench {
  const most = evenFrom(size);
  const room = memoryRoom(0);
  room((4 + most) * most * 8);
  const kernel = inScript ? null : startKernel(routines, room(0));
  if (kernel === null) {
    const cells = new Float64Array((4 + most) * most);
    return {
      most,
      cells,
      turn: (count, places, open, next) => {
        turnInScript(cells, count, places, open, next);
      },
    };
  }
  const { turn } = kernel.routines;
  return {
    most,
    cells: new Float64Array(kernel.buffer),
    turn: (count, { matrix, stride }, open, next) => {
      turn(count * 8, matrix * 8, stride * 8, open.u * 8, open.q * 8, next.u * 8, next.q * 8);
    },
  };
}

function reduce({ cells, turn }: Workbench, at: Places, size: number): Tridiagonal {
  const diagonal = new Float64Array(size);
  const squares = new Float64Array(size);
  const { stride } = at;
  // The reflection that is decided but not yet applied to what is left; of zeros at first, which changes nothing.
  let open: Reflection = { u: 0, q: stride };
  let next: Reflection = { u: 2 * stride, q: 3 * stride };
  cells.fill(0, 0, 4 * stride);
  for (let last = size - 1; last > 0; last--) {
    const row = at.matrix + last * stride;
    turnRow(cells, row, last, open);
    let norm = 0;
    for (let k = 0; k < last; k++) norm += (cells[row + k] as number) ** 2;
    diagonal[last] = cells[row + last] as number;
    const beside = cells[row + last - 1] as number;
    // Nothing to reflect when only the element beside the diagonal is there.
    if (norm - beside * beside <= SMALLEST) {
      squares[last] = beside * beside;
      for (let i = 0; i < last; i++) turnRow(cells, at.matrix + i * stride, i, open);
      cells.fill(0, open.u, open.u + stride);
      cells.fill(0, open.q, open.q + stride);
      continue;
    }
    squares[last] = norm;
    const root = beside >= 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
    const { u, q } = next;
    for (let k = 0; k < last - 1; k++) cells[u + k] = cells[row + k] as number;
    cells[u + last - 1] = beside - root;
    cells.fill(0, q, q + last);
    turn(last, at, open, next);
    if (last % 2 === 1) turnLastRow(cells, last - 1, at, open, next);
    scaleProduct(cells, last, next, norm - beside * root);
    [open, next] = [next, open];
  }
  if (size > 0) {
    turnRow(cells, at.matrix, 0, open);
    diagonal[0] = cells[at.matrix] as number;
  }
  return { diagonal, squares };
}

/** q of the next reflection out of the product A u. */
function scaleProduct(cells: Float64Array, count: number, { u, q }: Reflection, half: number): void {
  const inverse = 1 / half;
  let along = 0;
  for (let k = 0; k < count; k++) {
    const scaled = (cells[q + k] as number) * inverse;
    cells[q + k] = scaled;
    along += scaled * (cells[u + k] as number);
  }
  along *= inverse / 2;
  for (let k = 0; k < count; k++) cells[q + k] = (cells[q + k] as number) - along * (cells[u + k] as number);
}

/** Applies a reflection to one row up to its diagonal. */
function turnRow(cells: Float64Array, at: number, row: number, { u, q }: Reflection): void {
  const mine = cells[u + row] as number;
  const other = cells[q + row] as number;
  for (let j = 0; j <= row; j++)
    cells[at + j] =
      (cells[at + j] as number) - mine * (cells[q + j] as number) - other * (cells[u + j] as number);
}

/** What `turn` does with a pair of rows, for a row that has no partner. */
function turnLastRow(
  cells: Float64Array,
  row: number,
  { matrix, stride }: Places,
  open: Reflection,
  { u: v, q: product }: Reflection,
): void {
  const at = matrix + row * stride;
  turnRow(cells, at, row, open);
  const mine = cells[v + row] as number;
  let sum = (cells[at + row] as number) * mine;
  for (let j = 0; j < row; j++) {
    const cell = cells[at + j] as number;
    sum += cell * (cells[v + j] as number);
    cells[product + j] = (cells[product + j] as number) + cell * mine;
  }
  cells[product + row] = (cells[product + row] as number) + sum;
}

/** `turn` of the kernel in plain script: sums of even and of odd columns are kept apart until a row ends. */
function turnInScript(
  cells: Float64Array,
  count: number,
  { matrix, stride }: Places,
  { u, q }: Reflection,
  { u: v, q: product }: Reflection,
): void {
  for (let i = 0; i + 1 < count; i += 2) {
    const one = matrix + i * stride;
    const two = one + stride;
    const [u1, q1, v1] = [cells[u + i] as number, cells[q + i] as number, cells[v + i] as number];
    const [u2, q2, v2] = [cells[u + i + 1] as number, cells[q + i + 1] as number, cells[v + i + 1] as number];
    const sums = [0, 0, 0, 0] as [number, number, number, number];
    for (let j = 0; j < i; j++) {
      const uj = cells[u + j] as number;
      const qj = cells[q + j] as number;
      const vj = cells[v + j] as number;
      const cell1 = (cells[one + j] as number) - u1 * qj - q1 * uj;
      const cell2 = (cells[two + j] as number) - u2 * qj - q2 * uj;
      cells[one + j] = cell1;
      cells[two + j] = cell2;
      const odd = j % 2;
      sums[odd] = (sums[odd] as number) + cell1 * vj;
      sums[2 + odd] = (sums[2 + odd] as number) + cell2 * vj;
      cells[product + j] = (cells[product + j] as number) + cell1 * v1 + cell2 * v2;
    }
    const upper = (cells[one + i] as number) - u1 * q1 - q1 * u1;
    const beside = (cells[two + i] as number) - u2 * q1 - q2 * u1;
    const lower = (cells[two + i + 1] as number) - u2 * q2 - q2 * u2;
    cells[one + i] = upper;
    cells[two + i] = beside;
    cells[two + i + 1] = lower;
    const sum1 = sums[0] + sums[1] + upper * v1 + beside * v2;
    const sum2 = sums[2] + sums[3] + beside * v1 + lower * v2;
    cells[product + i] = (cells[product + i] as number) + sum1;
    cells[product + i + 1] = (cells[product + i + 1] as number) + sum2;
  }
}
