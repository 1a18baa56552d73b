/** An English utterance under construction, in items of its period. */
import type { FoundUtterance } from "../../utterance.js";
import type { ItemRange } from "./noun-phrase.js";
import type { Period } from "./period.js";

export interface Draft {
  readonly period: Period;
  readonly mode: FoundUtterance["mode"];
  readonly medium: FoundUtterance["medium"];
  readonly quote: readonly ItemRange[];
  readonly cue: readonly ItemRange[];
  readonly speaker: readonly ItemRange[];
  readonly addressee: readonly ItemRange[];
  /** The framing clause; speaker, cue and addressee lie in it. */
  readonly frame: readonly ItemRange[];
  readonly cueLemma: string | null;
  readonly cueNegated: boolean;
  readonly confidence: number;
  readonly why: readonly string[];
  /** The utterance whose speaker goes on here. */
  readonly inherits: Draft | null;
}

export function draft(parts: Partial<Draft> & Pick<Draft, "period" | "mode" | "quote">): Draft {
  return {
    period: parts.period,
    mode: parts.mode,
    // "null" says that nobody knows whether it was spoken or written.
    medium: parts.medium === undefined ? "speech" : parts.medium,
    quote: parts.quote,
    cue: parts.cue ?? [],
    speaker: parts.speaker ?? [],
    addressee: parts.addressee ?? [],
    frame: parts.frame ?? [],
    cueLemma: parts.cueLemma ?? null,
    cueNegated: parts.cueNegated ?? false,
    confidence: parts.confidence ?? 0.6,
    why: parts.why ?? [],
    inherits: parts.inherits ?? null,
  };
}
