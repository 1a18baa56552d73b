/** Carries speakers on: whoever spoke last speaks on where no frame says otherwise. */
import type { AnalyzedText, TokenRange } from "../../text/analyzed-text.js";
import { type Draft, draftStart, sizeOf } from "./draft.js";

/** Fills in speakers and, for speeches that follow each other, the frame they share. Changes the drafts. */
export function carrySpeakers(analyzed: AnalyzedText, drafts: readonly Draft[]): void {
  let last: TokenRange[] = [];
  let framed: Draft | null = null;
  for (const found of [...drafts].sort(
    (a, b) => draftStart(a) - draftStart(b) || sizeOf(b.quote) - sizeOf(a.quote),
  )) {
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
