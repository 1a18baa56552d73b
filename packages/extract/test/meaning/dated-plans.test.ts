/** What somebody asks, promises, expects or wants by a day, in sentences about invented people. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { withDatedPlans } from "../../src/meaning/dated-plans.js";
import { rulesEngine } from "../../src/rules-engine.js";
import { analyzeText } from "../../src/text/analyze-text.js";

const rows: readonly (readonly [Language, string, string | null, string | null])[] = [
  ["de", "Dublin drängt auf ein Treffen noch vor Ostern.", "reported", "Dublin"],
  ["de", "Die Werft rechnet für das kommende Jahr mit Verlusten.", "reported", "Die Werft"],
  ["de", "Ratsherr Udo Brand kündigt für Dienstag den nächsten Antrag an.", "reported", "Ratsherr Udo Brand"],
  ["de", "Die Forscher sagten für die kommenden Tage Regen voraus.", "reported", "Die Forscher"],
  ["de", "Die Reederei will ihre Fahrten von Oktober an kürzen.", "indirect", "Die Reederei"],
  ["de", "Am Montag will das Bauamt eine Liste schicken.", "free-indirect", "das Bauamt"],
  ["de", "Die Werft rechnet mit starken Verlusten im Geschäft.", null, null],
  ["de", "Wer im Herbst wählen will, muss sich bald melden.", null, null],
  ["en", "The farmers' union has asked for help before Christmas.", "reported", "The farmers' union"],
  ["en", "The mayor promises painted lanes by September.", "reported", "The mayor"],
  [
    "en",
    "Growers in the valley want the planes to be flying before spring.",
    "indirect",
    "Growers in the valley",
  ],
  [
    "en",
    "The bishop called on the council to publish its plans before the ballot.",
    "indirect",
    "The bishop",
  ],
  ["en", "The mayor promised painted lanes to everybody.", null, null],
  ["en", "I want the fence to be gone by Easter.", null, null],
];

describe("dated plans", () => {
  it.each(rows)("%s: %s", (language, text, mode, speaker) => {
    const [found] = withDatedPlans(analyzeText(text, language), []);
    expect(found?.mode ?? null).toBe(mode);
    const [span] = found?.speaker ?? [];
    expect(span === undefined ? null : text.slice(span.start, span.end)).toBe(speaker);
  });

  it("leaves a sentence alone that an utterance has", () => {
    const text = "Die Reederei will laut Kapitän Ole Brix ihre Fahrten von Oktober an kürzen.";
    const { statements } = rulesEngine.read({
      id: "1",
      title: null,
      text,
      language: "de",
      date: "2031-05-05",
      codebook: null,
    });
    expect(statements.map(({ why }) => why[0])).not.toContain("relayed:dated");
  });
});
