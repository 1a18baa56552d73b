/** Stretches that German counts from now: "binnen zehn Tagen", "in den nächsten Wochen", "nach fünf Jahren". */

import { wordIn, wordLike } from "../text/word-test.js";
import { readComingUnits } from "./coming-rules.js";
import { opensWith, type Reader } from "./first-words.js";
import { opensGermanNumber, readGermanNumber, readGermanUnit } from "./german-numbers.js";
import { nounEnd } from "./german-until.js";
import { type Read, type TimeMeaning, type TimeWord, type Unit, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

const SOFTENERS = "schon|bereits|noch|erst|spätestens|voraussichtlich|frühestens|wohl|etwa|rund|gut|knapp";
const COMING = "nächsten|kommenden|folgenden|nächster|kommender";
const FEW = "paar|wenigen|weniger|einigen|einiger|mehreren|mehrerer";
const NEAR = "in|innerhalb|binnen|innert|während";

/**
 * "In den kommenden (paar) Wochen", "für die nächsten Tage", "binnen weniger Stunden", "in ein paar Tagen", "innerhalb
 * von Tagen": no number is named.
 */
function readComing(words: Words, start: number): Meaning {
  const soft = wordsAt(words, start, SOFTENERS) ?? start;
  const coming =
    wordsAt(words, soft, NEAR, "den|der", COMING) ??
    wordsAt(words, soft, NEAR, COMING) ??
    wordsAt(words, soft, "für|über", "die", "nächsten|kommenden|folgenden") ??
    wordsAt(words, soft, "im", "laufe|verlauf", "der", COMING);
  const few =
    coming === null
      ? (wordsAt(words, soft, "in|binnen|innert|innerhalb", "von|ein", FEW) ??
        wordsAt(words, soft, "in|binnen|innert|innerhalb", FEW) ??
        wordsAt(words, soft, "binnen|innerhalb", "von"))
      : (wordsAt(words, coming, "ein", FEW) ?? wordsAt(words, coming, FEW) ?? coming);
  return few === null ? null : readComingUnits(words, few, pluralUnit, "und|oder|bis");
}

function pluralUnit(words: Words, i: number): Read<Unit> | null {
  return /(?:n|tage|monate|jahre)$/.test(words[i]?.lower ?? "") ? readGermanUnit(words, i) : null;
}

/** "Innerhalb von 14 Tagen (nach …)", "binnen eines Jahres", "in weniger als drei Wochen", "eine Frist von 30 Tagen". */
function readWithin(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "noch|schon|bereits|spätestens") ?? start;
  const after = !opensTerm(words[i])
    ? null
    : (wordsAt(words, i, "innerhalb|binnen|innert", "weniger", "als") ??
      wordsAt(words, i, "innerhalb|binnen|innert", "von", "weniger", "als") ??
      wordsAt(words, i, "innerhalb|binnen|innert", "von") ??
      wordsAt(words, i, "innerhalb|binnen|innert", "der|des|nächsten") ??
      wordsAt(words, i, "innerhalb|binnen|innert") ??
      wordsAt(words, i, "in", "weniger|höchstens|maximal|spätestens", "als") ??
      wordsAt(words, i, "in", "höchstens|maximal|spätestens") ??
      wordsAt(words, i, "in|für|über", "den|der|die", "nächsten|kommenden") ??
      wordsAt(words, i, "frist", "von"));
  if (after === null) return readLatest(words, start) ?? readTerm(words, i);
  const length = readLength(words, wordsAt(words, after, "nächsten|kommenden") ?? after);
  if (length === null) return null;
  const { count, unit } = length.value;
  const event = readAfterwards(words, length.next);
  return {
    value: { kind: "within", count, unit, conditional: event !== null },
    next: event ?? length.next,
  };
}

/** What may stand before a length; without it a number opens one. */
const opensTerm = wordIn("innerhalb binnen innert in für über frist");

