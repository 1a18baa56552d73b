/**
 * Where trained layers and rules differ, who is believed? The layers, with these exceptions: two framed speeches that
 * they join, the cue and frame of a speech that both found, a plan that the rules
 * read with its subject as speaker, a sentence of the writer that the layers take for a quote of nobody, and quotes
 * that only the rules found, where the pack says that these are right often enough.
 */
import { tokensOf } from "../meaning/clauses.js";
import { calibrate } from "../rules/calibrate.js";
import { BY_FORM } from "../rules/writer-phrases.js";
import type { AnalyzedText, Quotation } from "../text/analyzed-text.js";
import { timesIn } from "../time/document-times.js";
import type { FoundUtterance } from "../utterance.js";
import { divideFramed } from "./divide-framed.js";
import { GUESSED } from "./doubtful-speakers.js";
import { matchingRule } from "./features/matching-rule.js";
import { type RuleColumns, tokensOfSpans } from "./features/rule-columns.js";
import { isAnswer } from "./is-answer.js";
import { type QuoteRoles, spokenBy } from "./layers/role-labels.js";
import { type QuoteWithRoles, withRoles, withTokens } from "./layers/role-layer.js";
import { misreadIn, withoutReflexive } from "./misread-quotes.js";
import type { ReaderPack } from "./model/reader-pack.js";
import { settleSpeakers } from "./settle-speakers.js";

export interface SettledQuotes {
  /** What the layers found, as settled. */
  readonly quotes: readonly QuoteWithRoles[];
  /** What only the rules found: quotes worth keeping and the writer's own voice. */
  readonly others: readonly FoundUtterance[];
}

/** Two quotes at least so alike (Dice over tokens) are the same. */
const SAME = 0.8;
/** A quote of nobody that is less sure than this does not take a sentence from the writer. */
const UNSURE = 0.5;
/** A speaker that only the rules name is believed this much; less where they guess (`GUESSED`). */
const RULES_SPEAKER = 0.5;

export function settleWithRules(
  { dials }: ReaderPack,
  analyzed: AnalyzedText,
  rules: RuleColumns,
  found: readonly QuoteWithRoles[],
): SettledQuotes {
  const divided = divideFramed(analyzed, rules, withinMarks(analyzed, found));
  const quotes = withConditionsBehind(analyzed, rules, withSubjectsBefore(analyzed, rules, divided)).flatMap(
    (one) => settledWith(analyzed, rules, dials.framesOfRules, one) ?? [],
  );
  const answered = new Set(
    rules.found.flatMap((utterance, index) => (isAnswer(utterance) ? (rules.quotes[index] ?? []) : [])),
  );
  // A layer that finds half of an answer, or two with the question between, and nobody who gives them, has not seen that
  // they are answers.
  const isPieceOfAnswer = ({ quote, roles }: QuoteWithRoles) =>
    quote.mode === "direct" &&
    roles.speaker.length === 0 &&
    quote.tokens.filter((t) => answered.has(t)).length * 2 > quote.tokens.length;
  const isMisread = misreadIn(analyzed, rules);
  const settled = settleSpeakers(
    analyzed,
    rules,
    quotes
      .filter((one) => !isPieceOfAnswer(one) && !isMisread(one))
      .map((one) => spokenOutside(analyzed, withoutReflexive(analyzed, one))),
  );
  const quoted = new Uint8Array(analyzed.tokens.length);
  for (const { quote } of settled) {
    // What others are reported to have said within an answer does not take it from whoever answers.
    const isWithin = quote.mode !== "direct" && quote.tokens.every((t) => answered.has(t));
    for (const t of quote.tokens) quoted[t] = isWithin && quoted[t] !== 1 ? WITHIN : 1;
  }
  // A pack that keeps none of the rules' findings is trained for another task.
  const keepsAny = Object.keys(dials.keptRules).length > 0;
  const others = rules.found.filter((utterance, index) => {
    const tokens = rules.quotes[index] ?? [];
    const taken = tokens.filter((t) => quoted[t] === 1).length;
    if (utterance.mode === "writer") return taken <= tokens.length / 2;
    if (isAnswer(utterance)) return taken === 0;
    if (isClaimedInQuestion(rules, utterance) && taken === 0) return true;
    if (taken > 0 || tokens.some((t) => quoted[t] !== 0)) return false;
    const least =
      dials.keptRules[utterance.mode] ??
      (keepsAny && (isFramedBehind(utterance) || setsDay(analyzed, utterance)) ? LEAST_FRAMED : undefined);
    return least !== undefined && calibrate(utterance, utterance.speaker.length > 0) >= least;
  });
  return { quotes: settled, others };
}

