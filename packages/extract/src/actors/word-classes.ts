/**
 * What can a word be when we look for people, states and institutions? One class per token, made once per
 * document; everything else in this folder reads these classes.
 */
import type { Language } from "@parley/core";
import type { AnalyzedText, Token } from "../text/analyzed-text.js";
import { perDocument } from "../text/per-document.js";
import { perForm } from "../text/per-form.js";
import type { WordForm } from "../text/word-forms.js";
import { wordLike, wordTest } from "../text/word-test.js";
import { givenName } from "./given-names.js";
import { nounLexicon } from "./noun-classes.js";
import { type Place, type PlaceMatch, placesOf } from "./places.js";

export type Gender = "female" | "male" | "neuter" | null;
export type GrammaticalNumber = "singular" | "plural" | null;

export type WordKind =
  | "article"
  | "camp"
  | "conjunction"
  | "group"
  | "institution"
  | "modifier"
  | "name"
  | "number"
  | "office"
  | "other"
  | "place"
  | "preposition"
  | "pronoun"
  | "punctuation"
  | "quantifier"
  | "saying"
  | "title";

export interface WordClass {
  readonly kind: WordKind;
  /** Base form with its capital: "Präsidialamtes" → "Präsidialamt"; the word itself where no rule applies. */
  readonly lemma: string;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** The place this word is part of, also for the first half of "US-Präsident". */
  readonly place: PlaceMatch | null;
  /** First half of a compound written with a hyphen: "SPD-Chef" → "SPD". */
  readonly affiliation: string | null;
  /** English possessive: "France's"; a German one with an apostrophe: "Reis’". */
  readonly possessive: boolean;
}

/** What a word is by its form, and what its place may make of it. */
interface FormClass {
  readonly word: WordClass;
  /** What it is where its capital tells nothing: at a sentence's start, if the document has it small as well. */
  readonly ordinary: WordClass | null;
  /** The place that the first half of a compound names: "US" of "US-Präsident". */
  readonly half: Place | null;
}

/** Actors and trained layers both ask for the classes of the document that is being read. */
const classesOnce = perDocument(classesOf);

/** Classes of all tokens of a document. */
export function classifyWords(analyzed: AnalyzedText): readonly WordClass[] {
  return classesOnce(analyzed);
}

function classesOf(analyzed: AnalyzedText): readonly WordClass[] {
  const { tokens, language } = analyzed;
  const classOf = formClasses[language];
  const places = placesOf(language);
  let small: ReadonlySet<string> | null = null;
  const classes: WordClass[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const match = token.kind === "punctuation" ? null : places.matchAt(tokens, index);
    if (match !== null) {
      for (; index < match.to; index += 1) classes.push(placeClass(tokens[index]?.text ?? "", match));
      index -= 1;
      continue;
    }
    if (language === "de" && token.text === "Per" && MEANS(tokens[index + 1])) {
      classes.push(wordClass("preposition", token.lower));
      continue;
    }
    const { word, ordinary, half } = classOf(token.form);
    if (half !== null) {
      const place = { place: half, from: index, to: index + 1 };
      classes.push(wordClass(word.kind, word.lemma, { ...word, place }));
      continue;
    }
    if (ordinary === null || !isSentenceStart(analyzed, index)) {
      classes.push(word);
      continue;
    }
    small ??= smallWords(tokens);
    const next = tokens[index + 1];
    const describes =
      next !== undefined && isDescribing[language](token) && isSomebody(classOf(next.form).word);
    const acts = language === "en" && isParticiple(token) && isActedOn(tokens[index + 1]);
    classes.push(describes || acts || small.has(token.lower) ? ordinary : word);
  }
  return classes;
}

/** "Buddhistische Mönche", "Lokale Medien", "Weiße Farmer": by its form an adjective, which begins a sentence. */
const isDescribing: Readonly<Record<Language, (token: Token) => boolean>> = {
  de: wordTest(
    (lower, text) =>
      (/.{2}(?:isch|lich|ig|al|iv|ell|end|bar|sam|los|voll|haft|är|ös|ant|ent|frei|reich)e$/.test(lower) ||
        /^(?:weiß|schwarz|rot|grün|jung|alt|neu|groß|klein|hoh|nah|arm|reich|frei|link|recht)e$/.test(
          lower,
        )) &&
      givenName(text) === null,
  ),
  en: wordTest(
    (lower, text) =>
      /.{2}(?:ical|ish|ese|ful|ive|ous|ary|able|ible|less|ern|ic)$/.test(lower) && givenName(text) === null,
  ),
};

