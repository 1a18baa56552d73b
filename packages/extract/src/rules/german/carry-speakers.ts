/**
 * Carries speakers on: whoever spoke last speaks on where no frame says otherwise. Where that is not sure,
 * nobody is named: words in a wrong mouth are worse than words without one.
 */
import type { AnalyzedText, TokenRange } from "../../text/analyzed-text.js";
import { wordLike } from "../../text/word-test.js";
import { type Draft, draftStart, sizeOf } from "./draft.js";

/** Sentences from a speech to another that shares its frame. */
const FRAME_REACH = 3;

/** Fills in speakers and, for speeches that follow each other, the frame they share. Changes the drafts. */
export function carrySpeakers(analyzed: AnalyzedText, drafts: readonly Draft[]): void {
  let last: TokenRange[] = [];
  let named: Draft | null = null;
  let framed: Draft | null = null;
  for (const found of inTextOrder(drafts)) {
    if (found.nestedIn !== null) {
      if (found.nestedIn.speaker.length > 0) found.speaker = found.nestedIn.speaker;
      else if (found.nestedIn.mode === "writer" && found.speaker.length > 0) last = found.speaker;
      continue;
    }
    if (found.frame.length > 0) framed = found;
    else if (found.why[0] === "direct:alone") {
      const shared = framed !== null && found.period - framed.period <= FRAME_REACH ? framed : null;
      if (shared !== null) shareFrame(found, shared);
      else found.needsSpeaker = found.needsSpeaker && named !== null && isNear(analyzed, named, found);
    }
    if (found.speaker.length > 0) {
      // A pronoun right after a name stands for it; later it may be somebody else.
      const same =
        named !== null &&
        found.period - named.period <= 1 &&
        paragraphOf(analyzed, named) === paragraphOf(analyzed, found);
      if (!isPronoun(analyzed, found.speaker) || !same) last = found.speaker;
      named = found;
    } else if (found.needsSpeaker) found.speaker = last;
    else if (found.mode !== "writer" && found.mode !== "free-indirect") last = [];
  }
}

function inTextOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => draftStart(a) - draftStart(b) || sizeOf(b.quote) - sizeOf(a.quote));
}

function shareFrame(found: Draft, framed: Draft): void {
  found.cue = framed.cue;
  found.frame = framed.frame;
  found.cueLemma = framed.cueLemma;
  found.medium = framed.medium;
  if (framed.speaker.length > 0) found.speaker = framed.speaker;
}

/** Same paragraph or the next one. */
function isNear(analyzed: AnalyzedText, before: Draft, after: Draft): boolean {
  return paragraphOf(analyzed, after) - paragraphOf(analyzed, before) <= 1;
}

function paragraphOf(analyzed: AnalyzedText, found: Draft): number {
  const token = analyzed.tokens[draftStart(found)];
  return token === undefined ? 0 : (analyzed.sentences[token.sentence]?.paragraph ?? 0);
}

const PRONOUN = wordLike(
  /^(?:er|sie|es|dieser|diese|der|die|das|man|wir|ich|letzterer|letztere|demnach|wonach)$/,
);

function isPronoun(analyzed: AnalyzedText, ranges: readonly TokenRange[]): boolean {
  const [range] = ranges;
  if (range === undefined || range.to - range.from !== 1) return false;
  return PRONOUN(analyzed.tokens[range.from]);
}
