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
  // Nearly always the same document is asked for again.
  let latest: AnalyzedText | null = null;
  let known = new Map<number, Result>();
  return (analyzed, range) => {
    if (analyzed !== latest) {
      known = documents.get(analyzed) ?? new Map<number, Result>();
      documents.set(analyzed, known);
      latest = analyzed;
    }
    const stretches = known;
    const key = range.from * (analyzed.tokens.length + 1) + range.to;
    const before = stretches.get(key);
    if (before !== undefined) return before;
    const made = read(analyzed, range);
    stretches.set(key, made);
    return made;
  };
}
