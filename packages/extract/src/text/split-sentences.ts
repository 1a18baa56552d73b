/**
 * Where sentences end. Inside quotation marks too: a speech of three sentences has three; what belongs
 * to one frame is put together again by `quoteSafeSentences`.
 */
import type { Language } from "@parley/core";
import { finalAbbreviations, sentenceStarters } from "./abbreviations.js";
import type { Sentence } from "./analyzed-text.js";
import { marks } from "./quotation-marks.js";
import type { DraftToken } from "./tokenize.js";

/** Longest sentence in tokens; a text without any full stop is cut, so that rules stay linear. */
const MAX_TOKENS = 600;

/** Sets `sentence` on every token and returns the sentences. */
export function splitSentences(
  tokens: readonly DraftToken[],
  paragraphs: Uint32Array,
  language: Language,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  while (from < tokens.length) {
    const to = endOfSentence(tokens, paragraphs, language, from);
    const first = tokens[from];
    const last = tokens[to - 1];
    if (first === undefined || last === undefined) break;
    for (let index = from; index < to; index += 1) {
      const token = tokens[index];
      if (token !== undefined) token.sentence = sentences.length;
    }
    sentences.push({
      index: sentences.length,
      from,
      to,
      start: first.start,
      end: last.end,
      paragraph: paragraphs[from] ?? 0,
    });
    from = to;
  }
  return sentences;
}

function endOfSentence(
  tokens: readonly DraftToken[],
  paragraphs: Uint32Array,
  language: Language,
  from: number,
): number {
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const next = tokens[index + 1];
    if (next === undefined || paragraphs[index + 1] !== paragraphs[index]) return index + 1;
    if (index - from >= MAX_TOKENS) return index + 1;
    if (endsWithAbbreviation(token, next, language)) return index + 1;
    if (!isStop(token)) continue;
    let end = index + 1;
    // Closing marks and brackets that touch the stop belong to its sentence.
    while (end < tokens.length && touchesClosing(tokens, end) && paragraphs[end] === paragraphs[index])
      end += 1;
    if (end >= tokens.length || paragraphs[end] !== paragraphs[index]) return end;
    if (startsSentence(tokens, end)) return end;
    if (end > index + 1) index = end - 1;
  }
  return tokens.length;
}

function isStop(token: DraftToken): boolean {
  const glyph = token.text;
  return (
    glyph === "." ||
    glyph === "!" ||
    glyph === "?" ||
    glyph === "…" ||
    (glyph.startsWith("..") && token.kind === "punctuation")
  );
}

function touchesClosing(tokens: readonly DraftToken[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined || token.start !== before.end) return false;
  if (token.text === ")" || token.text === "]" || token.text === "!" || token.text === "?") return true;
  // A mark that touches the next word opens; one that touches only the stop closes.
  const next = tokens[index + 1];
  return (
    marks.has(token.text) &&
    token.text !== "„" &&
    token.text !== "‚" &&
    (next === undefined || next.start !== token.end || next.kind === "punctuation")
  );
}

/** After a stop: a capital, a number, or an opening mark or bracket before one. */
function startsSentence(tokens: readonly DraftToken[], index: number): boolean {
  for (let at = index; at < index + 3; at += 1) {
    const token = tokens[at];
    if (token === undefined) return true;
    if (token.kind === "number") return true;
    if (token.kind === "word")
      return token.text.charAt(0) !== token.lower.charAt(0) || !/^\p{Ll}/u.test(token.text);
    if (!marks.has(token.text) && !/^[([–—-]/.test(token.text)) return !/^[,;:)]/.test(token.text);
  }
  return true;
}

/** "usw. Der Präsident": the stop of the abbreviation is also the sentence's. */
function endsWithAbbreviation(token: DraftToken, next: DraftToken, language: Language): boolean {
  if (token.kind !== "word" || !token.text.endsWith(".")) return false;
  if (next.text.charAt(0) === next.lower.charAt(0)) return false;
  const word = token.lower.slice(0, -1);
  return finalAbbreviations.has(word) && sentenceStarters[language].has(next.lower);
}
