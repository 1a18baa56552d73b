/**
 * The words of time expressions: runs of letters, runs of digits and single marks. Kept apart from the document's
 * tokens, so that a phrase reads the same alone and inside an article.
 */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perForm } from "../text/per-form.js";
import { formOf } from "../text/word-forms.js";
import { wordTest } from "../text/word-test.js";
import type { TimeWord } from "./time-meaning.js";

/** The words of a text; `offset` is where it stands in the document. */
export function timeWords(text: string, offset = 0): TimeWord[] {
  const words: TimeWord[] = [];
  for (const match of text.matchAll(/\p{L}{1,60}|\d{1,20}|[^\s\p{L}\d]/gu)) {
    const start = offset + match.index;
    const form = formOf(match[0]);
    words.push({ text: form.text, lower: form.lower, form, start, end: start + form.text.length });
  }
  return words;
}

/** The words of a stretch of tokens: those of its text, as no word reaches across tokens. */
export function wordsOfTokens({ text, tokens }: AnalyzedText, { from, to }: TokenRange): TimeWord[] {
  const words: TimeWord[] = [];
  let end = tokens[from]?.start ?? 0;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    // Between tokens stand blanks, and now and then a character that is none to the words of time.
    if (!isBlank(text, end, token.start)) words.push(...timeWords(text.slice(end, token.start), end));
    if (isOneWord(token)) words.push(token);
    else
      for (const { text: part, lower, form, start, end: until } of wordsWithin(token.form))
        words.push({ text: part, lower, form, start: token.start + start, end: token.start + until });
    end = token.end;
  }
  return words;
}

/** Most tokens are; "14-tägig" is not. */
const isOneWord = wordTest((_, text) => /^(?:\p{L}{1,60}|\d{1,20}|[^\s\p{L}\d])$/u.test(text));

const wordsWithin = perForm(({ text }): readonly TimeWord[] => timeWords(text));

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x0a && !/\s/.test(text.charAt(at))) return false;
  }
  return true;
}
