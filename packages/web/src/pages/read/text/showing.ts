/** Where the text stands in its scrolled view: brings words into sight, and tells what is shown first. */
import type { Span } from "@parley/core";
import { endOf, PARAGRAPH, placeFinder, startOf } from "./text-places.js";

/** Nearer to the edge of the view than this, words count as out of sight. */
const MARGIN = 24;

/** Brings words into sight, and moves nothing when they are there already. */
export function showSpan(article: Element, span: Span | undefined): void {
  const scroll = article.parentElement;
  if (scroll === null || span === undefined) return;
  const box = placeFinder(article)(span)?.getBoundingClientRect();
  const view = scroll.getBoundingClientRect();
  if (box === undefined || (box.top >= view.top + MARGIN && box.bottom <= view.bottom - MARGIN)) return;
  const target = box.height > view.height / 2 ? view.top + MARGIN : view.top + view.height / 3;
  scroll.scrollTop += box.top - target;
}

/** Offset of the first paragraph that is shown, by its lines those above the view left out. */
export function offsetInView(article: Element): number {
  const top = article.parentElement?.getBoundingClientRect().top ?? 0;
  for (const paragraph of article.querySelectorAll(PARAGRAPH)) {
    const box = paragraph.getBoundingClientRect();
    if (box.bottom < top) continue;
    const above = Math.max(0, top - box.top) / Math.max(1, box.height);
    return startOf(paragraph) + Math.floor(above * (endOf(paragraph) - startOf(paragraph)));
  }
  return 0;
}
