/**
 * Who is named as the speaker although somebody else said it? Turns of phrase mislead the layers, which take the
 * noun next to the nearest verb. Those of `speaker-frames.ts` and the first three here are looked for at verbatim quotes:
 *
 * - a quote inside speech that goes on without a frame is said by whoever speaks there: "Die Ämter würden „beherzt
 *   helfen“" is not the words of the offices, even where nobody is known who speaks;
 * - "Der Zeitung sagte Ada Brandt": the paper is told;
 * - who quotes somebody does not speak: "Die Zeitung zitiert Ada Brandt mit den Worten: „…“" is Ada Brandt;
 * - what is spoken of comes first in German: "Neue Zölle lehnt er ab", "Die Pläne nannte sie „verfrüht“";
 * - words far apart are no one's name: of "Zur Brücke teilte Ada Brandt mit" only the name beside the verb speaks.
 *
 * What none of them settles is named only where it is not doubtful (`doubtful-speakers.ts`).
 */
import { classifyWords } from "../actors/word-classes.js";
import { FINITE, INDICATIVE, KONJUNKTIV1, KONJUNKTIV2, wordClass } from "../rules/german/word-classes.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { governedSpeaker, subjectBehindPlace, toldBehind } from "./adverbial-speakers.js";
import { clauseSubject } from "./clause-subject.js";
import { isDoubtful } from "./doubtful-speakers.js";
import { englishFrame } from "./english-frames.js";
import { englishTold } from "./english-told.js";
import type { RuleColumns } from "./features/rule-columns.js";
import { goesOnBehind, ofOwnSentence } from "./frames-next-to-it.js";
import { heardSomewhere, impersonalFrame } from "./impersonal-frames.js";
import { innerFrame } from "./inner-frames.js";
import { spokenBy } from "./layers/role-labels.js";
import { type QuoteWithRoles, withRoles } from "./layers/role-layer.js";
import { namedSource } from "./named-sources.js";
import { nearestMention } from "./nearest-mention.js";
import {
  agentOfPassive,
  closingFrame,
  ofWhatIsDenied,
  ofWhoseView,
  paperPointedTo,
  spokeAsReported,
  subjectBehindManner,
} from "./speaker-frames.js";
import { toldWithin } from "./told-within.js";
import { verblessFrame } from "./verbless-frames.js";

/** Most tokens that name whom somebody quotes. */
const LONGEST_NAME = 14;

/** A thing named in another sentence is hardly ever who speaks, unless the layers are this sure. */
const SURE_OF_A_THING = 0.6;

/** How many sentences back speech without a frame goes on. */
const REACH = 3;

/**
 * The same quotes in their order, with who speaks as the words around them tell.
 *
 * @param rules what the rules found in the same text, which confirms a speaker or makes it doubtful
 */
export function settleSpeakers(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  quotes: readonly QuoteWithRoles[],
): readonly QuoteWithRoles[] {
  const settled: QuoteWithRoles[] = [];
  const byQuote = new Map<QuoteWithRoles["quote"], QuoteWithRoles>();
  for (const scattered of [...quotes].sort((a, b) => startOf(a) - startOf(b) || sizeOf(b) - sizeOf(a))) {
    const given = together(scattered);
    const subject = subjectBehind(analyzed, given);
    const one =
      subject === null ? given : withRoles(given, spokenBy(given.roles, subject), given.speakerSureness);
    const kept = one.quote.mode === "direct" ? settledOne(analyzed, rules, one, byQuote, settled) : one;
    byQuote.set(scattered.quote, kept);
    settled.push(kept);
  }
  const made: QuoteWithRoles[] = [];
  for (const one of quotes) made.push(byQuote.get(one.quote) ?? one);
  return made;
}

/** Of pieces with the cue or what is said between them, the one nearest to the cue. */
function together(one: QuoteWithRoles): QuoteWithRoles {
  const { speaker, cue } = one.roles;
  if (one.quote.mode === "direct") return one;
  const parts = [...cue, ...one.quote.tokens];
  const pieces: number[][] = [];
  for (const t of speaker) {
    const last = pieces.at(-1);
    const end = last?.at(-1);
    if (last !== undefined && end !== undefined && !parts.some((part) => part > end && part < t))
      last.push(t);
    else pieces.push([t]);
  }
  if (pieces.length < 2 || cue.length === 0) return one;
  const distance = (piece: readonly number[]): number =>
    Math.min(...piece.flatMap((t) => cue.map((c) => Math.abs(c - t))));
  // "Zur Brücke teilte Ada Brandt mit": of two beside the verb the one behind it.
  const nearest = pieces.toReversed().toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest === undefined ? one : withRoles(one, spokenBy(one.roles, nearest), one.speakerSureness);
}

