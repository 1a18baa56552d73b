/** What a sentence tells of an actor without a word of saying. */
import type { Span } from "@parley/core";
import type { FoundUtterance } from "../utterance.js";

/** Less sure than what a frame of speech says. */
const CONFIDENCE = 0.6;

/** @param rule says in `why` what found it */
export function unframed(
  mode: "reported" | "free-indirect",
  quote: Span,
  speaker: Span,
  rule: string,
): FoundUtterance {
  return {
    id: 0,
    mode,
    medium: null,
    quote: [quote],
    cue: [],
    frame: [],
    addressee: [],
    speaker: [speaker],
    cueLemma: null,
    cueNegated: false,
    nestedIn: null,
    confidence: CONFIDENCE,
    why: [rule],
  };
}
