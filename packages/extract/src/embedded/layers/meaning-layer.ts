/**
 * What is done with the words, and on which side does the speaker stand? A trained second opinion on what the rules
 * make of a claim; without the layer the rules' own answer.
 */
import { acts, polarities, type Span } from "@parley/core";
import type { Judgment } from "../../reading-of-text.js";
import { meaningFeatures, type SaidUtterance } from "../features/meaning-features.js";
import type { SlotSequence } from "../features/slots.js";
import type { TextColumns } from "../features/text-columns.js";
import { scorePositions } from "../model/hidden-field.js";
import { labelProbabilities } from "../model/label-sequence.js";
import type { ReaderPack } from "../model/reader-pack.js";

export const actLabels: readonly string[] = acts;
/** "none" takes no side. */
export const polarityLabels: readonly string[] = ["none", ...polarities];

/**
 * How probable an answer must be to go before the rules': a little more where the rules read an act or a side from a
 * word of their lists. The layer knows the rules' answer among its features, so that it seldom needs overruling.
 */
const AGAINST_WORDS = 0.5;
const AGAINST_SILENCE = 0.4;
/** "No side" is most frequent and so said too often: its share counts this much (tuned on dev texts). */
const NO_SIDE = 0.85;

/** Acts by which somebody binds himself: the ledger is made of them, and the rules can say by which word. */
const BINDING: ReadonlySet<string> = new Set(["announce", "promise", "refuse"]);

export function judgeMeaning(
  pack: ReaderPack,
  columns: TextColumns,
  utterance: SaidUtterance,
  claim: readonly Span[],
  byRules: Judgment,
): Judgment {
  // Both layers see the same features, in tables of the same size.
  let features: { readonly bits: number; readonly slots: SlotSequence } | null = null;
  const best = (layer: "act" | "polarity", least: number): number | null => {
    const field = pack.layers[layer];
    if (field === undefined) return null;
    const { bits } = field;
    if (features?.bits !== bits)
      features = { bits, slots: meaningFeatures(columns, utterance, claim, byRules, bits) };
    const scores = scorePositions(field, features.slots);
    const probabilities = labelProbabilities(field, scores);
    if (layer === "polarity") probabilities[0] = (probabilities[0] ?? 0) * NO_SIDE;
    const label = probabilities.reduce((top, share, k) => (share > (probabilities[top] ?? 0) ? k : top), 0);
    return (probabilities[label] ?? 0) >= least ? label : null;
  };
  const isPlain = byRules.act === "assert" || byRules.act === "other";
  const act = best("act", isPlain ? AGAINST_SILENCE : AGAINST_WORDS);
  // Plans in the writer's words are too few in the texts learned from; the rules read them by their verb.
  const side =
    utterance.mode === "free-indirect"
      ? null
      : best("polarity", byRules.polarity === null ? AGAINST_SILENCE : AGAINST_WORDS);
  const judged = act === null ? byRules.act : (acts[act] ?? byRules.act);
  return {
    act: BINDING.has(judged) || BINDING.has(byRules.act) ? byRules.act : judged,
    polarity: side === null ? byRules.polarity : (polarities[side - 1] ?? null),
  };
}
