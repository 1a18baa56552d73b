/**
 * For or against a concept of the codebook? Read from the words around its mention: negation, verbs for and
 * against, judging words, what governs the clause it stands in, and the cue. Whoever just says something in
 * line with a concept is for it, with less certainty.
 */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike, wordTest } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { takesSide } from "./anaphora.js";
import { type Attitude, attitudeIn } from "./attitude-verbs.js";
import { clausesAcrossMarks, tokensOf } from "./clauses.js";
import type { Mention } from "./concept.js";
import { evaluationIn } from "./evaluation.js";
import { isRejectedAlternative, isShutOut, negationCount } from "./mention-negation.js";
import { isNegator } from "./negation.js";
import { type NominalSide, nominalSideIn } from "./nominal-sides.js";
import { opposingWord } from "./opposing-words.js";
import { isInfinitiveClause, isSubordinateClause } from "./predicate.js";
import { requirementSign } from "./requirement-stance.js";
import { segmentIn } from "./segments.js";
import { isCue, isCueGivenUp, withCue } from "./stance-frame.js";
import { DEFAULT, type Reading, type Scene, type Sign, word } from "./stance-scene.js";

export interface ConceptStance {
  readonly polarity: "support" | "oppose" | "neutral";
  /** What decided, for `why`. */
  readonly rule: string;
  /** Nothing but the mention itself speaks for the sign. */
  readonly byDefault: boolean;
}

/**
 * @param sentence the part of one sentence that is said, or the whole sentence of a report
 * @returns `null` when the concept is only background: "before anybody sends troops"
 */
export function stanceToward(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  sentence: TokenRange,
  mention: Mention,
): ConceptStance | null {
  if (utterance.mode === "writer") return neutral("writer");
  const scene: Scene = {
    analyzed,
    utterance,
    sentence,
    clauses: clausesAcrossMarks(analyzed, sentence),
    mention,
    words: leftOut(analyzed, utterance, sentence, mention),
  };
  const { clauses } = scene;
  const clause = clauseOf(scene);
  if (clause === null) return null;
  if (isWhether(scene, clause)) return neutral("whether");
  if (mention.prepared.requirement && !mention.counter) {
    const required = requirementSign({ analyzed, sentence, clause: clauses[clause] ?? sentence, mention });
    if (required !== null) return required.sign === 0 ? null : decided(withCue(scene, required));
    if (mention.headOnly) return null;
  }
  if (isBackground(scene, clause)) return null;
  if (mention.counter) return decided(counterReading(scene, clause));
  if (isShutOut(scene, clause)) return decided({ sign: -1, rule: "existence" });
  const read = withCue(scene, localReading(scene, clause));
  const said = isCueGivenUp(scene) ? { sign: -read.sign as Sign, rule: `${read.rule}+given-up` } : read;
  const towardThing = mention.headOnly && mention.prepared.denial;
  const sign = towardThing ? (-said.sign as Sign) : said.sign;
  return decided({ sign, rule: said.rule });
}

/** Opponents' words: "we will not withdraw the action" is for it, unless the words deny something themselves. */
function counterReading(scene: Scene, k: number): Reading {
  const { mention, clauses, sentence } = scene;
  const isDenied = !mention.negated && negationCount(scene, clauses[k] ?? sentence) % 2 === 1;
  return isDenied ? { sign: 1, rule: "counter-phrase+negation" } : { sign: -1, rule: "counter-phrase" };
}

function leftOut(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  sentence: TokenRange,
  mention: Mention,
): ReadonlySet<number> {
  // "I am in favour", "sie sei dagegen": the word that points back is the one that judges.
  const words = new Set(mention.at.filter((i) => !mention.headOnly || !takesSide(analyzed, i)));
  if (utterance.mode === "reported") return words;
  const said = utterance.quote.map((span) => tokensOf(analyzed, span));
  for (let i = sentence.from; i < sentence.to; i += 1)
    if (!said.some((range) => i >= range.from && i < range.to)) words.add(i);
  return words;
}

function neutral(rule: string): ConceptStance {
  return { polarity: "neutral", rule, byDefault: false };
}