/** "Prague, she said, would agree": whom the words are about does not say them beside the speaker of the frame. */
function spokenOutside({ tokens }: AnalyzedText, one: QuoteWithRoles): QuoteWithRoles {
  const { quote, roles } = one;
  if (quote.mode !== "indirect" || roles.speaker.length < 2) return one;
  const outside = roles.speaker.filter((t) => !quote.tokens.includes(t) && tokens[t]?.kind === "word");
  const within = roles.speaker.some((t) => quote.tokens.includes(t) && tokens[t]?.kind === "word");
  return !within || outside.length === 0 || outside.length === roles.speaker.length
    ? one
    : withRoles(one, spokenBy(roles, outside), one.speakerSureness);
}

/** A verbatim quote ends where its marks close: layers read on where a sentence behind them sounds alike. */
function withinMarks(analyzed: AnalyzedText, found: readonly QuoteWithRoles[]): readonly QuoteWithRoles[] {
  return found.map((one) => {
    const { tokens, mode } = one.quote;
    const [first = 0] = tokens;
    const marks = mode === "direct" ? outerMarks(analyzed, first) : undefined;
    if (marks === undefined) return one;
    const last = tokens.at(-1) ?? first;
    // What opens behind them is somebody's words as well (`divide-framed.ts`).
    if (analyzed.quotations.some(({ open }) => open > marks.close && open <= last)) return one;
    const sentence = analyzed.tokens[marks.close]?.sentence;
    const inside = tokens.filter((t) => t <= marks.close || analyzed.tokens[t]?.sentence === sentence);
    return inside.length === tokens.length ? one : withTokens(one, inside);
  });
}

/** The quotation that a token opens, or stands right behind the mark of. */
function outerMarks({ quotations }: AnalyzedText, first: number): Quotation | undefined {
  return quotations.find(
    ({ open, depth, role }) => depth === 0 && role === "speech" && (open === first || open === first - 1),
  );
}

