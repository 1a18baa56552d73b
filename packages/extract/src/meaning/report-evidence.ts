/**
 * Which words show that somebody is reported to have said something? Rules for English take only the object of the verb
 * ("the toll") for what is told; the evidence is the sentence ("On Monday Norland's minister rejected the toll."), or
 * as much of it as tells of nothing else.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, Sentence } from "../text/analyzed-text.js";
import { once } from "../text/once.js";
import { wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { tokenAt } from "./clauses.js";

/** Asks for the evidence of a report; of anything else its quote is. */
export type EvidenceOf = (utterance: FoundUtterance) => readonly Span[];

export function evidenceIn(analyzed: AnalyzedText, all: readonly FoundUtterance[]): EvidenceOf {
  const bySentence = once(() => utterancesBySentence(analyzed, all));
  return (utterance) => {
    const { mode, quote, speaker, cue } = utterance;
    const [told] = quote;
    const last = quote.at(-1);
    if (analyzed.language !== "en" || mode !== "reported" || told === undefined || last === undefined)
      return quote;
    const sentence = analyzed.sentences[sentenceAt(analyzed, told.start)];
    // What stands elsewhere in the sentence already is a sentence told as a whole.
    const before = [...cue, ...speaker].filter(
      ({ start, end }) => isIn(sentence, start) && end <= told.start,
    );
    if (sentence === undefined || before.length === 0 || last.end > sentence.end) return quote;
    const others = (bySentence().get(sentence.index) ?? []).filter((other) => other !== utterance);
    if (others.length === 0) return [whole(analyzed, sentence, told)];
    const start = Math.min(...before.map((span) => span.start));
    const isTaken = others.some((other) =>
      [...other.quote, ...other.frame].some((span) => span.start < last.end && start < span.end),
    );
    return isTaken ? quote : [{ start, end: last.end }];
  };
}

/** Which utterances have words in which sentence; the writer's own voice takes none. */
function utterancesBySentence(
  analyzed: AnalyzedText,
  all: readonly FoundUtterance[],
): ReadonlyMap<number, readonly FoundUtterance[]> {
  const found = new Map<number, FoundUtterance[]>();
  for (const utterance of all) {
    if (utterance.mode === "writer") continue;
    const sentences = new Set<number>();
    for (const { start, end } of [...utterance.quote, ...utterance.frame, ...utterance.cue])
      for (let k = sentenceAt(analyzed, start); k <= sentenceAt(analyzed, end - 1); k += 1) sentences.add(k);
    for (const k of sentences) found.set(k, [...(found.get(k) ?? []), utterance]);
  }
  return found;
}

function sentenceAt(analyzed: AnalyzedText, offset: number): number {
  return analyzed.tokens[tokenAt(analyzed, offset)]?.sentence ?? -1;
}

function isIn(sentence: Sentence | undefined, offset: number): boolean {
  return sentence !== undefined && offset >= sentence.start && offset < sentence.end;
}

const ENDS_HALF = wordLike(/^[;:]$/);

/** The sentence, or the half of it that a semicolon or colon sets off. */
function whole({ tokens }: AnalyzedText, sentence: Sentence, told: Span): Span {
  let { from, to } = sentence;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (!ENDS_HALF(tokens[i])) continue;
    if ((tokens[i]?.end ?? 0) <= told.start) from = i + 1;
    else {
      to = i;
      break;
    }
  }
  return { start: tokens[from]?.start ?? sentence.start, end: tokens[to - 1]?.end ?? sentence.end };
}
