/**
 * Positions side by side that are compared with each other: one actor, or one body, on one concept. What was found in
 * a lane is kept for as long as the same positions stand in it, so that after a change only a few are looked at again.
 */
import { byTime, type Position } from "./position.js";
import { type Candidate, candidatesOf } from "./repeats.js";
import { createSaidMemory, type SaidMemory } from "./said.js";
import type { FoundShift } from "./shift.js";
import { createShownMemory, type ShownMemory } from "./shown.js";

/** All lanes of one kind: one actor and one concept each, or one body and one concept. */
interface Lanes {
  /** Positions by the name of the lane, in order of time. */
  readonly lanes: Map<string, readonly Position[]>;
  /** What was found by the name of the lane. */
  readonly found: Map<string, readonly Candidate[]>;
}

function noLanes(): Lanes {
  return { lanes: new Map(), found: new Map() };
}

/**
 * What was found in the same statements before, for a record that is asked again after a few of them changed. Whoever
 * keeps it makes a new one when the codebook's conditions, any state of a condition or any actor changed, and for
 * another language; a changed statement has to be another object.
 */
export interface ShiftMemory {
  readonly said: SaidMemory;
  readonly own: Lanes;
  readonly bodies: Lanes;
  readonly shown: ShownMemory;
}

export function createShiftMemory(): ShiftMemory {
  return { said: createSaidMemory(), own: noLanes(), bodies: noLanes(), shown: createShownMemory() };
}

/**
 * What is found in each lane. Only lanes with a position that came, went or became another one are searched.
 *
 * @param change positions that are no more and those that have come
 * @param laneOf the name of the lane that a position belongs to; `null` for none
 * @param known the lanes as they were; they are brought up to date
 * @param note is told what was and is found in a lane that was searched
 * @param find looks at the positions of one lane, in order of time
 */
export function searchLanes(
  change: { readonly gone: readonly Position[]; readonly come: readonly Position[] },
  laneOf: (position: Position) => string | null,
  known: Lanes,
  note: (name: string, before: readonly Candidate[], after: readonly Candidate[]) => void,
  find: (positions: readonly Position[]) => readonly FoundShift[],
): void {
  const gone = new Set(change.gone);
  const come = new Map<string, Position[]>();
  const mark = (position: Position): Position[] => {
    const name = laneOf(position);
    if (name === null) return [];
    const lane = come.get(name);
    if (lane !== undefined) return lane;
    const made: Position[] = [];
    come.set(name, made);
    return made;
  };
  for (const position of change.gone) mark(position);
  for (const position of change.come) mark(position).push(position);
  for (const [name, added] of come) {
    const stayed = (known.lanes.get(name) ?? []).filter((position) => !gone.has(position));
    const lane = [...stayed, ...added].sort(byTime);
    if (lane.length > 0) known.lanes.set(name, lane);
    else known.lanes.delete(name);
    const found = lane.length > 0 ? candidatesOf(find(lane)) : [];
    note(name, known.found.get(name) ?? [], found);
    if (found.length > 0) known.found.set(name, found);
    else known.found.delete(name);
  }
}
