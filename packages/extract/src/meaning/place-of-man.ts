/**
 * "In Paris will man davon nichts wissen", "im Kanzleramt sieht man das kritisch": the place in front of the verb says who
 * "man" is. German only.
 */
import type { Span } from "@parley/core";
import { classifyWords } from "../actors/word-classes.js";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordIn } from "../text/word-test.js";
import { type FoundUtterance, utteranceWith } from "../utterance.js";
import { tokensOf } from "./clauses.js";

const isIn = wordIn("in im beim bei");
const opensSentence = wordIn("auch doch aber und nur selbst");
const isMan = wordIn("man");
/** In tokens, with article and adjective. */
const LONGEST_PLACE = 5;

/** The seat or body in front of a verb that "man" follows; `null` where nothing of the kind opens the sentence. */
export function placeOfMan(analyzed: AnalyzedText, { from }: TokenRange, verb: number): Span | null {
  const { tokens } = analyzed;
  if (!isMan(tokens[verb + 1])) return null;
  let at = from;
  while (at < from + 2 && opensSentence(tokens[at])) at += 1;
  if (!isIn(tokens[at]) || verb <= at + 1 || verb - at > LONGEST_PLACE) return null;
  const kinds = classifyWords(analyzed).slice(at + 1, verb);
  const isSeat = kinds.some(
    ({ kind, place }) => kind === "institution" || (kind === "place" && place?.place.kind !== "adjective"),
  );
  const [first, last] = [tokens[at + 1], tokens[verb - 1]];
  return isSeat && first !== undefined && last !== undefined ? { start: first.start, end: last.end } : null;
}

/** The utterances, with the place for the speaker where "man" has taken somebody from before. */
export function withPlacesForMan(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  if (analyzed.language !== "de") return found;
  return found.map((one) => {
    const [quote] = one.quote;
    if (quote === undefined || one.frame.length > 0 || one.mode === "direct" || one.mode === "writer")
      return one;
    const { from } = tokensOf(analyzed, quote);
    const sentence = analyzed.sentences[analyzed.tokens[from]?.sentence ?? -1];
    if (sentence === undefined || sentence.from !== from) return one;
    for (let verb = from + 2; verb < Math.min(sentence.to, from + LONGEST_PLACE + 3); verb += 1) {
      const place = placeOfMan(analyzed, sentence, verb);
      if (place !== null) return utteranceWith(one, { speaker: [place] });
    }
    return one;
  });
}