const startOf = ({ quote }: QuoteWithRoles): number => quote.tokens[0] ?? 0;
const sizeOf = ({ quote }: QuoteWithRoles): number => quote.tokens.length;

function settledOne(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  one: QuoteWithRoles,
  byQuote: ReadonlyMap<QuoteWithRoles["quote"], QuoteWithRoles>,
  before: readonly QuoteWithRoles[],
): QuoteWithRoles {
  const own = ofOwnSentence(analyzed, rules, one);
  if (own !== null) return spokenIn(one, own);
  const inner =
    innerFrame(analyzed, one) ??
    toldWithin(analyzed, one) ??
    clauseSubject(analyzed, one) ??
    namedSource(analyzed, one) ??
    englishTold(analyzed, one) ??
    englishFrame(analyzed, one);
  if (inner !== null) return spokenIn(one, inner);
  const quoted = quotedSpeaker(analyzed, one);
  if (quoted !== null) return withRoles(one, spokenBy(one.roles, quoted), one.speakerSureness);
  const pointed = pointedTo(analyzed, one);
  if (pointed !== null) return withRoles(one, spokenBy(one.roles, pointed), one.speakerSureness);
  const told = toldFirst(analyzed, one);
  if (told !== null) return withParts(one, told);
  const closing = closingFrame(analyzed, one);
  if (closing !== null) return withParts(one, closing);
  for (const look of [
    ofWhatIsDenied,
    agentOfPassive,
    paperPointedTo,
    impersonalFrame,
    heardSomewhere,
    verblessFrame,
    subjectBehindManner,
    subjectBehindPlace,
    governedSpeaker,
    toldBehind,
    spokeAsReported,
    ofWhoseView,
  ]) {
    const speaker = look(analyzed, one);
    if (speaker !== null) return spokenIn(one, speaker);
  }
  if (isNobody(analyzed, one)) return spokenIn(one, []);
  const here = analyzed.tokens[startOf(one)]?.sentence;
  if (one.roles.cue.some((t) => analyzed.tokens[t]?.sentence === here))
    return certain(analyzed, rules, one, before);
  const same = goesOnBehind(analyzed, one, before);
  if (same !== null) return withRoles(one, spokenBy(one.roles, same.roles.speaker), same.speakerSureness);
  const outer = one.quote.outer === null ? undefined : byQuote.get(one.quote.outer);
  const isReported = isReportedOn(analyzed, one);
  const goesOn =
    outer?.quote.mode === "indirect-free-indirect"
      ? outer
      : isReported
        ? speechBefore(analyzed, one, before)
        : null;
  if (goesOn !== null && goesOn.roles.speaker.length > 0)
    return withRoles(one, spokenBy(one.roles, goesOn.roles.speaker), goesOn.speakerSureness);
  // Who speaks is not told here, and the subject of what is reported is not who. Before a colon it may be.
  if (isReported && analyzed.tokens[startOf(one) - 1]?.text !== ":") return spokenIn(one, []);
  return certain(analyzed, rules, spokenIn(one, nearestMention(analyzed, one) ?? one.roles.speaker), before);
}

/** The same, with nobody named where the speaker is doubtful. */
function certain(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  one: QuoteWithRoles,
  before: readonly QuoteWithRoles[],
): QuoteWithRoles {
  return isDoubtful(analyzed, rules, one, before) ? spokenIn(one, []) : one;
}

/** Where the layers name nobody, a speaker that the words around the quote name is believed this much. */
const NAMED_BY_FRAME = 0.5;

/** The same quote with some other parts. */
function withParts(one: QuoteWithRoles, parts: Partial<QuoteWithRoles["roles"]>): QuoteWithRoles {
  const { frame, cue, speaker, addressee } = one.roles;
  const roles = {
    frame: parts.frame ?? frame,
    cue: parts.cue ?? cue,
    speaker: parts.speaker ?? speaker,
    addressee: parts.addressee ?? addressee,
  };
  return withRoles(one, roles, one.speakerSureness);
}

