/**
 * Finds a passage again in a changed text. A passage in the part of the text that did not change moves along
 * with it; another one is looked for word for word, and of several places the one whose surroundings are
 * most alike is taken.
 */
import type { Part, Span } from "../model/part.js";
import { partAt } from "../model/part.js";

/** How much of the surroundings is compared on each side, in UTF-16 units. */
const CONTEXT = 64;

/**
 * The part in the new text with the same words.
 * @returns `null` when a piece of it is not there any more
 */
export function anchorPart(oldText: string, newText: string, part: Part): Part | null {
  const spans: Span[] = [];
  for (const span of part.spans) {
    const found = anchorSpan(oldText, newText, span);
    if (found === null) return null;
    spans.push(found);
  }
  const anchored = partAt(newText, spans);
  return anchored !== null && anchored.text === part.text ? anchored : null;
}

/** The same for one stretch of text. */
export function anchorSpan(oldText: string, newText: string, span: Span): Span | null {
  const prefix = commonPrefix(oldText, newText);
  if (span.end <= prefix) return span;
  const suffix = commonSuffix(oldText, newText, prefix);
  const shift = newText.length - oldText.length;
  if (span.start >= oldText.length - suffix) return { start: span.start + shift, end: span.end + shift };

  const words = oldText.slice(span.start, span.end);
  let best: Span | null = null;
  let bestScore = -1;
  for (let at = newText.indexOf(words); at !== -1; at = newText.indexOf(words, at + 1)) {
    const score = likeness(oldText, span, newText, at, at + words.length);
    const isCloser =
      best !== null && Math.abs(at - span.start - shift / 2) < Math.abs(best.start - span.start - shift / 2);
    if (score > bestScore || (score === bestScore && isCloser)) {
      best = { start: at, end: at + words.length };
      bestScore = score;
    }
  }
  return best;
}

/** How many units before and after agree. */
function likeness(oldText: string, span: Span, newText: string, start: number, end: number): number {
  let before = 0;
  while (before < CONTEXT && before < span.start && before < start) {
    if (oldText.charCodeAt(span.start - before - 1) !== newText.charCodeAt(start - before - 1)) break;
    before += 1;
  }
  let after = 0;
  while (after < CONTEXT && span.end + after < oldText.length && end + after < newText.length) {
    if (oldText.charCodeAt(span.end + after) !== newText.charCodeAt(end + after)) break;
    after += 1;
  }
  return before + after;
}

function commonPrefix(one: string, other: string): number {
  const limit = Math.min(one.length, other.length);
  let length = 0;
  while (length < limit && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}

function commonSuffix(one: string, other: string, prefix: number): number {
  const limit = Math.min(one.length, other.length) - prefix;
  let length = 0;
  while (
    length < limit &&
    one.charCodeAt(one.length - length - 1) === other.charCodeAt(other.length - length - 1)
  ) {
    length += 1;
  }
  return length;
}
