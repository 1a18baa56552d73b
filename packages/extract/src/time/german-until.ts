/**
 * German limits without a date: "bis die Schleuse repariert ist", "bevor der Bescheid da ist", "bis zum Schulfest",
 * "bis dahin". How far their words reach.
 */

import { wordLike } from "../text/word-test.js";
import { type Read, type TimeMeaning, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

/** "Bis dahin", "bis das ausgetauscht ist", "noch bevor der Bescheid da ist", "bis Saisonende": no date is known. */
export function readUntil(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "noch|erst") ?? start;
  const anaphor =
    wordsAt(words, i, "bis", "dahin") ??
    wordsAt(words, i, "von", "da|dann|diesem", "an") ??
    wordsAt(words, i, "ab", "da|dann");
  if (anaphor !== null) return { value: { kind: "condition" }, next: anaphor };
  // "Bevor" and "ehe" mostly tell what came first; "noch bevor" sets a limit.
  const opened = wordsAt(words, i, i > start ? "bis|bevor|ehe" : "bis");
  const first = opened === null ? undefined : words[opened];
  if (opened === null || first === undefined) return null;
  if (SUBJECT(first)) return { value: { kind: "condition" }, next: clauseEnd(words, opened) };
  if (/^(?:zum|zur|zu)$/.test(first.lower)) {
    const noun = nounAfter(words, opened + 1);
    // "Bis zum letzten Mann": to the end, whenever that is.
    if (
      noun !== null &&
      words[noun - 1]?.lower === "letzten" &&
      !/(?:tag|stunde|woche|minute|sitzung|spiel|runde)$/i.test(words[noun]?.text ?? "")
    )
      return null;
    return noun === null || PLACE_OR_MEASURE(words[noun])
      ? null
      : {
          value: { kind: "event", relation: "before", name: words[noun]?.text ?? "" },
          next: nounEnd(words, noun),
        };
  }
  return /^\p{Lu}\p{L}+(?:ende|beginn|start|anfang|schluss|ablauf|wechsel|anpfiff)$/u.test(first.text)
    ? { value: { kind: "event", relation: "before", name: first.text }, next: opened + 1 }
    : null;
}

/** "Bevor das Jahr um ist", "ehe der Monat zu Ende geht": the limit is the end of the stretch that runs. */
export function readRunningOut(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "noch") ?? start;
  const stretch = wordsAt(words, i, "bevor|ehe", "das|der|die|dieses|dieser|diese", "jahr|monat|woche");
  if (stretch === null) return null;
  const verb = "ist|sei|war|geht|gehe|ging";
  const next =
    wordsAt(words, stretch, "um|vorbei|vorüber|herum", verb) ?? wordsAt(words, stretch, "zu", "ende", verb);
  const unit = ({ jahr: "relative-year", monat: "relative-month", woche: "week" } as const)[
    words[stretch - 1]?.lower as "jahr"
  ];
  return next === null
    ? null
    : { value: { kind: "span", bound: "by", span: { unit, offset: 0, third: null } }, next };
}

const SUBJECT = wordLike(
  /^(?:der|die|das|diese|dieser|dieses|ein|eine|es|er|sie|wir|man|ich|alle|alles|beide|jemand|niemand|keine?|ihre?|seine?|unsere?|geklärt|klar)$/,
);

/** How far or how much: "bis zur Grenze", "bis zu zwei Milliarden". */
const PLACE_OR_MEASURE = wordLike(
  /(?:grenze|meer|stufe|universität|bahnhof|höhe|hälfte|küste|ufer|tür|hals|knie|drittel|viertel|milliarden?|millionen?|prozent|stadt|kirche|schule|brücke|straße|platz|rand|spitze|decke|boden|süden|norden|osten|westen|klasse|grad|niveau|wert|summe|betrag|euro|dollar|meter|kilometer|haltestelle|hafen|fluss|berg|tor|tiefe|größe|obergrenze|zahl|anzahl)$/,
);

/** The first noun of a phrase, its article and adjectives passed. */
function nounAfter(words: Words, from: number): number | null {
  for (let k = from; k < from + 4; k += 1) {
    const word = words[k];
    // "Bis zu ihrem 80. Geburtstag": a number that counts in order belongs to the noun.
    const isOrdinal = /^\d{1,3}$/.test(word?.text ?? "") && words[k + 1]?.text === ".";
    if (isOrdinal) {
      k += 1;
      continue;
    }
    if (word === undefined || !/\p{L}/u.test(word.text)) return null;
    // "Bis zum Schwarzen Meer": a name may begin with an adjective.
    const isAdjective = /^\p{Lu}\p{Ll}+en$/u.test(word.text) && /^\p{Lu}/u.test(words[k + 1]?.text ?? "");
    if (/^\p{Lu}/u.test(word.text) && !isAdjective) return k;
  }
  return null;
}

/** After a noun: with its genitive ("Inkrafttreten des Abkommens"). */
export function nounEnd(words: Words, k: number): number {
  const genitive = wordsAt(words, k + 1, "der|des|einer|eines");
  if (genitive === null) return k + 1;
  for (let n = genitive; n < genitive + 3; n += 1) {
    if (/^\p{Lu}/u.test(words[n]?.text ?? "")) return n + 1;
  }
  return k + 1;
}

/** A clause ends at the next mark. */
export function clauseEnd(words: Words, from: number): number {
  let k = from;
  while (k < words.length && !/^[.,;:!?–()»«„“”"]$/.test(words[k]?.text ?? "")) k += 1;
  return k;
}
