/**
 * A verbatim piece of a document: the unit of evidence.
 *
 * Offsets are UTF-16 code units into the text version, start included, end excluded. A part may have
 * several spans ("kündigten … an"); its text is then the pieces joined by " … ". `start` and `end` are the
 * hull of the spans, for convenience.
 */
import { z } from "zod";

export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(1) });
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** What stands between the pieces of a part with several spans. */
export const SPAN_JOINER = " … ";

export const partSchema = z.object({
  text: z.string(),
  spans: z.array(spanSchema).min(1).readonly(),
  start: z.int().min(0),
  end: z.int().min(1),
});
export type Part = Readonly<z.infer<typeof partSchema>>;

/** The roles a part can play for a statement. */
export const roles = [
  "quote",
  "actor",
  "cue",
  "frame",
  "addressee",
  "condition",
  "time",
  "deadline",
] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/**
 * The part of a text at the given spans; the only way parts are made.
 * Spans are sorted; empty ones and overlaps are refused, so that the text is always verbatim.
 *
 * @returns the part, or `null` when a span is empty, outside the text or overlaps another
 */
export function partAt(text: string, spans: readonly Span[]): Part | null {
  const [only] = spans;
  if (only === undefined) return null;
  if (spans.length === 1) return pieceAt(text, only);
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let end = -1;
  const pieces: string[] = [];
  for (const span of sorted) {
    if (span.start < 0 || span.start < end || span.end <= span.start || span.end > text.length) return null;
    pieces.push(text.slice(span.start, span.end));
    end = span.end;
  }
  const first = sorted[0];
  if (first === undefined) return null;
  return {
    text: pieces.join(SPAN_JOINER),
    spans: sorted.map(({ start, end: stop }) => ({ start, end: stop })),
    start: first.start,
    end,
  };
}

/** A part of one span, as most are. */
function pieceAt(text: string, { start, end }: Span): Part | null {
  if (start < 0 || end <= start || end > text.length) return null;
  return { text: text.slice(start, end), spans: [{ start, end }], start, end };
}

/** Does the part stand in the text word for word? */
export function isVerbatim(text: string, part: Part): boolean {
  const made = partAt(text, part.spans);
  return made !== null && made.text === part.text && made.start === part.start && made.end === part.end;
}
