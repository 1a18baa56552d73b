/**
 * Where do words or a pattern occur in a text? Words match in upper and lower case alike. A regular expression minds
 * the case unless it begins with `(?i)`, as in DNA. Empty matches are none.
 */
import { fail } from "../errors.js";
import type { Span } from "../model/part.js";

const NO_CASE = "(?i)";

/**
 * The pattern as a regular expression that finds all places.
 * @throws `PATTERN_BROKEN`
 *
 * @example
 * patternOf("Frieden|Ruhe", true); // /Frieden|Ruhe/gmu
 */
export function patternOf(pattern: string, isRegex: boolean): RegExp {
  if (!isRegex) return new RegExp(escapedPattern(pattern), "giu");
  const ignoresCase = pattern.startsWith(NO_CASE);
  const source = ignoresCase ? pattern.slice(NO_CASE.length) : pattern;
  const flags = ignoresCase ? "gim" : "gm";
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    // Java, and so DNA, allows a backslash before signs that need none; without `u` so does JavaScript.
    try {
      return new RegExp(source, flags);
    } catch (cause) {
      const reason = cause instanceof Error ? (cause.message.split(": ").at(-1) ?? "") : "";
      return fail("PATTERN_BROKEN", { pattern, reason }, cause);
    }
  }
}

/** Words as a regular expression that finds them as they stand. */
export function escapedPattern(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/**
 * Places of a pattern in a text, in order, at most so many.
 * @throws `PATTERN_BROKEN`
 */
export function findPattern(text: string, pattern: string, isRegex: boolean, most: number): Span[] {
  const expression = patternOf(pattern, isRegex);
  const spans: Span[] = [];
  for (const match of text.matchAll(expression)) {
    if (spans.length === most) break;
    if (match[0] !== "") spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
