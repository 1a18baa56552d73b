/**
 * Where the layers join two speeches that each have a frame of their own ("announced that … . Her state, she said,
 * would sue"; a paragraph that ends with one person's words and the next that begins with another's), the rules divide
 * them: a quote over several sentences becomes the rules' quotes, one for each frame.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import { byParagraph, type ReportedByToken, reportedByToken, reportedPieces } from "./divide-reported.js";
import { matchingRule } from "./features/matching-rule.js";
import { type RuleColumns, tokensOfSpans } from "./features/rule-columns.js";
import type { FoundQuote } from "./layers/quote-layer.js";
import { type QuoteWithRoles, withRoles, withTokens } from "./layers/role-layer.js";

/** So much of the joined quote must stand in the rules' quotes. */
const COVERED = 0.8;
/** A part of a paragraph and a group of the rules are one when they are so alike (Dice over tokens). */
const ALIKE = 0.6;

/** The quotes with those divided that hold several framed speeches. */
export function divideFramed(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  quotes: readonly QuoteWithRoles[],
): readonly QuoteWithRoles[] {
  const outer = new Set(quotes.flatMap(({ quote }) => (quote.outer === null ? [] : [quote.outer])));
  let framed: FramedByToken | null = null;
  const divided = new Map<FoundQuote, readonly QuoteWithRoles[]>();
  let reported: ReportedByToken | null = null;
  const found = quotes.flatMap((one) => {
    if (one.quote.mode === "reported") {
      reported ??= reportedByToken(analyzed, rules);
      const several = reportedPieces(rules, reported, one.quote);
      const parts =
        several.length < 2
          ? byParagraph(analyzed, one).map((part) => asRuleSays(analyzed, rules, one, part))
          : several.map((piece) => asQuote(analyzed, one, piece));
      if (parts.length > 1 && outer.has(one.quote)) divided.set(one.quote, parts);
      return parts;
    }
    if (!mayBeJoined(analyzed, one.quote)) return [one];
    const isOuter = outer.has(one.quote);
    if (isOuter && !isOverParagraphs(analyzed, one.quote)) return [one];
    framed ??= framedByToken(rules);
    const pieces = piecesOf(analyzed, rules, framed, one.quote);
    if (pieces.length < 2) return [one];
    const made = pieces.map((piece) => asQuote(analyzed, one, piece));
    if (isOuter) divided.set(one.quote, made);
    return made;
  });
  return divided.size === 0 ? found : found.map((one) => withinPiece(one, divided));
}

/** What stood within a quote that was divided stands within one of its pieces. */
function withinPiece(
  one: QuoteWithRoles,
  divided: ReadonlyMap<FoundQuote, readonly QuoteWithRoles[]>,
): QuoteWithRoles {
  const { quote } = one;
  const pieces = quote.outer === null ? undefined : divided.get(quote.outer);
  if (pieces === undefined) return one;
  const piece = pieces.find(({ quote: { tokens } }) => quote.tokens.some((t) => tokens.includes(t)));
  return { ...one, quote: { ...quote, outer: piece?.quote ?? null } };
}

/** One frame reaches no further than its paragraph, even around words in marks. */
function isOverParagraphs({ tokens, sentences }: AnalyzedText, quote: FoundQuote): boolean {
  const paragraphOf = (t: number | undefined) => sentences[tokens[t ?? -1]?.sentence ?? -1]?.paragraph;
  return paragraphOf(quote.tokens[0]) !== paragraphOf(quote.tokens.at(-1));
}

const sentenceOf = ({ tokens }: AnalyzedText, token: number | undefined): number =>
  tokens[token ?? -1]?.sentence ?? -1;

/** Over several sentences. */
function mayBeJoined(analyzed: AnalyzedText, { mode, tokens }: FoundQuote): boolean {
  return (
    (mode === "indirect" || mode === "direct") &&
    sentenceOf(analyzed, tokens[0]) !== sentenceOf(analyzed, tokens.at(-1))
  );
}

/** The rules' framed speeches, by their place in the list, for each token of theirs. */
type FramedByToken = ReadonlyMap<number, readonly number[]>;

function framedByToken({ found, quotes }: RuleColumns): FramedByToken {
  const byToken = new Map<number, number[]>();
  for (const [index, { mode, frame, speaker }] of found.entries()) {
    if ((mode !== "indirect" && mode !== "direct") || frame.length === 0 || speaker.length === 0) continue;
    for (const token of quotes[index] ?? []) byToken.set(token, [...(byToken.get(token) ?? []), index]);
  }
  return byToken;
}

/** The rules' speeches in a quote, each framed in a sentence of its own; empty when they leave much of it out. */
function piecesOf(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  framedBy: FramedByToken,
  quote: FoundQuote,
): readonly FoundUtterance[] {
  const within = new Set(quote.tokens.flatMap((token) => framedBy.get(token) ?? []));
  const pieces = [...within]
    .sort((a, b) => a - b)
    .flatMap((index) => rules.found[index] ?? [])
    .filter(({ mode }) => mode === quote.mode);
  const framed = new Set(pieces.map(({ frame }) => sentenceOf(analyzed, tokensOfSpans(analyzed, frame)[0])));
  if (framed.size !== pieces.length) return [];
  const covered = new Set(pieces.flatMap(({ quote: spans }) => tokensOfSpans(analyzed, spans)));
  const share = quote.tokens.filter((token) => covered.has(token)).length / quote.tokens.length;
  return share < COVERED ? [] : pieces;
}

/** A part of a reported quote that the rules have as one of their own takes its roles from there. */
function asRuleSays(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  one: QuoteWithRoles,
  part: QuoteWithRoles,
): QuoteWithRoles {
  const match = part === one ? null : matchingRule(rules, part.quote);
  const isSame = match?.utterance.mode === "reported" && match.alike >= ALIKE;
  return match !== null && isSame
    ? withTokens(asQuote(analyzed, one, match.utterance), part.quote.tokens)
    : part;
}

function asQuote(analyzed: AnalyzedText, one: QuoteWithRoles, piece: FoundUtterance): QuoteWithRoles {
  const tokens = (spans: FoundUtterance["quote"]) => tokensOfSpans(analyzed, spans);
  const roles = {
    frame: tokens(piece.frame),
    cue: tokens(piece.cue),
    speaker: tokens(piece.speaker),
    addressee: tokens(piece.addressee),
  };
  return withRoles(withTokens(one, tokens(piece.quote)), roles, one.speakerSureness);
}
