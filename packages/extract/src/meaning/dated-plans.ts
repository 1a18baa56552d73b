/**
 * Which sentences that no utterance has tell what somebody asks, promises, expects or wants by a day? "Dublin drängt auf
 * ein Treffen noch vor Ostern", "The growers want the planes to be flying before spring": with a day such a verb is
 * rarely the reporter's own view. Looked for in sentences without quotation marks.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, Sentence } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { timesIn } from "../time/document-times.js";
import type { FoundUtterance } from "../utterance.js";
import { tokenAt } from "./clauses.js";
import { dateOfGerman } from "./dated-plans-de.js";
import { dateOfEnglish } from "./dated-plans-en.js";
import { withTold } from "./free-sentences.js";
import { subjectAt } from "./sentence-subject.js";
import { unframed } from "./unframed.js";

const RULE = "relayed:dated";

/** How a sentence tells of it: as a whole, or with a frame before token `quote`. */
export interface DatedVerb {
  /** The verb, by which the subject is found. */
  readonly at: number;
  readonly mode: "reported" | "free-indirect" | "indirect";
  /** First token of what is wanted; the sentence's first where it is told as a whole. */
  readonly quote: number;
  readonly lemma: string | null;
}

/** The utterances with the dated plans that sentences tell of; numbered again in text order. */
export function withDatedPlans(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  return withTold(analyzed, found, (sentence) => datedIn(analyzed, sentence));
}

function datedIn(analyzed: AnalyzedText, sentence: Sentence): FoundUtterance | null {
  const verb = (analyzed.language === "de" ? dateOfGerman : dateOfEnglish)(analyzed, sentence);
  if (verb === null || !hasDay(analyzed, sentence, verb)) return null;
  const speaker =
    openingSubject(analyzed, sentence, verb.at) ??
    subjectAt(analyzed, sentence, [], verb.at) ??
    subjectBehind(analyzed, sentence, verb.at);
  return speaker === null || FIRST_PERSON.test(analyzed.text.slice(speaker.start, speaker.end))
    ? null
    : toUtterance(analyzed, sentence, verb, speaker);
}

const FIRST_PERSON = /^(?:ich|wir|du|ihr|i|we|you|wer|who)$/i;

const ARTICLE = wordLike(
  /^(?:the|an?|its|their|his|her|our|der|die|das|ein|eine|sein|seine|ihr|ihre|he|she|they|er|sie)$/,
);
const AUXILIARY = wordLike(/^(?:has|have|had|now|also|already|still|again|today|later|however|[,])$/);
const LONGEST = 12;

/** "The farmers' union has asked": everything before the verb, where a name or an article opens the sentence. */
function openingSubject({ tokens }: AnalyzedText, { from }: Sentence, at: number): Span | null {
  let to = at;
  while (to > from && AUXILIARY(tokens[to - 1])) to -= 1;
  const first = tokens[from];
  const isPhrase = ARTICLE(first) || isName(tokens[from + 1]?.text ?? "") || to === from + 1;
  const inside = tokens.slice(from, to);
  const isPlain =
    inside.every(({ text }) => !/^[;:()–—]$/.test(text)) &&
    inside.filter(({ text }) => text === ",").length !== 1;
  if (first === undefined || !isPhrase || !isPlain || to === from || to - from > LONGEST || OPENER(first))
    return null;
  return { start: first.start, end: tokens[to - 1]?.end ?? first.end };
}

/** Words that open a sentence and are no subject. */
const OPENER = wordLike(
  /^(?:in|on|at|by|before|after|from|under|with|for|as|if|when|while|until|but|and|or|then|now|only|yet|there|it|this|that|what|am|im|ab|bis|vor|nach|zum|zur|noch|schon|erst|heute|morgen|von|vom|für|mit|bei|auf|aus|unter|zu|um|dann|aber|und|oder|auch|so|da|dort|hier|es|das|man|wer|was|wenn|spätestens|ebenfalls|nun|jetzt)$/,
);

function isName(text: string): boolean {
  return /^\p{Lu}\p{L}+$/u.test(text);
}

/** "Am Montag will das Bauamt": the phrase behind a German verb that something else opens. */
function subjectBehind({ tokens, language }: AnalyzedText, { to }: Sentence, at: number): Span | null {
  if (language !== "de") return null;
  const from = at + 1;
  let k = /^(?:der|die|das|ein|eine)$/.test(tokens[from]?.lower ?? "") ? from + 1 : from;
  if (k > from) while (k < from + 3 && /^\p{Ll}{4,}$/u.test(tokens[k]?.text ?? "")) k += 1;
  const noun = k;
  while (k < to && isName(tokens[k]?.text ?? "")) k += 1;
  const [first, last] = [tokens[from], tokens[k - 1]];
  return k === noun || first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end };
}

/** What is due stands behind the verb, or opens a German sentence. */
function hasDay(analyzed: AnalyzedText, { from, to }: Sentence, { at, quote }: DatedVerb): boolean {
  const start = analyzed.tokens[quote > from ? quote : analyzed.language === "de" ? from : at]?.start ?? 0;
  return timesIn(analyzed, { from, to }).some(
    (found) =>
      found.use === "deadline" &&
      found.start >= start &&
      (quote > from || isInClause(analyzed, at, tokenAt(analyzed, found.start))),
  );
}

/** "Venedig verlangt Eintritt, nur hier soll es so bleiben, bis …": the day belongs to another clause. */
function isInClause({ tokens }: AnalyzedText, verb: number, day: number): boolean {
  for (let i = verb + 1; i < day; i += 1)
    if (tokens[i]?.text === "," && !GOES_ON(tokens[i + 1])) return false;
  return true;
}

const GOES_ON = wordLike(
  /^(?:und|and|spätestens|noch|möglichst|frühestens|however|which|who|though|too|preferably|ideally)$/,
);

function toUtterance(
  { tokens }: AnalyzedText,
  { from, to }: Sentence,
  { at, mode, quote, lemma }: DatedVerb,
  speaker: Span,
): FoundUtterance {
  const span = (first: number, last: number): Span => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  });
  if (mode !== "indirect") return unframed(mode, span(from, to - 1), speaker, RULE);
  return {
    ...unframed("reported", span(quote, to - 2), speaker, RULE),
    mode,
    medium: "thought",
    cue: [span(at, at)],
    frame: [span(from, quote - 1)],
    cueLemma: lemma,
  };
}
