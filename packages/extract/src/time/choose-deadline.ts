/**
 * Which of the time expressions in a claim is the deadline? What is due by when goes before what merely hangs on an
 * event, and both before times that belong to a condition, to somebody in a relative clause or to a noun.
 */

import { isClauseMark, tokenAt, tokensOf } from "../meaning/clauses.js";
import { findConditions } from "../meaning/condition.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import type { ReadTime } from "./document-times.js";

/** The expression that says by when; of equal ones the first. */
export function chooseDeadline(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  due: readonly ReadTime[],
): ReadTime | undefined {
  const [first] = due;
  // "Sollte der Rat in der Wintersession so entscheiden" tells when the condition may come true.
  if (
    due.length === 1 &&
    first !== undefined &&
    isOccasion(first) &&
    isInCondition(analyzed, utterance, first)
  )
    return undefined;
  if (due.length < 2) return first;
  let best: ReadTime | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const found of due) {
    const aside = distance(analyzed, utterance, found);
    if (aside < least) [best, least] = [found, aside];
  }
  return best;
}

/** "In der Sitzung", "in der Wintersession": when something takes place, on no day. */
function isOccasion({ meaning }: ReadTime): boolean {
  return meaning.kind === "period" || (meaning.kind === "event" && meaning.relation === "at");
}

/** How far the expression is from the act itself: 0 in its own clause with a date. */
function distance(analyzed: AnalyzedText, utterance: FoundUtterance, found: ReadTime): number {
  if (isInCondition(analyzed, utterance, found)) return 3;
  const at = tokenAt(analyzed, found.start);
  if (isInRelativeClause(analyzed, at)) return 2;
  return isAttributive(analyzed, at) || isUndated(found) ? 1 : 0;
}

function isInCondition(analyzed: AnalyzedText, { quote }: FoundUtterance, found: ReadTime): boolean {
  return quote.some((span) =>
    findConditions(analyzed, tokensOf(analyzed, span)).some(
      // "Once the bridge stands" is condition and deadline in one.
      ({ start, end }) => start < found.start && found.end <= end,
    ),
  );
}

/** "The rule that would have … by January", "animals, due in September,", "der Vertrag, der am Mittwoch ausläuft". */
function isInRelativeClause({ tokens, sentences, language }: AnalyzedText, at: number): boolean {
  const first = sentences[tokens[at]?.sentence ?? -1]?.from ?? at;
  let verbs = 0;
  for (let i = at - 1; i >= Math.max(first, at - 16); i -= 1) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (language === "de") {
      // "Wer an Ostern fahren will, braucht bis Montag …"
      if (isWhoever(token) && (i === first || isClauseMark(tokens[i - 1] ?? token)))
        return isVerbLast(tokens, at);
      if (!isClauseMark(token)) continue;
      return token.text === "," && GERMAN_RELATIVE(tokens[i + 1]) && isVerbLast(tokens, at);
    }
    if (ENGLISH_VERB(token)) verbs += 1;
    // With a second verb the main clause goes on: "Those who sign would keep it until May".
    if (
      /^(?:who|which|whose|due)$/.test(token.lower) &&
      (token.lower !== "due" || tokens[i - 1]?.text === ",")
    )
      return verbs < 2;
    if (token.lower === "that" && /^\p{Ll}{3,}$/u.test(tokens[i - 1]?.text ?? "") && !SAYING(tokens[i - 1]))
      return verbs < 2;
    if (isClauseMark(token)) return false;
  }
  return false;
}

const GERMAN_RELATIVE = wordLike(/^(?:der|die|das|den|dem|dessen|deren|denen|welche|welcher|welches)$/);
const isWhoever = wordLike(/^(?:wer|wen|wem)$/);
const ENGLISH_VERB = wordLike(
  /^(?:will|would|can|could|may|might|must|shall|should|has|have|had|is|are|was|were)$/,
);
const SAYING = wordLike(
  /^(?:said|says|say|told|added|so|hopes?|hoped|wants?|demand(?:ed|s)?|asked|asks|promised|promises|insist(?:ed|s)?|announced|warned|warns|believes?|thinks?|thought|means?|meant|sure|clear|likely|ensure|only|once|now|provided|condition|after|before|until|claims?|claimed|suggest(?:ed|s)?|agreed|stressed|expects?|confident|all|pledged|vowed|recommends?|proposed)$/,
);

/** A relative clause has its verb at the end, a main clause that begins with an article has it second. */
function isVerbLast(tokens: AnalyzedText["tokens"], at: number): boolean {
  let end = at;
  while (end < tokens.length && !isClauseMark(tokens[end] ?? tokens[at])) end += 1;
  const last = tokens[end - 1]?.text ?? "";
  // "…, die Türme bis Mai zu prüfen" is what is announced.
  if (tokens[end - 2]?.lower === "zu" || /^\p{Ll}{2,9}zu\p{Ll}{2,14}n$/u.test(last)) return false;
  return /^\p{Ll}*(?:t|en|e|te|ten|ist|hat|wird|soll|will|kann|muss|darf|mag|sei)$/u.test(last);
}

/** "Die nach 2018 ernannten Richter", "das für Mittwoch geplante Treffen": between an article and its noun. */
function isAttributive({ tokens, language }: AnalyzedText, at: number): boolean {
  return (
    language === "de" &&
    /^(?:der|die|das|den|dem|des|eine|einen|ein|einer)$/.test(tokens[at - 1]?.lower ?? "")
  );
}

function isUndated({ meaning }: ReadTime): boolean {
  return (
    (meaning.kind === "event" && meaning.relation === "after") ||
    meaning.kind === "condition" ||
    (meaning.kind === "span" && meaning.bound === "after")
  );
}
