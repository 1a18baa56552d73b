/**
 * The eigenvalues of matrices of three diagonals side by side, as WebAssembly: the QL method of
 * `symmetric-eigenvalues.ts`, of two matrices with the same bits. Every vector holds the same number of each matrix
 * (`lanes.ts`); where only some of them have something to do, the numbers of the others stay.
 *
 *   sweep(low, high, stop, squares, state)  a step of QL from `high` down to `low`, for each matrix up to the end of its
 *                                           own; all up to `stop` is shifted first, and what comes to hang together
 *                                           with the corner is found on the way
 *   solve(cells, diagonal, squares, state)  sweeps until every eigenvalue is found
 */
import * as assembly from "../../assembly/words.js";
import { at, CELL, callOf, choose, keep, type LaneRoutine, type Lanes, read, write } from "./lanes.js";
import { MOST_TURNS } from "./symmetric-eigenvalues.js";

const {
  ADD,
  AND,
  ANY_SET,
  advance,
  BOTH,
  block,
  CHOOSE,
  EITHER,
  get,
  I32,
  IS_LESS,
  inOrder,
  IS_NOT_LESS,
  IS_ZERO,
  JUMP_IF,
  loop,
  MULTIPLY,
  NO_SUM,
  SUBTRACT,
  set,
  tee,
  V128,
  WITHOUT,
  whole,
} = assembly;
type Code = assembly.Code;

/** Where the numbers of a sweep stand, in cells. */
export const SWEEP = {
  moved: 0,
  corner: 1,
  h: 2,
  sine: 3,
  end: 4,
  index: 5,
  tiny: 6,
  smallest: 7,
  found: 8,
} as const;

export function sweep(lanes: Lanes): LaneRoutine {
  const { plus, minus, times, over, constant, EQUAL, LESS, NOT_GREATER } = lanes;
  const [low, high, stop, squares, state, place, beside] = [0, 1, 2, 3, 4, 5, 6];
  const [moved, corner, h, sine, end, index, tiny, smallest, found] = [7, 8, 9, 10, 11, 12, 13, 14, 15];
  const [cell, square, p, sum, inverse, mine, next, one] = [16, 17, 18, 19, 20, 21, 22, 23];
  const given = { moved, corner, h, sine, end, index, tiny, smallest, found };
  const ifMine = (one: Code, other: Code): Code => choose(one, other, get(mine));
  const step = inOrder(
    keep(mine, inOrder(get(index), get(end), LESS)),
    keep(cell, read(get(place))),
    keep(square, read(get(beside))),
    keep(p, times(get(corner), get(h))),
    keep(sum, plus(get(p), get(square))),
    keep(inverse, over(get(one), get(sum))),
    keep(sum, times(get(sine), get(sum))),
    write(get(beside), ifMine(get(sum), read(get(beside), CELL)), CELL),
    // A row cut off from the next one: the last that is seen comes first behind the corner.
    inOrder(plus(get(index), get(one)), get(found)),
    inOrder(get(mine), get(sum), get(smallest), NOT_GREATER, BOTH, CHOOSE, set(found)),
    keep(next, times(get(square), get(inverse))),
    write(
      get(place),
      ifMine(plus(get(h), times(get(next), plus(get(h), get(cell)))), read(get(place), CELL)),
      CELL,
    ),
    keep(sine, ifMine(get(next), get(sine))),
    keep(next, minus(get(cell), over(get(square), get(corner)))),
    keep(next, inOrder(get(tiny), get(next), get(next), NO_SUM, EQUAL, CHOOSE)),
    keep(corner, ifMine(get(next), get(corner))),
    keep(h, ifMine(times(get(next), times(get(p), get(inverse))), get(h))),
  );
  const back = (local: number): Code => inOrder(get(local), whole(CELL), SUBTRACT, set(local));
  return {
    name: "sweep",
    given: 5,
    locals: [
      [2, I32],
      [17, V128],
    ],
    body: inOrder(
      ...Object.entries(given).map(([name, local]) =>
        keep(local, read(get(state), SWEEP[name as keyof typeof given] * CELL)),
      ),
      keep(one, constant(1)),
      inOrder(get(low), whole(CELL), ADD, set(place)),
      block(
        inOrder(get(place), get(stop), IS_NOT_LESS, JUMP_IF),
        loop(
          write(get(place), minus(read(get(place)), get(moved))),
          inOrder(get(place), whole(CELL), ADD, tee(place), get(stop), IS_LESS, JUMP_IF),
        ),
      ),
      inOrder(get(high), whole(CELL), SUBTRACT, set(place)),
      inOrder(get(place), get(squares), ADD, set(beside)),
      loop(
        step,
        keep(index, minus(get(index), get(one))),
        back(beside),
        back(place),
        inOrder(get(place), get(low), IS_NOT_LESS, JUMP_IF),
      ),
      write(get(state), get(corner), SWEEP.corner * CELL),
      write(get(state), get(h), SWEEP.h * CELL),
      write(get(state), get(sine), SWEEP.sine * CELL),
      write(get(state), get(found), SWEEP.found * CELL),
    ),
  };
}

