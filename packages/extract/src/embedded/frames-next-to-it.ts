/**
 * Frames that stand nearer to a verbatim quote than the one the layers took:
 *
 * - "… he added. Farmers often say, “…”": in English the frame of the quote's own sentence, as the rules see it, goes
 *   before somebody of another sentence;
 * - "“…,” said Brandt. “…”": a quote that is a sentence of its own, right behind a frame that closes one, goes on.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import { matchingRule } from "./features/matching-rule.js";
import { type RuleColumns, tokensOfSpans } from "./features/rule-columns.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";

/** Tokens of the speaker that the rules name in the quote's sentence, where the layers' own stands in another. */
export function ofOwnSentence(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  { quote, roles }: QuoteWithRoles,
): readonly number[] | null {
  const { tokens, language } = analyzed;
  const here = tokens[quote.tokens[0] ?? 0]?.sentence;
  const isHere = (t: number): boolean => tokens[t]?.sentence === here;
  if (language !== "en" || roles.speaker.length === 0 || roles.speaker.some(isHere)) return null;
  const match = matchingRule(rules, quote);
  if (match === null || match.utterance.cue.length === 0) return null;
  const named = tokensOfSpans(analyzed, match.utterance.speaker);
  const cue = tokensOfSpans(analyzed, match.utterance.cue);
  const said = new Set(quote.tokens);
  return named.length > 0 && [...named, ...cue].every((t) => isHere(t) && !said.has(t)) ? named : null;
}

/** The quote before whose speaker goes on in this one, or `null`. */
export function goesOnBehind(
  { tokens, sentences }: AnalyzedText,
  { quote, roles }: QuoteWithRoles,
  before: readonly QuoteWithRoles[],
): QuoteWithRoles | null {
  if (roles.speaker.length > 0 || roles.cue.length > 0 || quote.outer !== null) return null;
  const [start = 0, end = 0] = [quote.tokens[0], quote.tokens.at(-1)];
  const at = tokens[start]?.sentence ?? 0;
  const [here, previous] = [sentences[at], sentences[at - 1]];
  if (here === undefined || previous === undefined || here.from !== start) return null;
  if (here.paragraph !== previous.paragraph || !/^["“„»‘'']+$/.test(tokens[start]?.text ?? "")) return null;
  // Nothing stands behind it in its last sentence.
  const last = sentences[tokens[end]?.sentence ?? -1];
  if (last === undefined || tokens.slice(end + 1, last.to).some(({ kind }) => kind === "word")) return null;
  const closed = before.findLast((other) => (other.quote.tokens[0] ?? 0) < start);
  const [first] = closed?.roles.speaker ?? [];
  const isClosed =
    closed !== undefined &&
    first !== undefined &&
    closed.quote.mode === "direct" &&
    first > (closed.quote.tokens[0] ?? 0) &&
    first >= previous.from &&
    first < previous.to;
  return isClosed ? closed : null;
}
