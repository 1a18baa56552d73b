/**
 * "Reuth, asked whether she ruled out a vote, replied …": what somebody is asked is not what they say. A report within
 * such a question is nobody's.
 */
import { inTextOrder } from "../rules/in-text-order.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { firstStartingAt } from "../text/token-places.js";
import { wordIn } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";

/** Tokens between "whether" and the verb of the report. */
const NEAR = 5;
const isOpen = wordIn("whether if");
const isAsked = wordIn("asked pressed questioned");

/** The utterances without the reports that stand in a question to somebody. */
export function withoutAsked(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  if (analyzed.language !== "en") return found;
  const outer = new Set(found.map(({ nestedIn }) => nestedIn));
  const kept = found.filter((one) => outer.has(one.id) || !isInQuestion(analyzed, one));
  return kept.length === found.length ? found : inTextOrder(kept, []);
}

function isInQuestion({ tokens }: AnalyzedText, { mode, cue: [cue] }: FoundUtterance): boolean {
  if (mode !== "reported" || cue === undefined) return false;
  const verb = firstStartingAt(tokens, cue.start);
  for (let at = verb - 1; at >= verb - NEAR; at -= 1) {
    if (tokens[at]?.sentence !== tokens[verb]?.sentence || tokens[at]?.text === ",") return false;
    if (isOpen(tokens[at])) return isAsked(tokens[at - 1]);
  }
  return false;
}
