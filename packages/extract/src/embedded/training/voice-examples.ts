/**
 * The sentences of a coded text for the layer that hears the writer. What the rules find and the coding has for somebody
 * else's words is left out, as the other layers find it too; a share of it stays, since they do not find all. What the
 * rules alone find is told by its rule.
 */
import { createRandom } from "@parley/core";
import type { TokenRange } from "../../text/analyzed-text.js";
import type { FoundUtterance } from "../../utterance.js";
import { hashText } from "../features/hash.js";
import { tokensOfSpans } from "../features/rule-columns.js";
import type { TextColumns } from "../features/text-columns.js";
import { voiceFeatures } from "../features/voice-features.js";
import { OWN } from "../layers/voice-layer.js";
import { type VoicedWords, voiceScene } from "../trained-voice.js";
import type { PreparedText } from "./prepared-text.js";
import type { LabeledSequence } from "./train-field.js";

/** A sentence or a finding is somebody's when so much of its words is. */
const MOSTLY = 0.5;
/** Share of what the rules find that layers find as well. */
const CONFIRMED = 0.7;

/** One sequence for each text, one position for each sentence. */
export function voiceExample(
  { coded, analyzed, columns, rules }: PreparedText,
  bits: number,
): LabeledSequence {
  const own = new Uint8Array(columns.size);
  const others = new Uint8Array(columns.size);
  for (const { mode, quote, frame } of coded.utterances) {
    const marked = mode === "writer" ? own : others;
    for (const t of tokensOfSpans(analyzed, quote)) marked[t] = 1;
    if (mode !== "writer") for (const t of tokensOfSpans(analyzed, frame)) marked[t] = 1;
  }
  const random = createRandom(hashText(coded.id));
  const isConfirmed = (_: FoundUtterance, index: number): boolean => {
    const tokens = rules.quotes[index] ?? [];
    const said = tokens.filter((t) => others[t] === 1).length;
    return said > tokens.length * MOSTLY && random() < CONFIRMED;
  };
  const scene = voiceScene(columns, rules.found.map(wordsOf(isConfirmed)));
  for (let t = 0; t < own.length; t += 1) if (own[t] === 1) scene.others[t] = 0;
  const { free, features } = voiceFeatures(scene, bits);
  const labels = Uint8Array.from(free, (at) => {
    const sentence = scene.sentences[at];
    return sentence !== undefined && shareOf(columns, sentence, own) >= MOSTLY ? OWN : 0;
  });
  return { features, labels };
}

function wordsOf(
  isConfirmed: (utterance: FoundUtterance, index: number) => boolean,
): (utterance: FoundUtterance, index: number) => VoicedWords {
  return (utterance, index) => ({
    utterance,
    isSure: utterance.mode !== "writer" && (utterance.mode === "direct" || isConfirmed(utterance, index)),
  });
}

/** Share of the words of a sentence that are marked. */
function shareOf({ shape }: TextColumns, { from, to }: TokenRange, marked: Uint8Array): number {
  let [words, count] = [0, 0];
  for (let t = from; t < to; t += 1) {
    if (shape[t] === 0) continue;
    words += 1;
    count += marked[t] ?? 0;
  }
  return words === 0 ? 0 : count / words;
}
