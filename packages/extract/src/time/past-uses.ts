/**
 * Does an expression that mostly looks ahead tell of what was? "Sank within minutes", "he had until then been quiet",
 * "er wartete, bis der Bus weg war".
 */
import { clauseAround } from "../meaning/clauses.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import type { Tense } from "./tense.js";
import type { TimeMeaning } from "./time-meaning.js";

/** What begins at token `at` and ends before token `to`, in a clause of this tense. */
export function tellsWhatWas(
  analyzed: AnalyzedText,
  meaning: TimeMeaning,
  tense: Tense,
  at: number,
  to: number,
): boolean {
  if (tense !== "past") return false;
  // Whoever promises or sets a term within so many days looks ahead, whatever else was over by then.
  // "Sagten für die kommenden Tage Regen voraus": the words themselves look ahead.
  if (analyzed.tokens.slice(at, to).some(COMING)) return false;
  if (meaning.kind === "vague" || (meaning.kind === "within" && !meaning.conditional))
    return !setsTerm(analyzed, at);
  if (meaning.kind !== "condition") return false;
  const isAnaphor = THEN(analyzed.tokens[to - 1]);
  // German does not shift what is said back: a past verb in the clause itself tells of what was.
  return isAnaphor || (analyzed.language === "de" && to - at > 2);
}

function setsTerm(analyzed: AnalyzedText, at: number): boolean {
  const { from, to } = clauseAround(analyzed, at);
  const words = analyzed.tokens.slice(from, to);
  return words.some(TERM[analyzed.language]) || words.some(IF);
}

/** "Unless she paid within a week": what has to come first is not over. */
const IF = wordLike(/^(?:if|unless|wenn|falls|sofern)$/);

const COMING = wordLike(/^(?:kommende|nächste|folgende|coming|next|following)/);
const THEN = wordLike(/^(?:then|dahin)$/);

/** Words of those who promise, ask, plan or set a term. */
const TERM = {
  de: wordLike(
    /^(?:versprach|versprachen|versicherten?|zusicherten?|sicherten?|kündigten?|forderten?|verlangten?|setzten?|gab|gaben|erhielt|erhielten|bekam|bekamen|hatten?|mussten?|drohten?|bat|baten|hofften?|rechneten?|erwarteten?|planten?|wollten?|verpflichteten?|einigten?|vereinbarten?|beschloss|beschlossen|räumten?|ordneten?|stellten?|empfahl|empfahlen|\p{L}*(?:frist|ultimatum|auflage))$/u,
  ),
  en: wordLike(
    /^(?:promis|pledg|vow|ask|order|told|tell|gave|given|giv|demand|requir|want|had|have|has|deadline|ultimatum|agree|plan|hope|expect|threaten|announc|due|commit|undert|schedul|set|urg|instruct|request|propos|decid|allow|need|call|guarantee|assur|recommend|suggest|predict)/,
  ),
};
