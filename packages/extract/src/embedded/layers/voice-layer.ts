/**
 * Which sentences that nobody else says are the writer's own stand: a judgment, a guess, a motive lent to somebody, a
 * demand? The sentences of a document are one sequence, since who argues does so in more than one of them. Without the
 * layer none is.
 */
import { release } from "../features/slots.js";
import { type VoiceScene, voiceFeatures } from "../features/voice-features.js";
import { labelProbabilities } from "../model/label-sequence.js";
import type { ReaderPack } from "../model/reader-pack.js";
import { scorePositions } from "../model/score-positions.js";

export const voiceLabels: readonly string[] = ["told", "own"];
export const OWN = 1;

/** A sentence that is the writer's own, by its number, and how sure the layer is: 0 to 1, a probability. */
export interface OwnSentence {
  readonly at: number;
  readonly sureness: number;
}

/** Surer than not: chosen by cross-validation over the train part, `scripts/voice-figures.ts`. */
const LEAST_SURE = 0.5;

/** In text order. */
export function ownSentences({ layers: { voice } }: ReaderPack, scene: VoiceScene): OwnSentence[] {
  if (voice === undefined) return [];
  const { free, features } = voiceFeatures(scene, voice.bits);
  if (free.length === 0) return [];
  const shares = labelProbabilities(voice, scorePositions(voice, features));
  release(features);
  const own: OwnSentence[] = [];
  for (let order = 0; order < free.length; order += 1) {
    const sureness = shares[order * voiceLabels.length + OWN] ?? 0;
    if (sureness >= LEAST_SURE) own.push({ at: free[order] ?? 0, sureness });
  }
  return own;
}
