/**
 * Finds the utterances of a German text: sentence by sentence what is framed, then across sentences what
 * goes on without a frame, then who speaks where the sentence does not say.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, Quotation, TokenRange } from "../../text/analyzed-text.js";
import { quoteSafeSentences } from "../../text/quote-safe-sentences.js";
import type { FoundUtterance } from "../../utterance.js";
import { anaphoricFrame } from "./anaphoric-frames.js";
import { chains, relayed } from "./chains.js";
import { type Draft, mergeRanges, overlaps, sizeOf } from "./draft.js";
import { intentionIn } from "./intentions.js";
import { markedPieces, type PeriodFindings } from "./marked-pieces.js";
import { colonFrame, nounFrames } from "./noun-frames.js";
import { type Period, periodOf } from "./period.js";
import { positionReport, reportedIn } from "./reported.js";
import { sourcePhrases } from "./source-phrases.js";
import { verbFrames } from "./verb-frames.js";
import { writersVoice } from "./writer-voice.js";

export function findGermanUtterances(analyzed: AnalyzedText): FoundUtterance[] {
  const periods = periodsOf(analyzed);
  const findings: PeriodFindings[] = [];
  const drafts: Draft[] = [];
  let previous: Period | null = null;
  for (const { period, quotations } of periods) {
    const framed = verbFrames(period);
    const sources = sourcePhrases(period);
    // A source in front of the sentence vouches for all of it.
    const fronted = sources.filter(
      (found) => found.why[0] !== "source:so" && found.frame[0]?.from === sentenceStart(period),
    );
    const own: Draft[] = [
      ...fronted,
      ...framed.drafts.filter((found) => !fronted.some((other) => overlaps(other.quote, found.frame))),
    ];
    const add = (found: Draft) => {
      if (!own.includes(found) && !own.some((other) => clashes(other, found))) own.push(found);
    };
    sources.forEach(add);
    const anaphoric = own.length === 0 ? anaphoricFrame(period, previous, framed.cues) : null;
    if (anaphoric !== null) own.push(anaphoric);
    for (const found of nounFrames(period)) {
      const taken = own.some(
        (other) =>
          overlaps(other.quote, [...found.quote, ...found.frame]) || overlaps(other.frame, found.quote),
      );
      if (!taken) own.push(found);
    }
    const colon = own.length === 0 ? colonFrame(period) : null;
    if (colon !== null) own.push(colon);
    previous = period;
    own.push(...own.flatMap((found) => positionReport(analyzed, found) ?? []));
    const reported = own.every((other) => other.mode === "direct")
      ? reportedIn(period, framed.cues, own)
      : null;
    if (reported !== null) own.push(reported);
    const finding = { period, drafts: own, cues: framed.cues };
    const pieces = markedPieces(analyzed, finding, quotations, own);
    // "nannte den Plan „verfrüht“": the marked words are what was said.
    if (
      reported !== null &&
      /:(?:nennen|bezeichnen|sprechen)$/.test(reported.why[0] ?? "") &&
      pieces.some((piece) => piece.nestedIn === reported)
    ) {
      own.splice(own.indexOf(reported), 1);
      for (const piece of pieces) if (piece.nestedIn === reported) piece.nestedIn = null;
    }
    own.push(...pieces);
    findings.push(finding);
    drafts.push(...own);
  }
  const chained = chains(
    periods.map(({ period }) => period),
    drafts,
  );
  const all = periods.map(({ period }) => period);
  for (const chain of [...chained, ...relayed(all, [...drafts, ...chained])]) {
    drafts.push(chain);
    for (const { period, quotations } of periods) {
      if (period.index < chain.period) continue;
      const last = chain.quote[chain.quote.length - 1];
      if (last === undefined || period.sentence.from >= last.to) break;
      drafts.push(...markedPieces(analyzed, { period, drafts: [], cues: [] }, quotations, [chain]));
    }
  }
  for (const { period } of periods) addUnspoken(period, drafts);
  resolveSpeakers(analyzed, drafts);
  return toUtterances(analyzed, drafts);
}

/** Stated will, and the writer's own voice, where nobody is quoted. */
function addUnspoken(period: Period, drafts: Draft[]): void {
  const own = drafts.filter((found) => found.period === period.index);
  const intention = intentionIn(period, own);
  if (intention !== null) drafts.push(intention);
  const voice = writersVoice(period, intention === null ? own : [...own, intention]);
  if (voice === null) return;
  for (const found of own)
    if (found.nestedIn === null && overlaps(found.quote, voice.quote)) found.nestedIn = voice;
  drafts.push(voice);
}

