/**
 * An utterance as the rules find it: where the parts stand, before anybody asks who the speaker is in the
 * world or what the words mean. Offsets are UTF-16 units; lists are spans in text order, empty when absent.
 */
import type { Span, speechModes } from "@parley/core";

export interface FoundUtterance {
  /** Number within the document, from 1. */
  readonly id: number;
  readonly mode: (typeof speechModes)[number];
  readonly medium: "speech" | "writing" | "thought" | null;
  readonly quote: readonly Span[];
  readonly cue: readonly Span[];
  readonly frame: readonly Span[];
  readonly addressee: readonly Span[];
  /** The naming phrase the frame uses, with apposition and title, without preposition; may be a pronoun. */
  readonly speaker: readonly Span[];
  /** Lemma of the cue in the word lists ("ankündigen", "announce"); `null` without a cue. */
  readonly cueLemma: string | null;
  /** The cue itself is negated ("will nicht zusagen", "did not say"). */
  readonly cueNegated: boolean;
  /** Utterance this one is reported inside of. */
  readonly nestedIn: number | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Names of the rules that found it, the first one decisive. */
  readonly why: readonly string[];
}

/**
 * The same utterance as one literal. Engines give every object that was spread a hidden class of its own, and what
 * reads a hundred utterances of a hundred classes has to look up each part of each by its name.
 */
export function uniformUtterance(one: FoundUtterance): FoundUtterance {
  return {
    id: one.id,
    mode: one.mode,
    medium: one.medium,
    quote: one.quote,
    cue: one.cue,
    frame: one.frame,
    addressee: one.addressee,
    speaker: one.speaker,
    cueLemma: one.cueLemma,
    cueNegated: one.cueNegated,
    nestedIn: one.nestedIn,
    confidence: one.confidence,
    why: one.why,
  };
}

/** All of them so, in a list made by pushing: engines make the lists that `map` gives of two kinds. */
export function uniformUtterances(all: readonly FoundUtterance[]): FoundUtterance[] {
  const made: FoundUtterance[] = [];
  for (const one of all) made.push(uniformUtterance(one));
  return made;
}

/** The same utterance with some of its parts changed, as one literal as well. */
export function utteranceWith(one: FoundUtterance, change: Partial<FoundUtterance>): FoundUtterance {
  return {
    id: change.id ?? one.id,
    mode: change.mode ?? one.mode,
    medium: change.medium === undefined ? one.medium : change.medium,
    quote: change.quote ?? one.quote,
    cue: change.cue ?? one.cue,
    frame: change.frame ?? one.frame,
    addressee: change.addressee ?? one.addressee,
    speaker: change.speaker ?? one.speaker,
    cueLemma: change.cueLemma === undefined ? one.cueLemma : change.cueLemma,
    cueNegated: change.cueNegated ?? one.cueNegated,
    nestedIn: change.nestedIn === undefined ? one.nestedIn : change.nestedIn,
    confidence: change.confidence ?? one.confidence,
    why: change.why ?? one.why,
  };
}
