/**
 * A field as WebAssembly, several numbers at a time. `sum(positions, ranges, out)` adds rows of bytes, with the table
 * at address 0: each position has a pair of addresses in `ranges`, between which the numbers of its rows stand, and
 * gets its sums of 16 bits; behind the last pair one more is read. `score(positions, sums, runs, out)` bends the sums
 * of each position, with those at its address in `runs` added, and weighs them for each label. Numbers have the same
 * bits as those of `scorerByWords`.
 */
import { assembly } from "@parley/core";

const {
  ADD,
  ADD_DECIMALS,
  ADD_SHORTS,
  ADD_WHOLES,
  advance,
  block,
  decimal,
  FROM_SINGLES,
  GREATER_DECIMALS,
  get,
  I32,
  IS_LESS,
  IS_NOT_LESS,
  JUMP_IF,
  load,
  loadBytes,
  loadShorts,
  loadTwice,
  loadWide,
  loop,
  MULTIPLY,
  MULTIPLY_DECIMALS,
  NO_SUM,
  SECOND_HALF,
  SUBTRACT,
  set,
  storeHalf,
  storeWide,
  TO_DECIMALS,
  TO_SINGLES,
  TWICE,
  tee,
  V128,
  whole,
} = assembly;
type Code = assembly.Code;
type Routine = assembly.Routine;

/** A whole number of 32 bits, at the address below it. */
const storeWhole: Code = [0x36, 2, 0];

/** Where the numbers of a field stand in memory. */
export interface FieldPlaces {
  /** 64 bits each, one per unit. */
  readonly scale: number;
  readonly shift: number;
  /** Room for the units of a position. */
  readonly units: number;
  /** 64 bits each; the labels of a unit are filled up to an even number. */
  readonly output: number;
  readonly offset: number;
}

export interface FieldShape {
  /** A multiple of four. */
  readonly width: number;
  readonly labels: number;
  readonly leak: number;
}

/** Bytes that are added together. */
const GROUP = 8;

/** Sums per position: what is more than the width means nothing. */
export const strideOf = (width: number): number => Math.ceil(width / GROUP) * GROUP;
/** Labels with what they are filled up with. */
export const roomOf = (labels: number): number => Math.ceil(labels / 2) * 2;

/** The routines of a field of this shape. */
export function fieldKernel(
  shape: FieldShape,
  places: FieldPlaces,
): readonly (Routine & { readonly name: "sum" | "score" })[] {
  return [sumRoutine(shape.width, places.units), scoreRoutine(shape, places)];
}

const times = (many: number, part: (order: number) => Code): Code =>
  Array.from({ length: many }, (_, order) => part(order)).flat();

function sumRoutine(width: number, units: number): Routine & { readonly name: "sum" } {
  const [positions, ranges, out, at, until, row, fetched, sums] = [0, 1, 2, 3, 4, 5, 6, 7];
  const groups = strideOf(width) / GROUP;
  const addRow = [
    ...[get(at), load(0), whole(width), MULTIPLY, set(row)].flat(),
    ...times(groups, (g) =>
      [get(sums + g), get(row), loadBytes(g * GROUP), ADD_SHORTS, set(sums + g)].flat(),
    ),
  ];
  // Rows lie far apart: those of the next position are on their way while these are added up.
  const fetchRow = [
    get(fetched),
    get(at),
    load(0),
    whole(width),
    MULTIPLY,
    load(0),
    ADD,
    set(fetched),
  ].flat();
  const forEachRow = (range: number, part: Code): Code =>
    [
      [get(ranges), load(range * 8), set(at)].flat(),
      [get(ranges), load(range * 8 + 4), set(until)].flat(),
      block(
        [get(at), get(until), IS_NOT_LESS, JUMP_IF].flat(),
        loop(part, [get(at), whole(4), ADD, tee(at), get(until), IS_LESS, JUMP_IF].flat()),
      ),
    ].flat();
  const onePosition = [
    forEachRow(1, fetchRow),
    times(groups, (g) => [...NO_SUM, ...set(sums + g)]),
    forEachRow(0, addRow),
    times(groups, (g) => [get(out), get(sums + g), storeWide(g * 2 * GROUP)].flat()),
    advance(out, groups * 2 * GROUP),
    advance(ranges, 8),
  ];
  return {
    name: "sum",
    given: 3,
    locals: [
      [4, I32],
      [groups, V128],
    ],
    body: [
      ...loop(...onePosition, [get(positions), whole(1), SUBTRACT, tee(positions), JUMP_IF].flat()),
      // Only so that nothing leaves the fetching out: the room of units is written before it is read.
      ...[whole(units), get(fetched), storeWhole].flat(),
    ],
  };
}

function scoreRoutine(
  { width, labels, leak }: FieldShape,
  places: FieldPlaces,
): Routine & { readonly name: "score" } {
  const [positions, own, runs, out, run, unit, weight, slope, four, two, scores] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ];
  const pairs = roomOf(labels) / 2;
  /** max(x, leak · x) is x above zero and leak · x below. */
  const bendTwo = (order: number): Code =>
    [
      TO_DECIMALS,
      [whole(0), loadWide(places.scale + order * 16), MULTIPLY_DECIMALS].flat(),
      [whole(0), loadWide(places.shift + order * 16), ADD_DECIMALS, set(two)].flat(),
      [whole(0), get(two), get(two), get(slope), MULTIPLY_DECIMALS, GREATER_DECIMALS].flat(),
      storeWide(places.units + order * 16),
    ].flat();
  const bendFour = (order: number): Code =>
    [
      [get(own), loadShorts(order * 8), get(run), loadShorts(order * 8), ADD_WHOLES, tee(four)].flat(),
      bendTwo(order * 2),
      [get(four), get(four), SECOND_HALF].flat(),
      bendTwo(order * 2 + 1),
    ].flat();
  /** Every sum is rounded to 32 bits on its way, as the trained numbers are. */
  const weighTwo = (pair: number): Code =>
    [
      [get(scores + pair), get(two), get(weight), loadWide(places.output + pair * 16)].flat(),
      [MULTIPLY_DECIMALS, ADD_DECIMALS, TO_SINGLES, FROM_SINGLES, set(scores + pair)].flat(),
    ].flat();
  const onePosition = [
    [get(runs), load(0), set(run)].flat(),
    times(width / 4, bendFour),
    times(pairs, (p) => [whole(0), loadWide(places.offset + p * 16), set(scores + p)].flat()),
    [whole(0), tee(unit), set(weight)].flat(),
    loop(
      [get(unit), loadTwice(places.units), set(two)].flat(),
      times(pairs, weighTwo),
      advance(weight, pairs * 16),
      [get(unit), whole(8), ADD, tee(unit), whole(width * 8), IS_LESS, JUMP_IF].flat(),
    ),
    // What is filled up goes where the next position begins, and is written over by it.
    times(pairs, (p) => [get(out), get(scores + p), TO_SINGLES, storeHalf(p * 8)].flat()),
    advance(out, labels * 4),
    advance(own, strideOf(width) * 2),
    advance(runs, 4),
  ];
  return {
    name: "score",
    given: 4,
    locals: [
      [3, I32],
      [3 + pairs, V128],
    ],
    body: [
      ...[decimal(leak), TWICE, set(slope)].flat(),
      ...loop(...onePosition, [get(positions), whole(1), SUBTRACT, tee(positions), JUMP_IF].flat()),
    ],
  };
}
