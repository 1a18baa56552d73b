/** An utterance under construction, in token positions; becomes a `FoundUtterance` at the end. */
import type { TokenRange } from "../../text/analyzed-text.js";
import { wordTest } from "../../text/word-test.js";
import type { FoundUtterance } from "../../utterance.js";
import type { Item, Period } from "./period.js";

export interface Draft {
  mode: FoundUtterance["mode"];
  medium: FoundUtterance["medium"];
  quote: TokenRange[];
  cue: TokenRange[];
  frame: TokenRange[];
  speaker: TokenRange[];
  addressee: TokenRange[];
  cueLemma: string | null;
  cueNegated: boolean;
  confidence: number;
  why: string[];
  period: number;
  /** The utterance this one is reported inside of. */
  nestedIn: Draft | null;
  /** A phrase for the speaker is still to be found in the text before. */
  needsSpeaker: boolean;
}

/** What a frame says of the words it frames. */
export type FrameRoles = Pick<
  Draft,
  "cue" | "speaker" | "addressee" | "cueLemma" | "cueNegated" | "medium" | "needsSpeaker"
>;

const NO_ROLES: Partial<FrameRoles> = {};

/** @param roles stand where `parts` say nothing */
export function draft(
  parts: Partial<Draft> & Pick<Draft, "mode" | "quote" | "period">,
  roles: Partial<FrameRoles> = NO_ROLES,
): Draft {
  const medium = parts.medium === undefined ? roles.medium : parts.medium;
  return {
    mode: parts.mode,
    // "null" says that nobody knows whether it was spoken or written.
    medium: medium === undefined ? "speech" : medium,
    quote: parts.quote,
    cue: parts.cue ?? roles.cue ?? [],
    frame: parts.frame ?? [],
    speaker: parts.speaker ?? roles.speaker ?? [],
    addressee: parts.addressee ?? roles.addressee ?? [],
    cueLemma: parts.cueLemma ?? roles.cueLemma ?? null,
    cueNegated: parts.cueNegated ?? roles.cueNegated ?? false,
    confidence: parts.confidence ?? 0.5,
    why: parts.why ?? [],
    period: parts.period,
    nestedIn: parts.nestedIn ?? null,
    needsSpeaker: parts.needsSpeaker ?? roles.needsSpeaker ?? false,
  };
}

/** Token range of items `from` to `to` (exclusive), with the marks and brackets that belong to them. */
export function rangeOf(items: readonly Item[], from: number, to: number): TokenRange | null {
  const first = items[from];
  const last = items[to - 1];
  if (first === undefined || last === undefined || to <= from) return null;
  return { from: first.first, to: last.last + 1 };
}

export function rangesOf(
  items: readonly Item[],
  pairs: readonly (readonly [number, number])[],
): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (const [from, to] of pairs) {
    const range = rangeOf(items, from, to);
    if (range !== null) ranges.push(range);
  }
  return mergeRanges(ranges);
}

/** Sorted, with neighbors put together. */
export function mergeRanges(ranges: readonly TokenRange[]): TokenRange[] {
  const [only] = ranges;
  if (only === undefined) return [];
  if (ranges.length === 1) return only.to > only.from ? [only] : [];
  const merged: TokenRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else if (range.to > range.from) merged.push(range);
  }
  return merged;
}

/** The range without `hole`; what is left has one or two pieces. */
export function without(range: TokenRange, hole: TokenRange): TokenRange[] {
  if (hole.to <= range.from || hole.from >= range.to) return [range];
  const pieces: TokenRange[] = [];
  if (hole.from > range.from) pieces.push({ from: range.from, to: hole.from });
  if (hole.to < range.to) pieces.push({ from: hole.to, to: range.to });
  return pieces;
}

const isStop = wordTest((_, text) => /^[.!?…;:]+$/.test(text));

/** Position after the last word of the period: its full stop and closing mark left out. */
export function contentEnd(period: Period): number {
  const { items } = period;
  let end = items.length;
  while (end > 0) {
    const item = items[end - 1];
    if (
      item === undefined ||
      item.quotation !== null ||
      item.token.kind !== "punctuation" ||
      item.last !== item.token.index
    )
      break;
    if (!isStop(item.token)) break;
    end -= 1;
  }
  return end;
}

export function overlaps(a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
  for (const x of a) for (const y of b) if (x.from < y.to && y.from < x.to) return true;
  return false;
}

export function isInside(inner: TokenRange, outer: readonly TokenRange[]): boolean {
  return outer.some((range) => range.from <= inner.from && inner.to <= range.to);
}

export function sizeOf(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, range) => sum + range.to - range.from, 0);
}

/** A range without the commas and stops at its edges. */
export function trimCommas(period: Period, range: TokenRange): TokenRange | null {
  let { from, to } = range;
  const text = (index: number) => period.items.find((item) => item.token.index === index)?.token.text ?? "";
  while (from < to && /^[,;:–-]$/.test(text(from))) from += 1;
  while (to > from && /^[,;:–.!?-]$/.test(text(to - 1))) to -= 1;
  return from < to ? { from, to } : null;
}

/** First token of what is said. */
export const draftStart = (found: Draft): number => found.quote[0]?.from ?? 0;