function isSomebody({ kind }: WordClass): boolean {
  return kind === "group" || kind === "saying" || kind === "office";
}

/** "Claiming the vote was rigged, …": a participle that begins a sentence, with what is done to in front of its noun. */
const isParticiple = wordTest((lower, text) => /.{3}ing$/.test(lower) && givenName(text) === null);
const isActedOn = wordLike(
  /^(?:the|a|an|his|her|its|their|this|that|these|those|no|any|him|them|it|mr\.?|mrs\.?|ms\.?)$/,
);

/** Nouns behind "per", which at the start of a sentence looks like the name: "Per Video zugeschaltet war Ada Brandt". */
const MEANS = wordTest((_, text) =>
  /^(?:\p{L}+-)?\p{L}*(?:post|brief|mail|video|videoschalte|telefon|fax|funk|livestream|telegramm|bote|boten|kurier|handschlag|handzeichen|akklamation|gesetz|dekret|verordnung|erlass|beschluss|schiff|bahn|zug|flugzeug|hubschrauber|rad|anhalter|zufall|los|klick|app|sms|satellit|mitteilung|rundschreiben|antrag)$/iu.test(
    text,
  ),
);

/** Words that the document writes small somewhere. */
function smallWords(tokens: readonly Token[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const token of tokens) if (token.text === token.lower) small.add(token.lower);
  return small;
}

function isSentenceStart(analyzed: AnalyzedText, index: number): boolean {
  const sentence = analyzed.sentences[analyzed.tokens[index]?.sentence ?? -1];
  if (sentence === undefined || sentence.from === index) return true;
  const before = analyzed.tokens[index - 1];
  return before !== undefined && /^[„“”"»«‚‘:(]$/u.test(before.text);
}

function placeClass(lemma: string, match: PlaceMatch): WordClass {
  const { gender, genitive } = match.place;
  return wordClass("place", lemma, {
    gender: gender === "plural" ? null : gender,
    number: gender === "plural" ? "plural" : "singular",
    place: match,
    possessive: genitive,
  });
}

function wordClass(kind: WordKind, lemma: string, more: Partial<WordClass> = {}): WordClass {
  return {
    kind,
    lemma,
    gender: more.gender ?? null,
    number: more.number ?? null,
    place: more.place ?? null,
    affiliation: more.affiliation ?? null,
    possessive: more.possessive ?? false,
  };
}

const formClasses: Readonly<Record<Language, (form: WordForm) => FormClass>> = {
  de: perForm((form) => classify(form, "de")),
  en: perForm((form) => classify(form, "en")),
};

function only(word: WordClass): FormClass {
  return { word, ordinary: null, half: null };
}

function classify({ text, kind }: WordForm, language: Language): FormClass {
  if (kind !== "word") return only(wordClass(kind, text));
  const lexicon = nounLexicon(language);
  const possessive = language === "en" ? /['’]s$/i.test(text) : /[sxzß]['’ʼ]$/i.test(text);
  const word = possessive ? text.replace(/['’ʼ]s?$/i, "") : text;
  const lower = word.toLowerCase();
  const capital = word.charAt(0) !== lower.charAt(0);
  const functionKind = lexicon.function.get(lower);
  if (functionKind !== undefined && !(possessive && capital))
    return only(wordClass(functionKind, word, { possessive }));
  if (!capital && language === "de") return only(wordClass("other", word));
  const hyphen = word.lastIndexOf("-");
  const noun = lexicon.noun(hyphen > 0 ? word.slice(hyphen + 1) : word);
  if (noun !== null) {
    const affiliation = hyphen > 0 ? word.slice(0, hyphen) : null;
    const lemma = affiliation === null ? noun.lemma : `${affiliation}-${noun.lemma}`;
    const half = affiliation === null ? null : placesOf(language).ofWord(affiliation);
    return { word: wordClass(noun.kind, lemma, { ...noun, affiliation, possessive }), ordinary: null, half };
  }
  const ordinary = wordClass("other", word, { possessive });
  if (!capital || lexicon.noNames.has(lower)) return only(ordinary);
  return { word: wordClass("name", word, { possessive }), ordinary, half: null };
}
