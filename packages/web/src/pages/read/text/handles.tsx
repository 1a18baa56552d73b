/**
 * Handles over the words that a pointer or a finger drags: at the borders of the spans of a statement, and at the place
 * where it is split. The keys do the same: arrow keys in the form, and in the split.
 */
import type { Role, Span } from "@parley/core";
import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { offsetAt, placeFinder } from "./text-places.js";

/** One border of one span of a part. */
export interface Border {
  readonly role: Role;
  /** Position of the span among those of the part. */
  readonly position: number;
  readonly which: "start" | "end";
}

/** Where a handle stands, in the coordinates of the article. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

export interface BorderHandlesProps {
  readonly article: RefObject<HTMLElement | null>;
  readonly parts: Readonly<Partial<Record<Role, readonly Span[] | null>>>;
  /** The pointer is over this offset of the text. */
  readonly drag: (border: Border, offset: number) => void;
  readonly drop: () => void;
}

export function BorderHandles({ article, parts, drag, drop }: BorderHandlesProps) {
  const borders = (Object.entries(parts) as [Role, readonly Span[] | null][]).flatMap(([role, spans]) =>
    (spans ?? []).flatMap((span, position) =>
      (["start", "end"] as const).map((which) => ({ role, position, which, at: span[which] })),
    ),
  );
  // Borders at the same place hang one below the other, so that each can be taken.
  const above = (index: number) => {
    const border = borders[index];
    return borders.slice(0, index).filter(({ at, which }) => at === border?.at && which === border.which)
      .length;
  };
  return borders.map(({ at, ...border }, index) => (
    <Handle
      key={`${border.role} ${border.position} ${border.which}`}
      article={article}
      at={at}
      above={above(index)}
      isEnd={border.which === "end"}
      className={`handle ${border.which} h-${border.role}`}
      drag={(offset) => drag(border, offset)}
      drop={drop}
    />
  ));
}

export interface SplitMarkProps extends Pick<BorderHandlesProps, "article"> {
  readonly at: number;
  readonly drag: (offset: number) => void;
}

export function SplitMark({ article, at, drag }: SplitMarkProps) {
  return (
    <Handle
      article={article}
      at={at}
      above={0}
      isEnd={false}
      className="handle split"
      drag={drag}
      drop={() => undefined}
    />
  );
}

/** Height of the knob of a handle, and the layer of the uppermost one. */
const KNOB = 10;
const LAYER = 12;

interface HandleProps {
  readonly article: RefObject<HTMLElement | null>;
  readonly at: number;
  /** How many handles hang at the same place above this one. */
  readonly above: number;
  /** At the end of the word before the offset, not at the start of the one behind it. */
  readonly isEnd: boolean;
  readonly className: string;
  readonly drag: (offset: number) => void;
  readonly drop: () => void;
}

function Handle({ article, at, above, isEnd, className, drag, drop }: HandleProps) {
  const [place, setPlace] = useState<Place | null>(null);
  const isDragging = useRef(false);
  // Measured with every drawing: words move with the width, the fonts and what is typed beside them.
  useLayoutEffect(() => {
    const element = article.current;
    const next = element === null ? null : placeOf(element, at, isEnd);
    setPlace((now) => (isSamePlace(now, next) ? now : next));
  });
  if (place === null) return null;
  const move = (event: PointerEvent) => {
    if (!isDragging.current) return;
    scrollAtEdge(article.current, event.clientY);
    const offset = offsetUnder(event);
    if (offset !== null) drag(offset);
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (!isDragging.current) return;
    isDragging.current = false;
    event.currentTarget.style.pointerEvents = "";
    drop();
  };
  return (
    <span
      className={className}
      aria-hidden="true"
      style={{ left: place.left, top: place.top, height: place.height + above * KNOB, zIndex: LAYER - above }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        // The captured pointer still comes here, and what lies under it can be found.
        event.currentTarget.style.pointerEvents = "none";
        isDragging.current = true;
      }}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

function placeOf(article: Element, at: number, isEnd: boolean): Place | null {
  const letter = isEnd ? { start: Math.max(0, at - 1), end: at } : { start: at, end: at + 1 };
  const box = placeFinder(article)(letter)?.getClientRects()[0];
  if (box === undefined) return null;
  const origin = article.getBoundingClientRect();
  return {
    left: (isEnd ? box.right : box.left) - origin.left,
    top: box.top - origin.top,
    height: box.height,
  };
}

function isSamePlace(one: Place | null, other: Place | null): boolean {
  return one?.left === other?.left && one?.top === other?.top && one?.height === other?.height;
}

/** The offset of the text under a pointer; the handle itself is looked through. */
function offsetUnder({ clientX, clientY }: PointerEvent): number | null {
  if ("caretPositionFromPoint" in document) {
    const found = document.caretPositionFromPoint(clientX, clientY);
    return found === null ? null : offsetAt(found.offsetNode, found.offset);
  }
  // Safari before 18.4 knows the older name alone.
  const range = (document as Document).caretRangeFromPoint(clientX, clientY);
  return range === null ? null : offsetAt(range.startContainer, range.startOffset);
}

/** How near to the edge of the view a pointer scrolls the text, and by how much. */
const EDGE = 40;
const SCROLLED = 14;

function scrollAtEdge(article: Element | null, y: number): void {
  const scroll = article?.parentElement;
  if (scroll === null || scroll === undefined) return;
  const view = scroll.getBoundingClientRect();
  if (y < view.top + EDGE) scroll.scrollTop -= SCROLLED;
  if (y > view.bottom - EDGE) scroll.scrollTop += SCROLLED;
}
