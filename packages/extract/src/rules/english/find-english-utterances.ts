/**
 * Finds the utterances of an English text: in each sentence what verbs and phrases frame, then quotations
 * that go on without a frame, then sentences in the writer's own hedged voice.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, Quotation } from "../../text/analyzed-text.js";
import { quoteSafeSentences } from "../../text/quote-safe-sentences.js";
import type { FoundUtterance } from "../../utterance.js";
import { writerPhraseIn } from "../writer-phrases.js";
import type { Draft } from "./draft.js";
import { statedWill } from "./intentions.js";
import type { ItemRange } from "./noun-phrase.js";
import { type Period, periodOf } from "./period.js";
import { relayedPlans } from "./relayed-plans.js";
import { sourcePhrases } from "./source-phrases.js";
import { continuations, isWritersByForm, writersVoice } from "./unframed.js";
import { verbFrames } from "./verb-frames.js";
import { englishPhrases } from "./writer-phrases.js";

/**
 * @example
 * findEnglishUtterances(analyzeText("“We will help,” Minister Reuth said.", "en"))[0]?.mode; // "direct"
 */
export function findEnglishUtterances(analyzed: AnalyzedText): FoundUtterance[] {
  const periods = periodsOf(analyzed);
  const phrases = periods.map(({ items }) => writerPhraseIn(englishPhrases, items));
  const isWriters = (period: Period) => isWritersByForm(period, phrases);
  const drafts: Draft[] = [];
  for (const period of periods) {
    // What only seems to be framed is the writer's as well.
    if (isWriters(period)) continue;
    const sources = sourcePhrases(period);
    const framed = verbFrames(period, sources);
    drafts.push(...framed);
    for (const found of sources) {
      if (!framed.some((other) => clashes(other, found))) drafts.push(found);
    }
  }
  const joined = continuations(analyzed, periods, drafts);
  const plans = relayedPlans(analyzed, periods, joined);
  const told = [...joined, ...plans, ...statedWill(periods, [...joined, ...plans])].filter(
    ({ period, mode }) => mode !== "free-indirect" || !isWriters(period),
  );
  const all = [...told, ...writersVoice(analyzed, periods, told, phrases)];
  return toUtterances(analyzed, all);
}

function periodsOf(analyzed: AnalyzedText): Period[] {
  const outer = analyzed.quotations.filter(
    (quotation) => quotation.depth === 0 && (quotation.role !== "term" || isShortSpeech(analyzed, quotation)),
  );
  let next = 0;
  return quoteSafeSentences(analyzed).map((sentence, index) => {
    while ((outer[next]?.open ?? Number.POSITIVE_INFINITY) < sentence.from) next += 1;
    const quotations = [];
    for (let k = next; (outer[k]?.open ?? Number.POSITIVE_INFINITY) < sentence.to; k += 1) {
      const quotation = outer[k];
      if (quotation !== undefined) quotations.push(quotation);
    }
    return periodOf(analyzed, sentence, index, quotations);
  });
}

/** “Never,” at the head of a sentence is speech; inside one, the comma is only put there by custom. */
function isShortSpeech(analyzed: AnalyzedText, quotation: Quotation): boolean {
  const inner = analyzed.tokens[quotation.close - 1];
  const first = analyzed.tokens[quotation.open];
  const heads = analyzed.sentences[first?.sentence ?? -1]?.from === quotation.open;
  return heads && inner !== undefined && /^[,.!?]$/.test(inner.text);
}

/** Same words as cue, or a quote of which more than half is framed already. */
function clashes(a: Draft, b: Draft): boolean {
  const touch = (x: readonly ItemRange[], y: readonly ItemRange[]): boolean =>
    x.some((one) => y.some((other) => one.from < other.to && other.from < one.to));
  return (
    touch(a.cue, b.cue) ||
    touch(a.speaker, b.cue) ||
    (touch(a.quote, b.quote) && !isInside(b.quote, a.quote) && !isInside(a.quote, b.quote))
  );
}

function isInside(inner: readonly ItemRange[], outer: readonly ItemRange[]): boolean {
  return inner.every((one) => outer.some((other) => one.from >= other.from && one.to <= other.to));
}

function toUtterances(analyzed: AnalyzedText, drafts: readonly Draft[]): FoundUtterance[] {
  const made = drafts
    .map((each) => {
      const quote = spansOf(analyzed, each.period, each.quote);
      return { each, quote, size: sizeOf(quote) };
    })
    .filter(({ quote }) => quote.length > 0)
    .sort((a, b) => (a.quote[0]?.start ?? 0) - (b.quote[0]?.start ?? 0) || b.size - a.size);
  const ids = new Map(made.map(({ each }, i) => [each, i + 1] as const));
  return made.map(({ each, quote, size }, i) => {
    let k = i - 1;
    while (k >= 0 && !((made[k]?.size ?? 0) > size && covers(made[k]?.quote ?? [], quote))) k -= 1;
    const outer = made[k];
    return {
      id: i + 1,
      mode: each.mode,
      medium: each.medium,
      quote,
      cue: spansOf(analyzed, each.period, each.cue),
      frame: spansOf(analyzed, each.period, each.frame),
      addressee: spansOf(analyzed, each.period, each.addressee),
      speaker: each.speaker.length > 0 ? speakerSpans(analyzed, each) : inheritedSpeaker(analyzed, each),
      cueLemma: each.cueLemma,
      cueNegated: each.cueNegated,
      nestedIn: outer === undefined ? null : (ids.get(outer.each) ?? null),
      confidence: each.confidence,
      why: each.why,
    };
  });
}

/** A genitive speaker without its ending: "Reuth" of "Reuth's claim". */
function speakerSpans(analyzed: AnalyzedText, each: Draft): Span[] {
  return spansOf(analyzed, each.period, each.speaker).map((span) => {
    const words = analyzed.text.slice(span.start, span.end);
    const genitive = /['’]s$/.exec(words);
    return genitive === null ? span : { start: span.start, end: span.start + genitive.index };
  });
}

/** Where the speaker of a continued quotation was named. */
function inheritedSpeaker(analyzed: AnalyzedText, each: Draft): Span[] {
  return each.inherits === null ? [] : speakerSpans(analyzed, each.inherits);
}

function covers(outer: readonly Span[], inner: readonly Span[]): boolean {
  return inner.every((one) => outer.some((other) => one.start >= other.start && one.end <= other.end));
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

function spansOf(analyzed: AnalyzedText, period: Period, ranges: readonly ItemRange[]): Span[] {
  return ranges
    .flatMap(({ from, to }) => {
      const first = analyzed.tokens[period.items[from]?.first ?? -1];
      const last = analyzed.tokens[period.items[to - 1]?.last ?? -1];
      return first === undefined || last === undefined || to <= from
        ? []
        : [{ start: first.start, end: last.end }];
    })
    .sort((a, b) => a.start - b.start);
}
