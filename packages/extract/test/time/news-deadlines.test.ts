/** The many ways in which news says by when, in sentences about invented people. `null`: nothing is due. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { analyzeText } from "../../src/text/analyze-text.js";
import { findDeadlines } from "../../src/time/deadlines.js";

const rows: readonly (readonly [Language, string, string | null])[] = [
  // Times of the day.
  ["de", "Die Anwohner sollen ihre Häuser bis 18 Uhr verlassen.", "bis 18 Uhr"],
  ["de", "Das Ergebnis wird gegen 22.30 Uhr vorliegen.", "gegen 22.30 Uhr"],
  ["de", "Der Tunnel bleibt bis Mitternacht gesperrt.", "bis Mitternacht"],
  ["de", "Das Kabinett werde noch am Nachmittag entscheiden.", "noch am Nachmittag"],
  ["de", "Die Schleuse soll noch in der Nacht öffnen.", "noch in der Nacht"],
  ["de", "Gegen Mittag brach das Eis.", null],
  ["de", "Er will am selben Tag zurücktreten.", "am selben Tag"],
  ["en", "The bridge will close at 6.30 p.m. and stay shut.", "at 6.30 p.m."],
  ["en", "The union wants an answer by midnight on Tuesday.", "by midnight on Tuesday"],
  ["en", "Trains would run again from noon.", "from noon"],
  ["en", "The board will meet later this afternoon.", "later this afternoon"],
  ["en", "Results are to be read out at eight.", "at eight"],
  ["en", "She asked the crew to be off the pier by half past four.", "by half past four"],
  ["en", "He always gets up at five.", null],
  ["en", "The levy will be dropped overnight.", "overnight"],
  ["en", "The map shows the town at one point of the river.", null],
  // Counted and vague stretches.
  ["de", "Sie werde binnen eines halben Jahres antworten.", "binnen eines halben Jahres"],
  ["de", "Der Bau soll in anderthalb Jahren stehen.", "in anderthalb Jahren"],
  [
    "de",
    "Die Prüfung werde in den nächsten zwei bis drei Wochen enden.",
    "in den nächsten zwei bis drei Wochen",
  ],
  ["de", "Sie müssen innerhalb von zehn Werktagen zahlen.", "innerhalb von zehn Werktagen"],
  ["de", "In den kommenden paar Tagen wolle man sprechen.", "In den kommenden paar Tagen"],
  ["de", "Das Amt will binnen weniger Wochen entscheiden.", "binnen weniger Wochen"],
  ["de", "Nach fünf Jahren soll das Gesetz überprüft werden.", "Nach fünf Jahren"],
  ["de", "Nach fünf Jahren ging er.", null],
  ["de", "Die Stadt hat drei Monate Zeit, den Plan vorzulegen.", "drei Monate Zeit"],
  ["de", "Man werde sich zeitnah äußern.", "zeitnah"],
  ["de", "Im Laufe des Jahres werde die Halle verkauft.", "Im Laufe des Jahres"],
  ["de", "Im Laufe der kommenden Woche wird gezählt.", "Im Laufe der kommenden Woche"],
  ["en", "The council must reply within five working days.", "within five working days"],
  ["en", "The school will reopen in two to three weeks.", "in two to three weeks"],
  ["en", "Over the next couple of months the pumps will be replaced.", "Over the next couple of months"],
  ["en", "It could fail within a matter of hours.", "within a matter of hours"],
  ["en", "The mayor has 30 days to sign.", "30 days"],
  ["en", "The rule will be reviewed after five years.", "after five years"],
  ["en", "After five years the mine closed.", null],
  ["en", "It was the first crossing in 40 years.", null],
  ["en", "They could be home in half a year.", "in half a year"],
  // Parts of the calendar.
  ["de", "Der Versuch soll 2034 beginnen.", "2034"],
  ["de", "Die Agenda 2034 soll gelten.", null],
  ["de", "Die Anlage soll im letzten Quartal des Jahres laufen.", "im letzten Quartal des Jahres"],
  ["de", "Ab der übernächsten Woche werde gestreikt.", "Ab der übernächsten Woche"],
  ["de", "In den 2040er Jahren werde das Tal trocken fallen.", "In den 2040er Jahren"],
  ["de", "Der Vorrat wird bis in den Herbst reichen.", "bis in den Herbst"],
  ["de", "Die Wache wird rechtzeitig zum 1. Oktober öffnen.", "rechtzeitig zum 1. Oktober"],
  ["de", "Der Brief vom 2. Mai liegt vor.", null],
  ["de", "Bis heute ist nichts bezahlt.", null],
  ["de", "Das Brot ist teurer als heute.", null],
  ["de", "Die heute 80-Jährige soll aussagen.", null],
  ["de", "Am vergangenen Montag soll er geflohen sein.", null],
  ["en", "Prices will fall into the 2040s.", "into the 2040s"],
  ["en", "They would be paid by the first of June.", "by the first of June"],
  ["en", "Votes will be counted in the second week of May.", "in the second week of May"],
  ["en", "We march every Friday.", null],
  ["en", "He spoke of the ban last Tuesday.", null],
  ["de", "Zur Jahresmitte werde die Abgabe fällig.", "Zur Jahresmitte"],
  ["en", "A verdict is expected later in the year.", "later in the year"],
  // Periods and occasions without a date.
  ["de", "Noch in dieser Legislaturperiode werde das Register kommen.", "Noch in dieser Legislaturperiode"],
  ["de", "Sie will in der kommenden Saison nicht antreten.", "in der kommenden Saison"],
  ["de", "In den ersten zwei Jahren sollen Beobachter bleiben.", "In den ersten zwei Jahren"],
  ["de", "Nach den Osterferien werde neu verhandelt.", "Nach den Osterferien"],
  ["de", "Der Beirat werde nach der Auswertung der Proben entscheiden.", "nach der Auswertung der Proben"],
  ["de", "Nach der Auswertung der Proben schwieg er.", null],
  ["de", "Der Wall müsse vor dem ersten Spatenstich stehen.", "vor dem ersten Spatenstich"],
  ["de", "Erst dann werde man reden.", "Erst dann"],
  ["de", "Die Forderung nach einem Vertrag soll bleiben.", null],
  ["de", "Der Steg bleibt vorerst gesperrt.", "vorerst"],
  ["de", "Vor Ablauf der Frist werde nicht verhandelt.", "Vor Ablauf der Frist"],
  ["de", "Im Vorfeld des Gipfels soll ein Papier entstehen.", "Im Vorfeld des Gipfels"],
  ["de", "Man forderte die seit der Wahl fehlenden Listen zu senden.", null],
  ["en", "The plant won't reopen this season.", "this season"],
  ["en", "Fines will rise next term.", "next term"],
  ["en", "Congress will act in the autumn session.", "in the autumn session"],
  ["en", "There would be no fees in the first six months.", "in the first six months"],
  ["en", "The wall must stand by the school holidays.", "by the school holidays"],
  ["en", "Talks would resume after the harvest.", "after the harvest"],
  ["en", "The harbor must be cleared before freeze-up.", "before freeze-up"],
  ["en", "She will decide by the end of the session.", "by the end of the session"],
  ["en", "No boat will sail while the strike lasts.", "while the strike lasts"],
  ["en", "The van will run for as long as people use it.", "for as long as people use it"],
  ["en", "If nothing moves by then, we leave.", "by then"],
  ["en", "He ruled out a levy for now.", "for now"],
  ["en", "Two weeks before the vote he will resign.", "Two weeks before the vote"],
  ["en", "The lock would stay shut for the rest of the year.", "for the rest of the year"],
  ["en", "They want the road open in time for Christmas.", "in time for Christmas"],
  ["en", "The bill is before parliament.", null],
  ["en", "The dam was approved by the parliament.", null],
];

describe("deadlines as news writes them", () => {
  it.each(rows)("%s: %s", (language, text, expected) => {
    const analyzed = analyzeText(text, language);
    const due = findDeadlines(analyzed, { from: 0, to: analyzed.tokens.length }, { anchor: "2031-02-05" })
      .filter(({ use }) => use === "deadline")
      .map(({ words }) => words);
    expect(due).toEqual(expected === null ? [] : [expected]);
  });
});
