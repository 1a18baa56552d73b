/** The paragraphs of a document as lines of a talk: what is said, under which name, and whether it asks. */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { isEmphasis } from "../text/emphasis.js";
import { wordLike } from "../text/word-test.js";

/** A paragraph without its label and marks of emphasis. */
export interface Line extends TokenRange {
  readonly label: TokenRange | null;
  /** The last word of the label, by which later labels know the speaker: "Deputy Ada Lenz", "Deputy Lenz". */
  readonly name: string;
  readonly bold: boolean;
  /** A note in italics, no turn: "*The interview was conducted by …*". */
  readonly italic: boolean;
  readonly asks: boolean;
}

const LONGEST_LABEL = 5;
const LONGEST_NOTE = 12;

/** All paragraphs with words, in text order. */
export function linesOf(analyzed: AnalyzedText): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const { sentences } = analyzed;
  for (let index = 0; index < sentences.length; index += 1) {
    if (sentences[index + 1]?.paragraph === sentences[index]?.paragraph) continue;
    const range = { from: sentences[start]?.from ?? 0, to: sentences[index]?.to ?? 0 };
    const line = lineOf(analyzed, range);
    if (line !== null) lines.push(line);
    start = index + 1;
  }
  return lines;
}

function lineOf(analyzed: AnalyzedText, range: TokenRange): Line | null {
  const text = (index: number) => analyzed.tokens[index]?.text ?? "";
  let { from, to } = range;
  while (from < to && isEmphasis(text(from))) from += 1;
  while (to > from && isEmphasis(text(to - 1))) to -= 1;
  if (from >= to) return null;
  const opened = from - range.from;
  const label = labelAt(analyzed, from, to);
  let said = label === null ? from : label.to;
  if (label !== null && text(said) === "(") said = noteEnd(analyzed, said, to) ?? said;
  while (label !== null && said < to && (text(said) === ":" || isEmphasis(text(said)))) said += 1;
  return {
    from: said,
    to,
    label,
    name: label === null ? "" : (analyzed.tokens[label.to - 1]?.lower ?? ""),
    bold: label === null && opened >= 2 && range.to - to >= 2,
    italic: label === null && opened === 1,
    asks: text(to - 1) === "?",
  };
}

/** Capitalized words up to a colon, with or without a note in brackets before it; or a single capital letter. */
function labelAt(analyzed: AnalyzedText, from: number, to: number): TokenRange | null {
  for (let index = from; index < Math.min(to - 1, from + LONGEST_LABEL + 3); index += 1) {
    const token = analyzed.tokens[index];
    if (token === undefined) return null;
    if (token.text === ":" || (token.text === "(" && noteEnd(analyzed, index, to) !== null))
      return index > from ? { from, to: trimmedEnd(analyzed, from, index) } : null;
    const capital = token.kind === "word" && token.text.charAt(0) !== token.lower.charAt(0);
    const particle = /^(?:von|van|de|der|den|del|di|al|la|of|for|für|des)$/.test(token.text) && index > from;
    const title = token.text === "." && TITLE(analyzed.tokens[index - 1]);
    if (!capital && !particle && !title && !isEmphasis(token.text)) return null;
  }
  return null;
}

const TITLE = wordLike(/^(?:mr|mrs|ms|dr|hon|prof|rev|sen|rep|st|abg)$/);

/** Behind "(laughs)" and "(Prairie Centre, CPC)" before a colon: how, or for whom, somebody speaks. */
function noteEnd({ tokens }: AnalyzedText, open: number, to: number): number | null {
  for (let index = open + 1; index < Math.min(to - 1, open + LONGEST_NOTE); index += 1)
    if (tokens[index]?.text === ")") return tokens[index + 1]?.text === ":" ? index + 1 : null;
  return null;
}

function trimmedEnd(analyzed: AnalyzedText, from: number, end: number): number {
  let to = end;
  while (to > from && isEmphasis(analyzed.tokens[to - 1]?.text ?? "")) to -= 1;
  return to;
}
