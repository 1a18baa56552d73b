/** German events and what has to come first: "kurz vor dem Gipfel", "nach der Ernte", "sobald das Abkommen gilt". */

import { startsCapital } from "../text/capitals.js";
import { wordTest } from "../text/word-test.js";
import { isConditionNoun, isEventWord, isLaterNoun } from "./event-words.js";
import { opensWith, type Reader } from "./first-words.js";
import { clauseEnd, nounEnd } from "./german-until.js";
import { type Read, type TimeMeaning, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

const ARTICLE = "der|den|dem|des|die|das|einer|einem|eines|diesem|dieser|seinem|seiner|ihrem|ihrer";

const DISTANCE =
  "kurz|unmittelbar|noch|schon|bereits|erst|rechtzeitig|spätestens|wenige|zwei|drei|eine|einen";
const NEARNESS = "pünktlich|kurz|unmittelbar|noch|schon|bereits|erst|rechtzeitig|spätestens|direkt|gleich";
const AT_EVENT = "beim|auf|bei|am|während|im|in";

/** "Kurz vor dem Gipfel in Paris", "bis zur Wahl", "nach Beginn des Treffens", "beim Treffen". */
function readEvent(words: Words, start: number): Meaning {
  const i =
    wordsAt(words, start, DISTANCE, "tage|stunden|wochen|tag|woche") ??
    wordsAt(words, start, NEARNESS) ??
    start;
  const before =
    wordsAt(words, i, "vor") ??
    wordsAt(words, i, "bis", "zum|zur|zu") ??
    wordsAt(words, i, "im", "vorfeld") ??
    wordsAt(words, start, "rechtzeitig|pünktlich", "zum|zur|zu");
  const at = wordsAt(words, i, AT_EVENT);
  // "Bis nach der Wahl" ends where the election does.
  const after = wordsAt(words, i, "bis", "nach") ?? wordsAt(words, i, "nach|seit");
  const preposition = before ?? at ?? after;
  if (preposition === null) return null;
  const name = readEventName(words, preposition);
  if (name === null) return null;
  // "Noch auf der Konferenz", "spätestens in der Sitzung" set a limit, "auf der Konferenz" tells where.
  const isLimit = wordsAt(words, start, "noch|spätestens|frühestens") !== null;
  const relation = before !== null || (at !== null && isLimit) ? "before" : at !== null ? "at" : "after";
  const since = wordsAt(words, i, "seit") !== null;
  return {
    value: { kind: "event", relation, name: name.value, ...(since ? { since } : {}) },
    next: name.next,
  };
}

/** The event's noun with the words around it that name it: "»Gipfel der Willigen« in Paris". */
function readEventName(words: Words, start: number): Read<string> | null {
  let k = wordsAt(words, start, ARTICLE) ?? start;
  k = wordsAt(words, k, "beginn|ende|abschluss|auftakt|eröffnung", "der|des") ?? k;
  const from = k;
  for (let seen = 0; seen < 5; seen += 1, k += 1) {
    const word = words[k];
    if (word === undefined || endsName(word)) return null;
    if (isEventWord.de(word)) {
      const next = quoteAndPlace(words, nounEnd(words, k), from);
      return { value: nameText(words, from, next), next };
    }
    // "Im Januar zu Wahlen": the event is no part of the phrase.
    if (startsCapital(word) && wordsAt(words, k + 1, "zu|zum|zur|mit|auf|über|an") !== null) return null;
    // A second noun means that the event noun belongs to something else.
    if (seen > 2 && startsCapital(word)) return null;
  }
  return null;
}

const endsName = wordTest((_, text) => /^[.,;:!?()]$/.test(text));

function quoteAndPlace(words: Words, start: number, from: number): number {
  const opened = words.slice(from, start).some((word) => /^[»«„“"‚›]$/.test(word.text));
  const closed = opened && /^[«»“”"‘‹]$/.test(words[start]?.text ?? "") ? start + 1 : start;
  const place = wordsAt(words, closed, "in|von");
  return place !== null && /^\p{Lu}/u.test(words[place]?.text ?? "") ? place + 1 : closed;
}

function nameText(words: Words, from: number, to: number): string {
  return words
    .slice(from, to)
    .filter((word) => /[\p{L}\d]/u.test(word.text))
    .map((word) => word.text)
    .join(" ");
}

const DIRECTLY = "erst|unmittelbar|sofort|frühestens|direkt|spätestens|gleich";
const STARTING =
  /^(?:Inkrafttreten|Beginn|Ende|Abschluss|Start|Unterzeichnung|Ablauf|Auslaufen|Erreichen|Eintritt|Ausscheiden|Vollendung|Rechtskraft|Beendigung|Wegfall|Unterschrift|Eintreffen)$/;

/** "Vor dem ersten Spatenstich", "noch vor Ferienbeginn": nouns that name no place one could stand in front of. */
function readBeforeNoun(words: Words, before: number): Meaning {
  let k = wordsAt(words, before, ARTICLE) ?? before;
  for (let seen = 0; seen < 3; seen += 1, k += 1) {
    const noun = words[k]?.text ?? "";
    if (EARLIER.test(noun))
      return { value: { kind: "event", relation: "before", name: noun }, next: nounEnd(words, k) };
    if (!/^\p{Ll}/u.test(noun)) return null;
  }
  return null;
}

const EARLIER =
  /^(?=\p{Lu})\p{L}*(?:[bB]eginn|[sS]tart|[sS]tich|[fF]erien|[eE]rnte|[sS]aison|[pP]ause|[aA]npfiff|[aA]breise|[eE]röffnung|[eE]inweihung|[uU]nterzeichnung|[vV]erabschiedung|[vV]eröffentlichung|[aA]blauf|[aA]bpfiff|[rR]edaktionsschluss|[lL]adenschluss|[eE]inzug|[wW]intereinbruch|[gG]eburt|[hH]ochzeit|[pP]rüfungen|[fF]eiertagen)$/u;

/** "Die Forderung nach einem Vertrag", "die Koalition nach der Wahl": the phrase belongs to the noun before it. */
export function isGoverned(words: Words, i: number): boolean {
  const before = words[i - 1];
  return before !== undefined && GOVERNING(before);
}

const GOVERNING = wordTest((_, text) =>
  /(?:[Ff]orderung|[Ff]orderungen|[Rr]uf|[Rr]ufe|[Ww]unsch|[Ss]uche|[Ff]rage|[Ff]ragen|[Bb]edarf|[Vv]erlangen|[Ss]treben|[Nn]achfrage|[Dd]rang|[Uu]mfragen?|[Ss]ehnsucht|^je)$/u.test(
    text,
  ),
);

/** "Nach einem Waffenstillstand", "sobald das Abkommen gilt". */
function readCondition(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, DIRECTLY) ?? start;
  if (wordsAt(words, i, "sobald") !== null)
    return { value: { kind: "condition" }, next: clauseEnd(words, i + 1) };
  const only = wordsAt(words, start, "erst");
  const then = only === null ? null : wordsAt(words, only, "dann");
  if (then !== null) return { value: { kind: "condition", phrase: true }, next: then };
  const before = wordsAt(words, start, "noch|kurz|rechtzeitig", "vor") ?? wordsAt(words, start, "vor");
  if (before !== null) return readBeforeNoun(words, before);
  const after = wordsAt(words, i, "nach|ab|mit");
  if (after === null || isGoverned(words, i)) return null;
  let k = wordsAt(words, after, ARTICLE) ?? after;
  for (let seen = 0; seen < 3; seen += 1, k += 1) {
    const noun = words[k]?.text ?? "";
    // "Mit dem Beschluss" tells by what means, "mit Beginn der Ferien" when.
    // "Nach Tarifvertrag" is according to it.
    if (k === after && words[i]?.lower === "nach" && /(?:vertrag|abkommen|vereinbarung|mandat)s?$/.test(noun))
      return null;
    if (words[i]?.lower === "mit" ? STARTING.test(noun) : isConditionNoun(noun, "de"))
      return { value: { kind: "condition", phrase: true }, next: nounEnd(words, k) };
    if (words[i]?.lower === "nach" && isLaterNoun(noun))
      return { value: { kind: "event", relation: "after", name: noun }, next: nounEnd(words, k) };
    if (!/^\p{Ll}/u.test(noun)) return null;
  }
  return null;
}

/** Readers of events and conditions, for the German expressions. */
export const germanEvents: readonly Reader<TimeMeaning>[] = [
  { opens: opensWith(DISTANCE, NEARNESS, "vor|bis|nach|seit", AT_EVENT), read: readEvent },
  { opens: opensWith(DIRECTLY, "sobald|nach|ab|mit|erst|vor|noch|kurz|rechtzeitig"), read: readCondition },
];
