/**
 * What is negated, and how far. "Nicht X, sondern Y" negates X only; a negated cue ("will nicht zusagen")
 * turns the stance around, not the proposition, and is not looked at here.
 */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordLike, wordTest } from "../text/word-test.js";

export interface Negation {
  /** Position of the negator. */
  readonly at: number;
  /** From the negator to the end of what it negates. */
  readonly scope: TokenRange;
  /** "Kaum", "hardly": negated and hedged at once. */
  readonly soft: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const NEGATORS = {
  de: set(
    "nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts weder ohne keinesfalls keineswegs keinerlei mitnichten nirgends",
  ),
  en: set("not no never neither nor nobody nothing none nowhere without cannot"),
};
const SOFT = { de: set("kaum schwerlich wenig"), en: set("hardly barely scarcely little") };
/** Words after a negator that make it something else: "nicht nur", "nicht zuletzt", "not only", "no doubt". */
const NO_NEGATION = {
  de: set("nur bloß allein zuletzt umsonst wahr zufällig"),
  en: set("only merely just least doubt matter wonder sooner surprise"),
};
const CONTRAST = { de: set("sondern vielmehr"), en: set("but rather instead") };

/** All negations in a stretch of tokens, with what they reach. */
export function negationsIn(analyzed: AnalyzedText, range: TokenRange): Negation[] {
  const found: Negation[] = [];
  for (let i = range.from; i < range.to; i += 1) {
    const soft = isSoftNegator(analyzed, i);
    if (!soft && !isNegator(analyzed, i)) continue;
    found.push({ at: i, scope: { from: i, to: scopeEnd(analyzed, i, range.to) }, soft });
  }
  return found;
}

const negates = {
  de: wordTest((lower) => NEGATORS.de.has(lower)),
  en: wordTest((lower) => NEGATORS.en.has(lower) || /n['’]t$/.test(lower)),
};
const cancels = {
  de: wordTest((lower) => NO_NEGATION.de.has(lower)),
  en: wordTest((lower) => NO_NEGATION.en.has(lower)),
};

export function isNegator(analyzed: AnalyzedText, i: number): boolean {
  const { tokens, language } = analyzed;
  // "Nicht nur" and "not only" negate nothing; "nicht einmal" does.
  return negates[language](tokens[i]) && !cancels[language](tokens[i + 1]);
}

const negatesSoftly = {
  de: wordTest((lower) => SOFT.de.has(lower)),
  en: wordTest((lower) => SOFT.en.has(lower)),
};
const quantifies = wordLike(/^(?:a|the|ein|so|zu|very|no)$/);

function isSoftNegator({ tokens, language }: AnalyzedText, i: number): boolean {
  // "A little", "ein wenig", "the little town" do not negate.
  return negatesSoftly[language](tokens[i]) && !quantifies(tokens[i - 1]);
}

/** To the comma, the contrast or the end of the stretch; "weder … noch" and "neither … nor" pass a comma. */
function scopeEnd(analyzed: AnalyzedText, at: number, limit: number): number {
  const { tokens, language } = analyzed;
  const pair = tokens[at]?.lower === "weder" || tokens[at]?.lower === "neither";
  const partner = language === "de" ? "noch" : "nor";
  let seenPartner = !pair;
  let i = at + 1;
  for (; i < limit; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.sentence !== tokens[at]?.sentence) break;
    if (token.lower === partner) seenPartner = true;
    if (CONTRAST[language].has(token.lower) && i > at + 1) break;
    if (seenPartner && /^[,;:–—]$/.test(token.text)) break;
  }
  return i;
}

/**
 * Is the main predicate of this clause negated? Two negators cancel each other, except in pairs
 * ("weder … noch") and in English double forms that are one ("no … nor").
 *
 * @param negations those of the clause, where they are known
 */
export function isNegatedClause(
  analyzed: AnalyzedText,
  clause: TokenRange,
  negations: readonly Negation[] = negationsIn(analyzed, clause),
): boolean {
  let count = 0;
  const end =
    analyzed.language === "en" && negations.length > 0 ? subordinateIn(analyzed, clause) : clause.to;
  for (const { at } of negations) {
    if (at >= end) break;
    const word = analyzed.tokens[at]?.lower;
    if (word !== "nor" && word !== "noch" && !isInsidePhrase(analyzed, at)) count += 1;
  }
  return count % 2 === 1;
}

/** Where a subordinate clause begins without a comma: "to hold fire | as long as no drone is seen". */
function subordinateIn({ tokens }: AnalyzedText, { from, to }: TokenRange): number {
  for (let i = from + 1; i < to; i += 1) {
    if (opensSubordinate(tokens[i])) return i;
    if (tokens[i]?.lower === "as" && tokens[i + 1]?.lower === "long" && tokens[i + 2]?.lower === "as")
      return i;
  }
  return to;
}

const opensSubordinate = wordLike(/^(?:if|unless|provided|because|although|though|whereas)$/);

/** "Ohne Vorbehalte" and "without delay" qualify, they do not negate the verb; nor does "nicht" before an adjective in a phrase. */
function isInsidePhrase(analyzed: AnalyzedText, at: number): boolean {
  const word = analyzed.tokens[at]?.lower ?? "";
  if (word === "ohne" || word === "without") return true;
  const next = analyzed.tokens[at + 1]?.lower ?? "";
  const noun = analyzed.tokens[at + 2];
  // "Nicht beteiligen" ends like an adjective; in a phrase the noun follows.
  return (
    word === "nicht" &&
    /(?:liche|lichen|ige|igen|ische|ischen)$/.test(next) &&
    noun !== undefined &&
    noun.text !== noun.lower
  );
}