/** One quote of the layers, with what the rules know better; `null` where it is none. */
function settledWith(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  framesOfRules: number,
  one: QuoteWithRoles,
): QuoteWithRoles | null {
  const match = matchingRule(rules, one.quote);
  const { mode } = one.quote;
  if (mode === "reported" && startsWithTime(analyzed, one.roles.speaker))
    return spokenWithin(analyzed, rules, one);
  if (match === null) return one;
  const { utterance, alike } = match;
  if (isFramed(mode) && utterance.mode === mode && alike >= framesOfRules) {
    const framed = withRoles(one, withRulesFrame(analyzed, utterance, one.roles), one.speakerSureness);
    if (isNamedByRules(one, utterance))
      return spokenAsRulesSay(analyzed, utterance, framed, isAnswer(utterance) ? RULES_SPEAKER : GUESSED);
    // A piece in marks of which the layers know no speaker, beside whom the rules name: "Holm habe sie als „Posse“ abgetan".
    const isPiece = utterance.why[0] === "direct:piece" && utterance.speaker.length > 0 && alike >= SAME;
    if (isPiece && one.roles.speaker.length === 0)
      return spokenAsRulesSay(analyzed, utterance, framed, GUESSED);
    return utterance.why[0] !== "direct:piece" && isNamedElsewhere(analyzed, utterance, framed)
      ? spokenAsRulesSay(analyzed, utterance, framed)
      : framed;
  }
  const isSamePlan = utterance.mode === "free-indirect" && alike >= SAME;
  // "Das wollen Briten und Franzosen vermeiden": whose will it is stands there, whoever has spoken before.
  if (isSamePlan && isWill(utterance) && mode === "free-indirect")
    return spokenAsRulesSay(analyzed, utterance, one);
  if (isSamePlan && isWill(utterance) && mode === "indirect-free-indirect")
    return asPlan(analyzed, utterance, one);
  // "And what if the rebels, as Reuth claims, …?": the question is the writer's, what is claimed in it is not.
  if (mode === "reported" && alike >= SAME && hasClaimWithin(rules, utterance)) return null;
  if (isSamePlan && isWill(utterance) && isAboutUnity(analyzed, one)) return asPlan(analyzed, utterance, one);
  if (isByForm(utterance) && mode !== "direct") return null;
  if (isAside(utterance) && isOfPronouns(analyzed, one.roles.speaker)) return null;
  if (one.roles.speaker.length > 0) return one;
  // "Dieser wies das zurück", "gestern verlangte al Ahn Geld": in a report somebody stands whom the layers do not see.
  if (mode === "reported" && utterance.mode === "reported" && alike >= SAME && utterance.speaker.length > 0)
    return spokenAsRulesSay(analyzed, utterance, one);
  if (isWill(utterance) && mode !== "direct" && isPartOf(analyzed, utterance, one))
    return asPlan(analyzed, utterance, withTokens(one, tokensOfSpans(analyzed, utterance.quote)));
  if (utterance.mode === "writer") return one.quote.sureness < UNSURE ? null : one;
  // "Not all agreed: states like Norland want to send no soldiers" is nobody's words but a plan.
  const isPlan = mode === "free-indirect" || (mode === "indirect" && utterance.speaker.length > 0);
  if (!isSamePlan || !isPlan) return one;
  return asPlan(analyzed, utterance, one);
}

/** "There was no agreement: Italy will not pay" taken for one quote of nobody: its second half tells whose will it is. */
function isPartOf(analyzed: AnalyzedText, { quote }: FoundUtterance, one: QuoteWithRoles): boolean {
  const { tokens } = one.quote;
  const [first = 0] = tokens;
  const inside = tokensOfSpans(analyzed, quote);
  return (inside[0] ?? 0) > first && inside.every((t) => tokens.includes(t));
}

function asPlan(analyzed: AnalyzedText, utterance: FoundUtterance, one: QuoteWithRoles): QuoteWithRoles {
  const { tokens, outer, sureness } = one.quote;
  const quote = { mode: "free-indirect" as const, tokens, outer, sureness };
  return spokenAsRulesSay(analyzed, utterance, withRoles({ quote }, one.roles, one.speakerSureness));
}

/** "Einig waren sich die Teilnehmer nicht: Staaten wie Norland wollen …": what stands before tells of no words. */
function isAboutUnity({ tokens, sentences }: AnalyzedText, { quote }: QuoteWithRoles): boolean {
  const [start = 0] = quote.tokens;
  for (let t = sentences[tokens[start]?.sentence ?? -1]?.from ?? start; t < start; t += 1)
    if (UNITY.test(tokens[t]?.lower ?? "")) return true;
  return false;
}

const UNITY =
  /^(?:einig|uneinig|uneins|einigkeit|uneinigkeit|geschlossenheit|einmütigkeit|konsens|eintracht|unity|agreement|unanimity|unanimous|consensus|united|divided)$/;

function isWill({ why, speaker }: FoundUtterance): boolean {
  return why[0] === "relayed:will" && speaker.length > 0;
}

/** "It is hard to imagine that …": a sentence worded as nobody but its writer would. */
function isByForm({ why }: FoundUtterance): boolean {
  return why[1] === BY_FORM;
}

/** "And that although …", "With that they want to spite …": by its form nobody's but the writer's. */
function isAside({ why }: FoundUtterance): boolean {
  return why[0] === "writer:concession" || why[0] === "writer:motive";
}

