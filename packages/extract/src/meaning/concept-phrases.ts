/**
 * A codebook's concepts, ready for matching: their phrases by stem, the word that most of them share, and
 * what kind of thing the concept is (a requirement, or the absence of something).
 */
import type { Codebook, CodebookConcept, Language } from "@parley/core";
import { germanKeys } from "./german-verb-keys.js";
import { indexPhrases, type PhraseIndex } from "./phrase-index.js";
import { isStopWord, stemOf } from "./stems.js";

export interface KeyWord {
  readonly keys: readonly string[];
  /** May be a part of a longer word. */
  readonly compounds: boolean;
}

export interface KeyPhrase {
  readonly words: readonly KeyWord[];
  /** The phrase has a negator of its own ("keine Kampftruppen"). */
  readonly negated: boolean;
  readonly counter: boolean;
}

export interface PreparedConcept {
  readonly concept: CodebookConcept;
  readonly phrases: readonly KeyPhrase[];
  /** Stems that at least half of the phrases have, and of no other concept so many. */
  readonly heads: readonly string[];
  /** "UN mandate required": supporters want it before anything else happens. */
  readonly requirement: boolean;
  /** "Night ban": a phrase with a "no" of its own says the same as the concept. */
  readonly prohibition: boolean;
  /** "No foreign troops": to be against the thing named is to be for the concept. */
  readonly denial: boolean;
}

export interface ConceptMatcher {
  readonly language: Language;
  readonly concepts: readonly PreparedConcept[];
  /** Which concepts a sentence may be about, by the stems of its words. */
  readonly phrases: PhraseIndex;
}

const made = new WeakMap<Codebook, Map<Language, ConceptMatcher>>();

/** The concepts of a codebook in one language; made once, however many documents are read with it. */
export function prepareConcepts(codebook: Codebook, language: Language): ConceptMatcher {
  const byLanguage = made.get(codebook) ?? new Map<Language, ConceptMatcher>();
  made.set(codebook, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const matcher = createMatcher(codebook, language);
  byLanguage.set(language, matcher);
  return matcher;
}

function createMatcher(codebook: Codebook, language: Language): ConceptMatcher {
  const drafts = codebook.concepts.map((concept) => {
    const label = concept.labels[language];
    const own = [...concept.phrases[language], ...(label === undefined ? [] : [label])];
    const phrases = [
      ...own.map((phrase) => keyPhrase(phrase, language, false)),
      ...concept.counterPhrases[language]
        .filter((phrase) => !(isRequirement(concept) && EITHER_WAY.test(phrase)))
        .map((phrase) => keyPhrase(phrase, language, true)),
    ].filter((phrase) => phrase.words.length > 0);
    return { concept, phrases, shared: sharedStems(phrases) };
  });
  const prepared = drafts.map(({ concept, phrases, shared }) => {
    const heads = [...shared.keys()].filter((stem) =>
      drafts.every((other) => other.concept === concept || !other.shared.has(stem)),
    );
    return {
      concept,
      phrases,
      // A head that another concept shares is no head, and half a head names nothing.
      heads: heads.length === shared.size ? heads : [],
      requirement: isRequirement(concept),
      prohibition: isProhibition(concept),
      denial: isDenial(concept),
    };
  });
  return { language, concepts: prepared, phrases: indexPhrases(prepared, language) };
}

/** "With or without X": a rule reads it, because its words alone would match any "without X". */
const EITHER_WAY = /(?:\bwith (?:or|and) without\b|\bmit (?:oder|und) ohne\b|\b(\p{L}+) or no \1\b)/iu;

const NEGATED_PHRASE = {
  de: /^(?:kein\p{L}{0,2}|nichts?|ohne|nie|niemals|weder)$/u,
  en: /^(?:no|not|never|without|nor|nobody|nothing)$/,
};

function keyPhrase(phrase: string, language: Language, counter: boolean): KeyPhrase {
  const all = phrase.match(/[\p{L}\d]+/gu) ?? [];
  const negated = all.some((word) => NEGATED_PHRASE[language].test(word.toLowerCase()));
  const words = all.filter(
    (word) => !isStopWord(word, language) && !NEGATED_PHRASE[language].test(word.toLowerCase()),
  );
  const seen = new Set<string>();
  const unique = words.filter((word) => {
    const stem = stemOf(word, language);
    return seen.has(stem) ? false : seen.add(stem) !== undefined;
  });
  return {
    words: unique.map((word) => ({
      keys: language === "de" ? germanKeys(word) : [stemOf(word, "en")],
      compounds: language === "de" && /^\p{Lu}/u.test(word),
    })),
    negated,
    counter,
  };
}

/** Stems of at least half of the phrases; one phrase alone shares nothing. */
function sharedStems(phrases: readonly KeyPhrase[]): ReadonlyMap<string, number> {
  const own = phrases.filter((phrase) => !phrase.counter);
  const counts = new Map<string, number>();
  for (const phrase of own) {
    for (const stem of new Set(phrase.words.map((word) => word.keys[0] ?? "")))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= 2 && count * 2 >= own.length));
}

const LABEL_REQUIRES =
  /(?:\b(?:bedingung|voraussetzung|erforderlich|nötig|notwendig|zuerst|erst|vorrang|vorab|required?|requirement|precondition|condition|prerequisite|first|needed|necessary|mandatory)\b)/i;
const TEXT_REQUIRES =
  /(?:\bohne [^.]{1,50}\bkein|\bno [^.]{1,40} without\b|\bvor jede[rms]\b|\bbefore any\b|\bnur mit\b|\bonly with\b)/i;

function isRequirement(concept: CodebookConcept): boolean {
  const labels = [concept.labels.de, concept.labels.en].filter((label) => label !== undefined);
  const texts = [concept.description?.de, concept.description?.en].filter((text) => text !== undefined);
  return labels.some((label) => LABEL_REQUIRES.test(label)) || texts.some((text) => TEXT_REQUIRES.test(text));
}

function isProhibition({ labels }: CodebookConcept): boolean {
  return (
    /(?:verbot|sperre|stopp|moratorium|embargo|boykott)(?:s|es|e|en)?(?!\p{L})/iu.test(labels.de ?? "") ||
    /\b(?:ban|prohibition|moratorium|embargo|boycott|freeze|closure)\b/i.test(labels.en ?? "")
  );
}

function isDenial(concept: CodebookConcept): boolean {
  return [concept.labels.de, concept.labels.en].some(
    (label) => label !== undefined && /^(?:no|not|never|kein\p{L}{0,2}|nicht|nie)\b/iu.test(label),
  );
}
