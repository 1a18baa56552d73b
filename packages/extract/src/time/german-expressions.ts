/** German time expressions: "bis Ende März", "innerhalb von 14 Tagen nach …", "kurz vor dem Gipfel". */
import { germanClock } from "./clock-times.js";
import { isConditionNoun, isEventNoun, isLaterNoun } from "./event-words.js";
import { firstOf, firstWords, opensWith, type Reader } from "./first-words.js";
import { germanLengths, readLength } from "./german-lengths.js";
import { opensGermanSpan, readGermanCourse, readGermanSpan } from "./german-spans.js";
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

const VAGUE: readonly (readonly [readonly string[], VagueRule])[] = [
  [["dieser", "tage"], "coming-days"],
  [["in", "kürze|bälde"], "soon"],
  [["in", "absehbarer", "zeit"], "soon"],
  [["in", "naher|nächster", "zukunft|zeit"], "soon"],
  [["so", "bald|schnell|rasch|zügig", "wie", "möglich"], "soon"],
  [["möglichst", "bald|schnell|rasch|zügig"], "soon"],
  [["schon|bereits|sehr", "bald"], "soon"],
  [["zeitnah|zügig|demnächst|bald|baldmöglichst|schnellstmöglich|alsbald|baldigst"], "soon"],
  [["ohne", "verzug|aufschub"], "at-once"],
  [["ab|per", "sofort"], "at-once"],
  [["sofort|umgehend|unverzüglich|augenblicklich|schleunigst"], "at-once"],
];
const SOFT = "schon|bereits|noch|erst|voraussichtlich";

function readVague(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFT);
  const i = soft !== null && wordsAt(words, soft, "in") !== null ? soft : start;
  for (const [pattern, rule] of VAGUE) {
    const next = wordsAt(words, i, ...pattern);
    if (next !== null) return { value: { kind: "vague", rule }, next };
  }
  return null;
}

const NEEDED = "nötig|erforderlich|notwendig";
const OPEN: readonly (readonly string[])[] = [
  ["bis", "auf", "weiteres"],
  ["so", "lange", "wie", NEEDED],
  ["so", "lange", "wie", "es", NEEDED, "ist|sei"],
  ["so", "lange", "es", NEEDED, "ist|sei"],
  ["so", "lange", "es", "dauert"],
  ["solange", "wie", NEEDED],
  ["solange", "es|dies", NEEDED, "ist|sei"],
  ["solange", "es", "dauert"],
  ["auf", "unbestimmte|absehbare|unabsehbare", "zeit"],
  ["auf", "dauer"],
  ["zeitlich", "unbegrenzt"],
  ["dauerhaft|unbefristet"],
];
/** How things are to stay for a while. */
const MEANWHILE: readonly (readonly string[])[] = [["fürs", "erste"], ["vorerst|einstweilen"]];
const FOR_NOW: readonly (readonly string[])[] = [
  ["vorläufig"],
  ["zunächst", "einmal"],
  ["derzeit|momentan|gegenwärtig"],
];

function readOpen(words: Words, i: number): Meaning {
  for (const [patterns, kind] of [
    [MEANWHILE, "meanwhile"],
    [FOR_NOW, "for-now"],
    [OPEN, "open"],
  ] as const) {
    for (const pattern of patterns) {
      const next = wordsAt(words, i, ...pattern);
      if (next !== null) return { value: { kind }, next };
    }
  }
  return null;
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
  const after = wordsAt(words, i, "nach|seit");
  const preposition = before ?? at ?? after;
  if (preposition === null) return null;
  const name = readEventName(words, preposition);
  if (name === null) return null;
  const relation = before !== null ? "before" : at !== null ? "at" : "after";
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

const DIRECTLY = "erst|unmittelbar|sofort|frühestens|direkt|spätestens|gleich";
const STARTING = /^(?:Inkrafttreten|Beginn|Ende|Abschluss|Start|Unterzeichnung|Ablauf|Auslaufen)$/;

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
function isGoverned(words: Words, i: number): boolean {
  const before = words[i - 1];
  return before !== undefined && GOVERNING.test(before.text);
}

const GOVERNING =
  /(?:[Ff]orderung|[Ff]orderungen|[Rr]uf|[Rr]ufe|[Ww]unsch|[Ss]uche|[Ff]rage|[Ff]ragen|[Bb]edarf|[Vv]erlangen|[Ss]treben|[Nn]achfrage|[Dd]rang|[Uu]mfragen?|[Ss]ehnsucht|^je)$/u;

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
    if (words[i]?.lower === "mit" ? STARTING.test(noun) : isConditionNoun(noun, "de"))
      return { value: { kind: "condition", phrase: true }, next: nounEnd(words, k) };
    if (words[i]?.lower === "nach" && isLaterNoun(noun))
      return { value: { kind: "event", relation: "after", name: noun }, next: nounEnd(words, k) };
    if (!/^\p{Ll}/u.test(noun)) return null;
  }
  return null;
}

