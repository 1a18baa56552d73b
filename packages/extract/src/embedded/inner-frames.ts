/**
 * A quote may stand in a small clause that names its own speaker, inside a sentence that somebody else frames:
 *
 * - "She welcomed what the mayor called “a gift”", "the plan, as the mayor put it, was “a gift”";
 * - "Brandt recalled that Lenz had promised “a gift”", "a neighbor heard Lenz cry “Stop!”";
 * - "They were told by the council the water was “safe”";
 * - "den Plan, den Ada Brandt „ein Geschenk“ nannte"; "an Brandt, der damals gesagt hatte: „…“";
 * - "Er hörte den Mann rufen: „…“"; "… nach Bewertung von Ada Brandt „ein Fehler“";
 * - "„…“, zitiert die Zeitung den Minister".
 *
 * Each answer is the tokens of that speaker, or `null` where no such clause is there.
 */
import {
  ADVERB,
  COORDINATOR,
  FINITE,
  PREPOSITION,
  SUBORDINATOR,
  wordClass,
} from "../rules/german/word-classes.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";
import { namingPhrase } from "./naming-phrase.js";

type Speaker = readonly number[] | null;

/** The speaker of the smallest clause around a quote, or `null`. */
export function innerFrame(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const looks = analyzed.language === "de" ? GERMAN : ENGLISH;
  for (const look of looks) {
    const speaker = look(analyzed, one);
    if (speaker !== null && speaker.length > 0) return speaker;
  }
  return null;
}

const startOf = ({ quote }: QuoteWithRoles): number => quote.tokens[0] ?? 0;
const endOf = ({ quote }: QuoteWithRoles): number => quote.tokens.at(-1) ?? 0;

/** First token of the sentence that a token stands in. */
function sentenceStart({ tokens, sentences }: AnalyzedText, at: number): number {
  return sentences[tokens[at]?.sentence ?? -1]?.from ?? at;
}

/** The tokens from one up to another, the latter left out. */
function stretch(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}

/** So far from a verb its subject may begin. */
const REACH = 9;

/** "what the mayor called “…”", "whom she has described as “…”". */
function ofWhatIsCalled(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const lower = (t: number): string => tokens[t]?.lower ?? "";
  const start = startOf(one);
  let verb = start - 1;
  if (lower(verb) === "as") verb -= 1;
  if (!CALLS.test(lower(verb))) return null;
  const from = Math.max(sentenceStart(analyzed, start), verb - REACH);
  for (let t = verb - 1; t >= from; t -= 1) {
    if (tokens[t]?.text === ",") return null;
    if (/^(?:what|which|whom)$/.test(lower(t))) return stretch(t + 1, subjectEnd(analyzed, t + 1, verb));
  }
  return null;
}

/** Where a subject ends before its verb, with helping verbs and adverbs between; its start where there is none. */
function subjectEnd({ tokens }: AnalyzedText, from: number, verb: number): number {
  let to = verb;
  while (to > from && BESIDE_VERB.test(tokens[to - 1]?.lower ?? "")) to -= 1;
  for (let t = to; t < verb; t += 1)
    if (/^(?:is|are|was|were|been|be)$/.test(tokens[t]?.lower ?? "")) return from;
  return to;
}

const CALLS =
  /^(?:calls?|called|describes?|described|terms?|termed|dubs?|dubbed|labels?|labell?ed|brands?|branded|deems?|deemed|honou?red|hailed|praised|dismissed|denounced|condemned|mocked|portrayed)$/;
const BESIDE_VERB =
  /^(?:has|had|have|would|is|are|was|were|been|be|once|later|also|then|recently|previously|again|still|\p{L}+ly)$/u;

/** "as the mayor put it" right before or behind the quote. */
function ofHowItIsPut(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const lower = (t: number): string => tokens[t]?.lower ?? "";
  const [start, end] = [startOf(one), endOf(one)];
  const isPut = (t: number): boolean => PUTS.test(lower(t)) && lower(t + 1) === "it";
  const behind = [end + 1, end + 2].find((t) => lower(t) === "as");
  if (behind !== undefined) {
    const verb = stretch(behind + 2, behind + REACH).find(isPut);
    if (verb !== undefined) return stretch(behind + 1, subjectEnd(analyzed, behind + 1, verb));
  }
  if (tokens[start - 1]?.text !== ",") return null;
  const from = Math.max(sentenceStart(analyzed, start), start - 2 * REACH);
  const as = stretch(from, start).findLast((t) => lower(t) === "as" && tokens[t - 1]?.text === ",");
  const verb = as === undefined ? undefined : stretch(as + 2, start - 2).find(isPut);
  return as === undefined || verb === undefined ? null : stretch(as + 1, subjectEnd(analyzed, as + 1, verb));
}

