/**
 * One utterance, several claims: "nicht X, sondern Y" and "we want X, we do not want Y" say two things of
 * opposite sign. Each claim keeps its place; together they cover what the quote asserts.
 */

import type { Span } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { startsCapital } from "../text/capitals.js";
import { firstStartingAt } from "../text/token-places.js";
import { wordIn, wordLike, wordTest } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { clausesIn, isClauseMark, spanOf, tokensOf } from "./clauses.js";
import { isNegator } from "./negation.js";
import { isSubordinateClause, predicatesOf, readPredicate } from "./predicate.js";

export interface Claim {
  /** Pieces of the utterance's quote, in text order. */
  readonly spans: readonly Span[];
  /** The proposition is negated; a negated cue is not meant. */
  readonly negated: boolean;
  /** "whole", "contrast", "opposite" */
  readonly rule: "whole" | "contrast" | "opposite";
}

/**
 * @example
 * // „Nicht um zu kämpfen, sondern um die Lage zu beruhigen“
 * // → [{ "Nicht um zu kämpfen", negated }, { "sondern um die Lage zu beruhigen" }]
 */
export function splitClaims(analyzed: AnalyzedText, utterance: FoundUtterance): Claim[] {
  const ranges = utterance.quote.map((span) => tokensOf(analyzed, span));
  return (
    splitContrast(analyzed, ranges) ??
    splitOpposites(analyzed, utterance, ranges) ?? [wholeClaim(analyzed, utterance)]
  );
}

/** The quote as one claim. */
export function wholeClaim(analyzed: AnalyzedText, utterance: FoundUtterance): Claim {
  const predicates = predicatesOf(analyzed, utterance.quote, utterance);
  const main = predicates.find((one) => one.attitude !== null || one.modal !== null) ?? predicates[0];
  return { spans: utterance.quote, negated: main?.negated ?? false, rule: "whole" };
}

interface Cut {
  /** First token of the second half. */
  readonly at: number;
  readonly negatedHalf: "first" | "second";
}

function splitContrast(analyzed: AnalyzedText, ranges: readonly TokenRange[]): Claim[] | null {
  for (const range of ranges) {
    for (let i = range.from; i < range.to; i += 1) {
      const cut =
        analyzed.language === "de" ? germanCut(analyzed, ranges, i) : englishCut(analyzed, ranges, i);
      if (cut === null) continue;
      const first = before(analyzed, ranges, cut.at);
      const second = after(analyzed, ranges, cut.at);
      if (first.length === 0 || second.length === 0) continue;
      return [
        { spans: first, negated: cut.negatedHalf === "first", rule: "contrast" },
        { spans: second, negated: cut.negatedHalf === "second", rule: "contrast" },
      ];
    }
  }
  return null;
}

const REACH = 40;

/** Words at which a German claim may be cut, and those that join its halves; hardly any word of a text is one. */
const cutsGerman = wordTest(
  (small, text) => /^(?:sondern|statt|anstatt|aber|doch|jedoch|und)$/.test(small) || text === ",",
);
const negatesGerman = wordIn("kein keine keinen keinem keiner nicht");

function germanCut(analyzed: AnalyzedText, ranges: readonly TokenRange[], i: number): Cut | null {
  if (!cutsGerman(analyzed.tokens[i])) return null;
  const word = lower(analyzed, i);
  const next = lower(analyzed, i + 1);
  if (word === "sondern") return hasNegator(analyzed, ranges, i) ? { at: i, negatedHalf: "first" } : null;
  if ((word === "statt" || word === "anstatt") && next !== "dessen" && isWithin(ranges, i - 1))
    return { at: i, negatedHalf: "second" };
  // "Ausbilder, aber keine Kampftruppen", "Waffen und keine Soldaten", "Frieden, nicht Krieg"
  if (!negatesGerman(analyzed.tokens[i + 1]) || !isWithin(ranges, i - 1) || !isNegator(analyzed, i + 1))
    return null;
  return isNounPhraseToEnd(analyzed, i + 2) && !hasNegator(analyzed, ranges, i)
    ? { at: i, negatedHalf: "second" }
    : null;
}

const cutsEnglish = wordTest((small, text) => /^(?:but|and|rather|instead)$/.test(small) || text === ",");
const negatesEnglish = wordIn("no not");

function englishCut(analyzed: AnalyzedText, ranges: readonly TokenRange[], i: number): Cut | null {
  if (!cutsEnglish(analyzed.tokens[i])) return null;
  const word = lower(analyzed, i);
  const next = lower(analyzed, i + 1);
  if (word === "but" && !/^(?:also|for|not|no)$/.test(next)) {
    return hasContrastNegator(analyzed, ranges, i) ? { at: i, negatedHalf: "first" } : null;
  }
  if (!isWithin(ranges, i - 1)) return null;
  if (word === "rather" || word === "instead")
    return next === (word === "rather" ? "than" : "of") ? { at: i, negatedHalf: "second" } : null;
  if (!negatesEnglish(analyzed.tokens[i + 1]) || !isNegator(analyzed, i + 1)) return null;
  // "Long, dull and not in vain", "polite but not helpful": how something is.
  const isVain = lower(analyzed, i + 2) === "in" && lower(analyzed, i + 3) === "vain";
  if (next === "not" && (isVain || DESCRIBES(analyzed.tokens[i + 2]))) return null;
  return isNounPhraseToEnd(analyzed, i + 2) && !hasNegator(analyzed, ranges, i)
    ? { at: i, negatedHalf: "second" }
    : null;
}

