/**
 * Sums of all pairs of actors from which the matrix over some of them is picked again and again, as moving windows
 * need it. They stand in the memory of a kernel, a few routines in WebAssembly, beside the matrix.
 */
import { type Kernel, memoryRoom, startKernel } from "../assembly/kernel.js";
import {
  ADD,
  advance,
  type Code,
  get,
  inOrder,
  JUMP_IF,
  load,
  loadDecimal,
  loop,
  type Routine,
  SUBTRACT,
  storeDecimal,
  tee,
  whole,
} from "../assembly/words.js";

export interface GatheredSums {
  /** Row by row, all 0 at first; to be written to. */
  readonly sums: Float64Array;
  /**
   * The matrix over these actors, in their order.
   *
   * @returns memory that the next call writes over
   */
  readonly over: (actors: Int32Array) => Float64Array<ArrayBuffer>;
}

/** More actors would need more memory at once than a window of them is worth. */
const MOST_ACTORS = 2048;
/** Cells picked in one round of the loop. */
const ROUND = 4;
const CELL = Float64Array.BYTES_PER_ELEMENT;
const PLACE = Int32Array.BYTES_PER_ELEMENT;

const [FROM, PLACES, TO, LEFT] = [0, 1, 2, 3];

const pick = (cell: number): Code =>
  inOrder(
    get(TO),
    get(FROM),
    get(PLACES),
    load(cell * PLACE),
    ADD,
    loadDecimal(0),
    storeDecimal(cell * CELL),
  );

/** `row(from, places, to, rounds)`: the cells of a row at these places, in bytes, one behind the other. */
const row: Routine & { readonly name: "row" } = {
  name: "row",
  given: 4,
  locals: [],
  body: loop(
    ...Array.from({ length: ROUND }, (_, cell) => pick(cell)),
    advance(PLACES, ROUND * PLACE),
    advance(TO, ROUND * CELL),
    inOrder(get(LEFT), whole(1), SUBTRACT, tee(LEFT), JUMP_IF),
  ),
};
const routines = [row];

/** @returns `null` where there is no kernel, or for very many actors */
export function gatheredSums(actors: number): GatheredSums | null {
  if (actors === 0 || actors > MOST_ACTORS) return null;
  // Whole rounds write a little beyond the end of the last row.
  const cells = actors * actors + ROUND;
  const places = actors + ROUND;
  const room = memoryRoom(0);
  const [sumsAt, matrixAt, placesAt] = [room(cells * CELL), room(cells * CELL), room(places * PLACE)];
  const kernel: Kernel<"row"> | null = startKernel(routines, room(0));
  if (kernel === null) return null;
  const { buffer, routines: run } = kernel;
  const placeOf = new Int32Array(buffer, placesAt, places);
  return {
    sums: new Float64Array(buffer, sumsAt, actors * actors),
    over: (some) => {
      const size = some.length;
      for (let at = 0; at < size; at++) placeOf[at] = (some[at] as number) * CELL;
      const rounds = Math.ceil(size / ROUND);
      for (let at = 0; at < size; at++) {
        const from = sumsAt + (some[at] as number) * actors * CELL;
        run.row(from, placesAt, matrixAt + at * size * CELL, rounds);
      }
      return new Float64Array(buffer, matrixAt, size * size);
    },
  };
}