function sentenceStart(period: Period): number {
  return period.items[0]?.first ?? period.sentence.from;
}

function periodsOf(analyzed: AnalyzedText): { period: Period; quotations: Quotation[] }[] {
  const sentences = quoteSafeSentences(analyzed);
  const made: { period: Period; quotations: Quotation[] }[] = [];
  let at = 0;
  for (const [index, sentence] of sentences.entries()) {
    const quotations: Quotation[] = [];
    while (at < analyzed.quotations.length) {
      const quotation = analyzed.quotations[at];
      if (quotation === undefined || quotation.open >= sentence.to) break;
      if (quotation.open >= sentence.from) quotations.push(quotation);
      at += 1;
    }
    made.push({ period: periodOf(analyzed, sentence, index, quotations), quotations });
  }
  return made;
}

/** Two findings that claim the same words: the first one stays. */
function clashes(a: Draft, b: Draft): boolean {
  if (overlaps(a.quote, b.frame) && sizeOf(b.quote) < sizeOf(a.quote)) return true;
  return overlaps(a.quote, b.quote) && !(overlaps(a.frame, b.quote) && sizeOf(b.quote) > sizeOf(a.quote));
}

/** Whoever spoke last speaks on where no frame says otherwise. */
function resolveSpeakers(analyzed: AnalyzedText, drafts: readonly Draft[]): void {
  let last: TokenRange[] = [];
  let framed: Draft | null = null;
  for (const found of [...drafts].sort((a, b) => start(a) - start(b) || sizeOf(b.quote) - sizeOf(a.quote))) {
    if (found.nestedIn !== null) {
      if (found.nestedIn.speaker.length > 0) found.speaker = found.nestedIn.speaker;
      else if (found.nestedIn.mode === "writer" && found.speaker.length > 0) last = found.speaker;
      continue;
    }
    if (found.frame.length > 0) framed = found;
    // Speeches that follow each other share the frame of the first.
    else if (found.why[0] === "direct:alone" && framed !== null && found.period - framed.period <= 3) {
      found.cue = framed.cue;
      found.frame = framed.frame;
      found.cueLemma = framed.cueLemma;
      found.medium = framed.medium;
      if (framed.speaker.length > 0) found.speaker = framed.speaker;
    }
    if (found.speaker.length > 0) {
      if (!isPronoun(analyzed, found.speaker)) last = found.speaker;
    } else if (found.needsSpeaker) found.speaker = last;
  }
}

function isPronoun(analyzed: AnalyzedText, ranges: readonly TokenRange[]): boolean {
  const [range] = ranges;
  if (range === undefined || range.to - range.from !== 1) return false;
  return /^(?:er|sie|es|dieser|diese|der|die|das|man|wir|ich|letzterer|letztere|demnach|wonach)$/.test(
    analyzed.tokens[range.from]?.lower ?? "",
  );
}

const start = (found: Draft) => found.quote[0]?.from ?? 0;

function toUtterances(analyzed: AnalyzedText, drafts: readonly Draft[]): FoundUtterance[] {
  const ordered = [...drafts].sort((a, b) => start(a) - start(b) || sizeOf(b.quote) - sizeOf(a.quote));
  const ids = new Map(ordered.map((found, index) => [found, index + 1]));
  const spans = (ranges: readonly TokenRange[]): Span[] =>
    mergeRanges(ranges).flatMap((range) => {
      const first = analyzed.tokens[range.from];
      const last = analyzed.tokens[range.to - 1];
      return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
    });
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
