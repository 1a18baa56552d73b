/**
 * Which sentences that no utterance has tell on which side somebody stands? "Die Bauernpartei ist gegen Neuwahlen",
 * "Dem Ausbau erteilte Holm eine Absage", "Das hält der Verband für verfrüht": no word of saying, yet more than a fact.
 * German only; looked for in sentences without quotation marks whose main clause has such a phrase and somebody for
 * its subject.
 */
import type { ReadActor, Span } from "@parley/core";
import { periodOf } from "../rules/german/period.js";
import { isBody } from "../rules/german/reported.js";
import { looksLikePerson } from "../rules/german/subject.js";
import type { AnalyzedText, Sentence, Token, TokenRange } from "../text/analyzed-text.js";
import { wordTest } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { tokensOf } from "./clauses.js";
import { evaluationIn } from "./evaluation.js";
import { withTold } from "./free-sentences.js";
import { placeOfMan } from "./place-of-man.js";
import { BE, FAVORS, HOLD, INSISTS, OBJECTS, positionPatterns, REFUSES } from "./position-phrases-de.js";
import { subjectAt } from "./sentence-subject.js";
import type { Claim } from "./split-claims.js";
import type { StanceReading } from "./stance.js";
import { unframed } from "./unframed.js";

/** Says in `why` that a sentence tells a position. */
export const TOLD_POSITION = "reported:position-told";
/** Stands behind the rule where the sentence does not say what the position is about. */
export const OBJECTLESS = "position:objectless";

/** Was the utterance found here? */
export function isToldPosition({ why }: FoundUtterance): boolean {
  return why[0] === TOLD_POSITION;
}

/** Things stand for or against something as well, "das Urteil ist gegen …": is nobody there who could have a position? */
export function isPositionOfNobody(
  utterance: FoundUtterance,
  actors: readonly (ReadActor | null)[],
): boolean {
  return isToldPosition(utterance) && actors.every((actor) => actor === null);
}

/** The words for what the position is about, "gegen Neuwahlen", "das"; the claim itself where they cannot be told apart. */
export function objectOfPosition(analyzed: AnalyzedText, said: FoundUtterance, claim: Claim): Claim {
  const [cue] = said.cue;
  const [first] = claim.spans;
  if (!isToldPosition(said) || said.mode !== "reported" || cue === undefined || first === undefined)
    return claim;
  const { from, to } = tokensOf(analyzed, first);
  const { from: verb } = tokensOf(analyzed, cue);
  const range = governed(analyzed, { from, to }, verb) ?? leftBy(analyzed, { from, to }, verb, said.speaker);
  const [a, b] = [analyzed.tokens[range?.from ?? -1], analyzed.tokens[(range?.to ?? 0) - 1]];
  return a === undefined || b === undefined || b.end <= a.start
    ? claim
    : { ...claim, spans: [{ start: a.start, end: b.end }] };
}

const GOVERNS = wordTest((lower) => /^(?:gegen|hinter|für|von|an|auf|mit|zum|zur|zu)$/.test(lower));
const POINTS_BACK = wordTest((lower) => /^(?:davon|dagegen|dafür|daran|darauf|damit|dahinter)$/.test(lower));
const CLOSES = wordTest((lower) =>
  /^(?:wenig|nichts|nicht|viel|gar|rein|fest|ein|stark|schwer|quer|stücke|große|[.,:;!])$/.test(lower),
);

/** "Gegen Neuwahlen", "davon", "von dem Vorschlag": what a preposition governs; in front of the verb only at the head. */
function governed({ tokens }: AnalyzedText, { from, to }: TokenRange, verb: number): TokenRange | null {
  let last = to - 1;
  while (last > verb && tokens[last]?.kind !== "word") last -= 1;
  // "Hält den Zaun für überflüssig": behind "für" stands the judgment.
  if (HOLD.test(tokens[verb]?.lower ?? "") && !CLOSES(tokens[last])) return null;
  const heads = GOVERNS(tokens[from]) || POINTS_BACK(tokens[from]) ? [from] : [];
  for (let i = verb + 1; i < to; i += 1) if (GOVERNS(tokens[i]) || POINTS_BACK(tokens[i])) heads.push(i);
  const [at] = heads;
  if (at === undefined) return null;
  if (POINTS_BACK(tokens[at])) return { from: at, to: at + 1 };
  let end = at < verb ? verb : to;
  while (end > at + 1 && CLOSES(tokens[end - 1])) end -= 1;
  return { from: at + 1, to: end };
}

