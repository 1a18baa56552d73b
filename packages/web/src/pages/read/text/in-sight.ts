/**
 * Which part of a long text is near what is shown. Marks and brackets are drawn there alone, so that a key costs the
 * same in a long text as in a short one.
 */
import type { Span } from "@parley/core";
import { type RefObject, useLayoutEffect, useState } from "react";
import { endOf, PARAGRAPH, startOf } from "./text-places.js";

const NOTHING: Span = { start: 0, end: 0 };

/** How many heights of the view are drawn above and below it, and how far away the next ones are drawn. */
const DRAWN = 1.5;
const NEEDED = 0.5;

/**
 * Offsets of the text around what is shown, by whole paragraphs.
 * @param layout changes when words move on the screen; empty before they stand anywhere
 */
export function useInSight(article: RefObject<HTMLElement | null>, layout: string): Span {
  const [span, setSpan] = useState(NOTHING);
  useLayoutEffect(() => {
    const element = article.current;
    const scroll = element?.parentElement;
    if (element === null || scroll === null || scroll === undefined || layout === "") return;
    const paragraphs = [...element.querySelectorAll(PARAGRAPH)];
    const read = () =>
      setSpan((now) => {
        const needed = near(paragraphs, scroll, NEEDED);
        if (needed.start >= now.start && needed.end <= now.end) return now;
        const drawn = near(paragraphs, scroll, DRAWN);
        // Drawing a paragraph in another way would end a selection that begins in it.
        const isSelecting = getSelection()?.isCollapsed === false;
        return isSelecting && now !== NOTHING
          ? { start: Math.min(now.start, drawn.start), end: Math.max(now.end, drawn.end) }
          : drawn;
      });
    setSpan(near(paragraphs, scroll, DRAWN));
    scroll.addEventListener("scroll", read, { passive: true });
    return () => scroll.removeEventListener("scroll", read);
  }, [article, layout]);
  return span;
}

/** Paragraphs at most so many heights of the view away from it. */
function near(paragraphs: readonly Element[], scroll: Element, heights: number): Span {
  const view = scroll.getBoundingClientRect();
  const above = view.top - heights * view.height;
  const below = view.bottom + heights * view.height;
  const first = paragraphs[firstThat(paragraphs, (one) => one.getBoundingClientRect().bottom >= above)];
  const after = firstThat(paragraphs, (one) => one.getBoundingClientRect().top > below);
  const last = paragraphs[after - 1];
  if (first === undefined || last === undefined) return NOTHING;
  return { start: startOf(first), end: endOf(last) };
}

/** Position of the first one for which something holds that then holds for all; the length when it never does. */
function firstThat<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