const DESCRIBES = wordLike(
  /^(?:so|very|too|as|yet|enough|necessarily|always|un\p{Ll}+|\p{Ll}+(?:less|ful|ous|ive|able|ible|ical))$/u,
);

/** A negator earlier in the quote and in the same sentence, that is not "nicht nur". */
function hasNegator(analyzed: AnalyzedText, ranges: readonly TokenRange[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - REACH); k -= 1) {
    if (analyzed.tokens[k]?.sentence !== analyzed.tokens[i]?.sentence) return false;
    if (isWithin(ranges, k) && isNegator(analyzed, k) && lower(analyzed, k) !== "ohne") return true;
  }
  return false;
}

/** "Not X but Y": no new subject after "but", or the negation is in the words right before the contrast. */
function hasContrastNegator(analyzed: AnalyzedText, ranges: readonly TokenRange[], i: number): boolean {
  if (!hasNegator(analyzed, ranges, i)) return false;
  return !/^(?:he|she|they|we|i|it|there|the|this|that|some|many)$/.test(lower(analyzed, i + 1));
}

/** Only a few words without a verb follow: "keine Kampftruppen". */
function isNounPhraseToEnd({ tokens, language }: AnalyzedText, i: number): boolean {
  let hasNoun = language === "en";
  for (let k = i; k < i + 5; k += 1) {
    const token = tokens[k];
    if (token === undefined || (k > i && isClauseMark(token))) return k > i && hasNoun;
    // "… werde es aber nicht geben" is the end of one clause.
    if (startsCapital(token)) hasNoun = true;
  }
  return false;
}

/** Clauses of opposite sign inside one quote: "Wir wollen Soldaten, wir wollen keine Beobachter." */
function splitOpposites(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  ranges: readonly TokenRange[],
): Claim[] | null {
  const segments: { from: number; to: number; sign: number; negated: boolean }[] = [];
  for (const range of ranges) {
    for (const clause of clausesIn(analyzed, range)) {
      const last = segments.at(-1);
      const sentence = analyzed.tokens[clause.from]?.sentence;
      const sameSentence = last !== undefined && analyzed.tokens[last.to - 1]?.sentence === sentence;
      const predicate = isSubordinateClause(analyzed, clause)
        ? null
        : readPredicate(analyzed, clause, utterance);
      const taken = predicate !== null && (predicate.modal !== null || predicate.attitude !== null);
      const sign = !taken ? 0 : (predicate.attitude?.sign ?? 1) * (predicate.negated ? -1 : 1);
      if (
        last !== undefined &&
        sameSentence &&
        (!taken || sign === last.sign) &&
        last.to <= clause.from &&
        isContiguous(ranges, last.to, clause.from)
      ) {
        last.to = clause.to;
        if (last.sign === 0) last.sign = sign;
        continue;
      }
      segments.push({ from: clause.from, to: clause.to, sign, negated: predicate?.negated ?? false });
    }
  }
  const signs = new Set(segments.map((segment) => segment.sign));
  if (!signs.has(1) || !signs.has(-1)) return null;
  return mergeNeighbors(segments).flatMap((segment) => {
    const span = spanOf(analyzed, segment);
    return span === null ? [] : [{ spans: [span], negated: segment.negated, rule: "opposite" as const }];
  });
}

type Segment = { from: number; to: number; sign: number; negated: boolean };

function mergeNeighbors(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    const last = merged.at(-1);
    if (last !== undefined && last.sign === segment.sign) last.to = segment.to;
    else merged.push({ ...segment });
  }
  return merged;
}

function isContiguous(ranges: readonly TokenRange[], a: number, b: number): boolean {
  return ranges.some((range) => a >= range.from && b < range.to);
}

function isWithin(ranges: readonly TokenRange[], i: number): boolean {
  for (const { from, to } of ranges) if (i >= from && i < to) return true;
  return false;
}

function before(analyzed: AnalyzedText, ranges: readonly TokenRange[], at: number): Span[] {
  return trimmed(
    analyzed,
    ranges.flatMap((range) => (range.from < at ? [{ from: range.from, to: Math.min(range.to, at) }] : [])),
  );
}

function after(analyzed: AnalyzedText, ranges: readonly TokenRange[], at: number): Span[] {
  return trimmed(
    analyzed,
    ranges.flatMap((range) => (range.to > at ? [{ from: Math.max(range.from, at), to: range.to }] : [])),
  );
}

/** Spans without marks at their edges. */
function trimmed(analyzed: AnalyzedText, ranges: readonly TokenRange[]): Span[] {
  return ranges.flatMap(({ from, to }) => {
    let [first, last] = [from, to];
    const isMark = (i: number): boolean => {
      const token = analyzed.tokens[i];
      return token !== undefined && isClauseMark(token);
    };
    while (first < last && isMark(first)) first += 1;
    while (last > first && isMark(last - 1)) last -= 1;
    const span = spanOf(analyzed, { from: first, to: last });
    return span === null ? [] : [span];
  });
}

function lower(analyzed: AnalyzedText, i: number): string {
  return analyzed.tokens[i]?.lower ?? "";
}

/** "…, sondern um zu helfen": the half that the speaker wants, where it was cut out as a quote of its own. */
export function opensContrast({ tokens }: AnalyzedText, claim: Claim): boolean {
  const start = claim.spans[0]?.start;
  const first = tokens[firstStartingAt(tokens, start ?? -1)];
  return first !== undefined && first.start === start && first.lower === "sondern";
}
