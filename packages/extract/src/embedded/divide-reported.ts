/**
 * A reported group is one clause of one speaker: where the layers take "Peru welcomed the offer, Chile called it a trap"
 * or two sentences for one group, the rules' groups divide it; no group reaches over paragraphs.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import { type RuleColumns, tokensOfSpans } from "./features/rule-columns.js";
import type { FoundQuote } from "./layers/quote-layer.js";
import { type QuoteWithRoles, withRoles, withTokens } from "./layers/role-layer.js";

/** The rules' reported groups, by their place in the list, for each token of theirs. */
export type ReportedByToken = ReadonlyMap<number, number>;

export function reportedByToken(analyzed: AnalyzedText, { found, quotes }: RuleColumns): ReportedByToken {
  const byToken = new Map<number, number>();
  for (const [index, one] of found.entries()) {
    if (one.mode !== "reported" || one.nestedIn !== null || one.speaker.length === 0 || one.cue.length === 0)
      continue;
    // "She called it so": she may be anybody of the clause before.
    const isPronoun =
      tokensOfSpans(analyzed, one.speaker).length === 1 && PRONOUN.test(wordOf(analyzed, one));
    if (!isPronoun) for (const token of quotes[index] ?? []) byToken.set(token, index);
  }
  return byToken;
}

const PRONOUN = /^(?:he|she|it|they|er|sie|es|who|which|der|die|das)$/i;

function wordOf({ text }: AnalyzedText, { speaker: [span] }: FoundUtterance): string {
  return text.slice(span?.start ?? 0, span?.end ?? 0);
}

/** The rules' groups of different speakers that a reported quote holds; fewer than two where it is one. */
export function reportedPieces(
  rules: RuleColumns,
  reported: ReportedByToken,
  { tokens }: FoundQuote,
): readonly FoundUtterance[] {
  const within = new Set(tokens.flatMap((token) => reported.get(token) ?? []));
  const pieces = [...within].sort((a, b) => a - b).flatMap((index) => rules.found[index] ?? []);
  const speakers = new Set(pieces.map((piece) => piece.speaker[0]?.start));
  return speakers.size === pieces.length ? pieces : [];
}

/** A quote over paragraphs, cut where they end, each piece with the roles that stand there. */
export function byParagraph(
  { tokens, sentences }: AnalyzedText,
  one: QuoteWithRoles,
): readonly QuoteWithRoles[] {
  const paragraphOf = (t: number) => sentences[tokens[t]?.sentence ?? -1]?.paragraph ?? -1;
  const paragraphs = [...new Set(one.quote.tokens.map(paragraphOf))];
  if (paragraphs.length < 2) return [one];
  return paragraphs.map((paragraph) => {
    const inside = (all: readonly number[]) => all.filter((t) => paragraphOf(t) === paragraph);
    const { frame, cue, speaker, addressee } = one.roles;
    const roles = {
      frame: inside(frame),
      cue: inside(cue),
      speaker: inside(speaker),
      addressee: inside(addressee),
    };
    return withRoles(withTokens(one, inside(one.quote.tokens)), roles, one.speakerSureness);
  });
}
