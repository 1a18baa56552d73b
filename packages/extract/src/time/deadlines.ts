/**
 * By when? Finds deadlines and times in German and English text with their exact place, and puts them on the
 * calendar from an anchor date.
 */
import type { Language } from "@parley/core";
import { tokenAt } from "../meaning/clauses.js";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { readEnglishExpression } from "./english-expressions.js";
import { readGermanExpression } from "./german-expressions.js";
import { type ResolvedTime, type ResolveOptions, resolveTime } from "./resolve-time.js";
import { type Tense, tenseAround } from "./tense.js";
import { type Read, type TimeMeaning, type TimeWord, timeWords } from "./time-meaning.js";

/** A time expression at its place. */
export interface FoundTime extends ResolvedTime {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Something due, or merely when something is or was. */
  readonly use: "deadline" | "time";
  readonly relation: "before" | "at" | "after";
}

/**
 * All time expressions in a stretch of tokens, in text order, without overlaps; the longest one wins.
 * With `anchor: null` they are found but not dated.
 *
 * @example
 * findDeadlines(analyzeText("Sie will bis Ende März liefern.", "de"), { from: 0, to: 7 }, { anchor: "2031-02-03" });
 * // [{ words: "bis Ende März", to: "2031-03-31", grade: "firm", use: "deadline", … }]
 */
export function findDeadlines(
  analyzed: AnalyzedText,
  range: TokenRange,
  options: ResolveOptions = { anchor: null },
): FoundTime[] {
  const start = analyzed.tokens[range.from]?.start;
  const end = analyzed.tokens[range.to - 1]?.end;
  if (start === undefined || end === undefined || end <= start) return [];
  const words = timeWords(analyzed.text.slice(start, end), start);
  const found: FoundTime[] = [];
  for (let i = 0; i < words.length; ) {
    const read = readExpression(words, i, analyzed.language);
    if (read === null) {
      i += 1;
      continue;
    }
    const time = placeExpression(analyzed, words, i, read, options);
    if (time !== null) found.push(time);
    i = Math.max(read.next, i + 1);
  }
  return found;
}

/**
 * The interval a deadline's words mean.
 *
 * @returns `null` when the words are no time expression; without an anchor the grade and rule only
 *
 * @example
 * resolveDeadline("by March", "en", "2031-09-04"); // { from: "2031-09-04", to: "2032-03-31", grade: "firm", … }
 */
export function resolveDeadline(
  words: string,
  language: Language,
  anchor: string | null,
  options: Omit<ResolveOptions, "anchor"> = {},
): ResolvedTime | null {
  const phrase = timeWords(words);
  for (let i = 0; i < phrase.length; i += 1) {
    const read = readExpression(phrase, i, language);
    if (read !== null) return resolveTime(read.value, { ...options, anchor });
  }
  // Alone, "after a referendum" or "once they agree" can only be a condition.
  if (/^(?:nach|sobald|after|once|following|upon)$/.test(phrase[0]?.lower ?? "") && phrase.length > 1) {
    return resolveTime({ kind: "condition" }, { ...options, anchor });
  }
  return null;
}

