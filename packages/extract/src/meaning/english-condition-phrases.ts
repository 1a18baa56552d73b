/** English conditions in a phrase: "oil prices permitting", "given enough time", "no budget, no votes". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
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

/** "If only they had listened!": nothing hangs on it. */
export function isWish(analyzed: AnalyzedText, i: number): boolean {
  const { to } = clauseAround(analyzed, i);
  return lower(analyzed, i + 1) === "only" && analyzed.tokens[to]?.text === "!";
}

/** "Go back to the judges the moment the threshold moves": a clause with a subject and a verb behind "the moment". */
export function theMoment(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (!/^(?:moment|instant|minute)$/.test(lower(analyzed, i + 1)) || !CLAUSE_SUBJECT(analyzed.tokens[i + 2]))
    return null;
  const clause = clauseAround(analyzed, i);
  const ahead = analyzed.tokens.slice(clause.from, i).some(AHEAD);
  return ahead && clause.to - i > 3
    ? { from: i, to: Math.min(clause.to, range.to), cue: "the moment" }
    : null;
}

const CLAUSE_SUBJECT = wordLike(/^(?:the|a|an|they|he|she|it|we|you|i|this|that|any|its|their|his|her|our)$/);
const AHEAD = wordLike(/^(?:will|would|shall|['’]ll|to|must|should|can|could|may)$/);

/**
 * "As soon as he came in, the dog barked", "if he was angry, he did not show it": a past verb in the clause and one in
 * the rest of the sentence, with nothing in it that looks ahead or stands in the present.
 */
export function tellsOfPast(analyzed: AnalyzedText, i: number): boolean {
  const sentence = analyzed.sentences[analyzed.tokens[i]?.sentence ?? -1];
  if (sentence === undefined) return false;
  const { from, to } = clauseAround(analyzed, i);
  const isFronted = from === i;
  const rest = isFronted ? clauseAround(analyzed, to + 1) : { from, to: i };
  if (isFronted && analyzed.tokens[to]?.text !== ",") return false;
  const clause = analyzed.tokens.slice(i, to);
  const main = analyzed.tokens.slice(rest.from, rest.to);
  return clause.some(PAST) && main.some(PAST) && ![...clause, ...main].some(NOT_PAST);
}

const PAST = wordLike(
  /^(?:was|were|had|did|came|went|got|took|made|knew|saw|left|began|became|could|stayed|kept|held|stood|ran|felt|wasn['’]t|weren['’]t|didn['’]t|hadn['’]t|\p{L}{2,}[^e]ed)$/u,
);
const NOT_PAST = wordLike(
  /^(?:will|would|shall|should|can|may|might|must|is|are|am|be|been|has|have|does|do|to|let|[a-z]+['’](?:ll|d|s|re|ve)|said|told|asked|agreed|promised|vowed|offered|threatened|planned|ordered|wanted|warned|pledged|expected|proposed|demanded|required|allowed|were)$/,
);
