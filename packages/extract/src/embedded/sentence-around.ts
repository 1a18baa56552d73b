/** The sentence that a verbatim quote begins in: where its parts begin, what stands outside of marks, verbs of saying. */
import { FINITE, GUESSED, INDICATIVE, PREPOSITION, wordClass } from "../rules/german/word-classes.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";
import { isSomebody } from "./verbless-frames.js";

export interface SentenceAround {
  /** First token of the sentence. */
  readonly from: number;
  /** Behind its last token. */
  readonly to: number;
  /** First and last token of the quote. */
  readonly start: number;
  readonly end: number;
  /** Commas of the sentence before the quote that stand in no other quotation, ascending. */
  readonly commas: readonly number[];
}

export function sentenceAround(
  { tokens, sentences, quotations }: AnalyzedText,
  { quote }: QuoteWithRoles,
): SentenceAround {
  const start = quote.tokens[0] ?? 0;
  const end = quote.tokens.at(-1) ?? start;
  const { from, to } = sentences[tokens[start]?.sentence ?? -1] ?? { from: start, to: end + 1 };
  const marked = quotations.filter(({ open, close }) => open < start && close >= from);
  const commas: number[] = [];
  for (let t = from; t < start; t += 1)
    if (tokens[t]?.text === "," && !marked.some(({ open, close }) => open <= t && t <= close)) commas.push(t);
  return { from, to, start, end, commas };
}

/** Is a German word a finite verb of saying: "nannte", "rufe"? */
export function saysFinite({ tokens }: AnalyzedText, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.text !== token.lower) return false;
  return wordClass(token.form).reporting.some(
    ({ kind, split }) => !split && /^(?:indicative|konjunktiv-[12])$/.test(kind),
  );
}

/** The same where the form is in the indicative alone: "wüssten" is not. */
export function saysIndicative(analyzed: AnalyzedText, at: number): boolean {
  const token = analyzed.tokens[at];
  return (
    token?.kind === "word" && saysFinite(analyzed, at) && (wordClass(token.form).bits & INDICATIVE) !== 0
  );
}

/** "Kündigte „…“ an": a verb of saying whose particle stands behind the quote. */
export function saysWithParticle({ tokens }: AnalyzedText, at: number, particle: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.text !== token.lower) return false;
  return wordClass(token.form).reporting.some(
    ({ verb, kind, split }) => split && kind === "indicative" && verb.particle === tokens[particle]?.lower,
  );
}

/** Is a German word, in any form, a verb whose object is what somebody said: "gerufen", "genannt", "kritisiert"? */
export function quotesWords({ tokens }: AnalyzedText, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.text !== token.lower) return false;
  return wordClass(token.form).reporting.some(
    ({ verb, kind, split }) => !split && kind !== "zu-infinitive" && QUOTES.test(verb.lemma),
  );
}

/** "Zustimmen", "ausgehen" and the like are heard in words, too, but a quote beside them is a piece of something else. */
const QUOTES =
  /^(?:sagen|rufen|zurufen|ausrufen|nennen|bezeichnen|sprechen|schreiben|beschreiben|beschimpfen|schimpfen|kritisieren|loben|preisen|würdigen|tadeln|verspotten|verurteilen|geißeln|brandmarken|charakterisieren|einstufen|werten|bewerten|beurteilen|murmeln|brüllen|schreien|flüstern|fragen|antworten|entgegnen|erwidern|fordern|verlangen|betiteln|titulieren)$/;

/** Is a German word surely a finite verb? */
export function isSurelyFinite({ tokens }: AnalyzedText, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.text !== token.lower) return false;
  const { bits } = wordClass(token.form);
  return (bits & FINITE) !== 0 && (bits & GUESSED) === 0;
}

/** Does a German phrase name people or a body, in a case in which it may be a subject? */
export function maySpeak(analyzed: AnalyzedText, phrase: readonly number[]): boolean {
  const first = analyzed.tokens[phrase[0] ?? -1]?.lower ?? "";
  if (/^(?:den|dem|des|einen|einem|eines|keinen|keinem|seinen|seinem|ihren|ihrem|er|sie)$/.test(first))
    return false;
  const opens = analyzed.tokens[phrase[0] ?? -1];
  // "Von der Ley" is a name.
  const isName = first === "von" && opens?.text !== first;
  if (opens?.kind === "word" && !isName && (wordClass(opens.form).bits & PREPOSITION) !== 0) return false;
  return phrase.some(
    (t) => isSomebody(analyzed, t) && analyzed.tokens[t]?.text !== analyzed.tokens[t]?.lower,
  );
}
