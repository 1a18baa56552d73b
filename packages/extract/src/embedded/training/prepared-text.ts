/** A coded text cut, read by the rules and laid out in columns, its coded quotes as token positions. */
import { findUtterances } from "../../rules/find-utterances.js";
import { analyzeText } from "../../text/analyze-text.js";
import type { AnalyzedText } from "../../text/analyzed-text.js";
import { type RuleColumns, ruleColumns, tokensOfSpans } from "../features/rule-columns.js";
import { type TextColumns, textColumns } from "../features/text-columns.js";
import type { QuoteRoles } from "../layers/role-labels.js";
import type { LabeledQuote, QuotedMode } from "../quoted-modes.js";
import type { CodedText, CodedUtterance } from "./coded-text.js";
import { withSourceNoun } from "./source-phrases.js";

export interface PreparedQuote extends LabeledQuote {
  readonly coded: CodedUtterance;
  /** The coded quote this one stands in; the writer's own voice is none. */
  readonly outer: PreparedQuote | null;
  readonly roles: QuoteRoles;
}

export interface PreparedText {
  readonly coded: CodedText;
  readonly analyzed: AnalyzedText;
  readonly columns: TextColumns;
  readonly rules: RuleColumns;
  /** Coded quotes in text order, outer ones first; without the writer's own voice. */
  readonly quotes: readonly PreparedQuote[];
}

export function prepareText(coded: CodedText): PreparedText {
  const analyzed = analyzeText(coded.text, coded.language);
  return {
    coded,
    analyzed,
    columns: textColumns(analyzed),
    rules: ruleColumns(analyzed, findUtterances(analyzed)),
    quotes: quotesOf(analyzed, coded.utterances),
  };
}

function quotesOf(analyzed: AnalyzedText, utterances: readonly CodedUtterance[]): PreparedQuote[] {
  const tokens = (spans: CodedUtterance["quote"]): number[] => tokensOfSpans(analyzed, spans);
  const drafts = utterances
    .flatMap((coded) =>
      coded.mode === "writer" ? [] : [{ coded, mode: coded.mode, tokens: tokens(coded.quote) }],
    )
    .filter((draft) => draft.tokens.length > 0)
    .sort((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0) || b.tokens.length - a.tokens.length);
  const made: PreparedQuote[] = [];
  for (const { coded, mode, tokens: positions } of drafts) {
    const outer = coded.nested ? outerOf(made, positions) : null;
    const roles = withSourceNoun(analyzed, {
      frame: tokens(coded.frame),
      cue: tokens(coded.cue),
      speaker: tokens(coded.speaker),
      addressee: tokens(coded.addressee),
    });
    made.push({ coded, mode: mode as QuotedMode, tokens: positions, outer, roles });
  }
  return made;
}

/** The last outer quote that starts before and holds most of these tokens. */
function outerOf(quotes: readonly PreparedQuote[], tokens: readonly number[]): PreparedQuote | null {
  for (const quote of quotes.toReversed()) {
    if (quote.outer !== null || quote.tokens.length <= tokens.length) continue;
    const inside = new Set(quote.tokens);
    if (tokens.filter((t) => inside.has(t)).length > tokens.length / 2) return quote;
  }
  return null;
}
