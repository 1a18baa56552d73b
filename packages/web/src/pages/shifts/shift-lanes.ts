/**
 * Lanes: one for each holder of a position and each concept. On it the sentences stand as marks, those for above
 * those against, on the axis of time; a shift is a link between two of them. A person who speaks for a state or
 * body stands on its lane, so that two voices of one actor show as one link.
 */
import type { PositionView, Shift, ShiftSentence } from "@parley/core";
import type { Axis } from "../ledger/lanes.js";
import { addDays, daysBetween } from "../ledger/ledger-rows.js";

export type Side = "support" | "oppose" | "none";

/** Sentences of one side on one day: drawn as one mark whose area is their number. */
export interface Mark {
  readonly day: string;
  readonly side: Side;
  readonly count: number;
  readonly speakers: readonly string[];
  /** Does one of them name a condition? */
  readonly isConditional: boolean;
}

export interface LaneLink {
  readonly shift: Shift;
  readonly from: { readonly day: string; readonly side: Side };
  readonly to: { readonly day: string; readonly side: Side };
}

export interface Lane {
  readonly key: string;
  readonly holder: { readonly id: string; readonly label: string };
  readonly concept: { readonly id: string; readonly label: string };
  /** In order of time. */
  readonly marks: readonly Mark[];
  readonly links: readonly LaneLink[];
}

interface Placed {
  readonly day: string;
  readonly side: Side;
  readonly speaker: string;
  readonly isConditional: boolean;
}

interface Draft {
  readonly holder: Lane["holder"];
  readonly concept: Lane["concept"];
  /** By statement, so that no sentence is counted twice. */
  readonly said: Map<string, Placed>;
  readonly links: LaneLink[];
}

/** Positions by their statement: where a sentence of a shift has its place. */
export function byStatement(positions: readonly PositionView[]): ReadonlyMap<string, PositionView> {
  return new Map(positions.map((position) => [position.statementId, position]));
}

/** Whose lane a shift stands on: that of its later sentence, else of its earlier one, else its actor's. */
export function holderOf(shift: Shift, known: ReadonlyMap<string, PositionView>): Lane["holder"] {
  const position = known.get(shift.later.statementId ?? "") ?? known.get(shift.earlier.statementId ?? "");
  return position === undefined
    ? { id: shift.actor.entityId, label: shift.actor.label }
    : { id: position.holder.entityId, label: position.holder.label };
}

/**
 * Lanes with their marks and links; holders with most shifts first, then by name, a holder's lanes together.
 * Undated sentences have no place on the axis and are left out.
 */
export function lanesOf(positions: readonly PositionView[], shifts: readonly Shift[]): Lane[] {
  const known = byStatement(positions);
  const drafts = new Map<string, Draft>();
  const laneFor = (holder: Lane["holder"], concept: Lane["concept"]): Draft => {
    const key = `${holder.id} ${concept.id}`;
    const draft = drafts.get(key) ?? { holder, concept, said: new Map(), links: [] };
    drafts.set(key, draft);
    return draft;
  };
  for (const position of positions) {
    const { holder, concept } = position;
    laneFor({ id: holder.entityId, label: holder.label }, concept).said.set(position.statementId, {
      day: position.date.slice(0, 10),
      side: position.stance,
      speaker: position.speaker,
      isConditional: position.conditional,
    });
  }
  for (const shift of shifts) {
    const position = known.get(shift.later.statementId ?? "") ?? known.get(shift.earlier.statementId ?? "");
    const concept = position?.concept ?? {
      id: shift.concept.id ?? shift.concept.label,
      label: shift.concept.label,
    };
    const lane = laneFor(holderOf(shift, known), concept);
    const ends = [shift.earlier, shift.later].map((sentence) => placeOn(lane, sentence));
    const [from, to] = ends;
    if (from !== undefined && to !== undefined && from.day !== "" && to.day !== "")
      lane.links.push({ shift, from, to });
  }
  return inOrder([...drafts].map(([key, draft]) => finished(key, draft)));
}

/** The mark of a sentence; one that no position has is put on the lane. */
function placeOn(lane: Draft, sentence: ShiftSentence): Placed {
  const key = sentence.statementId ?? `${sentence.documentId} ${sentence.date} ${sentence.text}`;
  const there = lane.said.get(key);
  if (there !== undefined) return there;
  const placed: Placed = {
    day: sentence.date.slice(0, 10),
    side: sentence.stance ?? "none",
    speaker: sentence.speaker,
    isConditional: false,
  };
  if (placed.day !== "") lane.said.set(key, placed);
  return placed;
}

function finished(key: string, { holder, concept, said, links }: Draft): Lane {
  const marks = new Map<string, Mark>();
  for (const { day, side, speaker, isConditional } of said.values()) {
    const place = `${day} ${side}`;
    const mark = marks.get(place);
    marks.set(place, {
      day,
      side,
      count: (mark?.count ?? 0) + 1,
      speakers: [...new Set([...(mark?.speakers ?? []), speaker])].filter((name) => name !== ""),
      isConditional: (mark?.isConditional ?? false) || isConditional,
    });
  }
  return {
    key,
    holder,
    concept,
    marks: [...marks.values()].sort((a, b) => compare(a.day, b.day) || compare(a.side, b.side)),
    links: [...links].sort((a, b) => compare(a.to.day, b.to.day) || compare(a.shift.id, b.shift.id)),
  };
}

function inOrder(lanes: readonly Lane[]): Lane[] {
  const linksOf = new Map<string, number>();
  for (const { holder, links } of lanes) linksOf.set(holder.id, (linksOf.get(holder.id) ?? 0) + links.length);
  return [...lanes].sort(
    (a, b) =>
      (linksOf.get(b.holder.id) ?? 0) - (linksOf.get(a.holder.id) ?? 0) ||
      a.holder.label.localeCompare(b.holder.label) ||
      compare(a.holder.id, b.holder.id) ||
      b.links.length - a.links.length ||
      a.concept.label.localeCompare(b.concept.label),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The days the lanes span: the time window, else all marks with a little room; `null` without any. */
export function laneAxis(
  lanes: readonly Lane[],
  window: { readonly from: string; readonly to: string } | null,
): Axis | null {
  if (window !== null) return { first: window.from, last: window.to };
  const days = lanes.flatMap(({ marks }) => marks.map(({ day }) => day)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const room = Math.max(1, Math.round(daysBetween(first, last) * 0.03));
  return { first: addDays(first, -room), last: addDays(last, room) };
}

/** Marks that stand within the axis. */
export function isOn(day: string, { first, last }: Axis): boolean {
  return day >= first && day <= last;
}
