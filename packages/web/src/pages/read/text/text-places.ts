/**
 * From places on the screen to offsets of the text, and back. Paragraph elements hold exactly the words of
 * the text, so that an offset is the start of the paragraph plus the UTF-16 length of the words before.
 */
import type { Span } from "@parley/core";

/** Elements that hold words carry the offset of their first one. */
export const PARAGRAPH = "[data-paragraph]";

/** Offset of the first character of a paragraph element. */
export function startOf(paragraph: Element): number {
  return Number(paragraph.getAttribute("data-paragraph"));
}

/** Offset behind the last character of a paragraph element. */
export function endOf(paragraph: Element): number {
  return startOf(paragraph) + (paragraph.textContent ?? "").length;
}

/** Offset of a place in the document tree; `null` outside of the text. */
export function offsetAt(node: Node, position: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest(PARAGRAPH);
  if (paragraph === null || paragraph === undefined) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, position);
  return startOf(paragraph) + before.toString().length;
}

/** What is selected in the article, without the white space at its ends; `null` when nothing is. */
export function selectedSpan(article: Element, text: string): Span | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return null;
  const touched = [...article.querySelectorAll(PARAGRAPH)].filter((paragraph) =>
    range.intersectsNode(paragraph),
  );
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = offsetAt(range.startContainer, range.startOffset) ?? startOf(first);
  const end = offsetAt(range.endContainer, range.endOffset) ?? endOf(last);
  return trimmed(text, { start, end });
}

/** A span without the white space at its ends. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

interface PlacedParagraph {
  readonly start: number;
  readonly element: Element;
}

interface PlacedText {
  readonly start: number;
  readonly node: Text;
}

/**
 * Finds places of offsets in an article; made once per drawing. Only the paragraphs that are asked for are walked
 * through: moving from one statement to the next must not cost more in a long text than in a short one.
 */
export function placeFinder(article: Element): (span: Span) => Range | null {
  const paragraphs = [...article.querySelectorAll(PARAGRAPH)].map(
    (element): PlacedParagraph => ({ start: startOf(element), element }),
  );
  const walked = new Map<Element, readonly PlacedText[]>();
  const textsOf = ({ start, element }: PlacedParagraph): readonly PlacedText[] => {
    const known = walked.get(element);
    if (known !== undefined) return known;
    const texts: PlacedText[] = [];
    let offset = start;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      texts.push({ start: offset, node });
      offset += node.length;
    }
    walked.set(element, texts);
    return texts;
  };
  const find = (offset: number, isEnd: boolean): PlacedText | undefined => {
    const paragraph = lastBefore(paragraphs, offset, isEnd);
    return paragraph === undefined ? undefined : lastBefore(textsOf(paragraph), offset, isEnd);
  };
  return (span) => {
    const first = find(span.start, false);
    const last = find(span.end, true);
    if (first === undefined || last === undefined) return null;
    const range = document.createRange();
    range.setStart(first.node, Math.min(first.node.length, Math.max(0, span.start - first.start)));
    range.setEnd(last.node, Math.min(last.node.length, Math.max(0, span.end - last.start)));
    return range;
  };
}

/** The last one that starts before an offset, or at it unless something ends there; the first one before all. */
function lastBefore<Placed extends { readonly start: number }>(
  placed: readonly Placed[],
  offset: number,
  isEnd: boolean,
): Placed | undefined {
  let low = 0;
  let high = placed.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = placed[middle]?.start ?? 0;
    if (start < offset || (start === offset && !isEnd)) low = middle;
    else high = middle - 1;
  }
  return placed[low];
}

/** Selects a span of the text as if it had been drawn with the pointer. */
export function selectSpan(article: Element, span: Span): void {
  const range = placeFinder(article)(span);
  const selection = getSelection();
  if (range === null || selection === null) return;
  selection.removeAllRanges();
  selection.addRange(range);
}

/** The sentence around an offset, as far as marks of its end tell. */
export function sentenceAround(text: string, offset: number): Span | null {
  const before = text.slice(0, offset);
  const begin = Math.max(before.lastIndexOf("\n"), lastSentenceEnd(before)) + 1;
  const stop = /[.!?]["“”»«’']?(?=\s|$)|\n/.exec(text.slice(offset));
  const end = stop === null ? text.length : offset + stop.index + (stop[0] === "\n" ? 0 : stop[0].length);
  return trimmed(text, { start: begin, end });
}

function lastSentenceEnd(before: string): number {
  let last = -1;
  for (const match of before.matchAll(/[.!?]["“”»«’']?\s/g)) last = match.index + match[0].length - 1;
  return last;
}
