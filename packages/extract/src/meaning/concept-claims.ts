/**
 * What an utterance says about the concepts of a codebook: sentence by sentence, one claim for each concept
 * that has words of its own there. A sentence that goes on with "they" or "that" is about what the sentence
 * before it was about.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordLike, wordTest } from "../text/word-test.js";
import { type FoundUtterance, utteranceWith } from "../utterance.js";
import { continuationAt } from "./anaphora.js";
import { spanOf, tokensOf } from "./clauses.js";
import { type ConceptMatcher, type Mention, mentionsIn } from "./concept.js";
import { type ConceptStance, stanceToward } from "./concept-stance.js";
import { resumedIn } from "./resumed-concept.js";
import type { Claim } from "./split-claims.js";
import { wholeClaim } from "./split-claims.js";

export interface ConceptClaim {
  readonly claim: Claim;
  readonly mention: Mention;
  readonly stance: ConceptStance;
  /** The sentence names the concept only by a pronoun. */
  readonly inherited: boolean;
}

/** Claims with a concept, in text order; claims of the utterance that name none are not among them. */
export function conceptClaims(
  matcher: ConceptMatcher,
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claims: readonly Claim[],
): ConceptClaim[] {
  const found: ConceptClaim[] = [];
  for (const sentence of saidSentences(analyzed, utterance)) {
    const read = region(analyzed, utterance, sentence);
    const mentions = chosen(analyzed, mentionsIn(matcher, analyzed, read));
    const stanced: Omit<ConceptClaim, "claim">[] = [];
    for (const mention of mentions) {
      const stance = stanceToward(analyzed, utterance, read, mention);
      if (stance !== null) stanced.push({ mention, stance, inherited: false });
    }
    // Where all that is named is background, as in a condition, the sentence may still go on about something.
    if (stanced.length === 0) {
      const inherited =
        (found.length === 0 ? frameTopic(matcher, analyzed, utterance, read) : null) ??
        resumedMention(matcher, analyzed, read) ??
        inheritedMention(matcher, analyzed, read);
      const stance = inherited === null ? null : stanceToward(analyzed, utterance, read, inherited);
      if (inherited !== null && stance !== null)
        stanced.push({ mention: inherited, stance, inherited: true });
    }
    for (const one of stanced) {
      const claim = claimAround(analyzed, utterance, claims, sentence, one.mention);
      const { mention, stance, inherited } = one;
      if (claim !== null) found.push({ mention, stance, inherited, claim });
    }
  }
  return found;
}

/** Sentences of the utterance that none of its claims about concepts reaches, a claim each. */
export function otherClaims(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  found: readonly ConceptClaim[],
): Claim[] {
  return saidSentences(analyzed, utterance).flatMap((sentence) => {
    const whole = spanOf(analyzed, sentence);
    const spans = whole === null ? [] : cut(utterance.quote, whole);
    const isTaken = found.some(({ claim }) =>
      claim.spans.some((span) => spans.some((own) => span.start < own.end && own.start < span.end)),
    );
    return isTaken || spans.length === 0
      ? []
      : [wholeClaim(analyzed, utteranceWith(utterance, { quote: spans }))];
  });
}

const endsPart = wordTest((_, text) => /^(?:[.!?…;]|\.+)$/.test(text));
const endsWhole = wordTest((_, text) => /^(?:[.!?…]|\.+)$/.test(text));

/** Parts of the quote, cut at the ends of sentences: a quotation of three sentences makes three. */
function saidSentences(analyzed: AnalyzedText, utterance: FoundUtterance): TokenRange[] {
  const parts: TokenRange[] = [];
  for (const span of utterance.quote) {
    const range = tokensOf(analyzed, span);
    let from = range.from;
    for (let i = range.from; i < range.to; i += 1) {
      const token = analyzed.tokens[i];
      const next = analyzed.tokens[i + 1];
      const ends = endsPart(token);
      const breaks = next !== undefined && next.sentence !== token?.sentence;
      if (!ends && !breaks && i + 1 < range.to) continue;
      if (i + 1 > from) parts.push({ from, to: i + 1 });
      from = i + 1;
    }
  }
  return joinInserted(analyzed, parts);
}

