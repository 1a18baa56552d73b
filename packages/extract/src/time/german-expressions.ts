/** German time expressions: "bis Ende März", "innerhalb von 14 Tagen nach …", "kurz vor dem Gipfel". */
import { isConditionNoun, isEventNoun } from "./event-words.js";
import { firstOf, firstWords, opensWith, type Reader } from "./first-words.js";
import { opensGermanSpan, readGermanNumber, readGermanSpan, readGermanUnit } from "./german-spans.js";
import { clauseEnd, nounEnd, readUntil } from "./german-until.js";
import {
  type Bound,
  type Read,
  type TimeMeaning,
  type TimeWord,
  type VagueRule,
  wordsAt,
} from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

const ARTICLE = "der|den|dem|des|die|das|einer|einem|eines|diesem|dieser|seinem|seiner|ihrem|ihrer";
const COMING = "nächsten|kommenden|folgenden";

const VAGUE: readonly (readonly [readonly string[], VagueRule])[] = [
  [["in|innerhalb|binnen", "den|der", "nächsten|kommenden", "stunden"], "coming-hours"],
  [["in", "wenigen|einigen", "stunden"], "coming-hours"],
  [["in", "den", COMING, "tagen"], "coming-days"],
  [["in", "den", COMING, "ein|wenigen", "paar|tagen", "tagen"], "coming-days"],
  [["in", "wenigen|einigen", "tagen"], "coming-days"],
  [["binnen|innerhalb", "weniger|von", "tage|tagen"], "coming-days"],
  [["dieser", "tage"], "coming-days"],
  [["in", "den", COMING, "wochen"], "coming-weeks"],
  [["in", "wenigen|einigen", "wochen"], "coming-weeks"],
  [["in", "den", COMING, "monaten"], "coming-months"],
  [["in", "wenigen|einigen", "monaten"], "coming-months"],
  [["in", "den", COMING, "jahren"], "coming-years"],
  [["in", "kürze"], "soon"],
  [["in", "absehbarer", "zeit"], "soon"],
  [["in", "naher|nächster", "zukunft|zeit"], "soon"],
  [["so", "bald|schnell|rasch", "wie", "möglich"], "soon"],
  [["möglichst", "bald|schnell|rasch"], "soon"],
  [["schon|bereits|sehr", "bald"], "soon"],
  [["demnächst|bald|baldmöglichst|schnellstmöglich|alsbald"], "soon"],
  [["ab|per", "sofort"], "at-once"],
  [["sofort|umgehend|unverzüglich|augenblicklich"], "at-once"],
];
const SOFT = "schon|bereits|noch|erst|voraussichtlich";
const SOFTENERS = "schon|bereits|noch|erst|spätestens|voraussichtlich|wohl|etwa|rund|gut|knapp";

function readVague(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT);
  const i = soft !== null && wordsAt(words, soft, "in|innerhalb|binnen") !== null ? soft : start;
  for (const [pattern, rule] of VAGUE) {
    const next = wordsAt(words, i, ...pattern);
    if (next !== null) return { value: { kind: "vague", rule }, next };
  }
  return null;
}

const NEEDED = "nötig|erforderlich|notwendig";
const OPEN: readonly (readonly string[])[] = [
  ["so", "lange", "wie", NEEDED],
  ["so", "lange", "wie", "es", NEEDED, "ist|sei"],
  ["so", "lange", "es", NEEDED, "ist|sei"],
  ["so", "lange", "es", "dauert"],
  ["solange", "wie", NEEDED],
  ["solange", "es|dies", NEEDED, "ist|sei"],
  ["solange", "es", "dauert"],
  ["bis", "auf", "weiteres"],
  ["auf", "unbestimmte|absehbare|unabsehbare", "zeit"],
  ["auf", "dauer"],
  ["zeitlich", "unbegrenzt"],
  ["dauerhaft|unbefristet"],
];
const FOR_NOW: readonly (readonly string[])[] = [
  ["fürs", "erste"],
  ["vorerst|vorläufig|einstweilen"],
  ["zunächst", "einmal"],
  ["derzeit|momentan|gegenwärtig"],
];

function readOpen(words: Words, i: number): Meaning {
  for (const pattern of FOR_NOW) {
    const next = wordsAt(words, i, ...pattern);
    if (next !== null) return { value: { kind: "for-now" }, next };
  }
  for (const pattern of OPEN) {
    const next = wordsAt(words, i, ...pattern);
    if (next !== null) return { value: { kind: "open" }, next };
  }
  return null;
}

/** "Innerhalb von 14 Tagen (nach …)", "binnen eines Jahres", "in weniger als drei Wochen". */
function readWithin(words: Words, i: number): Meaning {
  const after =
    wordsAt(words, i, "innerhalb|binnen", "von") ??
    wordsAt(words, i, "innerhalb|binnen", "der|des|nächsten") ??
    wordsAt(words, i, "innerhalb|binnen") ??
    wordsAt(words, i, "in", "weniger", "als") ??
    wordsAt(words, i, "in", "den|der", "nächsten|kommenden");
  if (after === null) return null;
  const length = readLength(words, wordsAt(words, after, "nächsten|kommenden") ?? after);
  if (length === null) return null;
  const { count, unit } = length.value;
  const event = readAfterwards(words, length.next);
  return {
    value: { kind: "within", count, unit, conditional: event !== null },
    next: event ?? length.next,
  };
}

