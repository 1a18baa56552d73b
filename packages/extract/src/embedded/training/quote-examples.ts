/**
 * Labeled sequences for the layers that find quotes and their parts. Each position has all its features to itself:
 * training leaves some of them out at random.
 */
import { createRandom } from "@parley/core";
import { nestedFeatures } from "../features/nested-features.js";
import { quoteFeatures } from "../features/quote-features.js";
import { roleWindow } from "../features/role-features.js";
import { ruleColumns } from "../features/rule-columns.js";
import { withoutSharing } from "../features/slots.js";
import { labelsOfQuotes } from "../layers/quote-labels.js";
import { labelsOfRoles } from "../layers/role-labels.js";
import type { PreparedText } from "./prepared-text.js";
import type { LabeledSequence } from "./train-field.js";

/** The whole document, labeled with its outer quotes. */
export function quoteExample({ columns, rules, quotes }: PreparedText, bits: number): LabeledSequence {
  const outer = quotes.filter((quote) => quote.outer === null);
  return {
    features: withoutSharing(quoteFeatures(columns, rules, bits)),
    labels: labelsOfQuotes(columns.size, outer),
  };
}

/** One sequence for each outer quote, labeled with the quotes inside of it. */
export function nestedExamples({ columns, rules, quotes }: PreparedText, bits: number): LabeledSequence[] {
  const slots = withoutSharing(quoteFeatures(columns, rules, bits));
  return quotes.flatMap((outer) => {
    if (outer.outer !== null) return [];
    const order = new Map(outer.tokens.map((t, index) => [t, index]));
    const inner = quotes
      .filter((quote) => quote.outer === outer)
      .map(({ mode, tokens }) => ({ mode, tokens: tokens.flatMap((t) => order.get(t) ?? []) }));
    return [
      {
        features: nestedFeatures(columns, rules, outer, slots, bits),
        labels: labelsOfQuotes(outer.tokens.length, inner),
      },
    ];
  });
}

/** One sequence for each quote that does not repeat the frame of another. */
export function roleExamples({ columns, rules, quotes }: PreparedText, bits: number): LabeledSequence[] {
  const quoted = new Uint8Array(columns.size);
  for (const { tokens } of quotes) for (const t of tokens) quoted[t] = 1;
  const speakers: (readonly number[])[] = [];
  const made: LabeledSequence[] = [];
  for (const quote of quotes) {
    const repeats = quote.mode === "direct" && quote.outer?.mode === "indirect";
    if (!repeats) {
      const { positions, features } = roleWindow(
        columns,
        rules,
        { ...quote, nested: quote.outer !== null },
        { quoted, speakers },
        bits,
      );
      made.push({ features: withoutSharing(features), labels: labelsOfRoles(positions, quote.roles) });
    }
    if (quote.roles.speaker.length > 0) speakers.unshift(quote.roles.speaker);
  }
  return made;
}

/**
 * The same text with some of the rules' findings taken away at random, so that a layer learns to find what the
 * rules miss.
 *
 * @param share of findings taken away, 0 to 1
 */
export function withoutSomeRules(text: PreparedText, share: number, seed: number): PreparedText {
  const random = createRandom(seed);
  const kept = text.rules.found.filter(() => random() >= share);
  return { ...text, rules: ruleColumns(text.analyzed, kept) };
}