function decided({ sign, rule }: Reading): ConceptStance {
  const polarity = sign > 0 ? ("support" as const) : sign < 0 ? ("oppose" as const) : ("neutral" as const);
  return { polarity, rule, byDefault: rule === DEFAULT };
}

/** The clause with most words of the mention, the first of equals. */
function clauseOf({ clauses, mention }: Scene): number | null {
  let best: number | null = null;
  let most = 0;
  clauses.forEach((clause, k) => {
    const count = mention.at.filter((i) => i >= clause.from && i < clause.to).length;
    if (count > most) [best, most] = [k, count];
  });
  return best;
}

/** Opens with "ob" or "whether", without "or not". */
function isWhether({ analyzed, clauses, sentence }: Scene, k: number): boolean {
  const clause = clauses[k] ?? sentence;
  const asks = WHETHER[analyzed.language];
  for (let i = clause.from; i < clause.to; i += 1)
    if (asks(analyzed.tokens[i]) && word(analyzed, clause.to - 1) !== "not") return true;
  return false;
}

const WHETHER = { de: wordIn("ob"), en: wordIn("whether") };
const ADVERBIAL = {
  de: wordLike(/^(?:bevor|ehe|nachdem|wenn|falls|sofern|sobald|solange|weil|während|obwohl|seit|indem)$/),
  en: wordLike(/^(?:before|after|until|once|when|while|if|unless|because|since|although|though)$/),
};

/** In an adverbial clause, or in a phrase like "vor einer Entsendung": not what is claimed. */
function isBackground({ analyzed, clauses, sentence, mention }: Scene, k: number): boolean {
  const clause = clauses[k] ?? sentence;
  const adverbial = ADVERBIAL[analyzed.language];
  const first = mention.at[0] ?? clause.from;
  if (adverbial(analyzed.tokens[clause.from]) || adverbial(analyzed.tokens[clause.from + 1]))
    return mention.at.every((i) => i >= clause.from && i < clause.to);
  if (analyzed.language !== "en") return false;
  // English clauses need no comma: "… before anybody sends soldiers".
  for (let i = first - 1; i > clause.from; i -= 1) if (opensBackground(analyzed.tokens[i])) return true;
  return false;
}

const opensBackground = wordIn("before after until once unless because although if");

function localReading(scene: Scene, k: number): Reading {
  const { analyzed, sentence, clauses, mention } = scene;
  const clause = clauses[k] ?? sentence;
  const governor = governorOf(scene, k);
  if (governor !== null) {
    const rest = clauses[governor.clause] ?? sentence;
    const governing = governingReading(scene, rest, governor.kind);
    const own = governor.kind === "relative" ? null : clauseReading(scene, clause);
    const sign = (governing.sign * (own?.sign ?? 1)) as Sign;
    return { sign, rule: governing.rule === DEFAULT ? (own?.rule ?? DEFAULT) : governing.rule };
  }
  const subject = subjectReading(scene, clause);
  if (subject !== null) return subject;
  const segment = segmentIn(analyzed, { from: clause.from, to: clause.to }, mention.at);
  if (isLimited(scene, segment)) return { sign: 1, rule: "no-more-than" };
  const own = clauseReading(scene, segment);
  if (own.rule !== DEFAULT) return own;
  // "…, aber das wäre Wahnsinn" and "… sei ein Fehler" after an insertion: the judgment comes later.
  return laterJudgment(scene, k) ?? own;
}

/** "Mehr als eine Ausbildungsmission … nicht", "allenfalls": the most the speaker wants, but wanted. */
function isLimited({ analyzed, mention }: Scene, segment: TokenRange): boolean {
  const first = mention.at[0] ?? segment.from;
  for (let i = Math.max(segment.from, first - 6); i < first; i += 1) {
    if (!opensLimit(analyzed.tokens[i])) continue;
    if (/^(?:allenfalls|höchstens|bestenfalls)$/.test(word(analyzed, i))) return true;
    const pair = `${word(analyzed, i)} ${word(analyzed, i + 1)}`;
    if (/^(?:at most|at best|nothing more)$/.test(pair)) return true;
    if (/^(?:mehr als|more than|further than|anything beyond|nothing beyond|weiter als)$/.test(pair))
      for (let n = segment.from; n < segment.to; n += 1) if (isNegator(analyzed, n)) return true;
  }
  return false;
}

