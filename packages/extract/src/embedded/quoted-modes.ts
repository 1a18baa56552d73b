/** The speech modes of somebody quoted, in the order of their numbers; the writer's own voice is left to the rules. */
import type { FoundUtterance } from "../utterance.js";

export type QuotedMode = Exclude<FoundUtterance["mode"], "writer">;

export const quotedModes: readonly QuotedMode[] = [
  "direct",
  "indirect",
  "reported",
  "free-indirect",
  "indirect-free-indirect",
];

/** A quote as the layers hand it on. */
export interface LabeledQuote {
  readonly mode: QuotedMode;
  /** Token positions, ascending; gaps part the pieces. */
  readonly tokens: readonly number[];
}
