/**
 * From the meaning of a time expression to dates: the calendar of deadlines.
 *
 * The interval runs from the anchor d: "by March" is [d, last day of the next March], "within n days"
 * [d, d + n], "in n weeks" [d + 0.75 n, d + 1.25 n] in days, "in the coming days" [d + 1, d + 10]; of such a length a
 * month counts 30 days and a year 365. Events and conditions have no date until they are known; what has no end has no date at all.
 */
import type { Deadline } from "@parley/core";
import { addMonths, type Day, type DaySpan, formatDay, parseDay } from "./calendar.js";
import { calendarSpanDays, type Direction, isRough } from "./calendar-span.js";
import type { TimeMeaning, Unit, VagueRule } from "./time-meaning.js";

export interface ResolvedTime {
  readonly from: string | null;
  readonly to: string | null;
  readonly grade: Deadline["grade"];
  readonly rule: string;
  readonly eventId: string | null;
  /** Days that run once the condition or the event is there: "within two weeks of a ceasefire" is 14. */
  readonly windowDays: number | null;
}

/** A dated (or not yet dated) event that deadlines can hang on. */
export interface KnownEvent {
  readonly id: string;
  readonly names: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/** Days after the anchor in which a vague promise is expected, first and last. */
export type VagueWindows = Readonly<Record<VagueRule, readonly [number, number]>>;

export const vagueWindows: VagueWindows = {
  "at-once": [0, 0],
  "coming-hours": [0, 1],
  "coming-days": [1, 10],
  soon: [1, 30],
  "coming-weeks": [7, 56],
  "coming-months": [30, 270],
  "coming-years": [365, 1825],
};

export interface ResolveOptions {
  readonly anchor: string | null;
  readonly direction?: Direction;
  readonly events?: readonly KnownEvent[];
  readonly windows?: VagueWindows;
}

export function resolveTime(meaning: TimeMeaning, options: ResolveOptions): ResolvedTime {
  const anchor = options.anchor === null ? null : parseDay(options.anchor);
  const direction = options.direction ?? "future";
  const windows = options.windows ?? vagueWindows;
  switch (meaning.kind) {
    case "span":
      return resolveSpan(meaning, anchor, direction);
    case "range": {
      const first = anchor === null ? null : calendarSpanDays(meaning.first, anchor, direction);
      const last =
        anchor === null || first === null
          ? null
          : calendarSpanDays(meaning.last, Math.max(anchor, first.from), "future");
      return resolved(first && last && { from: first.from, to: last.to }, "firm", "between");
    }
    case "within": {
      const days = lengthInDays(meaning.count, meaning.unit);
      if (meaning.conditional) {
        return {
          ...resolved(null, "conditional", "within-after"),
          windowDays: lengthInDays(meaning.count, meaning.unit),
        };
      }
      return resolved(anchor === null ? null : { from: anchor, to: anchor + days }, "firm", "within");
    }
    case "about": {
      const days = lengthInDays(meaning.count, meaning.unit);
      if (anchor === null) return resolved(null, "approx", "in-about");
      return resolved(
        { from: anchor + Math.floor(0.75 * days), to: anchor + Math.ceil(1.25 * days) },
        "approx",
        "in-about",
      );
    }
    case "ago": {
      const days = anchor === null ? null : anchor - lengthBefore(meaning.count, meaning.unit, anchor);
      return resolved(anchor !== null && days !== null ? { from: days, to: days } : null, "approx", "ago");
    }
    case "vague": {
      const [first, last] = windows[meaning.rule];
      return resolved(
        anchor === null ? null : { from: anchor + first, to: anchor + last },
        "vague",
        meaning.rule,
      );
    }
    case "recent":
      return resolved(anchor === null ? null : { from: anchor - 30, to: anchor }, "vague", "recently");
    case "event":
      return resolveEvent(meaning, anchor, options.events ?? []);
    case "condition":
      return resolved(null, "conditional", "after-condition");
    case "period":
      return resolved(null, "event", "period");
    case "hour": {
      const day = meaning.day ?? ({ unit: "relative-day", offset: 0 } as const);
      // "Before noon" is still that day.
      const bound = meaning.bound === "before" ? "by" : meaning.bound;
      if (meaning.until !== undefined)
        return resolveTime({ kind: "range", first: day, last: meaning.until }, options);
      return resolveSpan({ kind: "span", bound, span: day }, anchor, direction);
    }
    // "Until further notice" begins at once; "as long as it takes" names no beginning.
    case "open":
      return {
        ...resolved(null, "open", "open-end"),
        from: meaning.runs === true && anchor !== null ? formatDay(anchor) : null,
      };
    case "for-now":
      return resolved(null, "open", "for-now");
    case "meanwhile":
      return { ...resolved(null, "open", "for-now"), from: anchor === null ? null : formatDay(anchor) };
    case "year-alone":
      return resolveSpan({ kind: "span", bound: "in", span: meaning.span }, anchor, direction);
  }
}

function resolveSpan(
  meaning: Extract<TimeMeaning, { kind: "span" }>,
  anchor: Day | null,
  direction: Direction,
): ResolvedTime {
  const { bound, span } = meaning;
  const name = span.unit.replace(/^relative-/, "");
  const rule = bound === "in" ? name : `${bound}-${name}`;
  const rough = bound === "by" || bound === "before" ? isRoughEnd(meaning) : isRough(span);
  const grade = bound === "after" ? "open" : bound !== "since" && rough ? "approx" : "firm";
  const days = anchor === null ? null : calendarSpanDays(span, anchor, direction);
  if (anchor === null || days === null) return resolved(null, grade, rule);
  switch (bound) {
    case "by":
      return resolved(
        { from: Math.min(anchor, days.to), to: days.to },
        isRoughEnd(meaning) ? "approx" : "firm",
        rule,
      );
    case "before": {
      // "Before the end of March" leaves until its last day.
      const last = "third" in span && span.third === "late" ? days.to : days.from - 1;
      return resolved(
        { from: Math.min(anchor, last), to: last },
        isRoughEnd(meaning) ? "approx" : "firm",
        rule,
      );
    }
    case "after":
      return { ...resolved(null, grade, rule), from: formatDay(days.to + 1) };
    case "since":
      return resolved({ from: Math.min(days.from, anchor), to: anchor }, grade, rule);
    default:
      return resolved(days, grade, rule);
  }
}

/** "By the end of March" has a firm last day, "by mid-March" has not, nor has any season. */
function isRoughEnd({ span }: Extract<TimeMeaning, { kind: "span" }>): boolean {
  return isRough(span) && (span.unit === "season" || !("third" in span && span.third === "late"));
}

function resolveEvent(
  meaning: Extract<TimeMeaning, { kind: "event" }>,
  anchor: Day | null,
  events: readonly KnownEvent[],
): ResolvedTime {
  const event = findEvent(meaning.name, events);
  const rule = `${meaning.relation}-event`;
  const from = event?.from == null ? null : parseDay(event.from);
  const to = event?.to == null ? from : parseDay(event.to);
  const base = { grade: "event" as const, rule, eventId: event?.id ?? null, windowDays: null };
  if (from === null || to === null) return { ...base, from: null, to: null };
  if (meaning.relation === "at") return { ...base, from: formatDay(from), to: formatDay(to) };
  if (meaning.relation === "after") return { ...base, from: formatDay(to + 1), to: null };
  return { ...base, from: formatDay(Math.min(anchor ?? from - 1, from - 1)), to: formatDay(from - 1) };
}

/** The one event whose name shares most words with the phrase; `null` when none or two fit equally. */
export function findEvent(name: string, events: readonly KnownEvent[]): KnownEvent | null {
  const words = nameWords(name);
  let best: KnownEvent | null = null;
  let bestScore = 0;
  let tied = false;
  const namesOf = wordsOfNames(events);
  for (const [index, event] of events.entries()) {
    const names = namesOf[index] ?? [];
    const score = Math.max(0, ...names.map((known) => sharedWords(words, known)));
    if (score > bestScore) [best, bestScore, tied] = [event, score, false];
    else if (score > 0 && score === bestScore) tied = true;
  }
  return tied ? null : best;
}

/** The words of the events' names asked for last: nearly always those of the same document. */
let latestNames: {
  readonly events: readonly KnownEvent[];
  readonly words: readonly (readonly (readonly string[])[])[];
} = { events: [], words: [] };

/** The words of each different name of each event, cut once: every mention of an event is one of its names. */
function wordsOfNames(events: readonly KnownEvent[]): readonly (readonly (readonly string[])[])[] {
  if (latestNames.events !== events)
    latestNames = { events, words: events.map(({ names }) => [...new Set(names)].map(nameWords)) };
  return latestNames.words;
}

function nameWords(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => word.length > 3);
}

