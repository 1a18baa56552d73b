/**
 * Where do words that a model gave back stand in the text? Only what stands there word for word becomes a part.
 * White space and the shape of quotation marks may differ; "…" joins pieces that follow each other.
 */
import { type Part, partAt, type Span } from "@parley/core";

/**
 * The words as a part of the text; `null` where they do not stand there.
 *
 * @param within where to look
 * @param near the occurrence that begins nearest to this offset is taken
 *
 * @example
 * alignWords("Sie lehnte den Plan ab.", "lehnte … ab", { start: 0, end: 23 }, 0)?.spans; // [{4, 10}, {20, 22}]
 */
export function alignWords(text: string, words: string, within: Span, near: number): Part | null {
  const pieces = words
    .split(/\s*(?:…|\[…\]|\.\.\.|\[\.\.\.\])\s*/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const [first, ...rest] = pieces;
  if (first === undefined) return null;
  const starts = occurrences(text, first, within);
  starts.sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near) || a.start - b.start);
  for (const start of starts) {
    const spans = [start];
    let from = start.end;
    for (const piece of rest) {
      const [next] = occurrences(text, piece, { start: from, end: within.end });
      if (next === undefined) break;
      spans.push(next);
      from = next.end;
    }
    if (spans.length === pieces.length) return partAt(text, spans);
  }
  return null;
}

/** Every place of the words that begins and ends at the edge of a word. */
function occurrences(text: string, words: string, within: Span): Span[] {
  const pattern = words
    .split(/\s+/)
    .map((word) => Array.from(word, letterPattern).join(""))
    .join("\\s+");
  // Only a letter or digit at the edge can be part of a longer word.
  const before = /^[\p{L}\p{N}]/u.test(words) ? "(?<![\\p{L}\\p{N}])" : "";
  const after = /[\p{L}\p{N}]$/u.test(words) ? "(?![\\p{L}\\p{N}])" : "";
  const whole = new RegExp(`${before}${pattern}${after}`, "gu");
  const found: Span[] = [];
  whole.lastIndex = within.start;
  for (let match = whole.exec(text); match !== null; match = whole.exec(text)) {
    const end = match.index + match[0].length;
    if (end > within.end) break;
    found.push({ start: match.index, end });
    whole.lastIndex = match.index + 1;
  }
  return found;
}

const QUOTATION_MARKS = "\"„“”«»‚‘’'‹›";

function letterPattern(letter: string): string {
  if (QUOTATION_MARKS.includes(letter)) return `[${QUOTATION_MARKS}]`;
  return /[\p{L}\p{N}]/u.test(letter) ? letter : `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
}