const opensLimit = wordIn("allenfalls höchstens bestenfalls at nothing mehr more further anything weiter");

interface Governor {
  readonly clause: number;
  readonly kind: "relative" | "complement" | "wer";
}

const RELATIVE = {
  de: wordLike(/^(?:der|die|das|den|dem|denen|deren|dessen|welche\p{L}?|wo|was)$/u),
  en: wordLike(/^(?:which|who|whose|where)$/),
};
const isWhoever = wordIn("wer whoever anyone anybody those");
const isThat = wordIn("dass that");
const opensPurpose = wordIn("um ohne statt anstatt");

/** The clause that the mention's clause hangs on; `null` when it stands on its own. */
function governorOf({ analyzed, clauses, utterance, mention }: Scene, k: number): Governor | null {
  const clause = clauses[k];
  if (clause === undefined) return null;
  const first = analyzed.tokens[clause.from];
  const previous = k > 0 ? k - 1 : null;
  const hasOwn = (at: number | null): boolean =>
    at !== null && mention.at.some((i) => i >= (clauses[at]?.from ?? 0) && i < (clauses[at]?.to ?? 0));
  // A phrase that spans both clauses says it all.
  if (hasOwn(previous) || hasOwn(k + 1 < clauses.length ? k + 1 : null)) return null;
  const next = k + 1 < clauses.length ? k + 1 : null;
  if (previous === null && isWhoever(first))
    return next === null || (first?.lower !== "wer" && first?.lower !== "whoever")
      ? null
      : { clause: next, kind: "wer" };
  if (isThat(first)) {
    if (previous !== null) return { clause: previous, kind: "complement" };
    return next !== null && startsWithVerb(analyzed, clauses[next]) && utterance.mode !== "reported"
      ? { clause: next, kind: "complement" }
      : null;
  }
  if (previous !== null && RELATIVE[analyzed.language](first) && isSubordinateClause(analyzed, clause))
    return { clause: previous, kind: "relative" };
  if (analyzed.language === "de" && isInfinitiveClause(analyzed, clause)) {
    if (next !== null && previous === null && startsWithVerb(analyzed, clauses[next]))
      return { clause: next, kind: "complement" };
    if (previous !== null && !opensPurpose(first)) return { clause: previous, kind: "complement" };
  }
  return null;
}

/** A clause that begins with its verb, as after a fronted clause. */
function startsWithVerb(analyzed: AnalyzedText, clause: TokenRange | undefined): boolean {
  const token = clause === undefined ? undefined : analyzed.tokens[clause.from];
  return analyzed.language === "en" ? isEnglishVerb(token) : isGermanVerb(token);
}

const isEnglishVerb = wordLike(/^(?:is|was|would|will|means?|meant)$/);
const isGermanVerb = wordTest(
  (lower, text) =>
    /^\p{Ll}+(?:e|t|en|ß|sei|ist|war|lehnt|wäre)$/u.test(text) &&
    !/^(?:und|oder|aber|eine?|keine?|die|diese?|seine?|ihre?|nicht|heute|weit)$/.test(lower),
);

function governingReading(scene: Scene, clause: TokenRange, kind: Governor["kind"]): Reading {
  const { analyzed, sentence, words } = scene;
  // What is said about a fronted clause goes on to the end of the sentence.
  const rest = { from: clause.from, to: kind === "relative" ? clause.to : sentence.to };
  const judged = evaluationIn(analyzed, rest, words);
  if (kind === "wer") return { sign: judged > 0 ? 1 : -1, rule: "whoever" };
  if (kind === "complement" && judged !== 0 && isJudgment(analyzed, clause))
    return { sign: judged, rule: "judgment" };
  if (kind === "complement" && isHypothesis(analyzed, clause)) return { sign: -1, rule: "would-be" };
  return clauseReading(scene, clause);
}

