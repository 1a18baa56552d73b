/**
 * What is done with the words, and on which side does the speaker stand? A trained second opinion on what the rules
 * make of a claim; without the layer the rules' own answer.
 */
import { acts, polarities, type Span } from "@parley/core";
import type { Judgment } from "../../reading-of-text.js";
import { meaningFeatures, type SaidUtterance } from "../features/meaning-features.js";
import type { TextColumns } from "../features/text-columns.js";
import { scorePositions } from "../model/hidden-field.js";
import type { ReaderPack } from "../model/reader-pack.js";

export const actLabels: readonly string[] = acts;
/** "none" takes no side. */
export const polarityLabels: readonly string[] = ["none", ...polarities];

export function judgeMeaning(
  pack: ReaderPack,
  columns: TextColumns,
  utterance: SaidUtterance,
  claim: readonly Span[],
  byRules: Judgment,
): Judgment {
  const best = (layer: "act" | "polarity"): number | null => {
    const field = pack.layers[layer];
    if (field === undefined) return null;
    const scores = scorePositions(field, meaningFeatures(columns, utterance, claim, byRules, field.bits));
    return scores.reduce((top, score, label) => (score > (scores[top] ?? 0) ? label : top), 0);
  };
  const act = best("act");
  const side = best("polarity");
  return {
    act: act === null ? byRules.act : (acts[act] ?? byRules.act),
    polarity: side === null ? byRules.polarity : (polarities[side - 1] ?? null),
  };
}
