/**
 * Where the layers join two speeches that each have a frame of their own ("announced that … . Her state, she said,
 * would sue"; a paragraph that ends with one person's words and the next that begins with another's), the rules divide
 * them: a quote over several sentences becomes the rules' quotes, one for each frame.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import { type RuleColumns, tokensOfSpans } from "./features/rule-columns.js";
import type { FoundQuote } from "./layers/quote-layer.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";

/** So much of the joined quote must stand in the rules' quotes. */
const COVERED = 0.8;

/** The quotes with those divided that hold several framed speeches. */
export function divideFramed(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  quotes: readonly QuoteWithRoles[],
): readonly QuoteWithRoles[] {
  const outer = new Set(quotes.flatMap(({ quote }) => (quote.outer === null ? [] : [quote.outer])));
  return quotes.flatMap((one) => {
    const pieces = outer.has(one.quote) ? [] : piecesOf(analyzed, rules, one.quote);
    return pieces.length < 2 ? [one] : pieces.map((piece) => asQuote(analyzed, one, piece));
  });
}

/** The rules' speeches in a quote, each framed in a sentence of its own; empty when they leave much of it out. */
function piecesOf(analyzed: AnalyzedText, rules: RuleColumns, quote: FoundQuote): readonly FoundUtterance[] {
  const sentenceOf = (token: number | undefined) => analyzed.tokens[token ?? -1]?.sentence ?? -1;
  if (
    (quote.mode !== "indirect" && quote.mode !== "direct") ||
    sentenceOf(quote.tokens[0]) === sentenceOf(quote.tokens.at(-1))
  )
    return [];
  const own = new Set(quote.tokens);
  const pieces = rules.found.filter((utterance, index) => {
    const tokens = rules.quotes[index] ?? [];
    const isFramed =
      utterance.mode === quote.mode && utterance.frame.length > 0 && utterance.speaker.length > 0;
    return isFramed && tokens.some((token) => own.has(token));
  });
  const framed = new Set(pieces.map(({ frame }) => sentenceOf(tokensOfSpans(analyzed, frame)[0])));
  if (framed.size !== pieces.length) return [];
  const covered = new Set(pieces.flatMap(({ quote: spans }) => tokensOfSpans(analyzed, spans)));
  const share = quote.tokens.filter((token) => covered.has(token)).length / quote.tokens.length;
  return share < COVERED ? [] : pieces;
}

function asQuote(analyzed: AnalyzedText, one: QuoteWithRoles, piece: FoundUtterance): QuoteWithRoles {
  const tokens = (spans: FoundUtterance["quote"]) => tokensOfSpans(analyzed, spans);
  return {
    ...one,
    quote: { ...one.quote, tokens: tokens(piece.quote) },
    roles: {
      ...one.roles,
      cue: tokens(piece.cue),
      frame: tokens(piece.frame),
      speaker: tokens(piece.speaker),
      addressee: tokens(piece.addressee),
    },
  };
}
