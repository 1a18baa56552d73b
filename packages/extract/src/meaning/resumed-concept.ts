/**
 * Which concept does a noun with "the" go on about? "The cable" after "a second cable", "die Zone" after "die
 * Teilung der Strompreiszone": a text names a thing in full once and by its noun from then on. The nearest sentence
 * before that names a concept with this noun tells which one is meant.
 */
import type { AnalyzedText, Token, TokenRange } from "../text/analyzed-text.js";
import { startsSmall } from "../text/capitals.js";
import { wordLike } from "../text/word-test.js";
import { type ConceptMatcher, type Mention, mentionsIn } from "./concept.js";
import { isStopToken, stemOfForm } from "./stems.js";

/** A noun of a sentence that points back, and the concept it stands for. */
export interface Resumed {
  readonly at: number;
  readonly mention: Mention;
}

/** Sentences looked back at: what was named further away is named in full again. */
const REACH = 25;

const DEFINITE = {
  de: wordLike(/^(?:de[rnms]|das|die|diese[rnms]?|jene[rnms]?|beim|zum|zur|vom|am|im|ins)$/),
  en: wordLike(/^(?:the|this|that|these|those)$/),
};

/** The first noun with "the" in a sentence that an earlier sentence of the text used for a concept. */
export function resumedIn(
  matcher: ConceptMatcher,
  analyzed: AnalyzedText,
  sentence: TokenRange,
): Resumed | null {
  const first = analyzed.tokens[sentence.from]?.sentence ?? 0;
  for (let i = sentence.from + 1; i < sentence.to; i += 1) {
    const token = analyzed.tokens[i];
    if (token === undefined || !isNoun(analyzed, token) || !isDefinite(analyzed, i, sentence.from)) continue;
    if (!namesPart(matcher, stemOfForm(token.form, analyzed.language))) continue;
    // The sentence itself first: what is said may stand behind what is told of.
    for (let k = first; k >= Math.max(0, first - REACH); k -= 1) {
      const earlier = analyzed.sentences[k];
      if (earlier === undefined) continue;
      const mention = mentionsIn(matcher, analyzed, earlier).find(
        (one) => (one.at[0] ?? i) < sentence.from && isNamedBy(analyzed, one, token),
      );
      if (mention !== undefined) return { at: i, mention };
    }
  }
  return null;
}

function isNoun({ language }: AnalyzedText, token: Token): boolean {
  if (token.kind !== "word" || token.text.length < 3 || isStopToken[language](token)) return false;
  return language === "en" || !startsSmall(token);
}

/** Right behind "the", or with one adjective between them. */
function isDefinite({ tokens, language }: AnalyzedText, i: number, from: number): boolean {
  const before = tokens[i - 1];
  if (before === undefined || i - 1 < from) return false;
  if (DEFINITE[language](before)) return true;
  const determiner = tokens[i - 2];
  return before.kind === "word" && startsSmall(before) && i - 2 >= from && DEFINITE[language](determiner);
}

/** Is the noun one of the words by which the mention names its concept, or in German the last part of one? */
function isNamedBy(analyzed: AnalyzedText, { at, counter, headOnly }: Mention, noun: Token): boolean {
  const { tokens, language } = analyzed;
  if (counter || headOnly) return false;
  const stem = stemOfForm(noun.form, language);
  return at.some((i) => {
    const word = tokens[i];
    if (word === undefined || (language === "de" && startsSmall(word))) return false;
    return endsIn(stemOfForm(word.form, language), stem, language);
  });
}

function endsIn(word: string, stem: string, language: AnalyzedText["language"]): boolean {
  return word === stem || (language === "de" && stem.length >= SHORTEST_PART && word.endsWith(stem));
}

/** Shorter parts of a compound prove nothing. */
const SHORTEST_PART = 4;

/** Stems that some phrase has, or not: most nouns of a text are in no phrase. */
const parts = new WeakMap<ConceptMatcher, Map<string, boolean>>();

function namesPart(matcher: ConceptMatcher, stem: string): boolean {
  const known = parts.get(matcher) ?? new Map<string, boolean>();
  parts.set(matcher, known);
  let is = known.get(stem);
  if (is === undefined) {
    is = matcher.concepts.some(({ phrases }) =>
      phrases.some(({ words }) =>
        words.some(({ keys }) =>
          keys.some((key) => endsIn(key, stem, matcher.language) || key.startsWith(stem)),
        ),
      ),
    );
    if (known.size >= REMEMBERED) known.clear();
    known.set(stem, is);
  }
  return is;
}

/** A bound on memory, in stems. */
const REMEMBERED = 20_000;
