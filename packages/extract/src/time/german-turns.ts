/**
 * German phrases that name what has to come first or be over, without a date: "vor dem ersten Schnee", "mit Auslaufen
 * des Mandats", "am Ende der Legislaturperiode", "rechtzeitig zur Gartenschau", "während der Bauarbeiten".
 */
import { perWord } from "../text/per-word.js";
import { wordLike, wordTest } from "../text/word-test.js";
import { isEventNoun, isLaterNoun, isOccasion, isTurn } from "./event-words.js";
import { opensWith, type Reader } from "./first-words.js";
import { readLength } from "./german-lengths.js";
import { opensGermanNumber } from "./german-numbers.js";
import { clauseEnd, nounEnd } from "./german-until.js";
import { type Read, type TimeMeaning, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

const ARTICLE =
  "der|den|dem|des|die|das|einer|einem|eines|diesem|dieser|dieses|seinem|seiner|seines|ihrem|ihrer|ihres|unserem|unserer|jeder|jedem";
const SOFT =
  "noch|schon|bereits|erst|spätestens|frühestens|kurz|unmittelbar|direkt|gleich|sofort|rechtzeitig|pünktlich|zeitgleich|voraussichtlich|nur";

function occasion(next: number, ahead = false): Meaning {
  return { value: { kind: "period", next: ahead }, next };
}

function event(relation: "before" | "after", name: string, next: number): Meaning {
  return { value: { kind: "event", relation, name }, next };
}

/** A noun made of a verb with a prefix: "Auslaufen", "Inkrafttreten", "Bekanntwerden". */
const INFINITIVE =
  /^(?:Aus|Ab|An|Auf|Ein|Nach|Vor|Zu|Weg|In|Bekannt|Er|Ver|Ent|Zer|Wieder|Über|Unter|Durch|Los|Heran|Zusammen|Zurück)\p{Ll}{3,}(?:en|ern|eln)$/u;
const NO_INFINITIVE =
  /^(?:Vorhaben|Vorgehen|Vorgaben|Vorlagen|Vorwürfen|Vororten|Vorjahren|Unternehmen|Verfahren|Einkommen|Vertrauen|Vergnügen|Verbrechen|Verhalten|Anliegen|Ansehen|Vermögen|Versprechen|Andenken|Aufsehen|Verlangen|Auskommen|Interessen|Insassen|Aussagen|Angaben|Ausgaben|Abgaben|Aufgaben|Auflagen|Anlagen|Anfragen|Abkommen|Einnahmen|Maßnahmen|Zulagen|Zusagen|Absagen|Unterlagen|Anzeigen|Ansprachen|Absprachen|Aufnahmen|Ausnahmen|Überschriften|Vereinen|Verbänden|Ersten|Zwecken)$|ungen$|(?<!hal|tre|schrei|arbei|lei|war|bie)ten$|nden$/;

/** The first snow and the like: what the year brings. */
const NATURE =
  /^(?=\p{Lu})\p{L}*(?:[Ss]chnee|[Ff]rost|[Ss]chneefall|[Ss]chmelze|[Rr]egen|[Mm]onsun|[Tt]auwetter|[Ff]lut|[Hh]ochwasser|[Ss]türme|[Ss]turms?|[Gg]ewitter|[Ss]onnenaufgang|[Ss]onnenuntergang|[Tt]agesanbruch|[Mm]orgengrauen|[Dd]unkelheit|[Dd]ämmerung|[Aa]nbruch|[Ee]inbruch|[Bb]lüte|[Aa]ussaat|[Ss]aat|[Ll]ese|[Aa]lmabtrieb|[Vv]egetationsperiode)$/u;
const MORE_OCCASIONS =
  /(?:schau|jahrestag|jahrestages|geburtstag|geburtstages|jubiläum|jubiläums|kirmes|kirchweih|karneval|fasching|fastnacht|ramadan|bauarbeiten|arbeiten|neuwahlen|neuwahl|hochzeit|beerdigung|trauerfeier|ankunft|abreise|anreise|rückkehr|antritt|austritt|beitritt|ausstieg|einstieg|umstieg|abstieg|aufstieg|baubeginn|schulbeginn|spatenstich|richtfest|stichtag|termin|showdown|urnengang|wahlgang|stichwahl|spieltag|anstoß|lockdown|moratorium|moratoriums|embargo|frist|fristen|ultimatum|ultimatums|friedenspflicht|vertragslaufzeit|laufzeit|amtszeit|probezeit|schonfrist|klassenfahrt|spiele|spielen|einsicht|durchsicht|vorlage|baustopp|anklage|abitur|matura|examen|zeugnisse|mandats|amtsübergabe|machtübernahme)$/;

const isTimely = perWord((text) => {
  if (!/^\p{Lu}/u.test(text)) return false;
  const lower = text.toLowerCase();
  return (
    isTurn(text) ||
    isOccasion(text) ||
    isLaterNoun(text) ||
    isEventNoun(text, "de") ||
    NATURE.test(text) ||
    MORE_OCCASIONS.test(lower) ||
    isInfinitive(text)
  );
});

function isInfinitive(text: string): boolean {
  return INFINITIVE.test(text) && !NO_INFINITIVE.test(text);
}

/** "Mit Auslaufen des Mandats", "nach dem Abklingen": people and things ("mit Erpressern") have no such words around them. */
function isInfinitiveAt(words: Words, noun: number): boolean {
  const text = words[noun]?.text ?? "";
  if (!isInfinitive(text)) return false;
  const named = wordsAt(words, noun + 1, "des|der|von|eines|einer|dieses|dieser|seines|seiner|ihres|ihrer");
  return named !== null || wordsAt(words, noun - 1, "dem|beim") !== null || OFTEN_BARE.test(text);
}

const OFTEN_BARE =
  /^(?:Inkrafttreten|Bekanntwerden|Erscheinen|Eintreffen|Auslaufen|Ablaufen|Erreichen|Vorliegen|Abklingen)$/;

/** Position of the noun after article, numbers and adjectives; `null` when something else comes first. */
function nounAt(words: Words, from: number): number | null {
  let k = wordsAt(words, from, ARTICLE) ?? from;
  for (let seen = 0; seen < 3; seen += 1, k += 1) {
    const text = words[k]?.text ?? "";
    if (/^\p{Lu}\p{L}/u.test(text)) return k;
    // "Zum 80. Jahrestag".
    if (/^\d{1,3}$/.test(text) && words[k + 1]?.text === ".") k += 1;
    else if (!/^\p{Ll}{3,}$/u.test(text)) return null;
  }
  return null;
}

/** After a noun with its genitive and its year: "der Gartenschau 2033". */
function phraseEnd(words: Words, noun: number): number {
  const next = nounEnd(words, noun);
  return /^(?:20|21)\d\d$/.test(words[next]?.text ?? "") ? next + 1 : next;
}

/** Whoever fears, warns or stands in front of something does not say when. */
const FEARED = wordLike(
  /^(?:ge|be|ver|ab|zurück)?(?:warn|schütz|fürcht|flücht|flieh|floh|bewahr|steh|stand|stünd|schreck|hüt|kapitul|drück|sicher)|^(?:angst|sorge|furcht|schutz|respekt|scheu|panik|flucht|vorsicht)/,
);

/** "Noch vor der Wahl stehen" is about time, "vor der Wahl stehen" about a choice. */
function isFeared(words: Words, i: number): boolean {
  if (/^(?:noch|rechtzeitig|spätestens|schon|bereits)$/.test(words[i - 1]?.lower ?? "")) return false;
  for (let k = Math.max(0, i - 8); k < Math.min(words.length, i + 9); k += 1)
    if (FEARED(words[k])) return true;
  return false;
}

/** "Vor der Räumung", "noch vor dem ersten Schnee", "kurz vor Sonnenaufgang". */
function readBefore(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const before = wordsAt(words, soft, "vor");
  const noun = before === null ? null : nounAt(words, before);
  if (before === null || noun === null) return null;
  const name = words[noun]?.text ?? "";
  const counted = wordsAt(words, noun - 1, "ersten|nächsten|kommenden|zweiten|dritten") !== null;
  if (!(isTimely(name) || counted) || isFeared(words, soft)) return null;
  return event("before", name, phraseEnd(words, noun));
}

/** "Nach Auslaufen des Mandats", "gleich nach der nächsten Flut", "ab Erscheinen". */
function readAfter(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const until = wordsAt(words, soft, "bis") ?? soft;
  const after = wordsAt(words, until, "nach|ab");
  const noun = after === null ? null : nounAt(words, after);
  if (after === null || noun === null) return null;
  const name = words[noun]?.text ?? "";
  const isNew =
    isInfinitiveAt(words, noun) ||
    NATURE.test(name) ||
    (soft > start && isTimely(name)) ||
    MORE_OCCASIONS.test(name.toLowerCase());
  const counted = wordsAt(words, noun - 1, "ersten|nächsten|kommenden") !== null;
  return isNew || counted ? event("after", name, phraseEnd(words, noun)) : null;
}

const STARTING =
  /^(?:\p{L}*(?:beginn|ende|start|ablauf|wechsel|anbruch|einbruch)|Beginn|Ende|Start|Ablauf|Abschluss|Eintritt|Antritt|Amtsantritt|Wegfall|Verkündung|Veröffentlichung|Verabschiedung|Unterzeichnung|Fertigstellung|Eröffnung|Ratifizierung|Übergabe|Rückkehr|Ankunft|Unterschrift|Rechtskraft|Vollendung)$/u;

/** "Bei Tagesanbruch" tells when; "bei Hochwasser" tells in which case. */
const DAYLIGHT =
  /(?:[Ss]onnenaufgang|[Ss]onnenuntergang|[Aa]nbruch|[Ee]inbruch|[Mm]orgengrauen|[Dd]ämmerung|[Dd]unkelheit)$/;

/** "Mit der Verkündung", "mit Auslaufen des Mandats", "bei Einbruch der Dunkelheit", "mit dem ersten Frost". */
function readWith(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const bound = wordsAt(words, soft, "mit|bei|beim");
  const noun = bound === null ? null : nounAt(words, bound);
  if (bound === null || noun === null) return null;
  const name = words[noun]?.text ?? "";
  const isWith = words[soft]?.lower === "mit";
  // "Mit starkem Regen" tells what comes along, "mit dem ersten Regen" when; "beim Start" tells where.
  const fits = isWith
    ? STARTING.test(name) ||
      (NATURE.test(name) && noun > bound && wordsAt(words, noun - 1, "ersten|dem|der") !== null)
    : DAYLIGHT.test(name);
  return isInfinitiveAt(words, noun) || fits ? occasion(phraseEnd(words, noun)) : null;
}

const EDGES = "ende|anfang|beginn|mitte|schluss|halbzeit|auftakt|ablauf|abschluss|höhepunkt|vorabend|rande";
/** What has an end in space: "am Ende der Straße"; "am Ende des Tages" means in the end. */
const NO_STRETCH =
  /(?:straße|gasse|weg(?:es|s)?|liste|schlange|tunnels?|tals?|tages|dorfes|satzes|flurs|gangs?|saales|leiter|kette|tabelle|seite|strecke|platzes|strands?|piste|geduld|kräfte)$/;

/** "Am Ende der Legislaturperiode", "zu Beginn der Fastenzeit", "bis zum Ende des Mandats", "am Rande des Gipfels". */
function readEdge(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const bound =
    wordsAt(words, soft, "bis", "zum|zu|zur|an") ??
    wordsAt(words, soft, "mit|nach|vor|ab|seit", "dem|der") ??
    wordsAt(words, soft, "am|zum|zu|zur|gegen|bis|ab|vor|nach|mit|bei|kurz");
  const edge = bound === null ? null : wordsAt(words, bound, EDGES);
  const article =
    edge === null
      ? null
      : wordsAt(words, edge, "der|des|dieser|dieses|seiner|seines|ihrer|ihres|einer|eines|meiner");
  const noun = article === null ? null : nounAt(words, article);
  const name = words[noun ?? words.length]?.text ?? "";
  if (noun === null || NO_STRETCH.test(name.toLowerCase())) return null;
  const next = phraseEnd(words, noun);
  const first = words[soft]?.lower ?? "";
  if (/^(?:bis|vor)$/.test(first)) return event("before", name, next);
  return /^(?:nach|ab)$/.test(first) ? event("after", name, next) : occasion(next);
}

/** "Rechtzeitig zur Gartenschau", "zum 80. Jahrestag", "zur Ernte", "während der Bauarbeiten", "für die Dauer der Arbeiten". */
function readAt(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const strict = wordsAt(words, start, "rechtzeitig|pünktlich", "zum|zur|zu");
  const lasting = wordsAt(words, soft, "für", "die", "dauer", "der|des|dieser|seiner|ihrer|einer");
  const during = wordsAt(words, soft, "während", "der|des|dieser|dieses|seiner|ihrer");
  const at = wordsAt(words, soft, "zum|zur");
  const bound = strict ?? lasting ?? during ?? at;
  const noun = bound === null ? null : nounAt(words, bound);
  if (noun === null) return null;
  const name = words[noun]?.text ?? "";
  const fits = strict !== null || lasting !== null || (during !== null ? isTimely(name) : FIXED.test(name));
  if (!fits) return null;
  const next = phraseEnd(words, noun);
  return strict === null ? occasion(next) : event("before", name, next);
}

const FIXED =
  /^(?=\p{Lu})\p{L}*(?:[Ee]rnte|[Jj]ahrestag|[Jj]ubiläum|[Gg]eburtstag|[Ee]röffnung|[Ee]inweihung|[Pp]remiere|[Hh]ochzeit|[Kk]irchweih|[Kk]irmes|[Mm]esse|[Gg]artenschau|[Hh]albzeit|[Ff]rühschicht|[Ss]pätschicht|[Nn]achtschicht)$/u;

/** Times of the year and the books that go without an article: "nach Fasching", "bis Ultimo", "vor Sonnenaufgang". */
const BARE = wordTest((_, text) =>
  /^(?:Fasching|Karneval|Fastnacht|Ramadan|Ultimo|Kirmes|Semesterende|Einbruch|Anbruch|Auslaufen|Sonnenaufgang|Sonnenuntergang|Tagesanbruch|Dienstschluss|Jakobi|Georgi|Erntedank)$/u.test(
    text,
  ),
);

function readBare(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const bound = wordsAt(words, soft, "bis|vor|nach|ab|zu|an|um|bei");
  if (bound === null || !BARE(words[bound])) return null;
  const next = phraseEnd(words, bound);
  const name = words[bound]?.text ?? "";
  const first = words[soft]?.lower ?? "";
  if (/^(?:bis|vor)$/.test(first)) return event("before", name, next);
  return /^(?:nach|ab)$/.test(first) ? event("after", name, next) : occasion(next);
}

/** "Eine Woche später", "tags darauf", "am Tag darauf", "innerhalb der Frist", "am ersten Tag im Amt". */
function readLater(words: Words, start: number): Meaning {
  const next =
    wordsAt(words, start, "tags|abends|wochen|monate|jahre", "darauf|später") ??
    wordsAt(words, start, "am", "tag|abend|morgen", "darauf") ??
    wordsAt(words, start, "innerhalb|binnen|innert", "der|dieser|einer", "frist|generation|probezeit") ??
    wordsAt(words, start, "am", "ersten|letzten", "tag|arbeitstag|schultag|amtstag", "im", "amt") ??
    wordsAt(words, start, "am", "ersten|letzten", "tag|arbeitstag|schultag|amtstag") ??
    wordsAt(words, start, "fristgerecht|fristgemäß|termingerecht");
  if (next !== null) return occasion(next);
  const length = readLength(words, start);
  const later = length === null ? null : wordsAt(words, length.next, "später|darauf|danach");
  return later === null ? null : occasion(later);
}

/** "Ehe die letzte Fuhre vom Acker ist, reden wir nicht", "solange verhandelt wird", "solange die Arbeiten dauern". */
function readClause(words: Words, start: number): Meaning {
  const opened = wordsAt(words, start, "bevor|ehe");
  if (opened !== null) {
    // "Die Ehe" is a noun.
    const opens = !/^[\p{L}\d,]/u.test(words[start - 1]?.text ?? "");
    if (!opens && /^\p{Lu}/u.test(words[start]?.text ?? "")) return null;
    return { value: { kind: "condition", phrase: true }, next: clauseEnd(words, opened) };
  }
  const when = wordsAt(words, start, "wenn");
  if (when !== null) {
    const end = clauseEnd(words, when);
    // "Wenn er genehmigt ist": of something known, it is rather a condition.
    if (/^(?:er|sie|es|dies|man|ich|wir|ihr|du)$/.test(words[when]?.lower ?? "")) return null;
    return DONE(words[end - 2]) && /^(?:ist|sind|sei|seien)$/.test(words[end - 1]?.lower ?? "")
      ? { value: { kind: "condition" }, next: end }
      : null;
  }
  const lasting = wordsAt(words, start, "solange");
  const end = lasting === null ? start : clauseEnd(words, lasting);
  if (lasting === null || !words.slice(lasting, end).some(LASTING)) return null;
  return { value: { kind: "meanwhile" }, next: end };
}

/** What is so at the end of something: "wenn der Schnee weg ist", "wenn der Honig geschleudert ist". */
const DONE = wordLike(
  /^(?:weg|vorbei|vorüber|fertig|um|reif|da|so|soweit|weit|\p{Ll}{0,8}ge\p{Ll}{2,14}(?:t|en)|(?:be|ver|er|ent|zer)\p{Ll}{2,14}(?:t|en)|\p{Ll}{2,14}iert)$/u,
);

const LASTING = wordLike(
  /^(?:(?:an|fort)?dauer[nt]e?|(?:an)?halten|anhält|anhalte|läuft|laufen|laufe|verhandelt|ermittelt|geprüft|gebaut|beraten|tagt|tage)$/,
);

/** "Noch unter dänischem Vorsitz", "unter der neuen Präsidentschaft": while somebody is in office. */
function readUnder(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT) ?? start;
  const under = wordsAt(words, soft, "unter");
  const noun = under === null ? null : nounAt(words, under);
  if (noun === null || !OFFICE(words[noun])) return null;
  return occasion(phraseEnd(words, noun), soft > start);
}

