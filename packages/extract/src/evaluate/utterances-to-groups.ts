/**
 * Turns what an engine found (spans of text) into what the metrics compare (token ids): a token belongs to
 * a part when it overlaps one of its spans. The writer's own voice is left out, because references do not
 * mark it.
 */
import type { ReadStatement, Span } from "@parley/core";
import type { FoundUtterance } from "../utterance.js";
import type { TokenGroup } from "./gnqa.js";

/** The parts of an utterance that are measured; `FoundUtterance` is one. */
export type UtteranceParts = Pick<
  FoundUtterance,
  "mode" | "medium" | "quote" | "cue" | "frame" | "addressee" | "speaker"
>;

interface Spans {
  readonly spans: readonly Span[];
}
/** What the measure looks at in a statement; every `ReadStatement` has it. */
type MeasuredStatement = Pick<ReadStatement, "utterance" | "mode" | "medium"> & {
  readonly quote: Spans;
} & Readonly<Record<"actor" | "cue" | "frame" | "addressee", Spans | null>>;

/** Names of the German quotation corpus for our speech modes. */
const typeOfMode: Readonly<Record<UtteranceParts["mode"], string | null>> = {
  direct: "Direct",
  indirect: "Indirect",
  reported: "Reported",
  "free-indirect": "FreeIndirect",
  "indirect-free-indirect": "IndirectFreeIndirect",
  writer: null,
};
const mediumNames = { speech: "Speech", writing: "Writing", thought: "Thought" } as const;

/**
 * Token groups for utterances, one a quoted utterance.
 *
 * @param tokens [start, end] offsets of the reference's tokens, in text order
 */
export function utterancesToGroups(
  utterances: readonly UtteranceParts[],
  tokens: readonly (readonly [number, number])[],
): TokenGroup[] {
  const groups: TokenGroup[] = [];
  for (const utterance of utterances) {
    if (utterance.mode === "writer") continue;
    const group = {
      type: typeOfMode[utterance.mode],
      medium: utterance.medium === null ? null : mediumNames[utterance.medium],
      quote: tokensIn(utterance.quote, tokens),
      speaker: tokensIn(utterance.speaker, tokens),
      cue: tokensIn(utterance.cue, tokens),
      frame: tokensIn(utterance.frame, tokens),
      addressee: tokensIn(utterance.addressee, tokens),
    };
    if (group.quote.length > 0) groups.push(group);
  }
  return groups;
}

/** Positions of the tokens that overlap one of the spans, ascending. */
export function tokensIn(spans: readonly Span[], tokens: readonly (readonly [number, number])[]): number[] {
  const found = new Set<number>();
  for (const span of spans) {
    for (let k = firstEndingAfter(tokens, span.start); k < tokens.length; k += 1) {
      const token = tokens[k];
      if (token === undefined || token[0] >= span.end) break;
      found.add(k);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function firstEndingAfter(tokens: readonly (readonly [number, number])[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.[1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The utterances behind the statements of a reading: quotes and actors of one utterance put together again.
 *
 * @param text the text read; tells co-ordinated actors ("A und B") from actors far apart
 */
export function utterancesOf(
  reading: { readonly statements: readonly MeasuredStatement[] },
  text: string,
): UtteranceParts[] {
  const byUtterance = new Map<number, MeasuredStatement[]>();
  for (const statement of reading.statements) {
    const group = byUtterance.get(statement.utterance);
    if (group === undefined) byUtterance.set(statement.utterance, [statement]);
    else group.push(statement);
  }
  return [...byUtterance.values()].flatMap((statements) => {
    const first = statements[0];
    if (first === undefined) return [];
    return {
      mode: first.mode,
      medium: first.medium,
      quote: union(statements.flatMap((statement) => statement.quote.spans)),
      cue: first.cue?.spans ?? [],
      frame: first.frame?.spans ?? [],
      addressee: first.addressee?.spans ?? [],
      speaker: bridge(union(statements.flatMap((statement) => statement.actor?.spans ?? [])), text),
    };
  });
}

/** Sorted spans without overlaps. */
function union(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

const COORDINATION = /^[\s,]*(?:und|sowie|and|&|as well as)?\s*$/u;

/** Joins spans that only a comma or "und" keeps apart: references mark "A und B" as one speaker. */
function bridge(spans: readonly Span[], text: string): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && COORDINATION.test(text.slice(last.end, span.start))) last.end = span.end;
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}
