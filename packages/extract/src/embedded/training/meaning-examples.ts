/** Labeled claims for the layers that read meaning: one position each, with the rules' answer among the features. */
import { actOf } from "../../meaning/act.js";
import { stanceOf } from "../../meaning/stance.js";
import type { Judgment } from "../../reading-of-text.js";
import type { FoundUtterance } from "../../utterance.js";
import { cueLemmaOf } from "../cue-lemma.js";
import { matchingRule } from "../features/matching-rule.js";
import { meaningFeatures } from "../features/meaning-features.js";
import { spansOfTokens } from "../features/rule-columns.js";
import { actLabels, polarityLabels } from "../layers/meaning-layer.js";
import type { PreparedQuote, PreparedText } from "./prepared-text.js";
import type { LabeledSequence } from "./train-field.js";

export interface MeaningExamples {
  readonly act: LabeledSequence[];
  readonly polarity: LabeledSequence[];
}

/** One example of each kind for every coded statement of a quote. */
export function meaningExamples(
  text: PreparedText,
  bits: Readonly<Record<keyof MeaningExamples, number>>,
): MeaningExamples {
  const made: MeaningExamples = { act: [], polarity: [] };
  for (const quote of text.quotes) {
    const utterance = utteranceOf(text, quote);
    for (const { claim, act, polarity } of quote.coded.statements) {
      const byRules = judgedByRules(text, utterance, claim);
      const scene = { columns: text.columns, utterance, claim, byRules };
      made.act.push({
        features: meaningFeatures(scene, bits.act),
        labels: Uint8Array.of(Math.max(0, actLabels.indexOf(act))),
      });
      made.polarity.push({
        features: meaningFeatures(scene, bits.polarity),
        labels: Uint8Array.of(Math.max(0, polarityLabels.indexOf(polarity ?? "none"))),
      });
    }
  }
  return made;
}

function judgedByRules(
  { analyzed }: PreparedText,
  utterance: FoundUtterance,
  spans: Parameters<typeof actOf>[2] = [],
): Judgment {
  const stance = stanceOf(analyzed, utterance, { spans, negated: false, rule: "whole" });
  return { act: actOf(analyzed, utterance, spans), polarity: stance?.stance.polarity ?? null };
}

/** The coded quote as an engine would find it; cue and negation as the rules read them there. */
function utteranceOf({ analyzed, rules }: PreparedText, quote: PreparedQuote): FoundUtterance {
  const rule = matchingRule(rules, quote)?.utterance ?? null;
  const spans = (tokens: readonly number[]) => spansOfTokens(analyzed, tokens);
  return {
    id: 1,
    mode: quote.mode,
    medium: quote.coded.medium,
    quote: spans(quote.tokens),
    cue: spans(quote.roles.cue),
    frame: spans(quote.roles.frame),
    addressee: spans(quote.roles.addressee),
    speaker: spans(quote.roles.speaker),
    cueLemma: cueLemmaOf(analyzed, quote.roles.cue) ?? rule?.cueLemma ?? null,
    cueNegated: rule?.cueNegated ?? false,
    nestedIn: quote.outer === null ? null : 0,
    confidence: 1,
    why: [],
  };
}
