/** Cuts a long text into pieces that fit into one question, at the ends of paragraphs or else of sentences. */
import type { Span } from "@parley/core";

/**
 * Pieces in text order that together cover the text.
 * @param longest UTF-16 units of a piece, at least 1
 */
export function textPieces(text: string, longest: number): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.length - start <= longest ? text.length : cutBefore(text, start, start + longest);
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

/** The last good place to cut in the second half of a piece; never inside of a surrogate pair. */
function cutBefore(text: string, start: number, limit: number): number {
  const half = start + Math.floor((limit - start) / 2);
  const window = text.slice(half, limit);
  const paragraph = window.lastIndexOf("\n");
  if (paragraph !== -1) return half + paragraph + 1;
  const sentence = Math.max(...[". ", "! ", "? "].map((mark) => window.lastIndexOf(mark)));
  if (sentence !== -1) return half + sentence + 2;
  const word = window.lastIndexOf(" ");
  if (word !== -1) return half + word + 1;
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) && limit - 1 > start;
  return splitsPair ? limit - 1 : limit;
}
