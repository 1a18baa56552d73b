/** Conditions across registers and policy fields, and what looks like one, in invented sentences. `null`: none. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { findConditions } from "../../src/meaning/condition.js";
import { analyzeText } from "../../src/text/analyze-text.js";

const rows: readonly (readonly [Language, string, string | null])[] = [
  // A verb ends the phrase.
  ["de", "Im Fall eines Streiks fahren die Busse nach Plan.", "Im Fall eines Streiks"],
  ["de", "Sie werde nur bei einer klaren Frist zustimmen.", "nur bei einer klaren Frist"],
  ["de", "Man will im Fall einer Dürre neue Brunnen bohren.", "im Fall einer Dürre"],
  // How things may go on, and what is required.
  ["de", "Bei weiter steigenden Zinsen gebe es keine Dividende.", "Bei weiter steigenden Zinsen"],
  ["de", "Bei Sturmflut schließen die Tore.", "Bei Sturmflut"],
  ["de", "Selbst bei Sturmflut bleiben die Tore offen.", null],
  ["de", "Den Zuschlag gibt es nur gegen Vorlage eines Ausweises.", "nur gegen Vorlage eines Ausweises"],
  ["de", "Unter diesen Voraussetzungen machen wir mit.", "Unter diesen Voraussetzungen"],
  // Turns of phrase, wishes, own views.
  ["de", "Das ist, wenn man so will, ein Märchen.", null],
  ["de", "Es ist das beste Bier im Kreis, wenn nicht im ganzen Land.", null],
  ["de", "Wenn sie doch nur zugehört hätten!", null],
  ["de", "Und was, wenn nichts passiert?", null],
  ["de", "Wenn ich darf, danke ich allen.", null],
  ["de", "Soweit ich weiß, ist er krank.", null],
  ["de", "Soweit die Eigner zustimmen, wird gebaut.", "Soweit die Eigner zustimmen"],
  // What was.
  ["de", "Sobald er hereinkam, bellte der Hund.", null],
  ["de", "Sie blieben, solange sie konnten.", null],
  ["de", "Man werde warten, solange die Gleise frei blieben.", "solange die Gleise frei blieben"],
  [
    "de",
    "Peking stimme zu, wenn Flüge im Inland ausgenommen blieben.",
    "wenn Flüge im Inland ausgenommen blieben",
  ],
  ["en", "As soon as he came in, the dog barked.", null],
  ["en", "They stayed as long as they could.", null],
  ["en", "If the first winter was hard, the second was worse.", null],
  ["en", "If the winter was hard, the lake would freeze.", "If the winter was hard"],
  ["en", "He would return as soon as his passport was renewed.", "as soon as his passport was renewed"],
  ["en", "If only they had listened!", null],
  ["en", "If only one state signs, the pact will fail.", "If only one state signs"],
  // Other openings.
  ["en", "Only when the audit is finished will we pay.", "when the audit is finished"],
  ["en", "When the audit was finished we paid.", null],
  ["en", "She will sue the moment the wells run dry.", "the moment the wells run dry"],
  ["en", "The moment was badly chosen.", null],
  ["en", "If not stopped, the leak will empty the tank.", "If not stopped"],
  ["en", "Lima will publish the pact provided Quito does too.", "provided Quito does too"],
  ["en", "The fee will be waived in cases of hardship.", "in cases of hardship"],
  ["en", "Nobody will be moved before the end of the term.", null],
  // What has to be there first, and what it hangs on.
  ["en", "There would be no pact without a court for it.", "without a court for it"],
  ["en", "Lima's vote hinges on whether Quito opens its ports.", "whether Quito opens its ports"],
  ["en", "She asked whether Quito opens its ports.", null],
  ["en", "They will join, but only under a joint mandate.", "only under a joint mandate"],
  ["en", "They will pay only after the books are opened.", "only after the books are opened"],
  ["en", "Only after the books are opened will they pay.", "Only after the books are opened"],
  ["en", "Only after the vote did he come home.", null],
  ["en", "With the consent of the senate, the fund could start in June.", "With the consent of the senate"],
  ["en", "With the consent of the senate, the fund started in June.", null],
  ["en", "An open register is a precondition for any loan.", "An open register"],
  ["en", "It is a condition for peace.", null],
  ["de", "Lima macht seine Stimme von einem Sitz im Rat abhängig.", "von einem Sitz im Rat"],
  ["de", "Die Stimme hänge davon ab, ob Quito die Häfen öffne.", "ob Quito die Häfen öffne"],
  ["de", "Sie fragten, ob Quito die Häfen öffne.", null],
  ["de", "Die Rente werde unter der Auflage gezahlt, dass alle zustimmten.", "dass alle zustimmten"],
  ["de", "Mit Zustimmung der Länder könne der Fonds im Juni starten.", "Mit Zustimmung der Länder"],
  ["de", "Mit Zustimmung der Länder startete der Fonds im Juni.", null],
  ["de", "Erst nach Freigabe der Akten werde gezahlt.", "Erst nach Freigabe der Akten"],
  ["de", "Erst nach Abschluss der Arbeiten werde gezahlt.", null],
  ["de", "Voraussetzung für den Kredit sei ein offenes Register.", "ein offenes Register"],
  // A main clause without a comma.
  ["en", "If a single drone flies it is over.", "If a single drone flies"],
  ["en", "If there's no rain there'll be no rice.", "If there's no rain"],
  ["en", "If we do it ourselves we choose the day.", "If we do it ourselves"],
  ["en", "If she sings without a licence she risks a fine.", "If she sings without a licence"],
  ["en", "Without it we would still be rowing.", "Without it"],
  ["en", "If you ask whether I would buy it, I would ask the price.", "If you ask whether I would buy it"],
  ["en", "If the court says they must pay, they will pay.", "If the court says they must pay"],
];

describe("conditions of texts nobody has seen", () => {
  it.each(rows)("%s: %s", (language, text, expected) => {
    const analyzed = analyzeText(text, language);
    const found = findConditions(analyzed, { from: 0, to: analyzed.tokens.length });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
      expected === null ? [] : [expected],
    );
  });
});
