/**
 * For or against what? Polarity from the cue, the verb, the modal and every negation between them, and the
 * object in words. A pronoun as object stands for what was demanded before.
 */
import type { ReadStatement, Span } from "@parley/core";
import { WANTED_NOTHING } from "../rules/german/intentions.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { perWord } from "../text/per-word.js";
import type { FoundUtterance } from "../utterance.js";
import { ownInfinitive } from "./act.js";
import { attitudeIn } from "./attitude-verbs.js";
import { clauseAround, tokensOf } from "./clauses.js";
import { type Act, cueAct } from "./cue-acts.js";
import { objectWords } from "./object-words.js";
import { isInfinitiveClause, mainPredicate, type Predicate } from "./predicate.js";
import type { Claim } from "./split-claims.js";
import { isToldRefusal } from "./told-plans.js";
import { isToldByStand, isToldStand, objectOfStand } from "./told-stands.js";

/** A statement read earlier in the document, which a pronoun may stand for. */
export interface EarlierClaim {
  readonly utterance: number;
  readonly act: Act;
  readonly polarity: "support" | "oppose" | "neutral" | null;
  readonly towards: string | null;
  /** Words of the claim, for a pronoun without an object phrase. */
  readonly text: string;
}

export interface StanceReading {
  readonly stance: NonNullable<ReadStatement["stance"]>;
  /** Position in `earlier` of the claim that a pronoun object stands for. */
  readonly resolvedFrom: number | null;
}

export function stanceOf(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: Claim,
  earlier: readonly EarlierClaim[] = [],
): StanceReading | null {
  const stand = standOf(analyzed, utterance, earlier);
  if (stand !== null) return stand;
  const predicate = mainPredicate(analyzed, claim.spans, utterance) ?? null;
  const sign = signOf(analyzed, utterance, claim, predicate);
  if (sign === 0) return null;
  const words = objectWords(analyzed, utterance, claim.spans, predicate);
  const polarity = sign > 0 ? ("support" as const) : ("oppose" as const);
  const pointsBack =
    isCleft(analyzed, claim) ||
    isPronoun(textOf(analyzed, claim)) ||
    (words === null ? hasPronoun(analyzed, claim) : isPronoun(words) || isElliptic(words));
  // Nothing left but negators and verbs: the claim's own words.
  if (!pointsBack)
    return { stance: { polarity, towards: words ?? textOf(analyzed, claim) }, resolvedFrom: null };
  const resolvedFrom = antecedent(earlier, utterance.id);
  const known = resolvedFrom === null ? undefined : earlier[resolvedFrom];
  return {
    stance: {
      polarity,
      towards: known === undefined ? (words ?? textOf(analyzed, claim)) : (known.towards ?? known.text),
    },
    resolvedFrom,
  };
}

/** Told as a stand: the predicate tells the side, what stands behind it the object ("go along with that": what was said). */
function standOf(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  earlier: readonly EarlierClaim[],
): StanceReading | null {
  if (!isToldByStand(utterance) && !isToldStand(utterance)) return null;
  const isFor = isToldStand(utterance) ? utterance.cueLemma === "support" : !isToldRefusal(utterance);
  const polarity = isFor ? ("support" as const) : ("oppose" as const);
  const words = objectOfStand(analyzed, utterance);
  const pointsBack = words === null || /(?:^|\s)(?:that|this|it|far|so)$/.test(words);
  const resolvedFrom = pointsBack ? antecedent(earlier, utterance.id) : null;
  const known = resolvedFrom === null ? undefined : earlier[resolvedFrom];
  return { stance: { polarity, towards: known?.towards ?? known?.text ?? words }, resolvedFrom };
}

function textOf(analyzed: AnalyzedText, claim: Claim): string {
  return claim.spans.map((span) => analyzed.text.slice(span.start, span.end)).join(" ");
}

/** Lemmas whose preposition decides between for and against. */
const BY_PREPOSITION =
  /^(?:sich )?(?:aussprechen|plädieren|stimmen|votieren|wenden|stellen|einsetzen|eintreten|demonstrieren|protestieren|kämpfen|vote|argue|speak|campaign|decide|come)(?: out)?$/;

