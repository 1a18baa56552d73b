/**
 * Which words of a run of capitals are the name? Not the word that opens a sentence ("Though Brandt"), not the object that
 * follows in German ("kündigte Ada Brandt Hilfe an").
 */
import type { Language } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { givenName } from "./given-names.js";
import { isAbstractNoun, type NameRun } from "./name-runs.js";
import type { WordClass } from "./word-classes.js";

/**
 * A run without the word before and the noun behind that do not belong to the name.
 *
 * @param bare family names that also stand alone, with how often
 * @param common nouns that the document uses with an article
 */
export function withoutNeighbors(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  run: NameRun,
  bare: ReadonlyMap<string, number>,
  common: ReadonlySet<string>,
): NameRun {
  return withoutOpeningWord(analyzed, withoutTrailingNoun(analyzed, classes, run, bare), bare, common);
}

/** "Though Brandt": a word that only has its capital from the sentence's start. */
function withoutOpeningWord(
  analyzed: AnalyzedText,
  run: NameRun,
  bare: ReadonlyMap<string, number>,
  common: ReadonlySet<string>,
): NameRun {
  if (run.to - run.from !== 2 || run.hasGivenName) return run;
  const first = analyzed.tokens[run.from];
  const last = analyzed.tokens[run.to - 1]?.text ?? "";
  const starts = analyzed.sentences[first?.sentence ?? -1]?.from === run.from;
  if (!starts || first === undefined || !standsAlone(bare, last)) return run;
  return mayBeGivenName(first.text, analyzed.language, common) ? run : { ...run, from: run.from + 1 };
}

/** A word like no other at the start of a sentence: a given name that no list knows ("Gwenllian", "Undine"). */
function mayBeGivenName(word: string, language: Language, common: ReadonlySet<string>): boolean {
  if (givenName(word) !== null) return true;
  if (common.has(word.toLowerCase()) || isAbstractNoun(word, language) || word.length > 11) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || word.length < 3) return false;
  return language === "en"
    ? !/(?:ly|ing|ed|ers?|ists?|ors?)$/.test(word)
    : !/(?:ens|er|ern|ers|chef|mann|frau|rat|los|weise)$/.test(word);
}

/** "kündigte Ada Brandt Hilfe an": German objects follow the name with a capital of their own. */
function withoutTrailingNoun(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  run: NameRun,
  bare: ReadonlyMap<string, number>,
): NameRun {
  if (analyzed.language !== "de" || !run.hasGivenName || run.to - run.from < 3) return run;
  const second = analyzed.tokens[run.from + 1]?.text ?? "";
  const middle = givenName(second) !== null || /^(?:\p{Lu}\.|\p{Ll}.*)$/u.test(second);
  const last = analyzed.tokens[run.to - 1]?.text ?? "";
  if (middle || standsAlone(bare, last) || isWholePart(analyzed, classes, run)) return run;
  return { ...run, to: run.from + 2 };
}

/** The name fills what stands before the verb, or between two commas: no object is in there. */
function isWholePart(
  { tokens, sentences }: AnalyzedText,
  classes: readonly WordClass[],
  { from, to }: TokenRange,
): boolean {
  if (tokens[from - 1]?.text === "," && tokens[to]?.text === ",") return true;
  const start = sentences[tokens[from]?.sentence ?? -1]?.from ?? from;
  if (from - start > LONGEST_OFFICE) return false;
  const isPhrase = classes.slice(start, from).every(({ kind }) => BEFORE_NAME.has(kind));
  return isPhrase && (tokens[to]?.text === "," || classes[to]?.kind === "other");
}

/** In tokens, before a name at the start of its sentence. */
const LONGEST_OFFICE = 8;

const BEFORE_NAME: ReadonlySet<WordClass["kind"]> = new Set([
  "article",
  "office",
  "place",
  "title",
  "modifier",
]);

/** Does the family name also stand alone, perhaps in the genitive? */
export function standsAlone(bare: ReadonlyMap<string, number>, family: string): boolean {
  return bare.has(family) || bare.has(`${family}s`);
}
