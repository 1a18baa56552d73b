/**
 * What can a word be when we look for people, states and institutions? One class per token, made once per
 * document; everything else in this folder reads these classes.
 */
import type { Language } from "@parley/core";
import type { AnalyzedText, Token } from "../text/analyzed-text.js";
import { perWord } from "../text/per-word.js";
import * as german from "./noun-words-de.js";
import * as english from "./noun-words-en.js";
import { type PlaceMatch, placesOf } from "./places.js";

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
  /** English possessive: "France's". */
  readonly possessive: boolean;
}

interface Lexicon {
  readonly function: ReadonlyMap<string, WordKind>;
  readonly noNames: ReadonlySet<string>;
  readonly noun: (word: string) => Pick<WordClass, "kind" | "lemma" | "gender" | "number"> | null;
}

/** Classes of all tokens of a document. */
export function classifyWords(analyzed: AnalyzedText): readonly WordClass[] {
  const { tokens, language } = analyzed;
  const lexicon = lexicons[language];
  const places = placesOf(language);
  const lowerCase = new Set<string>();
  for (const token of tokens) if (token.text === token.lower) lowerCase.add(token.lower);
  const classes: WordClass[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const match = token.kind === "word" || token.kind === "number" ? places.matchAt(tokens, index) : null;
    if (match === null) {
      classes.push(classify(token, lexicon, language, lowerCase, isSentenceStart(analyzed, index)));
      continue;
    }
    const gender = match.place.gender === "plural" ? null : match.place.gender;
    const number = match.place.gender === "plural" ? "plural" : "singular";
    for (; index < match.to; index += 1) {
      const word = tokens[index]?.text ?? "";
      classes.push({
        kind: "place",
        lemma: word,
        gender,
        number,
        place: match,
        affiliation: null,
        possessive: match.place.genitive,
      });
    }
    index -= 1;
  }
  return classes;
}

