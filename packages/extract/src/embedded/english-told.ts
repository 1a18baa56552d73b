/**
 * Whose words does somebody else tell of in English, and who speaks in the clause that a quote stands in?
 *
 * - "Officers say Brandt described it as “rubbish”", "she hears that colleagues have dubbed her “the brake”", "a plan
 *   that the farmers condemned as “rubbish”";
 * - "He denies that the city is “broke”, as Brandt claims": who claims it;
 * - "a plan called “rubbish” by the farmers": the agent behind the quote;
 * - "with Brandt reportedly yelling, “…”", "with one of her ads asking, “…”": the subject of the participle;
 * - "Brandt denied claims by an official that she had “gagged” him": the official;
 * - "According to the Gazette, Brandt called it “rubbish”": who is reported on, not the paper.
 *
 * Each answer is the tokens of the speaker, or `null` where no such clause is there.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";
import { namingPhrase } from "./naming-phrase.js";
import { type SentenceAround, sentenceAround } from "./sentence-around.js";

type Speaker = readonly number[] | null;

/** The speaker of the innermost English clause around a quote, or `null`. */
export function englishTold(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  if (analyzed.language !== "en") return null;
  const around = sentenceAround(analyzed, one);
  return (
    ofWhoClaims(analyzed, around) ??
    ofAgentBehind(analyzed, around) ??
    ofParticiple(analyzed, around) ??
    ofWhatIsCalled(analyzed, one, around) ??
    ofWhatIsDenied(analyzed, one, around) ??
    ofWhoIsTold(analyzed, one, around) ??
    ofWhomSourceTells(analyzed, one, around)
  );
}

/** So many tokens a subject has at most, and so many stand between its verb and the quote. */
const LONGEST = 6;
const NEAR = 6;

/** A word that somebody's words follow: "said", "dubbed". */
function quotes({ tokens }: AnalyzedText, at: number): boolean {
  return QUOTES.test(tokens[at]?.lower ?? "");
}

const QUOTES =
  /^(?:says?|said|told|tells|calls?|called|describes?|described|wrote|writes|shouted|yelled|cried|screamed|whispered|muttered|replied|claims?|claimed|warns?|warned|promised|vowed|boasted|dubs?|dubbed|labell?ed|branded|termed|deemed|denounced|condemned|dismissed|hailed|mocked|ridiculed|derided|berated|likened|referred|spoke|spoken)$/;

/** Helping verbs and adverbs before the verb: its subject ends before them. */
const BESIDE_VERB =
  /^(?:has|had|have|having|once|later|also|then|recently|previously|repeatedly|again|still|even|\p{L}+ly)$/u;
