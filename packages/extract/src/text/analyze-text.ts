/**
 * Cuts a document into tokens, sentences, paragraphs and quotations: the one pass over the text that all
 * rules build on. Linear time; a text too long to be a document is refused with a coded error.
 */

import type { Language } from "@parley/core";
import { fail } from "@parley/core";
import type { AnalyzedText } from "./analyzed-text.js";
import { pairQuotations } from "./pair-quotations.js";
import { paragraphsOf } from "./paragraphs.js";
import { splitSentences } from "./split-sentences.js";
import { tokenize } from "./tokenize.js";

/** Longest text that is read, in UTF-16 units: some two thousand pages. */
export const LONGEST_TEXT = 8_000_000;

/**
 * @throws `TEXT_TOO_LONG` beyond `LONGEST_TEXT` units
 *
 * @example
 * analyzeText("„Wir kommen“, sagte sie.", "de").quotations.length; // 1
 */
export function analyzeText(text: string, language: Language): AnalyzedText {
  if (text.length > LONGEST_TEXT) fail("TEXT_TOO_LONG", { length: text.length, limit: LONGEST_TEXT });
  const tokens = tokenize(text, language);
  const paragraphs = paragraphsOf(tokens);
  const sentences = splitSentences(tokens, paragraphs, language);
  const quotations = pairQuotations(text, tokens, paragraphs);
  return { text, language, tokens, sentences, quotations, workedOut: [] };
}
