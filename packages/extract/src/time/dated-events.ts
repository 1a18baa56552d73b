/**
 * An event and its day in one: "before the vote on May 5", "noch vor der Sitzung am Donnerstag", "auf der Session im
 * Februar". The day tells by when, as far as the event's preposition lets it.
 */
import type { Language } from "@parley/core";
import { readEnglishSpan } from "./english-spans.js";
import { readGermanSpan } from "./german-spans.js";
import { type Bound, type Read, type TimeMeaning, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];

/** The event as it was read from word `start` on, with the day that follows it; as it was where none does. */
export function datedEvent(
  words: Words,
  start: number,
  read: Read<TimeMeaning>,
  language: Language,
): Read<TimeMeaning> {
  if (read.value.kind === "condition") return datedClause(words, start, read, language);
  if (read.value.kind !== "event" || read.value.since === true) return read;
  const on = wordsAt(words, read.next, language === "de" ? "am|im|vom" : "on|in");
  if (on === null) return read;
  const span = language === "de" ? readGermanSpan(words, on) : readEnglishSpan(words, on);
  if (span === null) return read;
  const isUntil = words.slice(start, read.next).some(({ lower }) => /^(?:bis|until|till|by)$/.test(lower));
  const bound = boundOf(read.value.relation, isUntil, isDayUnit(span.value.unit));
  return {
    value: { kind: "span", bound, span: span.value },
    next: span.next,
  };
}

/** "Before it takes effect on Aug. 1", "noch bevor das Gesetz im Mai in Kraft tritt": a clause with a day of its own. */
function datedClause(
  words: Words,
  start: number,
  read: Read<TimeMeaning>,
  language: Language,
): Read<TimeMeaning> {
  const opened = wordsAt(words, start, "noch") ?? start;
  const isUntil = wordsAt(words, opened, "until|till|bis") !== null;
  if (!isUntil && wordsAt(words, opened, "before|bevor|ehe") === null) return read;
  for (let k = opened + 2; k < read.next; k += 1) {
    const on = wordsAt(words, k, language === "de" ? "am|im" : "on|in");
    if (on === null) continue;
    const span = language === "de" ? readGermanSpan(words, on) : readEnglishSpan(words, on);
    // In English the day stands last, in German the verb does.
    if (span === null || (language === "en" && span.next !== read.next)) continue;
    return {
      value: {
        kind: "span",
        bound: boundOf("before", isUntil, isDayUnit(span.value.unit)),
        span: span.value,
      },
      next: read.next,
    };
  }
  return read;
}

function isDayUnit(unit: string): boolean {
  return /^(?:day|weekday|relative-day|feast|month-day)$/.test(unit);
}

/** What falls into a month is over by its end: "before the vote in May" leaves until the end of May. */
function boundOf(relation: "before" | "at" | "after", isUntil: boolean, isDay: boolean): Bound {
  if (relation === "at") return "in";
  if (relation === "after") return "from";
  return isUntil || !isDay ? "by" : "before";
}