const PRONOUN =
  /^(?:(?:i|you|he|she|it|we|they|this|that|there|who|which|what)(?:['’]\p{L}+)?|his|her|its|their|my|our)$/u;
/** What is no part of a plain subject: clauses and verbs begin with these. */
const NO_SUBJECT =
  /^(?:and|or|but|is|was|were|are|be|been|to|by|with|as|if|when|because|than|not|no|in|on|at|for|that|who|which|what|will|would|can|could|should|must|may|might|do|did|does)$/;

/** The words between two places, where they may be the subject of the verb behind them. */
function subjectBetween({ tokens }: AnalyzedText, from: number, verb: number): Speaker {
  let to = verb;
  while (to > from && BESIDE_VERB.test(tokens[to - 1]?.lower ?? "")) to -= 1;
  const words = tokens.slice(from, to);
  const [first] = words;
  if (first === undefined || words.length > LONGEST) return null;
  // "her predecessor", but not "her claims".
  if (PRONOUN.test(first.lower) && (words.length === 1 || !/^(?:his|her|its|their)$/.test(first.lower)))
    return null;
  const isName = words.every(
    ({ kind, lower }) => kind === "word" && !NO_SUBJECT.test(lower) && !QUOTES.test(lower),
  );
  return isName ? words.map(({ index }) => index) : null;
}

/** "“broke”, as treasurer Brandt claims": between the quote and a verb of claiming. */
function ofWhoClaims(analyzed: AnalyzedText, { end, to }: SentenceAround): Speaker {
  const { tokens } = analyzed;
  const as = [end + 1, end + 2].find((t) => tokens[t]?.lower === "as");
  if (as === undefined || (as === end + 2 && tokens[end + 1]?.text !== ",")) return null;
  for (let verb = as + 2; verb < Math.min(to, as + 2 + LONGEST); verb += 1)
    if (
      /^(?:claims?|claimed|alleges?|alleged|argues?|argued|contends?|contended|insists?|insisted|suggests?|suggested)$/.test(
        tokens[verb]?.lower ?? "",
      )
    )
      return subjectBetween(analyzed, as + 1, verb);
  return null;
}

/** "called “rubbish” by the farmers": a participle without a subject of its own before the quote. */
function ofAgentBehind(analyzed: AnalyzedText, { start, end, from }: SentenceAround): Speaker {
  const { tokens } = analyzed;
  if (tokens[end + 1]?.text !== "by") return null;
  let verb = start - 1;
  while (verb > from && /^(?:as|the|a|an)$/.test(tokens[verb]?.lower ?? "")) verb -= 1;
  const isPassive =
    /^(?:called|described|termed|dubbed|labell?ed|branded|deemed|denounced|condemned|dismissed|hailed|mocked|nicknamed)$/.test(
      tokens[verb]?.lower ?? "",
    ) && /^(?:,|is|are|was|were|been|being|often|widely|also|once)$/.test(tokens[verb - 1]?.lower ?? ",");
  const named = namingPhrase(analyzed, end + 2);
  return isPassive && named.length > 0 ? named : null;
}

/** "with Brandt reportedly yelling: “…”". */
function ofParticiple(analyzed: AnalyzedText, { start, from }: SentenceAround): Speaker {
  const { tokens } = analyzed;
  let verb = start - 1;
  // "calling it a “…”", "yelling: “…”".
  while (verb > from && /^(?:[,:]|a|an|the|it|him|her|them|that|as)$/.test(tokens[verb]?.lower ?? ""))
    verb -= 1;
  if (!SAYING.test(tokens[verb]?.lower ?? "")) return null;
  for (let t = verb - 2; t >= Math.max(from, verb - 2 - LONGEST); t -= 1)
    if (tokens[t]?.lower === "with") return participant(analyzed, t + 1, verb);
  return null;
}

const SAYING =
  /^(?:yelling|shouting|crying|asking|saying|calling|telling|adding|noting|writing|claiming|chanting|warning|insisting|declaring|quipping|joking|arguing|explaining|tweeting)$/;

/** Like a subject, but "one of her ads" and the like may hold any words. */
function participant({ tokens }: AnalyzedText, from: number, verb: number): Speaker {
  let to = verb;
  while (to > from && BESIDE_VERB.test(tokens[to - 1]?.lower ?? "")) to -= 1;
  const words = tokens.slice(from, to);
  return words.length > 0 && words.every(({ kind }) => kind === "word")
    ? words.map(({ index }) => index)
    : null;
}

/** "a plan that the farmers condemned as “rubbish”". */
function ofWhatIsCalled(
  analyzed: AnalyzedText,
  { roles: { speaker } }: QuoteWithRoles,
  { start, from }: SentenceAround,
): Speaker {
  const { tokens } = analyzed;
  const verb = tokens[start - 1]?.lower === "as" ? start - 2 : start - 1;
  if (!quotes(analyzed, verb)) return null;
  for (let open = verb - 2; open > Math.max(from, verb - 2 - LONGEST); open -= 1)
    if (/^(?:that|which)$/.test(tokens[open]?.lower ?? "")) {
      const isNamed = speaker.some((t) => t > open);
      return isNamed ? null : subjectBetween(analyzed, open + 1, verb);
    }
  return null;
}

/** "Brandt denied claims by the official that she had “gagged” him": the words of what is denied are not hers. */
function ofWhatIsDenied(
  analyzed: AnalyzedText,
  { roles: { speaker } }: QuoteWithRoles,
  { start, from }: SentenceAround,
): Speaker {
  const { tokens } = analyzed;
  const [first] = speaker;
  if (first === undefined || first < from || first >= start) return null;
  let denies = first;
  while (denies < start && !DENIES.test(tokens[denies]?.lower ?? "")) denies += 1;
  for (let t = denies + 1; t < start; t += 1) {
    if (
      !/^(?:claims?|accusations?|allegations?|reports?|suggestions?|charges?)$/.test(tokens[t]?.lower ?? "")
    )
      continue;
    const named = /^(?:by|from|of)$/.test(tokens[t + 1]?.lower ?? "")
      ? participantUntil(analyzed, t + 2, start)
      : null;
    return named;
  }
  return null;
}

const DENIES = /^(?:den(?:y|ies|ied)|rejects?|rejected|dismiss(?:es|ed)?|disput(?:es|ed)|rebuff(?:s|ed))$/;

/** The words up to "that", where they may name somebody. */
function participantUntil({ tokens }: AnalyzedText, from: number, before: number): Speaker {
  let to = from;
  while (to < before && tokens[to]?.kind === "word" && tokens[to]?.lower !== "that") to += 1;
  const isNamed = tokens[to]?.lower === "that" && to > from && to - from <= LONGEST;
  return isNamed ? tokens.slice(from, to).map(({ index }) => index) : null;
}

/** "Officers say Brandt described it as “rubbish”": the subject between two verbs of saying. */
function ofWhoIsTold(
  analyzed: AnalyzedText,
  { roles: { speaker } }: QuoteWithRoles,
  { start, from }: SentenceAround,
): Speaker {
  const { tokens } = analyzed;
  const told = speaker.at(-1);
  if (told === undefined || told < from || told >= start) return null;
  for (let verb = start - 1; verb > Math.max(told, start - NEAR); verb -= 1) {
    if (/^[,;]$/.test(tokens[verb]?.text ?? "") && verb < start - 1) return null;
    if (!quotes(analyzed, verb)) continue;
    for (let open = verb - 2; open > Math.max(told, verb - 2 - LONGEST); open -= 1) {
      const { lower = "" } = tokens[open] ?? {};
      const opens = lower === "that" || lower === "how" ? open + 1 : TELLS.test(lower) ? open + 1 : null;
      if (opens !== null) return subjectBetween(analyzed, opens, verb);
    }
    return null;
  }
  return null;
}

/** Verbs after which a clause tells what others said; "told" and "called" have an object instead. */
const TELLS =
  /^(?:says?|said|claims?|claimed|alleges?|alleged|recalls?|recalled|testified|reports?|reported|hears?|heard)$/;

/** "According to the Gazette, Brandt called it “rubbish”". */
function ofWhomSourceTells(
  analyzed: AnalyzedText,
  { roles: { speaker } }: QuoteWithRoles,
  { start, from, commas }: SentenceAround,
): Speaker {
  const { tokens } = analyzed;
  const [first] = speaker;
  if (first === undefined || first < from || first >= start) return null;
  const isSource = tokens[first - 1]?.lower === "to" && tokens[first - 2]?.lower === "according";
  const comma = commas.find((t) => t > (speaker.at(-1) ?? first));
  if (!isSource || comma === undefined || commas.some((t) => t > comma && t < start - 1)) return null;
  for (let verb = comma + 2; verb < Math.min(start, comma + 2 + LONGEST); verb += 1)
    if (quotes(analyzed, verb)) return subjectBetween(analyzed, comma + 1, verb);
  return null;
}
