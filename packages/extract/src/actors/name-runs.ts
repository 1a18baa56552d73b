/**
 * Where do proper names stand? A run is a sequence of capitalized words that may be a name ("Ursula von
 * Ahn", "J. F. Ek"); whether it names a person is weighed from what stands around it.
 */
import type { Language } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordTest } from "../text/word-test.js";
import { givenName, isGivenName } from "./given-names.js";
import type { WordClass } from "./word-classes.js";

export interface NameRun extends TokenRange {
  /** Begins with a known given name and has a family name. */
  readonly hasGivenName: boolean;
  /** A noun for somebody stands before it that no list knows: "Landrätin", "Hairdresser". */
  readonly isDescribed: boolean;
}

const LONGEST_NAME = 5;
const PARTICLES = new Set(
  "von van vom de del della di da dos du le la ten ter al el bin bint ibn abu af".split(" "),
);
/** Particles only after another one: "von der", "van den", "von und zu". */
const SECOND_PARTICLES = new Set("der den dem la le und zu zur zum".split(" "));
/** Written small. */
const isParticle = wordTest((_, text) => PARTICLES.has(text));
const isSecondParticle = wordTest((_, text) => SECOND_PARTICLES.has(text));
/** Words of companies and associations: the run is no person. */
const COMPANY =
  /^(?:AG|GmbH|SE|KG|Inc|Inc\.|Corp|Corp\.|Ltd|Ltd\.|Co|Co\.|LLC|plc|Airlines|Airways|Motors|News|Times|Post|Group|Holding|International|TV|Online|Zeitung|Tagesblatt|Journal|Street|Bank|Stiftung|University|College|School|Center|Centre|Institute|Foundation|Act|Party)$/;

export function isCompanyWord(word: string): boolean {
  return COMPANY.test(word);
}

const NOUN_ENDING = {
  de: /(?:ung|ungen|heit|keit|schaft|tion|tionen|ität|ismus|nisse?|chen)$/,
  en: /(?:tion|tions|ment|ments|ness|ity|ism)$/,
} as const;

/** By its ending a noun for something abstract, no family name. */
export function isAbstractNoun(word: string, language: "de" | "en"): boolean {
  return NOUN_ENDING[language].test(word);
}

/** All name runs of a document in text order, without overlaps. */
export function nameRuns(analyzed: AnalyzedText, classes: readonly WordClass[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let index = 0; index < classes.length; index += 1) {
    if (!startsName(analyzed, classes, index)) continue;
    let to = index + 1;
    while (to - index < LONGEST_NAME) {
      const step = nextInName(analyzed, classes, index, to);
      if (step === 0) break;
      to += step;
    }
    runs.push(trimmed(analyzed, classes, index, to));
    index = to - 1;
  }
  return runs;
}

function startsName(analyzed: AnalyzedText, classes: readonly WordClass[], index: number): boolean {
  const word = classes[index];
  if (word?.kind === "name") return true;
  // A given name is one even where it is also a town or a word ("Paris", "Florence", "Jordan").
  return word?.kind === "place" && isGivenName(analyzed.tokens[index]) && classes[index + 1]?.kind === "name";
}

/** How many tokens the name goes on for: 0 when it ends before `to`. */
function nextInName(analyzed: AnalyzedText, classes: readonly WordClass[], from: number, to: number): number {
  const { tokens } = analyzed;
  if (tokens[to]?.sentence !== tokens[from]?.sentence || classes[to - 1]?.possessive === true) return 0;
  const next = classes[to];
  if (next?.kind === "name") return 1;
  if (hasArticle(tokens[to])) return 1;
  if (isParticle(tokens[to]) && !isWorkplace(analyzed, from, to)) {
    if (classes[to + 1]?.kind === "name") return isAuthorship(analyzed, from, to) ? 0 : 2;
    if (isSecondParticle(tokens[to + 1]) && classes[to + 2]?.kind === "name") return 3;
  }
  // "Van der Hagen", "De la Torre" at the start of a sentence.
  const isSurname = to === from + 1 && isCapitalParticle(tokens[from]) && isSecondParticle(tokens[to]);
  if (isSurname && classes[to + 1]?.kind === "name") return 2;
  const isNoble = tokens[to]?.text === "zu" && to === from + 1 && isGivenName(tokens[from]);
  if ((isNoble || isCapitalParticle(tokens[to])) && classes[to + 1]?.kind === "name") return 2;
  // After a given name any capitalized noun is the family name: "Anna Richter", "Karl Kaiser".
  const noun = next?.kind === "office" || next?.kind === "institution" || next?.kind === "group";
  if (!noun || to !== from + 1 || next.affiliation !== null || tokens[to]?.form.capital !== true) return 0;
  return classes[to + 1]?.kind !== "name" && isGivenName(tokens[from]) ? 1 : 0;
}

/** "Ada Brandt vom Umweltamt", "Ada Brandt von der IG Bau": whom somebody works for stands behind the family name. */
function isWorkplace({ tokens, language }: AnalyzedText, from: number, to: number): boolean {
  const last = tokens[to - 1];
  return (
    language === "de" && to - from > 1 && isWorkLink(tokens[to]) && !isGivenName(last) && !isInitial(last)
  );
}

const isWorkLink = wordIn("von vom");
/** "Ada Du Brandt" */
const isCapitalParticle = wordTest((_, text) => /^(?:Du|De|Di|Da|Del|Van|Von)$/.test(text));

/** "al-Ahn", "bin-Ek" */
const hasArticle = wordTest((_, text) => /^(?:al|el|bin|ben|as|ash|at|ad|an|ur)-\p{Lu}/u.test(text));

