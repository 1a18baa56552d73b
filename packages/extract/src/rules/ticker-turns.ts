/**
 * Who speaks in a live ticker without quotation marks? "18.31 Uhr: Ada Brandt: Wir werden klagen.", "13:10 Brandt: This is
 * not over.": behind the stamp of the time and a name with a colon stand the words of whoever is named.
 */
import { givenName } from "../actors/given-names.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import { inTextOrder } from "./in-text-order.js";

/** Fewer stamps are no ticker. */
const LEAST_ENTRIES = 3;
const CONFIDENCE = 0.8;

const STAMP =
  /(?:^|\n|\+{3}[ \t]*)[ \t]*\d{1,2}[.:]\d\d(?:[ \t]*(?:Uhr|[ap]\.?m\.?|GMT|CET|BST))?[ \t]*(?:\+{3}|[|–—:-]|\b)[ \t]*/gu;
const NAME = /\p{Lu}[\p{L}'’-]+/u.source;
/** A name with what may stand before it, and the station or the service that it is heard on. */
const LABEL = new RegExp(
  `^(?:[^.!?:\\n]{0,40}[.!?] )?((?:${NAME} ){0,4}${NAME})(?: (?:im|in|auf|bei|on|in) \\p{Lu}[\\p{L}\\d]+| twittert| tweets)?: (?=[^\\s„“"«‘»])`,
  "u",
);
const FIRST_PERSON =
  /(?<!\p{L})(?:ich|wir|uns|unsere?[nrms]?|mein\p{L}*|I|we|us|our|my|I['’]m|we['’]re)(?!\p{L})/iu;

/** The utterances with the words of named people in a ticker; numbered again in text order. */
export function withTickerTurns(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  const { text } = analyzed;
  const stamps = [...text.matchAll(STAMP)];
  if (stamps.length < LEAST_ENTRIES) return found;
  const added: FoundUtterance[] = [];
  for (const [index, stamp] of stamps.entries()) {
    const start = stamp.index + stamp[0].length;
    const end = stamps[index + 1]?.index ?? text.length;
    const turn = turnIn(analyzed, start, end);
    if (turn !== null) added.push(turn);
  }
  const isOver = (one: FoundUtterance) =>
    added.some(({ quote: [own] }) =>
      one.quote.some((q) => own !== undefined && q.start < own.end && own.start < q.end),
    );
  return added.length === 0
    ? found
    : inTextOrder(
        found.filter((one) => !isOver(one)),
        added,
      );
}

function turnIn(analyzed: AnalyzedText, start: number, end: number): FoundUtterance | null {
  const { text } = analyzed;
  const line = text.slice(start, end).split("\n", 1)[0] ?? "";
  const label = LABEL.exec(line);
  const name = label?.[1];
  if (label === null || name === undefined || !isSomebody(text, name)) return null;
  const named = start + label[0].indexOf(name, label[0].length - name.length - LONGEST_TAIL);
  const from = start + label[0].length;
  const to = saidEnd(analyzed, from, start + line.length);
  if (to === null) return null;
  return {
    id: 0,
    mode: "direct",
    medium: "speech",
    quote: [{ start: from, end: to }],
    cue: [],
    frame: [{ start: named, end: from - 1 }],
    addressee: [],
    speaker: [{ start: named, end: named + name.length }],
    cueLemma: null,
    cueNegated: false,
    nestedIn: null,
    confidence: CONFIDENCE,
    why: ["ticker:turn"],
  };
}

/** Station, service and colon behind the name. */
const LONGEST_TAIL = 40;

const LEAST_TITLED = 3;

/** Somebody with a title or a known first name, or a name that the text tells elsewhere as well. */
function isSomebody(text: string, name: string): boolean {
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  if (words.length >= LEAST_TITLED) return true;
  if (words.length > 1 && words.some((word) => givenName(word) !== null)) return true;
  const escaped = last.replace(/[^\p{L}]/gu, "\\$&");
  const whole = new RegExp(`\\p{Lu}[\\p{L}'’-]+ ${escaped}(?!\\p{L})`, "u");
  return words.length === 1 ? whole.test(text) : text.split(last).length > 2;
}

/** The first sentence and those behind it in which somebody speaks of themselves. */
function saidEnd({ text, sentences }: AnalyzedText, from: number, to: number): number | null {
  let end: number | null = null;
  for (const sentence of sentences) {
    if (sentence.end <= from) continue;
    if (sentence.start >= to) break;
    const words = text.slice(Math.max(from, sentence.start), Math.min(to, sentence.end));
    if (end !== null && !FIRST_PERSON.test(words)) break;
    end = Math.max(from, sentence.start) + words.replace(/\s*\+*\s*$/u, "").length;
  }
  return end;
}
