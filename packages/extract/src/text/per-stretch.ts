/** What several rules ask of the same stretch of a document is worked out once. */
import type { AnalyzedText, TokenRange } from "./analyzed-text.js";
import { perDocument } from "./per-document.js";

/** A number for a stretch that no other stretch of the document has. */
export function stretchKey({ tokens }: AnalyzedText, { from, to }: TokenRange): number {
  return from * (tokens.length + 1) + to;
}

/**
 * The same function with a memory for as long as the document lives. Its result must depend on nothing else, and must
 * not be changed by the caller.
 *
 * @example
 * const conditionsIn = perStretch(readConditions);
 */
export function perStretch<Result>(
  read: (analyzed: AnalyzedText, range: TokenRange) => Result,
): (analyzed: AnalyzedText, range: TokenRange) => Result {
  const stretchesOf = perDocument(() => new Map<number, Result>());
  return (analyzed, range) => {
    const stretches = stretchesOf(analyzed);
    const key = stretchKey(analyzed, range);
    const before = stretches.get(key);
    if (before !== undefined) return before;
    const made = read(analyzed, range);
    stretches.set(key, made);
    return made;
  };
}