/** Shared words; the phrase's own head noun must be among them, "summit" also inside "eu-gipfel". */
function sharedWords(phrase: readonly string[], known: readonly string[]): number {
  return phrase.filter((word) =>
    known.some((other) => other === word || other.endsWith(word) || word.endsWith(other)),
  ).length;
}

/** A length that is promised, in days: a month counts 30, a whole year 365. */
function lengthInDays(count: number, unit: Unit): number {
  return unitsInDays(count, unit, (months) =>
    months % 12 === 0 ? (365 * months) / 12 : Math.round(30 * months),
  );
}

/** A length that has passed, counted back on the calendar: "vor drei Monaten". */
function lengthBefore(count: number, unit: Unit, anchor: Day): number {
  return unitsInDays(
    count,
    unit,
    (months) => anchor - addMonths(anchor, -Math.trunc(months)) + Math.round(30 * (months % 1)),
  );
}

function unitsInDays(count: number, unit: Unit, monthsInDays: (months: number) => number): number {
  switch (unit) {
    case "minute":
      return 0;
    case "hour":
      return Math.ceil(count / 24);
    case "day":
      return count;
    // Five a week: "within five working days".
    case "working-day":
      return Math.ceil((7 * count) / 5);
    case "week":
      return Math.round(7 * count);
    case "fortnight":
      return Math.round(14 * count);
    case "decade":
      return monthsInDays(120 * count);
    case "month":
      return monthsInDays(count);
    case "quarter":
      return monthsInDays(3 * count);
    case "year":
      return monthsInDays(12 * count);
  }
}

function resolved(days: DaySpan | null, grade: ResolvedTime["grade"], rule: string): ResolvedTime {
  return {
    from: days === null ? null : formatDay(days.from),
    to: days === null ? null : formatDay(days.to),
    grade,
    rule,
    eventId: null,
    windowDays: null,
  };
}
