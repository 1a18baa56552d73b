/** Key phrases of a codebook in sentences: stems, verb forms, compounds, order, counter-phrases, negated phrases. */
import { codebookSchema, type Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { type Mention, mentionsIn, prepareConcepts } from "../../src/meaning/concept.js";
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
  ["de", "Norland entsandte Soldaten", "deploy"],
  ["de", "die entsendeten Soldaten", "deploy"],
  ["de", "wollen keine Soldaten schicken", null],
  ["de", "Der Einsatz von NATO-Bodentruppen sei falsch", "deploy"],
  ["de", "Die Truppen müssten sofort abziehen", "deploy counter"],
  ["de", "Norland zieht die Truppen aus dem Westen ab", "deploy counter"],
  ["de", "Wir wollen keine Beobachter", "fighting negated"],
  ["de", "Wir wollen Beobachter", null],
  ["de", "die Rueckversicherungen der Länder", "funds"],
  ["de", "ein Kredit an Norland", "funds"],
  ["de", "Das Wetter ist gut", null],
  ["en", "to send more troops to the border", "deploy"],
  ["en", "troops were sighted", "deploy head"],
  ["en", "the troops he wants sending", "deploy"],
  ["en", "the port of Southampton", null],
  ["en", "no boots on the ground", "deploy"],
  ["en", "to withdraw its troops", "deploy counter"],
  ["en", "there will be no observers", "fighting negated"],
  ["en", "a loan for Norland", "funds"],
];

function named({ prepared, counter, negated, headOnly }: Mention): string {
  const kind = counter ? " counter" : negated ? " negated" : headOnly ? " head" : "";
  return `${prepared.concept.id}${kind}`;
}

function mentions(language: Language, text: string): readonly Mention[] {
  const analyzed = analyzeText(text, language);
  return mentionsIn(prepareConcepts(codebook, language), analyzed, { from: 0, to: analyzed.tokens.length });
}

describe("mentionsIn", () => {
  it.each(rows)("%s: %s", (language, text, expected) => {
    const [best] = mentions(language, text);
    expect(best === undefined ? null : named(best)).toBe(expected);
  });

  it("prefers the phrase that says more", () => {
    const found = mentions("de", "Die Rückversicherung verlangt, Soldaten zu entsenden");
    expect(found.map(named)).toEqual(["deploy", "funds"]);
  });
});