const isByPreposition = perWord((lemma) => BY_PREPOSITION.test(lemma));

function signOf(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: Claim,
  predicate: Predicate | null,
): number {
  if (isToldRefusal(utterance) || utterance.why.includes(WANTED_NOTHING)) return -1;
  const own = ownInfinitive(analyzed, utterance, claim.spans);
  if (own !== null) return own === "refuse" ? -1 : 1;
  const negation = claim.negated ? -1 : 1;
  const cueSign = signOfCue(analyzed, utterance);
  // "told them what it does not want": a question in a report takes no side by itself.
  if (cueSign === 0 && analyzed.language === "en" && opensQuestion(analyzed, claim)) return 0;
  const attitude = predicate?.attitude ?? null;
  // The attitude found may be the cue itself, as in "lehnte den Plan ab" read as reported speech.
  const ownAttitude = attitude !== null && !attitude.at.some((i) => isInside(analyzed, utterance.cue, i));
  if (cueSign !== 0) return cueSign * (ownAttitude && attitude !== null ? attitude.sign : 1) * negation;
  if (utterance.cueLemma !== null && cueAct(utterance.cueLemma)?.act === "predict") return 0;
  if (predicate === null) return 0;
  if (
    attitude !== null &&
    (predicate.ownAct || predicate.modal === "must" || utterance.mode === "reported")
  ) {
    return attitude.sign * negation;
  }
  return isPosition(analyzed, predicate, utterance) || inheritsPosition(analyzed, utterance, claim)
    ? negation
    : 0;
}

function signOfCue(analyzed: AnalyzedText, utterance: FoundUtterance): number {
  const turned = utterance.cueNegated ? -1 : 1;
  if (utterance.cueLemma === null || isByPreposition(utterance.cueLemma)) {
    // An apposition may cut the predicate in two: "hatte sich A, Chef der B, dagegen ausgesprochen".
    for (const piece of utterance.cue) {
      const attitude = attitudeIn(analyzed, clauseAround(analyzed, tokensOf(analyzed, piece).from));
      if (attitude !== null) return attitude.sign * turned;
    }
  }
  const cue = cueAct(utterance.cueLemma);
  // A denial is about whether it is so, not about whether it should be.
  if (cue === null || cue.act === "deny" || cue.act === "question") return 0;
  return cue.sign * turned;
}

function opensQuestion(analyzed: AnalyzedText, claim: Claim): boolean {
  const first = claim.spans[0];
  const word = first === undefined ? undefined : analyzed.tokens[tokensOf(analyzed, first).from];
  return (
    word !== undefined &&
    /^(?:what|how|why|who|whether|when|where)$/.test(word.lower) &&
    claim.spans.length === 1
  );
}

/** The modal says that the speaker wants it: "wir wollen", "must", "ready to". */
function isPosition(analyzed: AnalyzedText, predicate: Predicate, utterance: FoundUtterance): boolean {
  switch (predicate.modal) {
    case "want":
    case "future":
    case "intend":
      return predicate.ownAct && utterance.mode !== "writer";
    case "ready":
      return (predicate.ownAct || isDemanded(analyzed, predicate)) && utterance.mode !== "writer";
    case "must":
      return true;
    default:
      return isPurpose(analyzed, predicate) && utterance.mode !== "writer";
  }
}

/** "Every soldier must be ready to …": who demands readiness of others wants the act. */
function isDemanded({ tokens }: AnalyzedText, { clause }: Predicate): boolean {
  for (let i = clause.from; i < clause.to; i += 1) {
    if (/^(?:muss|müssen|müsse|müssten|müsste|must)$/.test(tokens[i]?.lower ?? "")) return true;
  }
  return false;
}

/** "Nicht um zu kämpfen, sondern um …": the purpose the speaker gives is what the speaker wants. */
function isPurpose(analyzed: AnalyzedText, { clause }: Predicate): boolean {
  if (!isInfinitiveClause(analyzed, clause)) return false;
  const opening = [0, 1, 2].map((k) => analyzed.tokens[clause.from + k]?.lower ?? "");
  return analyzed.language === "de"
    ? opening.slice(0, 2).includes("um")
    : opening.join(" ").startsWith("in order to");
}

