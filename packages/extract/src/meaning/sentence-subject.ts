/** Who does what the verb of a sentence tells, where no utterance has the sentence? */
import type { Span } from "@parley/core";
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, RELATIVES } from "../languages/en/function-words.js";
import { isVerbForm, subjectBefore } from "../rules/english/noun-phrase.js";
import { periodOf as englishPeriodOf, type Item, isCapital } from "../rules/english/period.js";
import { periodOf as germanPeriodOf } from "../rules/german/period.js";
import { subjectOf } from "../rules/german/subject.js";
import type { AnalyzedText, Quotation, Sentence } from "../text/analyzed-text.js";
import { firstStartingAt } from "../text/token-places.js";
import { wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";

/** The phrase that is the subject of a verb, or of the clause around a noun. */
export function subjectAt(
  analyzed: AnalyzedText,
  sentence: Sentence,
  quotations: readonly Quotation[],
  at: number,
): Span | null {
  const find = analyzed.language === "de" ? germanSubject : englishSubject;
  return find(analyzed, sentence, quotations, at) ?? subjectBeforeAside(analyzed, sentence, at);
}

/** "Norland, which has troubles of its own, is to send": the phrase that opens the sentence, with an aside up to the verb. */
function subjectBeforeAside({ tokens, language }: AnalyzedText, { from }: Sentence, at: number): Span | null {
  if (language !== "en" || tokens[at - 1]?.text !== ",") return null;
  let to = from + 1;
  while (to < at && tokens[to]?.text !== ",") to += 1;
  const opens = tokens.slice(to + 1, to + 3).some(ASIDE);
  if (to >= at - 1 || to - from > LONGEST_SUBJECT || !opens) return null;
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

const ASIDE = wordLike(/^(?:which|who|whose|whom|its|the|a|an|like|among|along|together|too|again)$/);
const LONGEST_SUBJECT = 6;

/** Tokens that belong to an utterance already. */
export function takenTokens(analyzed: AnalyzedText, found: readonly FoundUtterance[]): Uint8Array {
  const taken = new Uint8Array(analyzed.tokens.length);
  for (const { quote, cue } of found) {
    markTokens(analyzed, quote, taken);
    markTokens(analyzed, cue, taken);
  }
  return taken;
}

/** Marks the tokens that begin in one of the spans with 1. */
export function markTokens({ tokens }: AnalyzedText, spans: readonly Span[], taken: Uint8Array): void {
  for (const { start, end } of spans)
    taken.fill(1, firstStartingAt(tokens, start), firstStartingAt(tokens, end));
}

/** The quotations that open in a sentence; `first` is one that does not close before it. */
export function quotationsIn(quotations: readonly Quotation[], first: number, { to }: Sentence): Quotation[] {
  const inside: Quotation[] = [];
  for (let k = first; k < quotations.length; k += 1) {
    const quotation = quotations[k];
    if (quotation === undefined || quotation.open >= to) break;
    inside.push(quotation);
  }
  return inside;
}

/** Who opens the main clause around a word. */
function germanSubject(
  analyzed: AnalyzedText,
  sentence: Sentence,
  quotations: readonly Quotation[],
  side: number,
): Span | null {
  const period = germanPeriodOf(analyzed, sentence, 0, quotations);
  const { items, clauses } = period;
  const clause = clauses.find(
    ({ from, to }) => (items[from]?.first ?? 0) <= side && side <= (items[to - 1]?.last ?? -1),
  );
  if (clause === undefined || clause.kind !== "main" || clause.finite < 0) return null;
  if (clause.mood !== "indicative") return null;
  const subject = subjectOf(period, clause, clause.finite);
  if (subject === null || IMPERSONAL(items[subject[0]])) return null;
  const [from, to] = [items[subject[0]], items[subject[1] - 1]];
  return from === undefined || to === undefined || (from.first <= side && side <= to.last)
    ? null
    : { start: analyzed.tokens[from.first]?.start ?? 0, end: analyzed.tokens[to.last]?.end ?? 0 };
}

const IMPERSONAL = wordLike(/^(?:man|es|das|dies|was|wer|it|there|this|that|what|one)$/);

/** The phrase before the first verb of the clause. */
function englishSubject(
  analyzed: AnalyzedText,
  sentence: Sentence,
  quotations: readonly Quotation[],
  side: number,
): Span | null {
  const { items } = englishPeriodOf(analyzed, sentence, 0, quotations);
  const last = items.findIndex((item) => item.last >= side);
  let first = last;
  while (first > 0 && items[first - 1]?.kind !== "mark") first -= 1;
  for (let k = first; k <= last; k += 1) {
    const isVerb = k === last || AUXILIARIES.has(items[k]?.lower ?? "") || isVerbForm(items, k);
    if (!isVerb && !followsName(items, k)) continue;
    const subject = subjectBefore(items, k);
    const [from, to] =
      subject === null ? [undefined, undefined] : [items[subject.from], items[subject.to - 1]];
    if (from === undefined || to === undefined || IMPERSONAL(from)) return null;
    return { start: analyzed.tokens[from.first]?.start ?? 0, end: analyzed.tokens[to.last]?.end ?? 0 };
  }
  return null;
}

/** What is written with a capital at the head of a sentence and is no name. */
const OPENS_PHRASE = wordLike(
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|no|any|each|every|all|both|more|most|many|much|some|several|other|another|few|new|old|two|three|four|five)$/,
);

/** "Norland throws its weight behind": what comes after a name and is no preposition is its verb. */
function followsName(items: readonly Item[], k: number): boolean {
  const { text = "", lower = "" } = items[k] ?? {};
  return (
    /^\p{Ll}{3,}$/u.test(text) &&
    isCapital(items[k - 1]) &&
    !OPENS_PHRASE(items[k - 1]) &&
    !PREPOSITIONS.has(lower) &&
    !CONJUNCTIONS.has(lower) &&
    !RELATIVES.has(lower)
  );
}