function spokenIn(one: QuoteWithRoles, speaker: readonly number[]): QuoteWithRoles {
  const sureness = one.roles.speaker.length === 0 ? NAMED_BY_FRAME : one.speakerSureness;
  return withRoles(one, spokenBy(one.roles, speaker), speaker.length === 0 ? 0 : sureness);
}

/** What the layers take from another sentence without much belief, and what names neither people nor bodies. */
function isNobody(analyzed: AnalyzedText, { quote, roles, speakerSureness }: QuoteWithRoles): boolean {
  const { tokens } = analyzed;
  const here = tokens[quote.tokens[0] ?? 0]?.sentence;
  if (roles.speaker.length === 0 || speakerSureness >= SURE_OF_A_THING) return false;
  if (roles.speaker.some((t) => tokens[t]?.sentence === here)) return false;
  const classes = classifyWords(analyzed);
  return !roles.speaker.some((t) => SOMEBODY.test(classes[t]?.kind ?? ""));
}

const SOMEBODY = /^(?:name|office|title|institution|group|camp|place|pronoun|quantifier)$/;

/**
 * "Von ihm kommt dazu nur ein Satz: „…“": the words before the colon point to a man, so that nobody of the sentence
 * before is meant unless the pronoun means him.
 */
function pointedTo(analyzed: AnalyzedText, one: QuoteWithRoles): readonly number[] | null {
  const { tokens } = analyzed;
  const start = startOf(one);
  const here = tokens[start]?.sentence;
  if (one.roles.speaker.length === 0 || one.roles.speaker.some((t) => tokens[t]?.sentence === here))
    return null;
  if (tokens[start - 1]?.text !== ":") return null;
  const first = analyzed.sentences[here ?? -1]?.from ?? start;
  const pronouns: number[] = [];
  for (let t = first; t < start; t += 1)
    if (/^(?:er|ihm|ihn|he|him)$/.test(tokens[t]?.lower ?? "")) pronouns.push(t);
  return pronouns.length === 1 ? pronouns : null;
}

/**
 * The pronoun behind the verb, where the words before it cannot be its subject: "er" is always one, "sie" where the
 * verb is in the singular and those words are not.
 */
function subjectBehind(analyzed: AnalyzedText, { roles }: QuoteWithRoles): readonly number[] | null {
  const { tokens, language } = analyzed;
  const [first] = roles.speaker;
  if (language !== "de" || first === undefined) return null;
  const isFiniteVerb = (t: number) =>
    tokens[t]?.kind === "word" && (wordClass(tokens[t].form).bits & FINITE) !== 0;
  // Named together with what comes first, or left out for it.
  const named = roles.speaker.find((t) => t > first + 1 && isPronoun(tokens[t]?.text) && isFiniteVerb(t - 1));
  if (named !== undefined) {
    const before = roles.speaker.filter((t) => t < named - 1);
    // "Der Vorsitzende nannte sie": a man in the nominative is the subject, "sie" what he spoke of.
    const isSubject = tokens[named]?.text === "sie" && isMasculineSubject(analyzed, before);
    return isSubject ? before : [named];
  }
  let end = first;
  while (roles.speaker.includes(end)) end += 1;
  const [verb, pronoun] = [tokens[end], tokens[end + 1]];
  if (verb === undefined || pronoun?.sentence !== tokens[first]?.sentence) return null;
  if (!isFiniteVerb(end)) return null;
  if (pronoun?.text === "er") return [end + 1];
  if (pronoun?.text !== "sie" || verb.lower.endsWith("n")) return null;
  // "Der Vorsitzende nannte sie": at the start of a sentence "der" is before a subject, which has many forms alike.
  if (MASCULINE.test(tokens[first]?.text ?? "")) return null;
  const noun = classifyWords(analyzed)
    .slice(first, end)
    .find(({ kind, number }) => number !== null && kind !== "article" && kind !== "modifier");
  return noun?.number === "plural" ? [end + 1] : null;
}

const MASCULINE = /^(?:Der|Ein|Dieser|Jener|Jeder|Er)$/;

