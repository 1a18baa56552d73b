/** Does a time expression say by when something is due, or merely when something is or was? */
import type { Tense } from "./tense.js";
import type { TimeMeaning } from "./time-meaning.js";

export type TimeUse = "deadline" | "time";

/** What can only lie ahead is a deadline whatever the tense; stretches and events need a clause that looks ahead. */
export function useOf(meaning: TimeMeaning, tense: Tense): TimeUse {
  switch (meaning.kind) {
    case "ago":
    case "recent":
    case "for-now":
      return "time";
    case "vague":
    case "open":
      return "deadline";
    case "about":
      return isPast(tense) ? "time" : "deadline";
    // "She promised a reply within a week": who sets a term looks ahead, whatever the tense of the promise.
    case "within":
    // "Sobald das Abkommen unterzeichnet ist" and "until the key was handed over" look ahead too.
    case "condition":
      return "deadline";
    case "event":
      return isPast(tense) || meaning.relation === "at" ? "time" : "deadline";
    case "range":
      return isPast(tense) ? "time" : "deadline";
    case "span":
      if (meaning.bound === "by" || meaning.bound === "before")
        return looksBack(meaning) ? "time" : "deadline";
      return isPast(tense) || meaning.bound === "since" || looksBack(meaning) ? "time" : "deadline";
  }
}

export function isPast(tense: Tense): boolean {
  return tense === "past" || tense === "perfect";
}

function looksBack({ span }: Extract<TimeMeaning, { kind: "span" }>): boolean {
  return ("offset" in span && span.offset < 0) || ("week" in span && span.week === -1);
}