function readLength(
  words: Words,
  start: number,
): Read<{ count: number; unit: "hour" | "day" | "week" | "month" | "quarter" | "year" }> | null {
  const i = wordsAt(words, start, "rund|etwa|gut|knapp|maximal|höchstens") ?? start;
  const number = readGermanNumber(words, i);
  const unit = readGermanUnit(words, number?.next ?? i);
  // "Innerhalb einer Woche" and "binnen Jahresfrist" count one.
  if (unit === null) {
    const term = /^(jahres|monats|wochen)frist$/.exec(words[i]?.lower ?? "");
    if (term === null) return null;
    const named = ({ jahres: "year", monats: "month", wochen: "week" } as const)[term[1] as "jahres"];
    return { value: { count: 1, unit: named }, next: i + 1 };
  }
  if (number === null) return null;
  return { value: { count: number.value, unit: unit.value }, next: unit.next };
}

/** "nach einer Waffenruhe", "nach dem Inkrafttreten", "ab Unterzeichnung": counts from what has yet to come. */
function readAfterwards(words: Words, i: number): number | null {
  const article = wordsAt(words, i, "nach|ab|seit|von");
  if (article === null) return null;
  let k = wordsAt(words, article, ARTICLE) ?? article;
  for (let seen = 0; seen < 3; seen += 1, k += 1) {
    const word = words[k];
    if (word === undefined || !/\p{L}/u.test(word.text)) return null;
    if (/^\p{Lu}/u.test(word.text)) return nounEnd(words, k);
  }
  return null;
}

/** "In zwei Wochen": about that long from now. */
function readAbout(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, SOFTENERS) ?? start;
  const after = wordsAt(words, i, "in");
  if (after === null) return null;
  const length = readLength(words, after);
  if (length === null || wordsAt(words, after, "der|den") !== null) return null;
  return { value: { kind: "about", ...length.value }, next: length.next };
}

const RECENTLY = "kürzlich|neulich|jüngst|zuletzt";

/** "Vor zwei Wochen", "vor kurzem". */
function readAgo(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "schon|bereits|erst|noch") ?? start;
  const recent = wordsAt(words, i, "vor", "kurzem|kurzer") ?? wordsAt(words, i, RECENTLY);
  if (recent !== null) return { value: { kind: "recent" }, next: wordsAt(words, recent, "zeit") ?? recent };
  const after = wordsAt(words, i, "vor");
  if (after === null) return null;
  const length = readLength(words, after);
  return length === null ? null : { value: { kind: "ago", ...length.value }, next: length.next };
}

/** "Zwischen Juni und August", "von Montag bis Freitag". */
function readRange(words: Words, i: number): Meaning {
  const after = wordsAt(words, i, "zwischen|von|vom");
  if (after === null) return null;
  const first = readGermanSpan(words, after);
  if (first === null) return null;
  const joint = wordsAt(words, first.next, "und|bis");
  const last = joint === null ? null : readGermanSpan(words, wordsAt(words, joint, "zum") ?? joint);
  if (last === null) return null;
  return { value: { kind: "range", first: first.value, last: last.value }, next: last.next };
}

const DISTANCE =
  "kurz|unmittelbar|noch|schon|bereits|erst|rechtzeitig|spätestens|wenige|zwei|drei|eine|einen";
const NEARNESS = "kurz|unmittelbar|noch|schon|bereits|erst|rechtzeitig|spätestens|direkt|gleich";
const AT_EVENT = "beim|auf|bei|am|während|im|in";

/** "Kurz vor dem Gipfel in Paris", "bis zur Wahl", "nach Beginn des Treffens", "beim Treffen". */
function readEvent(words: Words, start: number): Meaning {
  const i =
    wordsAt(words, start, DISTANCE, "tage|stunden|wochen|tag|woche") ??
    wordsAt(words, start, NEARNESS) ??
    start;
  const before = wordsAt(words, i, "vor") ?? wordsAt(words, i, "bis", "zum|zur|zu");
  const at = wordsAt(words, i, AT_EVENT);
  const after = wordsAt(words, i, "nach|seit");
  const preposition = before ?? at ?? after;
  if (preposition === null) return null;
  const name = readEventName(words, preposition);
  if (name === null) return null;
  const relation = before !== null ? "before" : at !== null ? "at" : "after";
  return { value: { kind: "event", relation, name: name.value }, next: name.next };
}

