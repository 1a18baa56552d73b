/**
 * "Heißt es" has no subject that speaks: a paper does, where one is named, or nobody.
 *
 * - "Im Gutachten heißt es: „…“" is the paper;
 * - "Am Ende hieß es: „…“" is nobody, whoever spoke before;
 * - "als „…“ zu hören war" likewise.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";
import { namingPhrase } from "./naming-phrase.js";

/** So far before the quote its frame may begin, in tokens. */
const REACH = 24;

/** Tokens of the paper, none for nobody, `null` where no such frame stands before the quote. */
export function impersonalFrame(
  analyzed: AnalyzedText,
  { quote, roles }: QuoteWithRoles,
): readonly number[] | null {
  const { tokens, sentences, language } = analyzed;
  const start = quote.tokens[0] ?? 0;
  const at = tokens[start]?.sentence ?? -1;
  if (language !== "de" || roles.speaker.some((t) => tokens[t]?.sentence === at)) return null;
  const first = Math.max(sentences[at]?.from ?? start, start - REACH);
  const verb = impersonalVerb(analyzed, first, start);
  if (verb === null) return null;
  for (let t = verb - 1; t >= first; t -= 1) {
    // A quote before it is somebody's words, not where they stand.
    if (/^[“”„"»«]$/.test(tokens[t]?.text ?? "")) return [];
    if (!/^(?:in|im|aus)$/.test(tokens[t]?.lower ?? "")) continue;
    const paper = namingPhrase(analyzed, t + 1);
    if (paper.length > 0) return paper;
  }
  return [];
}

/** Nobody, where the words behind a quote say only that it is read or heard: "… von „…“ die Rede ist"; else `null`. */
export function heardSomewhere(
  { tokens, language }: AnalyzedText,
  { quote, roles }: QuoteWithRoles,
): readonly number[] | null {
  const [first] = roles.speaker;
  const last = quote.tokens.at(-1) ?? 0;
  if (language !== "de" || first === undefined) return null;
  const behind = [1, 2, 3].map((k) => tokens[last + k]?.lower ?? "").join(" ");
  if (!/^(?:die rede|zu (?:hören|lesen)) (?:ist|war)$/.test(behind)) return null;
  // "In der Studie ist von „…“ die Rede": where it stands is named, and does speak.
  return /^(?:in|im|aus|auf)$/.test(tokens[first - 1]?.lower ?? "") ? null : [];
}

/** The last "heißt es", "es … heißt" before the quote. */
function impersonalVerb({ tokens }: AnalyzedText, first: number, start: number): number | null {
  for (let t = start - 1; t >= first; t -= 1) {
    if (!/^(?:heißt|hieß|heiße)$/.test(tokens[t]?.lower ?? "")) continue;
    if (tokens[t + 1]?.lower === "es") return t;
    for (let before = t - 1; before >= first && tokens[before]?.text !== ","; before -= 1)
      if (tokens[before]?.lower === "es") return t;
  }
  return null;
}
