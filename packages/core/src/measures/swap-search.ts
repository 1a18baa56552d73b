/**
 * Camps by swapping: two actors of different camps change places as long as that brings the camps nearer to
 * what is sought. Camps start at equal sizes (± 1) and keep them. A local optimum, by seed.
 *
 * For each actor and camp it is kept what a move there would change, so that a swap is judged in one step and carried
 * out in one pass over the actors. What two actors who change places are to each other is worked out beforehand; the
 * least of it says of most actors at once that nobody is worth changing places with.
 */
import { type MatrixRoom, ownRoom } from "../network/matrix-room.js";
import type { Random } from "../random.js";
import type { IdealBlocks, SignedTies } from "./polarization-quality.js";
import { campSizes, distanceBetween, distanceWithin, idealBlocks } from "./polarization-quality.js";
import { areTwoAlike, type Search, searchTwoCamps } from "./two-camps-search.js";

/** Actors dealt to the camps in turn and shuffled. (Fisher–Yates.) */
export function dealtCamps(size: number, groups: number, random: Random): Int32Array {
  const camps = Int32Array.from({ length: size }, (_, actor) => actor % groups);
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = camps[last] as number;
    camps[last] = camps[other] as number;
    camps[other] = kept;
  }
  return camps;
}

/** Swaps below this part of the worst distance are rounding. */
const ROUNDING = 1e-12;

/**
 * Swaps until a whole pass over all pairs finds nothing better.
 *
 * @param camps where to start; altered
 * @param compat DNA seeks the largest distance from its ideal
 * @param room where its tables are written
 */
export function swapSearch(
  ties: SignedTies,
  camps: Int32Array,
  groups: number,
  compat: boolean,
  room: MatrixRoom = ownRoom,
): void {
  const ideal = idealBlocks(ties, campSizes(camps, groups), compat);
  const search: Search = { ties, camps, ideal, sign: compat ? -1 : 1, below: -ROUNDING * ideal.worst, room };
  if (areTwoAlike(ideal)) searchTwoCamps(search);
  else searchManyCamps(search);
}

/** Any number of camps, whatever is expected within each. */
export function searchManyCamps({ ties, camps, ideal, sign, below, room }: Search): void {
  const { size } = ties;
  const { groups } = ideal;
  const { distances, between } = swapTables(ties, ideal, sign, room);
  const moves = openMoves(distances, camps, groups);
  for (let swapped = true; swapped; ) {
    swapped = false;
    for (let i = 0; i < size; i++) {
      if (!isWorthSwapping(moves, between, i, below)) continue;
      for (let l = i + 1; l < size; l++) {
        const g = camps[i] as number;
        const h = camps[l] as number;
        if (g === h) continue;
        const { changes } = between[g * groups + h] as Exchange;
        const change =
          (moves.changes[h * size + i] as number) +
          (moves.changes[g * size + l] as number) +
          (changes[i * size + l] as number);
        if (!(change < below)) continue;
        swapActors(moves, distances, i, l);
        swapped = true;
      }
    }
  }
}

/** What moves would change, all other actors staying where they are. */
interface Moves {
  readonly camps: Int32Array;
  readonly groups: number;
  /** Distance of each actor in each camp, a row a camp. */
  readonly sums: Float64Array;
  /** The same less the distance where the actor is. */
  readonly changes: Float64Array;
  /** The least change of a move from one camp to another, row by row of the camps it comes from. */
  readonly least: Float64Array;
}

function openMoves(distances: readonly Float64Array[], camps: Int32Array, groups: number): Moves {
  const size = camps.length;
  const sums = new Float64Array(groups * size);
  const members = Array.from({ length: groups }, (_, camp) =>
    Int32Array.from(camps.keys()).filter((actor) => camps[actor] === camp),
  );
  for (let g = 0; g < groups; g++) {
    for (const [h, others] of members.entries()) {
      const table = distances[g * groups + h] as Float64Array;
      for (let i = 0; i < size; i++) {
        const row = i * size;
        let sum = 0;
        for (let at = 0; at < others.length; at++) sum += table[row + (others[at] as number)] as number;
        sums[g * size + i] = (sums[g * size + i] as number) + sum;
      }
    }
  }
  const changes = new Float64Array(groups * size);
  const moves = { camps, groups, sums, changes, least: new Float64Array(groups * groups) };
  renewChanges(moves);
  return moves;
}

function renewChanges({ camps, groups, sums, changes, least }: Moves): void {
  const size = camps.length;
  least.fill(Number.POSITIVE_INFINITY);
  for (let g = 0; g < groups; g++) {
    for (let k = 0; k < size; k++) {
      const camp = camps[k] as number;
      const change = (sums[g * size + k] as number) - (sums[camp * size + k] as number);
      changes[g * size + k] = change;
      const pair = camp * groups + g;
      if (change < (least[pair] as number)) least[pair] = change;
    }
  }
}