/** "Hält das für einen Fehler", "dem Ausbau erteilte Holm eine Absage": what stands beside verb and speaker. */
function leftBy(
  { tokens }: AnalyzedText,
  { from, to }: TokenRange,
  verb: number,
  [speaker]: readonly Span[],
): TokenRange | null {
  const isSpeaker = (i: number) =>
    speaker !== undefined && (tokens[i]?.start ?? 0) >= speaker.start && (tokens[i]?.end ?? 0) <= speaker.end;
  let [first, last] = [from, verb];
  if (isSpeaker(from) || isSpeaker(from + 1)) {
    first = verb + 1;
    last = first;
    while (last < to && !/^(?:für|eine|keine|sich|[.,:;!])$/.test(tokens[last]?.lower ?? "")) last += 1;
  }
  while (
    last > first &&
    /^(?:aber|jedoch|allerdings|hingegen|dagegen|auch)$/.test(tokens[last - 1]?.lower ?? "")
  )
    last -= 1;
  return last > first ? { from: first, to: last } : null;
}

/** Act and side of a told position, by its phrase. */
export function positionOf(
  { cueLemma, cueNegated, why }: FoundUtterance,
  reading: StanceReading | null,
): { readonly act: "refuse" | "demand" | "assert"; readonly stance: StanceReading | null } {
  const isAgainst = cueLemma === REFUSES || cueLemma === OBJECTS;
  const polarity = isAgainst === cueNegated ? ("support" as const) : ("oppose" as const);
  const towards = why[1] === OBJECTLESS ? null : (reading?.stance.towards ?? null);
  return {
    act:
      cueLemma === REFUSES && !cueNegated
        ? "refuse"
        : cueLemma === INSISTS && !cueNegated
          ? "demand"
          : "assert",
    stance: { stance: { polarity, towards }, resolvedFrom: reading?.resolvedFrom ?? null },
  };
}

/** "Hält das für einen Fehler": the words behind "für" judge. */
const JUDGES = /^(?:.* )?für (?!.*\bfür\b)/;

const startsPosition = wordTest(
  (lower, text) =>
    text === lower && (HOLD.test(lower) || positionPatterns.some(({ verb }) => verb.test(lower))),
);

/** "Das Dorf ist dagegen" has no more. */
const LEAST_WORDS = 4;
const NOBODY = /^(?:ich|wir|du|ihr|man|es|das|dies|diese|dieses|niemand|keiner|wer|was|alle|vieles)\b/iu;
/** Votes and games, and what is told of the past or only supposed. */
const NO_POSITION =
  /\b(?:gegen (?:\d|mitternacht|mittag|abend|ende)|zwar nicht|spiel|sieg|niederlage|könnten?|würden?|dürften?|sollten?|gewesen)\b/;

/** The utterances with the positions that sentences tell of; numbered again in text order. */
export function withToldPositions(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  return analyzed.language === "de"
    ? withTold(analyzed, found, (sentence) => positionIn(analyzed, sentence), LEAST_WORDS)
    : found;
}

function positionIn(analyzed: AnalyzedText, sentence: Sentence): FoundUtterance | null {
  const { tokens, text } = analyzed;
  if (sentence.to - sentence.from > LONGEST_SENTENCE) return null;
  for (let at = sentence.from + 1; at < sentence.to - 1; at += 1) {
    if (!startsPosition(tokens[at])) continue;
    const end = clauseEnd(tokens, at, sentence.to);
    const words = tokens.slice(at + 1, end).filter(({ kind }) => kind === "word");
    const rest = words.map(({ lower }) => lower).join(" ");
    const lemma = NO_POSITION.test(rest) ? null : lemmaAt(analyzed, sentence, at, end, rest);
    const subject =
      lemma === null ? null : (placeOfMan(analyzed, sentence, at) ?? subjectAt(analyzed, sentence, [], at));
    if (lemma === null || subject === null) continue;
    const speaker = IDIOM.test(text.slice(subject.start, subject.end))
      ? phraseBefore(analyzed, sentence, at)
      : subject;
    if (speaker === null || NOBODY.test(text.slice(speaker.start, speaker.end))) return null;
    const mayBeThing = BE.test(tokens[at]?.lower ?? "") || SHOWS.test(tokens[at]?.lower ?? "");
    if (mayBeThing && !isSomebody(analyzed, sentence, speaker)) return null;
    return toldIn(analyzed, sentence, { at, end, lemma, rest, speaker });
  }
  return null;
}

/** Nouns of the phrases themselves, which no one has for a name. */
const IDIOM = /^(?:sturm|front|stimmung|bedenken|vorbehalte|einwände|veto|einspruch|widerspruch)\b/i;