/** "Umfrage von Ek": a noun and its maker, unless the first word is a given name or initial. */
function isAuthorship(analyzed: AnalyzedText, from: number, to: number): boolean {
  if (analyzed.language !== "de" || analyzed.tokens[to]?.text !== "von") return false;
  const first = analyzed.tokens[from]?.text ?? "";
  return to === from + 1 && givenName(first) === null && !/^\p{Lu}\.$/u.test(first);
}

const isInitial = wordTest((_, text) => /^\p{Lu}\.$/u.test(text));

/** Cuts common nouns before the name: "Milliardär Elon Ek" is Elon Ek, "Landrätin Ada Brandt" is Ada Brandt. */
function trimmed(analyzed: AnalyzedText, classes: readonly WordClass[], from: number, to: number): NameRun {
  const { tokens, language, sentences } = analyzed;
  let start = from;
  const isSetOff = tokens[from - 1]?.text === "," && tokens[to]?.text === ",";
  if (language === "de" && !isSetOff) {
    for (let index = from; index < to - 1; index += 1) {
      if (!isGivenName(tokens[index])) continue;
      if (!isInitial(tokens[index - 1])) start = index;
      break;
    }
  }
  // In English such a noun has its capital from the sentence's start alone.
  const mayDescribe = language === "de" || sentences[tokens[from]?.sentence ?? -1]?.from === from;
  const mayBeNoun = start === from && mayDescribe;
  // "Genfer Juristin Undine Ahlers": the adjective of a town before the noun.
  const town =
    /^\p{Lu}\p{Ll}{2,}er$/u.test(tokens[start]?.text ?? "") && givenName(tokens[start]?.text ?? "") === null;
  if (
    language === "de" &&
    mayBeNoun &&
    town &&
    to - start > 3 &&
    isPersonNoun(tokens[start + 1]?.text ?? "", language)
  )
    start += 1;
  // "Tiroler Landrätin Ada Brandt": what somebody is may take two words.
  for (let words = 0; words < MOST_NOUNS && mayBeNoun && to - start > 2; words += 1) {
    if (!isPersonNoun(tokens[start]?.text ?? "", language)) break;
    start += 1;
  }
  if (language === "en" && start === from && to - start > 2 && isRank(tokens[start]?.text ?? "")) {
    if (isGivenName(tokens[start + 1]) || RANK.test(tokens[start]?.text ?? "")) start += 1;
  }
  const isDescribed = (mayBeNoun || language === "en") && start > from;
  const given = isGivenName(tokens[start]) && to - start >= 2;
  return { from: start, to, hasGivenName: given && classes[to - 1]?.kind !== "preposition", isDescribed };
}

const MOST_NOUNS = 2;

/** Ranks of which none is a given name, so that an unknown one may follow. */
const RANK =
  /^(?:Archdeacon|Deacon|Rector|Provost|Council(?:man|woman|l?or)|Collector|Comptroller|Inspector|Superintendent|Detective|Constable|Commissioner|Convenor|Convener|Reverend|Uncle|Aunt|Auntie|Grandma|Grandpa|Granny|Comrade)$/;

/** "Inspector", "Archdeacon": before a name it is no part of it. */
export const isRankWord = wordTest((_, text) => RANK.test(text));

/** "Inspector Lorna Ek", "Great-gran Maureen Ek", "Minister-elect Bettina Ek": no given name stands before a given name. */
function isRank(word: string): boolean {
  return (
    RANK.test(word) ||
    isPersonNoun(word, "en") ||
    (givenName(word) === null && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(word))
  );
}

/** Endings of nouns for people, long enough to be compounds or trades: "Ratsherr", "CDU-Frau", "Conservationist". */
const PERSON_NOUN = {
  de: /(?:.{5}(?:er|in|ist|ent|ant|eur|or|at|bischof)|.{2}ologe|.{3}(?:rätin|rebell|rat|herr|dame|mann|frau|frauchen|herrchen|wart|vorstand|häuptling|hebamme|priesters?)|-(?:mann|frau|vize|chef|boss|urgestein|grüne|linke))$/iu,
  en: /^(?:.{2,}(?:man|woman|girl|boy|ist|ian|ster)|.{3,}(?:er|or)|.+-of-.+)$/,
} as const;
const SHORT_PERSON_NOUN =
  /^(?:Häuptling|Priesters?|Metzger|Kundin|Hebamme|Wirtin|Bäuerin|Gast|Zeuge|Nachbar|Mutter|Vater|Dad|Mum|Mom|Hubby|Wife)$/;

/** By its form a noun for somebody, not a name: what stands before names as a trade or an office. */
export function isPersonNoun(word: string, language: Language): boolean {
  return givenName(word) === null && (SHORT_PERSON_NOUN.test(word) || PERSON_NOUN[language].test(word));
}

/**
 * Nouns that the document uses with an article ("die Forderung", "im Kreis"): no family names. An article
 * after a comma may be a relative pronoun and proves nothing.
 */
export function commonNouns(analyzed: AnalyzedText, classes: readonly WordClass[]): ReadonlySet<string> {
  const common = new Set<string>();
  // English capitals within a sentence are names, article or not ("the Brandt team").
  if (analyzed.language === "en") return common;
  const { tokens } = analyzed;
  for (let index = 1; index < classes.length; index += 1) {
    if (classes[index]?.kind !== "name") continue;
    const before = classes[index - 1]?.kind;
    const article =
      (before === "article" || isContracted(tokens[index - 1])) && tokens[index - 2]?.text !== ",";
    if (article || before === "quantifier") common.add(tokens[index]?.lower ?? "");
  }
  return common;
}

/** A preposition with its article. */
const isContracted = wordIn("im am zum zur beim vom ins ans");
