/**
 * Eigenvalues of two real symmetric matrices of the same size, worked out side by side: the steps of one matrix wait for
 * each other, and those of a second one fill the gaps. Each comes out with the bits that `symmetricEigenvalues` gives
 * it. For searches that ask for many small spectra at once.
 *
 * Methods and sources: `tridiagonal.ts`, `symmetric-eigenvalues.ts`; what is done by WebAssembly: `twofold-kernel.ts`.
 */
import { memoryRoom, startKernel } from "../../assembly/kernel.js";
import { MOST_TURNS, symmetricEigenvalues } from "./symmetric-eigenvalues.js";
import { SMALLEST } from "./tridiagonal.js";
import { SWEEP, twofoldRoutines } from "./twofold-kernel.js";

/** Room for two matrices, to be filled by whoever asks; number k of matrix m stands at 2 k + m. */
export interface TwofoldBench {
  readonly size: number;
  /** Row by row; only what stands below and on the diagonal is read. */
  readonly cells: Float64Array;
  /** Eigenvalues of both, largest first. The matrices are used up. */
  readonly solve: () => readonly [Float64Array, Float64Array];
}

const CELL = 16;
const MATRICES = [0, 1] as const;

/** @returns the room for matrices of that size, with or without WebAssembly the same numbers */
export function twofoldBench(size: number, inScript = false): TwofoldBench {
  return (inScript || size < 2 ? null : assembledBench(size)) ?? scriptBench(size);
}

/** One after the other. */
function scriptBench(size: number): TwofoldBench {
  const cells = new Float64Array(2 * size * size);
  const alone = (matrix: 0 | 1): Float64Array =>
    symmetricEigenvalues(
      cells.filter((_, place) => place % 2 === matrix),
      size,
    );
  return { size, cells, solve: () => [alone(0), alone(1)] };
}

function assembledBench(size: number): TwofoldBench | null {
  const room = memoryRoom(0);
  const vector = (): number => room(size * CELL);
  const [u, q, nextU, nextQ] = [vector(), vector(), vector(), vector()];
  const matrix = room(size * size * CELL);
  const diagonal = vector();
  const squares = vector();
  const state = room(SWEEP.size * CELL);
  const kernel = startKernel(twofoldRoutines, room(0));
  if (kernel === null) return null;
  const all = new Float64Array(kernel.buffer);
  const part = (from: number, count: number): Float64Array => all.subarray(from / 8, from / 8 + 2 * count);
  const work: Work = {
    size,
    routines: kernel.routines,
    at: { matrix, diagonal, squares, state },
    open: { u, q, numbers: part(u, 2 * size) },
    next: { u: nextU, q: nextQ, numbers: part(nextU, 2 * size) },
    matrix: part(matrix, size * size),
    diagonal: part(diagonal, size),
    squares: part(squares, size),
    state: part(state, SWEEP.size),
  };
  return {
    size,
    cells: work.matrix,
    solve: () => {
      reduceBoth(work);
      solveBoth(work);
      return [descending(work.diagonal, 0), descending(work.diagonal, 1)];
    },
  };
}

function descending(values: Float64Array, which: number): Float64Array {
  const own = new Float64Array(values.length / 2);
  for (let place = 0; place < own.length; place++) own[place] = values[2 * place + which] as number;
  return own.sort().reverse();
}

type Routines = (typeof twofoldRoutines)[number]["name"];

interface Work {
  readonly size: number;
  readonly routines: Readonly<Record<Routines, (...given: readonly number[]) => void>>;
  /** Places in memory, in bytes. */
  readonly at: {
    readonly matrix: number;
    readonly diagonal: number;
    readonly squares: number;
    readonly state: number;
  };
  /** The reflection that is decided but not yet applied to what is left, and the one behind it. */
  readonly open: Reflection;
  readonly next: Reflection;
  readonly matrix: Float64Array;
  readonly diagonal: Float64Array;
  readonly squares: Float64Array;
  readonly state: Float64Array;
}

/** Where its two vectors begin, one behind the other, and their numbers. */
interface Reflection {
  readonly u: number;
  readonly q: number;
  readonly numbers: Float64Array;
}

/** Three diagonals of both; what stands beside the diagonal of row i + 1 is squared at i. */
function reduceBoth(work: Work): void {
  const { size, routines, at, matrix, diagonal, squares, state } = work;
  let { open, next } = work;
  // Zeros at first, which change nothing.
  open.numbers.fill(0);
  const stride = size * CELL;
  squares.fill(0);
  for (let last = size - 1; last > 0; last--) {
    const row = 2 * last * size;
    const cells = last * CELL;
    routines.openRow(at.matrix + last * stride, cells, open.u, open.q, next.u, next.q, at.state);
    const reflected = next.numbers;
    for (const which of MATRICES) {
      const norm = state[which] as number;
      diagonal[2 * last + which] = matrix[row + 2 * last + which] as number;
      const corner = 2 * (last - 1) + which;
      const beside = reflected[corner] as number;
      // Nothing to reflect when only the element beside the diagonal is there: a reflection of zeros changes nothing.
      if (norm - beside * beside <= SMALLEST) {
        squares[corner] = beside * beside;
        for (let k = which; k <= corner; k += 2) reflected[k] = 0;
        state[which] = 0;
        continue;
      }
      squares[corner] = norm;
      const root = beside >= 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
      reflected[corner] = beside - root;
      state[which] = 1 / (norm - beside * root);
    }
    routines.turnRows(cells, at.matrix, stride, open.u, open.q, next.u, next.q);
    routines.scale(cells, next.u, next.q, at.state);
    [open, next] = [next, open];
  }
  for (const which of MATRICES) {
    const mine = open.numbers[which] as number;
    const other = open.numbers[2 * size + which] as number;
    diagonal[which] = (matrix[which] as number) - mine * other - other * mine;
  }
}

