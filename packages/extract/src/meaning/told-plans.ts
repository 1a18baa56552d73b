/**
 * Which plans does a text tell without a word of saying? "Norland is to send two ships within two weeks", "Vom 1. März an
 * erhebt die Reederei einen Zuschlag": more than a reporter can know of an actor that the codebook knows, and of a state
 * that refuses something. Looked for in sentences that no utterance has; a day, an amount, a refusal or readiness has
 * to say that a plan is meant.
 */
import type { ReadActor, Span } from "@parley/core";
import { inTextOrder } from "../rules/in-text-order.js";
import type { AnalyzedText, Sentence, Token } from "../text/analyzed-text.js";
import { startsCapital } from "../text/capitals.js";
import { isEmphasisMark } from "../text/emphasis.js";
import { wordIn, wordLike, wordTest } from "../text/word-test.js";
import { timesIn } from "../time/document-times.js";
import type { FoundUtterance } from "../utterance.js";
import { markTokens, quotationsIn, subjectAt, takenTokens } from "./sentence-subject.js";
import { unframed } from "./unframed.js";

const RULE = "relayed:plan-told";
export const REFUSED = "relayed:plan-refused";
export const READY = "relayed:plan-ready";
/** Fewer words are a heading. */
const LEAST_WORDS = 6;
/** Where the verb alone tells of a plan. */
const LEAST_SURE = 3;

/** Was the utterance found here? */
export function isToldPlan({ why }: FoundUtterance): boolean {
  return why[0] === RULE || why[0] === REFUSED || why[0] === READY;
}

/** A plan of that kind that says what an actor is ready to do. */
function isToldReadiness({ why }: FoundUtterance): boolean {
  return why[0] === READY;
}

/** A plan of that kind that says what an actor will not do. */
export function isToldRefusal({ why }: FoundUtterance): boolean {
  return why[0] === REFUSED;
}

/**
 * A plan that nobody is quoted with is only told of an actor that the codebook knows, or of states that refuse something
 * or are ready for it: is it one of others?
 */
export function isToldOfStrangers(utterance: FoundUtterance, actors: readonly (ReadActor | null)[]): boolean {
  if (!isToldPlan(utterance)) return false;
  const isOpen = isToldRefusal(utterance) || isToldReadiness(utterance);
  return !actors.some(
    (actor) => actor !== null && (actor.entityId !== null || (isOpen && speaksForStates(actor))),
  );
}

function speaksForStates({ kind, canonical }: ReadActor): boolean {
  return kind === "state" || (kind === "collective" && STATES.test(canonical));
}
const STATES = /(?:staaten|länder|regierungen|nationen|countries|states|governments|nations)\b/i;

/**
 * The utterances with the plans that sentences tell of; numbered again in text order.
 *
 * @param withoutCodebook no codebook knows any actors: refusals and readiness only
 */
export function withToldPlans(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
  withoutCodebook = false,
): readonly FoundUtterance[] {
  const voiced = found.filter(({ mode }) => mode !== "writer");
  const taken = takenTokens(analyzed, voiced);
  for (const { frame } of voiced) markTokens(analyzed, frame, taken);
  const quotations = analyzed.quotations.filter(({ depth }) => depth === 0);
  const added: FoundUtterance[] = [];
  let next = 0;
  for (const sentence of analyzed.sentences) {
    while (next < quotations.length && (quotations[next]?.close ?? 0) < sentence.from) next += 1;
    const inside = quotationsIn(quotations, next, sentence);
    const at = inside.length > 0 ? null : planAt(analyzed, sentence, taken);
    const speaker = at === null ? null : subjectAt(analyzed, sentence, inside, at);
    if (at === null || speaker === null) continue;
    const rule = ruleOf(analyzed, sentence, at);
    if (withoutCodebook && rule === RULE) continue;
    const tail = frameBehind(analyzed, sentence, at);
    added.push(
      tail === null ? told(quoteOf(analyzed, sentence, at), speaker, rule) : framed(analyzed, sentence, tail),
    );
  }
  return added.length === 0 ? found : inTextOrder(found, added);
}

