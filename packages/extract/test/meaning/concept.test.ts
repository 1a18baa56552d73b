/** Key phrases of a codebook in claims: stems, compounds, order, counter-phrases and negated phrases. */
import { codebookSchema, type Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { matchConcepts, prepareConcepts } from "../../src/meaning/concept.js";
import { analyzeText } from "../../src/text/analyze-text.js";

const codebook = codebookSchema.parse({
  parley: "codebook/1",
  name: "invented",
  languages: ["de", "en"],
  concepts: [
    {
      id: "deploy",
      labels: { de: "Truppenentsendung", en: "deploy troops" },
      phrases: { de: ["Soldaten entsenden", "Bodentruppen"], en: ["send troops", "boots on the ground"] },
      counterPhrases: { de: ["Truppen abziehen"], en: ["withdraw troops"] },
    },
    {
      id: "fighting",
      labels: { de: "Kampftruppen", en: "fighting force" },
      phrases: { de: ["keine Beobachter"], en: ["no observers"] },
    },
    {
      id: "funds",
      labels: { de: "Rückversicherung", en: "reinsurance" },
      phrases: { de: ["Kredite"], en: ["loans"] },
    },
  ],
});

const rows: readonly (readonly [Language, string, string | null])[] = [
  ["de", "Man werde bald Soldaten in die Ukraine entsenden", "deploy"],
  ["de", "die Entsendung eines Soldaten", "deploy"],
  ["de", "wollen keine Soldaten schicken", null],
  ["de", "Der Einsatz von NATO-Bodentruppen sei falsch", "deploy"],
  ["de", "Die Truppen müssten sofort abziehen", "deploy turned"],
  ["de", "Wir wollen keine Beobachter", "fighting turned"],
  ["de", "Wir wollen Beobachter", null],
  ["de", "die Rueckversicherungen der Länder", "funds"],
  ["de", "ein Kredit an Norland", "funds"],
  ["de", "Das Wetter ist gut", null],
  ["en", "to send more troops to the border", "deploy"],
  ["en", "troops were sent", null],
  ["en", "the troops he wants sending", "deploy"],
  ["en", "no boots on the ground", "deploy"],
  ["en", "to withdraw its troops", "deploy turned"],
  ["en", "there will be no observers", "fighting turned"],
  ["en", "a loan for Norland", "funds"],
];

describe("matchConcepts", () => {
  it.each(rows)("%s: %s", (language, text, expected) => {
    const matcher = prepareConcepts(codebook, language);
    const [best] = matchConcepts(matcher, analyzeText(text, language), [{ start: 0, end: text.length }]);
    expect(best === undefined ? null : `${best.concept.id}${best.turned ? " turned" : ""}`).toBe(expected);
  });

  it("prefers the phrase that says more", () => {
    const text = "Die Rückversicherung verlangt, Soldaten zu entsenden";
    const found = matchConcepts(prepareConcepts(codebook, "de"), analyzeText(text, "de"), [
      { start: 0, end: text.length },
    ]);
    expect(found.map((match) => match.concept.id)).toEqual(["deploy", "funds"]);
  });
});
