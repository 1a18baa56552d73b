/** What the routines over two matrices side by side are written in: see `twofold-eigenvalues.ts`. */
import * as assembly from "../../assembly/words.js";

const {
  ADD,
  ADD_DECIMALS,
  block,
  call,
  DIVIDE_DECIMALS,
  get,
  IS_LESS,
  inOrder,
  IS_NOT_LESS,
  JUMP_IF,
  loadWide,
  loop,
  MULTIPLY_DECIMALS,
  SUBTRACT_DECIMALS,
  set,
  storeWide,
  tee,
  whole,
} = assembly;
type Code = assembly.Code;

/** Bytes of a number of each matrix. */
export const CELL = 16;

/** The order in which the routines stand in their module. */
export const routineNames = [
  "openRow",
  "turnRows",
  "scale",
  "reduce",
  "sweep",
  "solve",
  "laplacians",
  "averageLaplacians",
] as const;
export type RoutineName = (typeof routineNames)[number];

export interface TwofoldRoutine extends assembly.Routine {
  readonly name: RoutineName;
}

export const at = (base: number, offset: number): Code => inOrder(get(base), get(offset), ADD);
export const plus = (one: Code, other: Code): Code => inOrder(one, other, ADD_DECIMALS);
export const minus = (one: Code, other: Code): Code => inOrder(one, other, SUBTRACT_DECIMALS);
export const times = (one: Code, other: Code): Code => inOrder(one, other, MULTIPLY_DECIMALS);
export const over = (one: Code, other: Code): Code => inOrder(one, other, DIVIDE_DECIMALS);
export const read = (place: Code, offset = 0): Code => inOrder(place, loadWide(offset));
export const write = (place: Code, value: Code, offset = 0): Code => inOrder(place, value, storeWide(offset));
export const keep = (local: number, value: Code): Code => inOrder(value, set(local));
/** One or the other of two values, for each matrix. */
export const choose = (one: Code, other: Code, isOne: Code): Code =>
  inOrder(one, other, isOne, assembly.CHOOSE);
export const callOf = (name: RoutineName, ...given: readonly Code[]): Code =>
  inOrder(...given, call(routineNames.indexOf(name)));

/** `body` for `place` from 0 on, as long as it is below `end`. */
export const forEach = (place: number, end: number, step: number, body: Code): Code =>
  inOrder(
    keep(place, whole(0)),
    block(
      inOrder(get(place), get(end), IS_NOT_LESS, JUMP_IF),
      loop(body, inOrder(get(place), whole(step), ADD, tee(place), get(end), IS_LESS, JUMP_IF)),
    ),
  );

/** A cell after the reflection of its row's `mine` and `other`, and of its column's u and q. */
export const turned = (cell: Code, mine: number, other: number, u: Code, q: Code): Code =>
  minus(minus(cell, times(get(mine), q)), times(get(other), u));
