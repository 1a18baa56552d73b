/** Which utterance of the rules is this quote? What the rules made of its frame, cue, speaker and addressee. */
import type { AnalyzedText } from "../../text/analyzed-text.js";
import type { FoundUtterance } from "../../utterance.js";
import type { LabeledQuote } from "../quoted-modes.js";
import { type RuleColumns, tokensOfSpans } from "./rule-columns.js";

export interface QuoteParts {
  /** Bits by token: 1 frame, 2 cue, 4 speaker, 8 addressee. */
  readonly parts: ReadonlyMap<number, number>;
  /** Bit 1: the rules found this quote; the bits above: which parts it has there. */
  readonly has: number;
}

/** Quotes less alike than this (Dice) are different quotes. */
const ALIKE = 0.3;

/** The rules' utterance whose quote is most like this one, or `null`. */
export function matchingRule(
  { found, quotes, covering }: RuleColumns,
  { tokens }: LabeledQuote,
): { readonly utterance: FoundUtterance; readonly alike: number } | null {
  const own = new Set(tokens);
  const middle = tokens[tokens.length >> 1] ?? 0;
  const near = [tokens[0] ?? 0, middle, tokens.at(-1) ?? 0].flatMap((at) => covering.get(at) ?? []);
  let best: FoundUtterance | null = null;
  let most = ALIKE;
  for (const index of new Set(near)) {
    const other = quotes[index] ?? [];
    const size = own.size + other.length;
    // The shorter one cannot share more than itself.
    if ((2 * Math.min(own.size, other.length)) / size <= most) continue;
    let shared = 0;
    for (const at of other) if (own.has(at)) shared += 1;
    const alike = (2 * shared) / size;
    if (alike > most) {
      most = alike;
      best = found[index] ?? null;
    }
  }
  return best === null ? null : { utterance: best, alike: most };
}

/** The parts that the rules gave to this quote. */
export function partsOfMatch(analyzed: AnalyzedText, rules: RuleColumns, quote: LabeledQuote): QuoteParts {
  const match = matchingRule(rules, quote);
  const parts = new Map<number, number>();
  if (match === null) return { parts, has: 0 };
  const { frame, cue, speaker, addressee } = match.utterance;
  let has = 1;
  for (const [bit, spans] of [frame, cue, speaker, addressee].entries()) {
    if (spans.length > 0) has |= 2 << bit;
    for (const at of tokensOfSpans(analyzed, spans)) parts.set(at, (parts.get(at) ?? 0) | (1 << bit));
  }
  return { parts, has };
}
