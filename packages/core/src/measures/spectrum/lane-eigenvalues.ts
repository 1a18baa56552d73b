/**
 * The eigenvalues of symmetric matrices side by side: what is asked of a kernel, and the room it takes. Methods:
 * `lane-reduction.ts`, then `lane-ql.ts`.
 */
import type { Kernel } from "../../assembly/kernel.js";
import { SWEEP, solve, sweep } from "./lane-ql.js";
import { openRow, reduce, scale, turnRows } from "./lane-reduction.js";
import { CELL, type LaneRoutine, type Lanes } from "./lanes.js";

/** In the order of `routineNames`; further routines of a module stand behind them. */
export function eigenvalueRoutines(lanes: Lanes): readonly LaneRoutine[] {
  return [openRow, turnRows, scale, reduce, sweep, solve].map((routine) => routine(lanes));
}

/** Places in memory for matrices up to a size. */
export interface EigenvalueRoom {
  /** The matrices, row by row; only what stands below and on the diagonal is read, and it is used up. */
  readonly matrix: number;
  /** Where the eigenvalues are found, in no order. */
  readonly diagonal: number;
  readonly squares: number;
  readonly state: number;
  /** Two reflections: the one that is applied and the one that comes next. */
  readonly reflections: readonly [u: number, q: number, nextU: number, nextQ: number];
}

/** @param room gives places for so many bytes */
export function eigenvalueRoom(room: (bytes: number) => number, size: number): EigenvalueRoom {
  const vector = (): number => room(size * CELL);
  return {
    reflections: [vector(), vector(), vector(), vector()],
    diagonal: vector(),
    squares: vector(),
    state: room(Object.keys(SWEEP).length * CELL),
    matrix: room(size * size * CELL),
  };
}

/** Of matrices of `count` rows, at least one. */
export function findEigenvalues(
  { reduce, solve }: Kernel<LaneRoutine["name"]>["routines"],
  { matrix, diagonal, squares, state, reflections }: EigenvalueRoom,
  count: number,
): void {
  const cells = count * CELL;
  reduce(cells, matrix, matrix + (count - 1) * cells, ...reflections, diagonal, squares, state);
  solve(cells, diagonal, squares, state);
}
