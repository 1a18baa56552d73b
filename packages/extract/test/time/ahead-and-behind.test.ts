/** Which clauses look ahead, and which days only look like days to come; sentences about invented people. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { findDeadlines } from "../../src/time/deadlines.js";

function dueIn(text: string, language: Language): string | null {
  const analyzed = analyzeText(text, language);
  const found = findDeadlines(analyzed, { from: 0, to: analyzed.tokens.length });
  return found.find(({ use }) => use === "deadline")?.words ?? null;
}

const clauses: readonly (readonly [Language, string, string | null])[] = [
  // Stretches and occasions in the present.
  ["de", "Wir schaffen das in dieser Wahlperiode nicht mehr.", "in dieser Wahlperiode"],
  ["de", "Ein Beschluss falle nach der Verlosung.", "nach der Verlosung"],
  ["de", "Das gelang in der Saison nicht.", null],
  ["de", "Noch unter finnischem Vorsitz werde abgestimmt.", "Noch unter finnischem Vorsitz"],
  ["en", "The pact should be renewed under the Finnish presidency.", "under the Finnish presidency"],
  ["en", "Lessons would begin in the second week of the term.", "in the second week of the term"],
  // What has to be over first, whatever it is.
  ["en", "The jury will sit after a toast.", "after a toast"],
  ["en", "The jury sat after a toast.", null],
  ["en", "They would sign after the pilot.", "after the pilot"],
  // Calendar words.
  ["de", "Im neuen Jahr steigen die Preise.", "Im neuen Jahr"],
  ["de", "Im Laufe des Samstags zieht der Nebel ab.", "Im Laufe des Samstags"],
  ["de", "Wenn der Oktober Regen bringt, hilft das.", null],
  // What is moved, ordered or was to come.
  ["en", "The hearing would be put off to November.", "to November"],
  ["en", "She drove to November Hill.", null],
  ["en", "The crew must leave at once.", "at once"],
  ["en", "The crew cannot all leave at once.", null],
  ["en", "A ruling was due in about two weeks.", "in about two weeks"],
  ["en", "In the spring you told us it would be free.", null],
  ["en", "The letter was read to them on Monday.", null],
  // Nouns of verbs need what belongs to them.
  ["de", "Mit Verrätern redet man nicht.", null],
  ["de", "Nach dem Auslaufen der Lizenz wird geschlossen.", "Nach dem Auslaufen der Lizenz"],
];

describe("clauses that look ahead", () => {
  it.each(clauses)("%s: %s", (language, text, expected) => {
    expect(dueIn(text, language)).toBe(expected);
  });
});

describe("datelines", () => {
  it.each([
    ["en", "TURKU, May 6 — The mayor will open the lock in June.", "in June"],
    ["en", "TURKU, Dec 4 (ABC) - Nine towns will stop paying on July 1.", "on July 1"],
    ["de", "Passau, 13.11.2031 – Der Verein lehnt die Maut ab.", null],
    ["de", "Passau, im Februar. Die Brücke steht.", null],
    ["en", "In Turku, on May 6, the council will vote.", "on May 6"],
  ] as const)("%s: %s", (language, text, expected) => {
    expect(dueIn(text, language)).toBe(expected);
  });
});

/** The deadline of the first statement that has one. */
function deadlineOf(text: string, language: Language): string | null {
  const { statements } = rulesEngine.read({
    id: "a",
    title: null,
    text,
    language,
    date: "2031-05-24",
    codebook: null,
  });
  return statements.find(({ deadline }) => deadline !== null)?.deadline?.text ?? null;
}

describe("days on which nothing is due", () => {
  it.each([
    // Given up for another day.
    ["en", "The boats would come in 2033 rather than in 2032, Ada Brandt said.", "in 2033"],
    ["de", "Ada Brandt sagte, statt Ende 2032 sei der Hafen im Sommer 2033 fertig.", "im Sommer 2033"],
    // What would have been, and what makes no difference.
    ["de", "Ada Brandt sagte: „Wir hätten den Kran bis 2040 gehabt.“", null],
    ["en", "Ada Brandt said the rule would have ended fishing by August.", null],
    ["en", "Ada Brandt said vending machines would have to go by August.", "by August"],
    ["en", "“I stay, even if they argue until August,” Ada Brandt said.", null],
    // Counted so far, or compared with.
    ["en", "“As of Friday, 96,” Ada Brandt said.", null],
    ["en", "Ada Brandt said nine posts were open, up from five in June.", null],
    // Just past.
    ["de", "Ada Brandt sagte, dass allein am Freitag, dem 21. Mai, 42 Boote kamen.", null],
    // Which delivery, not when.
    ["de", "Ada Brandt sagte, der Streik treffe die für ab Juli geplante Lieferung.", null],
    // Expected today is still to come; said of today it may be so already.
    ["en", "“We expect no answer today,” Ada Brandt said.", "today"],
    ["de", "Ada Brandt sagte: „Wir rechnen heute nicht mit einer Antwort.“", "heute"],
    // An hour of the same day.
    ["en", "According to Ada Brandt, the result will not be known before midnight.", "before midnight"],
  ] as const)("%s: %s", (language, text, expected) => {
    expect(deadlineOf(text, language)).toBe(expected);
  });
});