function isSentenceStart(analyzed: AnalyzedText, index: number): boolean {
  const sentence = analyzed.sentences[analyzed.tokens[index]?.sentence ?? -1];
  if (sentence === undefined || sentence.from === index) return true;
  const before = analyzed.tokens[index - 1];
  return before !== undefined && /^[„“”"»«‚‘:(]$/u.test(before.text);
}

const BARE = { gender: null, number: null, place: null, affiliation: null, possessive: false } as const;

function classify(
  token: Token,
  lexicon: Lexicon,
  language: Language,
  lowerCase: ReadonlySet<string>,
  starts: boolean,
): WordClass {
  if (token.kind === "punctuation") return { ...BARE, kind: "punctuation", lemma: token.text };
  if (token.kind === "number") return { ...BARE, kind: "number", lemma: token.text };
  const possessive = language === "en" && /['’]s$/i.test(token.text);
  const word = possessive ? token.text.slice(0, -2) : token.text;
  const lower = word.toLowerCase();
  const capital = word.charAt(0) !== lower.charAt(0);
  const functionKind = lexicon.function.get(lower);
  if (functionKind !== undefined && !(possessive && capital)) {
    return { ...BARE, kind: functionKind, lemma: word, possessive };
  }
  if (!capital && language === "de") return { ...BARE, kind: "other", lemma: word };
  const hyphen = word.lastIndexOf("-");
  const tail = hyphen > 0 ? word.slice(hyphen + 1) : word;
  const noun = lexicon.noun(tail);
  if (noun !== null) {
    const affiliation = hyphen > 0 ? word.slice(0, hyphen) : null;
    const place = affiliation === null ? null : placesOf(language).ofWord(affiliation);
    const lemma = affiliation === null ? noun.lemma : `${affiliation}-${noun.lemma}`;
    const match = place === null ? null : { place, from: token.index, to: token.index + 1 };
    return { ...noun, lemma, affiliation, place: match, possessive };
  }
  const ordinary = lexicon.noNames.has(lower) || (starts && lowerCase.has(token.lower));
  if (!capital || ordinary) return { ...BARE, kind: "other", lemma: word, possessive };
  return { ...BARE, kind: "name", lemma: word, possessive };
}

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== "");

function functionWords(lists: Partial<Record<WordKind, string>>, pronouns: object): Map<string, WordKind> {
  const map = new Map<string, WordKind>();
  for (const [kind, list] of Object.entries(lists)) {
    for (const word of words(list)) if (!map.has(word)) map.set(word, kind as WordKind);
  }
  // Pronouns that are also articles ("der", "ihr") stay articles here; a speaker's span tells them apart.
  for (const word of Object.keys(pronouns)) if (!map.has(word)) map.set(word, "pronoun");
  return map;
}

const lexicons: Readonly<Record<Language, Lexicon>> = {
  de: {
    function: functionWords(
      {
        article: german.articlesDe,
        quantifier: german.quantifiersDe,
        preposition: german.prepositionsDe,
        conjunction: german.conjunctionsDe,
        title: german.titlesDe,
      },
      german.pronounsDe,
    ),
    noNames: new Set(words(german.noNamesDe)),
    noun: perWord(createGermanNouns()),
  },
  en: {
    function: functionWords(
      {
        article: english.articlesEn,
        quantifier: english.quantifiersEn,
        preposition: english.prepositionsEn,
        conjunction: english.conjunctionsEn,
        title: english.titlesEn,
      },
      english.pronounsEn,
    ),
    noNames: new Set(words(english.noNamesEn)),
    noun: perWord(createEnglishNouns()),
  },
};

function createGermanNouns(): Lexicon["noun"] {
  const offices = new Set<string>();
  const nominalized = new Set<string>();
  for (const office of words(german.officesDe)) {
    if (office.startsWith("~")) nominalized.add(office.slice(1));
    else offices.add(office);
  }
  const institutions = new Map<string, Exclude<Gender, null>>();
  for (const [gender, list] of Object.entries(german.institutionsDe)) {
    for (const word of words(list)) institutions.set(word, gender as Exclude<Gender, null>);
  }
  const bare = new Set(words(german.bareInstitutionsDe));
  const none = new Set(words(german.noInstitutionsDe));
  const groups = new Set(words(german.groupsDe));
  const camps = new Set(words(german.campsDe));
  const sayings = new Set(words(german.sayingsDe));

  return (word) => {
    const lower = word.toLowerCase();
    if (camps.has(lower))
      return {
        kind: "camp",
        lemma: word,
        gender: lower === "westen" ? "male" : "female",
        number: "singular",
      };
    const office = germanOffice(word, lower, offices, nominalized);
    // "Präsidenten", "Minister" may be one or many: the article decides, see `noun-phrase.ts`.
    if (office !== null && office.number !== null) return office;
    if (endingIn(lower, sayings) !== null) return { kind: "saying", lemma: word, gender: null, number: null };
    if (office !== null) return office;
    if (endingIn(lower, groups) !== null)
      return { kind: "group", lemma: word, gender: null, number: "plural" };
    for (const ending of ["", "s", "es", "n", "en"]) {
      if (!lower.endsWith(ending)) continue;
      const base = ending === "" ? lower : lower.slice(0, -ending.length);
      const found = endingIn(base, institutions);
      if (found === null || (none.has(base) && !bare.has(base))) continue;
      const gender = institutions.get(found) ?? "neuter";
      const plural = ending === "en" || (ending === "n" && gender === "female");
      if (gender === "female" && (ending === "s" || ending === "es")) continue;
      if (plural) return { kind: "group", lemma: word, gender: null, number: "plural" };
      return { kind: "institution", lemma: word.slice(0, base.length), gender, number: "singular" };
    }
    return null;
  };
}

function germanOffice(
  word: string,
  lower: string,
  offices: ReadonlySet<string>,
  nominalized: ReadonlySet<string>,
): ReturnType<Lexicon["noun"]> {
  for (const ending of ["en", "er", "e"]) {
    const base = lower.slice(0, -ending.length);
    if (!lower.endsWith(ending) || endingIn(base, nominalized) === null) continue;
    const lemma = `${word.slice(0, base.length)}${ending === "er" ? "er" : "e"}`;
    return { kind: "office", lemma, gender: ending === "er" ? "male" : null, number: null };
  }
  for (const ending of ["innen", "in"]) {
    const base = lower.slice(0, -ending.length);
    if (!lower.endsWith(ending)) continue;
    if (endingIn(base, offices) === null && endingIn(`${base}e`, offices) === null) continue;
    const lemma = word.slice(0, base.length + 2);
    return { kind: "office", lemma, gender: "female", number: ending === "in" ? "singular" : "plural" };
  }
  for (const ending of ["", "s", "es", "en", "n", "e"]) {
    const base = ending === "" ? lower : lower.slice(0, -ending.length);
    if (!lower.endsWith(ending)) continue;
    const found = endingIn(base, offices);
    if (found === null) continue;
    const gender = WOMEN.has(found)
      ? "female"
      : found.endsWith("oberhaupt") || found === "mitglied"
        ? null
        : "male";
    return { kind: "office", lemma: word.slice(0, base.length), gender, number: null };
  }
  return null;
}

const WOMEN = new Set([
  "königin",
  "prinzessin",
  "obfrau",
  "tochter",
  "schwester",
  "mutter",
  "ehefrau",
  "witwe",
  "zeugin",
  "kollegin",
]);

/** The longest listed ending of a word, or `null`. */
function endingIn(word: string, endings: { has(key: string): boolean }): string | null {
  for (let start = Math.max(0, word.length - 22); start <= word.length - 3; start += 1) {
    const ending = word.slice(start);
    // One letter in front would be no word of its own ("Rat" in "Grat").
    if (start !== 1 && endings.has(ending)) return ending;
  }
  return null;
}

function createEnglishNouns(): Lexicon["noun"] {
  const offices = new Map<string, Gender>();
  for (const entry of words(english.officesEn)) {
    const [office = "", gender] = entry.split("=");
    offices.set(office, gender === "f" ? "female" : gender === "m" ? "male" : null);
  }
  const modifiers = new Set(words(english.officeModifiersEn));
  const institutions = new Set(words(english.institutionsEn));
  const groups = new Set(words(english.groupsEn));
  const camps = new Set(words(english.campsEn));
  const sayings = new Set(words(english.sayingsEn));
  return (word) => {
    const lower = word.toLowerCase();
    if (offices.has(lower))
      return { kind: "office", lemma: word, gender: offices.get(lower) ?? null, number: "singular" };
    if (camps.has(lower)) return { kind: "camp", lemma: word, gender: "neuter", number: "singular" };
    if (groups.has(lower)) return { kind: "group", lemma: word, gender: null, number: "plural" };
    if (institutions.has(lower))
      return { kind: "institution", lemma: word, gender: "neuter", number: "singular" };
    if (sayings.has(lower)) return { kind: "saying", lemma: word, gender: null, number: null };
    if (modifiers.has(lower)) return { kind: "modifier", lemma: word, gender: null, number: null };
    if (lower.endsWith("s") && offices.has(lower.slice(0, -1))) {
      return { kind: "group", lemma: word, gender: null, number: "plural" };
    }
    return null;
  };
}
