/**
 * What is done with the words, and on which side does the speaker stand? A trained second opinion on what the rules
 * make of a claim; without the layer the rules' own answer.
 */
import { acts, polarities, type Span } from "@parley/core";
import type { Judgment } from "../../reading-of-text.js";
import type { FoundUtterance } from "../../utterance.js";
import { meaningFeatures } from "../features/meaning-features.js";
import { onlyOnce, release, type SlotSequence } from "../features/slots.js";
import type { TextColumns } from "../features/text-columns.js";
import type { HiddenField } from "../model/hidden-field.js";
import { labelProbabilities } from "../model/label-sequence.js";
import type { ReaderPack } from "../model/reader-pack.js";
import { scorePositions } from "../model/score-positions.js";

type Act = Judgment["act"];

export const actLabels: readonly string[] = acts;
/** "none" takes no side. */
export const polarityLabels: readonly string[] = ["none", ...polarities];

/** The layers know the rules' answers among their features, so that these need no word of their own beside them. */
export function judgeMeaning(
  { layers: { act, polarity } }: ReaderPack,
  columns: TextColumns,
  utterance: FoundUtterance,
  claim: readonly Span[],
  byRules: Judgment,
): Judgment {
  if (act === undefined && polarity === undefined) return byRules;
  // Both layers see the same features, each in a table of its size.
  const bits = Math.max(act?.bits ?? 0, polarity?.bits ?? 0);
  // Plans in the writer's words are too few in the texts learned from; the rules read their side by the verb.
  const isSideOfRules = polarity === undefined || utterance.mode === "free-indirect";
  const features = meaningFeatures({ columns, utterance, claim, byRules }, bits);
  const judgment = {
    act: act === undefined ? byRules.act : actBy(act, scoresIn(act, features, bits), byRules.act),
    polarity: isSideOfRules
      ? byRules.polarity
      : sideBy(polarity, scoresIn(polarity, features, bits), byRules.polarity),
  };
  release(features);
  return judgment;
}

/** Score of each label; the features are those of a table of 2^bits rows. */
function scoresIn(field: HiddenField, features: SlotSequence, bits: number): Float32Array {
  if (field.bits === bits) return scorePositions(field, features);
  const fewer = onlyOnce(features, field.bits);
  const scores = scorePositions(field, fewer);
  release(fewer);
  return scores;
}

/** How sure the layer must be that no side is taken where the rules can say by which word one is. */
const NO_SIDE = 0.6;

function sideBy(
  field: HiddenField,
  scores: Float32Array,
  byRules: Judgment["polarity"],
): Judgment["polarity"] {
  const side = polarities[likeliest(scores) - 1] ?? null;
  if (side !== null || byRules === null) return side;
  return (labelProbabilities(field, scores)[0] ?? 0) >= NO_SIDE ? null : byRules;
}

/** What an act does to whoever acts. The others tell something. */
const bearings: Readonly<Partial<Record<Act, string>>> = {
  announce: "binds",
  promise: "binds",
  refuse: "refuses",
  demand: "binds nobody",
  question: "binds nobody",
  deny: "binds nobody",
};

/** The same by the number of the act. */
const bearingOf = acts.map((act) => bearings[act]);

/**
 * How sure the layer must be that the bearing is another one than the rules': a ledger of commitments is made of it,
 * and the rules can say by which word somebody is bound. Surer where somebody is bound or refuses by one of the two.
 */
const OTHER_BEARING = 0.7;
const OTHER_BOND = 0.8;

function actBy(field: HiddenField, scores: Float32Array, byRules: Act): Act {
  const best = acts[likeliest(scores)] ?? byRules;
  const bearing = bearings[best];
  if (bearing === bearings[byRules]) return best;
  const shares = labelProbabilities(field, scores);
  let sureness = 0;
  for (let k = 0; k < acts.length; k += 1) if (bearingOf[k] === bearing) sureness += shares[k] ?? 0;
  const ofRules = bearings[byRules];
  const isBond = bearing === "binds" || bearing === "refuses" || ofRules === "binds" || ofRules === "refuses";
  if (sureness >= (isBond ? OTHER_BOND : OTHER_BEARING)) return best;
  let top = -1;
  for (let k = 0; k < scores.length; k += 1)
    if (bearingOf[k] === ofRules && (top < 0 || (scores[k] ?? 0) > (scores[top] ?? 0))) top = k;
  return acts[top] ?? byRules;
}

function likeliest(scores: Float32Array): number {
  let top = 0;
  for (let k = 1; k < scores.length; k += 1) if ((scores[k] ?? 0) > (scores[top] ?? 0)) top = k;
  return top;
}
