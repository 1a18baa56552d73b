/**
 * Eigenvalues of two real symmetric matrices of the same size, worked out side by side: the steps of one matrix wait for
 * each other, and those of a second one fill the gaps. Each comes out with the bits that `symmetricEigenvalues` gives
 * it. For searches that ask for many small spectra at once.
 *
 * Methods and sources: `tridiagonal.ts`, `symmetric-eigenvalues.ts`; what is done by WebAssembly: `lane-eigenvalues.ts`,
 * `twofold-laplacian.ts`.
 */
import { type Kernel, memoryRoom, startKernel } from "../../assembly/kernel.js";
import { eigenvalueRoom, eigenvalueRoutines, findEigenvalues } from "./lane-eigenvalues.js";
import { CELL, type LaneRoutine, TWO_LANES } from "./lanes.js";
import { symmetricEigenvalues } from "./symmetric-eigenvalues.js";
import { averageLaplacians, laplacians } from "./twofold-laplacian.js";

type Two<Thing> = readonly [Thing, Thing];

/** Room for two matrices, to be filled by whoever asks. */
export interface TwofoldBench {
  /** The largest size of matrices. */
  readonly size: number;
  /** The ties of two networks of that size, row by row, or the sums they are made of. */
  readonly ties: Two<Float64Array>;
  /** Statements of each actor, where ties are sums divided by average activity: number k of network m at 2 k + m. */
  readonly activities: Float64Array;
  /**
   * Fills the cells with the Laplacians of these networks.
   *
   * @param areSums what was given are sums with nothing on the diagonal, to be divided by the average activity of a pair
   * @returns the degrees: number k of network m stands at 2 k + m
   */
  readonly fill: (areSums: boolean) => Float64Array;
  /** Two matrices row by row, number k of matrix m at 2 k + m; only what stands below and on the diagonal is read. */
  readonly cells: Float64Array;
  /**
   * Eigenvalues of both matrices, largest first. Their rows are as long as those of the larger one; what the smaller one
   * does not fill is to be 0. The cells are used up.
   *
   * @param counts rows of each
   */
  readonly solve: (counts: Two<number>) => Two<Float64Array>;
}

type Name = LaneRoutine["name"] | "laplacians" | "averageLaplacians";
let routines: Parameters<typeof startKernel<Name>>[0] | null = null;

/** Written when first asked for. */
export function twofoldRoutines(): NonNullable<typeof routines> {
  routines ??= [...eigenvalueRoutines(TWO_LANES), laplacians, averageLaplacians];
  return routines;
}

/** @returns the room for matrices up to that size, with or without WebAssembly the same numbers */
export function twofoldBench(size: number, inScript = false): TwofoldBench {
  return (inScript || size < 1 ? null : assembledBench(size)) ?? scriptBench(size);
}

/** One after the other. */
function scriptBench(size: number): TwofoldBench {
  const cells = new Float64Array(2 * size * size);
  const degrees = new Float64Array(2 * size);
  const activities = new Float64Array(2 * size);
  const ties = [new Float64Array(size * size), new Float64Array(size * size)] as const;
  const alone = (count: number, stride: number, which: 0 | 1): Float64Array => {
    const matrix = new Float64Array(count * count);
    for (let row = 0; row < count; row++)
      for (let col = 0; col <= row; col++)
        matrix[row * count + col] = cells[2 * (row * stride + col) + which] as number;
    return symmetricEigenvalues(matrix, count);
  };
  return {
    size,
    ties,
    activities,
    cells,
    fill: (areSums) => {
      const divisors = areSums ? activities : null;
      for (const which of [0, 1] as const)
        fillInScript({ ties: ties[which], size, divisors, cells, degrees }, which);
      return degrees;
    },
    solve: ([one, other]) => {
      const stride = Math.max(one, other);
      return [alone(one, stride, 0), alone(other, stride, 1)];
    },
  };
}

interface Filling {
  readonly ties: Float64Array;
  readonly size: number;
  readonly divisors: Float64Array | null;
  readonly cells: Float64Array;
  readonly degrees: Float64Array;
}

function fillInScript({ ties, size, divisors, cells, degrees }: Filling, which: 0 | 1): void {
  const weightOf = (row: number, col: number): number => {
    const weight = Math.abs(ties[row * size + col] as number);
    if (divisors === null) return weight;
    const both = (divisors[2 * row + which] as number) + (divisors[2 * col + which] as number);
    return weight / Math.max(both / 2, 0.5);
  };
  for (let row = 0; row < size; row++) {
    let degree = 0;
    for (let col = 0; col < size; col++) {
      const weight = weightOf(row, col);
      degree += weight;
      if (col < row) cells[2 * (row * size + col) + which] = -weight;
    }
    degree -= weightOf(row, row);
    cells[2 * (row * size + row) + which] = degree;
    degrees[2 * row + which] = degree;
  }
}

function assembledBench(size: number): TwofoldBench | null {
  const room = memoryRoom(0);
  const own = eigenvalueRoom(room, size);
  const [degrees, activities] = [room(size * CELL), room(size * CELL)];
  const [one, other] = [room(size * size * 8), room(size * size * 8)];
  const kernel: Kernel<Name> | null = startKernel(twofoldRoutines(), room(0));
  if (kernel === null) return null;
  const { buffer, routines } = kernel;
  const found = new Float64Array(buffer, own.diagonal, 2 * size);
  const allDegrees = new Float64Array(buffer, degrees, 2 * size);
  return {
    size,
    ties: [new Float64Array(buffer, one, size * size), new Float64Array(buffer, other, size * size)],
    activities: new Float64Array(buffer, activities, 2 * size),
    cells: new Float64Array(buffer, own.matrix, 2 * size * size),
    fill: (areSums) => {
      const routine = areSums ? routines.averageLaplacians : routines.laplacians;
      routine(size * 8, one, other, own.matrix, degrees, activities);
      return allDegrees;
    },
    solve: ([one, other]) => {
      // Rows of zeros at the end change no bit of what stands before them, and their own eigenvalues come last.
      if (one + other > 0) findEigenvalues(routines, own, Math.max(one, other));
      return [descending(found, one, 0), descending(found, other, 1)];
    },
  };
}

function descending(values: Float64Array, count: number, which: 0 | 1): Float64Array {
  const own = new Float64Array(count);
  for (let place = 0; place < count; place++) own[place] = values[2 * place + which] as number;
  return own.sort().reverse();
}
