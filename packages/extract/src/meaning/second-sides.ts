/**
 * Two sides in one sentence: "Der Rat begrüßte die Maut, der Mieterbund lehnt sie ab", "Polen will Zölle, Ungarn ist
 * dagegen". The clause behind the comma tells of somebody else: it is a report of its own, and the first one ends there.
 * German only.
 */
import type { Span } from "@parley/core";
import { canBeSubject, phraseEnd } from "../rules/german/noun-phrase.js";
import { periodOf } from "../rules/german/period.js";
import { inTextOrder } from "../rules/in-text-order.js";
import type { AnalyzedText, Quotation, Sentence } from "../text/analyzed-text.js";
import { firstAtLeast } from "../text/first-at-least.js";
import { firstStartingAt } from "../text/token-places.js";
import { wordIn, wordLike, wordTest } from "../text/word-test.js";
import { type FoundUtterance, utteranceWith } from "../utterance.js";
import { TOLD_POSITION } from "./told-positions.js";
import { unframed } from "./unframed.js";

/** What is meant by "sie", "das": named in the clause before. */
const IT = "(?:sie|ihn|es|das|dies|diese[nrs]?|beides)";
const MODIFIED =
  "(?:(?:aber|jedoch|dagegen|hingegen|allerdings|wiederum|strikt|entschieden|klar|weiter|weiterhin|rundweg|kategorisch) )*";

/** Verbs, what has to stand behind them, and the verb of saying that means the same. */
const SIDES: readonly (readonly [verb: RegExp, rest: RegExp, lemma: string])[] = [
  [/^lehn(?:t|en|te|ten)$/, new RegExp(`^${MODIFIED}${IT} ${MODIFIED}ab$`), "ablehnen"],
  [
    /^(?:ist|sind|war|waren|bleibt|bleiben)$/,
    new RegExp(`^${MODIFIED}(?:dagegen|skeptisch)$`),
    "kritisieren",
  ],
  [/^(?:ist|sind|war|waren|bleibt|bleiben)$/, new RegExp(`^${MODIFIED}dafür$`), "befürworten"],
  [/^(?:begrüß|unterstütz|befürworte)(?:t|en|te|ten)$/, new RegExp(`^${MODIFIED}${IT}$`), "befürworten"],
  [/^(?:kritisier|verurteil|bekämpf)(?:t|en|te|ten)$/, new RegExp(`^${MODIFIED}${IT}$`), "kritisieren"],
  [/^hält$|^halten$/, new RegExp(`^${MODIFIED}(?:nichts|wenig) davon$`), "kritisieren"],
];

const mayBeSide = wordTest((lower, text) => text === lower && SIDES.some(([verb]) => verb.test(lower)));
const parts = wordLike(/^[,;]$/);
const joins = wordIn("und aber doch");

/** The utterances with the second sides of their sentences; numbered again in text order. */
export function withSecondSides(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  if (analyzed.language !== "de") return found;
  const added: FoundUtterance[] = [];
  const kept = found.map((one) => {
    const [quote] = one.quote;
    if (one.mode !== "reported" || one.quote.length !== 1 || quote === undefined) return one;
    const second = secondSide(analyzed, one, quote) ?? secondHalf(analyzed, one, quote);
    if (second === null) return one;
    added.push(second.told);
    return utteranceWith(one, {
      quote: [{ start: quote.start, end: second.end }],
      speaker: one.speaker.filter(({ end }) => end <= second.end),
    });
  });
  return added.length === 0 ? found : inTextOrder(kept, added);
}

