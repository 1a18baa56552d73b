/**
 * Verbatim words that the layers find without quotation marks. Papers print those in one way alone: behind a colon and
 * whoever speaks, as minutes, tickers and interviews do ("The First Minister: By Easter."). Anything else they take for
 * verbatim without marks is told, not quoted; what stands in front of the marks of a quote in a sentence of its own
 * does not belong to it.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import { matchingRule } from "./features/matching-rule.js";
import type { RuleColumns } from "./features/rule-columns.js";
import type { TextColumns } from "./features/text-columns.js";
import { isAnswer } from "./is-answer.js";
import type { QuoteRoles } from "./layers/role-labels.js";
import { type QuoteWithRoles, withRoles, withTokens } from "./layers/role-layer.js";

/** A line begins with its speaker when the colon comes no later than this. */
const LONGEST_LABEL = 12;
/** So many words in front of the mark belong to the quote ("but “when it comes to energy …”"). */
const MOST_BEFORE = 3;

/** A colon belongs to a frame that begins no further back than this. */
const SENTENCES_BEFORE = 4;

/** The quote as far as it is verbatim; `null` where none of it is. */
export function verbatimPart(
  { analyzed, quotation }: TextColumns,
  rules: RuleColumns,
  one: QuoteWithRoles,
): QuoteWithRoles | null {
  const { mode, tokens, outer } = one.quote;
  const [first = 0] = tokens;
  if (mode !== "direct" || outer !== null || quotation[first] !== 0) return one;
  const match = matchingRule(rules, one.quote);
  if (match !== null && isAnswer(match.utterance)) return one;
  if (isBehindColon(analyzed, one)) return opensSentence(analyzed, first) ? one : retold(analyzed, one);
  const open = tokens.find((t) => quotation[t] !== 0);
  return open === undefined ? null : fromMarks(analyzed, one, open);
}

function fromMarks(analyzed: AnalyzedText, one: QuoteWithRoles, open: number): QuoteWithRoles {
  const { tokens } = one.quote;
  const before = tokens.filter((t) => t < open);
  const sentence = analyzed.tokens[open]?.sentence;
  const isShort =
    before.length <= MOST_BEFORE && before.every((t) => analyzed.tokens[t]?.sentence === sentence);
  return isShort
    ? one
    : withTokens(
        one,
        tokens.filter((t) => t >= open),
      );
}

/** Right behind a colon, with the speaker in front of it as speakers are named there. */
function isBehindColon({ tokens, sentences }: AnalyzedText, { quote, roles }: QuoteWithRoles): boolean {
  const [first = 0] = quote.tokens;
  const [speaker] = roles.speaker;
  if (tokens[first - 1]?.text !== ":" || speaker === undefined) return false;
  const start = startOfParagraph(sentences, tokens[first]?.sentence ?? 0);
  if (speaker < start || speaker >= first) return false;
  return first - start <= LONGEST_LABEL || isCued(roles, start, first);
}

function isCued({ cue }: QuoteRoles, start: number, first: number): boolean {
  return cue.some((t) => t >= start && t < first);
}

function opensSentence({ tokens }: AnalyzedText, first: number): boolean {
  const letter = tokens[first]?.text.charAt(0) ?? "";
  return letter !== letter.toLowerCase() || /\d/.test(letter);
}

/** "The premier told them: the freeze will hold" goes on in small letters: told with a verb of saying, or not at all. */
function retold({ tokens, sentences }: AnalyzedText, one: QuoteWithRoles): QuoteWithRoles | null {
  const { quote, roles, speakerSureness } = one;
  const [first = 0] = quote.tokens;
  const sentence = tokens[first]?.sentence ?? 0;
  if (!isCued(roles, startOfParagraph(sentences, sentence), first)) return null;
  const inside = quote.tokens.filter((t) => tokens[t]?.sentence === sentence);
  const { outer, sureness } = quote;
  return withRoles({ quote: { mode: "indirect", tokens: inside, outer, sureness } }, roles, speakerSureness);
}

/** First token of the paragraph, or of the last sentences of it: nobody's label is longer. */
function startOfParagraph(sentences: AnalyzedText["sentences"], at: number): number {
  let start = at;
  const first = Math.max(0, at - SENTENCES_BEFORE);
  while (start > first && sentences[start - 1]?.paragraph === sentences[at]?.paragraph) start -= 1;
  return sentences[start]?.from ?? 0;
}
