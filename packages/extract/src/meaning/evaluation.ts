/** How do the words of a stretch judge: praise, blame, or neither? Negators turn a word around. */
import type { Language } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perForm } from "../text/per-form.js";
import type { WordForm } from "../text/word-forms.js";
import { wordLike } from "../text/word-test.js";
import { isClauseMark } from "./clauses.js";
import { germanBlame, germanNecessity, germanPraise } from "./evaluative-words-de.js";
import { englishBlame, englishNecessity, englishPraise } from "./evaluative-words-en.js";
import { isNegator } from "./negation.js";
import { stemTable, wordsOfList } from "./stem-table.js";

const stemsOf = (words: string, language: Language) => stemTable(language, () => wordsOfList(words));

const PRAISE = { de: stemsOf(germanPraise, "de"), en: stemsOf(englishPraise, "en") };
const BLAME = { de: stemsOf(germanBlame, "de"), en: stemsOf(englishBlame, "en") };
const NECESSITY = { de: stemsOf(germanNecessity, "de"), en: stemsOf(englishNecessity, "en") };

/** Praise and blame in a range, the words of `without` left out; 0 when they balance or are absent. */
export function evaluationIn(
  analyzed: AnalyzedText,
  range: TokenRange,
  without: ReadonlySet<number> = new Set(),
): -1 | 0 | 1 {
  let sum = 0;
  for (let i = range.from; i < range.to; i += 1) {
    if (without.has(i)) continue;
    const sign = signOf(analyzed, i);
    if (sign !== 0) sum += isNegatedWord(analyzed, i, range) ? -sign : sign;
  }
  return sum > 0 ? 1 : sum < 0 ? -1 : 0;
}

const signOfForm = { de: signs("de"), en: signs("en") };

/** Sign of a word alone: blame goes before praise. */
function signs(language: Language): (form: WordForm) => -1 | 0 | 1 {
  return perForm((form) => {
    if (BLAME[language].ofForm(form) === true) return -1;
    return PRAISE[language].ofForm(form) === true ? 1 : 0;
  });
}

function signOf(analyzed: AnalyzedText, i: number): -1 | 0 | 1 {
  const token = analyzed.tokens[i];
  if (token === undefined || token.kind !== "word" || token.lower.length < 3) return 0;
  const sign = signOfForm[analyzed.language](token.form);
  if (sign !== 0) return sign;
  // "Too early", "zu teuer": too much of anything is blame.
  const before = analyzed.tokens[i - 1]?.lower ?? "";
  if (
    before === "too" ||
    (before === "zu" && /^(?:früh|spät|viel|wenig|weit|groß|klein|schnell|langsam|lange?)$/.test(token.lower))
  )
    return -1;
  return 0;
}

const isNeedless = wordLike(/^(?:unnötig|unnecessary|needless|entbehrlich|überflüssig|superfluous)$/);
const isNecessity = {
  de: perForm((form) => NECESSITY.de.ofForm(form) === true),
  en: perForm((form) => NECESSITY.en.ofForm(form) === true),
};

/** Says that one cannot do without something: 1, or -1 when that is denied; 0 when nothing of the kind is said. */
export function necessityIn(
  analyzed: AnalyzedText,
  range: TokenRange,
  without: ReadonlySet<number> = new Set(),
): -1 | 0 | 1 {
  const { tokens, language } = analyzed;
  for (let i = range.from; i < range.to; i += 1) {
    const token = tokens[i];
    if (token === undefined || without.has(i) || token.kind !== "word") continue;
    if (isNeedless(token)) return -1;
    if (!isNecessity[language](token.form)) continue;
    return isDenied(analyzed, i) ? -1 : 1;
  }
  return 0;
}

/** A negator right before the word, or in German anywhere in its clause. */
function isNegatedWord(analyzed: AnalyzedText, at: number, range: TokenRange): boolean {
  for (let i = at - 1; i >= Math.max(range.from, at - 5); i -= 1) {
    const token = analyzed.tokens[i];
    if (token === undefined || isClauseMark(token)) return false;
    if (isNegator(analyzed, i)) return true;
  }
  return false;
}

function isDenied(analyzed: AnalyzedText, at: number): boolean {
  const { tokens } = analyzed;
  const inClause = (step: 1 | -1): boolean => {
    for (let i = at + step; Math.abs(i - at) <= 12; i += step) {
      const token = tokens[i];
      if (token === undefined || token.sentence !== tokens[at]?.sentence) return false;
      if (isClauseMark(token) || /^(?:but|aber)$/.test(token.lower)) return false;
      if (isNegator(analyzed, i) && !/^(?:ohne|without)$/.test(token.lower)) return true;
    }
    return false;
  };
  return inClause(-1) || inClause(1);
}
