/**
 * The sentences of a coded text for the layer that hears the writer: what the rules take for somebody else's words is
 * left out, as it is in reading, except where the coding says that it is the writer's.
 */
import type { TokenRange } from "../../text/analyzed-text.js";
import type { FoundUtterance } from "../../utterance.js";
import { tokensOfSpans } from "../features/rule-columns.js";
import { voiceFeatures } from "../features/voice-features.js";
import { voiceScene } from "../trained-voice.js";
import type { PreparedText } from "./prepared-text.js";
import type { LabeledSequence } from "./train-field.js";

/** A sentence is the writer's own when so much of its words is. */
const MOSTLY = 0.5;

/** One sequence for each text, one position for each sentence. */
export function voiceExample(text: PreparedText, bits: number): LabeledSequence {
  return voiceExampleOf(text, text.rules.found, bits);
}

/** The same where others' words are those of other utterances than the rules'. */
export function voiceExampleOf(
  { coded, analyzed, columns }: PreparedText,
  found: readonly FoundUtterance[],
  bits: number,
): LabeledSequence {
  const scene = voiceScene(columns, found);
  const own = new Uint8Array(columns.size);
  for (const { mode, quote } of coded.utterances)
    if (mode === "writer") for (const t of tokensOfSpans(analyzed, quote)) own[t] = 1;
  for (let t = 0; t < own.length; t += 1) if (own[t] === 1) scene.others[t] = 0;
  const { free, features } = voiceFeatures(scene, bits);
  const isOwn = ({ from, to }: TokenRange): boolean => {
    let [words, count] = [0, 0];
    for (let t = from; t < to; t += 1) {
      if (columns.shape[t] === 0) continue;
      words += 1;
      count += own[t] ?? 0;
    }
    return words > 0 && count / words >= MOSTLY;
  };
  const labels = Uint8Array.from(free, (at) => {
    const sentence = scene.sentences[at];
    return sentence !== undefined && isOwn(sentence) ? 1 : 0;
  });
  return { features, labels };
}