const PUTS = /^(?:puts?|called|calls?|described|describes?|phrased|termed|has)$/;

/** "Brandt recalled that Lenz had promised “…”": who said it is named nearer than who tells of it. */
function ofWhatIsTold(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const start = startOf(one);
  const from = sentenceStart(analyzed, start);
  const told = one.roles.speaker.at(-1);
  if (told === undefined || told >= start || told < from) return null;
  for (let verb = start - 1; verb > Math.max(from, start - REACH); verb -= 1) {
    if (/^[,;]$/.test(tokens[verb]?.text ?? "") && verb < start - 1) return null;
    if (!SAID.test(tokens[verb]?.lower ?? "")) continue;
    const opens = stretch(Math.max(told + 1, verb - 2 * REACH), verb).findLast((t) =>
      /^(?:that|how)$/.test(tokens[t]?.lower ?? ""),
    );
    if (opens === undefined) return null;
    const end = subjectEnd(analyzed, opens + 1, verb);
    const named = (namingPhrase(analyzed, opens + 1).at(-1) ?? end) + 1;
    // "that Lenz's predecessor, Ada Brandt, had said": a name between commas.
    const commas = stretch(opens + 1, end).filter((t) => tokens[t]?.text === ",");
    const isApposed = commas.length === 2 && commas[1] === end - 1;
    return named === end || isApposed ? stretch(opens + 1, isApposed ? end - 1 : end) : null;
  }
  return null;
}

const SAID =
  /^(?:said|told|promised|called|described|wrote|warned|claimed|vowed|replied|boasted|testified|insisted|admitted|shouted|yelled|cried)$/;

/** "A neighbor heard Lenz cry “…”". */
function ofWhoIsHeard(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const start = startOf(one);
  const verb = /^[,:]$/.test(tokens[start - 1]?.text ?? "") ? start - 2 : start - 1;
  if (!/^(?:cry|say|shout|scream|yell|ask|call|whisper|mutter)(?:ing)?$/.test(tokens[verb]?.lower ?? ""))
    return null;
  const from = Math.max(sentenceStart(analyzed, start), verb - REACH);
  const heard = stretch(from, verb).findLast((t) => HEARS.test(tokens[t]?.lower ?? ""));
  if (heard === undefined) return null;
  const whom = stretch(heard + 1, verb);
  return whom.some((t) => tokens[t]?.kind === "punctuation") ? null : whom;
}

const HEARS = /^(?:hears?|heard|hearing|remembers?|remembered|recalls?|recalled)$/;

/** "They were told by the council the water was “safe”". */
function ofWhoTells(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const lower = (t: number): string => tokens[t]?.lower ?? "";
  const start = startOf(one);
  const from = sentenceStart(analyzed, start);
  const by = stretch(from, start).findLast(
    (t) =>
      lower(t) === "by" &&
      /^(?:told|informed|assured|warned|advised|reminded)$/.test(lower(t - 1)) &&
      /^(?:is|are|was|were|been)$/.test(lower(t - 2)),
  );
  if (by === undefined || !one.roles.speaker.some((t) => t >= from && t < by)) return null;
  const isTold = stretch(by, start).some((t) => /^(?:said|says|told|called|but)$/.test(lower(t)));
  if (isTold) return null;
  const named = namingPhrase(analyzed, by + 1);
  // "told by the council it was": what is told begins without "that".
  const told = named.findIndex((t) => /^(?:it|they|he|she|its|their|to|was|were|is|are|not)$/.test(lower(t)));
  return told < 0 ? named : named.slice(0, told);
}

const ENGLISH = [ofWhatIsCalled, ofHowItIsPut, ofWhoTells, ofWhoIsHeard, ofWhatIsTold];

