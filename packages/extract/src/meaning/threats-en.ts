/**
 * English threats by their form: harm announced for the case that others do not comply. "Unless the maps come by Friday,
 * the convoy will turn back", "If we do not get them, we will pay nothing". A harm that hangs on anything else is a plan
 * or a prediction.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import { conditionOf } from "./condition.js";

/** What is done to others by leaving, ending, refusing, taking or making dearer. */
const HARM =
  /\b(?:will|would|shall|\p{L}+['’]ll) (?:\p{Ll}+ )?(?:resign|quit|walk (?:out|away)|leave|withdraw|pull out|turn back|retaliate|respond in kind|hit back|sue|go to court|take (?:legal action|them|him|her|it) |impose|close|shut|suspend|halt|freeze|cut|block|veto|boycott|go on strike|strike|withhold|cancel|tear up|terminate|scrap|expel|seize|ban|stop|raise|hike|double|punish|sanction|pay (?:for )?nothing|refuse|reject|abandon|break off|call off|bring down|vote against|arrest|deport|fine)\b/u;
const NOT_COMPLYING =
  /^unless\b|\b(?:not|no|without|nothing|never|fails?|failed|refuses?|refused|declines?|rejects?|rejected|\p{L}+n['’]t)\b/iu;

/** Is the claim a threat by its form? */
export function isThreatByForm(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: readonly Span[],
): boolean {
  if (analyzed.language !== "en" || (utterance.mode !== "direct" && utterance.mode !== "indirect"))
    return false;
  const { text } = analyzed;
  const words = claim.map(({ start, end }) => text.slice(start, end)).join(" ");
  if (!HARM.test(words)) return false;
  const condition = conditionOf(analyzed, utterance, claim);
  if (condition === null) return false;
  const hung = text.slice(condition.start, condition.end);
  return NOT_COMPLYING.test(hung) && HARM.test(words.replace(hung, " "));
}
