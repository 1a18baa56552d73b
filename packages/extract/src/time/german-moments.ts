/**
 * German moments that hang on an occasion: "drei Tage vor Kursbeginn", "am Tag nach der Wahl", "zum Saisonstart", "am
 * Gedenktag", "auf der nächsten Sitzung".
 */
import { perWord } from "../text/per-word.js";
import { isEventNoun, isOccasion, isTurn } from "./event-words.js";
import { opensWith, type Reader } from "./first-words.js";
import { isGoverned } from "./german-events.js";
import { readLength } from "./german-lengths.js";
import { nounEnd } from "./german-until.js";
import { type Read, type TimeMeaning, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

const ARTICLE = "der|den|dem|des|die|das|einer|einem|eines|diesem|dieser|seinem|seiner|ihrem|ihrer";
const SOFT = "noch|schon|bereits|erst|spätestens|frühestens|genau|pünktlich|rechtzeitig|gleich|direkt";

/** Position of the noun after article and adjectives; `null` when a mark or a number comes first. */
function nounAt(words: Words, from: number): number | null {
  let k = wordsAt(words, from, ARTICLE) ?? from;
  for (let seen = 0; seen < 3; seen += 1, k += 1) {
    const text = words[k]?.text ?? "";
    if (/^\p{Lu}\p{L}/u.test(text)) return k;
    if (!/^\p{Ll}{3,}$/u.test(text)) return null;
  }
  return null;
}

/** What takes place at its time; in a clause that looks ahead it tells by when. */
function occasion(next: number, ahead = false): Meaning {
  return { value: { kind: "period", next: ahead }, next };
}

function event(relation: "before" | "after", name: string, next: number): Meaning {
  return { value: { kind: "event", relation, name }, next };
}

/** "Drei Tage vor Kursbeginn", "spätestens ein Jahr nach dem Inkrafttreten", "bis zwei Wochen nach der Wahl". */
function readDistance(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const i = wordsAt(words, soft, "bis|ab") ?? soft;
  const length = readLength(words, i);
  const side = length === null ? null : wordsAt(words, length.next, "vor|nach");
  const noun = side === null ? null : nounAt(words, side);
  return noun === null ? null : occasion(nounEnd(words, noun));
}

const PARTS_OF_DAYS = "tag|abend|vorabend|morgen|vormittag|nachmittag";

/** "Am Tag nach der Wahl", "am Abend der Premiere", "in der Woche vor Ostern". */
function readDayOf(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const day =
    wordsAt(words, soft, "am|ab|bis", PARTS_OF_DAYS) ??
    wordsAt(words, soft, "bis|ab|vor", "zum|dem", PARTS_OF_DAYS) ??
    wordsAt(words, soft, "in", "der", "woche|nacht");
  if (day === null) return null;
  const side = wordsAt(words, day, "der|des|nach|vor");
  const noun = side === null ? null : nounAt(words, side);
  if (noun === null) return null;
  // "Am Abend der Nachbarn" belongs to somebody; after a preposition any noun tells when.
  const isOf = words[day]?.lower === "der" || words[day]?.lower === "des";
  return isOf && !isOccasion(words[noun]?.text ?? "") ? null : occasion(nounEnd(words, noun));
}

const isOnset = perWord((text) =>
  /^(?!Jahres|Monats|Wochen|Quartals)\p{Lu}\p{L}+(?:beginn|start|ende|anfang|[snl]schluss|wechsel|ablauf|auftakt|eröffnung|antritt|anpfiff|abpfiff)$/u.test(
    text,
  ),
);

/** "Zum Saisonstart", "spätestens zum Schulbeginn", "mit Schulbeginn", "ab Saisonende", "nach Dienstschluss". */
function readOnset(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const bound =
    wordsAt(words, soft, "ab|mit|nach|vor", "dem|der") ?? wordsAt(words, soft, "zu|zum|zur|mit|ab|nach|vor");
  const name = bound === null ? "" : (words[bound]?.text ?? "");
  if (bound === null || !isOnset(name)) return null;
  const relation = /^(?:ab|nach)$/.test(words[soft]?.lower ?? "") ? "after" : "before";
  return event(relation, name, nounEnd(words, bound));
}

const isNamedDay = perWord((text) =>
  /^(?!(?:Bundes|Land|Kreis|Reichs|Volks|Vor|Nach|Mit|All|Arbeits|Wochen|Werk|Parlaments)tage?s?$)(?!(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag)\p{Lu}\p{L}+(?:tag|fest|feiertag|wochenende|nacht|abend)$|^\p{Lu}\p{L}*(?<=[Ee]rnte|[Ff]asten|[Aa]dvents|[Rr]eise|[Ff]erien|[Ll]aich|[Bb]rut|[Rr]egen|[Ss]chon|[Ww]eihnachts)zeit$/u.test(
    text,
  ),
);

/** "Am Gedenktag", "zum Stadtfest", "noch vor dem Pokalwochenende": days that have a name of their own. */
function readNamedDay(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const at = wordsAt(words, soft, "am|zum|zur");
  const aside = wordsAt(words, soft, "vor|nach|ab", "dem|der");
  const noun = nounAt(words, at ?? aside ?? words.length);
  const name = words[noun ?? words.length]?.text ?? "";
  if (noun === null || !isNamedDay(name)) return null;
  const next = nounEnd(words, noun);
  if (at !== null) return occasion(next);
  return event(words[soft]?.lower === "vor" ? "before" : "after", name, next);
}

/** "Erst nach dem Tod der Mutter", "nach der Räumung": whatever comes first, in a clause that looks ahead. */
function readAfterTurn(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const after = wordsAt(words, soft, "nach", ARTICLE);
  if (after === null || isGoverned(words, soft)) return null;
  const noun = nounAt(words, after);
  return noun === null || !isTurn(words[noun]?.text ?? "") ? null : occasion(nounEnd(words, noun));
}

const COMING =
  "nächste|kommende|nächsten|nächster|nächstem|kommenden|kommender|übernächsten|bevorstehenden|anstehenden";

/** "Auf der nächsten Sitzung", "beim nächsten Treffen", "im kommenden Haushalt", "bei nächster Gelegenheit". */
function readComingOccasion(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const bound =
    wordsAt(words, soft, "auf|bei|in|mit|zu", "der|dem|den") ??
    wordsAt(words, soft, "für", "die|den|das") ??
    wordsAt(words, soft, "auf|bei|beim|in|im|mit|zu|zum|zur");
  const which = bound === null ? null : wordsAt(words, bound, COMING);
  const noun = which === null ? null : nounAt(words, which);
  const name = words[noun ?? words.length]?.text ?? "";
  // "Vorräte für die nächste Saison" are for it, "für die nächste Sitzung" is a term.
  const fits = words[soft]?.lower === "für" ? isEventNoun(name, "de") : isOccasion(name);
  return noun === null || !fits ? null : occasion(nounEnd(words, noun), true);
}

/** "Im Anschluss an die Sitzung", "im Anschluss daran". */
function readFollowing(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "im", "anschluss");
  if (i === null) return null;
  const that = wordsAt(words, i, "daran");
  if (that !== null) return event("after", "", that);
  const of = wordsAt(words, i, "an");
  const noun = of === null ? null : nounAt(words, of);
  return noun === null
    ? event("after", "", i)
    : event("after", words[noun]?.text ?? "", nounEnd(words, noun));
}

const LONG_STRETCH = "sommer|herbst|winter|frühling|feiertage|ferien|sommerferien|winterferien|sommerpause";

/** "Den Sommer über", "die ganzen Ferien hindurch". */
function readThroughout(words: Words, start: number): Meaning {
  const article = wordsAt(words, start, "den|die|das");
  // Most articles have no such word near.
  if (article === null || ![1, 2, 3].some((k) => wordsAt(words, article + k, "über|hindurch") !== null))
    return null;
  const coming = wordsAt(words, article, "nächsten|kommenden");
  const which = coming ?? wordsAt(words, article, "ganzen|gesamten") ?? article;
  const stretch =
    wordsAt(words, which, LONG_STRETCH) ?? wordsAt(words, which, "beiden|zwei|drei", LONG_STRETCH);
  const next = stretch === null ? null : wordsAt(words, stretch, "über|hindurch");
  return next === null ? null : occasion(next, coming !== null);
}

/** "In den Abendstunden", "in der kommenden Nacht", "kommende Nacht". */
function readNight(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  if (wordsAt(words, soft + 1, "den|der|die|in|tief|spät|nacht") === null) return null;
  const hours =
    wordsAt(words, soft, "in", "den", "frühen|späten", NIGHT_HOURS) ??
    wordsAt(words, soft, "in", "den", NIGHT_HOURS) ??
    wordsAt(words, soft, "bis", "in", "die", NIGHT_HOURS) ??
    wordsAt(words, soft, "bis", "in", "die", "späten|frühen", NIGHT_HOURS);
  const night =
    hours ??
    wordsAt(words, soft, "in", "der", "kommenden|nächsten", "nacht") ??
    wordsAt(words, soft, "kommende|nächste", "nacht") ??
    wordsAt(words, soft, "bis", "tief|spät", "in", "die", "nacht");
  return night === null ? null : { value: { kind: "hour", bound: "by", day: null }, next: night };
}

const NIGHT_HOURS =
  "abendstunden|morgenstunden|nachtstunden|mittagsstunden|vormittagsstunden|nachmittagsstunden";

/** "Zwischen den Jahren": from Christmas to New Year's Eve. */
function readBetweenYears(words: Words, start: number): Meaning {
  const next = wordsAt(words, start, "zwischen", "den", "jahren");
  if (next === null) return null;
  const feast = (name: "christmas" | "new-year-eve") => ({ unit: "feast" as const, feast: name, year: null });
  return { value: { kind: "range", first: feast("christmas"), last: feast("new-year-eve") }, next };
}

const opensLength = (lower: string) =>
  opensWith("bis|ab|rund|etwa|gut|knapp|maximal|höchstens|ungefähr|circa")(lower) || /^\d{1,3}$/.test(lower);
const NUMBERS = "ein|eine|einen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|anderthalb";

/** Moments to be looked for before the calendar's stretches: "am Abend der Wahl" is more than "am Abend". */
export const germanMoments: readonly Reader<TimeMeaning>[] = [
  { opens: opensWith("zwischen"), read: readBetweenYears },
  { opens: (lower) => opensWith(SOFT, NUMBERS)(lower) || opensLength(lower), read: readDistance },
  { opens: opensWith(SOFT, "am|ab|bis|vor|in"), read: readDayOf },
  { opens: opensWith(SOFT, "zu|zum|zur|mit|ab|nach|vor"), read: readOnset },
  { opens: opensWith("den|die|das"), read: readThroughout },
  { opens: opensWith(SOFT, "in|bis|kommende|nächste"), read: readNight },
];

/** These go before the event alone: "auf der nächsten Sitzung" looks ahead, "auf der Sitzung" does not. */
export const germanComing: readonly Reader<TimeMeaning>[] = [
  { opens: opensWith("im"), read: readFollowing },
  { opens: opensWith(SOFT, "auf|bei|beim|für|in|im|mit|zu|zum|zur"), read: readComingOccasion },
];

/** Moments to be looked for where the calendar knows nothing. */
export const germanOccasions: readonly Reader<TimeMeaning>[] = [
  { opens: opensWith(SOFT, "am|zum|zur|vor|nach|ab"), read: readNamedDay },
  { opens: opensWith(SOFT, "nach"), read: readAfterTurn },
];
