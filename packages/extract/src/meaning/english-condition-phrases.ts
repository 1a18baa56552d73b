/** English conditions in a phrase: "oil prices permitting", "given enough time", "no budget, no votes". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { clauseAround } from "./clauses.js";
import { lower, phraseFrom, type Stretch, startsClause } from "./condition-stretch.js";

/** "Weather permitting", "weather and range permitting", "oil prices permitting". */
export function permitting(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  for (let k = i + 1; k < i + 4; k += 1) {
    if (lower(analyzed, k) !== "permitting") continue;
    const { from } = clauseAround(analyzed, i);
    return { from: i - from <= 2 ? Math.max(from, range.from) : i, to: k + 1, cue: "permitting" };
  }
  return null;
}

/** "Given enough time": what is not there yet; "given the cost" is a reason. */
export function givenEnough(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  return /^(?:enough|sufficient)$/.test(lower(analyzed, i + 1)) &&
    (startsClause(analyzed, i) || i === range.from)
    ? phraseFrom(analyzed, i, i + 1, range, "given")
    : null;
}

/** "No budget, no votes": the first hangs the second. */
export function nothingWithout(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const sentence = analyzed.sentences[analyzed.tokens[i]?.sentence ?? -1];
  if (sentence === undefined || (i !== sentence.from && i !== range.from)) return null;
  const { to } = clauseAround(analyzed, i);
  const isPair = to - i <= 4 && analyzed.tokens[to]?.text === "," && lower(analyzed, to + 1) === "no";
  // "No doctor, no teacher, no bus" is a list.
  const next = clauseAround(analyzed, to + 1);
  return isPair && next.to - next.from <= 4 && analyzed.tokens[next.to]?.text !== ","
    ? { from: i, to, cue: "no" }
    : null;
}

/** "No restart would take place without consent": nothing happens unless. */
export function isNothingElse(analyzed: AnalyzedText, i: number, range: TokenRange): boolean {
  let modal = false;
  for (let k = i - 1; k >= Math.max(range.from, i - 10); k -= 1) {
    if (/^[.;:!?]$/.test(analyzed.tokens[k]?.text ?? "")) return false;
    if (/^(?:will|would|can|could|shall|should|may)$/.test(lower(analyzed, k))) modal = true;
    if (modal && /^(?:no|nothing|nobody|none|neither)$/.test(lower(analyzed, k))) return true;
  }
  return false;
}
