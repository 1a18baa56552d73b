/**
 * Which sentences that no utterance has tell what somebody weighs or leans to? "Auch Kroatien erwägt einen Beitritt",
 * "Norway, too, is weighing an offer of ships": nobody has promised anything, yet it is more than a fact, a plan that is
 * not yet one. Only what can be done is weighed; documents and machines are inspected. Looked for in sentences
 * without quotation marks whose main clause has such a verb and a subject.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, Sentence } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import { withTold } from "./free-sentences.js";
import { subjectAt } from "./sentence-subject.js";
import { unframed } from "./unframed.js";
import { weighingInGerman } from "./weighed-plans-de.js";
import { weighingInEnglish } from "./weighed-plans-en.js";

const RULE = "relayed:weighed";

/** How a sentence tells of it: as a whole, or with a frame before token `quote`. */
export interface Weighing {
  /** The verb, by which the subject is found. */
  readonly at: number;
  /** First token of what is weighed; the sentence's first where it stands around the verb. */
  readonly quote: number;
  /** Is it a clause, "whether to close the port", or a noun? */
  readonly isClause: boolean;
  /** The words that say so: the verb, its other half, its preposition. */
  readonly cue: readonly number[];
  readonly lemma: string;
}

/** Was the utterance found here? */
export function isWeighedPlan({ why }: FoundUtterance): boolean {
  return why[0] === RULE;
}

/** The utterances with what sentences tell to be weighed; numbered again in text order. */
export function withWeighedPlans(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  return withTold(analyzed, found, (sentence) => weighedIn(analyzed, sentence), LEAST_WORDS);
}

function weighedIn(analyzed: AnalyzedText, sentence: Sentence): FoundUtterance | null {
  const weighing = (analyzed.language === "de" ? weighingInGerman : weighingInEnglish)(analyzed, sentence);
  if (weighing === null) return null;
  const speaker =
    subjectAt(analyzed, sentence, [], weighing.at) ?? subjectWithFocus(analyzed, sentence, weighing.at);
  return speaker === null || NOBODY.test(analyzed.text.slice(speaker.start, speaker.end))
    ? null
    : toUtterance(analyzed, sentence, weighing, speaker);
}

/** "Auch Kroatien erwägt einen Beitritt" has no more. */
const LEAST_WORDS = 4;

const NOBODY =
  /^(?:ich|wir|du|ihr|man|es|das|dies|niemand|keiner|i|we|you|it|this|that|nobody|who|which)\b/iu;

/** "Norway, too, is weighing": the name that opens the sentence, with a word of its own between commas. */
function subjectWithFocus({ tokens, language }: AnalyzedText, { from }: Sentence, at: number): Span | null {
  if (language !== "en") return null;
  let to = from;
  while (to < at && tokens[to]?.text !== ",") to += 1;
  const focus = tokens.slice(to, to + 3).map(({ lower }) => lower);
  const isFocus =
    focus[0] === "," && /^(?:too|meanwhile|however|also|again)$/.test(focus[1] ?? "") && focus[2] === ",";
  const [first, last] = [tokens[from], tokens[to - 1]];
  return isFocus && to > from && to + 3 <= at && first !== undefined && last !== undefined
    ? { start: first.start, end: last.end }
    : null;
}

function toUtterance(
  { tokens }: AnalyzedText,
  { from, to }: Sentence,
  { quote, isClause, cue, lemma }: Weighing,
  speaker: Span,
): FoundUtterance {
  const span = (first: number, last: number): Span => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  });
  const told: FoundUtterance = {
    ...unframed("reported", span(quote, quote === from ? to - 1 : to - 2), speaker, RULE),
    medium: "thought",
    cue: cue.map((at) => span(at, at)),
    cueLemma: lemma,
  };
  return isClause ? { ...told, mode: "indirect", frame: [span(from, quote - 1)] } : told;
}
