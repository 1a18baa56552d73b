/** What is said within one period: sources, frames, nouns, reports, and what stands in quotation marks. */
import type { AnalyzedText, Quotation } from "../../text/analyzed-text.js";
import { anaphoricFrame } from "./anaphoric-frames.js";
import { type Draft, overlaps, sizeOf } from "./draft.js";
import { markedPieces } from "./marked-pieces.js";
import { colonFrame, nounFrames } from "./noun-frames.js";
import type { Period } from "./period.js";
import { positionReport, reportedIn } from "./reported.js";
import { sourcePhrases } from "./source-phrases.js";
import { verbFrames } from "./verb-frames.js";

/** @param previous the period before, for frames that point back to it */
export function readPeriod(
  analyzed: AnalyzedText,
  period: Period,
  previous: Period | null,
  quotations: readonly Quotation[],
): Draft[] {
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
  own.push(...own.flatMap((found) => positionReport(analyzed, found) ?? []));
  const reported = reportedIn(period, framed.cues, own);
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
  return own;
}

function sentenceStart(period: Period): number {
  return period.items[0]?.first ?? period.sentence.from;
}

/** Two findings that claim the same words: the first one stays. */
function clashes(a: Draft, b: Draft): boolean {
  if (overlaps(a.quote, b.frame) && sizeOf(b.quote) < sizeOf(a.quote)) return true;
  return overlaps(a.quote, b.quote) && !(overlaps(a.frame, b.quote) && sizeOf(b.quote) > sizeOf(a.quote));
}
