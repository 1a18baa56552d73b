/**
 * What several rules ask of the same document is worked out once and kept with the document itself. A weak map beside
 * it would do the same, but quick collections take what such a map holds for needed: everything that was worked out
 * for a document would be moved twice before it can go.
 */
import type { AnalyzedText } from "./analyzed-text.js";

let kept = 0;

/**
 * The same function with a memory for as long as the document lives. To be made once, not for each document or
 * codebook: every such function has a place in every document.
 *
 * @example
 * const marksOf = perDocument(({ quotations }) => new Set(quotations.map(({ open }) => open)));
 */
export function perDocument<Result extends object>(
  make: (analyzed: AnalyzedText) => Result,
): (analyzed: AnalyzedText) => Result {
  const place = kept;
  kept += 1;
  return (analyzed) => {
    const { workedOut } = analyzed;
    // Only this function writes to its place.
    const known = workedOut[place];
    if (known !== undefined) return known as Result;
    const made = make(analyzed);
    while (workedOut.length < place) workedOut.push(undefined);
    workedOut[place] = made;
    return made;
  };
}