const BOUNDS: readonly (readonly [readonly string[], Bound])[] = [
  [["bis", "mindestens|zumindest|voraussichtlich|etwa"], "by"],
  [["bis", "in|an", "den|das|die"], "by"],
  [["bis", "spätestens"], "by"],
  [["bis", "zum|zur"], "by"],
  [["bis", "einschließlich"], "by"],
  [["bis", "zu"], "by"],
  [["bis"], "by"],
  [["spätestens", "im|am|in|bis|zum|zu"], "by"],
  [["spätestens"], "by"],
  [["rechtzeitig|pünktlich", "zum|zu|bis"], "by"],
  [["rechtzeitig", "vor"], "before"],
  [["noch", "vor"], "before"],
  [["vor"], "before"],
  [["erst", "ab"], "from"],
  [["frühestens", "ab|im|am|in"], "from"],
  [["frühestens"], "from"],
  [["ab|von|vom"], "from"],
  [["seit"], "since"],
  [["nach"], "after"],
  [["noch|erst|schon|bereits|voraussichtlich|frühestens", "im|am|in|zum|zu"], "in"],
  [["erst|schon|bereits|frühestens|voraussichtlich", "in", "den|das|die"], "in"],
  [["über|während"], "in"],
  [["im|am|in|zum|zu|für|gegen|auf"], "in"],
];

function readBound(words: Words, i: number): Meaning {
  const course = wordsAt(words, i, "im", "laufe|verlauf");
  const whole = course === null ? null : readGermanCourse(words, course);
  if (whole !== null) return { value: { kind: "span", bound: "in", span: whole.value }, next: whole.next };
  for (const [pattern, bound] of BOUNDS) {
    const after = wordsAt(words, i, ...pattern);
    if (after === null) continue;
    const span = readGermanSpan(words, after);
    if (span === null) continue;
    // "Vom kommenden Jahr an"; elsewhere "an" belongs to the verb ("rollt am 1. Juni an").
    const on = bound === "from" && pattern.length === 1 ? wordsAt(words, span.next, "an|ab") : null;
    // "Der Brief vom 2. Oktober", "das Angebot von heute" are of that day.
    if (on === null && /^(?:von|vom)$/.test(words[i]?.lower ?? "") && pattern.length === 1) return null;
    // "Bis heute" tells of what was so far.
    if (isSoFar(words, i, span)) continue;
    return { value: { kind: "span", bound, span: span.value }, next: on ?? span.next };
  }
  return null;
}

/** "Bis heute", "bis gestern", but not "bis heute Abend". */
function isSoFar(words: Words, i: number, span: { readonly next: number }): boolean {
  return words[i]?.lower === "bis" && /^(?:heute|gestern)$/.test(words[span.next - 1]?.lower ?? "");
}

/** "Heute" as in our times: "schon heute", "teurer als heute", "die heute 46-Jährige". */
function isNowadays(words: Words, start: number, i: number): boolean {
  if (words[i]?.lower !== "heute") return false;
  if (/^(?:schon|bereits)$/.test(words[start]?.lower ?? "")) return true;
  return (
    /^(?:als|wie|bis|von|noch|schon|bereits)$/.test(words[start - 1]?.lower ?? "") ||
    /^\d{1,3}$/.test(words[i + 1]?.text ?? "")
  );
}

/** A bare year after a verb or an adverb: "Der Verkauf soll 2034 beginnen"; after a noun it names something. */
function readBareYear(words: Words, i: number): Meaning {
  const before = words[i - 1];
  const span = readGermanSpan(words, i);
  if (span?.value.unit !== "year" || span.next !== i + 1 || before === undefined) return null;
  if (!/^\p{Ll}/u.test(before.text) || NO_YEAR.test(before.lower)) return null;
  // "2000 Soldaten", "2040 Euro" are counts.
  if (/^(?:\p{Lu}|[.,:%€-])/u.test(words[i + 1]?.text ?? "") && !/^[.,]$/.test(words[i + 1]?.text ?? ""))
    return null;
  return { value: { kind: "year-alone", span: span.value }, next: span.next };
}

const NO_YEAR =
  /^(?:der|die|das|den|dem|des|von|vom|bis|rund|etwa|über|knapp|mehr|als|um|mit|auf|und|oder|seit|ab)$/;

/** Stretches that need no preposition: "heute", "nächste Woche", "kommenden Freitag", "Ende März", "31.03.2031". */
function readBare(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, SOFT) ?? start;
  const span = readGermanSpan(words, i);
  if (span === null || isNowadays(words, start, i) || wordsAt(words, start - 1, "von|vom") !== null)
    return null;
  const { value } = span;
  const bareWord = span.next === i + 1;
  if (bareWord && value.unit === "year") return readBareYear(words, i);
  if (
    bareWord &&
    (value.unit === "weekday" ||
      value.unit === "month" ||
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
  { opens: opensWith(firstWords(MEANWHILE), firstWords(FOR_NOW), firstWords(OPEN)), read: readOpen },
  { opens: opensWith(SOFT, firstWords(VAGUE.map(([pattern]) => pattern))), read: readVague },
  ...germanLengths,
  { opens: opensWith("schon|bereits|erst|noch|vor", RECENTLY), read: readAgo },
  { opens: opensWith("zwischen|von|vom"), read: readRange },
  { opens: opensWith(DISTANCE, NEARNESS, "vor|bis|nach|seit", AT_EVENT), read: readEvent },
  { opens: opensWith(DIRECTLY, "sobald|nach|ab|mit|erst|vor|noch|kurz|rechtzeitig"), read: readCondition },
  { opens: opensWith(firstWords(BOUNDS.map(([pattern]) => pattern))), read: readBound },
  germanClock,
  { opens: opensWith("noch|erst|bis|bevor|ehe"), read: readUntil },
  { opens: (lower) => opensSoftly(lower) || opensGermanSpan(lower), read: readBare },
];

/** The longest expression that begins at word `i`, or `null`. */
export const readGermanExpression: (words: Words, i: number) => Meaning = firstOf(germanReaders);
