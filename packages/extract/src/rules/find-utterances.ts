/** Finds the utterances of a text with the rules of its language. */
import type { Language } from "@parley/core";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { type FoundUtterance, uniformUtterances } from "../utterance.js";
import { findEnglishUtterances } from "./english/find-english-utterances.js";
import { findGermanUtterances } from "./german/find-german-utterances.js";
import { withInterviewTurns } from "./interview-turns.js";
import { withTickerTurns } from "./ticker-turns.js";

const finders: Readonly<Record<Language, (analyzed: AnalyzedText) => FoundUtterance[]>> = {
  de: findGermanUtterances,
  en: findEnglishUtterances,
};

export function findUtterances(analyzed: AnalyzedText): readonly FoundUtterance[] {
  const found = finders[analyzed.language](analyzed);
  return uniformUtterances(withTickerTurns(analyzed, withInterviewTurns(analyzed, found)));
}