const OFFICE = wordTest((_, text) =>
  /^(?:\p{L}*[Vv]orsitz|\p{L}*[Rr]atspräsidentschaft|[Pp]räsidentschaft|Ägide)$/u.test(text),
);

/** Readers of such phrases, for where the calendar knows nothing. */
export const germanTurns: readonly Reader<TimeMeaning>[] = [
  { opens: opensWith(SOFT, "am|zum|zu|zur|gegen|bis|ab|vor|nach|mit|bei"), read: readEdge },
  { opens: opensWith(SOFT, "vor"), read: readBefore },
  { opens: opensWith(SOFT, "bis|nach|ab"), read: readAfter },
  { opens: opensWith(SOFT, "mit|bei|beim"), read: readWith },
  { opens: opensWith(SOFT, "zum|zur|für|während"), read: readAt },
  { opens: opensWith(SOFT, "bis|vor|nach|ab|zu|an|um|bei"), read: readBare },
  {
    opens: (lower) =>
      opensWith("tags|abends|am|innerhalb|binnen|innert|fristgerecht|fristgemäß|termingerecht")(lower) ||
      opensGermanNumber(lower),
    read: readLater,
  },
  { opens: opensWith(SOFT, "unter"), read: readUnder },
  { opens: opensWith("bevor|ehe|solange|wenn"), read: readClause },
];
