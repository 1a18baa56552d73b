/**
 * Who speaks in a live ticker without quotation marks? "18.31 Uhr: Ada Brandt: Wir werden klagen.", "13:10 Brandt: This is
 * not over.": behind the stamp of the time and a name with a colon stand the words of whoever is named.
 */
import { givenName } from "../actors/given-names.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { startsCapital } from "../text/capitals.js";
import { firstEndingAfter, firstStartingAt } from "../text/token-places.js";
import type { FoundUtterance } from "../utterance.js";
import { inTextOrder } from "./in-text-order.js";

/** Fewer stamps are no ticker. */
const LEAST_ENTRIES = 3;
const CONFIDENCE = 0.8;

/** Few blanks between its parts: a long run of them must not be tried in every way. */
const STAMP =
  /(?:^|\n|\+{3})[ \t]{0,3}\d{1,2}[.:]\d\d(?:[ \t]{0,3}(?:Uhr|[ap]\.?m\.?|GMT|CET|BST))?[ \t]{0,3}(?:\+{3}|[|–—:-]|\b)[ \t]{0,3}/gu;
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
  const { text, tokens } = analyzed;
  const stamps = [...text.matchAll(STAMP)];
  if (stamps.length < LEAST_ENTRIES) return found;
  const names = namesIn(analyzed);
  const added: FoundUtterance[] = [];
  for (const [index, stamp] of stamps.entries()) {
    const start = stamp.index + stamp[0].length;
    const end = stamps[index + 1]?.index ?? text.length;
    const turn = turnIn(analyzed, names, start, end);
    if (turn !== null) added.push(turn);
  }
  if (added.length === 0) return found;
  const said = new Uint8Array(tokens.length);
  for (const { quote } of added)
    for (const { start, end } of quote)
      said.fill(1, firstEndingAfter(tokens, start), firstStartingAt(tokens, end));
  const isOver = ({ quote }: FoundUtterance) =>
    quote.some(({ start, end }) =>
      said.subarray(firstEndingAfter(tokens, start), firstStartingAt(tokens, end)).includes(1),
    );
  return inTextOrder(
    found.filter((one) => !isOver(one)),
    added,
  );
}

/** How often each word with a capital occurs, and those that stand right behind another one. */
interface Names {
  readonly count: ReadonlyMap<string, number>;
  readonly last: ReadonlySet<string>;
}

function namesIn({ tokens }: AnalyzedText): Names {
  const count = new Map<string, number>();
  const last = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (!startsCapital(token)) continue;
    count.set(token.text, (count.get(token.text) ?? 0) + 1);
    if (startsCapital(tokens[index - 1])) last.add(token.text);
  }
  return { count, last };
}

function turnIn(analyzed: AnalyzedText, names: Names, start: number, end: number): FoundUtterance | null {
  const { text } = analyzed;
  const line = text.slice(start, end).split("\n", 1)[0] ?? "";
  const label = LABEL.exec(line);
  const name = label?.[1];
  if (label === null || name === undefined || !isSomebody(names, name)) return null;
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
function isSomebody({ count, last }: Names, name: string): boolean {
  const words = name.split(" ");
  const surname = words.at(-1) ?? "";
  if (words.length >= LEAST_TITLED) return true;
  if (words.length === 1) return last.has(surname);
  return words.some((word) => givenName(word) !== null) || (count.get(surname) ?? 0) > 1;
}

/** The first sentence and those behind it in which somebody speaks of themselves. */
function saidEnd(analyzed: AnalyzedText, from: number, to: number): number | null {
  const { text, tokens, sentences } = analyzed;
  let end: number | null = null;
  for (
    let at = tokens[firstEndingAfter(tokens, from)]?.sentence ?? sentences.length;
    at < sentences.length;
    at += 1
  ) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start >= to) break;
    const start = Math.max(from, sentence.start);
    let stop = Math.min(to, sentence.end);
    if (end !== null && !FIRST_PERSON.test(text.slice(start, stop))) break;
    // Blanks and the pluses of the next stamp.
    while (stop > start && /[\s+]/u.test(text.charAt(stop - 1))) stop -= 1;
    end = stop;
  }
  return end;
}
