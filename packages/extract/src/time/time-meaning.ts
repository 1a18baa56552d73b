/**
 * What a time expression means, before it is put on the calendar: a stretch with a preposition ("by the end
 * of March"), a number of days ("within two weeks of a ceasefire"), a vague promise ("in the coming days"),
 * an event, a condition, or no end at all.
 */
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
  /** `since`: "seit der Wahl", which tells of what has been. */
  | {
      readonly kind: "event";
      readonly relation: "before" | "at" | "after";
      readonly name: string;
      readonly since?: true;
    }
  /** `phrase`: "after a ceasefire", which also tells of one that was; a clause ("once they agree") looks ahead. */
  | { readonly kind: "condition"; readonly phrase?: true }
  /** A time of day: "by noon", "at six"; `day` where the words name it. */
  | { readonly kind: "hour"; readonly bound: Bound; readonly day: CalendarSpan | null }
  /** A stretch without days of its own: "this season", "in the first six months"; `next` when it lies ahead. */
  | { readonly kind: "period"; readonly next: boolean }
  | { readonly kind: "open" }
  | { readonly kind: "for-now" }
  /** How something is to stay for a while: "vorerst", "for the time being". */
  | { readonly kind: "meanwhile" }
  /** A year without a preposition: "soll 2034 beginnen". */
  | { readonly kind: "year-alone"; readonly span: CalendarSpan };

/** A word of the phrase; spaces are left out. */
export interface TimeWord {
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

/** Position after the given words when they stand at `i` (a `|` separates choices), else `null`. */
export function wordsAt(words: readonly TimeWord[], i: number, ...wanted: readonly string[]): number | null {
  for (let k = 0; k < wanted.length; k += 1) {
    const lower = words[i + k]?.lower;
    if (lower === undefined || !choiceSet(wanted[k] ?? "").has(lower)) return null;
  }
  return i + wanted.length;
}

/** Choices are written as one string where they are used; cut once. */
const choiceSets = new Map<string, ReadonlySet<string>>();

function choiceSet(choices: string): ReadonlySet<string> {
  const known = choiceSets.get(choices);
  if (known !== undefined) return known;
  const made = new Set(choices.split("|"));
  choiceSets.set(choices, made);
  return made;
}
