/**
 * A chain of labels as WebAssembly, two labels at a time. `best(positions, scores, cells)` writes for each position and
 * label the score of the best sequence that ends there; `forward(positions, local, cells)` writes forward sums of the
 * local weights that `weigh` made; `backward(positions, local)` goes back from the position at `local` and writes
 * backward sums where those stood; `shares(positions, forward, backward, out)` makes probabilities of both. Numbers have
 * the same bits as in script.
 */
import { assembly } from "@parley/core";
import { LARGE, NEGLIGIBLE, SMALL } from "./chain-steps.js";
import { evenFrom, loadPair, type Named, times } from "./chain-words.js";
import { weighRoutine } from "./weigh-kernel.js";

const {
  ADD,
  ADD_DECIMAL,
  ADD_DECIMALS,
  AND,
  advance,
  BOTH,
  block,
  DIVIDE_DECIMALS,
  decimal,
  F64,
  FIRST_DECIMAL,
  FROM_SINGLES,
  GREATER_DECIMALS,
  get,
  I32,
  IS_LESS,
  IS_ZERO,
  inOrder,
  JUMP,
  JUMP_IF,
  loadTwice,
  loadWide,
  loop,
  MULTIPLY_DECIMAL,
  MULTIPLY_DECIMALS,
  NOT_LESS_DECIMALS,
  SECOND_DECIMAL,
  SUBTRACT,
  set,
  storeHalf,
  storeWide,
  TO_SINGLES,
  TWICE,
  tee,
  V128,
  whole,
  wideDecimal,
} = assembly;
type Code = assembly.Code;
const IS_NOT_GREATER: Code = [0x65];
const IS_NOT_SMALLER: Code = [0x66];
/** To the end of the block around the loop. */
const LEAVE_IF: Code = [0x0d, 1];

/** Where the numbers of a chain stand: 64 bits each, every row filled up to an even number of labels. */
export interface ChainPlaces {
  /** Scores of starting with each label. */
  readonly starts: number;
  /** Scores of steps, a row for each label that comes before; what is filled up is minus infinity. */
  readonly transitions: number;
  /** exp of starts and of steps, zeros where filled up. */
  readonly first: number;
  readonly onward: number;
  /** The same steps, a row for each label that comes after. */
  readonly back: number;
  /** Backward sums of the last position. */
  readonly last: number;
  /** Room for one position. */
  readonly shares: number;
  /** `exponentNumbers`, each twice. */
  readonly numbers: number;
}

export type ChainRoutine =
  | Named<"best">
  | Named<"weigh">
  | Named<"forward">
  | Named<"backward">
  | Named<"shares">;

/** The routines of a chain of so many labels. */
export function chainKernel(labels: number, places: ChainPlaces): readonly ChainRoutine[] {
  return [
    bestRoutine(labels, places),
    weighRoutine(labels, places.numbers),
    forwardRoutine(labels, places),
    backwardRoutine(labels, places),
    sharesRoutine(labels),
  ];
}

/** Goes through the labels: `from` is eight times the label, `step` where its row of steps begins. */
function forEachLabel(labels: number, from: number, step: number, part: Code): Code {
  return [
    ...inOrder(whole(0), tee(from), set(step)),
    ...loop(
      part,
      advance(step, evenFrom(labels) * 8),
      inOrder(get(from), whole(8), ADD, tee(from), whole(labels * 8), IS_LESS, JUMP_IF),
    ),
  ];
}

/** One position less; out of the loop behind the last one. */
const leaveAtLast = (positions: number): Code =>
  inOrder(get(positions), whole(1), SUBTRACT, tee(positions), IS_ZERO, LEAVE_IF);

function bestRoutine(labels: number, places: ChainPlaces): Named<"best"> {
  const [positions, scores, cells, from, step, two, row] = [0, 1, 2, 3, 4, 5, 6];
  const pairs = evenFrom(labels) / 2;
  const addScores = (p: number): Code => [
    ...inOrder(get(cells), get(row + p), get(scores), loadPair(p * 8), FROM_SINGLES),
    ...inOrder(ADD_DECIMALS, storeWide(p * 16)),
  ];
  const keepBetter = (p: number): Code => [
    ...inOrder(get(row + p), get(two), get(step), loadWide(places.transitions + p * 16)),
    ...inOrder(ADD_DECIMALS, GREATER_DECIMALS, set(row + p)),
  ];
  return {
    name: "best",
    given: 3,
    locals: [
      [2, I32],
      [1 + pairs, V128],
    ],
    body: inOrder(
      times(pairs, (p) => inOrder(whole(0), loadWide(places.starts + p * 16), set(row + p))),
      block(
        loop(
          times(pairs, addScores),
          leaveAtLast(positions),
          times(pairs, (p) => inOrder(wideDecimal(Number.NEGATIVE_INFINITY), set(row + p))),
          forEachLabel(
            labels,
            from,
            step,
            inOrder(get(from), get(cells), ADD, loadTwice(0), set(two), times(pairs, keepBetter)),
          ),
          advance(scores, labels * 4),
          advance(cells, pairs * 16),
          JUMP,
        ),
      ),
    ),
  };
}

/** Locals of a routine of sums: whole numbers, then a decimal, then vectors. */
interface SumLocals {
  readonly from: number;
  readonly step: number;
  readonly total: number;
  readonly two: number;
  readonly least: number;
  /** The first of a row. */
  readonly row: number;
}

const sumLocals = (given: number): SumLocals => ({
  from: given,
  step: given + 1,
  total: given + 2,
  two: given + 3,
  least: given + 4,
  row: given + 5,
});

