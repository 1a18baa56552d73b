/** Which concepts of the codebook do the words of a claim name? Their key phrases, found as the rules find them. */
import type { Codebook, Language } from "@parley/core";
import { mentionsIn, prepareConcepts } from "../meaning/concept.js";
import { analyzeText } from "../text/analyze-text.js";
import type { PhraseHint } from "./suggester-case.js";

/**
 * Prepares a codebook for looking up many claims.
 *
 * @returns a function from the words of a claim to the concepts they name, best first, by their codebook ids
 */
export function preparePhraseHints(
  codebook: Codebook,
): (claim: string, language: Language) => readonly PhraseHint[] {
  const matchers = { de: prepareConcepts(codebook, "de"), en: prepareConcepts(codebook, "en") };
  return (claim, language) => {
    const analyzed = analyzeText(claim, language);
    const best = new Map<string, number>();
    for (const sentence of analyzed.sentences) {
      for (const { prepared, score } of mentionsIn(matchers[language], analyzed, sentence)) {
        const { id } = prepared.concept;
        if ((best.get(id) ?? 0) < score) best.set(id, Math.min(1, score));
      }
    }
    return [...best]
      .map(([concept, score]) => ({ concept, score }))
      .sort((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1));
  };
}