/** Whether there may be anybody to change places with: the least of each part says when there is not. */
function isWorthSwapping(
  { camps, groups, changes, least }: Moves,
  between: readonly Exchange[],
  actor: number,
  below: number,
): boolean {
  const size = camps.length;
  const g = camps[actor] as number;
  for (let h = 0; h < groups; h++) {
    if (h === g) continue;
    const change =
      (changes[h * size + actor] as number) +
      (least[h * groups + g] as number) +
      (between[g * groups + h]?.least[actor] as number);
    if (change < below) return true;
  }
  return false;
}

/** Two actors of different camps change places; all others see them there. */
function swapActors(moves: Moves, distances: readonly Float64Array[], one: number, other: number): void {
  const { camps, groups, sums } = moves;
  const size = camps.length;
  const [g, h] = [camps[one] as number, camps[other] as number];
  camps[one] = h;
  camps[other] = g;
  const [first, second] = [one * size, other * size];
  for (let camp = 0; camp < groups; camp++) {
    const withG = distances[camp * groups + g] as Float64Array;
    const withH = distances[camp * groups + h] as Float64Array;
    const row = camp * size;
    for (let k = 0; k < size; k++) {
      const left = (withH[first + k] as number) - (withG[first + k] as number);
      const came = (withG[second + k] as number) - (withH[second + k] as number);
      sums[row + k] = (sums[row + k] as number) + left + came;
    }
  }
  renewChanges(moves);
}

/** What two actors of two camps add to the change when they change places: each then meets the other elsewhere. */
interface Exchange {
  readonly changes: Float64Array;
  /** The least of each actor's row. */
  readonly least: Float64Array;
}

interface SwapTables {
  /** The distance of every cell for each pair of camps, row by row of the pairs. What is sought is the smaller sum. */
  readonly distances: readonly Float64Array[];
  /** The same for an exchange between the two; within a camp, what holds with the next one. */
  readonly between: readonly Exchange[];
}

/** A table serves all pairs of camps with the same expectation. */
function swapTables(ties: SignedTies, ideal: IdealBlocks, sign: 1 | -1, room: MatrixRoom): SwapTables {
  const { groups } = ideal;
  const { size } = ties;
  const pairs = Array.from({ length: groups * groups }, (_, pair) => pair);
  const kinds = pairs.map((pair) => {
    const [g, h] = [Math.floor(pair / groups), pair % groups];
    return g === h ? `within ${ideal.within[g]}` : `between ${ideal.between[pair]}`;
  });
  const partsOf = (pair: number): [apart: number, there: number, here: number] => {
    const g = Math.floor(pair / groups);
    // Within a camp nobody changes places; what holds with the next camp stands there.
    const h = pair % groups === g ? (g + 1) % groups : pair % groups;
    return [g * groups + h, h * groups + h, g * groups + g];
  };
  const exchanges = pairs.map((pair) =>
    partsOf(pair)
      .map((part) => kinds[part])
      .join(", "),
  );
  const cells = size * size;
  const all = room((new Set(kinds).size + new Set(exchanges).size) * cells);
  let used = 0;
  const next = (): Float64Array => {
    used += cells;
    return all.subarray(used - cells, used);
  };
  const distances = sharedBy(kinds, (pair) => {
    const table = next();
    fillDistances(table, ties, ideal, pair, sign);
    return table;
  });
  const between = sharedBy(exchanges, (pair) => {
    const [apart, there, here] = partsOf(pair).map((part) => distances[part] as Float64Array);
    return exchangeTable(next(), size, apart as Float64Array, there as Float64Array, here as Float64Array);
  });
  return { distances, between };
}

/** One for each name, made for the first place that has it. */
function sharedBy<Item>(names: readonly string[], make: (place: number) => Item): Item[] {
  const known = new Map<string, Item>();
  return names.map((name, place) => {
    const item = known.get(name) ?? make(place);
    known.set(name, item);
    return item;
  });
}

/** Cells of an actor with itself are 0. */
function fillDistances(
  table: Float64Array,
  { congruence, conflict, size }: SignedTies,
  { groups, within, between }: IdealBlocks,
  pair: number,
  sign: 1 | -1,
): void {
  const camp = Math.floor(pair / groups);
  if (camp === pair % groups) {
    const even = within[camp] as number;
    for (let at = 0; at < table.length; at++)
      table[at] = sign * distanceWithin(congruence[at] as number, conflict[at] as number, even);
  } else {
    const even = between[pair] as number;
    for (let at = 0; at < table.length; at++)
      table[at] = sign * distanceBetween(congruence[at] as number, conflict[at] as number, even);
  }
  for (let actor = 0; actor < size; actor++) table[actor * size + actor] = 0;
}

function exchangeTable(
  changes: Float64Array,
  size: number,
  apart: Float64Array,
  there: Float64Array,
  here: Float64Array,
): Exchange {
  const least = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let lowest = Number.POSITIVE_INFINITY;
    for (let at = i * size; at < (i + 1) * size; at++) {
      const change = 2 * (apart[at] as number) - (there[at] as number) - (here[at] as number);
      changes[at] = change;
      if (change < lowest) lowest = change;
    }
    least[i] = lowest;
  }
  return { changes, least };
}