function told(quote: Span, speaker: Span, rule = RULE): FoundUtterance {
  return unframed("free-indirect", quote, speaker, rule);
}

function ruleOf(analyzed: AnalyzedText, sentence: Sentence, verb: number): string {
  if (isRefused(analyzed, sentence, verb)) return REFUSED;
  const isReady = analyzed.language === "de" ? isReadyInGerman : isReadyInEnglish;
  return isReady(analyzed, sentence, verb) ? READY : RULE;
}

function isReadyInEnglish({ tokens }: AnalyzedText, { to }: Sentence, verb: number): boolean {
  const words = tokens.slice(verb, Math.min(to, verb + NEAR)).map(({ lower }) => lower);
  return words.slice(1, 3).some((word) => READY_EN.test(word)) || WANTS_IN.test(words.join(" "));
}

/** "Would like to join", "want in", "have offered ships", "have signalled their willingness". */
const WANTS_IN =
  /^(?:would (?:also )?(?:like|love|be (?:happy|glad|willing|ready)) to\b|wants? in\b|(?:has|have) (?:also )?(?:offered|promised|pledged|(?:signall?ed|indicated|expressed|declared|voiced) (?:their|its|a|an|some)? ?(?:\S+ )?(?:willingness|readiness|interest)))/;

/** "Will not send", "will send no ships", "schicken keine Soldaten": what is refused stands close to the verb. */
function isRefused({ tokens }: AnalyzedText, { to }: Sentence, verb: number): boolean {
  if (/^won['’]t$/.test(tokens[verb]?.lower ?? "")) return true;
  if (staysAway(tokens, verb, to)) return true;
  return tokens.slice(verb + 1, Math.min(to, verb + NEAR)).some(REFUSES);
}
const NEAR = 4;

/** "…, das räumte Vorstandschef Ole Brix ein", "…; so says Ole Brix": who vouches for it, behind what is told. */
interface Tail {
  /** The comma before it. */
  readonly from: number;
  readonly cue: number;
  /** The first word of the name, and the one behind it. */
  readonly name: number;
  readonly to: number;
}

const OPENS_TAIL = wordLike(/^(?:das|dies|so)$/);
const VOUCHES = wordLike(
  /^(?:räumt|räumte|sagt|sagte|bestätigt|bestätigte|teilt|teilte|erklärt|erklärte|gibt|gab|kündigt|kündigte|verspricht|versprach|versichert|versicherte|says|said|confirms|confirmed|insists|insisted)$/,
);
const PARTICLE = wordTest((_, text) => /^(?:von|van|de|der|den|di|du|al|la|le)$/.test(text));

const isPause = wordTest((_, text) => text === "," || text === ";");

function frameBehind({ tokens }: AnalyzedText, sentence: Sentence, verb: number): Tail | null {
  for (let from = verb + 1; from < sentence.to - 3; from += 1) {
    if (!isPause(tokens[from])) continue;
    if (!OPENS_TAIL(tokens[from + 1]) || !VOUCHES(tokens[from + 2])) continue;
    const name = from + 3;
    let to = name;
    while (to < sentence.to && (startsCapital(tokens[to]) || (to > name && PARTICLE(tokens[to])))) to += 1;
    return to - name >= 2 ? { from, cue: from + 2, name, to } : null;
  }
  return null;
}

function framed({ tokens }: AnalyzedText, sentence: Sentence, { from, cue, name, to }: Tail): FoundUtterance {
  const span = (first: number, last: number): Span => ({
    start: tokens[first]?.start ?? sentence.start,
    end: tokens[last]?.end ?? sentence.end,
  });
  const end = sentence.to - 1;
  const isEnd = /^[.!]+$/.test(tokens[end]?.text ?? "");
  return {
    ...told(span(sentence.from, from - 1), span(name, to - 1)),
    mode: "indirect",
    medium: "speech",
    cue: [span(cue, cue)],
    frame: [span(from + 1, isEnd ? end - 1 : end)],
  };
}

/** The sentence up to its full stop, or the half of it that a semicolon or colon sets off. */
function quoteOf({ tokens }: AnalyzedText, sentence: Sentence, verb: number): Span {
  const ends = (i: number) => /^[.!;:]+$/.test(tokens[i]?.text ?? "");
  let { from } = sentence;
  for (let i = sentence.from; i < verb; i += 1) if (/^[;:]$/.test(tokens[i]?.text ?? "")) from = i + 1;
  let to = verb + 1;
  // A full stop may belong to a date.
  while (to < sentence.to && !(ends(to) && (to === sentence.to - 1 || /^[;:]$/.test(tokens[to]?.text ?? ""))))
    to += 1;
  return { start: tokens[from]?.start ?? sentence.start, end: tokens[to - 1]?.end ?? sentence.end };
}

const endsPlan = wordTest((_, text) => /^[.!;:]$/.test(text));

/** Where the verb of a plan stands; `null` for a sentence that an utterance has, a question, or one without a plan. */
function planAt(analyzed: AnalyzedText, sentence: Sentence, taken: Uint8Array): number | null {
  const { tokens, language } = analyzed;
  if (!endsPlan(tokens[sentence.to - 1])) return null;
  let words = 0;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    // In marks of bold type stand questions and headings.
    if (taken[i] === 1 || isEmphasisMark(tokens[i])) return null;
    if (tokens[i]?.kind === "word") words += 1;
  }
  if (words < LEAST_SURE) return null;
  for (let i = sentence.from + 1; i < sentence.to; i += 1) {
    const plan = (language === "de" ? germanPlan : englishPlan)(analyzed, sentence, i);
    const isSure = plan === "sure" || isRefused(analyzed, sentence, i);
    if (plan === null || words < (isSure ? LEAST_SURE : LEAST_WORDS)) continue;
    if (plan === "sure" || hasEvidence(analyzed, sentence, i)) return i;
    // A clause behind a colon tells of its own.
    if (!tokens.slice(i, sentence.to).some(({ text }) => text === ":")) return null;
  }
  return null;
}

/** A plan by its verb alone, or one that a day, an amount or a refusal has to confirm. */
type Plan = "sure" | "open";

const READY_EN = /^(?:ready|willing|prepared|keen|eager|happy|glad)$/;
/** What happens to somebody, or what somebody is: no act. */
const NO_ACT_EN =
  /^(?:be|have|need|know|see|become|remain|stay|face|find|feel|look|seem|depend|require|cost|last|take|suffer|lose|win|want|hope|like|think|survive|celebrate|turn)$/;

function isNoAct(verb: string, after: string): boolean {
  return NO_ACT_EN.test(verb) && !(verb === "take" && after === "part");
}

const mayPlanEnglish = wordLike(
  /^(?:will|won['’]t|would|is|are|has|have|wants?|stands?|stays?|keeps?|remains?|plans?|intends?)$/,
);

/** "Are staying out", "would rather avoid that", "bleibt der Mission fern": a refusal without a word of refusing. */
function staysAway(tokens: readonly Token[], verb: number, to: number): boolean {
  const words = tokens.slice(verb, Math.min(to, verb + LONGEST_REFUSAL)).map(({ lower }) => lower);
  return STAYS_AWAY.test(words.join(" "));
}

const LONGEST_REFUSAL = 14;
const STAYS_AWAY =
  /^(?:(?:is|are) (?:staying|keeping|standing|opting|sitting)|stays?|keeps?|stands?) (?:\S+ )?(?:out|away|aside|aloof|on the sidelines)\b|^(?:is|are|remains?) (?:\S+ )?(?:reluctant|unwilling|loath|hesitant) to\b|^would (?:rather|sooner|prefer to) (?:not|avoid|prevent|stay out|steer clear|do without)\b|^(?:bleibt|bleiben|blieb|blieben) (?:\S+ ){1,5}?(?:fern|draußen)\b|^(?:hält|halten|hielt|hielten) sich (?:\S+ ){0,5}?(?:heraus|raus|fern|zurück)\b|^(?:winkt|winken|winkte|winkten) (?:\S+ ){0,3}?ab\b|^(?:schert|scheren|scherte|scherten) (?:\S+ ){0,3}?aus\b|^(?:steht|stehen) (?:\S+ ){0,2}?abseits\b/;

const ING = /^\p{Ll}{3,}ing$/u;

function englishPlan(analyzed: AnalyzedText, sentence: Sentence, i: number): Plan | null {
  const { tokens } = analyzed;
  if (!mayPlanEnglish(tokens[i])) return null;
  const word = (k: number) => tokens[i + k]?.lower ?? "";
  if (/^(?:who|which|that|what|whether|it|there|he|she|they|we|i|you)$/.test(word(-1))) return null;
  const after = /^(?:not|also|now|then|soon|still|never)$/.test(word(1)) ? 2 : 1;
  if (staysAway(tokens, i, sentence.to)) return "sure";
  if (/^(?:would|has|have|wants?)$/.test(word(0)))
    return isReadyInEnglish(analyzed, sentence, i) ? "sure" : null;
  if (word(0) === "will") {
    // "Will not be sending anyone"
    if (word(1) === "not" && word(2) === "be" && ING.test(word(3))) return "sure";
    return isNoAct(word(after), word(after + 1)) ? null : "open";
  }
  if (/^(?:is|are)$/.test(word(0)) && word(1) === "not" && word(2) === "going" && word(3) === "to")
    return isNoAct(word(4), word(5)) ? null : "sure";
  if (/^won['’]t$/.test(word(0))) return isNoAct(word(1), word(2)) ? null : "sure";
  // "Are not sending": what is not being done now is not meant to be.
  if (/^(?:is|are)$/.test(word(0)) && word(1) === "not" && ING.test(word(2)))
    return isNoAct(word(2).slice(0, -3), word(3)) ? null : "open";
  if (/^(?:is|are|stands?|remains?)$/.test(word(0)) && READY_EN.test(word(after)) && word(after + 1) === "to")
    return "sure";
  if (/^(?:is|are)$/.test(word(0)) && word(after) === "to")
    return /^(?:be|blame|have)$/.test(word(after + 1)) ? null : "open";
  return /^(?:plans?|intends?)$/.test(word(0)) && word(1) === "to" ? "sure" : null;
}

const isToCome = wordIn("will wollen wird werden soll sollen");
const isInfinitive = wordTest((lower, text) => text === lower && /^\p{Ll}{2,}(?:en|ern|eln)$/u.test(lower));
/** Acts told in the present, which with a day are plans. */
const isAct = wordLike(
  /^(?:schick(?:t|en)|entsende[nt]|zahl(?:t|en)|überweis(?:t|en)|übern(?:immt|ehmen)|trägt|tragen|erheb(?:t|en)|liefer[nt]|stell(?:t|en)|leg(?:t|en)|öffne[nt]|schließ(?:t|en)|bau(?:t|en)|verleg(?:t|en)|befinde[nt]|entscheide[nt]|stimm(?:t|en)|berät|beraten|unterzeichne[nt]|unterschreib(?:t|en)|erhöh(?:t|en)|senk(?:t|en)|streich(?:t|en)|kürz(?:t|en)|gib(?:t)|geben|nimmt|nehmen|zieh(?:t|en)|sperr(?:t|en)|beteilig(?:t|en)|verzichte[nt]|steuer[nt])$/,
);

/** A word given in the past, with the other half of its verb. */
const PROMISED_DE: Readonly<Record<string, RegExp>> = {
  stellte: / in aussicht$/,
  stellten: / in aussicht$/,
  sagte: / \S+ zu$/,
  sagten: / \S+ zu$/,
  kündigte: / \S+ an$/,
  kündigten: / \S+ an$/,
};

const mayPromise = wordTest((lower) => Object.hasOwn(PROMISED_DE, lower));

function wordsAfter(tokens: readonly Token[], at: number, end: number): string {
  return tokens
    .slice(at, end)
    .filter(({ kind }) => kind === "word")
    .map(({ lower }) => lower)
    .join(" ");
}

function germanPlan(analyzed: AnalyzedText, sentence: Sentence, i: number): Plan | null {
  const { tokens } = analyzed;
  const word = tokens[i]?.lower ?? "";
  if (tokens[i]?.text !== word) return null;
  // "Schließt einen Ausstieg nicht aus" plans and refuses nothing.
  if (word.startsWith("schließ") && tokens[sentence.to - 2]?.lower === "aus") return null;
  if (mayStayAway(tokens[i]) && staysAway(tokens, i, sentence.to)) return "sure";
  if (mayBeReady(tokens[i]) && isReadyInGerman(analyzed, sentence, i)) return "sure";
  if (TAKES_PART(tokens[i]) && isNotTakingPart(tokens, i, sentence.to)) return "sure";
  if (isAct(tokens[i])) return "open";
  if (mayPromise(tokens[i]) && PROMISED_DE[word]?.test(wordsAfter(tokens, i, sentence.to)) === true)
    return "sure";
  if (!isToCome(tokens[i])) return null;
  for (let k = i + 1; k < sentence.to; k += 1) if (isInfinitive(tokens[k])) return "open";
  return null;
}

const mayStayAway = wordIn(
  "bleibt bleiben blieb blieben hält halten hielt hielten winkt winken winkte winkten schert scheren scherte scherten steht stehen",
);
const mayBeReady = wordIn("ist sind zeigt zeigen zeigte zeigten hat haben hatte hatten");

/** "Zeigen sich interessiert", "sind bereit, …", "haben Schiffe in Aussicht gestellt". */
function isReadyInGerman({ tokens }: AnalyzedText, { to }: Sentence, verb: number): boolean {
  return READY_DE.test(wordsAfter(tokens, verb, to));
}

const READY_DE =
  /^(?:(?:ist|sind) (?:\S+ ){0,3}?(?:bereit|gewillt|willens)\b|zeig(?:t|en|te|ten) sich (?:\S+ ){0,3}?(?:interessiert|bereit|offen|aufgeschlossen)\b|(?:hat|haben|hatten?) (?:\S+ ){0,6}?(?:in aussicht gestellt|zugesagt|angeboten|(?:bereitschaft|interesse) (?:\S+ ){0,3}?(?:signalisiert|erklärt|bekundet|gezeigt|angemeldet))\b)/;

const TAKES_PART = wordIn("beteiligt beteiligen macht machen zieht ziehen");

/** "Beteiligt sich nicht", "machen nicht mit". */
function isNotTakingPart(tokens: readonly Token[], verb: number, to: number): boolean {
  return /^(?:beteilig(?:t|en) sich (?:\S+ ){0,4}?nicht\b|(?:mach(?:t|en)|zieh(?:t|en)) (?:\S+ ){0,4}?nicht mit\b)/.test(
    wordsAfter(tokens, verb, to),
  );
}

const REFUSES = wordLike(/^(?:not|never|no|nicht|nie|kein|keine|keinen|keinem|keiner|niemanden|nichts)$/);

/** A day by which, an amount of more than one, or a refusal behind the verb. */
function hasEvidence(analyzed: AnalyzedText, { from, to }: Sentence, verb: number): boolean {
  const { tokens } = analyzed;
  for (let i = from; i < to; i += 1) {
    if (i > verb && (REFUSES(tokens[i]) || AMOUNT(tokens[i]))) return true;
  }
  return timesIn(analyzed, { from, to }).some(({ use }) => use === "deadline");
}

const AMOUNT = wordLike(/^(?:million(?:en|s)?|milliarden?|billion|percent|prozent|euro|euros)$/);
