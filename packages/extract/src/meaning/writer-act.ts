/** What a writer does in their own voice: asks, tells what is to come, demands, or judges. */
import type { ReadStatement, Span } from "@parley/core";
import type { Judgment } from "../reading-of-text.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { type FoundUtterance, utteranceWith } from "../utterance.js";
import { actOf } from "./act.js";

/** Stands in `why` where a trained layer alone has heard the writer, and no rule says by which words. */
export const HEARD = "model:writer";

/** A writer asserts, asks or predicts, whatever the actors in the sentence do. */
export function writerAct({ why }: FoundUtterance): ReadStatement["act"] {
  if (why[0] === "writer:question") return "question";
  return why[0] === "writer:prediction" ? "predict" : "assert";
}

/** Was the writer heard by a trained layer? */
export function isHeard({ why }: FoundUtterance): boolean {
  return why[0] === HEARD;
}

/**
 * What somebody does in a sentence in which the writer is heard: what it would be if it stood in quotation marks. A
 * writer binds nobody.
 *
 * @param judge a second opinion, as of the words of others
 */
export function heardAct(
  analyzed: AnalyzedText,
  said: FoundUtterance,
  claim: readonly Span[],
  judge: (utterance: FoundUtterance, claim: readonly Span[], byRules: Judgment) => Judgment,
): ReadStatement["act"] {
  const spoken = utteranceWith(said, { mode: "direct" });
  const { act } = judge(spoken, claim, { act: actOf(analyzed, spoken, claim), polarity: null });
  return act === "predict" || act === "demand" || act === "question" ? act : "assert";
}
