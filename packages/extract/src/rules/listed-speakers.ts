/**
 * "Italien, Zypern und Malta lehnen ab", "Spain, Cyprus and others will not pay": where a comma parts the first of
 * several speakers from the rest, finders of clauses stop at it. The list is made whole here, for every finder and for
 * trained layers alike.
 */
import type { Span } from "@parley/core";
import { obliqueDeterminers, prepositions, subjectDeterminers } from "../languages/de/function-words.js";
import { ARTICLES, DISCOURSE_OPENERS, PREPOSITIONS } from "../languages/en/function-words.js";
import type { AnalyzedText, Token } from "../text/analyzed-text.js";
import { startsCapital } from "../text/capitals.js";
import { firstEndingAfter, firstStartingAt } from "../text/token-places.js";
import { wordIn, wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";

/** The utterances, each with all of its speakers; a quote that begins with them begins with the first one. */
export function withListedSpeakers(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  return found.map((one) => {
    const [first, ...more] = one.speaker;
    if (first === undefined || more.length > 0) return one;
    const end = withOthers(analyzed, first);
    const start = listStart(analyzed, { start: first.start, end }) ?? first.start;
    if (start === first.start && end === first.end) return one;
    const [quoted] = one.quote;
    const quote =
      quoted?.start === first.start ? [{ start, end: quoted.end }, ...one.quote.slice(1)] : one.quote;
    return { ...one, quote, speaker: [{ start, end }] };
  });
}

const QUANTITY = wordIn(
  "einige mehrere viele manche etliche ein paar several some many a few number handful of",
);
const OTHERS = wordIn("andere anderen weitere weiteren others");
const MOST_WORDS = 4;

/** "Zypern und einige andere": the end of the phrase with those that nobody names. */
function withOthers({ tokens }: AnalyzedText, { end }: Span): number {
  const to = firstEndingAfter(tokens, end - 1) + 1;
  if (!joins(tokens[to]) || !startsCapital(tokens[to - 1])) return end;
  let at = to + 1;
  while (at < to + MOST_WORDS && QUANTITY(tokens[at])) at += 1;
  // With a noun behind them they are a phrase of their own, which finders see.
  return OTHERS(tokens[at]) && !startsCapital(tokens[at + 1]) ? (tokens[at]?.end ?? end) : end;
}

const joins = wordIn("und sowie and");
const isDay = wordLike(
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|however|meanwhile|instead|later|earlier|then|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december)$/,
);
const isParticle = wordIn("von van de der den di du al la le zu");
const endsMember = wordLike(/^[:;–—(“”„"«»-]$/);

/** Where the first speaker of the list begins, or `null` where the phrase is no rest of a list. */
function listStart(analyzed: AnalyzedText, phrase: Span): number | null {
  const { tokens, sentences } = analyzed;
  const from = firstStartingAt(tokens, phrase.start);
  if (tokens[from - 1]?.text !== "," || !startsCapital(tokens[from])) return null;
  const to = firstEndingAfter(tokens, phrase.end - 1) + 1;
  if (!tokens.slice(from + 1, to - 1).some(joins)) return null;
  const begin = sentences[tokens[from]?.sentence ?? -1]?.from ?? from;
  let start: number | null = null;
  for (let comma = from - 1; tokens[comma]?.text === ","; ) {
    const member = memberBefore(analyzed, comma, begin);
    if (member === null) break;
    start = tokens[member]?.start ?? null;
    comma = member - 1;
  }
  return start;
}

/** First token of the name before a comma; `null` where none stands there, or it belongs to something else. */
function memberBefore({ tokens, language }: AnalyzedText, comma: number, begin: number): number | null {
  let from = comma;
  while (from > begin && isOfName(tokens, from - 1, from === comma)) from -= 1;
  const opening = tokens[from];
  if (from === comma || isDay(opening)) return null;
  const isArticle = language === "de" ? isGermanArticle : isEnglishArticle;
  if (from > begin && isArticle(tokens[from - 1])) from -= 1;
  if (opensElse(tokens[from], language) || (from === begin && comma - from === 1 && isOpener(opening)))
    return null;
  const before = from > begin ? tokens[from - 1] : undefined;
  if (before === undefined || before.text === "," || endsMember(before)) return from;
  return before.kind === "word" && !startsCapital(before) && !opensElse(before, language) ? from : null;
}

function isOfName(tokens: readonly Token[], at: number, isLast: boolean): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  return startsCapital(token) || (!isLast && isParticle(token) && startsCapital(tokens[at + 1]));
}

function isGermanArticle(token: Token | undefined): boolean {
  return /^(?:der|die|das)$/.test(token?.lower ?? "");
}

function isEnglishArticle(token: Token | undefined): boolean {
  return ARTICLES.has(token?.lower ?? "");
}

/** "In Paris, Macron and Starmer said", "Citing Reuth, Lenz and Amsel said": no member, but where or by whom. */
function opensElse(token: Token | undefined, language: AnalyzedText["language"]): boolean {
  const lower = token?.lower ?? "";
  return language === "de"
    ? prepositions.has(lower) || obliqueDeterminers.has(lower) || /^(?:wie|als|samt)$/.test(lower)
    : PREPOSITIONS.has(lower) || /^[a-z]{3,}ing$/.test(lower);
}

function isOpener(token: Token | undefined): boolean {
  const lower = token?.lower ?? "";
  return DISCOURSE_OPENERS.has(lower) || lower.endsWith("ly") || subjectDeterminers.has(lower);
}
