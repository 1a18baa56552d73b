/**
 * Which rows of a very long list are in sight. Browsers draw no element higher than some 15 million pixels, so
 * that beyond it the scroll bar moves the rows in proportion instead of pixel by pixel.
 */
import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

const HIGHEST = 15_000_000;
const OVERSCAN = 8;

export interface ScrollWindow {
  /** Height of the element that is scrolled, in pixels. */
  readonly height: number;
  /** Positions to draw, last one excluded. */
  readonly first: number;
  readonly end: number;
  /** Where a row stands in the element. */
  readonly topOf: (position: number) => number;
  /** Rows that fit into view. */
  readonly fits: number;
  /** Scrolls as little as is needed to have a row in sight. */
  readonly show: (position: number) => void;
}

export function useScrollWindow(
  scroll: RefObject<HTMLElement | null>,
  rows: number,
  size: number,
): ScrollWindow {
  const [at, setAt] = useState({ top: 0, view: 600 });
  const full = rows * size;
  const height = Math.min(full, HIGHEST);
  const shown = rows > 0;
  useLayoutEffect(() => {
    const element = scroll.current;
    if (element === null || !shown) return;
    const read = () =>
      setAt((now) =>
        now.top === element.scrollTop && now.view === element.clientHeight
          ? now
          : { top: element.scrollTop, view: element.clientHeight },
      );
    read();
    element.addEventListener("scroll", read, { passive: true });
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    return () => {
      element.removeEventListener("scroll", read);
      sizes.disconnect();
    };
  }, [scroll, shown]);

  const place = placeOf(at.top, at.view, full, height);
  const first = Math.max(0, Math.floor(place / size) - OVERSCAN);
  const end = Math.min(rows, Math.ceil((place + at.view) / size) + OVERSCAN);
  const fits = Math.max(1, Math.floor(at.view / size));
  const show = useCallback(
    (position: number) => {
      const element = scroll.current;
      if (element === null) return;
      const view = element.clientHeight;
      const now = placeOf(element.scrollTop, view, full, height);
      const top = position * size;
      const wanted = top < now ? top : top + size > now + view ? top + size - view : now;
      if (wanted === now) return;
      element.scrollTop = full === height ? wanted : (wanted / (full - view)) * (height - view);
      setAt({ top: element.scrollTop, view });
    },
    [scroll, full, height, size],
  );
  return { height, first, end, topOf: (position) => position * size - place + at.top, fits, show };
}

/** The place in the full list that stands at the top of the view. */
export function placeOf(top: number, view: number, full: number, height: number): number {
  return full === height || height <= view ? top : (top / (height - view)) * (full - view);
}
