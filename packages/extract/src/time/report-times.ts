/**
 * When was it that somebody is reported to have said something, where the words told leave that out? "Shortly before the
 * summit, Reuth had come out against the mission" tells it before the subject, "Reuth on Monday rejected the toll" before
 * the verb, "before the meeting" behind what is told.
 */
import type { Span } from "@parley/core";
import { tokenAt, tokensOf } from "../meaning/clauses.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { type ReadTime, timesIn } from "./document-times.js";

/** The first time in the evidence that stands before the words told, or else behind them, and looks back. */
export function timeAround(
  analyzed: AnalyzedText,
  told: readonly Span[],
  evidence: readonly Span[],
): ReadTime | undefined {
  const start = told[0]?.start ?? 0;
  const end = told.at(-1)?.end ?? 0;
  let behind: ReadTime | undefined;
  for (const span of evidence) {
    for (const found of timesIn(analyzed, tokensOf(analyzed, span)))
      if (
        found.end <= start &&
        (found.use === "time" || isDay(analyzed, found, start) || isOver(analyzed, found, start))
      )
        return found;
      else if (found.start >= end && found.use === "time") behind ??= found;
  }
  return behind;
}

/** "On Tuesday named the town where it will be built": what lies ahead stands in another clause. */
function isDay(analyzed: AnalyzedText, { meaning, end }: ReadTime, told: number): boolean {
  if (meaning.kind !== "span" || meaning.bound !== "in" || meaning.span.unit !== "day") return false;
  return !analyzed.tokens.slice(tokenAt(analyzed, end), tokenAt(analyzed, told)).some(AHEAD);
}

/** "Shortly before the vote, Norland's minister, Ada Lenz, had rejected": the verb stands clauses away. */
function isOver(analyzed: AnalyzedText, { meaning, end }: ReadTime, told: number): boolean {
  if (meaning.kind !== "event" && meaning.kind !== "period") return false;
  const between = analyzed.tokens.slice(tokenAt(analyzed, end), tokenAt(analyzed, told));
  return between.some(PAST) && !between.some(AHEAD);
}

const PAST = wordLike(/^(?:had|came|told|said|spoke|wrote|called|made|took|gave|sought|\p{Ll}{3,}ed)$/u);
const AHEAD = wordLike(/^(?:will|would|shall|to)$/);
