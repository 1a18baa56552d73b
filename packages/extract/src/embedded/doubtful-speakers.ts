/**
 * When is nobody named rather than somebody who is likely the wrong one? A wrong speaker of verbatim words is worse
 * than none. Where no frame leaves it beyond doubt, a speaker of a verbatim quote is dropped
 *
 * - that only the rules have guessed without a frame, unless it is a pronoun in the sentence of the quote or somebody
 *   who has spoken in the paragraph;
 * - of which the layers are unsure, while the rules found the quote too and name somebody else or nobody, unless a
 *   verb of saying stands right beside it;
 * - of which the layers are unsure where neither they nor the rules found any frame.
 *
 * "A fourth: “…”" and "„…“, lacht die Wirtin" are frames enough.
 */
import { classifyWords } from "../actors/word-classes.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { startsCapital, startsSmall } from "../text/capitals.js";
import { cueLemmaOf } from "./cue-lemma.js";
import { matchingRule } from "./features/matching-rule.js";
import { type RuleColumns, tokensOfSpans } from "./features/rule-columns.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";

/** A speaker that only the rules name, and without a frame, is believed this much. */
export const GUESSED = 0.3;

/** What rules do not confirm the layers have to be so sure of. */
const SURE = 0.85;

/**
 * Is the speaker that is named too uncertain to be told?
 *
 * @param before quotes settled so far, whose speakers may go on
 * @returns `false` where nobody is named
 */
export function isDoubtful(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  one: QuoteWithRoles,
  before: readonly QuoteWithRoles[],
): boolean {
  if (one.roles.speaker.length === 0 || one.speakerSureness >= SURE) return false;
  if (one.speakerSureness <= GUESSED) return !hasSpoken(analyzed, one, before);
  if (framesQuote(analyzed, one)) return false;
  const match = matchingRule(rules, one.quote);
  if (match === null) return one.roles.cue.length === 0;
  const named = tokensOfSpans(analyzed, match.utterance.speaker);
  return !isSameName(analyzed, one.roles.speaker, named) && !standsBesideVerb(analyzed, one);
}

/** A pronoun of the sentence points to somebody just named; else the name must be that of a speaker of the paragraph. */
function hasSpoken(
  analyzed: AnalyzedText,
  { quote, roles }: QuoteWithRoles,
  before: readonly QuoteWithRoles[],
): boolean {
  const { tokens, sentences } = analyzed;
  const [first, start] = [roles.speaker[0] ?? 0, quote.tokens[0] ?? 0];
  const isHere = tokens[first]?.sentence === tokens[start]?.sentence;
  const { kind } = classifyWords(analyzed)[first] ?? { kind: "other" };
  if (isHere && (/^(?:pronoun|quantifier)$/.test(kind) || ANYBODY.test(tokens[first]?.lower ?? "")))
    return true;
  const paragraph = (t: number) => sentences[tokens[t]?.sentence ?? -1]?.paragraph;
  return before.some((other) => {
    const opens = other.quote.tokens[0] ?? 0;
    const isBefore = opens < start && paragraph(opens) === paragraph(start);
    return isBefore && isSameName(analyzed, other.roles.speaker, roles.speaker);
  });
}

const ANYBODY = /^(?:jemand|irgendjemand|einer|eine|somebody|someone)$/;

/** The same word, or the same name in another place. */
function isSameName({ tokens }: AnalyzedText, one: readonly number[], other: readonly number[]): boolean {
  const names = new Set(one.filter((t) => startsCapital(tokens[t])).map((t) => tokens[t]?.text));
  return other.some((t) => one.includes(t) || names.has(tokens[t]?.text));
}

/** "A fourth: “…”", "„…“, lacht die Wirtin": no words stand between speaker and quote but a verb. */
function framesQuote({ tokens }: AnalyzedText, { quote, roles: { speaker } }: QuoteWithRoles): boolean {
  const [start, end] = [quote.tokens[0] ?? 0, quote.tokens.at(-1) ?? 0];
  const [first = 0, last = 0] = [speaker[0], speaker.at(-1)];
  // "A:" stands for any answer of an interview.
  if (last === start - 2 && tokens[start - 1]?.text === ":") return (tokens[last]?.text.length ?? 0) > 1;
  // In English the comma stands before the mark: "“…,” roars Ada Lenz".
  const closes =
    tokens[end + 1]?.text === "," ? end + 1 : /^[,!?]$/.test(tokens[end - 1]?.text ?? "") ? end : null;
  if (closes === null) return false;
  return first === closes + 1 || (first === closes + 2 && startsSmall(tokens[closes + 1]));
}

/** "… meint die Wirtin": nobody else can be the subject of that verb; nor of "wird … zitiert", which has two parts. */
function standsBesideVerb(analyzed: AnalyzedText, { roles: { speaker, cue } }: QuoteWithRoles): boolean {
  const last = speaker.at(-1) ?? 0;
  // "Lenz, die Wirtin, meint": a comma closes what explains the name.
  const isComma = (t: number): boolean => analyzed.tokens[t]?.text === ",";
  const behind = isComma(last + 1) && speaker.some(isComma) ? last + 2 : last + 1;
  const beside = [(speaker[0] ?? 0) - 1, behind];
  return beside.some((t) => cueLemmaOf(analyzed, cue.includes(t) ? cue : [t]) !== null);
}