/** "Der Vorsitzende" at the start of a sentence, not "Der Zeitung": no feminine noun behind "der". */
function isMasculineSubject(analyzed: AnalyzedText, phrase: readonly number[]): boolean {
  if (!MASCULINE.test(analyzed.tokens[phrase[0] ?? -1]?.text ?? "")) return false;
  const classes = classifyWords(analyzed);
  return phrase.slice(1).some((t) => classes[t]?.gender !== "female" && isCapital(analyzed.tokens[t]?.text));
}

const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? "");

const isPronoun = (word: string | undefined): boolean => word === "er" || word === "sie";

/** Is a sentence without a frame reported speech? It stands in the Konjunktiv, and its subject is no speaker. */
function isReportedOn(
  { tokens, sentences, language }: AnalyzedText,
  { quote, roles }: QuoteWithRoles,
): boolean {
  const at = tokens[quote.tokens[0] ?? 0]?.sentence ?? -1;
  const sentence = sentences[at];
  if (language !== "de" || sentence === undefined) return false;
  if (roles.speaker.length > 0 && !roles.speaker.some((t) => tokens[t]?.sentence === at)) return false;
  const said = new Set(quote.tokens);
  for (let t = sentence.from; t < sentence.to; t += 1) {
    const token = tokens[t];
    if (token === undefined || said.has(t)) continue;
    const { bits } = wordClass(token.form);
    if ((bits & (KONJUNKTIV1 | KONJUNKTIV2)) !== 0 && (bits & INDICATIVE) === 0) return true;
  }
  return false;
}

/** The last quote before whose speaker may go on speaking. */
function speechBefore(
  { tokens, sentences }: AnalyzedText,
  { quote }: QuoteWithRoles,
  before: readonly QuoteWithRoles[],
): QuoteWithRoles | null {
  const first = quote.tokens[0] ?? 0;
  const at = tokens[first]?.sentence ?? 0;
  const last = before.findLast((other) => other.roles.speaker.length > 0 && startOf(other) < first);
  if (last === undefined) return null;
  const since = tokens[last.quote.tokens.at(-1) ?? 0]?.sentence ?? 0;
  return at - since <= REACH && sentences[at]?.paragraph === sentences[since]?.paragraph ? last : null;
}

/** "Der Zeitung sagte Ada Brandt": "der" before a feminine noun is no subject, so that who follows the verb speaks. */
function toldFirst(
  analyzed: AnalyzedText,
  { roles }: QuoteWithRoles,
): Pick<QuoteWithRoles["roles"], "speaker" | "addressee"> | null {
  const { tokens, language } = analyzed;
  const [first] = roles.speaker;
  const verb = roles.cue[0];
  if (language !== "de" || first === undefined || verb === undefined) return null;
  if (tokens[first]?.lower !== "der" || roles.speaker.at(-1) !== verb - 1) return null;
  if (classifyWords(analyzed)[verb - 1]?.gender !== "female") return null;
  const after = roles.frame.filter((t) => t > verb && tokens[t]?.kind === "word" && !roles.cue.includes(t));
  if (after.length === 0 || after.length > LONGEST_NAME || after[0] !== verb + 1) return null;
  if (!/^\p{Lu}/u.test(tokens[verb + 1]?.text ?? "")) return null;
  return { speaker: after, addressee: roles.speaker };
}

/** The words between "zitiert" and "mit … Worten", or between "quoted" and "as saying". */
function quotedSpeaker({ tokens }: AnalyzedText, { roles }: QuoteWithRoles): readonly number[] | null {
  const { frame } = roles;
  const at = frame.findIndex((t) =>
    /^(?:zitiert|zitierte|zitieren|zitierten|quotes|quoted|cites|cited)$/.test(tokens[t]?.lower ?? ""),
  );
  if (at < 0) return null;
  const after = frame.slice(at + 1);
  const end = after.findIndex((t, k) => {
    const lower = tokens[t]?.lower ?? "";
    const next = after[k + 1] === undefined ? "" : (tokens[after[k + 1] ?? 0]?.lower ?? "");
    return (
      (lower === "mit" && /^(?:den|folgenden|diesen)$/.test(next)) || (lower === "as" && next === "saying")
    );
  });
  if (end < 1) return null;
  // "zitiert dazu Ada Brandt": what is no part of the name stands before it.
  const named = after
    .slice(0, end)
    .filter((t, k) => k > 0 || !/^(?:dazu|hierzu|dabei|auch)$/.test(tokens[t]?.lower ?? ""));
  return named.length === 0 || named.length > LONGEST_NAME ? null : named;
}