/** "Shortly before the summit Reuth had opposed …": when is not who; the rules may know whose position it is. */
function spokenWithin(analyzed: AnalyzedText, rules: RuleColumns, one: QuoteWithRoles): QuoteWithRoles {
  const known = rules.found.find(
    ({ mode, speaker }, index) =>
      mode === "reported" &&
      speaker.length > 0 &&
      (rules.quotes[index] ?? []).every((t) => one.quote.tokens.includes(t)),
  );
  const speaker = known === undefined ? [] : tokensOfSpans(analyzed, known.speaker);
  return withRoles(one, spokenBy(one.roles, speaker), speaker.length === 0 ? 0 : RULES_SPEAKER);
}

function startsWithTime(analyzed: AnalyzedText, [first]: readonly number[]): boolean {
  const token = analyzed.tokens[first ?? -1];
  const sentence = analyzed.sentences[token?.sentence ?? -1];
  if (token === undefined || sentence === undefined) return false;
  return timesIn(analyzed, sentence).some(({ start, end }) => token.start >= start && token.end <= end);
}

/** Nobody, or "they", of whom an aside tells. */
function isOfPronouns({ tokens }: AnalyzedText, speaker: readonly number[]): boolean {
  return speaker.every((t) => /^(?:sie|er|es|they|he|she|it)$/.test(tokens[t]?.lower ?? ""));
}

/**
 * What the rules find in a frame of its own and with a day by which it is due, or in a frame that can hardly be anything
 * else, is kept when they are this sure, whatever the layers say: they miss the one sentence of a short note.
 */
const LEAST_FRAMED = 0.7;

/** "Peru schickt Schiffe, sagte der Gesandte", "laut Ministerium kommt der Zug". */
function isFramedBehind({ mode, why: [rule = ""] }: FoundUtterance): boolean {
  return mode === "indirect" && (rule === "indirect:frame-after" || rule.startsWith("source:"));
}

function setsDay(analyzed: AnalyzedText, { mode, quote }: FoundUtterance): boolean {
  if (mode !== "indirect") return false;
  return quote.some((span) =>
    timesIn(analyzed, tokensOf(analyzed, span)).some(({ use }) => use === "deadline"),
  );
}

/** In a list of what is quoted: only reported within an answer. */
const WITHIN = 2;

/**
 * "A bridge could be built, she told the council, provided the villages agreed": where the layers stop at the frame, the
 * condition behind it belongs to the quote as the rules read it.
 */
function withConditionsBehind(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  found: readonly QuoteWithRoles[],
): readonly QuoteWithRoles[] {
  const outer = new Set(found.flatMap(({ quote }) => (quote.outer === null ? [] : [quote.outer])));
  const tails = new Map<QuoteWithRoles, readonly number[]>();
  for (const one of found) {
    const last = one.quote.tokens.at(-1);
    if (one.quote.mode !== "indirect" || last === undefined || outer.has(one.quote)) continue;
    const match = matchingRule(rules, one.quote);
    if (match === null || match.utterance.mode !== "indirect") continue;
    const tail = tokensOfSpans(analyzed, match.utterance.quote).filter((t) => t > last);
    const [first] = tail;
    if (first === undefined || first <= last + 1 || tail.length < LEAST_CONDITION) continue;
    if (OPENS_CONDITION.test(analyzed.tokens[first]?.lower ?? "")) tails.set(one, tail);
  }
  if (tails.size === 0) return found;
  const taken = new Set([...tails.values()].flat());
  return found.flatMap((one) => {
    const tail = tails.get(one);
    if (tail !== undefined) return [withTokens(one, [...one.quote.tokens, ...tail])];
    // What the layers took for words of its own there.
    return one.quote.mode !== "direct" && one.quote.tokens.every((t) => taken.has(t)) ? [] : [one];
  });
}

/**
 * "What if Moscow, as Reuth claims, opens a front": where the layers take what stands behind the frame alone, the words
 * before it belong to the quote as the rules read it.
 */
