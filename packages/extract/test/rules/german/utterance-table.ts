/** Reads a text with the German rules and shows each utterance as one short line, for tables of cases. */

import { findUtterances } from "../../../src/rules/find-utterances.js";
import { analyzeText } from "../../../src/text/analyze-text.js";

type Line = readonly [mode: string, speaker: string, cue: string, quote: string];

const MODES: Readonly<Record<string, string>> = {
  direct: "direct",
  indirect: "indirect",
  reported: "reported",
  "free-indirect": "free",
  "indirect-free-indirect": "chain",
  writer: "writer",
};

export function linesOf(text: string): Line[] {
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map((span) => text.slice(span.start, span.end)).join(" … ");
  return findUtterances(analyzeText(text, "de")).map((found) => [
    MODES[found.mode] ?? found.mode,
    words(found.speaker),
    words(found.cue),
    words(found.quote),
  ]);
}
