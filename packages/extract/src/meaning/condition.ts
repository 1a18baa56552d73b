/** On what does it hang? Finds the clause or phrase that states a condition, with its exact place. */
import type { Span } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perStretch } from "../text/per-stretch.js";
import type { FoundUtterance } from "../utterance.js";
import { spanOf, tokensOf } from "./clauses.js";
import { readEnglishCondition } from "./english-conditions.js";
import { readGermanCondition } from "./german-conditions.js";

export interface FoundCondition extends Span {
  /** What introduces it: "falls", "im Fall", "verb-first". */
  readonly cue: string;
}

/** The condition of a claim: inside it, elsewhere in the quote, or in the sentence around the quote. */
export function conditionOf(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: readonly Span[] = utterance.quote,
): FoundCondition | null {
  const first = claim[0];
  if (first === undefined) return null;
  const within = (found: Span, spans: readonly Span[]): boolean =>
    spans.some((span) => found.start >= span.start && found.end <= span.end);
  for (const span of claim)
    for (const found of findConditions(analyzed, tokensOf(analyzed, span)))
      if (within(found, claim)) return found;
  // A condition in front of the claim reaches it ("If X, we will A, but not B"), one behind it does not.
  let fronted: FoundCondition | null = null;
  for (const span of utterance.quote)
    for (const found of findConditions(analyzed, tokensOf(analyzed, span)))
      if (
        found.end <= first.start &&
        within(found, utterance.quote) &&
        isSameSentence(analyzed, found, first)
      )
        fronted = found;
  return fronted ?? conditionBefore(analyzed, utterance, first) ?? null;
}

function isSameSentence(analyzed: AnalyzedText, a: Span, b: Span): boolean {
  return (
    analyzed.tokens[tokensOf(analyzed, a).from]?.sentence ===
    analyzed.tokens[tokensOf(analyzed, b).from]?.sentence
  );
}

/** A condition that was set in front of the frame: "Im Fall einer Waffenruhe, sagte sie, …". */
function conditionBefore(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  quote: Span,
): FoundCondition | undefined {
  if (utterance.mode !== "indirect" && utterance.mode !== "reported") return undefined;
  const range = tokensOf(analyzed, quote);
  const sentence = analyzed.sentences[analyzed.tokens[range.from]?.sentence ?? -1];
  if (sentence === undefined) return undefined;
  return findConditions(analyzed, { from: sentence.from, to: range.from })[0];
}

/** All conditions in a stretch of tokens, in text order, without overlaps. */
export const findConditions: (analyzed: AnalyzedText, range: TokenRange) => readonly FoundCondition[] =
  perStretch(readConditions);

function readConditions(analyzed: AnalyzedText, range: TokenRange): FoundCondition[] {
  const found: FoundCondition[] = [];
  for (let i = range.from; i < range.to; ) {
    const read =
      analyzed.language === "de"
        ? readGermanCondition(analyzed, i, range)
        : readEnglishCondition(analyzed, i, range);
    const span = read === null ? null : spanOf(analyzed, { from: read.from, to: read.to });
    // What stands in front of the word that makes it a condition may be part of one already.
    if (read === null || span === null || span.start < (found.at(-1)?.end ?? 0)) {
      i += 1;
      continue;
    }
    found.push({ start: span.start, end: span.end, cue: read.cue });
    i = Math.max(read.to, i + 1);
  }
  return found;
}
