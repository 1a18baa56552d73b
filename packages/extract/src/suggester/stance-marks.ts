/**
 * Which words of a claim speak for or against something, whatever it is about? Verbs of attitude, words that take
 * away, praise, blame, necessity, negators and prepositions: what the rules know of stance, handed to the learner
 * as named marks.
 */
import type { Language } from "@parley/core";
import { attitudeIn } from "../meaning/attitude-verbs.js";
import { clausesAcrossMarks } from "../meaning/clauses.js";
import { evaluationIn, necessityIn } from "../meaning/evaluation.js";
import { negationsIn } from "../meaning/negation.js";
import { opposingWord } from "../meaning/opposing-words.js";
import { analyzeText } from "../text/analyze-text.js";

const NOTHING: ReadonlySet<number> = new Set();
const PREPOSITIONS = /^(?:gegen|statt|ohne|trotz|against|without|instead|despite)$/;

/** Names of the marks in a text, each once, in order of appearance. */
export function stanceMarks(text: string, language: Language): readonly string[] {
  const analyzed = analyzeText(text, language);
  const marks = new Set<string>();
  for (const sentence of analyzed.sentences) {
    for (const clause of clausesAcrossMarks(analyzed, sentence)) {
      const attitude = attitudeIn(analyzed, clause);
      if (attitude !== null) marks.add(attitude.sign > 0 ? "attitude for" : "attitude against");
      if (opposingWord(analyzed, clause, NOTHING) !== null) marks.add("takes away");
      const evaluation = evaluationIn(analyzed, clause);
      if (evaluation !== 0) marks.add(evaluation > 0 ? "praise" : "blame");
      const necessity = necessityIn(analyzed, clause);
      if (necessity !== 0) marks.add(necessity > 0 ? "necessary" : "unnecessary");
      if (negationsIn(analyzed, clause).length > 0) marks.add("negation");
      for (let i = clause.from; i < clause.to; i += 1) {
        const word = analyzed.tokens[i]?.lower ?? "";
        if (PREPOSITIONS.test(word)) marks.add(`preposition ${word}`);
      }
    }
  }
  return [...marks];
}
