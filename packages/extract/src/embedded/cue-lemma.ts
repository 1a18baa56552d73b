/** The verb behind the words of a cue, as the word lists write it: "kündigten … an" → "ankündigen". */

import { nominalCue } from "../languages/en/nominal-cues.js";
import { reportingVerbs } from "../languages/en/reporting-verbs.js";
import { wordClass } from "../rules/german/word-classes.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { formOf } from "../text/word-forms.js";

/**
 * @param cue token positions of the cue
 * @returns `null` when none of its words is in the lists
 */
export function cueLemmaOf(analyzed: AnalyzedText, cue: readonly number[]): string | null {
  const words = cue.map((at) => analyzed.tokens[at]?.lower ?? "");
  return analyzed.language === "de" ? germanLemma(words) : englishLemma(words);
}

/** A separable verb only together with its particle; the last verb leads, after its auxiliaries. */
function germanLemma(words: readonly string[]): string | null {
  const present = new Set(words);
  for (const word of words.toReversed()) {
    const forms = wordClass(formOf(word)).reporting;
    const whole = forms.find(({ split, verb }) => split && present.has(verb.particle));
    const plain = forms.find(({ split }) => !split);
    const lemma = (whole ?? plain)?.verb.lemma;
    if (lemma !== undefined) return lemma;
  }
  return null;
}

/** A phrasal verb goes before its bare verb. */
function englishLemma(words: readonly string[]): string | null {
  const present = new Set(words);
  for (const word of words.toReversed()) {
    const readings = reportingVerbs(word);
    const phrasal = readings.find(({ verb }) => verb.particle !== null && present.has(verb.particle));
    const lemma = (phrasal ?? readings.find(({ verb }) => verb.particle === null))?.verb.lemma;
    if (lemma !== undefined) return lemma;
    const noun = nominalCue(word);
    if (noun !== null) return noun;
  }
  return null;
}
