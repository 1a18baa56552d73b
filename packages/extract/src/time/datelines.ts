/**
 * Is a date the head of a report? "LIMA, May 6 —", "Bonn, 3. Dezember 2031:" tell where and when a text was written, not
 * by when anything is due.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import { wordTest } from "../text/word-test.js";

/** Places, agencies and the day: longer heads are sentences. */
const LONGEST_HEAD = 12;

/**
 * Does the stretch from token `from` up to before `to` belong to a dateline? Only places, agencies and marks stand
 * before it in its paragraph, and a dash, a colon, a bracket or nothing behind it.
 */
export function isInDateline({ tokens, sentences }: AnalyzedText, from: number, to: number): boolean {
  const sentence = sentences[tokens[from]?.sentence ?? -1];
  if (sentence === undefined || from === sentence.from || from - sentence.from > LONGEST_HEAD) return false;
  if (sentences[sentence.index - 1]?.paragraph === sentence.paragraph) return false;
  // "Lima, May 6", "ROM/TIRANA, 4. September", "Warschau, im Februar": a comma parts place and day.
  if (!tokens.slice(sentence.from, from + 1).some(({ text }) => text === ",")) return false;
  for (let i = sentence.from; i < from; i += 1) if (!HEAD(tokens[i])) return false;
  const behind = tokens[to];
  return behind === undefined || behind.sentence !== sentence.index || CLOSES(behind);
}

const HEAD = wordTest((_, text) => /^(?:\p{Lu}[\p{L}.-]*|[,/().]|den|am|an|der)$/u.test(text));
const CLOSES = wordTest((_, text) => /^(?:[–—|:(.]|-{1,2})$/.test(text));