function withSubjectsBefore(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  found: readonly QuoteWithRoles[],
): readonly QuoteWithRoles[] {
  return found.map((one) => {
    const { tokens, mode } = one.quote;
    const [first = 0] = tokens;
    const match = mode === "indirect" ? matchingRule(rules, one.quote) : null;
    if (match === null || !isInsertedFrame(match.utterance) || match.utterance.quote.length < 2) return one;
    const all = tokensOfSpans(analyzed, match.utterance.quote);
    const before = all.filter((t) => t < first);
    const isRest = before.length > 0 && tokens.every((t) => all.includes(t));
    if (!isRest || before.length + tokens.length < all.length) return one;
    return withTokens(one, all);
  });
}

function hasClaimWithin({ found }: RuleColumns, { why, id }: FoundUtterance): boolean {
  return why[0] === "writer:question" && found.some((one) => one.nestedIn === id && isInsertedFrame(one));
}

function isInsertedFrame({ why }: FoundUtterance): boolean {
  return why[0] === "source:wie-inserted" || why[0] === "clause-before";
}

/** What somebody is said to claim within a question of the writer: the question alone would not tell whose it is. */
function isClaimedInQuestion(rules: RuleColumns, utterance: FoundUtterance): boolean {
  if (!isInsertedFrame(utterance) || utterance.nestedIn === null || utterance.speaker.length === 0)
    return false;
  const outer = rules.found.find(({ id }) => id === utterance.nestedIn);
  return outer?.why[0] === "writer:question";
}

const OPENS_CONDITION =
  /^(?:if|unless|provided|providing|once|until|wenn|falls|sofern|sobald|solange|vorausgesetzt)$/;
const LEAST_CONDITION = 3;

/** A verbatim quote that stands without a frame, as the answers of an interview do: layers have little to go by. */
function isNamedByRules({ quote, roles }: QuoteWithRoles, utterance: FoundUtterance): boolean {
  return quote.mode === "direct" && roles.speaker.length === 0 && utterance.cue.length === 0;
}

/** The frame names its own speaker, and the layers take the one of a frame before it, further from the quote. */
function isNamedElsewhere(
  analyzed: AnalyzedText,
  { speaker, cue, frame }: FoundUtterance,
  { quote, roles }: QuoteWithRoles,
): boolean {
  const [named] = roles.speaker;
  const words = tokensOfSpans(analyzed, speaker);
  const framing = new Set(tokensOfSpans(analyzed, frame));
  const others = roles.speaker.filter((t) => !words.includes(t));
  return (
    named !== undefined &&
    words.length > 0 &&
    words.every((t) => framing.has(t)) &&
    !framing.has(named) &&
    gap(quote.tokens, [...words, ...tokensOfSpans(analyzed, cue)]) <= gap(quote.tokens, others) &&
    analyzed.tokens[named]?.sentence === analyzed.tokens[words[0] ?? 0]?.sentence
  );
}

/** How far from a quote the nearest of some tokens stands, before, within or behind it. */
function gap(quote: readonly number[], words: readonly number[]): number {
  const [first = 0, last = 0] = [quote[0], quote.at(-1)];
  return Math.min(...words.map((t) => (t < first ? first - t : t > last ? t - last : 0)));
}

function spokenAsRulesSay(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  one: QuoteWithRoles,
  sureness = RULES_SPEAKER,
): QuoteWithRoles {
  const speaker = tokensOfSpans(analyzed, utterance.speaker);
  return withRoles(one, spokenBy(one.roles, speaker), speaker.length === 0 ? 0 : sureness);
}

function isFramed(mode: FoundUtterance["mode"]): boolean {
  return mode === "direct" || mode === "indirect";
}

/** Cue and frame of the rules, where they have any. */
function withRulesFrame(
  analyzed: AnalyzedText,
  { cue, frame }: FoundUtterance,
  roles: QuoteRoles,
): QuoteRoles {
  return {
    frame: frame.length === 0 ? roles.frame : tokensOfSpans(analyzed, frame),
    cue: cue.length === 0 ? roles.cue : tokensOfSpans(analyzed, cue),
    speaker: roles.speaker,
    addressee: roles.addressee,
  };
}
