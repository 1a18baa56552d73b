/**
 * What is shown of all that was found: each pair once, with what people decided, the latest first. Put together actor
 * by actor, and anew only for actors of whom something else was found than before.
 */

import { shortId } from "../ledger/short-id.js";
import { changesBetween, insertInOrder } from "../list-changes.js";
import type { LedgerEntry } from "../model/ledger-entry.js";
import { type Candidate, placeOf, withoutRepeats } from "./repeats.js";
import type { FoundShift, Shift } from "./shift.js";

export interface ShownMemory {
  /** By actor: what was found of it, by the lane in which it was. */
  readonly lanes: Map<string, Map<string, readonly Candidate[]>>;
  /** Actors of whom something else was found since. */
  readonly touched: Set<string>;
  /** By actor: what is left of that, each pair once. */
  readonly found: Map<string, readonly FoundShift[]>;
  /** The same with decisions, as far as shown; that of several actors, told by a text, under "". */
  readonly byActor: Map<string, readonly Shift[]>;
  /** Shifts nobody has decided on, ready to be shown. */
  readonly open: Map<FoundShift, Shift>;
  /** Actors of whom more than the lanes was found. */
  extras: ReadonlySet<string>;
  /** What decisions and dial were. */
  context: string;
  shown: readonly Shift[];
}

export function createShownMemory(): ShownMemory {
  return {
    lanes: new Map(),
    touched: new Set(),
    found: new Map(),
    byActor: new Map(),
    open: new Map(),
    extras: new Set(),
    context: "",
    shown: [],
  };
}

/** Notes that other candidates than before stand in a lane. */
export function noteLane(
  memory: ShownMemory,
  lane: string,
  before: readonly Candidate[],
  after: readonly Candidate[],
): void {
  for (const { shift } of before) {
    memory.touched.add(shift.actor.entityId);
    memory.lanes.get(shift.actor.entityId)?.delete(lane);
  }
  for (const [id, own] of byActor(after)) {
    memory.touched.add(id);
    const lanes = memory.lanes.get(id) ?? new Map<string, readonly Candidate[]>();
    memory.lanes.set(id, lanes.set(lane, own));
  }
}

export interface ShownOptions {
  readonly entries: readonly LedgerEntry[];
  /** Lowest score that is shown without a decision. */
  readonly dial: number;
  /** Found beside the lanes. */
  readonly extras: readonly Candidate[];
  /** Adds what is told by texts, from all that was found. */
  readonly told: (found: () => readonly FoundShift[]) => readonly FoundShift[];
}

/** All that is shown, the latest first; within a day by score and id. */
export function shownShifts(
  memory: ShownMemory,
  { entries, dial, extras, told }: ShownOptions,
): readonly Shift[] {
  const decisions = decisionsIn(entries);
  const extrasBy = byActor(extras);
  const context = JSON.stringify([dial, [...decisions.values()]]);
  const touched = new Set([...memory.touched, ...memory.extras, ...extrasBy.keys()]);
  if (context !== memory.context) for (const id of memory.lanes.keys()) touched.add(id);
  const decide = (found: readonly FoundShift[]) =>
    found
      .map((shift) => decided(shift, decisions, memory.open))
      .filter(({ score, review }) => review !== "open" || score >= dial);
  const gone = new Set<Shift>();
  const come: Shift[] = [];
  const replace = (id: string, shifts: readonly Shift[]): void => {
    const before = memory.byActor.get(id) ?? [];
    for (const change of changesBetween(before, shifts)) {
      for (const shift of before.slice(change.before.from, change.before.to)) gone.add(shift);
      come.push(...shifts.slice(change.after.from, change.after.to));
    }
    memory.byActor.set(id, shifts);
  };
  for (const id of touched) {
    const lanes = memory.lanes.get(id)?.values() ?? [];
    const found = withoutSelf(withoutRepeats([...lanes, extrasBy.get(id) ?? []]));
    memory.found.set(id, found);
    replace(id, decide(found));
  }
  replace(TOLD, decide(told(() => [...memory.found.values()].flat())));
  const stayed = memory.shown.filter((shift) => !gone.has(shift));
  memory.shown = insertInOrder(stayed, come.sort(latestFirst), latestFirst);
  memory.touched.clear();
  memory.extras = new Set(extrasBy.keys());
  memory.context = context;
  forgetUnused(memory);
  return memory.shown;
}

/** In place of an actor: what texts tell. */
const TOLD = "";

function byActor(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const own = found.get(candidate.shift.actor.entityId);
    if (own === undefined) found.set(candidate.shift.actor.entityId, [candidate]);
    else own.push(candidate);
  }
  return found;
}

/** So many that are shown no more may stay in memory. */
const MOST_UNUSED = 10_000;

function forgetUnused({ open, found }: ShownMemory): void {
  let used = 0;
  for (const { length } of found.values()) used += length;
  if (open.size <= 2 * used + MOST_UNUSED) return;
  const kept = new Set([...found.values()].flat());
  for (const shift of open.keys()) if (!kept.has(shift)) open.delete(shift);
}

function latestFirst(a: Shift, b: Shift): number {
  return (
    compare(b.later.date, a.later.date) ||
    b.score - a.score ||
    compare(a.id, b.id) ||
    compare(a.actor.entityId, b.actor.entityId)
  );
}

/** Who turns against the own word with a sentence does not speak against the own organization with it as well. */
function withoutSelf(found: readonly FoundShift[]): readonly FoundShift[] {
  if (!found.some(({ kind }) => kind === "against-own-organization")) return found;
  const own = new Set(
    found.flatMap(({ kind, later }) => (kind === "reversal" || kind === "denial" ? [placeOf(later)] : [])),
  );
  return found.filter(({ kind, later }) => kind !== "against-own-organization" || !own.has(placeOf(later)));
}

/** Decisions by the pair they are about. */
function decisionsIn(entries: readonly LedgerEntry[]): ReadonlyMap<string, LedgerEntry> {
  const decisions = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const { detail } = entry;
    if (detail.kind === "shift")
      decisions.set(`${detail.pattern} ${detail.earlierId} ${detail.laterId}`, entry);
  }
  return decisions;
}

/** Puts the decision of a person to a pair; a dismissed one keeps its place with its review. */
function decided(
  shift: FoundShift,
  decisions: ReadonlyMap<string, LedgerEntry>,
  memory: ShownMemory["open"],
): Shift {
  let open = memory.get(shift);
  if (open === undefined) {
    open = undecided(shift);
    memory.set(shift, open);
  }
  const entry = decisions.size === 0 ? undefined : decisions.get(pairOf(shift));
  const detail = entry?.detail;
  if (entry === undefined || detail?.kind !== "shift") return open;
  const { decision, explanation } = detail;
  return { ...open, review: decision, explanation, by: entry.coderId, entryId: entry.id };
}

const NO_CONTRADICTION: ReadonlySet<string> = new Set(["followed-condition", "voices", "successor"]);

function undecided(shift: FoundShift): Shift {
  return {
    id: shortId("s", [pairOf(shift)]),
    ...shift,
    contradiction: !NO_CONTRADICTION.has(shift.kind),
    review: "open",
    explanation: "",
    by: null,
    entryId: null,
  };
}

function pairOf({ kind, earlier, later }: FoundShift): string {
  return `${kind} ${earlier.statementId ?? earlier.documentId} ${later.statementId ?? later.documentId}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
