/** The many ways in which news says on what something hangs, in sentences about invented people. `null`: on nothing. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { findConditions } from "../../src/meaning/condition.js";
import { analyzeText } from "../../src/text/analyze-text.js";

const rows: readonly (readonly [Language, string, string | null])[] = [
  // A verb in front.
  ["de", "Ist der Damm fertig, zahlt das Land die Hälfte.", "Ist der Damm fertig"],
  ["de", "Erhält die Werft den Auftrag, stellt sie 300 Leute ein.", "Erhält die Werft den Auftrag"],
  ["de", "Komme das Gesetz, stünden die Stellen auf der Kippe.", "Komme das Gesetz"],
  ["de", "Scheitern die Gespräche, werde man klagen.", "Scheitern die Gespräche"],
  ["de", "Fänden sich Paten, sagt Jan Uhl, könne man reden.", "Fänden sich Paten"],
  [
    "de",
    "Die Reederei will bleiben, sollte die Stadt den Kai vertiefen.",
    "sollte die Stadt den Kai vertiefen",
  ],
  ["de", "Der Rat, der morgen tagt, sollte den Kai vertiefen.", null],
  ["de", "Ist das richtig, Herr Lenz?", null],
  ["de", "Kommen Sie nach Hause, bitte.", null],
  // Narrow conditions and what must come first.
  ["de", "Der Bund zahle nur bei vollständiger Abrechnung.", "nur bei vollständiger Abrechnung"],
  ["de", "Mein Hund bellt nur bei mir.", null],
  ["de", "Ein Kauf setze voraus, dass der Preis sinkt.", "dass der Preis sinkt"],
  ["de", "Sie knüpfte ihr Ja daran, dass die Halle bleibt.", "dass die Halle bleibt"],
  ["de", "Sie wies darauf hin, dass die Halle bleibt.", null],
  ["de", "Er komme, es sei denn, der Zug fällt aus.", "es sei denn, der Zug fällt aus"],
  ["de", "Man werde nicht zahlen, ehe das Dach dicht ist.", "ehe das Dach dicht ist"],
  ["de", "Solange geschossen wird, bleibt der Hafen zu.", "Solange geschossen wird"],
  ["de", "Er wartete, bis der Regen aufhörte.", null],
  ["de", "Die Stadt baut, soweit die Eigentümer zustimmen.", "soweit die Eigentümer zustimmen"],
  // Phrases.
  ["de", "Bei einem Streik werde der Hafen geschlossen.", "Bei einem Streik"],
  ["de", "Im Ernstfall müsse das Land helfen.", "Im Ernstfall"],
  ["de", "Bei einem Streik wurde der Hafen geschlossen.", null],
  ["de", "Sie warnte, dass ohne Dämme jede Flut das Dorf erreicht.", "ohne Dämme"],
  ["de", "Ohne dieses Recht, schreiben die Autoren, werde der Anteil fallen.", "Ohne dieses Recht"],
  ["de", "Er ging, ohne die Listen zu prüfen.", null],
  ["de", "Mit der Maßgabe, dass der Kai bleibt, stimme man zu.", "Mit der Maßgabe, dass der Kai bleibt"],
  ["de", "Gesetzt den Fall, die Brücke bricht, gibt es Boote.", "Gesetzt den Fall, die Brücke bricht"],
  ["de", "Der Antrag wurde angenommen, obwohl er spät kam.", null],
  ["de", "Je nach Wetterlage wird früher geöffnet.", "Je nach Wetterlage"],
  ["de", "Bei anhaltender Dürre müsse man Wasser sparen.", "Bei anhaltender Dürre"],
  ["de", "Zustimmen werde man nur im Gegenzug für Schiffe.", "nur im Gegenzug für Schiffe"],
  ["de", "Sollten wir verlieren, ja.", "Sollten wir verlieren"],
  ["de", "Sollten wir das, was er sagt, nicht glauben?", null],
  [
    "de",
    "Sie bot an, die Preise nicht zu erhöhen, sollte die Fusion gelingen.",
    "sollte die Fusion gelingen",
  ],
  // What looks like a condition.
  ["de", "Wenn überhaupt, war es zu spät.", null],
  ["de", "Die Stadt hafte auch dann, wenn der Verein absteige.", null],
  ["de", "Er werde kommen, wenn auch Anwälte hineindürfen.", "wenn auch Anwälte hineindürfen"],
  ["de", "Und wenn der Zug ausfällt?", null],
  // Clauses that must come true first.
  ["en", "The firm will stay as soon as the road is open.", "as soon as the road is open"],
  ["en", "The list will be out once names have been checked.", "once names have been checked"],
  ["en", "He once told the court that the road was open.", null],
  ["en", "She will not sign until the wording is changed.", "until the wording is changed"],
  ["en", "She slept until the alarm was rung.", null],
  ["en", "Nobody moves before the money is here.", "before the money is here"],
  ["en", "The van will run for as long as people use it.", null],
  ["en", "They would come as long as the fee is waived.", "as long as the fee is waived"],
  ["en", "Until the money arrives, nothing will be built.", "Until the money arrives"],
  ["en", "It will shut if it cannot find a buyer by May.", "if it cannot find a buyer by May"],
  // The verb in front.
  ["en", "The fare would rise should ministers agree.", "should ministers agree"],
  ["en", "Should prices fall, the mine would close.", "Should prices fall"],
  ["en", "The ministers should agree.", null],
  ["en", "If not, the town will sue.", "If not"],
  ["en", "Only if the price falls will they buy.", "if the price falls"],
  // Phrases.
  [
    "en",
    "They will pay on the understanding that the pier is kept.",
    "on the understanding that the pier is kept",
  ],
  ["en", "Barring a late frost, the harvest will be good.", "Barring a late frost"],
  ["en", "In the absence of rain the wells would fail.", "In the absence of rain"],
  ["en", "In the event of a strike the port will close.", "In the event of a strike"],
  ["en", "Work starts in May, oil prices permitting.", "oil prices permitting"],
  ["en", "Given enough time, the reeds will grow back.", "Given enough time"],
  ["en", "Given the cost, the reeds will go.", null],
  ["en", "No pier, no ferry.", "No pier"],
  ["en", "No pier, no ferry, no shop.", null],
  ["en", "No boat would sail without a pilot.", "without a pilot"],
  ["en", "The boat sailed without a pilot.", null],
  ["en", "Grants are paid only where a mast stands.", "where a mast stands"],
  ["en", "Should nothing change I shall sell the boat.", "Should nothing change"],
  ["en", "It will close once the lease becomes void.", "once the lease becomes void"],
  // What looks like a condition.
  ["en", "If anything, it was too late.", null],
  ["en", "They asked the mayor if the pier was safe.", null],
  ["en", "She asked them to leave if the water rose.", "if the water rose"],
  ["en", "He would not say if he would stay.", null],
  ["en", "If I may, that is wrong.", null],
];

it("lets the words of a speech begin with a small verb", () => {
  const text = "Lenz sagte, gelingt die Sanierung, bleibe das Bad offen.";
  const analyzed = analyzeText(text, "de");
  const found = findConditions(analyzed, { from: 3, to: analyzed.tokens.length - 1 });
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["gelingt die Sanierung"]);
});

describe("conditions as news writes them", () => {
  it.each(rows)("%s: %s", (language, text, expected) => {
    const analyzed = analyzeText(text, language);
    const found = findConditions(analyzed, { from: 0, to: analyzed.tokens.length });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
      expected === null ? [] : [expected],
    );
  });
});
