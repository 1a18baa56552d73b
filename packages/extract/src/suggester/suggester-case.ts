/**
 * What the suggester sees of a proposal before anybody decides, and what a decision says about it. Concepts and
 * actors are names of the caller's choosing (ids of entities); the suggester only tells them apart.
 */
import type { Language, ReadStatement } from "@parley/core";

/** `none`: the statement takes no side. */
export const stanceLabels = ["support", "oppose", "none"] as const;
export type StanceLabel = (typeof stanceLabels)[number];

/** A concept whose key phrases stand in the words, with how well they match, 0 to 1. */
export interface PhraseHint {
  readonly concept: string;
  readonly score: number;
}

export interface SuggesterCase {
  readonly documentId: string;
  readonly language: Language;
  /** Words of the claim. */
  readonly claim: string;
  /** Words around it that are the speaker's frame: "lehnte das ab". Empty when there are none. */
  readonly frame: string;
  /** Words that name the actor in the text; empty when nobody is named. */
  readonly mention: string;
  readonly mode: ReadStatement["mode"];
  readonly act: ReadStatement["act"];
  readonly negated: boolean;
  /** Who proposed it, without version; `null` for what a person marked. */
  readonly engine: string | null;
  readonly confidence: number | null;
  /** Names of the rules that led the engine here. */
  readonly why: readonly string[];
  /** What the engine says; `null` where it says nothing. */
  readonly proposed: {
    readonly concept: string | null;
    readonly actor: string | null;
    readonly stance: StanceLabel | null;
  };
  readonly hints: readonly PhraseHint[];
}

/** What a person decided. */
export interface Decided {
  /** False for a rejected proposal; nothing else is then learnt from it. */
  readonly isStatement: boolean;
  /** Usually one; several where one passage was coded with several. Empty when left open. */
  readonly concepts: readonly string[];
  readonly actor: string | null;
  /** `null` when left open. */
  readonly stance: StanceLabel | null;
}

/** A decision with what it was about: what the suggester learns from. */
export interface Lesson {
  readonly about: SuggesterCase;
  readonly decided: Decided;
}
