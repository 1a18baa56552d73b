/**
 * Who takes a side without a word of saying? "Reuth stellte sich hinter die Maut", "Norland gave up its resistance to
 * the toll": the sentence reports a position although nothing in it frames speech. Looked for where a codebook tells
 * what sides can be taken on; a sentence counts when its main verb, or a noun with it, is for or against a concept
 * and its subject names who takes the side. The sentence is the evidence, as in all reported speech; what follows a
 * colon or semicolon is another matter.
 */
import type { Span } from "@parley/core";
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, RELATIVES } from "../languages/en/function-words.js";
import { isVerbForm, subjectBefore } from "../rules/english/noun-phrase.js";
import { periodOf as englishPeriodOf, type Item, isCapital } from "../rules/english/period.js";
import { periodOf as germanPeriodOf } from "../rules/german/period.js";
import { subjectOf } from "../rules/german/subject.js";
import { inTextOrder } from "../rules/in-text-order.js";
import type { AnalyzedText, Quotation, Sentence, TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { attitudeIn } from "./attitude-verbs.js";
import { clausesIn, spanOf } from "./clauses.js";
import { type ConceptMatcher, mentionsIn } from "./concept.js";
import { nominalSideIn } from "./nominal-sides.js";
import { takenBackAt } from "./opposing-words.js";

/** A verb says it less surely than a frame of speech does. */
const CONFIDENCE = 0.6;

/** The utterances with the sides that sentences report; numbered again in text order. */
export function withTakenSides(
  analyzed: AnalyzedText,
  matcher: ConceptMatcher,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  const taken = takenTokens(analyzed, found);
  const quotations = analyzed.quotations.filter(({ depth }) => depth === 0);
  const added: FoundUtterance[] = [];
  let next = 0;
  for (const sentence of analyzed.sentences) {
    while (next < quotations.length && (quotations[next]?.close ?? 0) < sentence.from) next += 1;
    const side = sideAt(analyzed, sentence, taken);
    if (side === null || isQuoted(quotations, next, side)) continue;
    if (mentionsIn(matcher, analyzed, sentence).length === 0) continue;
    const inside = quotationsIn(quotations, next, sentence);
    const speaker =
      analyzed.language === "de"
        ? germanSubject(analyzed, sentence, inside, side)
        : englishSubject(analyzed, sentence, inside, side);
    const quote = spanOf(analyzed, stretchAround(analyzed, sentence, side));
    if (speaker !== null && quote !== null) added.push(reported(quote, speaker));
  }
  return added.length === 0 ? found : inTextOrder(found, added);
}

const RULE = "reported:side";

/** Was the utterance found here? */
export function isTakenSide({ why }: FoundUtterance): boolean {
  return why[0] === RULE;
}

function reported(quote: Span, speaker: Span): FoundUtterance {
  return {
    id: 0,
    mode: "reported",
    medium: null,
    quote: [quote],
    cue: [],
    frame: [],
    addressee: [],
    speaker: [speaker],
    cueLemma: null,
    cueNegated: false,
    nestedIn: null,
    confidence: CONFIDENCE,
    why: [RULE],
  };
}

/** Tokens that belong to an utterance already. */
function takenTokens(analyzed: AnalyzedText, found: readonly FoundUtterance[]): Uint8Array {
  const taken = new Uint8Array(analyzed.tokens.length);
  const spans = found.flatMap(({ quote, cue }) => [...quote, ...cue]).sort((a, b) => a.start - b.start);
  let at = 0;
  let reach = -1;
  for (const { index, start } of analyzed.tokens) {
    for (; at < spans.length && (spans[at]?.start ?? 0) <= start; at += 1)
      reach = Math.max(reach, spans[at]?.end ?? 0);
    if (start < reach) taken[index] = 1;
  }
  return taken;
}

/** Said before, or only wanted, asked or supposed. */
const notNow = wordLike(
  /^(?:had|long|once|previously|formerly|earlier|initially|originally|should|would|could|might|may|must|cannot|if|whether|hatte|hatten|früher|einst|ursprünglich|zunächst|lange|bislang|bisher|jahrelang|soll|sollen|sollte|sollten|müsse|müssen|muss|müsste|könnte|könnten|würde|würden|dürfte|dürften|ob|falls|wenn|\?)$/,
);

/** Where a side is taken: position of the verb or noun, when no utterance has it. */
function sideAt(analyzed: AnalyzedText, sentence: Sentence, taken: Uint8Array): number | null {
  for (const clause of clausesIn(analyzed, sentence)) {
    const at =
      nominalSideIn(analyzed, clause)?.noun ??
      attitudeIn(analyzed, clause)?.at[0] ??
      takenBackAt(analyzed, clause);
    if (at === null || taken[at] === 1) continue;
    for (let i = clause.from; i < clause.to; i += 1) if (notNow(analyzed.tokens[i])) return null;
    return analyzed.tokens[sentence.to - 1]?.text === "?" ? null : at;
  }
  return null;
}

function isQuoted(quotations: readonly Quotation[], first: number, at: number): boolean {
  for (let k = first; (quotations[k]?.open ?? Number.POSITIVE_INFINITY) < at; k += 1)
    if ((quotations[k]?.close ?? 0) > at) return true;
  return false;
}

function quotationsIn(quotations: readonly Quotation[], first: number, { to }: Sentence): Quotation[] {
  const inside: Quotation[] = [];
  for (let k = first; k < quotations.length; k += 1) {
    const quotation = quotations[k];
    if (quotation === undefined || quotation.open >= to) break;
    inside.push(quotation);
  }
  return inside;
}

/** The sentence around the side, between colons and semicolons, without its full stop. */
function stretchAround({ tokens }: AnalyzedText, sentence: TokenRange, side: number): TokenRange {
  const ends = (i: number) => /^(?:[:;.!…]+)$/.test(tokens[i]?.text ?? "");
  let { from } = sentence;
  for (let i = sentence.from; i < side; i += 1) if (ends(i)) from = i + 1;
  let to = side + 1;
  while (to < sentence.to && !ends(to)) to += 1;
  return { from, to };
}

/** Who opens the main clause in which the side is taken. */
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
  if (subject === null || IMPERSONAL.test(items[subject[0]]?.lower ?? "")) return null;
  const [from, to] = [items[subject[0]], items[subject[1] - 1]];
  return from === undefined || to === undefined || (from.first <= side && side <= to.last)
    ? null
    : { start: analyzed.tokens[from.first]?.start ?? 0, end: analyzed.tokens[to.last]?.end ?? 0 };
}

const IMPERSONAL = /^(?:man|es|das|dies|was|wer|it|there|this|that|what|one)$/;

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
    if (from === undefined || to === undefined || IMPERSONAL.test(from.lower)) return null;
    return { start: analyzed.tokens[from.first]?.start ?? 0, end: analyzed.tokens[to.last]?.end ?? 0 };
  }
  return null;
}

/** "Norland throws its weight behind": what comes after a name and is no preposition is its verb. */
function followsName(items: readonly Item[], k: number): boolean {
  const { text = "", lower = "" } = items[k] ?? {};
  return (
    /^\p{Ll}{3,}$/u.test(text) &&
    isCapital(items[k - 1]) &&
    !PREPOSITIONS.has(lower) &&
    !CONJUNCTIONS.has(lower) &&
    !RELATIVES.has(lower)
  );
}
