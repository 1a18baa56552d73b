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