/** The event's noun with the words around it that name it: "»Gipfel der Willigen« in Paris". */
function readEventName(words: Words, start: number): Read<string> | null {
  let k = wordsAt(words, start, ARTICLE) ?? start;
  k = wordsAt(words, k, "beginn|ende|abschluss|auftakt|eröffnung", "der|des") ?? k;
  const from = k;
  for (let seen = 0; seen < 5; seen += 1, k += 1) {
    const word = words[k];
    if (word === undefined || /^[.,;:!?()]$/.test(word.text)) return null;
    if (isEventNoun(word.text, "de")) {
      const next = quoteAndPlace(words, nounEnd(words, k), from);
      return { value: nameText(words, from, next), next };
    }
    // A second noun means that the event noun belongs to something else.
    if (/^\p{Lu}/u.test(word.text) && seen > 2) return null;
  }
  return null;
}

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

const DIRECTLY = "erst|unmittelbar|sofort|frühestens|direkt";

/** "Nach einem Waffenstillstand", "sobald das Abkommen gilt". */
function readCondition(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, DIRECTLY) ?? start;
  if (wordsAt(words, i, "sobald") !== null)
    return { value: { kind: "condition" }, next: clauseEnd(words, i + 1) };
  const after = wordsAt(words, i, "nach|ab|mit");
  if (after === null) return null;
  let k = wordsAt(words, after, ARTICLE) ?? after;
  for (let seen = 0; seen < 3; seen += 1, k += 1) {
    if (isConditionNoun(words[k]?.text ?? "", "de"))
      return { value: { kind: "condition" }, next: nounEnd(words, k) };
    if (!/^\p{Ll}/u.test(words[k]?.text ?? "")) return null;
  }
  return null;
}

const BOUNDS: readonly (readonly [readonly string[], Bound])[] = [
  [["bis", "mindestens|zumindest"], "by"],
  [["bis", "spätestens"], "by"],
  [["bis", "zum|zur"], "by"],
  [["bis", "einschließlich"], "by"],
  [["bis", "zu"], "by"],
  [["bis"], "by"],
  [["spätestens", "im|am|in|bis|zum|zu"], "by"],
  [["spätestens"], "by"],
  [["noch", "vor"], "before"],
  [["vor"], "before"],
  [["erst", "ab"], "from"],
  [["frühestens", "ab|im|am|in"], "from"],
  [["frühestens"], "from"],
  [["ab|von|vom"], "from"],
  [["seit"], "since"],
  [["nach"], "after"],
  [["noch|erst|schon|bereits|voraussichtlich|frühestens", "im|am|in|zum|zu"], "in"],
  [["im", "laufe|verlauf"], "in"],
  [["im|am|in|zum|zu|für|gegen|auf"], "in"],
];

function readBound(words: Words, i: number): Meaning {
  for (const [pattern, bound] of BOUNDS) {
    const after = wordsAt(words, i, ...pattern);
    if (after === null) continue;
    const span = readGermanSpan(words, after);
    if (span === null) continue;
    return {
      value: { kind: "span", bound, span: span.value },
      // "Vom kommenden Jahr an"; elsewhere "an" belongs to the verb ("rollt am 1. Juni an").
      next:
        bound === "from" && pattern.length === 1 ? (wordsAt(words, span.next, "an") ?? span.next) : span.next,
    };
  }
  return null;
}

/** Stretches that need no preposition: "heute", "nächste Woche", "kommenden Freitag", "Ende März", "31.03.2031". */
function readBare(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, SOFT) ?? start;
  const span = readGermanSpan(words, i);
  if (span === null) return null;
  const { value } = span;
  const bareWord = span.next === i + 1;
  if (
    bareWord &&
    (value.unit === "weekday" ||
      value.unit === "month" ||
      value.unit === "year" ||
      value.unit === "season" ||
      value.unit === "weekend")
  )
    return null;
  if (value.unit === "season" || value.unit === "month-day") return null;
  return { value: { kind: "span", bound: "in", span: value }, next: span.next };
}

const opensSoftly = opensWith(SOFT);

/** The first of these that fits wins. */
export const germanReaders: readonly Reader<TimeMeaning>[] = [
  { opens: opensWith(firstWords(FOR_NOW), firstWords(OPEN)), read: readOpen },
  { opens: opensWith(SOFT, firstWords(VAGUE.map(([pattern]) => pattern))), read: readVague },
  { opens: opensWith("innerhalb|binnen|in"), read: readWithin },
  { opens: opensWith(SOFTENERS, "in"), read: readAbout },
  { opens: opensWith("schon|bereits|erst|noch|vor", RECENTLY), read: readAgo },
  { opens: opensWith("zwischen|von|vom"), read: readRange },
  { opens: opensWith(DISTANCE, NEARNESS, "vor|bis|nach|seit", AT_EVENT), read: readEvent },
  { opens: opensWith(DIRECTLY, "sobald|nach|ab|mit"), read: readCondition },
  { opens: opensWith(firstWords(BOUNDS.map(([pattern]) => pattern))), read: readBound },
  { opens: opensWith("noch|erst|bis|bevor|ehe"), read: readUntil },
  { opens: (lower) => opensSoftly(lower) || opensGermanSpan(lower), read: readBare },
];

/** The longest expression that begins at word `i`, or `null`. */
export const readGermanExpression: (words: Words, i: number) => Meaning = firstOf(germanReaders);