/** „X“, sagte Y, „Z“: the pieces of one sentence are read as one stretch. */
function joinInserted(analyzed: AnalyzedText, parts: readonly TokenRange[]): TokenRange[] {
  const whole: TokenRange[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const goesOn =
      last !== undefined &&
      analyzed.tokens[last.to - 1]?.sentence === analyzed.tokens[part.from]?.sentence &&
      !/^[.!?…;]/.test(analyzed.tokens[last.to - 1]?.text ?? "") &&
      !isSentenceEnd(analyzed, last.to - 1);
    if (goesOn && last !== undefined) whole[whole.length - 1] = { from: last.from, to: part.to };
    else if (part.to - part.from > 1) whole.push(part);
  }
  return whole;
}

/** A full stop right before a closing mark. */
function isSentenceEnd(analyzed: AnalyzedText, i: number): boolean {
  return (
    /^[“”"»«‘’]$/.test(analyzed.tokens[i]?.text ?? "") && /^[.!?]$/.test(analyzed.tokens[i - 1]?.text ?? "")
  );
}

/** A report is read with its verb and its subject, other speech without the frame. */
function region(analyzed: AnalyzedText, utterance: FoundUtterance, sentence: TokenRange): TokenRange {
  if (utterance.mode !== "reported") return sentence;
  const at = analyzed.tokens[sentence.from]?.sentence;
  let { from, to } = sentence;
  for (const span of utterance.cue) {
    const range = tokensOf(analyzed, span);
    if (analyzed.tokens[range.from]?.sentence !== at) continue;
    from = Math.min(from, range.from);
    to = Math.max(to, range.to);
  }
  // "Does not regard", "will never accept": helpers and negators stand before the verb.
  while (isAuxiliary(analyzed.tokens[from - 1])) from -= 1;
  return { from, to };
}

const isAuxiliary = wordLike(
  /^(?:not|never|no|longer|nicht|nie|does|do|did|has|have|had|will|would|can|could|is|was|\p{L}+n['’]t|again|also|now)$/u,
);

/** A mention needs a word of its own; the bare head word needs a part of the sentence without another mention. */
function chosen(analyzed: AnalyzedText, mentions: readonly Mention[]): Mention[] {
  const taken = new Set<number>();
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const twin = kept.findIndex((other) => other.prepared.concept === mention.prepared.concept);
    if (twin >= 0) {
      // Opponents' words beside the thing itself decide.
      if (mention.counter) kept[twin] = mention;
      continue;
    }
    const own = mention.at.some((i) => !taken.has(i));
    if (!own) continue;
    if (mention.headOnly && kept.length > 0 && !isApart(analyzed, mention, taken)) continue;
    for (const i of mention.at) taken.add(i);
    kept.push(mention);
  }
  return kept;
}

/** Between the head word and the nearest other mention stands "und", "but" or a comma. */
function isApart(analyzed: AnalyzedText, mention: Mention, taken: ReadonlySet<number>): boolean {
  const at = mention.at[0] ?? 0;
  for (const step of [-1, 1]) {
    for (let i = at; Math.abs(i - at) < 15; i += step) {
      const token = analyzed.tokens[i];
      if (token === undefined || token.sentence !== analyzed.tokens[at]?.sentence) break;
      if (/^(?:und|aber|sondern|but|and|,|;)$/.test(token.lower)) break;
      if (i !== at && taken.has(i)) return false;
    }
  }
  return true;
}

/** "Zur Brücke teilte A mit, …", "On the toll, B said …": what the frame says the words are about. */
function frameTopic(
  matcher: ConceptMatcher,
  analyzed: AnalyzedText,
  { frame, mode }: FoundUtterance,
  sentence: TokenRange,
): Mention | null {
  const first = frame[0];
  if (mode === "reported" || first === undefined) return null;
  const { from: opening, to } = tokensOf(analyzed, first);
  const from = analyzed.sentences[analyzed.tokens[opening]?.sentence ?? -1]?.from ?? opening;
  if (to > sentence.from || !TOPIC(analyzed.tokens[from])) return null;
  const [topic] = chosen(analyzed, mentionsIn(matcher, analyzed, { from, to }));
  const opens = topic?.at[0] !== undefined && topic.at[0] - from <= TOPIC_REACH;
  return topic !== undefined && opens ? pointingTo(topic, sentence.from) : null;
}

const TOPIC = wordLike(/^(?:zu|zum|zur|über|on|about|regarding|concerning)$/);
/** Words between the preposition and what it names. */
const TOPIC_REACH = 3;

/** What a noun with "the" goes on about. */
function resumedMention(
  matcher: ConceptMatcher,
  analyzed: AnalyzedText,
  sentence: TokenRange,
): Mention | null {
  const found = resumedIn(matcher, analyzed, sentence);
  return found === null ? null : pointingTo(found.mention, found.at);
}

/** What the text spoke of before this sentence, if a pronoun goes on with it. */
function inheritedMention(
  matcher: ConceptMatcher,
  analyzed: AnalyzedText,
  sentence: TokenRange,
): Mention | null {
  const at = continuationAt(analyzed, sentence);
  if (at === null) return null;
  for (const before of sentencesBefore(analyzed, sentence.from)) {
    const known =
      chosen(analyzed, mentionsIn(matcher, analyzed, before))[0] ??
      resumedIn(matcher, analyzed, before)?.mention;
    if (known === undefined) continue;
    return pointingTo(known, at);
  }
  return null;
}

function pointingTo({ prepared }: Mention, at: number): Mention {
  return { prepared, score: INHERITED_SCORE, at: [at], negated: false, counter: false, headOnly: true };
}

const INHERITED_SCORE = 0.4;
/** Sentences looked back at, and the words they may have. */
const LOOK_BACK = 2;
const LONGEST_SENTENCE = 60;

/** The sentences before a place, nearest first, whoever says them. */
function sentencesBefore(analyzed: AnalyzedText, place: number): TokenRange[] {
  const found: TokenRange[] = [];
  let to = place;
  while (found.length < LOOK_BACK && to > 0) {
    let from = to - 1;
    while (from > 0 && to - from < LONGEST_SENTENCE && !endsSentence(analyzed, from - 1)) from -= 1;
    if (to - from > 2) found.push({ from, to });
    to = from;
  }
  return found;
}

function endsSentence(analyzed: AnalyzedText, i: number): boolean {
  const token = analyzed.tokens[i];
  return endsWhole(token) || token?.sentence !== analyzed.tokens[i + 1]?.sentence;
}

/** The claim that holds the mention, cut to its sentence. */
function claimAround(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claims: readonly Claim[],
  sentence: TokenRange,
  mention: Mention,
): Claim | null {
  const whole = spanOf(analyzed, sentence);
  if (whole === null) return null;
  const place = analyzed.tokens[mention.at[0] ?? sentence.from]?.start ?? whole.start;
  const owner = claims.find((claim) => claim.spans.some((span) => place >= span.start && place < span.end));
  const spans = cut(owner?.rule === "whole" || owner === undefined ? utterance.quote : owner.spans, whole);
  if (spans.length === 0) return null;
  if (owner !== undefined && owner.rule !== "whole")
    return { spans, negated: owner.negated, rule: owner.rule };
  return wholeClaim(analyzed, utteranceWith(utterance, { quote: spans }));
}

function cut(spans: readonly Span[], whole: Span): Span[] {
  return spans.flatMap((span) => {
    const start = Math.max(span.start, whole.start);
    const end = Math.min(span.end, whole.end);
    return end > start ? [{ start, end }] : [];
  });
}
