/**
 * By when? Finds deadlines and times in German and English text with their exact place, and puts them on the
 * calendar from an anchor date.
 */
import type { Language } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { type ReadTime, readExpression, timesIn } from "./document-times.js";
import { type ResolvedTime, type ResolveOptions, resolveTime } from "./resolve-time.js";
import type { Tense } from "./tense.js";
import type { TimeMeaning } from "./time-meaning.js";
import { timeWords } from "./time-words.js";

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
  return timesIn(analyzed, range).map((time) => placed(analyzed, time, options));
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

function placed(
  analyzed: AnalyzedText,
  { meaning, start, end, tense }: ReadTime,
  options: ResolveOptions,
): FoundTime {
  const use = useOf(meaning, tense);
  const direction = options.direction ?? (isPast(tense) || use === "time" ? "past" : "future");
  return {
    ...resolveTime(meaning, { ...options, direction }),
    start,
    end,
    words: analyzed.text.slice(start, end),
    use,
    relation: relationOf(meaning),
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