/** "Die Miliz ist einverstanden; ihr Unterhändler verlangt Garantien" taken for one report of both. */
function secondHalf(
  { tokens }: AnalyzedText,
  one: FoundUtterance,
  quote: Span,
): { readonly told: FoundUtterance; readonly end: number } | null {
  const [speaker, other, ...more] = one.speaker;
  if (speaker === undefined || other === undefined || more.length > 0) return null;
  for (let at = firstStartingAt(tokens, speaker.end); (tokens[at]?.end ?? quote.end) < other.start; at += 1) {
    const token = tokens[at];
    // Whoever speaks in the second half opens it.
    if (token?.text !== ";" || tokens[at + 1]?.start !== other.start) continue;
    const told = utteranceWith(one, {
      quote: [{ start: other.start, end: quote.end }],
      speaker: [other],
      cueLemma: null,
      nestedIn: null,
    });
    return { told, end: tokens[at - 1]?.end ?? token.start };
  }
  return null;
}

function secondSide(
  analyzed: AnalyzedText,
  one: FoundUtterance,
  quote: Span,
): { readonly told: FoundUtterance; readonly end: number } | null {
  const { tokens, sentences } = analyzed;
  const first = firstStartingAt(tokens, quote.start);
  const sentence = sentences[tokens[first]?.sentence ?? -1];
  if (sentence === undefined || quote.end > sentence.end) return null;
  if (sentence.to - sentence.from > LONGEST_SENTENCE || isQuoting(analyzed, sentence)) return null;
  for (let at = sentence.to - 2; at > first + 2; at -= 1) {
    if (!mayBeSide(tokens[at])) continue;
    const side = sideAt(analyzed, sentence, at);
    if (side === null) continue;
    const { comma, speaker, lemma } = side;
    const end = tokens[comma - 1]?.end ?? quote.end;
    // Whoever the first half tells of stands in it.
    if (comma <= first || one.speaker.every((span) => span.end > end)) return null;
    const told: FoundUtterance = {
      ...unframed(
        "reported",
        { start: tokens[comma + 1]?.start ?? end, end: quote.end },
        speaker,
        TOLD_POSITION,
      ),
      medium: "speech",
      cue: [{ start: tokens[at]?.start ?? 0, end: tokens[at]?.end ?? 0 }],
      cueLemma: lemma,
    };
    return { told, end };
  }
  return null;
}

/** In tokens; in longer ones everything is possible. */
const LONGEST_SENTENCE = 120;

/** A quotation that opens in the sentence, or one from before that has not closed. */
function isQuoting({ quotations }: AnalyzedText, { from, to }: Sentence): boolean {
  const next = firstAtLeast(quotations, openOf, from);
  if ((quotations[next]?.open ?? to) < to) return true;
  let before = next - 1;
  while (before >= 0 && quotations[before]?.depth !== 0) before -= 1;
  return (quotations[before]?.close ?? -1) > from;
}

function openOf({ open }: Quotation): number {
  return open;
}

function sideAt(
  analyzed: AnalyzedText,
  sentence: Sentence,
  at: number,
): { readonly comma: number; readonly speaker: Span; readonly lemma: string } | null {
  const { tokens } = analyzed;
  const verb = tokens[at]?.lower ?? "";
  const rest = tokens
    .slice(at + 1, sentence.to)
    .filter(({ kind }) => kind === "word")
    .map(({ lower }) => lower)
    .join(" ");
  const side = SIDES.find(([pattern, behind]) => pattern.test(verb) && behind.test(rest));
  if (side === undefined) return null;
  let comma = at - 1;
  while (comma > sentence.from && !parts(tokens[comma])) comma -= 1;
  const from = joins(tokens[comma + 1]) ? comma + 2 : comma + 1;
  const { items } = periodOf(analyzed, sentence, 0, []);
  const [first, verbAt] = [from, at].map((token) => items.findIndex((item) => item.first === token));
  if (!parts(tokens[comma]) || first === undefined || verbAt === undefined || first < 0) return null;
  // "…, der dagegen ist", "…, die sie ablehnt": no subject of its own.
  if (!canBeSubject(items, first) || phraseEnd(items, first, verbAt) !== verbAt) return null;
  const speaker = { start: tokens[from]?.start ?? 0, end: tokens[at - 1]?.end ?? 0 };
  return { comma, speaker, lemma: side[2] };
}
