/**
 * Frames that stand nearer to a verbatim quote than the one the layers took:
 *
 * - "… he added. Farmers often say, “…”", "When Brandt objected, Lenz fired back: “…”": in English the frame of the
 *   quote's own sentence, as the rules see it, goes before somebody of another sentence or of a clause before;
 * - "“…,” said Brandt. “…”": a quote that is a sentence of its own, right behind a frame that closes one, goes on.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import { matchingRule } from "./features/matching-rule.js";
import { type RuleColumns, tokensOfSpans } from "./features/rule-columns.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";

/** Tokens of the speaker that the rules name in the quote's sentence, where the layers' own stands further off. */
export function ofOwnSentence(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  { quote, roles }: QuoteWithRoles,
): readonly number[] | null {
  const { tokens, language } = analyzed;
  const start = quote.tokens[0] ?? 0;
  const here = tokens[start]?.sentence;
  const isHere = (t: number): boolean => tokens[t]?.sentence === here;
  const last = roles.speaker.at(-1);
  if (language !== "en" || last === undefined) return null;
  const match = matchingRule(rules, quote);
  if (match === null || match.utterance.cue.length === 0) return null;
  const named = tokensOfSpans(analyzed, match.utterance.speaker);
  const cue = tokensOfSpans(analyzed, match.utterance.cue);
  const said = new Set(quote.tokens);
  const [first] = named;
  if (first === undefined || ![...named, ...cue].every((t) => isHere(t) && !said.has(t))) return null;
  if (!roles.speaker.some(isHere)) return named;
  return first > last && first < start && opensWithClause(analyzed, roles.speaker[0] ?? last, first)
    ? named
    : null;
}

/** "When Brandt objected, Lenz …": a name stands in a clause that a comma closes before the next one. */
function opensWithClause({ tokens, sentences }: AnalyzedText, name: number, next: number): boolean {
  const from = sentences[tokens[name]?.sentence ?? -1]?.from ?? name;
  const opens = tokens.slice(Math.max(from, name - 2), name);
  return (
    opens.some(({ lower }) => /^(?:when|after|while|as|although|though|since|once|before)$/.test(lower)) &&
    tokens.slice(name, next).some(({ text }) => text === ",")
  );
}

/** The quote before whose speaker goes on in this one, or `null`. */
export function goesOnBehind(
  { tokens, sentences }: AnalyzedText,
  { quote, roles }: QuoteWithRoles,
  before: readonly QuoteWithRoles[],
): QuoteWithRoles | null {
  if (roles.cue.length > 0 || quote.outer !== null) return null;
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
  if (!isClosed) return null;
  return roles.speaker.every((t) => closed.roles.speaker.includes(t)) ? closed : null;
}