/** "Spätestens drei Wochen nach Zustellung des Bescheids". */
function readLatest(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "spätestens|höchstens|längstens");
  const length = i === null ? null : readLength(words, i);
  const event = length === null ? null : readAfterwards(words, length.next);
  return length === null || event === null
    ? null
    : { value: { kind: "within", ...length.value, conditional: true }, next: event };
}

/** "Hat drei Monate Zeit", "noch vor Jahresfrist". */
function readTerm(words: Words, i: number): Meaning {
  const length = readLength(words, wordsAt(words, i, "vor") ?? i);
  if (length === null) return null;
  const isTerm =
    words[length.next - 1]?.lower.endsWith("frist") === true && wordsAt(words, i, "vor") !== null;
  const time = isTerm ? length.next : wordsAt(words, length.next, "zeit");
  return time === null
    ? null
    : { value: { kind: "within", ...length.value, conditional: false }, next: time };
}

/** A number and its unit: "rund drei Wochen", "Jahresfrist". */
export function readLength(words: Words, start: number): Read<{ count: number; unit: Unit }> | null {
  const i =
    wordsAt(words, start, "ca", ".") ??
    wordsAt(words, start, "rund|etwa|gut|knapp|maximal|höchstens|ungefähr|circa|nur|genau|gerade|exakt") ??
    start;
  const number = readGermanNumber(words, i);
  if (number === null) {
    // "Binnen Jahresfrist" counts one.
    const term = TERMS.get(words[i]?.lower ?? "");
    return term === undefined ? null : { value: { count: 1, unit: term }, next: i + 1 };
  }
  const unit = readGermanUnit(words, wordsAt(words, number.next, "weiteren|vollen|ganzen") ?? number.next);
  if (unit === null) return null;
  return { value: { count: number.value, unit: unit.value }, next: unit.next };
}

const TERMS: ReadonlyMap<string, Unit> = new Map([
  ["jahresfrist", "year"],
  ["monatsfrist", "month"],
  ["wochenfrist", "week"],
  ["tagesfrist", "day"],
]);

const ARTICLE = "der|den|dem|des|die|das|einer|einem|eines|diesem|dieser|seinem|seiner|ihrem|ihrer";
const ARTICLE_OR_THIS = `${ARTICLE}|dieses|diesen`;

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

/** "In zwei Wochen", "nach fünf Jahren": about that long from now. */
function readAbout(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, SOFTENERS) ?? start;
  const after =
    wordsAt(words, i, "in", "frühestens|spätestens|voraussichtlich|schätzungsweise") ??
    wordsAt(words, i, "in");
  if (after !== null && wordsAt(words, after, "der|den") !== null) return null;
  const length = after === null || isRecord(words, i) ? null : readLength(words, after);
  if (length !== null) return { value: { kind: "about", ...length.value }, next: length.next };
  const later = wordsAt(words, i, "nach");
  const passed = later === null ? null : readLength(words, later);
  return passed === null
    ? null
    : { value: { kind: "about", ...passed.value, after: true }, next: passed.next };
}

/** "Das dritte Angebot in vier Monaten", "das erste Mal in zehn Jahren" look back. */
function isRecord(words: Words, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 3); k -= 1) {
    const { lower = "", text = "" } = words[k] ?? {};
    if (
      /^(?:erste|ersten|zweite|zweiten|dritte|dritten|vierte|vierten|fünfte|fünften|einzige|einzigen|mal)$/.test(
        lower,
      )
    )
      return true;
    if (!/^\p{Lu}/u.test(text)) return false;
  }
  return false;
}

const PERIODS = wordLike(
  /^(?:halbjahr|halbjahres|schuljahr|schuljahres|wahlperiode|legislatur|legislaturperiode|amtszeit|amtsperiode|saison|session|sitzungswoche|sitzungsperiode|spielzeit|haushaltsjahr|geschäftsjahr|semester|wintersemester|sommersemester|jahrhundert|jahrhunderts|heizperiode|\p{L}*(?:session|saison|periode|semester|ferien|feiertage|feiertagen|(?:regen|trocken|ernte|fasten|advents|weihnachts|übergangs|brut|laich|schon|sturm|ferien|vor|nach|neben)zeit|(?:wahl|schul|amts|haushalts|geschäfts|wirtschafts|spiel|jubiläums|dürre)jahr))$/u,
);

