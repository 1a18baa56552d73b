/** Where the brackets in the gutter and the labels over the marks stand, from the rectangles of the words. */
import type { Span, StatementView } from "@parley/core";
import type { placeFinder } from "./text-places.js";

export interface Bracket {
  /** Statements with the same words share a bracket. */
  readonly ids: readonly string[];
  readonly top: number;
  readonly bottom: number;
  readonly depth: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Name and kind: two lines and a little air. */
const LABEL_HEIGHT = 30;
/** How far a name may stand from its bracket. */
const LABEL_DRIFT = 26;

/**
 * The brackets of the statements in a stretch of the text.
 * @param statements all of the document: depth counts from the outermost one, wherever it stands
 */
export function bracketsOf(
  statements: readonly StatementView[],
  within: Span,
  find: ReturnType<typeof placeFinder>,
  origin: { readonly left: number; readonly top: number },
): Bracket[] {
  const groups = new Map<string, StatementView[]>();
  for (const statement of statements) {
    const span = bracketSpan(statement);
    if (span.end <= within.start || span.start >= within.end) continue;
    const key = `${statement.utteranceId} ${span.start} ${span.end}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  const depths = depthsOf(statements);
  const drawn = [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const boxes = boxesOf(find(bracketSpan(first)), origin);
    const head = boxes[0];
    const tail = boxes.at(-1);
    if (head === undefined || tail === undefined) return [];
    return [{ group, head, tail, depth: depths.get(first.utteranceId) ?? 0 }];
  });
  return drawn.map(({ group, head, tail, depth }, position) => {
    const next = drawn.slice(position + 1).find((one) => one.depth === depth);
    const before = drawn.slice(0, position).findLast((one) => one.depth === depth);
    // Statements that share a line meet at its middle.
    const sharesStart =
      before !== undefined && isSameLine(before.tail, head) && before.tail.left <= head.left;
    const sharesEnd = next !== undefined && isSameLine(tail, next.head) && next.head.left >= tail.left;
    const top = sharesStart ? middle(head) + 2 : head.top + 3;
    const bottom = sharesEnd ? middle(tail) - 2 : tail.bottom - 3;
    return { ids: group.map((one) => one.id), top, bottom: Math.max(bottom, top + 6), depth };
  });
}

/**
 * Where the names of the brackets stand: beside their top, or a little lower where another stands; left out where
 * there is no room. The one in focus always has its place. By position in the list of brackets.
 */
export function namePlaces(
  brackets: readonly Bracket[],
  focusId: string | null,
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const focus = brackets.findIndex((bracket) => focusId !== null && bracket.ids.includes(focusId));
  const kept = brackets[focus] === undefined ? null : brackets[focus].top - 3;
  let free = Number.NEGATIVE_INFINITY;
  for (const [position, bracket] of brackets.entries()) {
    if (position === focus && kept !== null) {
      places.set(position, kept);
      free = Math.max(free, kept + LABEL_HEIGHT);
      continue;
    }
    let wanted = Math.max(bracket.top - 3, free);
    if (kept !== null && wanted > kept - LABEL_HEIGHT && wanted < kept + LABEL_HEIGHT)
      wanted = kept + LABEL_HEIGHT;
    if (wanted - bracket.top > LABEL_DRIFT) continue;
    places.set(position, wanted);
    free = Math.max(free, wanted + LABEL_HEIGHT);
  }
  return places;
}

/** The words a bracket stands for: the quote with its cue and, when a cue ties it to them, the actor's words. */
function bracketSpan(statement: StatementView): Span {
  let { start, end } = statement.quote;
  const { cue, actor } = statement;
  if (cue === null) return { start, end };
  for (const part of [cue, actor]) {
    if (part === null) continue;
    if (part.end < start - FAR || part.start > end + FAR) continue;
    start = Math.min(start, part.start);
    end = Math.max(end, part.end);
  }
  return { start, end };
}

/** Further away than this a cue or actor belongs to another sentence. */
const FAR = 160;

/** How deep each utterance is reported inside of others. */
function depthsOf(statements: readonly StatementView[]): Map<string, number> {
  const parents = new Map(statements.map((one) => [one.utteranceId, one.nestedIn]));
  const depths = new Map<string, number>();
  for (const id of parents.keys()) {
    let depth = 0;
    let parent = parents.get(id) ?? null;
    while (parent !== null && depth < 4) {
      depth += 1;
      parent = parents.get(parent) ?? null;
    }
    depths.set(id, depth);
  }
  return depths;
}

function boxesOf(range: Range | null, origin: { readonly left: number; readonly top: number }): Box[] {
  if (range === null) return [];
  return [...range.getClientRects()]
    .filter((box) => box.width > 0)
    .map((box) => ({
      left: box.left - origin.left,
      right: box.right - origin.left,
      top: box.top - origin.top,
      bottom: box.bottom - origin.top,
    }));
}

function middle(box: Box): number {
  return (box.top + box.bottom) / 2;
}

function isSameLine(a: Box, b: Box): boolean {
  return Math.abs(middle(a) - middle(b)) < 10;
}

export interface RoleLabel {
  readonly role: string;
  readonly left: number;
  readonly top: number;
}

/** Labels at the starts of the marks in focus; those that start together stand in one line, outer first. */
export function labelsOf(
  marks: readonly { readonly role: string; readonly start: number; readonly end: number }[],
  find: ReturnType<typeof placeFinder>,
  origin: { readonly left: number; readonly top: number },
  widthOf: (role: string) => number,
): RoleLabel[] {
  const seen = new Set<string>();
  const places = [...marks]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((mark) => {
      // A part in several pieces is named once.
      if (seen.has(mark.role)) return [];
      seen.add(mark.role);
      const box = boxesOf(find(mark), origin)[0];
      return box === undefined ? [] : [{ role: mark.role, left: box.left, top: box.top }];
    })
    .sort((a, b) => (Math.abs(a.top - b.top) < 10 ? a.left - b.left : a.top - b.top));
  const labels: RoleLabel[] = [];
  for (const place of places) {
    const before = labels.findLast((label) => Math.abs(label.top - place.top) < 10);
    const free = before === undefined ? Number.NEGATIVE_INFINITY : before.left + widthOf(before.role) + 6;
    labels.push({ ...place, left: Math.max(place.left, free) });
  }
  return labels;
}