/**
 * Every eigenvalue, from the upper corner on; they stand in the diagonal afterwards, in no order. `cells` are the bytes
 * of a diagonal. The steps are those of `solveTridiagonal`.
 */
export function solve(lanes: Lanes): LaneRoutine {
  const {
    many,
    plus,
    minus,
    times,
    over,
    constant,
    epsilon,
    single,
    outOf,
    into,
    loadSingle,
    SPREAD,
    TO_WHOLE,
    LARGER_SINGLE,
    ABSOLUTE,
    EQUAL,
    LESS,
    MORE,
    NEGATE,
    NOT_GREATER,
    NOT_LESS,
    ROOT,
  } = lanes;
  const [cells, diagonal, squares, state] = [0, 1, 2, 3];
  const [first, place, turn, lastCell] = [4, 5, 6, 7];
  const furthest = 8;
  /** Of each matrix: where it stands (`end` is the last row that hangs together with the first one), and what is new. */
  const [shift, bound, smallest, end, isActive] = [9, 10, 11, 12, 13];
  const [row, going, g, p, root, nearer, moved, tiny, from, square] = [
    14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
  ];
  const spread = g;
  const one = constant(1);
  const part = (name: keyof typeof SWEEP): number => SWEEP[name] * CELL;
  const note = (name: keyof typeof SWEEP, value: Code): Code => write(get(state), value, part(name));
  const noted = (name: keyof typeof SWEEP): Code => read(get(state), part(name));
  const isAny = (mask: number): Code => inOrder(get(mask), ANY_SET);

  /** Finds up to where rows hang together from the first one on; alone, it is an eigenvalue. */
  const begin = inOrder(
    keep(spread, plus(inOrder(read(at(diagonal, first)), ABSOLUTE), inOrder(read(at(squares, first)), ROOT))),
    keep(going, inOrder(get(bound), get(spread), NOT_GREATER)),
    keep(bound, choose(get(spread), get(bound), get(going))),
    keep(tiny, times(get(bound), constant(epsilon))),
    keep(smallest, choose(times(get(tiny), get(tiny)), get(smallest), get(going))),
    keep(end, choose(constant(-1), get(end), get(going))),
    // What the last sweep found still holds, unless the row it stopped at is passed or more counts as nothing.
    keep(going, inOrder(get(end), get(row), LESS)),
    keep(end, choose(get(row), get(end), get(going))),
    keep(place, get(first)),
    block(
      inOrder(get(place), get(lastCell), IS_NOT_LESS, JUMP_IF),
      inOrder(isAny(going), IS_ZERO, JUMP_IF),
      loop(
        keep(going, inOrder(get(going), inOrder(read(at(squares, place)), get(smallest), MORE), BOTH)),
        keep(end, plus(get(end), inOrder(one, get(going), BOTH))),
        advance(place, CELL),
        inOrder(get(place), get(lastCell), IS_LESS, isAny(going), AND, JUMP_IF),
      ),
    ),
    keep(isActive, inOrder(get(end), get(row), MORE)),
  );
  const ofAll = Array.from({ length: many }, (_, lane) => lane);
  const endOf = (lane: number): Code =>
    inOrder(
      inOrder(get(diagonal), get(end), outOf(lane), TO_WHOLE),
      inOrder(whole(CELL), MULTIPLY, ADD, loadSingle(lanes.bytes * lane)),
    );
  /** The number at the end of each. */
  const ends = inOrder(...ofAll.map((lane) => inOrder(endOf(lane), lane === 0 ? SPREAD : into(lane))));
  const largestOf = (local: number): Code =>
    inOrder(...ofAll.map((lane) => inOrder(get(local), outOf(lane), lane === 0 ? [] : LARGER_SINGLE)));
  /** Shifts by the eigenvalue of the upper corner that lies nearer to it, and says from where each is to be swept. */
  const aim = inOrder(
    keep(g, read(at(diagonal, first))),
    keep(nearer, inOrder(read(at(squares, first)), ROOT)),
    keep(p, over(minus(read(at(diagonal, first), CELL), get(g)), times(constant(2), get(nearer)))),
    keep(root, inOrder(plus(times(get(p), get(p)), one), ROOT)),
    keep(root, choose(get(root), inOrder(get(root), NEGATE), inOrder(get(p), NO_SUM, NOT_LESS))),
    keep(nearer, over(get(nearer), plus(get(p), get(root)))),
    keep(moved, inOrder(minus(get(g), get(nearer)), get(isActive), BOTH)),
    write(at(diagonal, first), choose(get(nearer), get(g), get(isActive))),
    keep(shift, plus(get(shift), get(moved))),
    keep(tiny, times(get(bound), constant(epsilon))),
    keep(from, minus(ends, get(moved))),
    keep(from, choose(get(tiny), get(from), inOrder(get(from), NO_SUM, EQUAL))),
    note("moved", get(moved)),
    note("corner", get(from)),
    note("h", get(from)),
    note("sine", NO_SUM),
    note("end", choose(get(end), constant(-1), get(isActive))),
    note("tiny", get(tiny)),
    note("smallest", get(smallest)),
    note("found", get(end)),
    keep(from, choose(get(end), get(row), get(isActive))),
    keep(furthest, largestOf(from)),
    note("index", minus(inOrder(get(furthest), SPREAD), one)),
  );
  const sweepBoth = callOf(
    "sweep",
    at(diagonal, first),
    inOrder(get(diagonal), get(furthest), TO_WHOLE, whole(CELL), MULTIPLY, ADD),
    at(diagonal, cells),
    inOrder(get(squares), get(diagonal), SUBTRACT),
    get(state),
  );
  /** Takes what a sweep brought to the corner, and looks whether the eigenvalue there is found. */
  const settle = inOrder(
    keep(g, noted("h")),
    keep(square, times(noted("sine"), noted("corner"))),
    keep(end, choose(noted("found"), get(end), get(isActive))),
    keep(
      going,
      inOrder(
        inOrder(get(g), NO_SUM, EQUAL),
        inOrder(get(square), ABSOLUTE),
        inOrder(over(get(smallest), get(g)), ABSOLUTE, NOT_GREATER),
        EITHER,
      ),
    ),
    keep(p, times(get(g), get(square))),
    write(at(diagonal, first), choose(get(g), read(at(diagonal, first)), get(isActive))),
    write(
      at(squares, first),
      choose(choose(get(square), get(p), get(going)), read(at(squares, first)), get(isActive)),
    ),
    keep(isActive, inOrder(get(isActive), get(going), WITHOUT)),
    keep(isActive, inOrder(get(isActive), inOrder(get(p), get(smallest), MORE), BOTH)),
  );
  return {
    name: "solve",
    given: 4,
    locals: [
      [4, I32],
      [1, single],
      [15, V128],
    ],
    body: inOrder(
      keep(lastCell, inOrder(get(cells), whole(CELL), SUBTRACT)),
      keep(end, constant(-1)),
      loop(
        begin,
        keep(turn, whole(0)),
        block(
          inOrder(isAny(isActive), IS_ZERO, JUMP_IF),
          loop(
            inOrder(aim, sweepBoth, settle),
            inOrder(get(turn), whole(1), ADD, tee(turn), whole(MOST_TURNS), IS_LESS),
            inOrder(isAny(isActive), AND, JUMP_IF),
          ),
        ),
        write(at(diagonal, first), plus(read(at(diagonal, first)), get(shift))),
        keep(row, plus(get(row), one)),
        inOrder(get(first), whole(CELL), ADD, tee(first), get(cells), IS_LESS, JUMP_IF),
      ),
    ),
  };
}
