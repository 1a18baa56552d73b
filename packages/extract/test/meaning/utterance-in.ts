/** Builds an utterance over a text from its pieces, so that tests of meaning do not depend on the finders. */
import type { Language, Span } from "@parley/core";
import { analyzeText } from "../../src/text/analyze-text.js";
import type { AnalyzedText } from "../../src/text/analyzed-text.js";
import type { FoundUtterance } from "../../src/utterance.js";

interface Pieces {
  readonly quote?: readonly string[];
  readonly speaker?: string;
  readonly cue?: readonly string[];
  readonly lemma?: string;
  readonly negated?: boolean;
  readonly mode?: FoundUtterance["mode"];
}

export interface Reading {
  readonly text: string;
  readonly analyzed: AnalyzedText;
  readonly utterance: FoundUtterance;
  readonly words: (spans: readonly Span[]) => string;
}

/** The quote is the whole text unless given. */
export function utteranceIn(language: Language, text: string, pieces: Pieces = {}): Reading {
  const spanOf = (piece: string): Span => {
    const start = text.indexOf(piece);
    if (start < 0) throw new Error(`not in the text: ${piece}`);
    return { start, end: start + piece.length };
  };
  const utterance: FoundUtterance = {
    id: 2,
    mode: pieces.mode ?? "indirect",
    medium: null,
    quote: (pieces.quote ?? [text]).map(spanOf),
    cue: (pieces.cue ?? []).map(spanOf),
    frame: [],
    addressee: [],
    speaker: pieces.speaker === undefined ? [] : [spanOf(pieces.speaker)],
    cueLemma: pieces.lemma ?? null,
    cueNegated: pieces.negated ?? false,
    nestedIn: null,
    confidence: 1,
    why: ["test"],
  };
  return {
    text,
    analyzed: analyzeText(text, language),
    utterance,
    words: (spans) => spans.map((span) => text.slice(span.start, span.end)).join(" … "),
  };
}