/** "den Plan, den Ada Brandt „ein Geschenk“ nannte". */
function ofWhoCalls(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const [start, end] = [startOf(one), endOf(one)];
  if (!/^(?:nannten?|nennt|nennen|bezeichnete[nt]?|bezeichnet)$/.test(tokens[end + 1]?.lower ?? ""))
    return null;
  const comma = stretch(sentenceStart(analyzed, start), start).findLast((t) => tokens[t]?.text === ",");
  if (comma === undefined || !/^(?:was|den|die|das)$/.test(tokens[comma + 1]?.lower ?? "")) return null;
  const subject = namingPhrase(analyzed, comma + 2);
  return subject.length > 0 && (subject.at(-1) ?? start) < start ? subject : null;
}

/** "…, der damals gesagt hatte: „…“": the relative pronoun stands for who speaks. */
function ofRelativeFrame(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const colon = startOf(one) - 1;
  if (tokens[colon]?.text !== ":" || !hasClass(analyzed, colon - 1, FINITE)) return null;
  const from = sentenceStart(analyzed, colon);
  const comma = stretch(from, colon).findLast((t) => tokens[t]?.text === ",");
  if (comma === undefined || comma === from) return null;
  const opens = /^(?:der|die|das)$/.test(tokens[comma + 1]?.lower ?? "");
  // A capital behind it makes it an article, "der Minister", or an object, "der Ada Brandt zurief".
  if (!opens || /^\p{Lu}/u.test(tokens[comma + 2]?.text ?? "")) return null;
  return stretch(comma + 2, colon).some((t) => isReporting(analyzed, t)) ? [comma + 1] : null;
}

function hasClass({ tokens }: AnalyzedText, at: number, bits: number): boolean {
  const token = tokens[at];
  return token?.kind === "word" && (wordClass(token.form).bits & bits) !== 0;
}

/** "Er erzählt, der Landrat habe gesagt: „…“": who said it is named nearer than who tells of it. */
function ofReportedSpeech(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const colon = startOf(one) - 1;
  if (tokens[colon]?.text !== ":") return null;
  const comma = stretch(sentenceStart(analyzed, colon), colon).findLast((t) => tokens[t]?.text === ",");
  if (comma === undefined) return null;
  const from = tokens[comma + 1]?.lower === "dass" ? comma + 2 : comma + 1;
  const subject = namingPhrase(analyzed, from);
  const next = (subject.at(-1) ?? from) + 1;
  if (subject.length === 0) return null;
  const verb = from === comma + 1 ? next : colon - 1;
  const said = from === comma + 1 ? colon - 1 : colon - 2;
  return /^(?:habe|haben|hätten?)$/.test(tokens[verb]?.lower ?? "") && SPOKEN.test(tokens[said]?.lower ?? "")
    ? subject
    : null;
}

const SPOKEN =
  /^(?:gesagt|(?:zu|aus)?gerufen|geschrieben|gefragt|geantwortet|(?:an)?gebrüllt|geflüstert|geschimpft|gewarnt|gedroht|versprochen|betont|hinzugefügt)$/;

function isReporting({ tokens }: AnalyzedText, at: number): boolean {
  const token = tokens[at];
  return token?.kind === "word" && wordClass(token.form).reporting.length > 0;
}

/** "Er hörte den Mann rufen: „…“", "er habe den Mann rufen hören: „…“". */
function ofWhomOneHears(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const colon = startOf(one) - 1;
  if (!/^[:,]$/.test(tokens[colon]?.text ?? "")) return null;
  const verb = /^(?:hören|gehört)$/.test(tokens[colon - 1]?.lower ?? "") ? colon - 2 : colon - 1;
  if (!/^(?:rufen|sagen|schreien|brüllen|flüstern|murmeln|fragen)$/.test(tokens[verb]?.lower ?? ""))
    return null;
  const from = Math.max(sentenceStart(analyzed, verb), verb - REACH);
  const hears = stretch(from, colon).some((t) =>
    /^(?:hör(?:t|te|ten|en)|gehört)$/.test(tokens[t]?.lower ?? ""),
  );
  if (!hears) return null;
  const opens = stretch(from, verb).findLast((t) =>
    /^(?:den|die|das|einen|eine|ein|ihn|sie)$/.test(tokens[t]?.lower ?? ""),
  );
  return opens === undefined ? null : stretch(opens, verb);
}

