/**
 * What the cells of a matrix add up to, with and without their signs. A series has hundreds of millions of cells, so
 * that they are added by a kernel, a routine in WebAssembly, where that is at hand: two at a time, those at even and
 * those at odd places each for themselves, which gives the same bits everywhere.
 */
import { type Kernel, startKernel } from "../assembly/kernel.js";
import {
  ABSOLUTE_DECIMALS,
  ADD_DECIMALS,
  advance,
  type Code,
  get,
  inOrder,
  JUMP_IF,
  loadWide,
  loop,
  type Routine,
  SUBTRACT,
  set,
  storeWide,
  tee,
  V128,
  whole,
} from "../assembly/words.js";

export interface CellSums {
  readonly sum: number;
  readonly absSum: number;
}

/** Cells handed to the kernel at once. */
const PIECE = 4096;
/** Cells added in one round of its loop. */
const ROUND = 4;
/** Where the four sums stand, and behind them the piece, in cells. */
const SUMS = 4;

const [FROM, LEFT] = [0, 1];
const [SUM, ABSOLUTE, PAIR] = [2, 3, 4];

const pair = (offset: number): Code =>
  inOrder(
    inOrder(get(FROM), loadWide(offset), tee(PAIR), get(SUM), ADD_DECIMALS, set(SUM)),
    inOrder(get(PAIR), ABSOLUTE_DECIMALS, get(ABSOLUTE), ADD_DECIMALS, set(ABSOLUTE)),
  );

/** `add(from, rounds)`: goes on with the four sums at the start of the memory. */
const add: Routine & { readonly name: "add" } = {
  name: "add",
  given: 2,
  locals: [[3, V128]],
  body: inOrder(
    inOrder(whole(0), loadWide(0), set(SUM), whole(0), loadWide(16), set(ABSOLUTE)),
    loop(
      pair(0),
      pair(16),
      advance(FROM, ROUND * 8),
      inOrder(get(LEFT), whole(1), SUBTRACT, tee(LEFT), JUMP_IF),
    ),
    inOrder(whole(0), get(SUM), storeWide(0), whole(0), get(ABSOLUTE), storeWide(16)),
  ),
};
const routines = [add];

/** Adds up matrices one after the other, with the memory of one kernel. */
export function cellAdder(): (cells: Float64Array) => CellSums {
  const kernel: Kernel<"add"> | null = startKernel(routines, (SUMS + PIECE) * Float64Array.BYTES_PER_ELEMENT);
  return kernel === null ? addInTurn : (cells) => addByKernel(kernel, cells);
}

function addByKernel({ buffer, routines: run }: Kernel<"add">, cells: Float64Array): CellSums {
  const sums = new Float64Array(buffer, 0, SUMS);
  const piece = new Float64Array(buffer, sums.byteLength, PIECE);
  sums.fill(0);
  for (let at = 0; at < cells.length; at += PIECE) {
    const many = Math.min(PIECE, cells.length - at);
    piece.set(cells.subarray(at, at + many));
    // The last round is filled up; 0 changes no sum.
    piece.fill(0, many, many + ROUND);
    run.add(piece.byteOffset, Math.ceil(many / ROUND));
  }
  const [even = 0, odd = 0, absEven = 0, absOdd = 0] = sums;
  return { sum: even + odd, absSum: absEven + absOdd };
}

/** The same without a kernel, and for lists that are not typed. */
export function addInTurn(cells: ArrayLike<number>): CellSums {
  const sums = new Float64Array(SUMS);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as number;
    const odd = at % 2;
    sums[odd] = (sums[odd] as number) + cell;
    sums[2 + odd] = (sums[2 + odd] as number) + Math.abs(cell);
  }
  const [even = 0, odd = 0, absEven = 0, absOdd = 0] = sums;
  return { sum: even + odd, absSum: absEven + absOdd };
}
