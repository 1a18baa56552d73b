/**
 * Positions side by side that are compared with each other: one actor, or one body, on one concept. What was found in
 * a lane is kept for as long as the same positions stand in it, so that after a change only a few are looked at again.
 */
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import { byTime, type Position } from "./position.js";
import { type Candidate, candidatesOf } from "./repeats.js";
import type { FoundShift, Shift } from "./shift.js";

/** All lanes of one kind: one actor and one concept each, or one body and one concept. */
interface Lanes {
  /** The positions of all of them as they came. */
  readonly positions: readonly Position[];
  /** What was found by the name of the lane. */
  readonly found: ReadonlyMap<string, readonly Candidate[]>;
}

const NO_LANES: Lanes = { positions: [], found: new Map() };

/** What one statement says, looked at once. */
export interface Said {
  readonly position: Position | null;
  readonly isDenial: boolean;
}

/**
 * What was found in the same statements before, for a record that is asked again after a few of them changed. Whoever
 * keeps it makes a new one when the codebook's conditions, any state of a condition or any actor changed, and for
 * another language; a changed statement has to be another object.
 */
export interface ShiftMemory {
  /** Not a weak map, which costs every collection of garbage: `forgetOthers` takes out what is asked about no more. */
  said: Map<LedgerStatement, Said>;
  own: Lanes;
  bodies: Lanes;
  /** Shifts nobody has decided on, ready to be shown. */
  open: Map<FoundShift, Shift>;
}

export function createShiftMemory(): ShiftMemory {
  return { said: new Map(), own: NO_LANES, bodies: NO_LANES, open: new Map() };
}

/** Half as many again may be out of date before it is tidied. */
const MOST_STALE = 0.5;

/** Keeps what is known of these only, once there is much of others. */
export function forgetOthers<Key, Known>(memory: Map<Key, Known>, asked: readonly Key[]): Map<Key, Known> {
  if (memory.size <= asked.length * (1 + MOST_STALE)) return memory;
  const kept = new Map<Key, Known>();
  for (const key of asked) {
    const known = memory.get(key);
    if (known !== undefined) kept.set(key, known);
  }
  return kept;
}

/**
 * What is found in each lane. Only lanes with a position that came, went or became another one are searched.
 *
 * @param laneOf the name of the lane that a position belongs to; `null` for none
 * @param known the lanes as they were
 * @param find looks at the positions of one lane, in order of time
 */
export function searchLanes(
  positions: readonly Position[],
  laneOf: (position: Position) => string | null,
  known: Lanes,
  find: (positions: readonly Position[]) => readonly FoundShift[],
): Lanes {
  const changed = changedLanes(known.positions, positions, laneOf);
  const found = new Map(known.found);
  for (const name of changed.keys()) found.delete(name);
  for (const position of changed.size === 0 ? [] : positions) {
    const name = laneOf(position);
    if (name !== null) changed.get(name)?.push(position);
  }
  for (const [name, lane] of changed) {
    const own = candidatesOf(find(lane.sort(byTime)));
    if (own.length > 0) found.set(name, own);
  }
  return { positions, found };
}

/** Names of the lanes that are not what they were, each with an empty list. */
function changedLanes(
  before: readonly Position[],
  after: readonly Position[],
  laneOf: (position: Position) => string | null,
): Map<string, Position[]> {
  const changed = new Map<string, Position[]>();
  const mark = (position: Position | undefined): void => {
    const name = position === undefined ? null : laneOf(position);
    if (name !== null && !changed.has(name)) changed.set(name, []);
  };
  // Most positions stand where they stood. Whatever is not met in step is marked on both sides, so that a lane whose
  // positions were all met has lost none and won none.
  let old = 0;
  let now = 0;
  while (old < before.length || now < after.length) {
    if (before[old] === after[now]) {
      old += 1;
      now += 1;
    } else if (before[old] === after[now + 1]) {
      mark(after[now]);
      now += 1;
    } else if (before[old + 1] === after[now]) {
      mark(before[old]);
      old += 1;
    } else {
      mark(before[old]);
      mark(after[now]);
      old += 1;
      now += 1;
    }
  }
  return changed;
}
