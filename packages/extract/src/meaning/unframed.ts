/** What a sentence tells of an actor, or its writer says, without a word of saying. */
import type { Span } from "@parley/core";
import type { FoundUtterance } from "../utterance.js";

/** Less sure than what a frame of speech says. */
const CONFIDENCE = 0.6;

/**
 * @param speaker `null` where the writer speaks
 * @param rule says in `why` what found it
 */
export function unframed(
  mode: "reported" | "free-indirect" | "writer",
  quote: Span,
  speaker: Span | null,
  rule: string,
): FoundUtterance {
  return {
    id: 0,
    mode,
    medium: mode === "writer" ? "writing" : null,
    quote: [quote],
    cue: [],
    frame: [],
    addressee: [],
    speaker: speaker === null ? [] : [speaker],
    cueLemma: null,
    cueNegated: false,
    nestedIn: null,
    confidence: CONFIDENCE,
    why: [rule],
  };
}
