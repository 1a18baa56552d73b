/**
 * Camps by swapping where there are two of them, the usual case: the same search as in `swap-search.ts`, step by step
 * and bit by bit. As there is one other camp only, the change of a move is one number for each actor, and both camps
 * are renewed in one pass.
 */
import type { MatrixRoom } from "../network/matrix-room.js";
import {
  distanceBetween,
  distanceWithin,
  type IdealBlocks,
  type SignedTies,
} from "./polarization-quality.js";

/** What a search goes by, and the camps it alters. */
export interface Search {
  readonly ties: SignedTies;
  readonly camps: Int32Array;
  readonly ideal: IdealBlocks;
  /** −1 where the largest distance is sought. */
  readonly sign: 1 | -1;
  /** A swap must change the distance by less than this. */
  readonly below: number;
  /** Where tables are written. */
  readonly room: MatrixRoom;
}

/** Whether the same is expected within both camps, as this search takes for granted. */
export function areTwoAlike({ groups, within, between }: IdealBlocks): boolean {
  return groups === 2 && within[0] === within[1] && between[1] === between[2];
}

/** Swaps until a whole pass over all pairs finds nothing better. */
export function searchTwoCamps({ ties, camps, ideal, sign, below, room }: Search): void {
  const { size } = ties;
  const tables = tablesOf(ties, ideal, sign, room);
  const moves = openMoves(tables, camps);
  const { changes, least } = moves;
  const { exchange, leastExchange } = tables;
  for (let swapped = true; swapped; ) {
    swapped = false;
    for (let i = 0; i < size; i++) {
      const other = 1 - (camps[i] as number);
      const best = (changes[i] as number) + (least[other] as number) + (leastExchange[i] as number);
      if (!(best < below)) continue;
      for (let l = i + 1; l < size; l++) {
        const change = (changes[i] as number) + (changes[l] as number) + (exchange[i * size + l] as number);
        // Whether they are in different camps is asked last: it is so for every second one, in no order.
        if (!(change < below) || camps[i] === camps[l]) continue;
        swapActors(moves, tables, i, l);
        swapped = true;
      }
    }
  }
}

/** For each pair of actors, row by row; 0 with oneself. */
interface Tables {
  /** Distance from the ideal in the same camp. */
  readonly within: Float64Array;
  /** The same in different camps. */
  readonly between: Float64Array;
  /** What two who change places add to the change: each then meets the other elsewhere. */
  readonly exchange: Float64Array;
  /** The least of each actor's row. */
  readonly leastExchange: Float64Array;
}

function tablesOf(
  { size, congruence, conflict }: SignedTies,
  ideal: IdealBlocks,
  sign: 1 | -1,
  room: MatrixRoom,
): Tables {
  const cells = size * size;
  const all = room(3 * cells);
  const [within, between, exchange] = [0, 1, 2].map((part) =>
    all.subarray(part * cells, (part + 1) * cells),
  ) as [Float64Array, Float64Array, Float64Array];
  const [agreement, opposition] = [ideal.within[0] as number, ideal.between[1] as number];
  const leastExchange = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let lowest = Number.POSITIVE_INFINITY;
    for (let at = i * size; at < (i + 1) * size; at++) {
      const p = congruence[at] as number;
      const q = conflict[at] as number;
      const together = sign * distanceWithin(p, q, agreement);
      const apart = sign * distanceBetween(p, q, opposition);
      const change = 2 * apart - together - together;
      within[at] = together;
      between[at] = apart;
      exchange[at] = change;
      if (change < lowest && at !== i * size + i) lowest = change;
    }
    const own = i * size + i;
    within[own] = 0;
    between[own] = 0;
    exchange[own] = 0;
    leastExchange[i] = Math.min(lowest, 0);
  }
  return { within, between, exchange, leastExchange };
}

/** What moves to the other camp would change, all other actors staying where they are. */
interface Moves {
  readonly camps: Int32Array;
  /** 1 in the first camp, −1 in the second. */
  readonly sides: Float64Array;
  /** Distance of each actor in the first camp, and in the second. */
  readonly inFirst: Float64Array;
  readonly inSecond: Float64Array;
  readonly changes: Float64Array;
  /** The least change of each camp's actors. */
  readonly least: Float64Array;
}

function openMoves({ within, between }: Tables, camps: Int32Array): Moves {
  const size = camps.length;
  const [inFirst, inSecond] = [new Float64Array(size), new Float64Array(size)];
  const members = [0, 1].map((camp) =>
    Int32Array.from(camps.keys()).filter((actor) => camps[actor] === camp),
  );
  for (const [camp, others] of members.entries()) {
    const [ofFirst, ofSecond] = camp === 0 ? [within, between] : [between, within];
    for (let actor = 0; actor < size; actor++) {
      const row = actor * size;
      let first = 0;
      let second = 0;
      for (let at = 0; at < others.length; at++) {
        const cell = row + (others[at] as number);
        first += ofFirst[cell] as number;
        second += ofSecond[cell] as number;
      }
      inFirst[actor] = (inFirst[actor] as number) + first;
      inSecond[actor] = (inSecond[actor] as number) + second;
    }
  }
  const sides = Float64Array.from(camps, (camp) => 1 - 2 * camp);
  const changes = Float64Array.from(
    sides,
    (side, actor) => side * ((inSecond[actor] as number) - (inFirst[actor] as number)),
  );
  const least = new Float64Array(2).fill(Number.POSITIVE_INFINITY);
  for (let actor = 0; actor < size; actor++) {
    const camp = camps[actor] as number;
    least[camp] = Math.min(least[camp] as number, changes[actor] as number);
  }
  return { camps, sides, inFirst, inSecond, changes, least };
}

/** Two actors change places; all others see them there. */
function swapActors(moves: Moves, { within, between }: Tables, one: number, other: number): void {
  const { camps, sides, inFirst, inSecond, changes, least } = moves;
  const size = camps.length;
  // 1 where the one leaves the first camp for the second and the other comes, −1 where it is the other way round.
  const way = sides[one] as number;
  camps[one] = 1 - (camps[one] as number);
  camps[other] = 1 - (camps[other] as number);
  sides[one] = -way;
  sides[other] = way;
  let leastFirst = Number.POSITIVE_INFINITY;
  let leastSecond = Number.POSITIVE_INFINITY;
  const [from, to] = [one * size, other * size];
  for (let k = 0; k < size; k++) {
    const left = way * ((between[from + k] as number) - (within[from + k] as number));
    const came = way * ((within[to + k] as number) - (between[to + k] as number));
    const first = (inFirst[k] as number) + left + came;
    const second = (inSecond[k] as number) - left - came;
    inFirst[k] = first;
    inSecond[k] = second;
    const side = sides[k] as number;
    const change = side * (second - first);
    changes[k] = change;
    // Hardly ever less: which camp it is need not be asked before.
    if (change < leastFirst && side > 0) leastFirst = change;
    if (change < leastSecond && side < 0) leastSecond = change;
  }
  least[0] = leastFirst;
  least[1] = leastSecond;
}