/** How far one of the two has come in the QL method; the steps are those of `symmetricEigenvalues`. */
interface Progress {
  shift: number;
  bound: number;
  smallest: number;
  /** The last row that hangs together with the first one. */
  end: number;
  active: boolean;
}
const UNTOUCHED: Readonly<Progress> = { shift: 0, bound: 0, smallest: 0, end: -1, active: false };

function solveBoth(work: Work): void {
  const { size, diagonal } = work;
  const one = { ...UNTOUCHED };
  const other = { ...UNTOUCHED };
  for (let first = 0; first < size; first++) {
    begin(work, one, first, 0);
    begin(work, other, first, 1);
    for (let turn = 0; turn < MOST_TURNS && (one.active || other.active); turn++) {
      const furthest = Math.max(aim(work, one, first, 0), aim(work, other, first, 1));
      sweepBoth(work, first, furthest);
      if (one.active) settle(work, one, first, 0);
      if (other.active) settle(work, other, first, 1);
    }
    diagonal[2 * first] = (diagonal[2 * first] as number) + one.shift;
    diagonal[2 * first + 1] = (diagonal[2 * first + 1] as number) + other.shift;
  }
}

/** Finds up to where rows hang together from the first one on; alone, it is an eigenvalue. */
function begin({ size, diagonal, squares }: Work, mine: Progress, first: number, which: number): void {
  const corner = 2 * first + which;
  const spread = Math.abs(diagonal[corner] as number) + Math.sqrt(squares[corner] as number);
  if (mine.bound <= spread) {
    mine.bound = spread;
    mine.smallest = (spread * Number.EPSILON) ** 2;
    mine.end = -1;
  }
  // What the last sweep found still holds, unless the row it stopped at is passed or more counts as nothing.
  if (mine.end < first) {
    let end = first;
    while (end < size - 1 && (squares[2 * end + which] as number) > mine.smallest) end++;
    mine.end = end;
  }
  mine.active = mine.end > first;
}

/**
 * Shifts by the eigenvalue of the upper corner that lies nearer to it, and says from where one matrix is to be swept.
 *
 * @returns the place from which on; that of the corner where there is nothing to do
 */
function aim({ diagonal, squares, state }: Work, mine: Progress, first: number, which: number): number {
  if (!mine.active) {
    state[2 * SWEEP.moved + which] = 0;
    state[2 * SWEEP.end + which] = -1;
    return first;
  }
  const corner = 2 * first + which;
  const beside = Math.sqrt(squares[corner] as number);
  const g = diagonal[corner] as number;
  const p = ((diagonal[corner + 2] as number) - g) / (2 * beside);
  const r = Math.sqrt(p * p + 1);
  const nearer = beside / (p + (p >= 0 ? r : -r));
  const moved = g - nearer;
  diagonal[corner] = nearer;
  mine.shift += moved;
  const tiny = mine.bound * Number.EPSILON;
  const from = (diagonal[2 * mine.end + which] as number) - moved;
  state[2 * SWEEP.moved + which] = moved;
  state[2 * SWEEP.corner + which] = from === 0 ? tiny : from;
  state[2 * SWEEP.h + which] = from === 0 ? tiny : from;
  state[2 * SWEEP.sine + which] = 0;
  state[2 * SWEEP.end + which] = mine.end;
  state[2 * SWEEP.tiny + which] = tiny;
  state[2 * SWEEP.smallest + which] = mine.smallest;
  state[2 * SWEEP.found + which] = mine.end;
  return mine.end;
}

function sweepBoth({ size, routines, at, state }: Work, first: number, furthest: number): void {
  state[2 * SWEEP.index] = furthest - 1;
  state[2 * SWEEP.index + 1] = furthest - 1;
  routines.sweep(
    at.diagonal + first * CELL,
    at.diagonal + furthest * CELL,
    at.diagonal + size * CELL,
    at.squares - at.diagonal,
    at.state,
  );
}

/** Takes what a sweep brought to the corner, and looks whether the eigenvalue there is found. */
function settle({ diagonal, squares, state }: Work, mine: Progress, first: number, which: number): void {
  const corner = 2 * first + which;
  const h = state[2 * SWEEP.h + which] as number;
  const square = (state[2 * SWEEP.sine + which] as number) * (state[2 * SWEEP.corner + which] as number);
  diagonal[corner] = h;
  squares[corner] = square;
  mine.end = state[2 * SWEEP.found + which] as number;
  mine.active = false;
  if (h === 0 || Math.abs(square) <= Math.abs(mine.smallest / h)) return;
  squares[corner] = h * square;
  mine.active = h * square > mine.smallest;
}
