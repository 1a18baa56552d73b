/** Moments that hang on an occasion, in sentences about invented people. `null`: nothing is due. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { findDeadlines, resolveDeadline } from "../../src/time/deadlines.js";

const rows: readonly (readonly [Language, string, string | null])[] = [
  // So long before or after something.
  ["de", "Plätze werden bis zwei Tage vor Turnierbeginn vergeben.", "bis zwei Tage vor Turnierbeginn"],
  ["de", "Die Rampe soll ein Jahr nach der Zulassung stehen.", "ein Jahr nach der Zulassung"],
  ["de", "Zwei Wochen nach der Wahl trat sie zurück.", null],
  ["en", "The toll would end two years to the day after accession.", "two years to the day after accession"],
  ["en", "Votes will be counted the day after the referendum.", "the day after the referendum"],
  ["en", "She left two days after the fire.", null],
  // Days with a name, and the part of a day.
  ["de", "Die Stege sollen am Tag nach dem Hafenfest abgebaut werden.", "am Tag nach dem Hafenfest"],
  ["de", "Am Gründungstag wird die Glocke läuten.", "Am Gründungstag"],
  ["de", "Der Bundestag soll darüber beraten.", null],
  ["de", "In der kommenden Nacht wird das Wehr geöffnet.", "In der kommenden Nacht"],
  ["en", "The keys will be handed over on St Brendan's Day.", "on St Brendan's Day"],
  ["en", "The committee wants it settled before Budget day.", "before Budget day"],
  ["en", "The pier should be open in time for the Regatta Week.", "in time for the Regatta Week"],
  // Beginnings and ends.
  ["de", "Pünktlich zum Ferienstart soll der Tunnel öffnen.", "Pünktlich zum Ferienstart"],
  ["de", "Ab Schichtende wird gestreikt.", "Ab Schichtende"],
  ["de", "Die Frist läuft mit Ablauf des Jahres aus.", "mit Ablauf des Jahres"],
  ["de", "Mit dem Beschluss wird der Umbau leichter.", null],
  // The next occasion.
  ["de", "Der Antrag werde auf der nächsten Sitzung behandelt.", "auf der nächsten Sitzung"],
  ["de", "Sie will bei nächster Gelegenheit antworten.", "bei nächster Gelegenheit"],
  ["de", "Mit der nächsten Regierung soll alles anders werden.", null],
  ["de", "Im Anschluss an die Beratungen soll abgestimmt werden.", "Im Anschluss an die Beratungen"],
  ["en", "The appeal will be heard at the next full hearing.", "at the next full hearing"],
  ["en", "They will raise it with the next government.", null],
  ["en", "The money will be paid upon delivery.", "upon delivery"],
  ["de", "Die Reform soll spätestens in der dritten Lesung fallen.", "spätestens in der dritten Lesung"],
  ["de", "Der Beschluss müsse noch auf dieser Konferenz fallen.", "noch auf dieser Konferenz"],
  ["de", "Zur Erntezeit werde die Straße gesperrt.", "Zur Erntezeit"],
  ["de", "Er werde mit Erreichen der Altersgrenze gehen.", "mit Erreichen der Altersgrenze"],
  ["de", "Rund um die Feiertage wird gestreikt.", "Rund um die Feiertage"],
  ["en", "Trains will run hourly from the December timetable change.", "from the December timetable change"],
  ["en", "Talks will resume after Sunday’s runoff.", "after Sunday’s runoff"],
  ["en", "The bill should pass on third reading.", "on third reading"],
  ["en", "The ferry will be back by first frost.", "by first frost"],
  ["en", "The vote will take place in autumn.", "in autumn"],
  ["en", "The woods are best in autumn.", null],
  ["de", "Vom neuen Schuljahr an werde geprüft.", "Vom neuen Schuljahr an"],
  ["de", "Am späten Freitagabend soll gezählt werden.", "Am späten Freitagabend"],
  ["de", "Die Werft will noch im selben Monat klagen.", "noch im selben Monat"],
  ["de", "Das Land soll erst nach dem Tod des Bauern verkauft werden.", "erst nach dem Tod des Bauern"],
  ["de", "Nach der Erfahrung des Amtes wird es teurer.", null],
  ["de", "Sie will bis zu ihrem 80. Geburtstag regieren.", "bis zu ihrem 80. Geburtstag"],
  ["de", "Er will binnen weniger als einer Woche antworten.", "binnen weniger als einer Woche"],
  ["en", "The ban will apply from the coming school year.", "from the coming school year"],
  ["en", "The city will sue within the same month.", "within the same month"],
  ["en", "We do not want it in the same week.", null],
  ["en", "Calls will be made in the run-up to the summit.", "in the run-up to the summit"],
  ["en", "The lift will run in three weeks at the latest.", "in three weeks at the latest"],
  ["en", "They want the fence gone before anyone gets hurt.", "before anyone gets hurt"],
  ["en", "The bridge would be closed for most of July.", "for most of July"],
  // Through a stretch.
  ["de", "Den Winter über wird das Bad geschlossen bleiben.", "Den Winter über"],
  ["de", "Zwischen den Jahren wird nicht gearbeitet.", "Zwischen den Jahren"],
  ["en", "In coming weeks the pumps will be tested.", "In coming weeks"],
  ["en", "More closures will follow in the months ahead.", "in the months ahead"],
  [
    "en",
    "The levy will go within the lifetime of this parliament.",
    "within the lifetime of this parliament",
  ],
  ["en", "Crews will work through the night.", "through the night"],
  // Set phrases.
  ["de", "Man müsse den Zaun auf der Stelle abbauen.", "auf der Stelle"],
  ["de", "Der Termin soll heuer noch fallen.", "heuer"],
  ["de", "Das Gerät werde innert sechs Wochen ersetzt.", "innert sechs Wochen"],
  ["en", "Come spring the gates will open.", "Come spring"],
  ["en", "The gates will come Monday by lorry.", "Monday"],
  ["en", "The bus will run again by the time the school opens.", "by the time the school opens"],
  ["en", "Rates will stay put for the foreseeable future.", "for the foreseeable future"],
  ["en", "The depot will close within a fortnight.", "within a fortnight"],
  [
    "en",
    "They must leave no later than close of business on Friday.",
    "no later than close of business on Friday",
  ],
];

describe("moments", () => {
  it.each(rows)("%s: %s", (language, text, expected) => {
    const analyzed = analyzeText(text, language);
    const due = findDeadlines(analyzed, { from: 0, to: analyzed.tokens.length }).filter(
      ({ use }) => use === "deadline",
    );
    expect(due[0]?.words ?? null).toBe(expected);
  });
});

describe("days of the calendar", () => {
  // February 5 of 2031 is a Wednesday.
  it.each([
    ["de", "in der Kalenderwoche 32", "2031-08-04", "2031-08-10"],
    ["de", "in der 7. Kalenderwoche", "2031-02-10", "2031-02-16"],
    ["de", "bis KW 1 2032", "2031-02-05", "2032-01-04"],
    ["de", "in Q3 2032", "2032-07-01", "2032-09-30"],
    ["de", "heute in einer Woche", "2031-02-12", "2031-02-12"],
    ["de", "Montag in einer Woche", "2031-02-17", "2031-02-17"],
    ["de", "vom 4. bis zum 22. August", "2031-08-04", "2031-08-22"],
    ["de", "in der letzten Maiwoche", "2031-05-26", "2031-05-31"],
    ["de", "am ersten Montag im Oktober", "2031-10-06", "2031-10-06"],
    ["de", "am letzten Sonntag im Mai", "2031-05-25", "2031-05-25"],
    ["de", "am Pfingstmontag", "2031-06-02", "2031-06-02"],
    ["de", "am Karfreitag", "2031-04-11", "2031-04-11"],
    ["de", "am Tag der Arbeit", "2031-05-01", "2031-05-01"],
    ["de", "im Folgejahr", "2032-01-01", "2032-12-31"],
    ["de", "zwischen den Jahren", "2031-12-25", "2031-12-31"],
    ["de", "mit dem 1. Januar 2032", "2032-01-01", "2032-01-01"],
    ["de", "im Juni nächsten Jahres", "2032-06-01", "2032-06-30"],
    ["en", "in June of next year", "2032-06-01", "2032-06-30"],
    ["en", "up to and including Saturday", "2031-02-05", "2031-02-08"],
    ["en", "a week tomorrow", "2031-02-13", "2031-02-13"],
    ["en", "a week on Tuesday", "2031-02-18", "2031-02-18"],
    ["en", "by the first Monday in October", "2031-02-05", "2031-10-06"],
    ["en", "in Q3 2032", "2032-07-01", "2032-09-30"],
    ["en", "in H2", "2031-07-01", "2031-12-31"],
    ["en", "from 4 to 22 August", "2031-08-04", "2031-08-22"],
    ["en", "this coming June", "2031-06-01", "2031-06-30"],
    ["en", "on or before 15 May", "2031-02-05", "2031-05-15"],
    ["en", "effective July 1", "2031-07-01", "2031-07-01"],
    ["en", "within a fortnight", "2031-02-05", "2031-02-19"],
    ["en", "by Good Friday", "2031-02-05", "2031-04-11"],
    ["en", "this side of Christmas", "2031-02-05", "2031-12-25"],
  ] as const)("%s: %s", (language, words, from, to) => {
    expect(resolveDeadline(words, language, "2031-02-05")).toMatchObject({ from, to });
  });
});

describe("what is no deadline", () => {
  it.each([
    ["de", "Bürgermeisterin Ada Lenz sagte, die für Mittwoch geplante Kundgebung werde größer."],
    ["de", "Ministerin Ada Lenz erklärte, dass die bis Freitag einzureichenden Anträge genügten."],
    ["en", "“Nobody swims here in January,” Mayor Ada Lenz said."],
    ["en", "“You could smell the mill before you saw it,” Mayor Ada Lenz said."],
  ] as const)("%s: %s", (language, text) => {
    const { statements } = rulesEngine.read({
      id: "a",
      title: null,
      text,
      language,
      date: "2031-02-05",
      codebook: null,
    });
    expect(statements.map(({ deadline }) => deadline?.text ?? null)).toEqual([null]);
  });
});
