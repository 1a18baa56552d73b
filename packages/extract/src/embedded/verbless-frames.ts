/**
 * Whom do German frames without a verb name?
 *
 * - "Zuruf von der SPD: „…“", "Antwort aus dem Ordnungsamt: „…“": who is named behind the noun of saying;
 * - "Seine Meinung zu Brandt: „…“": whose opinion it is, not whom it is about;
 * - "Eine Zwischenruferin: „…“", "Darauf die Kollegin Lenz: „…“";
 * - "„…“, Sprecher Jost Brandau zu dieser Zeitung.";
 * - "Begründung: „…“": nobody.
 *
 * Each answer is the tokens of the speaker, none for "nobody that can be told", or `null` where nothing is to say.
 */
import { classifyWords } from "../actors/word-classes.js";
import { speechNouns } from "../languages/de/speech-nouns.js";
import { FINITE, wordClass } from "../rules/german/word-classes.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";
import { namingPhrase } from "./naming-phrase.js";

type Speaker = readonly number[] | null;

/** Words without a verb before a colon, or behind the comma that closes a quote. */
export function verblessFrame(analyzed: AnalyzedText, { quote, roles }: QuoteWithRoles): Speaker {
  const { tokens, sentences, language } = analyzed;
  const start = quote.tokens[0] ?? 0;
  if (language !== "de") return null;
  // A frame behind the quote goes before a label in front of it, as in interviews.
  if (roles.speaker.some((t) => t > start)) return null;
  if (tokens[start - 1]?.text !== ":") return behindQuote(analyzed, quote.tokens.at(-1) ?? 0, roles.speaker);
  const colon = start - 1;
  const first = sentences[tokens[colon]?.sentence ?? -1]?.from ?? colon;
  let from = colon;
  while (from > first && !/^[.;()„“”»«–—!?]$/u.test(tokens[from - 1]?.text ?? "")) from -= 1;
  // "(Zuruf von der SPD: …)" is a fragment, "Lenz (SPD): …" the end of one.
  if (from === colon) return null;
  for (let t = from; t < colon; t += 1) if (isVerb(analyzed, t)) return null;
  const noun = speechNounIn(analyzed, from, colon);
  if (noun !== null) return ofSpeechNoun(analyzed, from, noun, colon);
  const opens = /^(?:darauf|daraufhin|dazu|dagegen|dann|und|auch|anders)$/.test(tokens[from]?.lower ?? "");
  if (!opens && roles.speaker.some((t) => t >= from && t < colon)) return null;
  const named = namingPhrase(analyzed, opens ? from + 1 : from);
  return named.some((t) => isSomebody(analyzed, t)) ? named : null;
}

/** A finite verb, which is never written with a capital inside a sentence. */
export function isVerb({ tokens }: AnalyzedText, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.text !== token.lower) return false;
  const { bits } = wordClass(token.form);
  return (bits & FINITE) !== 0;
}

/** Nouns of calling out that carry a quote and no clause. */
const CALL = /^(?:(?:zwischen|zu)?rufe?|antwort|kommentar|reaktion|fazit|reflex|bilanz|konter|motto)$/;

function speechNounIn({ tokens }: AnalyzedText, from: number, to: number): number | null {
  for (let t = from; t < to; t += 1) {
    const { lower = "", text = "" } = tokens[t] ?? {};
    if (text !== lower && (CALL.test(lower) || speechNouns.has(lower))) return t;
  }
  return null;
}

/** "Seine Meinung", "Zuruf von der SPD", "Brandts Antwort"; a noun of saying that belongs to nobody names nobody. */
function ofSpeechNoun(analyzed: AnalyzedText, from: number, noun: number, to: number): Speaker {
  const { tokens } = analyzed;
  if (/^(?:sein|seine|ihr|ihre|mein|meine|deren|dessen)$/.test(tokens[noun - 1]?.lower ?? ""))
    return [noun - 1];
  const by = tokens[noun + 1]?.lower ?? "";
  if (/^(?:von|vom|aus)$/.test(by)) return namingPhrase(analyzed, noun + 2);
  if (/^(?:der|des|eines|einer)$/.test(by)) return namingPhrase(analyzed, noun + 1);
  // "Begründung im Bescheid": where it stands.
  return from === noun && (noun === to - 1 || /^(?:in|im)$/.test(by)) ? [] : null;
}

function behindQuote(analyzed: AnalyzedText, last: number, speaker: readonly number[]): Speaker {
  const { tokens, sentences } = analyzed;
  const at = tokens[last]?.sentence ?? -1;
  if (
    tokens[last + 2]?.lower === "so" &&
    /^(?:letztere|ersterer?|letzterer)$/.test(tokens[last + 3]?.lower ?? "")
  )
    return [last + 3];
  if (tokens[last + 1]?.text !== "," || speaker.some((t) => tokens[t]?.sentence === at)) return null;
  const kind = classifyWords(analyzed)[last + 2]?.kind;
  if (kind !== "office" && kind !== "title" && kind !== "name") return null;
  const end = sentences[tokens[last + 1]?.sentence ?? -1]?.to ?? last;
  for (let t = last + 2; t < end; t += 1) if (isVerb(analyzed, t)) return null;
  return namingPhrase(analyzed, last + 2);
}

/** Does a word name people or a body? */
export function isSomebody(analyzed: AnalyzedText, at: number): boolean {
  return /^(?:name|office|title|institution|group|camp|quantifier)$/.test(
    classifyWords(analyzed)[at]?.kind ?? "",
  );
}
