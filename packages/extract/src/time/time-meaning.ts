/**
 * What a time expression means, before it is put on the calendar: a stretch with a preposition ("by the end
 * of March"), a number of days ("within two weeks of a ceasefire"), a vague promise ("in the coming days"),
 * an event, a condition, or no end at all.
 */
import type { HasForm } from "../text/word-test.js";
import type { CalendarSpan } from "./calendar-span.js";

export type Unit =
  | "minute"
  | "hour"
  | "day"
  | "working-day"
  | "week"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade";

/** How the words stand to a stretch of the calendar. */
export type Bound = "in" | "by" | "before" | "after" | "from" | "since";

/** Vague wordings with a window of their own; the windows are project settings. */
export type VagueRule =
  | "at-once"
  | "coming-hours"
  | "coming-days"
  | "soon"
  | "coming-weeks"
  | "coming-months"
  | "coming-years";

export type TimeMeaning =
  /** `ahead`: the words themselves look ahead ("come September"). */
  | { readonly kind: "span"; readonly bound: Bound; readonly span: CalendarSpan; readonly ahead?: true }
  /** From one stretch to another: "between June and August". */
  | { readonly kind: "range"; readonly first: CalendarSpan; readonly last: CalendarSpan }
  /** `conditional`: counted from something that has not happened yet. */
  | { readonly kind: "within"; readonly count: number; readonly unit: Unit; readonly conditional: boolean }
  /** `after`: "after five years", which says so of what is past as well. */
  | { readonly kind: "about"; readonly count: number; readonly unit: Unit; readonly after?: true }
  | { readonly kind: "ago"; readonly count: number; readonly unit: Unit }
  | { readonly kind: "vague"; readonly rule: VagueRule }
  | { readonly kind: "recent" }
  /** `since`: "seit der Wahl", which tells of what has been; `loose`: by a noun that is no occasion of itself. */
  | {
      readonly kind: "event";
      readonly relation: "before" | "at" | "after";
      readonly name: string;
      readonly since?: true;
      readonly loose?: true;
    }
  /** `phrase`: "after a ceasefire", which also tells of one that was; a clause ("once they agree") looks ahead. */
  | { readonly kind: "condition"; readonly phrase?: true }
  /** A time of day: "by noon", "at six"; `day` where the words name it. */
  | {
      readonly kind: "hour";
      readonly bound: Bound;
      readonly day: CalendarSpan | null;
      /** The last day it may fall on, where that is another: "gegen Mitternacht". */
      readonly until?: CalendarSpan;
    }
  /** A stretch without days of its own: "this season", "in the first six months"; `next` when it lies ahead, `loose` when only its clause tells. */
  | { readonly kind: "period"; readonly next: boolean; readonly loose?: true }
  /** Without an end: "permanently"; `runs` when it is so from now on: "until further notice". */
  | { readonly kind: "open"; readonly runs?: true }
  | { readonly kind: "for-now" }
  /** How something is to stay for a while: "vorerst", "for the time being". */
  | { readonly kind: "meanwhile" }
  /** A year without a preposition: "soll 2034 beginnen". */
  | { readonly kind: "year-alone"; readonly span: CalendarSpan };

/** A word of the phrase; spaces are left out. */
export interface TimeWord extends HasForm {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Something read from position `i` on; `next` is the first word after it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/**
 * Position after the given words when they stand at `i` (a `|` separates choices), else `null`. Up to six words are
 * written out, since no list need be made of them; longer patterns are for `patternAt`.
 */
export function wordsAt(
  words: readonly TimeWord[],
  i: number,
  first: string,
  second?: string,
  third?: string,
  fourth?: string,
  fifth?: string,
  sixth?: string,
): number | null {
  if (!isAt(words, i, first)) return null;
  if (second === undefined) return i + 1;
  if (!isAt(words, i + 1, second)) return null;
  if (third === undefined) return i + 2;
  if (!isAt(words, i + 2, third)) return null;
  if (fourth === undefined) return i + 3;
  if (!isAt(words, i + 3, fourth)) return null;
  if (fifth === undefined) return i + 4;
  if (!isAt(words, i + 4, fifth)) return null;
  if (sixth === undefined) return i + 5;
  return isAt(words, i + 5, sixth) ? i + 6 : null;
}

/** The same for a pattern as it stands in a table. */
export function patternAt(words: readonly TimeWord[], i: number, pattern: readonly string[]): number | null {
  for (let k = 0; k < pattern.length; k += 1) if (!isAt(words, i + k, pattern[k] ?? "")) return null;
  return i + pattern.length;
}

function isAt(words: readonly TimeWord[], i: number, choices: string): boolean {
  const lower = i < 0 ? undefined : words[i]?.lower;
  if (lower === undefined) return false;
  if (lower === choices) return true;
  // One of several choices is shorter than all of them.
  if (lower.length >= choices.length) return false;
  const choice = choicesOf(choices);
  return (choice.begins & beginning(lower)) !== 0 && choice.words.has(lower);
}

/** Choices are written as one string where they are used; cut once. */
interface Choices {
  readonly written: string;
  readonly words: ReadonlySet<string>;
  /** Bits of `beginning`: most words begin as none of the choices does, and need not be looked up. */
  readonly begins: number;
}

const known = new Map<string, Choices>();
/** Choices asked for last, by length and last letters: the same place of the rules asks for the same ones. */
const RECENT = 4096;
const recent: (Choices | undefined)[] = Array.from<undefined>({ length: RECENT });

function choicesOf(written: string): Choices {
  const { length } = written;
  const ending = written.charCodeAt(length - 1) * 31 + written.charCodeAt(length - 3) * 7;
  const place = (length * 67 + ending + written.charCodeAt(0) * 11) & (RECENT - 1);
  const met = recent[place];
  if (met !== undefined && met.written === written) return met;
  const made = known.get(written) ?? cut(written);
  known.set(written, made);
  recent[place] = made;
  return made;
}

function cut(written: string): Choices {
  const words = written.split("|");
  return { written, words: new Set(words), begins: words.reduce((bits, word) => bits | beginning(word), 0) };
}

/** One of 31 bits for the first letter. */
function beginning(word: string): number {
  return 1 << (word.charCodeAt(0) % 31);
}
