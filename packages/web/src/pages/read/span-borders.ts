/** Moving the border of a part by words, so that a quote can be made longer or shorter without selecting it again. */
import type { Span } from "@parley/core";

/** Where words begin and end in a text, in order. */
function borders(text: string): { readonly starts: readonly number[]; readonly ends: readonly number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { starts, ends };
}

/**
 * The spans with the start of the first or the end of the last one moved by a word. Stays as it is at the ends of the
 * text, where no word of the span would be left, and where it would run into the next span.
 *
 * @param step 1 toward the end of the text, −1 toward its beginning
 *
 * @example
 * movedBorder("We send no soldiers", [{ start: 3, end: 7 }], "end", 1); // [{ start: 3, end: 10 }]: "send no"
 */
export function movedBorder(
  text: string,
  spans: readonly Span[],
  which: "start" | "end",
  step: 1 | -1,
): readonly Span[] {
  const at = which === "start" ? 0 : spans.length - 1;
  const span = spans[at];
  if (span === undefined) return spans;
  const { starts, ends } = borders(text);
  const places = which === "start" ? starts : ends;
  const place =
    step === 1 ? places.find((one) => one > span[which]) : places.findLast((one) => one < span[which]);
  if (place === undefined) return spans;
  const moved = { ...span, [which]: place };
  return moved.start < moved.end ? spans.map((one, position) => (position === at ? moved : one)) : spans;
}

/**
 * The spans with one border moved to the border of a word nearest to an offset, as a pointer drags it. A span keeps at
 * least a word and does not run into its neighbors.
 *
 * @example
 * draggedBorder("We send no soldiers", [{ start: 3, end: 7 }], 0, "end", 12); // [{ start: 3, end: 10 }]: "send no"
 */
export function draggedBorder(
  text: string,
  spans: readonly Span[],
  position: number,
  which: "start" | "end",
  offset: number,
): readonly Span[] {
  const span = spans[position];
  if (span === undefined) return spans;
  const lowest = which === "start" ? (spans[position - 1]?.end ?? 0) : span.start + 1;
  const highest = which === "start" ? span.end - 1 : (spans[position + 1]?.start ?? text.length);
  const places = wordBorders(text, offset, which).filter((place) => place >= lowest && place <= highest);
  const [nearest] = places.sort((a, b) => Math.abs(a - offset) - Math.abs(b - offset));
  if (nearest === undefined || nearest === span[which]) return spans;
  return spans.map((one, at) => (at === position ? { ...one, [which]: nearest } : one));
}

/** Further away from a place than this no border of a word is looked for. */
const REACH = 120;

/** Where words begin, or end, around a place of a text. */
export function wordBorders(text: string, offset: number, which: "start" | "end"): number[] {
  const from = Math.max(0, offset - REACH);
  const found: number[] = [];
  for (const match of text.slice(from, offset + REACH).matchAll(/\S+/g)) {
    const start = from + match.index;
    const end = start + match[0].length;
    // The piece may cut a word at its ends; what is cut has no border there.
    if (which === "start" && (match.index > 0 || from === 0 || /\s/.test(text.charAt(start - 1))))
      found.push(start);
    if (which === "end" && (end < offset + REACH || end === text.length)) found.push(end);
  }
  return found;
}
