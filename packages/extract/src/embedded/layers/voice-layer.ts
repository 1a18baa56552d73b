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

/**
 * Surer than not where a document argues; surer where it mostly tells, so that narration stays narration. Chosen by
 * cross-validation over the train part, `scripts/voice-figures.ts`.
 */
const LEAST_SURE = { argues: 0.5, tells: 0.7 } as const;
/** A document argues when so much of what nobody else says is the writer's own, by the mean probability. */
const ARGUES = 0.2;
/** So many sentences that tell are added to every document: a few sentences do not make a commentary. */
const TOLD = 4;

/** How probable it must be of a sentence that it is the writer's own, among these of its document. */
export function leastSure(shares: readonly number[]): number {
  const mean = shares.reduce((sum, share) => sum + share, 0) / (shares.length + TOLD);
  return mean >= ARGUES ? LEAST_SURE.argues : LEAST_SURE.tells;
}

/** In text order. */
export function ownSentences({ layers: { voice } }: ReaderPack, scene: VoiceScene): OwnSentence[] {
  if (voice === undefined) return [];
  const { free, features } = voiceFeatures(scene, voice.bits);
  if (free.length === 0) return [];
  const shares = labelProbabilities(voice, scorePositions(voice, features));
  release(features);
  const sureness = free.map((_, order) => shares[order * voiceLabels.length + OWN] ?? 0);
  const least = leastSure(sureness);
  return free.flatMap((at, order) => {
    const share = sureness[order] ?? 0;
    return share >= least ? [{ at, sureness: share }] : [];
  });
}
