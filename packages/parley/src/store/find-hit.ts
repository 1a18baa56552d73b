/**
 * Where a search hit: some words of the text around the first match, with all matches marked. The index
 * itself could tell, but was not done after ten minutes with a text of 50 MB; this looks only as far as the
 * first match.
 */

/** Marks around the words found: private-use characters that no text has. */
export const HIT_START = "\uE000";
export const HIT_END = "\uE001";

/** Words shown before and after the first match, in UTF-16 units. */
const BEFORE = 80;
const AFTER = 160;
/** Texts are looked through piece by piece; a match may lie across two pieces. */
const PIECE = 100_000;
const OVERLAP = 500;

const LETTER = "[\\p{L}\\p{N}]";
const NO_LETTER = "[^\\p{L}\\p{N}]";

/** One word whose end may be missing, or words in quotation marks that have to follow each other. */
export interface SearchTerm {
  readonly words: string;
  readonly isPhrase: boolean;
}

/** @returns `null` when none of the terms stands in the text */
export function findHit(text: string, terms: readonly SearchTerm[]): string | null {
  const pattern = patternOf(terms);
  if (pattern === null) return null;
  for (let start = 0; start < text.length; start += PIECE) {
    const match = pattern.exec(folded(text.slice(start, start + PIECE + OVERLAP)));
    pattern.lastIndex = 0;
    if (match !== null) return marked(text, start + match.index, pattern);
  }
  return null;
}

function marked(text: string, at: number, pattern: RegExp): string {
  const start = wordStart(text, Math.max(0, at - BEFORE), at);
  const end = wordEnd(text, Math.min(text.length, at + AFTER));
  const shown = text.slice(start, end);
  let result = start > 0 ? "… " : "";
  let done = 0;
  for (const match of folded(shown).matchAll(pattern)) {
    const stop = match.index + match[0].length;
    result += `${shown.slice(done, match.index)}${HIT_START}${shown.slice(match.index, stop)}${HIT_END}`;
    done = stop;
  }
  return `${result}${shown.slice(done)}${end < text.length ? " …" : ""}`.replace(/\s+/g, " ");
}

/** Moves to the beginning of a word, but never behind the match. */
function wordStart(text: string, from: number, match: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, match).search(/\s/);
  return space === -1 ? from : from + space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to === text.length) return to;
  const space = text.slice(Math.max(0, to - BEFORE), to).search(/\s\S*$/);
  return space === -1 ? to : Math.max(0, to - BEFORE) + space;
}

function patternOf(terms: readonly SearchTerm[]): RegExp | null {
  const patterns = terms.flatMap(({ words, isPhrase }) => {
    const tokens = folded(words).match(/[\p{L}\p{N}]+/gu);
    if (tokens === null) return [];
    const end = isPhrase ? `(?!${LETTER})` : `${LETTER}*`;
    return [`${tokens.join(`${NO_LETTER}+`)}${end}`];
  });
  return patterns.length === 0 ? null : new RegExp(`(?<!${LETTER})(?:${patterns.join("|")})`, "gu");
}

/** Small letters without accents, unit by unit, so that places stay the same. */
function folded(text: string): string {
  return text.replace(/[^ -@[-~]/g, (unit) => {
    const plain = unit.normalize("NFD").charAt(0).toLowerCase();
    return plain.length === 1 ? plain : unit;
  });
}
