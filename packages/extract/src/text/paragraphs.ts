/** Where paragraphs start: at blank lines, and at single line ends unless the text is wrapped at a width. */
import type { DraftToken } from "./tokenize.js";

/** Lines this long on average, with few exceptions, come from wrapping, not from the author. */
const WRAP_WIDTH = { least: 40, most: 100 };

/**
 * Paragraph of every token, counted from 0. Takes tokens with `lineEnds` and does not look at the text,
 * so that runs of blank space cost nothing.
 */
export function paragraphsOf(tokens: readonly DraftToken[]): Uint32Array {
  const paragraphs = new Uint32Array(tokens.length);
  const wrapped = isWrapped(tokens);
  let paragraph = 0;
  for (let index = 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (token === undefined || before === undefined) continue;
    if (token.lineEnds >= 2 || (token.lineEnds === 1 && !(wrapped || runsOn(before, token)))) paragraph += 1;
    paragraphs[index] = paragraph;
  }
  return paragraphs;
}

/** A line that goes on with a small letter after a word or comma was broken inside a sentence. */
function runsOn(before: DraftToken, after: DraftToken): boolean {
  if (after.kind !== "word" || after.text.charAt(0) !== after.lower.charAt(0)) return before.text === ",";
  return before.kind !== "punctuation" || before.text === "," || before.text === "–";
}

function isWrapped(tokens: readonly DraftToken[]): boolean {
  let lines = 0;
  let inWidth = 0;
  let start = tokens[0]?.start ?? 0;
  for (let index = 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.lineEnds === 0) continue;
    // The last line of a paragraph may be short: only lines followed by a single line end count.
    if (token.lineEnds === 1) {
      const length = (tokens[index - 1]?.end ?? start) - start;
      lines += 1;
      if (length >= WRAP_WIDTH.least && length <= WRAP_WIDTH.most) inWidth += 1;
    }
    start = token.start;
  }
  return lines >= 3 && inWidth / lines > 0.9;
}