/** First words of time expressions: almost all words of a text are none of them. */
const STARTS: Readonly<Record<Language, RegExp>> = {
  de: /^(?:in|innerhalb|binnen|dieser|diese|dieses|diesen|so|solange|möglichst|schon|bereits|sehr|demnächst|bald|baldmöglichst|schnellstmöglich|alsbald|ab|per|sofort|umgehend|unverzüglich|augenblicklich|noch|erst|spätestens|voraussichtlich|wohl|etwa|rund|gut|knapp|auf|bis|dauerhaft|unbefristet|zeitlich|fürs|vorerst|vorläufig|einstweilen|zunächst|derzeit|momentan|gegenwärtig|vor|kürzlich|neulich|jüngst|zuletzt|zwischen|von|vom|kurz|unmittelbar|rechtzeitig|wenige|zwei|drei|eine|einen|direkt|gleich|beim|bei|am|während|im|nach|seit|frühestens|sobald|mit|zum|zur|zu|für|gegen|heute|morgen|übermorgen|gestern|vorgestern|nächste\p{L}?|kommende\p{L}?|letzte\p{L}?|vergangene\p{L}?|vorige\p{L}?|laufende\p{L}?|ende|mitte|anfang|beginn|der|den|dem|des|\d{1,4}|(?:mon|diens|donners|frei|sams|sonn)tag\p{L}*|mittwoch\p{L}*|(?:jahres|monats|wochen)\p{L}+)$/u,
  en: /^(?:in|within|over|any|before|as|very|pretty|quite|soon|shortly|imminently|with|right|at|immediately|straightaway|for|permanently|indefinitely|forever|until|till|through|currently|temporarily|provisionally|no|not|one|two|three|four|five|six|seven|eight|nine|ten|a|an|recently|lately|earlier|later|between|from|just|even|well|days|hours|weeks|ahead|by|during|after|following|since|only|directly|once|upon|starting|beginning|sometime|early|late|mid|on|around|the|end|close|next|coming|this|last|past|current|today|tonight|tomorrow|yesterday|\d{1,4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|year|month|week)$/,
};

function readExpression(words: readonly TimeWord[], i: number, language: Language): Read<TimeMeaning> | null {
  const word = words[i];
  if (word === undefined || !STARTS[language].test(word.lower)) return null;
  return language === "de" ? readGermanExpression(words, i) : readEnglishExpression(words, i);
}

function placeExpression(
  analyzed: AnalyzedText,
  words: readonly TimeWord[],
  i: number,
  read: Read<TimeMeaning>,
  options: ResolveOptions,
): FoundTime | null {
  const first = words[i];
  const last = words[read.next - 1];
  if (first === undefined || last === undefined) return null;
  const at = tokenAt(analyzed, first.start);
  const tense = tenseAround(analyzed, at);
  const use = useOf(read.value, tense);
  const direction = options.direction ?? (isPast(tense) || use === "time" ? "past" : "future");
  return {
    ...resolveTime(read.value, { ...options, direction }),
    start: first.start,
    end: last.end,
    words: analyzed.text.slice(first.start, last.end),
    use,
    relation: relationOf(read.value),
  };
}

/** What can only lie ahead is a deadline whatever the tense; stretches and events need a clause that looks ahead. */
function useOf(meaning: TimeMeaning, tense: Tense): "deadline" | "time" {
  switch (meaning.kind) {
    case "ago":
    case "recent":
    case "for-now":
      return "time";
    case "vague":
    case "open":
      return "deadline";
    case "within":
    case "about":
      return isPast(tense) ? "time" : "deadline";
    case "condition":
      // "Sobald das Abkommen unterzeichnet ist" looks ahead.
      return tense === "past" ? "time" : "deadline";
    case "event":
      return isPast(tense) || meaning.relation === "at" ? "time" : "deadline";
    case "range":
      return isPast(tense) ? "time" : "deadline";
    case "span":
      return isPast(tense) || meaning.bound === "since" || looksBack(meaning) ? "time" : "deadline";
  }
}

function isPast(tense: Tense): boolean {
  return tense === "past" || tense === "perfect";
}

function looksBack({ span }: Extract<TimeMeaning, { kind: "span" }>): boolean {
  return ("offset" in span && span.offset < 0) || ("week" in span && span.week === -1);
}

function relationOf(meaning: TimeMeaning): "before" | "at" | "after" {
  if (meaning.kind === "event") return meaning.relation;
  if (meaning.kind === "condition") return "after";
  if (meaning.kind === "within") return meaning.conditional ? "after" : "before";
  if (meaning.kind !== "span") return "at";
  if (meaning.bound === "by" || meaning.bound === "before") return "before";
  return meaning.bound === "after" || meaning.bound === "from" || meaning.bound === "since" ? "after" : "at";
}