const COPULA = {
  de: wordLike(
    /^(?:ist|sind|sei|seien|war|waren|wäre|wären|bleibt|bleibe|bleiben|heißt|heiße|hieße|bedeutet|bedeute|bedeutete|nannte|nannten|nennt|nenne|nennen|bezeichnete|bezeichnet|bezeichneten|hält|halte|hielt|halten|hielten|erscheint|erscheine|gilt|gelte|findet|finde|fand|droht|drohe|schafft|schüfe|macht|mache|komme|käme|kommt)$/,
  ),
  en: wordLike(
    /^(?:is|are|was|were|be|been|['’]s|isn['’]t|wasn['’]t|remains?|remained|means?|meant|call|calls|called|regards?|regarded|considers?|considered|describe[sd]?|dubbed|deem(?:s|ed)?|amounts?|amounted|seems?|seemed|finds?|found|makes?|made|becomes?|became|saw|sees|see)$/,
  ),
};

/** A clause that says what something is: copula, "nannte", "regard as". */
function isJudgment(analyzed: AnalyzedText, clause: TokenRange): boolean {
  const isCopula = COPULA[analyzed.language];
  for (let i = clause.from; i < clause.to; i += 1) if (isCopula(analyzed.tokens[i])) return true;
  return false;
}

/** "Hieße, den Angreifer um Erlaubnis zu bitten", "would be to hand them the key". */
function isHypothesis(analyzed: AnalyzedText, clause: TokenRange): boolean {
  if (analyzed.language === "de")
    return /^(?:heißt|heiße|hieße|hiesse|bedeutet|bedeute|bedeutete|wäre)$/.test(word(analyzed, clause.from));
  return false;
}

const isWould = wordIn("wäre wären hieße bedeutete käme");
const isInfinitive = wordLike(/^(?:to|\p{L}+ing)$/u);

/** "To X would be to Y", "X wäre eine Y": what the thing would be is said by who does not want it. */
function subjectReading(scene: Scene, clause: TokenRange): Reading | null {
  const { analyzed, words, mention, sentence } = scene;
  const first = mention.at[0] ?? clause.from;
  // "To wait for it, she said, would be …": the predicate of an infinitive stands behind the insertion.
  const infinitive = isInfinitive(analyzed.tokens[clause.from]);
  for (let i = first + 1; i < (infinitive ? sentence.to : clause.to); i += 1) {
    if (words.has(i)) continue;
    const would =
      analyzed.language === "en"
        ? word(analyzed, i) === "would" && /^(?:be|mean|amount)$/.test(word(analyzed, i + 1))
        : isWould(analyzed.tokens[i]);
    if (!would) continue;
    const after = { from: i + 1, to: sentence.to };
    const judged = evaluationIn(analyzed, after, words);
    if (judged !== 0) return { sign: (judged * determinerSign(scene, clause)) as Sign, rule: "judgment" };
    const follows = word(analyzed, analyzed.language === "en" ? i + 2 : i + 1);
    if (/^(?:a|an|the|to|nothing|ein|eine|einen|der|die|das|nichts|nur)$/.test(follows))
      return { sign: -1, rule: "would-be" };
  }
  return null;
}

/** "Kein Soldat wäre …": a negator right before the mention. */
function determinerSign({ analyzed, mention }: Scene, clause: TokenRange): Sign {
  const first = mention.at[0] ?? clause.from;
  for (let i = first - 1; i >= Math.max(clause.from, first - 2); i -= 1)
    if (isNegator(analyzed, i)) return -1;
  return 1;
}

/** Negation, verbs and judging words of one clause. */
function clauseReading(scene: Scene, clause: TokenRange): Reading {
  const { analyzed, words, mention, utterance } = scene;
  if (isJudgment(analyzed, clause)) {
    const judged = evaluationIn(analyzed, clause, words);
    if (judged !== 0) return { sign: (judged * determinerSign(scene, clause)) as Sign, rule: "judgment" };
  }
  let sign = 1;
  let rule = DEFAULT;
  const attitude = attitudeIn(analyzed, clause);
  const nominal = nominalSide(scene, clause);
  const against = againstAt(scene, clause);
  if (nominal !== null) {
    sign = nominal.sign;
    rule = "nominal";
  } else if (against !== null) {
    sign = -sign;
    rule = "against";
  } else if (
    attitude !== null &&
    !attitude.at.some((i) => words.has(i)) &&
    !isCue(scene, attitude.at[0] ?? -1) &&
    isObjectOf(scene, attitude.at[0] ?? clause.from)
  ) {
    sign *= attitude.sign * objectSign(scene, clause, attitude);
    rule = "attitude";
  } else {
    const opposing = opposingWord(analyzed, clause, words);
    if (opposing !== null && !isCue(scene, opposing) && isObjectOf(scene, opposing)) {
      sign = -sign;
      rule = "opposing-word";
    }
  }
  const judging = nominal === null ? scene : { ...scene, words: new Set([...words, ...nominal.at]) };
  const negations = negationCount(judging, clause);
  if (negations % 2 === 1) {
    sign = -sign;
    rule = rule === DEFAULT ? "negation" : `${rule}+negation`;
  }
  if (isRejectedAlternative(scene, clause)) return { sign: -1, rule: "rather-than" };
  if (rule === DEFAULT && utterance.cueLemma === null && mention.headOnly) return { sign: 1, rule: DEFAULT };
  return { sign: sign as Sign, rule };
}

/** "Her opposition to X", "eine Absage an X": the noun stands before the mention, or in German gives X a case. */
function nominalSide({ analyzed, mention, words }: Scene, clause: TokenRange): NominalSide | null {
  const nominal = nominalSideIn(analyzed, clause, words);
  if (nominal === null) return null;
  const last = mention.at[mention.at.length - 1] ?? nominal.noun;
  return analyzed.language === "de" || nominal.alone || last > nominal.noun ? nominal : null;
}

/** "Called for X to be scrapped", "verlangte, X abzuschaffen": what the attitude wants is itself for or against. */
function objectSign({ analyzed, words }: Scene, clause: TokenRange, { at }: Attitude): 1 | -1 {
  const from = (at.at(-1) ?? clause.from) + 1;
  const inner = from >= clause.to ? null : attitudeIn(analyzed, { from, to: clause.to });
  const verb = inner?.at[0];
  if (inner === null || verb === undefined || words.has(verb)) return 1;
  const isGoverned =
    analyzed.language === "en"
      ? /^(?:to|be)$/.test(word(analyzed, verb - 1)) || word(analyzed, verb).endsWith("ing")
      : word(analyzed, verb - 1) === "zu" || /^\p{Ll}+zu\p{Ll}+$/u.test(word(analyzed, verb));
  return isGoverned ? inner.sign : 1;
}

/** "Gegen X habe man nichts", "nothing against X". */
function againstAt({ analyzed, mention }: Scene, clause: TokenRange): number | null {
  const first = mention.at.find((i) => i >= clause.from) ?? clause.from;
  for (let i = first - 1; i >= Math.max(clause.from, first - 3); i -= 1)
    if (isAgainst(analyzed.tokens[i])) return i;
  return null;
}

/** In English the object follows its verb, unless the verb is passive: "has never stopped a tank" is about tanks. */
function isObjectOf({ analyzed, mention }: Scene, verb: number): boolean {
  if (analyzed.language === "de") return true;
  const last = mention.at[mention.at.length - 1] ?? verb;
  // "X must go": the thing is the subject.
  if (last > verb || word(analyzed, verb) === "must") return true;
  for (let i = verb; i >= verb - 3; i -= 1) if (makesPassive(analyzed.tokens[i])) return true;
  return false;
}

/** A later clause of the sentence that judges by "das" or by leaving the subject out. */
function laterJudgment({ analyzed, clauses, words }: Scene, k: number): Reading | null {
  const next = clauses[k + 1];
  if (next === undefined || isSubordinateClause(analyzed, next)) return null;
  if (!pointsBack(analyzed.tokens[next.from]) || !isJudgment(analyzed, next)) return null;
  const judged = evaluationIn(analyzed, next, words);
  return judged === 0 ? null : { sign: judged, rule: "judgment" };
}

const isAgainst = wordIn("gegen against");
const makesPassive = wordIn("be been being is are was were get got stay stays keep kept off out not");
const pointsBack = wordIn("das dies that this which it sei ist wäre");
