/**
 * Sides that come from somewhere: "Kritik kam vom Mieterbund", "Aus Wien kam ein Nein", "Rückhalt bekam Holm von den
 * Bauern". Nobody says it in so many words, but whose it is stands behind the preposition. German only.
 */
import type { Span } from "@parley/core";
import { phraseEnd } from "../rules/german/noun-phrase.js";
import { periodOf } from "../rules/german/period.js";
import type { AnalyzedText, Sentence } from "../text/analyzed-text.js";
import { wordIn } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { withTold } from "./free-sentences.js";
import { OBJECTLESS, TOLD_POSITION } from "./told-positions.js";
import { unframed } from "./unframed.js";

const isComing = wordIn("kam kommt kamen kommen");
const isGetting = wordIn(
  "bekam bekommt bekamen bekommen erhielt erhält erhielten erhalten erntete erntet ernteten",
);
const isFrom = wordIn("von vom aus seitens");

const AGAINST =
  /^(?:kritik|widerspruch|widerstand|gegenwind|ablehnung|protest|proteste|einspruch|absage|absagen|vorbehalte|bedenken|gegenwehr|schelte|tadel)$/;
const FOR =
  /^(?:lob|zustimmung|unterstützung|rückendeckung|rückhalt|beifall|zuspruch|applaus|beistand|schützenhilfe)$/;
const LEAST_WORDS = 4;

/** The utterances with such sides; numbered again in text order. */
export function withSidesFrom(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  return analyzed.language === "de"
    ? withTold(analyzed, found, (sentence) => sideIn(analyzed, sentence), LEAST_WORDS)
    : found;
}

function sideIn(analyzed: AnalyzedText, sentence: Sentence): FoundUtterance | null {
  const { tokens } = analyzed;
  let verb = -1;
  let from = -1;
  let noun: { readonly at: number; readonly lemma: string } | null = null;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (isComing(token) || isGetting(token)) verb = verb < 0 ? at : verb;
    if (isFrom(token)) from = at;
    const lemma = lemmaOf(token?.lower ?? "", tokens[at - 1]?.lower ?? "");
    if (lemma !== null && token?.form.capital === true) noun ??= { at, lemma };
  }
  const [first, last] = [tokens[sentence.from], tokens[sentence.to - 2]];
  if (verb < 0 || from < 0 || noun === null || first === undefined || last === undefined) return null;
  // "Holm bekam Lob von …" and "Lob bekam Holm von …", but "kam mit Lob aus Wien" tells of a journey.
  if (Math.abs(noun.at - verb) > FAR || followsPreposition(tokens, noun.at)) return null;
  const speaker = phraseAfter(analyzed, sentence, from);
  if (speaker === null) return null;
  const token = tokens[verb];
  return {
    ...unframed(
      "reported",
      { start: first.start, end: tokens[sentence.to - 1]?.end ?? last.end },
      speaker,
      TOLD_POSITION,
    ),
    medium: "speech",
    cue: token === undefined ? [] : [{ start: token.start, end: token.end }],
    cueLemma: noun.lemma,
    why: [TOLD_POSITION, OBJECTLESS],
  };
}

/** Between the verb and the noun, in tokens. */
const FAR = 6;
/** "Mit viel Lob" */
function followsPreposition(tokens: AnalyzedText["tokens"], noun: number): boolean {
  return (
    isPreposition(tokens[noun - 1]) ||
    (isPreposition(tokens[noun - 2]) && tokens[noun - 1]?.form.capital === false)
  );
}
const isPreposition = wordIn("mit ohne nach trotz für zur zum in im");

function lemmaOf(lower: string, before: string): string | null {
  if (AGAINST.test(lower)) return "kritisieren";
  if (FOR.test(lower)) return "befürworten";
  if (before !== "ein" && before !== "klares") return null;
  return lower === "nein" ? "ablehnen" : lower === "ja" ? "befürworten" : null;
}

/** The naming phrase behind the preposition. */
function phraseAfter(analyzed: AnalyzedText, sentence: Sentence, from: number): Span | null {
  const { items } = periodOf(analyzed, sentence, 0, []);
  const at = items.findIndex(({ first }) => first === from);
  if (at < 0) return null;
  const end = phraseEnd(items, at + 1, items.length, { coordinated: true });
  const [first, last] = [items[at + 1], items[end - 1]];
  if (end < 0 || first === undefined || last === undefined) return null;
  return { start: analyzed.tokens[first.first]?.start ?? 0, end: analyzed.tokens[last.last]?.end ?? 0 };
}
