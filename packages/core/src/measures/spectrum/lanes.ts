/**
 * What the routines over several matrices side by side are written in. A vector holds the same number of each of them, in
 * a lane of its own: of two matrices in full precision, or of four in half of it. Cells are sixteen bytes either way, and
 * the same routine is written for both.
 */
import * as assembly from "../../assembly/words.js";
import { SMALLEST } from "./tridiagonal.js";

const {
  ADD,
  block,
  call,
  F32,
  F64,
  get,
  IS_LESS,
  inOrder,
  IS_NOT_LESS,
  JUMP_IF,
  loadWide,
  loop,
  set,
  storeWide,
  tee,
  vector,
  whole,
} = assembly;
type Code = assembly.Code;

/** Bytes of a number of each matrix. */
export const CELL = 16;

/** The order in which routines that call each other stand at the beginning of their module. */
export const routineNames = ["openRow", "turnRows", "scale", "reduce", "sweep", "solve"] as const;
type RoutineName = (typeof routineNames)[number];

export interface LaneRoutine extends assembly.Routine {
  readonly name: RoutineName;
}

/** How the numbers of a vector are counted with. */
export interface Lanes {
  readonly many: 2 | 4;
  /** Bytes of one number. */
  readonly bytes: 8 | 4;
  /** The distance from 1 to the next number. */
  readonly epsilon: number;
  /** A sum of squares below it is nothing. */
  readonly smallest: number;
  readonly plus: (one: Code, other: Code) => Code;
  readonly minus: (one: Code, other: Code) => Code;
  readonly times: (one: Code, other: Code) => Code;
  readonly over: (one: Code, other: Code) => Code;
  readonly larger: (one: Code, other: Code) => Code;
  readonly smaller: (one: Code, other: Code) => Code;
  /** Of one vector. */
  readonly ABSOLUTE: Code;
  readonly NEGATE: Code;
  readonly ROOT: Code;
  /** Of two; all bits of a lane where it is so, none where not. */
  readonly EQUAL: Code;
  readonly LESS: Code;
  readonly MORE: Code;
  readonly NOT_GREATER: Code;
  readonly NOT_LESS: Code;
  /** 1 where every lane has a bit set. */
  readonly ALL_SET: Code;
  /** A number that is the same for all. */
  readonly constant: (value: number) => Code;
  /** A single number: its type, in every lane, out of a lane, into one, from memory, the larger of two, as a whole one. */
  readonly single: number;
  readonly SPREAD: Code;
  readonly outOf: (lane: number) => Code;
  readonly into: (lane: number) => Code;
  readonly loadSingle: (offset: number) => Code;
  readonly LARGER_SINGLE: Code;
  readonly TO_WHOLE: Code;
  /** A cell after the reflection of its row's `mine` and `other`, and of its column's u and q. */
  readonly turned: (cell: Code, mine: number, other: number, u: Code, q: Code) => Code;
}

/** Codes of vectors: of two decimals the first one, of four singles the second. */
function lanesOf(
  own: Pick<
    Lanes,
    "many" | "bytes" | "epsilon" | "smallest" | "single" | "loadSingle" | "LARGER_SINGLE" | "TO_WHOLE"
  > & { readonly literal: (value: number) => Code },
): Lanes {
  const which = own.many === 2 ? 0 : 1;
  const op = (...codes: readonly [decimals: number, singles: number]): Code => vector(codes[which]);
  const ofTwo =
    (...codes: readonly [decimals: number, singles: number]) =>
    (one: Code, other: Code): Code =>
      inOrder(one, other, op(...codes));
  const SPREAD = op(0x14, 0x13);
  const minus = ofTwo(0xf1, 0xe5);
  const times = ofTwo(0xf2, 0xe6);
  return {
    ...own,
    plus: ofTwo(0xf0, 0xe4),
    minus,
    times,
    over: ofTwo(0xf3, 0xe7),
    smaller: ofTwo(0xf4, 0xe8),
    larger: ofTwo(0xf5, 0xe9),
    ABSOLUTE: op(0xec, 0xe0),
    NEGATE: op(0xed, 0xe1),
    ROOT: op(0xef, 0xe3),
    EQUAL: op(0x47, 0x41),
    LESS: op(0x49, 0x43),
    MORE: op(0x4a, 0x44),
    NOT_GREATER: op(0x4b, 0x45),
    NOT_LESS: op(0x4c, 0x46),
    ALL_SET: op(0xc3, 0xa3),
    constant: (value) => inOrder(own.literal(value), SPREAD),
    SPREAD,
    outOf: (lane) => inOrder(op(0x21, 0x1f), [lane]),
    into: (lane) => inOrder(op(0x22, 0x20), [lane]),
    turned: (cell, mine, other, u, q) => minus(minus(cell, times(get(mine), q)), times(get(other), u)),
  };
}

/** Two matrices, 64 bits a number. */
export const TWO_LANES: Lanes = lanesOf({
  many: 2,
  bytes: 8,
  epsilon: Number.EPSILON,
  smallest: SMALLEST,
  single: F64,
  literal: assembly.decimal,
  loadSingle: assembly.loadDecimal,
  LARGER_SINGLE: assembly.LARGER_DECIMAL,
  TO_WHOLE: assembly.TO_WHOLE,
});

/** Four matrices, 32 bits a number. */
export const FOUR_LANES: Lanes = lanesOf({
  many: 4,
  bytes: 4,
  epsilon: 2 ** -23,
  smallest: 2 ** -126,
  single: F32,
  literal: assembly.shortDecimal,
  loadSingle: assembly.loadShortDecimal,
  LARGER_SINGLE: assembly.LARGER_SHORT_DECIMAL,
  TO_WHOLE: assembly.SHORT_TO_WHOLE,
});

export const at = (base: number, offset: number): Code => inOrder(get(base), get(offset), ADD);
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
