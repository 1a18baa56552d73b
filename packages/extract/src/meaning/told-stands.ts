/**
 * English sentences that tell where somebody stands without a word of saying: "Rome has no intention of paying", "Lenz
 * had been against a mission", "Other towns are said to be prepared to help", "A treaty is the last thing Oslo wants",
 * "Norway does not." behind a sentence that told what others will do. More than a reporter can see: somebody has said
 * so. Looked for in sentences without quotation marks that no utterance has.
 */
import type { ReadActor, Span } from "@parley/core";
import { inTextOrder } from "../rules/in-text-order.js";
import type { AnalyzedText, Sentence, Token } from "../text/analyzed-text.js";
import { startsCapital } from "../text/capitals.js";
import { firstStartingAt } from "../text/token-places.js";
import { wordIn, wordLike } from "../text/word-test.js";
import { timesIn } from "../time/document-times.js";
import type { FoundUtterance } from "../utterance.js";
import { isClauseMark } from "./clauses.js";
import { freeSentences } from "./free-sentences.js";
import { subjectAt } from "./sentence-subject.js";
import { isToldPlan, READY, REFUSED } from "./told-plans.js";
import { unframed } from "./unframed.js";

const STAND = "reported:stand";
/** Behind the rule of a plan: told by the words of this file. */
const BY_STAND = "told:stand";

/** Does the utterance report whom or what somebody is for or against? */
export function isToldStand({ why }: FoundUtterance): boolean {
  return why[0] === STAND;
}

type Kind = "refused" | "ready" | "against" | "for";

const ADVERB =
  "(?:(?:also|now|still|currently|openly|firmly|long|always|reportedly|apparently|\\p{Ll}+ly) )*";
const BE = `(?:is|are|remains?|stays?|was|were|(?:has|have|had) (?:long |always )?been) ${ADVERB}`;
/** What opens an object: a verb stands before it, no noun. */
const DETERMINED = "(?:the|an?|any|such|this|that|these|those|its|their|his|her|both|all) ";
const BE_NOW = `(?:is|are|remains?) ${ADVERB}`;

