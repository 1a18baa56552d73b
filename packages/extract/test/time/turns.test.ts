/** What has to come first or be over, in sentences about invented people. `null`: nothing is due. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { analyzeText } from "../../src/text/analyze-text.js";
import { findDeadlines } from "../../src/time/deadlines.js";

const rows: readonly (readonly [Language, string, string | null])[] = [
  // Before and after.
  ["de", "Die Halle soll noch vor der Gartenschau stehen.", "noch vor der Gartenschau"],
  ["de", "Die Ställe werden vor dem ersten Schnee geräumt.", "vor dem ersten Schnee"],
  ["de", "Sie wolle vor Einsicht in die Akten nichts sagen.", "vor Einsicht"],
  ["de", "Der Verein will vor der Presse nichts sagen.", null],
  ["de", "Die Firma steht vor der Auflösung.", null],
  ["de", "Der Wirt wird vor der Öffnung der Schleuse warnen.", null],
  ["de", "Die Truppe soll nach Auslaufen des Mandats gehen.", "nach Auslaufen des Mandats"],
  ["de", "Nach Angaben der Werft wird das Dock geschlossen.", null],
  ["de", "Man werde nach Fasching weitersehen.", "nach Fasching"],
  ["en", "The pier will open ahead of the garden show.", "ahead of the garden show"],
  ["en", "The mayor is ahead of the rival list.", null],
  ["en", "The fund will sue before the next king tide.", "before the next king tide"],
  ["en", "He will retire by his 70th birthday.", "by his 70th birthday"],
  ["en", "The road will be closed by the administration.", null],
  ["en", "The rules will change after the assessment.", "after the assessment"],
  ["en", "They will bring the case before the regional tribunal.", null],
  // With what begins or ends.
  ["de", "Das Gesetz soll mit der Verkündung gelten.", "mit der Verkündung"],
  ["de", "Das Lager soll bei Einbruch der Dunkelheit leer sein.", "bei Einbruch der Dunkelheit"],
  ["de", "Es müsse mit starkem Regen gerechnet werden.", null],
  ["en", "The law will apply on royal assent.", "on royal assent"],
  ["en", "The shares will be sold on completion of the works.", "on completion of the works"],
  ["en", "The keys will be handed over at harvest time.", "at harvest time"],
  ["en", "There will be a band at the opening.", null],
  // Edges and lasting stretches.
  ["de", "Er will am Ende der Amtszeit gehen.", "am Ende der Amtszeit"],
  ["de", "Am Ende der Straße soll ein Park entstehen.", null],
  ["de", "Der Weg soll während der Bauarbeiten gesperrt werden.", "während der Bauarbeiten"],
  ["de", "Die Glocke soll rechtzeitig zum Stadtlauf läuten.", "rechtzeitig zum Stadtlauf"],
  ["en", "She will put it to a vote at the end of this session.", "at the end of this session"],
  // Counted from what was told.
  ["de", "Der zweite Zug soll eine Woche später fahren.", "eine Woche später"],
  ["de", "Das Amt will innerhalb der Frist antworten.", "innerhalb der Frist"],
  ["en", "The count will begin the following day.", "the following day"],
  ["en", "The bank will reply within the deadline.", "within the deadline"],
  // Clauses.
  ["de", "Ehe das Korn vom Feld ist, reden wir nicht.", "Ehe das Korn vom Feld ist"],
  ["de", "Sie verlangt eine Zusage, ehe der Haushalt beschlossen wird.", "ehe der Haushalt beschlossen wird"],
  ["de", "Eine Ehe ist kein Vertrag.", null],
  ["de", "Wenn das Eis weg ist, stehen die Zäune.", "Wenn das Eis weg ist"],
  ["de", "Wenn er gewählt ist, wird alles anders.", null],
  ["en", "Do not spend the money till it's in the bank.", "till it's in the bank"],
  ["en", "Come the next dry year, the taps will cough.", "Come the next dry year"],
  ["de", "Er verzichte auf Klagen, solange verhandelt werde.", "solange verhandelt werde"],
  ["de", "Sie schweigt, solange er Minister ist.", null],
  ["en", "The teachers will walk out when term opens.", "when term opens"],
  ["en", "I will believe it when I see it.", null],
  ["en", "They do not know when term opens.", null],
  ["en", "Nobody is to touch the trees while the case is pending.", "while the case is pending"],
  ["en", "The road will open after the report is published.", "after the report is published"],
  // Neither amounts, nor what comes round, nor what was.
  ["de", "Sie fordert bis zu 2180 Euro von den Mietern.", null],
  ["de", "Die Rechnung kommt jedes Jahr zum 1. Januar.", null],
  ["de", "Es sei das dritte Angebot in vier Monaten.", null],
  ["de", "Die Helfer werden nach Tarifvertrag bezahlt.", null],
  ["en", "A van will call every second Thursday.", null],
  ["en", "By the end of the decade no child need fear it.", "By the end of the decade"],
  // Stretches of the calendar.
  ["de", "Der Neue könnte schon Sonntag spielen.", "schon Sonntag"],
  ["de", "Das Dach soll diesen Sommer fertig werden.", "diesen Sommer"],
  ["de", "Der Plan soll bis Martini vorliegen.", "bis Martini"],
  ["de", "Das Papier soll unmittelbar vor Weihnachten kommen.", "unmittelbar vor Weihnachten"],
  ["en", "The bridge will be paid for in fiscal 2033.", "in fiscal 2033"],
  ["en", "The list will come towards the end of the month.", "towards the end of the month"],
  ["en", "We will be back by Hallowe'en.", "by Hallowe'en"],
  ["de", "Die Kammern werden in den kommenden Jahrzehnten geflutet.", "in den kommenden Jahrzehnten"],
];

describe("what has to come first", () => {
  it.each(rows)("%s: %s", (language, sentence, due) => {
    const analyzed = analyzeText(sentence, language);
    const found = findDeadlines(
      analyzed,
      { from: 0, to: analyzed.tokens.length },
      { anchor: "2031-02-10" },
    ).filter(({ use }) => use === "deadline");
    expect(found.map(({ words }) => words)).toEqual(due === null ? [] : [due]);
  });
});
