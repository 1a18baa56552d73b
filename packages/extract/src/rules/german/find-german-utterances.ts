/**
 * Finds the utterances of a German text: sentence by sentence what is framed, then across sentences what
 * goes on without a frame, then who speaks where the sentence does not say. Every step is linear in the text.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, Quotation, TokenRange } from "../../text/analyzed-text.js";
import { quoteSafeSentences } from "../../text/quote-safe-sentences.js";
import type { FoundUtterance } from "../../utterance.js";
import { type FoundPhrase, writerPhraseIn } from "../writer-phrases.js";
import { carrySpeakers } from "./carry-speakers.js";
import { chains, groupByPeriod, relayed } from "./chains.js";
import { type Draft, draftStart, mergeRanges, overlaps, sizeOf } from "./draft.js";
import { intentionIn } from "./intentions.js";
import { markedPieces } from "./marked-pieces.js";
import { type Period, periodOf } from "./period.js";
import { readPeriod } from "./read-period.js";
import { germanPhrases } from "./writer-phrases.js";
import { voiceByForm, writersVoice } from "./writer-voice.js";

/** A period and the quotations that open in it. */
interface Stretch {
  readonly period: Period;
  readonly quotations: readonly Quotation[];
}

export function findGermanUtterances(analyzed: AnalyzedText): FoundUtterance[] {
  const stretches = stretchesOf(analyzed);
  const periods = stretches.map(({ period }) => period);
  const phrases = periods.map(({ items }) => writerPhraseIn(germanPhrases, items));
  const drafts: Draft[] = [];
  let previous: Period | null = null;
  for (const [at, { period, quotations }] of stretches.entries()) {
    const own = voiceByForm(period, phrases[at] ?? null);
    // What only seems to be framed is the writer's as well.
    if (own !== null) drafts.push(own);
    else drafts.push(...readPeriod(analyzed, period, previous, quotations));
    previous = period;
  }
  const unframed = chains(periods, drafts);
  unframed.push(...relayed(analyzed, periods, [...drafts, ...unframed]));
  for (const chain of unframed) drafts.push(chain, ...piecesOf(analyzed, chain, stretches));
  drafts.push(...unspoken(periods, drafts, phrases));
  carrySpeakers(analyzed, drafts);
  return toUtterances(analyzed, drafts);
}

function stretchesOf(analyzed: AnalyzedText): Stretch[] {
  const made: Stretch[] = [];
  let at = 0;
  for (const [index, sentence] of quoteSafeSentences(analyzed).entries()) {
    const quotations: Quotation[] = [];
    for (; at < analyzed.quotations.length; at += 1) {
      const quotation = analyzed.quotations[at];
      if (quotation === undefined || quotation.open >= sentence.to) break;
      if (quotation.open >= sentence.from) quotations.push(quotation);
    }
    made.push({ period: periodOf(analyzed, sentence, index, quotations), quotations });
  }
  return made;
}

/** Marked pieces inside a chain of sentences. */
function piecesOf(analyzed: AnalyzedText, chain: Draft, stretches: readonly Stretch[]): Draft[] {
  const end = chain.quote[chain.quote.length - 1]?.to ?? 0;
  const pieces: Draft[] = [];
  for (let index = chain.period; index < stretches.length; index += 1) {
    const stretch = stretches[index];
    if (stretch === undefined || stretch.period.sentence.from >= end) break;
    pieces.push(
      ...markedPieces(analyzed, { period: stretch.period, drafts: [], cues: [] }, stretch.quotations, [
        chain,
      ]),
    );
  }
  return pieces;
}

/** Stated will, and the writer's own voice, where nobody is quoted. */
function unspoken(
  periods: readonly Period[],
  drafts: readonly Draft[],
  phrases: readonly (FoundPhrase | null)[],
): Draft[] {
  const byPeriod = groupByPeriod(drafts);
  return periods.flatMap((period, at) => {
    const own = [...(byPeriod.get(period.index) ?? [])];
    const made: Draft[] = [];
    const phrase = phrases[at] ?? null;
    // "Sie wollen Rom eins auswischen": what is wanted there nobody has said.
    const intention = phrase?.why[0] === "writer:motive" ? null : intentionIn(period, own);
    if (intention !== null) made.push(intention);
    const voice = writersVoice(period, [...own, ...made], phrase);
    if (voice === null) return made;
    for (const found of own) {
      if (found.nestedIn === null && overlaps(found.quote, voice.quote)) found.nestedIn = voice;
    }
    return [...made, voice];
  });
}

function toUtterances(analyzed: AnalyzedText, drafts: readonly Draft[]): FoundUtterance[] {
  const ordered = [...drafts].sort(
    (a, b) => draftStart(a) - draftStart(b) || sizeOf(b.quote) - sizeOf(a.quote),
  );
  const ids = new Map(ordered.map((found, index) => [found, index + 1]));
  const spans = (ranges: readonly TokenRange[]): Span[] => {
    const made: Span[] = [];
    for (const { from, to } of mergeRanges(ranges)) {
      const first = analyzed.tokens[from];
      const last = analyzed.tokens[to - 1];
      if (first !== undefined && last !== undefined) made.push({ start: first.start, end: last.end });
    }
    return made;
  };
  return ordered.map((found, index) => ({
    id: index + 1,
    mode: found.mode,
    medium: found.medium,
    quote: spans(found.quote),
    cue: spans(found.cue),
    frame: spans(found.frame),
    addressee: spans(found.addressee),
    speaker: spans(found.speaker),
    cueLemma: found.cueLemma,
    cueNegated: found.cueNegated,
    nestedIn: found.nestedIn === null ? null : (ids.get(found.nestedIn) ?? null),
    confidence: found.confidence,
    why: found.why,
  }));
}