/** Each matches from the first word of the predicate. */
const PREDICATES: readonly (readonly [Kind, RegExp])[] = [
  [
    "refused",
    new RegExp(
      `^(?:has|have) ${ADVERB}(?:no|little|not the slightest|zero) (?:\\p{Ll}+ )?(?:intentions?|plans?|desire|wish|appetite|inclination|stomach) (?:whatsoever |at all )?(?:of|to|for)\\b`,
      "u",
    ),
  ],
  [
    "refused",
    /^(?:(?:will|would) have|wants?|wish(?:es)?) (?:to (?:have|hear|know) )?(?:nothing (?:to do with|(?:more )?of|about)|no part (?:of|in)|none of)\b/,
  ],
  [
    "refused",
    /^(?:do|does) not (?:currently |now |yet )?(?:want|wish|plan|intend|mean|propose|care|expect) to\b/,
  ],
  ["refused", /^(?:don|doesn)['’]t (?:want|wish|plan|intend|mean|propose|care|expect) to\b/],
  ["refused", /^sees? (?:no|little) (?:need|reason|point|cause|case) (?:for|to|in)\b/],
  [
    "refused",
    new RegExp(
      `^${BE_NOW}(?:unwilling|reluctant|loath|hesitant|disinclined|not (?:yet )?(?:willing|ready|prepared|minded|inclined|keen|about)|in no (?:mood|hurry)) to\\b`,
      "u",
    ),
  ],
  ["refused", /^(?:is|are)n['’]t (?:willing|ready|prepared|minded|inclined|keen|about|going) to\b/],
  [
    "ready",
    new RegExp(
      `^(?:is|are) ${ADVERB}(?:said|reported|understood|believed|thought|rumou?red) to be (?:\\p{Ll}+ly )?(?:ready|willing|prepared|keen|eager|happy|interested|open|considering|weighing|mulling)\\b`,
      "u",
    ),
  ],
  ["ready", new RegExp(`^(?:is|are) ${ADVERB}(?:ready|willing|prepared|keen|eager|happy|glad) to\\b`, "u")],
  ["ready", /^wants? in\b(?! (?:on )?the\b)/],
  [
    "ready",
    /^(?:has|have) (?:also )?(?:expressed|signall?ed|indicated|shown|declared|voiced) (?:an? |their |its |some )?(?:\p{Ll}+ )?(?:interest in|willingness to|readiness to)\b/u,
  ],
  [
    "against",
    new RegExp(
      `^${BE}(?:(?:dead )?(?:set )?against|(?:strongly |firmly )?opposed to|hostile to|no friends? of)\\b`,
      "u",
    ),
  ],
  [
    "against",
    /^(?:had|has|have) (?:long |always |repeatedly |for (?:years|months|decades|weeks) )?(?:opposed|rejected|resisted|objected to|warned against)\b/,
  ],
  [
    "against",
    /^(?:has|have|had) (?:\p{Ll}+ )?(?:reservations|misgivings|qualms|objections|doubts) (?:about|over|to)\b/u,
  ],
  [
    "against",
    new RegExp(`^(?:is|are) ${ADVERB}(?:known|said|reported|understood) to (?:oppose|reject|resist)\\b`, "u"),
  ],
  [
    "against",
    /^(?:(?:has |have |had )?(?:also |openly |again )?(?:expressed|voiced|raised|aired)|expresses|voices|raises) (?:\p{Ll}+ )?(?:doubts?|concerns?|misgivings|reservations|objections|alarm|unease|scepticism|skepticism|opposition) (?:about|over|at|to|regarding)\b/u,
  ],
  [
    "for",
    new RegExp(
      `^(?:${BE_NOW}|(?:was|were) )(?:holding out|lobbying|campaigning|pushing|pressing) for (?=${DETERMINED}|\\p{Ll}{4,})`,
      "u",
    ),
  ],
  [
    "for",
    new RegExp(`^(?:is|are) ${ADVERB}(?:known|said|reported|understood) to (?:favou?r|support|back)\\b`, "u"),
  ],
  ["against", new RegExp(`^(?:opposes?|rejects?) (?=${DETERMINED})`, "u")],
  ["for", new RegExp(`^(?:supports?|backs?|favou?rs?) (?=${DETERMINED})`, "u")],
  ["for", new RegExp(`^${BE_NOW}open to (?=(?:the|this|that|these|those|such) )`, "u")],
  ["for", new RegExp(`^${BE}(?:in favou?r of|supportive of|(?:all |strongly )?for (?=the|an?|such))`, "u")],
];

/** Words of a predicate that are looked at. */
const LONGEST = 14;
const INSERTION =
  / , (?:it is (?:said|reported|understood)|we (?:are told|hear)|apparently|reportedly|however|too|for now|meanwhile|at least|likewise) ,/g;
const mayOpen = wordLike(
  /^(?:is|are|was|were|has|have|had|will|would|wants?|wish(?:es)?|do|does|don['’]t|doesn['’]t|isn['’]t|aren['’]t|sees?|remains?|stays?|opposes?|rejects?|supports?|backs?|favou?rs?|expresse[sd]|voice[sd]|raise[sd]|aired)$/,
);
/** Before the predicate these open another clause, or leave open whether it is so. */
const opensElse = wordLike(
  /^(?:if|unless|whether|because|although|though|while|whereas|until|once|since|that|what|why|how|when|where|than|as|or|nobody|none|nothing|neither|it|there|i|we|you|he|she|they|this)$/,
);

/** The utterances with the stands that sentences tell; numbered again in text order. */
export function withToldStands(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  if (analyzed.language !== "en") return found;
  const added: FoundUtterance[] = [];
  for (const sentence of freeSentences(analyzed, found, LEAST_WORDS)) {
    const told =
      standIn(analyzed, sentence) ??
      lastThingIn(analyzed, sentence) ??
      ellipsisIn(analyzed, sentence, found, added);
    if (told !== null) added.push(told);
    const half = told === null ? null : secondHalf(analyzed, sentence);
    if (half !== null) added.push(half);
  }
  return added.length === 0 ? found : inTextOrder(found, added);
}

const LEAST_WORDS = 2;

/** "Peru is open to it; Bolivia is not.": what is told behind the semicolon, of somebody else. */
function secondHalf(analyzed: AnalyzedText, { from, to }: Sentence): FoundUtterance | null {
  const { tokens } = analyzed;
  let open = to - 3;
  while (open > from && tokens[open]?.text !== ";") open -= 1;
  const end = tokens[to - 2]?.lower === "not" && AUXILIARY(tokens[to - 3]) ? to - 3 : to - 2;
  const [first, last] = [tokens[open + 1], tokens[end - 1]];
  if (open <= from || end <= open + 1 || first === undefined || last === undefined) return null;
  if (end === to - 2 && !ELLIPSIS(tokens[end])) return null;
  if (!tokens.slice(open + 1, end).every(isOfName)) return null;
  const quote = { start: first.start, end: tokens[to - 2]?.end ?? last.end };
  const one = unframed("free-indirect", quote, { start: first.start, end: last.end }, REFUSED);
  const cue = [{ start: tokens[end]?.start ?? 0, end: quote.end }];
  return { ...one, cue, why: [...one.why, BY_STAND] };
}

function standIn(analyzed: AnalyzedText, sentence: Sentence): FoundUtterance | null {
  const { tokens } = analyzed;
  const isNeither = tokens[sentence.from]?.lower === "neither";
  let isAside = false;
  for (let at = sentence.from + (isNeither ? 2 : 1); at < sentence.to - 2; at += 1) {
    const token = tokens[at - 1];
    if (token?.text === "," || token?.text === "–") isAside = !isAside && opensAside(tokens[at]);
    if (/^[;:(]$/.test(token?.text ?? "") || (!isAside && opensElse(token))) return null;
    if (isAside || !mayOpen(tokens[at])) continue;
    const words = ` ${tokens
      .slice(at, Math.min(sentence.to, at + LONGEST))
      .map(({ lower }) => lower)
      .join(" ")}`;
    const plain = words.replace(INSERTION, "").trim();
    const found = PREDICATES.find(([, pattern]) => pattern.test(plain));
    if (found === undefined) continue;
    const [kind, pattern] = found;
    if (isNeither && kind !== "ready") return null;
    const speaker = isNeither
      ? { start: tokens[sentence.from + 1]?.start ?? 0, end: token?.end ?? 0 }
      : (subjectWithAside(analyzed, sentence, at) ?? subjectAt(analyzed, sentence, [], at));
    if (speaker === null) return null;
    const length = (pattern.exec(plain)?.[0] ?? "").trim().split(" ").length;
    const behind = plain === words.trim() ? at + length : sentence.to - 1;
    return told(
      analyzed,
      sentence,
      withPartner(analyzed, sentence, speaker),
      isNeither ? "refused" : kind,
      at,
      behind,
    );
  }
  return null;
}

/** "The Liberals and the Greens are": a pair of names at the head is whole. */
function withPartner({ tokens }: AnalyzedText, { from, start }: Sentence, speaker: Span): Span {
  const first = firstStartingAt(tokens, speaker.start);
  const before = tokens.slice(from, first);
  const isPair =
    before.length > 1 && before.length <= LONGEST_NAME && before.some(({ lower }) => lower === "and");
  return isPair && before.every(isOfName) ? { start, end: speaker.end } : speaker;
}

const opensAside = wordLike(
  /^(?:which|who|whose|whom|its|their|his|her|the|an?|like|among|along|alongside|together|too|we|it|one|for|deputy|chief|head|leader|president|chairman|chairwoman|adviser|advisor|security|second|vice|minister|spokesman|spokeswoman|director|secretary|general)$/,
);

/** "Hungary, which buys its gas there, and a handful of others will": the name that opens the sentence. */
function subjectWithAside({ tokens }: AnalyzedText, { from }: Sentence, at: number): Span | null {
  let to = from + 1;
  while (to < at && tokens[to]?.text !== ",") to += 1;
  if (to >= at - 1 || to - from > LONGEST_NAME || !opensAside(tokens[to + 1])) return null;
  const last = tokens[at - 1];
  if (last?.text !== "," && last?.lower !== "others") return null;
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

const LONGEST_NAME = 8;

function told(
  analyzed: AnalyzedText,
  sentence: Sentence,
  speaker: Span,
  kind: Kind,
  at: number,
  behind: number,
): FoundUtterance {
  const { tokens } = analyzed;
  let close = sentence.to - 1;
  for (let k = at; k < close; k += 1) if (tokens[k]?.text === ";") close = k;
  const quote = { start: sentence.start, end: tokens[close - 1]?.end ?? sentence.end };
  const cue = [{ start: tokens[at]?.start ?? 0, end: tokens[behind - 1]?.end ?? 0 }];
  if (kind === "refused" || kind === "ready") {
    const one = unframed("free-indirect", quote, speaker, kind === "refused" ? REFUSED : READY);
    return { ...one, cue, why: [...one.why, BY_STAND] };
  }
  const cueLemma = kind === "for" ? "support" : "oppose";
  return { ...unframed("reported", quote, speaker, STAND), medium: "speech", cue, cueLemma };
}

/** "A treaty is the last thing Oslo wants", "… that Oslo is after". */
function lastThingIn(analyzed: AnalyzedText, sentence: Sentence): FoundUtterance | null {
  const { tokens } = analyzed;
  for (let at = sentence.from + 1; at < sentence.to - 4; at += 1) {
    const words = tokens.slice(at, at + 4).map(({ lower }) => lower);
    if (!/^(?:is|was|would be) (?:the )?(?:very )?last thing/.test(words.join(" "))) continue;
    let from = at + words.indexOf("thing") + 1;
    if (tokens[from]?.lower === "that") from += 1;
    let to = from;
    while (to < sentence.to && !NEEDS(tokens[to])) to += 1;
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (to >= sentence.to || to === from || to - from > LONGEST_NAME || !isNamed(tokens, from, to))
      return null;
    return told(analyzed, sentence, { start: first?.start ?? 0, end: last?.end ?? 0 }, "refused", at, from);
  }
  return null;
}

const NEEDS = wordLike(/^(?:wants?|needs?|is|are|has|have|would|seeks?|desires?)$/);

function isNamed(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(startsCapital) || tokens[from]?.lower === "the";
}

/** "New Zealand does not.", "Idaho won't.": what the sentence before told of others. */
function ellipsisIn(
  analyzed: AnalyzedText,
  sentence: Sentence,
  found: readonly FoundUtterance[],
  added: readonly FoundUtterance[],
): FoundUtterance | null {
  const { tokens } = analyzed;
  const { from, to } = sentence;
  const before = analyzed.sentences[sentence.index - 1];
  if (before === undefined || to - from > LONGEST_ASIDE) return null;
  const end = ELLIPSIS(tokens[to - 2])
    ? to - 2
    : tokens[to - 2]?.lower === "not" && AUXILIARY(tokens[to - 3])
      ? to - 3
      : null;
  if (end === null || end <= from) return null;
  // "Peru, which buys its gas there, does not."
  const aside = subjectWithAside(analyzed, sentence, end);
  if (aside === null && (to - from > LONGEST_ELLIPSIS || !tokens.slice(from, end).every(isOfName)))
    return null;
  const tells = (one: FoundUtterance | undefined) =>
    one !== undefined &&
    (isToldPlan(one) || one.mode === "free-indirect" || SIDES_WITH.test(one.cueLemma ?? "")) &&
    one.quote.some(({ start }) => start >= before.start && start < before.end);
  if (!tells(added.at(-1)) && !found.some(tells)) return null;
  const speaker = aside ?? { start: tokens[from]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
  return told(analyzed, sentence, speaker, "refused", end, to - 1);
}

const LONGEST_ELLIPSIS = 9;
const LONGEST_ASIDE = 20;
/** Verbs of which "does not" says the opposite. */
const SIDES_WITH = /^(?:back|support|favou?r|endorse|welcome|accept|want)$/;
const ELLIPSIS = wordLike(/^(?:won|don|doesn|isn|aren|wouldn)['’]t$/);
const AUXILIARY = wordLike(/^(?:will|do|does|is|are|would)$/);

function isOfName(token: Token): boolean {
  return startsCapital(token) || /^(?:and|the|of)$/.test(token.lower);
}

/**
 * A stand needs somebody who takes it: whoever the resolver finds by name, or a circle of those that could have a say.
 * Is this one told of nobody in particular?
 */
export function isToldOfNobody({ why }: FoundUtterance, actors: readonly (ReadActor | null)[]): boolean {
  if (why[0] !== STAND && why[1] !== BY_STAND) return false;
  return !actors.some(
    (actor) =>
      actor !== null && (!actor.unnamed || CIRCLES.test(actor.canonical) || PARTY.test(actor.canonical)),
  );
}

/** The words behind the predicate that such an utterance is for or against, up to a mark or a time; `null` without any. */
export function objectOfStand(analyzed: AnalyzedText, { cue }: FoundUtterance): string | null {
  const [predicate] = cue;
  if (predicate === undefined) return null;
  const { tokens, sentences, text } = analyzed;
  const from = firstStartingAt(tokens, predicate.end);
  const sentence = sentences[tokens[from - 1]?.sentence ?? -1];
  if (sentence === undefined) return null;
  // "A treaty is the last thing Oslo wants": what is not wanted stands before it.
  if (/last thing/.test(text.slice(predicate.start, predicate.end)))
    return text.slice(sentence.start, predicate.start).trim().replace(ARTICLE, "");
  const time = timesIn(analyzed, sentence).find(({ start }) => start >= predicate.end)?.start ?? sentence.end;
  let to = from;
  while (to < sentence.to && (tokens[to]?.start ?? time) < time && !isClauseMark(tokens[to])) to += 1;
  // "An earlier vote" begins like a time.
  if (to === from + 1 && ONLY_ARTICLE(tokens[from]))
    while (to < sentence.to && !isClauseMark(tokens[to])) to += 1;
  const words = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(ARTICLE, "");
  return to <= from ? null : words.replace(/ as$/, "");
}

const ONLY_ARTICLE = wordIn("the a an");
const ARTICLE = /^(?:the|an?) /i;

/** Is it told by the words of this file, of whomever? */
export function isToldByStand({ why }: FoundUtterance): boolean {
  return why[1] === BY_STAND;
}

/** "Christian Democrats", "Greens": a party by the name of its people. */
const PARTY = /\p{Lu}\p{L}+s$/u;
const CIRCLES =
  /(?:countries|states|governments|nations|parties|members|capitals|allies|partners|neighbou?rs|communities|towns|cities|provinces|regions|groups|lenders|creditors|donors|powers|companies|firms|banks|unions|tribes|islands|economies|delegations|municipalities|villages|districts)\b/i;
