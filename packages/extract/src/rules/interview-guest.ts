/** Whose interview is it? The name in the head of the document, or the one that the first question addresses. */
import { givenName } from "../actors/given-names.js";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { startsCapital } from "../text/capitals.js";
import { isEmphasis } from "../text/emphasis.js";
import { wordLike, wordTest } from "../text/word-test.js";
import type { Line } from "./turn-lines.js";

const LONGEST_NAME = 5;

/** Who answers: the name in the head, or the one the first question addresses. */
export function guestOf(
  analyzed: AnalyzedText,
  first: Line | undefined,
  question: Line | null,
): TokenRange | null {
  const end = first?.label?.from ?? first?.from ?? 0;
  const { tokens } = analyzed;
  for (let index = 0; index < end; index += 1) {
    // "The Kenya Space Agency": behind an article stands no given name.
    if (givenName(tokens[index]?.text ?? "") === null || ARTICLE(tokens[index - 1])) continue;
    const to = nameEnd(analyzed, index, end);
    if (to > index + 1) return { from: index, to };
  }
  const opening = askedName(analyzed, end) ?? openingName(analyzed, end);
  if (opening !== null) return opening;
  if (question === null) return null;
  for (let index = question.from; index < Math.min(question.to, question.from + 4); index += 1) {
    if (!/^(?:herr|frau|mr\.?|mrs\.?|ms\.?|dr\.?|minister|sir|madam)$/.test(tokens[index]?.lower ?? ""))
      continue;
    let to = index + 1;
    while (to < question.to && startsCapital(tokens[to])) to += 1;
    if (to > index + 1) return { from: index, to };
  }
  return null;
}

const PARTICLE = wordTest((_, text) =>
  /^(?:von|van|vom|zu|zur|de|der|den|del|della|di|da|dos|du|al|la|le|ter|ten)$/.test(text),
);

/** The end of the name that begins at a word: capitalized words, with what may stand between two of them. */
function nameEnd({ tokens }: AnalyzedText, from: number, end: number): number {
  const isSameSentence = (at: number) => at < end && tokens[at]?.sentence === tokens[from]?.sentence;
  let to = from + 1;
  for (let at = to; isSameSentence(at); at += 1) {
    const token = tokens[at];
    if (startsCapital(token)) to = at + 1;
    else if (!PARTICLE(token)) break;
  }
  return to;
}

const ARTICLE = wordLike(/^(?:the|a|an|der|die|das|den|dem|des|eine?)$/);
const ASKED = /^(?:asked|met|interviewed|questioned|visited|fragten|befragten|trafen|besuchten)$/;
const SPOKEN = /^(?:spoke|talked|sat|sprachen|redeten)$/;
const WITH = wordLike(/^(?:to|with|down|mit)$/);

/** "We asked Ada Brandt, head of the port, three things": whoever the writer says was asked. */
function askedName(analyzed: AnalyzedText, end: number): TokenRange | null {
  const { tokens } = analyzed;
  for (let verb = 1; verb < end; verb += 1) {
    const lower = tokens[verb]?.lower ?? "";
    if (
      !/^(?:we|wir)$/.test(tokens[verb - 1]?.lower ?? "") &&
      !/^(?:we|wir)$/.test(tokens[verb + 1]?.lower ?? "")
    )
      continue;
    if (!ASKED.test(lower) && !SPOKEN.test(lower)) continue;
    let from = verb + 1;
    while (from < end && (WITH(tokens[from]) || /^(?:we|wir)$/.test(tokens[from]?.lower ?? ""))) from += 1;
    if (!startsCapital(tokens[from]) || NO_NAME(tokens[from])) continue;
    const to = nameEnd(analyzed, from, end);
    if (to >= from + 2 && to <= from + LONGEST_NAME) return { from, to };
  }
  return null;
}

/** Lines before the questions that may tell whose interview it is. */
const HEAD_LINES = 3;
const NO_NAME = wordLike(
  /^(?:the|this|these|an?|our|in|on|at|by|with|how|why|what|who|when|from|for|no|all|der|die|das|dieser?|dieses|eine?|ein|unser|unsere|im|am|in|bei|mit|wie|warum|was|wer|wann|von|für|kein|keine|alle|erfundenes?|erfundener|über)$/,
);

/** "*Orla Quint runs the ferries*": the name with which a line of the head begins, whatever list of names knows it. */
function openingName(analyzed: AnalyzedText, end: number): TokenRange | null {
  const { tokens, sentences } = analyzed;
  let seen = 0;
  let paragraph = -1;
  for (let at = tokens[end - 1]?.sentence ?? -1; at >= 0 && seen <= HEAD_LINES; at -= 1) {
    const sentence = sentences[at];
    if (sentence === undefined) return null;
    if (sentence.paragraph !== paragraph) seen += 1;
    paragraph = sentence.paragraph;
    if (sentences[at - 1]?.paragraph === paragraph) continue;
    let from = sentence.from;
    while (from < end && isEmphasis(tokens[from]?.text ?? "")) from += 1;
    if (!startsCapital(tokens[from]) || NO_NAME(tokens[from])) continue;
    const to = nameEnd(analyzed, from, end);
    const next = tokens[to];
    const goesOn = next?.text === "," || (next?.kind === "word" && !startsCapital(next));
    if (to >= from + 2 && to <= from + LONGEST_NAME && goesOn) return { from, to };
  }
  return null;
}

/** The last name before the questions that is explained: "Ada Brandt, the harbor master, came to see us". */
export function introduced(analyzed: AnalyzedText, question: Line): TokenRange | null {
  return nameBeforeComma(analyzed, question, EXPLAINS);
}

const EXPLAINS = /^(?:the|a|an|der|die|das)$/;

/** The last name before the questions with a comma behind it: "Ada Brandt, who runs the harbor", "Ada Brandt, mayor of". */
export function explained(analyzed: AnalyzedText, question: Line): TokenRange | null {
  return nameBeforeComma(analyzed, question, ANYTHING);
}

const ANYTHING = /^\p{L}/u;

function nameBeforeComma({ tokens }: AnalyzedText, question: Line, explains: RegExp): TokenRange | null {
  const isName = (index: number) => /^\p{Lu}\p{Ll}/u.test(tokens[index]?.text ?? "");
  for (let comma = question.from - 1; comma > 1; comma -= 1) {
    if (tokens[comma]?.text !== "," || !explains.test(tokens[comma + 1]?.lower ?? "")) continue;
    let from = comma;
    while (from > 0 && isName(from - 1) && tokens[from - 1]?.sentence === tokens[comma]?.sentence) from -= 1;
    // "Head of the Port Authority, …": no person.
    if (ARTICLE(tokens[from - 1])) continue;
    if (comma - from >= 2) return { from, to: comma };
  }
  return null;
}
