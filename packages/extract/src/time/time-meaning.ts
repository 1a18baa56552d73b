/**
 * What a time expression means, before it is put on the calendar: a stretch with a preposition ("by the end
 * of March"), a number of days ("within two weeks of a ceasefire"), a vague promise ("in the coming days"),
 * an event, a condition, or no end at all.
 */
import type { CalendarSpan } from "./calendar-span.js";

export type Unit = "hour" | "day" | "week" | "month" | "quarter" | "year";

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
  | { readonly kind: "span"; readonly bound: Bound; readonly span: CalendarSpan }
  /** From one stretch to another: "between June and August". */
  | { readonly kind: "range"; readonly first: CalendarSpan; readonly last: CalendarSpan }
  /** `conditional`: counted from something that has not happened yet. */
  | { readonly kind: "within"; readonly count: number; readonly unit: Unit; readonly conditional: boolean }
  | { readonly kind: "about"; readonly count: number; readonly unit: Unit }
  | { readonly kind: "ago"; readonly count: number; readonly unit: Unit }
  | { readonly kind: "vague"; readonly rule: VagueRule }
  | { readonly kind: "recent" }
  | { readonly kind: "event"; readonly relation: "before" | "at" | "after"; readonly name: string }
  | { readonly kind: "condition" }
  | { readonly kind: "open" }
  | { readonly kind: "for-now" };

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
