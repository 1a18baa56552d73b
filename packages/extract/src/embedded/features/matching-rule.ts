/** Which utterance of the rules is this quote? What the rules made of its frame, cue, speaker and addressee. */
import type { Span } from "@parley/core";
import type { AnalyzedText } from "../../text/analyzed-text.js";
import type { FoundUtterance } from "../../utterance.js";
import type { LabeledQuote } from "../quoted-modes.js";
import { type RuleColumns, tokensOfSpans } from "./rule-columns.js";

export interface QuoteParts {
  /** Tokens of each part; a token of several parts stands there several times. */
  readonly tokens: readonly number[];
  /** For each of them its part: 1 frame, 2 cue, 4 speaker, 8 addressee. */
  readonly bits: readonly number[];
  /** Bit 1: the rules found this quote; the bits above: which parts it has there. */
  readonly has: number;
}

/** Quotes less alike than this (Dice) are different quotes. */
const ALIKE = 0.3;

export interface RuleMatch {
  readonly utterance: FoundUtterance;
  readonly alike: number;
}

/** Every step of reading a quote asks for its match; the tokens of a quote do not change. */
let latest: RuleColumns | null = null;
let known = new Map<readonly number[], RuleMatch | null>();

/** The rules' utterance whose quote is most like this one, or `null`. */
export function matchingRule(rules: RuleColumns, { tokens }: LabeledQuote): RuleMatch | null {
  // Nearly always the same document is asked for again.
  if (rules !== latest) {
    known = new Map();
    latest = rules;
  }
  const before = known.get(tokens);
  if (before !== undefined) return before;
  const match = findMatch(rules, tokens);
  known.set(tokens, match);
  return match;
}

function findMatch({ found, quotes, covering }: RuleColumns, tokens: readonly number[]): RuleMatch | null {
  const middle = tokens[tokens.length >> 1] ?? 0;
  let best: FoundUtterance | null = null;
  let most = ALIKE;
  for (const at of [tokens[0] ?? 0, middle, tokens.at(-1) ?? 0]) {
    for (let link = covering.first[at] ?? 0; link !== 0; link = covering.next[link] ?? 0) {
      const index = covering.utterance[link] ?? 0;
      const other = quotes[index] ?? [];
      const size = tokens.length + other.length;
      // The shorter one cannot share more than itself.
      if ((2 * Math.min(tokens.length, other.length)) / size <= most) continue;
      const alike = (2 * sharedTokens(tokens, other)) / size;
      if (alike > most) {
        most = alike;
        best = found[index] ?? null;
      }
    }
  }
  return best === null ? null : { utterance: best, alike: most };
}

/** How many tokens both have; either is ascending. */
function sharedTokens(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

/** The parts that the rules gave to this quote. */
export function partsOfMatch(analyzed: AnalyzedText, rules: RuleColumns, quote: LabeledQuote): QuoteParts {
  const match = matchingRule(rules, quote);
  const tokens: number[] = [];
  const bits: number[] = [];
  if (match === null) return { tokens, bits, has: 0 };
  let has = 1;
  const mark = (spans: readonly Span[], bit: number): void => {
    if (spans.length > 0) has |= bit << 1;
    for (const at of tokensOfSpans(analyzed, spans)) {
      tokens.push(at);
      bits.push(bit);
    }
  };
  const { frame, cue, speaker, addressee } = match.utterance;
  mark(frame, 1);
  mark(cue, 2);
  mark(speaker, 4);
  mark(addressee, 8);
  return { tokens, bits, has };
}