/** The second half of a contrast has no verb of its own: "…, aber keine Kampftruppen". */
function inheritsPosition(analyzed: AnalyzedText, utterance: FoundUtterance, claim: Claim): boolean {
  if (claim.rule !== "contrast") return false;
  const whole = mainPredicate(analyzed, utterance.quote, utterance);
  return whole !== null && isPosition(analyzed, whole, utterance);
}

function isInside(analyzed: AnalyzedText, spans: readonly Span[], i: number): boolean {
  const token = analyzed.tokens[i];
  return token !== undefined && spans.some((span) => token.start >= span.start && token.end <= span.end);
}

const PRONOUN =
  /^(?:das|dies|dieses|dem|diesem|es|dessen|beides|so etwas|dazu|dagegen|dafür|davon|daran|darauf|damit|dahinter|this|that|it|them|these|those|so|such)$/i;

/** "Genau das" and "precisely that" are no more than "that". */
const FOCUS = /^(?:genau|eben|gerade|precisely|exactly|just)(?: +|$)/i;

export function isPronoun(words: string): boolean {
  const object = words.trim();
  const rest = object.replace(FOCUS, "");
  return rest === "" ? object !== "" : PRONOUN.test(rest);
}

/** "To avoid that": the pronoun goes for a conjunction where objects are named. */
function hasPronoun(analyzed: AnalyzedText, claim: Claim): boolean {
  return claim.spans.some((span) => {
    const { from, to } = tokensOf(analyzed, span);
    for (let i = from + 1; i < to; i += 1)
      if (/^(?:that|this|it)$/.test(analyzed.tokens[i]?.lower ?? "")) return true;
    return false;
  });
}

/** "That is exactly what Norland hopes to avoid": the object stands at the head of the sentence. */
function isCleft(analyzed: AnalyzedText, { spans }: Claim): boolean {
  const { tokens, sentences, language } = analyzed;
  const [first] = spans;
  if (language !== "en" || first === undefined) return false;
  const at = tokensOf(analyzed, first).from;
  const sentence = sentences[tokens[at]?.sentence ?? -1];
  if (sentence === undefined) return false;
  // The claim is what is wanted, or the whole sentence.
  const isObject = tokens[at]?.lower === "to";
  const from = isObject ? sentence.from : at;
  const words = tokens.slice(from, isObject ? at : at + LONGEST_CLEFT).map(({ lower }) => lower);
  return /^(?:and |but )?(?:that|this) (?:is|was) (?:(?:exactly|just|precisely|also) )?what /.test(
    `${words.join(" ")} `,
  );
}

/** "And that is precisely what". */
const LONGEST_CLEFT = 5;

/** "Wollen sich beteiligen", "will take part": in what was just spoken of. */
function isElliptic(words: string): boolean {
  return /^(?:zu )?(?:beteiligen|beteiligt|teilzunehmen|teilnehmen|mitmachen|mitzumachen|mitziehen|anschließen|anzuschließen|folgen|take part|participate|join|join in|follow suit|follow|do so|do the same|do likewise)$/i.test(
    words.trim(),
  );
}

/**
 * What "das" stands for: the main demand of the last utterance before this one. The first claim that is for
 * something leads, because a contrast names what is wanted first or last, but never only what is not.
 */
function antecedent(earlier: readonly EarlierClaim[], utterance: number): number | null {
  const last = earlier.findLastIndex((claim) => claim.utterance !== utterance);
  const of = earlier[last]?.utterance;
  if (of === undefined) return null;
  // The claims of an utterance stand together.
  let first = last;
  while (earlier[first - 1]?.utterance === of) first -= 1;
  let sided: number | null = null;
  for (let i = first; i <= last; i += 1) {
    const polarity = earlier[i]?.polarity ?? null;
    if (polarity === "support") return i;
    if (polarity !== null) sided ??= i;
  }
  return sided ?? first;
}
