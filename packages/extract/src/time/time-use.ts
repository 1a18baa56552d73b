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
    case "open":
      return "deadline";
    // "Umgehend zurückgewiesen" tells how, "sofort zurücktreten" when.
    case "vague":
      return meaning.rule === "at-once" ? notPast(tense) : "deadline";
    case "about":
      return meaning.after === true ? ahead(tense) : notPast(tense);
    // "She promised a reply within a week": who sets a term looks ahead, whatever the tense of the promise.
    case "within":
      return tense === "perfect" ? "time" : "deadline";
    // "Sobald das Abkommen unterzeichnet ist" and "until the key was handed over" look ahead too.
    case "condition":
      return meaning.phrase === true ? notPast(tense) : "deadline";
    case "event":
      if (meaning.relation === "at" || meaning.since === true) return "time";
      // What is no occasion by its noun is one where the clause looks ahead: "will come after the draw".
      return meaning.loose === true ? ahead(tense) : notPast(tense);
    // "At six" and "this season" may be every day's and any year's, unless the clause looks ahead.
    case "hour":
      return meaning.bound === "in" || meaning.bound === "after" ? ahead(tense) : notPast(tense);
    case "year-alone":
      return ahead(tense);
    // "Die Brücke bleibt vorerst gesperrt", "ruled that out for the time being".
    case "meanwhile":
      return "deadline";
    case "period":
      if (meaning.next) return "deadline";
      return meaning.loose === true ? ahead(tense) : notPast(tense);
    case "range":
      return notPast(tense);
    case "span":
      if (meaning.ahead === true) return "deadline";
      if (liesBehind(meaning)) return "time";
      // "Die Proben seien vor dem 3. August verloren gegangen" tells when, "unless they paid before May" by when.
      if (meaning.bound === "before" && tense === "perfect") return "time";
      if (meaning.bound === "by" || meaning.bound === "before" || liesAhead(meaning)) return "deadline";
      return meaning.bound === "since" ? "time" : notPast(tense);
  }
}

export function isPast(tense: Tense): boolean {
  return tense === "past" || tense === "perfect";
}

function notPast(tense: Tense): TimeUse {
  return isPast(tense) ? "time" : "deadline";
}

function ahead(tense: Tense): TimeUse {
  return tense === "future" ? "deadline" : "time";
}

type SpanMeaning = Extract<TimeMeaning, { kind: "span" }>;

function liesBehind({ span }: SpanMeaning): boolean {
  return ("offset" in span && span.offset < 0) || ("week" in span && span.week === -1);
}

/** "Next year", "tomorrow": ahead of whoever says so, also where the verb reports ("She asked for a vote next week"). */
function liesAhead({ span }: SpanMeaning): boolean {
  return ("offset" in span && span.offset > 0) || ("week" in span && span.week === 1);
}
