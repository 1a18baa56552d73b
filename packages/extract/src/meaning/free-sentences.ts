/** Plain sentences that nobody is heard in: where plans are looked for that somebody tells without a word of saying. */
import { inTextOrder } from "../rules/in-text-order.js";
import type { AnalyzedText, Sentence } from "../text/analyzed-text.js";
import { isEmphasisMark } from "../text/emphasis.js";
import { wordTest } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { markTokens, quotationsIn, takenTokens } from "./sentence-subject.js";

const LEAST_WORDS = 5;

/** The sentences of some length without quotation marks that no utterance and no frame of one has a word of. */
export function* freeSentences(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
  leastWords = LEAST_WORDS,
): Generator<Sentence> {
  const taken = takenTokens(analyzed, found);
  for (const { frame } of found) markTokens(analyzed, frame, taken);
  const quotations = analyzed.quotations.filter(({ depth }) => depth === 0);
  let next = 0;
  for (const sentence of analyzed.sentences) {
    while (next < quotations.length && (quotations[next]?.close ?? 0) < sentence.from) next += 1;
    if (quotationsIn(quotations, next, sentence).length > 0) continue;
    if (isFree(analyzed, sentence, taken, leastWords)) yield sentence;
    else
      for (const half of halvesOf(analyzed, sentence))
        if (isFree(analyzed, half, taken, leastWords)) yield half;
  }
}

/** The utterances with what free sentences tell, one at most each; numbered again in text order. */
export function withTold(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
  toldIn: (sentence: Sentence) => FoundUtterance | null,
  leastWords = LEAST_WORDS,
): readonly FoundUtterance[] {
  const added: FoundUtterance[] = [];
  for (const sentence of freeSentences(analyzed, found, leastWords)) {
    const told = toldIn(sentence);
    if (told !== null) added.push(told);
  }
  return added.length === 0 ? found : inTextOrder(found, added);
}

/** What a semicolon parts in German may be told by different people. */
function* halvesOf({ tokens, language }: AnalyzedText, sentence: Sentence): Generator<Sentence> {
  if (language !== "de") return;
  let { from } = sentence;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const isMark = tokens[i]?.text === ";";
    if (!isMark && (i < sentence.to - 1 || from === sentence.from)) continue;
    const [first, last] = [tokens[from], tokens[i]];
    if (first !== undefined && last !== undefined && i > from)
      yield { ...sentence, from, to: i + 1, start: first.start, end: last.end };
    from = i + 1;
  }
}

const endsTold = wordTest((_, text) => /^[.!;]$/.test(text));

/** Questions, headings and bold type are none. */
function isFree({ tokens }: AnalyzedText, { from, to }: Sentence, taken: Uint8Array, least: number): boolean {
  if (!endsTold(tokens[to - 1])) return false;
  let words = 0;
  for (let i = from; i < to; i += 1) {
    if (taken[i] === 1 || isEmphasisMark(tokens[i])) return false;
    if (tokens[i]?.kind === "word") words += 1;
  }
  return words >= least;
}
