/** What the rules found, as columns of integers, one row a token: evidence that the trained layers weigh. */
import type { Span } from "@parley/core";
import type { AnalyzedText } from "../../text/analyzed-text.js";
import { firstEndingAfter, firstStartingAt } from "../../text/token-places.js";
import type { FoundUtterance } from "../../utterance.js";
import { hashText } from "./hash.js";

export interface RuleColumns {
  readonly found: readonly FoundUtterance[];
  /** Token positions of each quote found. */
  readonly quotes: readonly (readonly number[])[];
  /** 0 outside; else 1 first, 2 inner, 3 last token of an outer quote, plus 3 for each mode. */
  readonly quote: Uint8Array;
  /** The same for nested quotes. */
  readonly nested: Uint8Array;
  /** Name of the decisive rule, on the tokens of its outer quote. */
  readonly rule: Int32Array;
  /** Bits of outer utterances: 1 frame, 2 cue, 4 speaker, 8 addressee; 16 to 128 the same of nested ones. */
  readonly parts: Uint8Array;
  readonly covering: Covering;
}

/**
 * For each token the utterances whose quote covers it, in the order they were found: links of chains, so that no list
 * need be made for each token.
 */
export interface Covering {
  /** First link of each token's chain; 0 where nothing covers it. */
  readonly first: Int32Array;
  /** The link behind each link; 0 ends a chain. */
  readonly next: Int32Array;
  /** Position in `found` of the utterance of each link. */
  readonly utterance: Int32Array;
}

const modeNumbers = {
  direct: 0,
  indirect: 1,
  reported: 2,
  "free-indirect": 3,
  "indirect-free-indirect": 4,
  writer: 5,
} as const;

/** A quote inside a sentence of the writer's own is an outer one all the same. */
export function ruleColumns(analyzed: AnalyzedText, found: readonly FoundUtterance[]): RuleColumns {
  const size = analyzed.tokens.length;
  const quotes: number[][] = [];
  for (const one of found) quotes.push(tokensOfSpans(analyzed, one.quote));
  const made: RuleColumns = {
    found,
    quotes,
    quote: new Uint8Array(size),
    nested: new Uint8Array(size),
    rule: new Int32Array(size),
    parts: new Uint8Array(size),
    covering: coveringOf(quotes, size),
  };
  const writers = new Set(found.filter(({ mode }) => mode === "writer").map(({ id }) => id));
  for (const [index, one] of found.entries()) {
    const isOuter = one.nestedIn === null || writers.has(one.nestedIn);
    const column = isOuter ? made.quote : made.nested;
    const rule = hashText(one.why[0] ?? "");
    const tokens = quotes[index] ?? [];
    for (let order = 0; order < tokens.length; order += 1) {
      const at = tokens[order] ?? 0;
      const place = order === 0 ? 1 : order === tokens.length - 1 ? 3 : 2;
      column[at] = modeNumbers[one.mode] * 3 + place;
      if (isOuter) made.rule[at] = rule;
    }
    const shift = isOuter ? 0 : 4;
    const mark = (spans: readonly Span[], bit: number): void => {
      for (const at of tokensOfSpans(analyzed, spans))
        made.parts[at] = (made.parts[at] ?? 0) | (bit << shift);
    };
    mark(one.frame, 1);
    mark(one.cue, 2);
    mark(one.speaker, 4);
    mark(one.addressee, 8);
  }
  return made;
}

function coveringOf(quotes: readonly (readonly number[])[], size: number): Covering {
  let links = 1;
  for (const tokens of quotes) links += tokens.length;
  const first = new Int32Array(size);
  const next = new Int32Array(links);
  const utterance = new Int32Array(links);
  let link = 1;
  // What is put in front last comes first.
  for (let index = quotes.length - 1; index >= 0; index -= 1) {
    for (const at of quotes[index] ?? []) {
      next[link] = first[at] ?? 0;
      utterance[link] = index;
      first[at] = link;
      link += 1;
    }
  }
  return { first, next, utterance };
}

/** Positions of the tokens that overlap one of the spans, ascending. */
export function tokensOfSpans({ tokens }: AnalyzedText, spans: readonly Span[]): number[] {
  const positions: number[] = [];
  let last = -1;
  for (const { start, end } of spans) {
    const until = firstStartingAt(tokens, end);
    for (let at = Math.max(firstEndingAfter(tokens, start), last + 1); at < until; at += 1) {
      positions.push(at);
      last = at;
    }
  }
  return positions;
}

/** Spans of text for token positions: one for each run of neighbors. */
export function spansOfTokens({ tokens }: AnalyzedText, positions: readonly number[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let previous = -2;
  for (const at of positions) {
    const token = tokens[at];
    if (token === undefined) continue;
    const last = spans.at(-1);
    if (last !== undefined && at === previous + 1) last.end = token.end;
    else spans.push({ start: token.start, end: token.end });
    previous = at;
  }
  return spans;
}
