/** What several rules ask of the same stretch of a document is worked out once. */
import type { AnalyzedText, TokenRange } from "./analyzed-text.js";

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
  const documents = new WeakMap<AnalyzedText, Map<number, Result>>();
  return (analyzed, range) => {
    const known = documents.get(analyzed) ?? new Map<number, Result>();
    if (known.size === 0) documents.set(analyzed, known);
    const key = range.from * (analyzed.tokens.length + 1) + range.to;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = read(analyzed, range);
    known.set(key, made);
    return made;
  };
}
