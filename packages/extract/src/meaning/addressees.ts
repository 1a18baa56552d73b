/**
 * To whom is something said, where the finder of the words has not told? "Sagte sie gegenüber der Agentur", "wants
 * parliament to send auditors": looked for in the frame, or in the sentence of a report, by the verbs and
 * prepositions that name whoever is spoken to.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { firstStartingAt } from "../text/token-places.js";
import { type FoundUtterance, uniformUtterance } from "../utterance.js";
import { addresseeInGerman } from "./addressees-de.js";
import { addresseeInEnglish } from "./addressees-en.js";
import { tokensOf } from "./clauses.js";

/** The utterance with whom its frame addresses; itself where nobody is, or somebody was found before. `evidence` is the sentence of a report. */
export function withAddressee(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  evidence: readonly Span[],
): FoundUtterance {
  const { mode, addressee, frame, speaker } = utterance;
  if (addressee.length > 0 || mode === "writer" || mode.endsWith("free-indirect")) return utterance;
  const stretches =
    mode === "reported" ? evidence : frame.length > 0 ? frame : beforeQuote(analyzed, utterance);
  const find = analyzed.language === "de" ? addresseeInGerman : addresseeInEnglish;
  for (const stretch of stretches) {
    const found = find(analyzed, tokensOf(analyzed, stretch), utterance);
    const span = found === null ? null : spanOfRange(analyzed, found);
    if (span !== null && !speaker.some((named) => isPartOf(named, span)))
      return uniformUtterance({ ...utterance, addressee: [span] });
  }
  return utterance;
}

/** Do the words name who speaks? What closes a longer phrase, "Jan Brix der Agentur", was read on too far. */
function isPartOf({ start, end }: Span, found: Span): boolean {
  return start < found.end && found.start < end && !(start < found.start && found.end === end);
}

/** Without a frame the words before the quote tell, where the verb of saying is among them. */
function beforeQuote({ tokens, sentences }: AnalyzedText, { quote, cue }: FoundUtterance): readonly Span[] {
  const [first] = quote;
  const [verb] = cue;
  if (first === undefined || verb === undefined || verb.start >= first.start) return [];
  const at = firstStartingAt(tokens, verb.start);
  const { start = first.start } = sentences[tokens[at]?.sentence ?? -1] ?? {};
  const last = tokens[firstStartingAt(tokens, first.start) - 1];
  return last === undefined || last.end <= start ? [] : [{ start, end: last.end }];
}

function spanOfRange({ tokens }: AnalyzedText, { from, to }: TokenRange): Span | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined || to <= from
    ? null
    : { start: first.start, end: last.end };
}
