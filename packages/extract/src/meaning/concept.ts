/**
 * Which concept of the codebook is a claim about? Key phrases are matched by stem, in any order within a
 * clause; German compounds count by their first or last part. Counter-phrases turn the stance around.
 */
import type { Codebook, CodebookConcept, Language, ReadStatement, Span } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { clausesIn, tokensOf } from "./clauses.js";
import { isNegator } from "./negation.js";
import { isStopWord, stemOf } from "./stems.js";

interface KeyPhrase {
  readonly concept: CodebookConcept;
  readonly stems: readonly string[];
  /** The phrase has a negator of its own ("keine Kampftruppen"). */
  readonly negated: boolean;
  readonly counter: boolean;
}

/** A codebook's phrases, ready for matching in one language. */
export interface ConceptMatcher {
  readonly language: Language;
  /** By first stem; a phrase of compounds is found through any of its stems, hence one entry per stem. */
  readonly phrases: readonly KeyPhrase[];
}

export interface ConceptMatch {
  readonly concept: NonNullable<ReadStatement["concept"]>;
  /** The stance toward the concept is the reverse of the stance toward the claim. */
  readonly turned: boolean;
}

export function prepareConcepts(codebook: Codebook, language: Language): ConceptMatcher {
  const phrases = codebook.concepts.flatMap((concept) => {
    const label = concept.labels[language];
    const own = [...concept.phrases[language], ...(label === undefined ? [] : [label])];
    return [
      ...own.map((phrase) => keyPhrase(concept, phrase, language, false)),
      ...concept.counterPhrases[language].map((phrase) => keyPhrase(concept, phrase, language, true)),
    ];
  });
  return { language, phrases: phrases.filter((phrase) => phrase.stems.length > 0) };
}

const NEGATED_PHRASE = { de: /^(?:kein\p{L}{0,2}|nicht|ohne|nie)$/u, en: /^(?:no|not|never|without)$/ };

function keyPhrase(
  concept: CodebookConcept,
  phrase: string,
  language: Language,
  counter: boolean,
): KeyPhrase {
  const words = phrase.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const negated = words.some((word) => NEGATED_PHRASE[language].test(word));
  const stems = words
    .filter((word) => !isStopWord(word, language) && !NEGATED_PHRASE[language].test(word))
    .map((word) => stemOf(word, language));
  return { concept, stems: [...new Set(stems)], negated, counter };
}

/** The best concepts for a claim, best first; none when no phrase stands in it. */
export function matchConcepts(
  matcher: ConceptMatcher,
  analyzed: AnalyzedText,
  claim: readonly Span[],
): ConceptMatch[] {
  const clauses = claim.flatMap((span) => clausesIn(analyzed, tokensOf(analyzed, span)));
  const read = clauses.map((clause) => readClause(analyzed, clause));
  const whole: ReadClause = {
    stems: read.flatMap((clause) => clause.stems),
    negated: read.some((clause) => clause.negated),
  };
  const best = new Map<string, { readonly phrase: KeyPhrase; readonly score: number }>();
  for (const phrase of matcher.phrases) {
    const score = Math.max(
      0,
      ...read.map((clause) => scoreIn(phrase, clause, 1)),
      scoreIn(phrase, whole, 0.75),
    );
    const known = best.get(phrase.concept.id);
    if (score > 0 && (known === undefined || score > known.score))
      best.set(phrase.concept.id, { phrase, score });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.phrase.concept.id.localeCompare(b.phrase.concept.id))
    .map(({ phrase, score }) => toMatch(phrase, score, matcher.language));
}

interface ReadClause {
  readonly stems: readonly string[];
  readonly negated: boolean;
}

function readClause(analyzed: AnalyzedText, clause: TokenRange): ReadClause {
  const stems: string[] = [];
  let negated = false;
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = analyzed.tokens[i];
    if (token === undefined || token.kind === "punctuation") continue;
    if (isNegator(analyzed, i)) negated = true;
    else if (!isStopWord(token.lower, analyzed.language)) {
      // Hyphenated words count by their parts as well.
      const parts = token.lower.includes("-") ? [token.lower, ...token.lower.split("-")] : [token.lower];
      for (const part of parts) if (part !== "") stems.push(stemOf(part, analyzed.language));
    }
  }
  return { stems, negated };
}

/** More words of a phrase say more: 0.6 for one, 0.8 for two, 0.9 for three and more. */
function scoreIn(phrase: KeyPhrase, clause: ReadClause, weight: number): number {
  if (phrase.negated && !clause.negated) return 0;
  let exact = 0;
  for (const stem of phrase.stems) {
    if (clause.stems.includes(stem)) exact += 1;
    else if (!clause.stems.some((word) => isCompoundOf(word, stem))) return 0;
  }
  const base = phrase.stems.length >= 3 ? 0.9 : phrase.stems.length === 2 ? 0.8 : 0.6;
  // An exact word beats a part of a compound, a phrase that names its negation the bare one.
  return weight * (base + 0.05 * (exact / phrase.stems.length) + (phrase.negated ? 0.04 : 0));
}

/** "Bodentruppen" begins or ends with "truppen"; parts of fewer than four letters prove nothing. */
function isCompoundOf(word: string, part: string): boolean {
  if (part.length < 4 || word.length < part.length + 3) return false;
  return word.endsWith(part) || word.startsWith(part);
}

function toMatch(phrase: KeyPhrase, score: number, language: Language): ConceptMatch {
  const { concept } = phrase;
  const label = concept.labels[language] ?? concept.labels.en ?? concept.labels.de ?? concept.id;
  return {
    concept: { id: concept.id, label, candidate: false, score: Math.round(score * 100) / 100 },
    // A negator inside the phrase was already counted when the stance of the claim was read.
    turned: phrase.counter !== phrase.negated,
  };
}
