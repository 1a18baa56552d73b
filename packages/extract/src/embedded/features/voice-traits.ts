/**
 * Signs by which a sentence sounds like somebody who argues, or like somebody who tells: the same in both languages, so
 * that what is learned in one holds in the other. Speeches in quotation marks are somebody else's and are passed over.
 */
import type { Language } from "@parley/core";
import { evaluationIn, necessityIn } from "../../meaning/evaluation.js";
import { sideBits, sideClasses } from "../../meaning/side-words.js";
import type { TokenRange } from "../../text/analyzed-text.js";
import { perForm } from "../../text/per-form.js";
import { hashText } from "./hash.js";
import { namingKinds, type TextColumns } from "./text-columns.js";

/** Signs by their bit, lowest first; the order is part of the trained tables. */
export const signNames = [
  "i",
  "we",
  "you",
  "asks",
  "calls",
  "short",
  "number",
  "name",
  "past",
  "unreal",
  "saying",
  "marks",
  "guess",
  "sharp",
  "opens",
  "relayed",
] as const;
type Sign = (typeof signNames)[number];

/** Numbers of the classes of words, `sideClasses`. */
export const classNumbers: readonly number[] = sideClasses.map((_, k) => k);

/** What one sentence is like. */
export interface SentenceTraits {
  readonly from: number;
  readonly to: number;
  /** Its first words outside speeches in marks, as tokens. */
  readonly words: readonly number[];
  /** One bit for each of `signNames`. */
  readonly signs: number;
  /** One bit for each of `sideClasses` that a word is of. */
  readonly classes: number;
  /** Praise 1, blame −1, neither 0. */
  readonly judged: -1 | 0 | 1;
  /** Says that something is needed 1, that it is not −1, neither 0. */
  readonly needed: -1 | 0 | 1;
  /** Its last mark, hashed; 1 where a word ends it. */
  readonly lastMark: number;
}

const bitOf = Object.fromEntries(signNames.map((name, k) => [name, 1 << k])) as Readonly<
  Record<Sign, number>
>;

/** Words that are a sign by themselves. */
const signWords: Readonly<Record<Language, Readonly<Partial<Record<Sign, string>>>>> = {
  de: {
    i: "ich mir mich mein meine meinen meinem meiner",
    we: "wir uns unser unsere unseren unserem unserer",
    you: "du dich dir euch man",
    guess:
      "dürfte dürften könnte könnten wohl vielleicht womöglich vermutlich wahrscheinlich offenbar kaum sicher gewiss",
    sharp:
      "natürlich ausgerechnet eben ja doch nur bloß nun endlich freilich immerhin allenfalls schlicht einfach gar wirklich ohnehin sogar nichts niemand kein keine keinen nie wer was warum",
    past: "war waren wurde wurden hatte hatten gab kam ging sagte hat haben",
  },
  en: {
    i: "i me my mine myself i'm i’m i've i’ve i'd i’d i'll i’ll",
    we: "we us our ours we're we’re we've we’ve we'll we’ll",
    you: "you your yours you're you’re",
    guess: "may might could perhaps probably likely unlikely surely seems seem hardly maybe presumably",
    sharp:
      "simply merely only never nothing nobody none even quite rather just really indeed anyone what why who how enough",
    past: "was were had did said told went came took gave has have been",
  },
};

/** Words that tie a sentence to an argument when they open it. */
const opening: Readonly<Record<Language, string>> = {
  de: "und aber doch denn nur wer dass das dies so also dabei damit dafür stattdessen vielmehr nun wenn",
  en: "and but yet so for that this it there if nor what then still instead perhaps",
};

const WEAK_PAST = { de: /...ten?$/, en: /..ed$/ } as const;
/** The reader is spoken to; at the start of a sentence it may be "they" as well. */
const POLITE = /^(?:Sie|Ihnen|Ihre?|Ihre[nmr])$/;
const NAME = namingKinds.indexOf("name");
/** Fewer words than this are a short sentence. */
const SHORT = 6;

const bitsOfWord = { de: wordBits("de"), en: wordBits("en") };
const opens = { de: new Set(opening.de.split(" ")), en: new Set(opening.en.split(" ")) };

function wordBits(language: Language) {
  const bits = new Map<string, number>();
  for (const name of signNames)
    for (const word of signWords[language][name]?.split(" ") ?? [])
      bits.set(word, (bits.get(word) ?? 0) | bitOf[name]);
  return perForm(({ lower }) => (bits.get(lower) ?? 0) | (WEAK_PAST[language].test(lower) ? bitOf.past : 0));
}

/** @param most so many words are kept */
export function traitsOf(columns: TextColumns, range: TokenRange, most: number): SentenceTraits {
  const { analyzed, shape, quotation, mood, use, naming } = columns;
  const { tokens, language } = analyzed;
  const words: number[] = [];
  let [signs, classes, count] = [0, 0, 0];
  for (let t = range.from; t < range.to; t += 1) {
    const token = tokens[t];
    const place = quotation[t] ?? 0;
    if (token === undefined) break;
    if (shape[t] === 0) {
      if (place === 0 && token.text === "?") signs |= bitOf.asks;
      if (place === 0 && token.text === "!") signs |= bitOf.calls;
      continue;
    }
    count += 1;
    if (place !== 0) signs |= bitOf.marks;
    // The places of a speech in marks.
    if (place >= 1 && place <= 3) continue;
    if (words.length < most) words.push(t);
    classes |= sideBits(token.form, language);
    signs |= bitsOfWord[language](token.form);
    if (language === "de" && t > range.from && POLITE.test(token.text)) signs |= bitOf.you;
    if (shape[t] === 4) signs |= bitOf.number;
    if (mood[t] === 2) signs |= bitOf.relayed;
    if (mood[t] === 3) signs |= bitOf.unreal;
    if (use[t] !== 0 && shape[t] === 1) signs |= bitOf.saying;
    if (naming[t] === NAME) signs |= bitOf.name;
  }
  if (count < SHORT) signs |= bitOf.short;
  if (opens[language].has(tokens[range.from]?.lower ?? "")) signs |= bitOf.opens;
  const last = tokens[range.to - 1];
  return {
    from: range.from,
    to: range.to,
    words,
    signs,
    classes,
    judged: evaluationIn(analyzed, range),
    needed: necessityIn(analyzed, range),
    lastMark: last?.kind === "punctuation" ? hashText(last.text) : 1,
  };
}

/** A heading that says so stands within so many characters. */
const HEADING = 60;
const OPINION =
  /\b(?:kommentar|meinung|leitartikel|glosse|kolumne|leserbriefe?|zwischenruf|standpunkt|einspruch|gastbeitrag|opinion|editorial|comment|column|letters?|viewpoint|op-ed|leader)\b|^sir\b/;

/** Does the document call itself a commentary or a letter where it begins? */
export function isHeadedOpinion(text: string): boolean {
  return OPINION.test(text.slice(0, HEADING).toLowerCase());
}