/** Adds two numbers to the total, the first one first. */
const addUp = (total: number, pair: number): Code => [
  ...inOrder(get(total), get(pair), FIRST_DECIMAL, ADD_DECIMAL),
  ...inOrder(get(pair), SECOND_DECIMAL, ADD_DECIMAL, set(total)),
];

/** Where their total is too small or too large, the numbers of a row become shares of it. */
const keepWithin = ({ total, row }: SumLocals, pairs: number): Code =>
  block(
    inOrder(get(total), decimal(SMALL), IS_NOT_SMALLER, get(total), decimal(LARGE), IS_NOT_GREATER),
    inOrder(AND, JUMP_IF),
    times(pairs, (p) => inOrder(get(row + p), get(total), TWICE, DIVIDE_DECIMALS, set(row + p))),
    inOrder(decimal(1), set(total)),
  );

const setLeast = ({ total, least }: SumLocals): Code =>
  inOrder(get(total), decimal(NEGLIGIBLE), MULTIPLY_DECIMAL, TWICE, set(least));

/** Puts aside the two numbers in `two`, zeros for those that are negligible. */
const putAside = ({ two, least }: SumLocals, shares: number, pair: number): Code =>
  inOrder(whole(0), get(two), get(two), get(least), NOT_LESS_DECIMALS, BOTH, storeWide(shares + pair * 16));

/** What was put aside goes to the labels that may come next. */
function stepOn(labels: number, { from, step, two, row }: SumLocals, shares: number, steps: number): Code {
  const pairs = evenFrom(labels) / 2;
  const give = (p: number): Code => [
    ...inOrder(get(row + p), get(two), get(step), loadWide(steps + p * 16)),
    ...inOrder(MULTIPLY_DECIMALS, ADD_DECIMALS, set(row + p)),
  ];
  return [
    ...times(pairs, (p) => inOrder(wideDecimal(0), set(row + p))),
    ...forEachLabel(labels, from, step, inOrder(get(from), loadTwice(shares), set(two), times(pairs, give))),
  ];
}

function forwardRoutine(labels: number, { first, onward, shares }: ChainPlaces): Named<"forward"> {
  const [positions, local, cells] = [0, 1, 2];
  const locals = sumLocals(3);
  const { total, two, row } = locals;
  const pairs = evenFrom(labels) / 2;
  const weigh = (p: number): Code => [
    ...inOrder(get(row + p), get(local), loadWide(p * 16), MULTIPLY_DECIMALS, set(row + p)),
    ...addUp(total, row + p),
  ];
  return {
    name: "forward",
    given: 3,
    locals: [
      [2, I32],
      [1, F64],
      [2 + pairs, V128],
    ],
    body: inOrder(
      times(pairs, (p) => inOrder(whole(0), loadWide(first + p * 16), set(row + p))),
      block(
        loop(
          inOrder(decimal(0), set(total), times(pairs, weigh), keepWithin(locals, pairs)),
          times(pairs, (p) => inOrder(get(cells), get(row + p), storeWide(p * 16))),
          leaveAtLast(positions),
          setLeast(locals),
          times(pairs, (p) => inOrder(get(row + p), set(two), putAside(locals, shares, p))),
          stepOn(labels, locals, shares, onward),
          advance(local, pairs * 16),
          advance(cells, pairs * 16),
          JUMP,
        ),
      ),
    ),
  };
}

function backwardRoutine(labels: number, { last, back, shares }: ChainPlaces): Named<"backward"> {
  const [positions, local] = [0, 1];
  const locals = sumLocals(2);
  const { total, two, row } = locals;
  const pairs = evenFrom(labels) / 2;
  const weigh = (p: number): Code => [
    ...inOrder(get(local), loadWide(p * 16), get(row + p), MULTIPLY_DECIMALS, set(two)),
    ...putAside(locals, shares, p),
    ...inOrder(get(local), get(row + p), storeWide(p * 16)),
  ];
  return {
    name: "backward",
    given: 2,
    locals: [
      [2, I32],
      [1, F64],
      [2 + pairs, V128],
    ],
    body: inOrder(
      times(pairs, (p) => inOrder(whole(0), loadWide(last + p * 16), set(row + p))),
      inOrder(decimal(1), set(total)),
      block(
        loop(
          setLeast(locals),
          times(pairs, weigh),
          leaveAtLast(positions),
          stepOn(labels, locals, shares, back),
          inOrder(
            decimal(0),
            set(total),
            times(pairs, (p) => addUp(total, row + p)),
          ),
          keepWithin(locals, pairs),
          inOrder(get(local), whole(pairs * 16), SUBTRACT, set(local)),
          JUMP,
        ),
      ),
    ),
  };
}

function sharesRoutine(labels: number): Named<"shares"> {
  const [positions, forward, backward, out, total, row] = [0, 1, 2, 3, 4, 5];
  const pairs = evenFrom(labels) / 2;
  const multiply = (p: number): Code => [
    ...inOrder(get(forward), loadWide(p * 16), get(backward), loadWide(p * 16)),
    ...inOrder(MULTIPLY_DECIMALS, set(row + p), addUp(total, row + p)),
  ];
  // What is filled up goes where the next position begins, and is written over by it.
  const divide = (p: number): Code => [
    ...inOrder(get(out), get(row + p), get(total), TWICE, DIVIDE_DECIMALS),
    ...inOrder(TO_SINGLES, storeHalf(p * 8)),
  ];
  return {
    name: "shares",
    given: 4,
    locals: [
      [1, F64],
      [pairs, V128],
    ],
    body: loop(
      inOrder(decimal(0), set(total), times(pairs, multiply), times(pairs, divide)),
      advance(forward, pairs * 16),
      advance(backward, pairs * 16),
      advance(out, labels * 4),
      inOrder(get(positions), whole(1), SUBTRACT, tee(positions), JUMP_IF),
    ),
  };
}
