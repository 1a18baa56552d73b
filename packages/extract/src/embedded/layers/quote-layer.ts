/**
 * Finds the quotes of a document: outer ones over the whole text, then quotes inside of them. Every step is linear
 * in the text.
 */
import { nestedFeatures } from "../features/nested-features.js";
import { quoteFeatures } from "../features/quote-features.js";
import type { RuleColumns } from "../features/rule-columns.js";
import { release, type SlotSequence } from "../features/slots.js";
import type { TextColumns } from "../features/text-columns.js";
import { bestLabels, liftLabels } from "../model/best-labels.js";
import type { HiddenField } from "../model/hidden-field.js";
import { labelProbabilities } from "../model/label-sequence.js";
import type { ReaderPack } from "../model/reader-pack.js";
import { scorePositions } from "../model/score-positions.js";
import { type LabeledQuote, type QuotedMode, quotedModes } from "../quoted-modes.js";
import { OUTSIDE, quotesOfLabels } from "./quote-labels.js";

export interface FoundQuote extends LabeledQuote {
  /** The quote this one stands in. */
  readonly outer: FoundQuote | null;
  /** 0 to 1: how sure the layer is of mode and borders; not calibrated. */
  readonly sureness: number;
}

/** The quotes of a document in text order, an outer one before those inside of it. */
export function findQuotes(pack: ReaderPack, columns: TextColumns, rules: RuleColumns): FoundQuote[] {
  const { quote: field, nested } = pack.layers;
  if (field === undefined || columns.size === 0) return [];
  const slots = quoteFeatures(columns, rules, field.bits);
  const outer = readQuotes(field, slots, (mode) => pack.dials.costs[mode] ?? 0, pack.dials.outside);
  const { leastSure } = pack.dials;
  const quotes: FoundQuote[] = outer
    .filter(({ sureness }) => sureness >= leastSure.outer)
    .map((one) => foundQuote(one, one.tokens, null));
  const all =
    nested === undefined
      ? quotes
      : quotes.flatMap((quote) => {
          const inner = nestedFeatures(columns, rules, quote, slots, nested.bits);
          const found = readQuotes(nested, inner, () => pack.dials.nestedCost, 0).filter(
            ({ sureness }) => sureness >= leastSure.nested,
          );
          release(inner);
          return [quote, ...found.map((one) => foundQuote(one, tokensWithin(quote, one.tokens), quote))];
        });
  release(slots);
  return all;
}

/** By pushing: engines make the lists that `map` gives of two kinds, and all that reads tokens would have to know both. */
function tokensWithin({ tokens }: FoundQuote, orders: readonly number[]): number[] {
  const within: number[] = [];
  for (const order of orders) within.push(tokens[order] ?? 0);
  return within;
}

/** Made at one place: objects made at several have hidden classes of their own. */
function foundQuote(
  { mode, sureness }: SureQuote,
  tokens: readonly number[],
  outer: FoundQuote | null,
): FoundQuote {
  return { mode, tokens, outer, sureness };
}

type SureQuote = LabeledQuote & Pick<FoundQuote, "sureness">;

function readQuotes(
  field: HiddenField,
  slots: SlotSequence,
  costOf: (mode: QuotedMode) => number,
  outside: number,
): SureQuote[] {
  const count = field.labels.length;
  const scores = scorePositions(field, slots);
  const lifts = new Float64Array(count);
  lifts[OUTSIDE] = outside;
  for (const [mode, name] of quotedModes.entries()) lifts[1 + mode * 3] = -costOf(name);
  liftLabels(scores, lifts);
  const quotes = quotesOfLabels(bestLabels(field, scores));
  if (quotes.length === 0) return [];
  const last = quotes.reduce((most, { tokens }) => Math.max(most, tokens.at(-1) ?? 0), 0);
  // The end of a quote is judged by the token after it.
  const asked = { from: quotes[0]?.tokens[0] ?? 0, to: Math.min(last + 2, slots.length) };
  const probabilities = labelProbabilities(field, scores, asked);
  return quotes.map((quote) => ({
    mode: quote.mode,
    tokens: quote.tokens,
    sureness: surenessOf(quote, probabilities, asked.from, count),
  }));
}

/**
 * Mean probability of the mode over the quote's tokens, times that of its first border and its last.
 *
 * @param from the token that probabilities begin with
 */
function surenessOf(
  { mode, tokens }: LabeledQuote,
  probabilities: Float32Array,
  from: number,
  count: number,
): number {
  const first = 1 + quotedModes.indexOf(mode) * 3;
  const label = (t: number, k: number): number => probabilities[(t - from) * count + k] ?? 0;
  let sum = 0;
  for (const t of tokens) sum += label(t, first) + label(t, first + 1) + label(t, first + 2);
  // Behind the last token there are no probabilities.
  const after = label((tokens.at(-1) ?? 0) + 1, first + 1);
  return (sum / tokens.length) * label(tokens[0] ?? 0, first) * (1 - after);
}