function phraseBefore({ tokens }: AnalyzedText, { from }: Sentence, at: number): Span | null {
  const [first, last] = [tokens[from], tokens[at - 1]];
  return first === undefined || last === undefined || at <= from
    ? null
    : { start: first.start, end: last.end };
}

/** Laws and ointments are against something, too: only people, bodies and names are meant. */
function isSomebody(analyzed: AnalyzedText, sentence: Sentence, { start, end }: Span): boolean {
  const { items } = periodOf(analyzed, sentence, 0, []);
  const from = items.findIndex(({ token }) => token.start >= start);
  const to = items.findLastIndex(({ token }) => token.end <= end) + 1;
  return from >= 0 && (looksLikePerson(items, [from, to]) || items.slice(from, to).some(isBody));
}

/** "Von der Fähre hält der Rat wenig": what stands in front of the verb as if it stood behind. */
function turnedRound({ tokens }: AnalyzedText, { from }: Sentence, at: number, rest: string): string {
  if (!GOVERNS(tokens[from]) && !POINTS_BACK(tokens[from])) return rest;
  const front = tokens.slice(from, at).map(({ lower }) => lower);
  const closing =
    /\b(?:(?:gar |rein gar )?nichts|wenig|nicht viel|viel|große stücke|fest|ein|quer|schwer)$/.exec(rest);
  return [...(rest.startsWith("sich ") ? ["sich"] : []), ...front, closing?.[0] ?? ""].join(" ").trim();
}

function lemmaAt(
  analyzed: AnalyzedText,
  sentence: Sentence,
  at: number,
  end: number,
  rest: string,
): string | null {
  const verb = analyzed.tokens[at]?.lower ?? "";
  const turned = turnedRound(analyzed, sentence, at, rest);
  const pattern = positionPatterns.find(
    (one) => one.verb.test(verb) && (one.rest.test(rest) || one.rest.test(turned)),
  );
  if (pattern !== undefined) return pattern.lemma;
  if (!HOLD.test(verb) || !JUDGES.test(rest)) return null;
  let from = at + 1;
  for (let i = at + 1; i < end; i += 1) if (analyzed.tokens[i]?.lower === "für") from = i + 1;
  const sign = evaluationIn(analyzed, { from, to: end });
  return sign === 0 ? null : sign > 0 ? FAVORS : OBJECTS;
}

/** "Zeigte sich enttäuscht", "ist skeptisch": of what, the sentence leaves open. */
const SHOWS = /^(?:zeigt|zeigte|zeigen|zeigten)$/;

interface Position {
  readonly at: number;
  readonly end: number;
  readonly lemma: string;
  readonly rest: string;
  readonly speaker: Span;
}

function toldIn({ tokens }: AnalyzedText, sentence: Sentence, position: Position): FoundUtterance {
  const { at, end, lemma, rest, speaker } = position;
  const span = (first: number, last: number): Span => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  });
  const told: FoundUtterance = {
    ...unframed(
      "reported",
      span(sentence.from, tokens[sentence.to - 1]?.text === ";" ? sentence.to - 2 : sentence.to - 1),
      speaker,
      TOLD_POSITION,
    ),
    medium: "speech",
    cue: [span(at, at)],
    cueLemma: lemma,
    why:
      SHOWS.test(tokens[at]?.lower ?? "") && !/ (?:mit|über|von) /.test(rest)
        ? [TOLD_POSITION, OBJECTLESS]
        : [TOLD_POSITION],
    // "Ist nicht dagegen"; what is held of little or nothing was counted before.
    cueNegated: /\bnicht (?:.* )?(?:gegen|dagegen|dafür)\b/.test(rest),
  };
  // "Ist dagegen, die Maut zu senken": the clause says what.
  const clause = /\bda(?:gegen|für|rauf)$/.test(rest) && tokens[end]?.text === "," ? end + 1 : null;
  if (clause === null || clause >= sentence.to - 2) return told;
  return {
    ...told,
    mode: "indirect",
    quote: [span(clause, sentence.to - 2)],
    frame: [span(sentence.from, end)],
  };
}

function clauseEnd(tokens: readonly Token[], at: number, to: number): number {
  let end = at + 1;
  const last = Math.min(to - 1, at + LONGEST_CLAUSE);
  while (end < last && !/^[,;:–]$/.test(tokens[end]?.text ?? "")) end += 1;
  return end;
}

/** A position is told in so many words behind its verb. */
const LONGEST_CLAUSE = 40;
/** Longer ones are lists and lines without stops. */
const LONGEST_SENTENCE = 120;
