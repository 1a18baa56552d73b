/**
 * What does a body say in a text that it publishes itself? In a press release every sentence without a speaker of its
 * own is the publisher's word: what the reader took for speech of nobody, and sentences that announce, offer or reject.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, Sentence } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import { inTextOrder } from "./in-text-order.js";

const RULE = "publisher:own";

/** A publisher's own text leaves little doubt who speaks; whether it is a word of weight is another matter. */
export const PUBLISHER_CONFIDENCE = 0.7;

/** Is it said by whoever publishes the text? */
export function isPublishers({ why }: FoundUtterance): boolean {
  return why[0] === RULE;
}

/** How a sentence sounds that announces, offers, keeps up or rejects. */
const ANNOUNCES = {
  de: /(?<!\p{L})(?:wird|werden|soll|sollen|bereit|beabsichtig\p{L}*|plant|planen|(?:lehn|weis)(?:t|en)\s[^.!?]*?(?:ab|zurück)|bleib(?:t|en)|vorgesehen|möglich,?\s+dass)(?!\p{L})/iu,
  en: /\b(?:will|shall|(?:is|are)\s+(?:not\s+)?(?:to|due|scheduled)|remains?\s+(?:willing|ready|in\s+force)|(?:stands?|is|are)\s+(?:ready|willing|prepared)|intends?|plans?|rejects?|continues?|there\s+is\s+no|it\s+is\s+possible\s+that)\b/iu,
} as const;

const UNFRAMED: ReadonlySet<FoundUtterance["mode"]> = new Set(["free-indirect", "indirect-free-indirect"]);
/** Fewer words are a heading or a label. */
const LEAST_WORDS = 5;

/** The utterances with what the publisher says; numbered again in text order. */
export function withPublisherVoice(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
  isPublisher: (utterance: FoundUtterance) => boolean,
): readonly FoundUtterance[] {
  const kept = found.flatMap((one) => {
    if (!UNFRAMED.has(one.mode) || one.frame.length > 0 || one.nestedIn !== null)
      return one.mode === "writer" ? [] : [one];
    return one.speaker.length === 0 || isPublisher(one) ? [own(one)] : [one];
  });
  const added = analyzed.sentences.flatMap((sentence) => {
    const span = { start: sentence.start, end: sentence.end };
    const isTaken = kept.some(({ quote, frame }) => [...quote, ...frame].some((one) => overlaps(one, span)));
    return isTaken || !announces(analyzed, sentence) ? [] : [own(plain(span))];
  });
  return inTextOrder(kept, added);
}

function own(one: FoundUtterance): FoundUtterance {
  return { ...one, confidence: PUBLISHER_CONFIDENCE, why: [RULE, ...one.why] };
}

function plain(span: Span): FoundUtterance {
  return {
    id: 0,
    mode: "free-indirect",
    medium: "writing",
    quote: [span],
    cue: [],
    frame: [],
    addressee: [],
    speaker: [],
    cueLemma: null,
    cueNegated: false,
    nestedIn: null,
    confidence: PUBLISHER_CONFIDENCE,
    why: [],
  };
}

function announces({ text, tokens, language }: AnalyzedText, sentence: Sentence): boolean {
  const words = tokens.slice(sentence.from, sentence.to).filter(({ kind }) => kind === "word").length;
  const ends = /^[.!]+$/.test(tokens[sentence.to - 1]?.text ?? "");
  return words >= LEAST_WORDS && ends && ANNOUNCES[language].test(text.slice(sentence.start, sentence.end));
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
