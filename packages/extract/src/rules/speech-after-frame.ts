/**
 * Where does speech go on behind its frame? „Der Bau beginne, sagte A; vorher werde nicht gegraben“, "It will open,
 * said A; nobody would be turned away": what follows the semicolon is still A's, when its first clause is in the mood
 * of reported speech and names no speaker of its own.
 */
import type { AnalyzedText, Sentence, TokenRange } from "../text/analyzed-text.js";
import { quoteSafeSentences } from "../text/quote-safe-sentences.js";
import { type FoundUtterance, utteranceWith } from "../utterance.js";
import { continuesIndirect } from "./german/chains.js";
import { periodOf } from "./german/period.js";
import { inTextOrder } from "./in-text-order.js";

/** The utterances with those that go on behind a semicolon; numbered again in text order. */
export function withSpeechAfterFrame(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  if (!analyzed.tokens.some(({ text }) => text === ";")) return found;
  const bySentence = new Map<number, FoundUtterance[]>();
  const sentences = quoteSafeSentences(analyzed);
  for (const one of found) {
    const at = sentences.findLastIndex(({ start }) => start <= (one.quote[0]?.start ?? 0));
    bySentence.set(at, [...(bySentence.get(at) ?? []), one]);
  }
  const named = new Map<FoundUtterance, FoundUtterance>();
  const added: FoundUtterance[] = [];
  for (const [at, own] of bySentence) {
    const sentence = sentences[at];
    const rest = sentence === undefined ? null : restOf(analyzed, sentence, own);
    if (rest === null || !isReported(analyzed, rest.range, sentence)) continue;
    const { spoken, range } = rest;
    const start = analyzed.tokens[range.from]?.start ?? 0;
    const end = analyzed.tokens[range.to - 1]?.end ?? 0;
    const inside = own.filter((one) => one.quote.some((span) => span.end > start && span.start < end));
    const whole = inside.find((one) => one.frame.length === 0 && one.quote[0]?.start === start);
    if (whole !== undefined) {
      if (whole.speaker.length === 0) named.set(whole, utteranceWith(whole, { speaker: spoken.speaker }));
      continue;
    }
    // Words in another mouth, unless they stand deeper in the sentence: "as long as nobody had agreed who pays".
    const first = firstClause(analyzed, range);
    if (inside.some((one) => one.quote[0]?.start === start || isFramedWithin(analyzed, one, first))) continue;
    const change: Partial<FoundUtterance> = {
      mode: analyzed.language === "de" ? "indirect-free-indirect" : "free-indirect",
      quote: [{ start, end }],
      cue: [],
      frame: [],
      addressee: [],
      cueLemma: null,
      cueNegated: false,
      confidence: Math.round(spoken.confidence * GOES_ON * 100) / 100,
      why: ["chain:semicolon", ...(spoken.why.includes("model:speaker") ? ["model:speaker"] : [])],
    };
    added.push(utteranceWith(spoken, change));
  }
  return added.length === 0 && named.size === 0
    ? found
    : inTextOrder(
        found.map((one) => named.get(one) ?? one),
        added,
      );
}

/** Speech without a frame may stop at the semicolon as well. */
const GOES_ON_UNFRAMED: ReadonlySet<string> = new Set(["indirect-free-indirect", "free-indirect"]);

/** How sure it is that speech goes on, beside how sure the speech before it is. */
const GOES_ON = 0.85;

/** What stands behind the semicolon after the last frame of a sentence, and the speech that has this frame. */
function restOf(
  analyzed: AnalyzedText,
  sentence: Sentence,
  own: readonly FoundUtterance[],
): { readonly spoken: FoundUtterance; readonly range: TokenRange } | null {
  const { tokens } = analyzed;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const mark = tokens[i];
    if (mark?.text !== ";" || i + 2 >= sentence.to) continue;
    const spoken = own.findLast(
      ({ mode, frame, quote, speaker, nestedIn }) =>
        nestedIn === null &&
        speaker.length > 0 &&
        (mode === "direct" || mode === "indirect"
          ? (frame[0]?.start ?? mark.end) < mark.start &&
            (frame.at(-1)?.end ?? mark.end) <= mark.end &&
            (quote.at(-1)?.end ?? mark.end) <= mark.start
          : GOES_ON_UNFRAMED.has(mode) &&
            (quote[0]?.start ?? 0) < mark.start &&
            (quote.at(-1)?.end ?? 0) >= mark.start - 1 &&
            (quote.at(-1)?.end ?? mark.end + 1) <= mark.end),
    );
    if (spoken === undefined) continue;
    let to = sentence.to;
    while (to > i + 1 && /^[.!?…]+$/.test(tokens[to - 1]?.text ?? "")) to -= 1;
    return to > i + 1 ? { spoken, range: { from: i + 1, to } } : null;
  }
  return null;
}

function isReported(analyzed: AnalyzedText, range: TokenRange, sentence: Sentence | undefined): boolean {
  const first = firstClause(analyzed, range);
  if (analyzed.language === "en") {
    for (let i = first.from; i < first.to; i += 1)
      if (/^(?:would|wouldn['’]t|\p{L}{1,4}['’]d)$/u.test(analyzed.tokens[i]?.lower ?? "")) return true;
    return false;
  }
  const start = analyzed.tokens[range.from]?.start ?? 0;
  const end = analyzed.tokens[range.to - 1]?.end ?? start;
  const piece = { index: 0, paragraph: sentence?.paragraph ?? 0, ...range, start, end };
  return continuesIndirect(periodOf(analyzed, piece, 0, []));
}

/** Up to the first conjunction that opens a subordinate clause, or the next semicolon. */
function firstClause({ tokens }: AnalyzedText, { from, to }: TokenRange): TokenRange {
  let end = from + 1;
  while (
    end < to &&
    !/^(?:;|if|unless|because|although|though|while|when|until|once|that|wenn|falls|dass|weil|da|obwohl|solange|sobald|bis|as)$/.test(
      tokens[end]?.lower ?? "",
    )
  )
    end += 1;
  return { from, to: end };
}

/** Has the utterance a cue in the clause? */
function isFramedWithin(
  { tokens }: AnalyzedText,
  { cue, mode }: FoundUtterance,
  clause: TokenRange,
): boolean {
  const start = tokens[clause.from]?.start ?? 0;
  const end = tokens[clause.to - 1]?.end ?? start;
  return mode !== "writer" && (cue.length === 0 || cue.some((span) => span.start < end && span.end > start));
}
