/**
 * By when? Finds deadlines and times in German and English text with their exact place, and puts them on the
 * calendar from an anchor date.
 */
import type { Language } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { type ReadTime, readExpression, timesIn } from "./document-times.js";
import { type ResolvedTime, type ResolveOptions, resolveTime, vagueWindows } from "./resolve-time.js";
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
  return timesIn(analyzed, range).map((time) => datedTime(analyzed, time, options));
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

/** A time expression on the calendar. */
export function datedTime(
  analyzed: AnalyzedText,
  { meaning, start, end, use }: ReadTime,
  { anchor, direction, events, windows }: ResolveOptions,
): FoundTime {
  const { from, to, grade, rule, eventId, windowDays } = resolveTime(meaning, {
    anchor,
    direction: direction ?? (use === "time" ? "past" : "future"),
    events: events ?? [],
    windows: windows ?? vagueWindows,
  });
  const words = analyzed.text.slice(start, end);
  return {
    from,
    to,
    grade,
    rule,
    eventId,
    windowDays,
    start,
    end,
    words,
    use,
    relation: relationOf(meaning),
  };
}

function relationOf(meaning: TimeMeaning): "before" | "at" | "after" {
  if (meaning.kind === "event") return meaning.relation;
  if (meaning.kind === "condition") return "after";
  if (meaning.kind === "within") return meaning.conditional ? "after" : "before";
  if (meaning.kind !== "span" && meaning.kind !== "hour") return "at";
  if (meaning.bound === "by" || meaning.bound === "before") return "before";
  return meaning.bound === "after" || meaning.bound === "from" || meaning.bound === "since" ? "after" : "at";
}
