/**
 * "Ada Brandt milks ninety cows. Last week she said …": which pronoun comes first behind a name that its sentence is
 * about? "She" and "he" say that the name is somebody's, "it" and "which" that it is no person's.
 */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import type { WordClass } from "./word-classes.js";

/** How far ahead a pronoun is looked for, in tokens. */
const REACH = 45;
/** How near "it" and "which" stand to what they mean: further on they mean anything. */
const BESIDE = 3;

const isPersonal = {
  en: wordLike(/^(?:he|she|his|her|him|himself|herself)$/),
  de: wordLike(/^(?:er|sein|seine|seinen|seinem|seiner|ihn|ihm)$/),
};
const isThing = { en: wordLike(/^(?:it|its|itself|which)$/), de: wordLike(/^(?:es|welches)$/) };
/** Whoever is named before it may be meant as well. */
const isSomebodyElse = (word: WordClass): boolean =>
  word.kind === "name" || word.kind === "office" || word.kind === "title" || word.kind === "group";

/**
 * 1 where the first pronoun behind a name means people, −1 where it means things, 0 where neither comes, somebody else
 * is named before, or the name does not open its sentence or a part of it. What others say does not count.
 */
export function pronounAfter(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  { from, to }: TokenRange,
): number {
  const { tokens, sentences, language } = analyzed;
  const first = tokens[from];
  if (first === undefined || classes[to - 1]?.possessive === true) return 0;
  const before = tokens[from - 1];
  const opens =
    before === undefined || sentences[first.sentence]?.from === from || before.kind === "punctuation";
  const next = tokens[to];
  const follows = classes[to];
  if (!opens || next === undefined || follows === undefined) return 0;
  if (/^\p{Lu}/u.test(next.text) || isSomebodyElse(follows)) return 0;
  const paragraph = sentences[first.sentence]?.paragraph;
  let said = false;
  for (let at = to; at < Math.min(tokens.length, to + REACH); at += 1) {
    const token = tokens[at];
    const word = classes[at];
    if (token === undefined || word === undefined || sentences[token.sentence]?.paragraph !== paragraph)
      break;
    if (/^[“”„"»«]$/.test(token.text)) said = !said;
    if (said) continue;
    if (isPersonal[language](token)) return 1;
    if (isThing[language](token)) return at <= to + BESIDE ? -1 : 0;
    // Places and what is done to others stand behind prepositions, articles and verbs.
    const isSubject = sentences[token.sentence]?.from === at || classes[at - 1]?.kind === "punctuation";
    if (isSubject && isSomebodyElse(word) && word.lemma !== classes[to - 1]?.lemma) return 0;
  }
  return 0;
}