const SAME_STRETCH = "tag|woche|monat|jahr|quartal|sommer|herbst|winter|frühjahr";

/**
 * "Noch in dieser Legislatur", "in der kommenden Saison", "bis zum Ende der Wahlperiode", "in den ersten zwei Jahren":
 * stretches that no calendar dates.
 */
function readPeriod(words: Words, start: number): Meaning {
  const still = wordsAt(words, start, "noch|erst");
  const i = still ?? wordsAt(words, start, "schon|bereits|frühestens") ?? start;
  // "Noch im selben Monat".
  const same =
    wordsAt(words, i, "im|in", "selben|gleichen|derselben", SAME_STRETCH) ??
    wordsAt(words, i, "in", "der", "selben|gleichen", SAME_STRETCH);
  if (same !== null) return { value: { kind: "period", next: still !== null }, next: same };
  const first = wordsAt(words, i, "in|während", "den|der", "ersten");
  const counted = first === null ? null : readLength(words, first);
  if (counted !== null) return { value: { kind: "period", next: false }, next: counted.next };
  const bound =
    wordsAt(words, i, "bis|vor|nach|zu", "zum|zu|dem|ins|in") ??
    wordsAt(words, i, "bis", "weit|tief", "ins|in") ??
    wordsAt(words, i, "im", "laufe|verlauf|lauf") ??
    wordsAt(words, i, "rund", "um") ??
    wordsAt(words, i, "vom|von") ??
    wordsAt(words, i, "in|im|zum|ab|während|vor|bis|über");
  if (bound === null) return null;
  const edge = wordsAt(words, bound, "ende|beginn|anfang|mitte|schluss|ablauf") ?? bound;
  const article = wordsAt(words, edge, ARTICLE_OR_THIS) ?? edge;
  const which = wordsAt(
    words,
    article,
    "nächsten|nächste|nächster|nächstes|kommenden|neuen|folgenden|übernächsten",
  );
  const k =
    which ?? wordsAt(words, article, "laufenden|jetzigen|ganzen|gesamten|großen|ersten|zweiten") ?? article;
  const noun = words[k];
  if (noun === undefined || !/^\p{Lu}/u.test(noun.text) || !PERIODS(noun)) return null;
  // "In diesem Halbjahr" stands in the calendar, "bis zum Halbjahr" is the school's.
  if (
    noun.lower.startsWith("halbjahr") &&
    wordsAt(words, k - 1, "diesem|laufenden|kommenden|nächsten") !== null
  )
    return null;
  // "Vom neuen Schuljahr an"; without "an" it belongs to a noun.
  if (wordsAt(words, i, "vom|von") !== null) {
    const on = wordsAt(words, k + 1, "an|ab");
    return on === null ? null : { value: { kind: "period", next: which !== null }, next: on };
  }
  return { value: { kind: "period", next: which !== null || still !== null }, next: k + 1 };
}

/** Readers of counted and vague stretches, for the German expressions. */
export const germanLengths: readonly Reader<TimeMeaning>[] = [
  { opens: opensWith(SOFTENERS, NEAR, "für|über|im"), read: readComing },
  {
    opens: (lower) =>
      opensWith(
        "innerhalb|binnen|innert|in|für|über|frist|noch|schon|bereits|spätestens|längstens|vor|rund|etwa|gut|knapp|maximal|höchstens|ungefähr|circa",
      )(lower) || opensGermanNumber(lower),
    read: readWithin,
  },
  { opens: opensWith(SOFTENERS, "in|nach"), read: readAbout },
  {
    opens: opensWith(
      "noch|erst|schon|bereits|frühestens|rund|vom|von|in|während|bis|vor|nach|zu|im|zum|ab|über",
    ),
    read: readPeriod,
  },
];
