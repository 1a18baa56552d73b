/** Turns spans that a person selected into parts with their verbatim text. */
import { fail } from "../errors.js";
import { type Part, partAt, type Role, type Span } from "../model/part.js";

/**
 * @throws `OFFSETS_OUTSIDE_TEXT` when a span is empty, outside the text or overlaps another
 */
export function selectedPart(text: string, role: Role, spans: readonly Span[], documentTitle: string): Part {
  return (
    partAt(text, spans) ??
    fail("OFFSETS_OUTSIDE_TEXT", {
      role,
      spans: spans.map(({ start, end }) => `${start}–${end}`),
      length: text.length,
      document: documentTitle,
    })
  );
}

/** The same for roles that may be left out: `null` stays `null`. */
export function selectedPartOrNull(
  text: string,
  role: Role,
  spans: readonly Span[] | null,
  documentTitle: string,
): Part | null {
  return spans === null ? null : selectedPart(text, role, spans, documentTitle);
}

/** The part that covers all the given ones, without the gaps between pieces that stand apart. */
export function unionOfParts(text: string, parts: readonly Part[]): Part | null {
  const sorted = parts.flatMap((part) => part.spans).sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return partAt(text, merged);
}
