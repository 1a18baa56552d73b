/** Deadlines across registers and policy fields, and what looks like one, in invented sentences. `null`: none. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { analyzeText } from "../../src/text/analyze-text.js";
import { findDeadlines } from "../../src/time/deadlines.js";
import { timesOf } from "../../src/time/utterance-times.js";
import { utteranceIn } from "../meaning/utterance-in.js";

const rows: readonly (readonly [Language, string, string | null])[] = [
  // What was over within so long.
  ["de", "Der Patient starb innerhalb weniger Stunden.", null],
  ["de", "Sie setzte ihm eine Frist und gab ihm binnen einer Woche Bescheid.", "binnen einer Woche"],
  ["en", "The ship sank within minutes.", null],
  ["en", "The firm paid for itself within a decade.", null],
  ["en", "The court ordered a reply within ten days.", "within ten days"],
  ["en", "The fine would double unless she paid within a week.", "within a week"],
  ["en", "The road broke up and froze within days.", null],
  // Until then, until it was.
  ["de", "Bis dahin war er ein ruhiger Mann.", null],
  ["de", "Bis dahin sollen die Brunnen leer sein.", "Bis dahin"],
  ["de", "Er wartete, bis der Bus weg war.", null],
  ["de", "Sie warteten, bis das Licht ausging.", null],
  [
    "de",
    "Sie warten, bis der Rat die zugesagten Mittel freigibt.",
    "bis der Rat die zugesagten Mittel freigibt",
  ],
  ["de", "Von da an braucht jeder Hund eine Marke.", "Von da an"],
  ["en", "He had until then been a quiet man.", null],
  ["en", "He was once a famous singer.", null],
  // Days in names.
  ["en", "The Monday club will have sixty members.", null],
  ["en", "Saturday opening will end.", null],
  ["en", "The club will meet Monday.", "Monday"],
  // Nights, feasts, halves, and the course of a season.
  ["de", "Das Ergebnis soll gegen Mitternacht vorliegen.", "gegen Mitternacht"],
  ["de", "Die Abgabe muss bis Nikolaus weg.", "bis Nikolaus"],
  ["de", "Nikolaus Uhl will klagen.", null],
  ["de", "Der Bericht soll um Ostern herum kommen.", "um Ostern herum"],
  ["de", "Der Streit um Ostern soll enden.", "um Ostern"],
  ["de", "Das Gesetz soll im Laufe des Sommers kommen.", "im Laufe des Sommers"],
  ["de", "Die Hitze des Sommers soll bleiben.", null],
  ["de", "Der Bericht soll zu gegebener Zeit kommen.", "zu gegebener Zeit"],
  ["de", "Bei Hochwasser soll die Schule zu bleiben.", null],
  ["de", "Bei Tagesanbruch sollen die Boote los.", "Bei Tagesanbruch"],
  ["en", "Members would vote over the next fortnight.", "over the next fortnight"],
  ["en", "It will ship in the second week of November.", "in the second week of November"],
];

describe("deadlines of texts nobody has seen", () => {
  it.each(rows)("%s: %s", (language, text, expected) => {
    const analyzed = analyzeText(text, language);
    const due = findDeadlines(analyzed, { from: 0, to: analyzed.tokens.length }, { anchor: "2031-05-14" })
      .filter(({ use }) => use === "deadline")
      .map(({ words }) => words);
    expect(due).toEqual(expected === null ? [] : [expected]);
  });
});

/** The deadline of a statement, which also knows how the words are said. */
const statements: readonly (readonly [Language, string, string | null])[] = [
  // German passes on a plural with a form that looks like the past.
  ["de", "die Schüler kehrten am Montag zurück", "am Montag"],
  ["de", "dass die Schüler am Montag zurückkehrten", null],
  ["de", "die Züge kamen am Montag an", null],
  // What is told of a noun in passing.
  ["en", "the plant, due to open in August, needs new pipes", null],
  ["en", "his term, which ends in 2034, is his last", null],
  ["en", "the fund, which is to grow in 2034, is small", "in 2034"],
  ["en", "she would have a letter by the end of the week", "by the end of the week"],
  ["en", "the machines would have to be emptied by May", "by May"],
  ["en", "the rule would have emptied the harbour by May", null],
  ["en", "the state would sue unless the chamber acted in June", "in June"],
  ["en", "the chamber acted in June", null],
  ["de", "ehe sie sich versah, sei das Geld weg", null],
];

describe("deadlines of statements", () => {
  it.each(statements)("%s: %s", (language, text, expected) => {
    const { analyzed, utterance } = utteranceIn(language, text);
    const { deadline } = timesOf(analyzed, utterance, utterance.quote, { anchor: "2031-05-14" });
    expect(deadline?.text ?? null).toBe(expected);
  });
});
