/**
 * From labelled stretches to utterances: every quote takes the cue, the speaker and the addressee that stand nearest
 * to it in its own sentence or the ones beside it.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import type { TaggedRole, TaggedSpan } from "./tagged-spans.js";

/** A part further away than this many sentences belongs to something else. */
const NEAR = 1;

/** Utterances in text order, numbered from 1. */
export function utterancesOfSpans(analyzed: AnalyzedText, spans: readonly TaggedSpan[]): FoundUtterance[] {
  const quotes = spans.filter(({ role }) => role === "quote").sort((a, b) => a.start - b.start);
  return quotes.map((quote, index) => {
    const nearest = (role: TaggedRole): TaggedSpan[] => {
      const [best] = spans
        .filter((span) => span.role === role && sentencesBetween(analyzed, quote, span) <= NEAR)
        .sort((a, b) => gap(quote, a) - gap(quote, b) || a.start - b.start);
      return best === undefined ? [] : [best];
    };
    const [cue, speaker, addressee] = [nearest("cue"), nearest("speaker"), nearest("addressee")];
    const parts = [quote, ...cue, ...speaker];
    return {
      id: index + 1,
      mode: isMarked(analyzed, quote) ? "direct" : "indirect",
      medium: "speech",
      quote: [spanOf(quote)],
      cue: cue.map(spanOf),
      frame: [...cue, ...speaker].map(spanOf).sort((a, b) => a.start - b.start),
      addressee: addressee.map(spanOf),
      speaker: speaker.map(spanOf),
      cueLemma: null,
      cueNegated: false,
      nestedIn: null,
      confidence: Math.min(...parts.map(({ score }) => score)),
      why: ["model:quote", speaker.length > 0 ? "model:speaker" : "model:speaker-open"],
    };
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function gap(quote: Span, span: Span): number {
  return span.start >= quote.end ? span.start - quote.end : Math.max(0, quote.start - span.end);
}

/** Sentences from the nearer end of the quote to the part; 0 in the same one. */
function sentencesBetween(analyzed: AnalyzedText, quote: Span, span: Span): number {
  const [first, last] = [sentenceAt(analyzed, quote.start), sentenceAt(analyzed, quote.end - 1)];
  const own = sentenceAt(analyzed, span.start);
  return own < first ? first - own : Math.max(0, own - last);
}

function sentenceAt(analyzed: AnalyzedText, offset: number): number {
  let [low, high] = [0, analyzed.sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((analyzed.sentences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Inside of quotation marks, or with them. */
function isMarked({ quotations }: AnalyzedText, { start, end }: Span): boolean {
  return quotations.some((one) => one.role !== "term" && one.start <= start + 1 && end - 1 <= one.end);
}
