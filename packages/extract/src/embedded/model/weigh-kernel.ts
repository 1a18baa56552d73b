/**
 * exp(score) of each label against the best one of its position, as WebAssembly, two labels at a time:
 * `weigh(positions, scores, local)`. The same bits as `exponential` gives.
 */
import { assembly } from "@parley/core";
import { evenFrom, loadPair, type Named, times } from "./chain-words.js";
import { LEAST_EXPONENT, LN2_FIRST, LN2_REST, PER_LN2, SERIES, TO_WHOLE } from "./exponential.js";

const {
  ADD_DECIMALS,
  advance,
  FROM_SINGLES,
  GREATER_DECIMALS,
  get,
  I32,
  inOrder,
  JUMP_IF,
  loadWide,
  loop,
  MULTIPLY,
  MULTIPLY_DECIMALS,
  SUBTRACT,
  SUBTRACT_DECIMALS,
  set,
  storeWide,
  tee,
  V128,
  vector,
  whole,
} = assembly;
type Code = assembly.Code;

/** One number of 32 bits again and again. */
const loadAgain = (offset: number): Code => [vector(0x09), 0, assembly.unsigned(offset)];
/** The second of two decimals and the first, out of the two on top. */
const TURN_ROUND: Code = inOrder(vector(0x0d), [8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7]);
const SMALLER_DECIMALS: Code = vector(0xf6);
/** The bits of two numbers moved up, and two whole numbers of 64 bits added. */
const MOVE_UP: Code = vector(0xcb);
const ADD_LONG: Code = vector(0xce);

/** What `exponential` reckons with, in the order of `place`. */
export const exponentNumbers: readonly number[] = [
  LEAST_EXPONENT,
  0,
  PER_LN2,
  TO_WHOLE,
  LN2_FIRST,
  LN2_REST,
  ...SERIES,
];
const place = { least: 0, most: 1, perLn2: 2, toWhole: 3, ln2First: 4, ln2Rest: 5, series: 6 } as const;

const [POSITIONS, SCORES, LOCAL, AT, LEFT, TOP, ROW] = [0, 1, 2, 3, 4, 5, 6];
const [X, N, SUM] = [ROW, ROW + 1, ROW + 2];

/** @param numbers where `exponentNumbers` stand, each twice */
export function weighRoutine(labels: number, numbers: number): Named<"weigh"> {
  const pairs = evenFrom(labels) / 2;
  const oneLess = inOrder(get(LEFT), whole(1), SUBTRACT, tee(LEFT), JUMP_IF);
  return {
    name: "weigh",
    given: 3,
    locals: [
      [2, I32],
      [1 + Math.max(3, pairs), V128],
    ],
    body: inOrder(
      inOrder(get(LOCAL), set(AT), get(POSITIONS), set(LEFT)),
      loop(behindBest(labels), advance(SCORES, labels * 4), advance(AT, pairs * 16), oneLess),
      inOrder(get(LOCAL), set(AT), get(POSITIONS), whole(pairs), MULTIPLY, set(LEFT)),
      loop(exponentOfTwo(numbers), advance(AT, 16), oneLess),
    ),
  };
}

/** The scores of a position less the best of them. */
function behindBest(labels: number): Code {
  const pairs = evenFrom(labels) / 2;
  // The last of an odd number of labels stands for what is filled up too.
  const loadScores = (p: number): Code => (p * 2 + 1 < labels ? loadPair(p * 8) : loadAgain(p * 8));
  return inOrder(
    times(pairs, (p) => inOrder(get(SCORES), loadScores(p), FROM_SINGLES, set(ROW + p))),
    inOrder(get(ROW), set(TOP)),
    times(pairs - 1, (p) => inOrder(get(TOP), get(ROW + p + 1), GREATER_DECIMALS, set(TOP))),
    inOrder(get(TOP), get(TOP), TURN_ROUND, get(TOP), GREATER_DECIMALS, set(TOP)),
    times(pairs, (p) => inOrder(get(AT), get(ROW + p), get(TOP), SUBTRACT_DECIMALS, storeWide(p * 16))),
  );
}

/** exp of the two numbers at the address. */
function exponentOfTwo(numbers: number): Code {
  const number = (order: number): Code => inOrder(whole(0), loadWide(numbers + order * 16));
  return inOrder(
    inOrder(get(AT), loadWide(0), number(place.least), GREATER_DECIMALS),
    inOrder(number(place.most), SMALLER_DECIMALS, tee(X)),
    inOrder(number(place.perLn2), MULTIPLY_DECIMALS, number(place.toWhole), ADD_DECIMALS, tee(N)),
    // The whole number becomes part of the exponent once the series is added up.
    inOrder(whole(52), MOVE_UP, get(X), get(N), number(place.toWhole), SUBTRACT_DECIMALS, tee(N)),
    inOrder(number(place.ln2First), MULTIPLY_DECIMALS, SUBTRACT_DECIMALS),
    inOrder(get(N), number(place.ln2Rest), MULTIPLY_DECIMALS, SUBTRACT_DECIMALS, set(X)),
    inOrder(number(place.series), set(SUM)),
    times(SERIES.length - 1, (k) =>
      inOrder(get(SUM), get(X), MULTIPLY_DECIMALS, number(place.series + 1 + k), ADD_DECIMALS, set(SUM)),
    ),
    inOrder(get(SUM), ADD_LONG, set(SUM), get(AT), get(SUM), storeWide(0)),
  );
}
