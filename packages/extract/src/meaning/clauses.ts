/** Stretches between commas, dashes, brackets, quotation marks and sentence ends: how far words reach. */

import type { Span } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perDocument } from "../text/per-document.js";
import { firstEndingAfter, firstStartingAt } from "../text/token-places.js";
import { wordTest } from "../text/word-test.js";

const MARKS = /^(?:[,;:()[\]{}–—»«›‹„“”"‚‘?!…]|\.+|-{1,2})$/u;

/** Does a clause end at this token? No token ends none. */
export const isClauseMark = wordTest((_, text) => MARKS.test(text));

/** Words looked at on either side: lists without commas must not cost quadratic time. */
const LONGEST_CLAUSE = 80;

/** The clause a token stands in, within its sentence; marks themselves are left out. */
export function clauseAround(analyzed: AnalyzedText, index: number): TokenRange {
  const { tokens } = analyzed;
  const token = tokens[index];
  const sentence = token === undefined ? undefined : analyzed.sentences[token.sentence];
  if (sentence === undefined) return { from: index, to: index };
  const breaks = (i: number): boolean => {
    const at = tokens[i];
    return at === undefined || (isClauseMark(at) && !isTermMark(analyzed, i));
  };
  let from = index;
  while (from > sentence.from && index - from < LONGEST_CLAUSE && !breaks(from - 1)) from -= 1;
  let to = index + 1;
  while (to < sentence.to && to - index < LONGEST_CLAUSE && !breaks(to)) to += 1;
  return { from, to };
}

/** Marks around a title or name, per document: they do not end a clause. */
const termMarks = perDocument(({ quotations }): ReadonlySet<number> => {
  const terms = quotations.filter((quotation) => quotation.role === "term");
  return new Set(terms.flatMap((quotation) => [quotation.open, quotation.close]));
});

function isTermMark(analyzed: AnalyzedText, index: number): boolean {
  return termMarks(analyzed).has(index);
}

/** Clauses of a stretch of tokens, in order; empty ones are left out. */
export function clausesIn(analyzed: AnalyzedText, range: TokenRange): TokenRange[] {
  const clauses: TokenRange[] = [];
  let from = range.from;
  for (let i = range.from; i <= range.to; i += 1) {
    const token = i < range.to ? analyzed.tokens[i] : undefined;
    const mark = token === undefined || isClauseMark(token);
    if (!mark && !isNewSentence(analyzed, i, range.from)) continue;
    if (i > from) clauses.push({ from, to: i });
    from = mark ? i + 1 : i;
  }
  return clauses;
}

/** Clauses of a stretch, where a quoted piece does not end one: had "no plans" for troops. */
export function clausesAcrossMarks(analyzed: AnalyzedText, range: TokenRange): TokenRange[] {
  const joined: TokenRange[] = [];
  for (const clause of clausesIn(analyzed, range)) {
    const last = joined.at(-1);
    if (last !== undefined && isOnlyMarks(analyzed, last.to, clause.from))
      joined[joined.length - 1] = { from: last.from, to: clause.to };
    else joined.push(clause);
  }
  return joined;
}

const isQuotationMark = wordTest((_, text) => /^[«»“”„"‚‘‹›]$/u.test(text));

/** Quotation marks between, and no sentence ends there. */
function isOnlyMarks(analyzed: AnalyzedText, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!isQuotationMark(analyzed.tokens[i])) return false;
  return from < to && analyzed.tokens[from - 1]?.sentence === analyzed.tokens[to]?.sentence;
}

function isNewSentence(analyzed: AnalyzedText, i: number, first: number): boolean {
  return i > first && analyzed.tokens[i]?.sentence !== analyzed.tokens[i - 1]?.sentence;
}

/** Tokens that lie inside a span; half-covered ones count. */
export function tokensOf(analyzed: AnalyzedText, span: Span): TokenRange {
  return {
    from: firstEndingAfter(analyzed.tokens, span.start),
    to: firstStartingAt(analyzed.tokens, span.end),
  };
}

export function spanOf(analyzed: AnalyzedText, range: TokenRange): Span | null {
  const first = analyzed.tokens[range.from];
  const last = analyzed.tokens[range.to - 1];
  if (first === undefined || last === undefined || range.to <= range.from) return null;
  return { start: first.start, end: last.end };
}

/** Position of the first token at or after an offset. */
export function tokenAt(analyzed: AnalyzedText, offset: number): number {
  return firstEndingAfter(analyzed.tokens, offset);
}