/** "… nach Bewertung von Ada Brandt „ein Fehler“": a source named right before the quote. */
function ofSourceBeside(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const start = startOf(one);
  const from = Math.max(sentenceStart(analyzed, start), start - REACH);
  const after = stretch(from, start).findLast((t) => tokens[t]?.lower === "nach");
  if (
    after === undefined ||
    !/^\p{Lu}\p{L}+(?:ung|icht|einung|assung|orten|gaben)$/u.test(tokens[after + 1]?.text ?? "")
  )
    return null;
  const of = tokens[after + 2]?.lower ?? "";
  if (!/^(?:von|vom|der|des)$/.test(of)) return null;
  const named = namingPhrase(analyzed, of === "von" || of === "vom" ? after + 3 : after + 2);
  return named.at(-1) === start - 1 ? named : null;
}

/** "„…“, brummt er und schließt das Tor": the pronoun behind the verb, not what follows it. */
function ofPronounBehind(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const comma = endOf(one) + 1;
  const verb = tokens[comma + 1];
  if (tokens[comma]?.text !== "," || !/^(?:er|sie)$/.test(tokens[comma + 2]?.text ?? "")) return null;
  const isVerb =
    verb !== undefined && /^\p{Ll}{2,}te?$/u.test(verb.text) && !hasClass(analyzed, comma + 1, NO_VERB);
  return isVerb && !one.roles.speaker.includes(comma + 2) ? [comma + 2] : null;
}

const NO_VERB = PREPOSITION | ADVERB | COORDINATOR | SUBORDINATOR;

/** "„…“, zitiert die Zeitung den Minister", "„…“, zitierte ihn die Agentur": whom is quoted is the object. */
function ofWhoIsQuoted(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const end = endOf(one);
  const cue = [end + 1, end + 2].find((t) => /^zitier(?:t|te|en|ten)$/.test(tokens[t]?.lower ?? ""));
  if (cue === undefined) return null;
  if (/^(?:ihn|sie)$/.test(tokens[cue + 1]?.lower ?? "")) return [cue + 1];
  const whom = behindName(analyzed, cue + 1);
  const quoted = tokens[whom]?.lower ?? "";
  if (whom === cue + 1) return null;
  return /^(?:ihn|sie)$/.test(quoted) ? [whom] : namingPhrase(analyzed, whom);
}

/** Where a name ends that may stand in marks: "die „Nordpost“"; where it begins, if nothing is named there. */
function behindName(analyzed: AnalyzedText, from: number): number {
  const { tokens } = analyzed;
  const open = /^(?:die|das|der|den)$/.test(tokens[from]?.lower ?? "") ? from + 1 : from;
  if (!/^[„“"»]$/.test(tokens[open]?.text ?? ""))
    return (namingPhrase(analyzed, from).at(-1) ?? from - 1) + 1;
  const close = stretch(open + 2, open + REACH).find((t) => /^[“”"«]$/.test(tokens[t]?.text ?? ""));
  return close === undefined ? from : close + 1;
}

/** "Brandt, dessen Vater Fischer war, rief: „…“": whose father it was speaks, not the father. */
function ofOwner(analyzed: AnalyzedText, { roles }: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const whose = roles.speaker.find((t) => /^(?:dessen|deren)$/.test(tokens[t]?.lower ?? ""));
  if (whose === undefined || tokens[whose - 1]?.text !== ",") return null;
  const named = namingPhrase(analyzed, sentenceStart(analyzed, whose));
  return named.at(-1) === whose - 2 ? named : null;
}

/** "Auf der Seite des Vereins wird Brandt zitiert: „…“": where it stands does not speak. */
function ofWhoIsCited(analyzed: AnalyzedText, { roles }: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const [first] = roles.speaker;
  if (first === undefined || !roles.cue.some((t) => tokens[t]?.lower === "zitiert")) return null;
  const becomes = roles.cue.find((t) => /^(?:wird|wurde|werde)$/.test(tokens[t]?.lower ?? ""));
  if (becomes === undefined || !hasClass(analyzed, first - 1, PREPOSITION)) return null;
  return namingPhrase(analyzed, becomes + 1);
}

const GERMAN = [
  ofPronounBehind,
  ofOwner,
  ofWhoIsCited,
  ofWhoCalls,
  ofRelativeFrame,
  ofReportedSpeech,
  ofWhomOneHears,
  ofSourceBeside,
  ofWhoIsQuoted,
];
