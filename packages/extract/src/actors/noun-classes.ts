/**
 * Function words and nouns of a language as classes: offices, institutions, groups and nouns of saying with
 * their declined forms. The lists are read when a text in the language comes first.
 */
import type { Language } from "@parley/core";
import { listedEndings } from "../text/listed-endings.js";
import { perWord } from "../text/per-word.js";
import * as german from "./noun-words-de.js";
import * as english from "./noun-words-en.js";
import type { Gender, WordClass, WordKind } from "./word-classes.js";

export interface NounLexicon {
  readonly function: ReadonlyMap<string, WordKind>;
  readonly noNames: ReadonlySet<string>;
  readonly noun: (word: string) => Pick<WordClass, "kind" | "lemma" | "gender" | "number"> | null;
}

const made = new Map<Language, NounLexicon>();

/** The lexicon of a language; made once. */
export function nounLexicon(language: Language): NounLexicon {
  const known = made.get(language);
  if (known !== undefined) return known;
  const lexicon = language === "de" ? germanLexicon() : englishLexicon();
  made.set(language, lexicon);
  return lexicon;
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

function germanLexicon(): NounLexicon {
  return {
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
  };
}

function englishLexicon(): NounLexicon {
  return {
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
  };
}

function createGermanNouns(): NounLexicon["noun"] {
  const offices = words(german.officesDe);
  const officeIn = listedEndings(offices.filter((office) => !office.startsWith("~")));
  const nominalizedIn = listedEndings(
    offices.flatMap((office) => (office.startsWith("~") ? office.slice(1) : [])),
  );
  const institutions = new Map<string, Exclude<Gender, null>>();
  for (const [gender, list] of Object.entries(german.institutionsDe)) {
    for (const word of words(list)) institutions.set(word, gender as Exclude<Gender, null>);
  }
  const bare = new Set(words(german.bareInstitutionsDe));
  const none = new Set(words(german.noInstitutionsDe));
  const institutionIn = listedEndings(institutions.keys());
  const groupIn = listedEndings(words(german.groupsDe));
  const camps = new Set(words(german.campsDe));
  const sayingIn = listedEndings(words(german.sayingsDe));

  return (word) => {
    const lower = word.toLowerCase();
    if (camps.has(lower))
      return {
        kind: "camp",
        lemma: word,
        gender: lower === "westen" ? "male" : "female",
        number: "singular",
      };
    const office = germanOffice(word, lower, officeIn, nominalizedIn);
    // "Präsidenten", "Minister" may be one or many: the article decides, see `noun-phrase.ts`.
    if (office !== null && office.number !== null) return office;
    if (sayingIn(lower) !== null) return { kind: "saying", lemma: word, gender: null, number: null };
    if (office !== null) return office;
    if (groupIn(lower) !== null) return { kind: "group", lemma: word, gender: null, number: "plural" };
    for (const ending of ["", "s", "es", "n", "en"]) {
      if (!lower.endsWith(ending)) continue;
      const base = ending === "" ? lower : lower.slice(0, -ending.length);
      const found = institutionIn(base);
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
  officeIn: (word: string) => string | null,
  nominalizedIn: (word: string) => string | null,
): ReturnType<NounLexicon["noun"]> {
  for (const ending of ["en", "er", "e"]) {
    const base = lower.slice(0, -ending.length);
    if (!lower.endsWith(ending) || nominalizedIn(base) === null) continue;
    const lemma = `${word.slice(0, base.length)}${ending === "er" ? "er" : "e"}`;
    return { kind: "office", lemma, gender: ending === "er" ? "male" : null, number: null };
  }
  for (const ending of ["innen", "in"]) {
    const base = lower.slice(0, -ending.length);
    if (!lower.endsWith(ending)) continue;
    if (officeIn(base) === null && officeIn(`${base}e`) === null) continue;
    const lemma = word.slice(0, base.length + 2);
    return { kind: "office", lemma, gender: "female", number: ending === "in" ? "singular" : "plural" };
  }
  for (const ending of ["", "s", "es", "en", "n", "e"]) {
    const base = ending === "" ? lower : lower.slice(0, -ending.length);
    if (!lower.endsWith(ending)) continue;
    const found = officeIn(base);
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

function createEnglishNouns(): NounLexicon["noun"] {
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
