/** Turns of phrase in which the noun beside the verb is not who speaks. */
import { describe, expect, it } from "vitest";
import { findTrainedUtterances } from "../../src/embedded/find-trained-utterances.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { packOf } from "./readers.js";

/** Quote and speaker of the verbatim quotes of a text. */
function spoken(text: string, language: "de" | "en" = "de"): [quote: string, speaker: string][] {
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return findTrainedUtterances(packOf(language), analyzeText(text, language))
    .utterances.filter(({ mode }) => mode === "direct")
    .map(({ quote, speaker }) => [words(quote), words(speaker)]);
}

describe("the speaker of a verbatim quote", () => {
  it("is who is quoted, not who quotes", () => {
    expect(spoken("Die Zeitung zitiert Ada Lenz mit den Worten: „Wir bauen den Hafen aus.“")).toEqual([
      ["„Wir bauen den Hafen aus.“", "Ada Lenz"],
    ]);
  });

  it("is who speaks, not who is told", () => {
    expect(spoken("Der Zeitung sagte Ada Lenz: „Wir bauen den Hafen aus.“")).toEqual([
      ["„Wir bauen den Hafen aus.“", "Ada Lenz"],
    ]);
  });

  it("is whom the words before the colon point to", () => {
    const text =
      "Finanzminister Jost Brandau lobte den Plan. Kollegin Edda Lenz hatte am Freitag in Ostmark noch das Gegenteil erklärt.\n\n" +
      "Beim Geld bleibt der Minister hart. Über die Summe hinaus gibt es von ihm nichts: „Keinen Euro mehr, weder heute noch morgen.“";
    expect(spoken(text).at(-1)?.[1]).toBe("ihm");
  });

  it("is whose speech goes on in the Konjunktiv, not its subject", () => {
    const text =
      "Die Ministerin Ada Lenz betonte, die Leute hätten „viel Erfahrung im Umgang mit Kindern.“ " +
      "Die Ämter würden ihnen deshalb „beherzt ein Angebot machen.“";
    expect(spoken(text).map(([, speaker]) => speaker)).toEqual([
      "Die Ministerin Ada Lenz",
      "Die Ministerin Ada Lenz",
    ]);
  });

  it.each([
    ["Kreuzfahrtschiffe im Stadthafen nannte sie „Unfug mit Ansage“.", "sie"],
    ["Neue Zölle auf Stahl bezeichnete er als „Eigentor“.", "er"],
    [
      "Der Vorsitzende des Verbands nannte sie „fahrlässig im höchsten Grad“.",
      "Der Vorsitzende des Verbands",
    ],
  ])("is the pronoun behind the verb only where what comes first is spoken of: %s", (sentence, speaker) => {
    expect(spoken(`Edda Lenz und Jost Brandau sprachen am Montag. ${sentence}`).at(-1)?.[1]).toBe(speaker);
  });
});

describe("the speaker of a verbatim quote, by the words around it", () => {
  it.each([
    [
      "closes the quote",
      "Edda Lenz betonte lange, die Brücke sei sicher. „Ich fahre da nicht drüber“, wettert Jost Brandau.",
      "Jost Brandau",
    ],
    [
      "is behind how it was said",
      "Der Rat tagte bis in die Nacht. Beschwichtigend fügt Jost Brandau hinzu: „Das Geld reicht für beide Schulen.“",
      "Jost Brandau",
    ],
    [
      "spoke, as others report",
      "Wie der Sender Nordfunk berichtet, soll Jost Brandau zum Kapitän gesagt haben: „Wir legen heute nicht mehr ab.“",
      "Jost Brandau",
    ],
    [
      "holds the view",
      "Die Kanzlerin lobte den Haushalt. Für den Kämmerer Jost Brandau sei der Entwurf „in jeder Zeile nachvollziehbar“.",
      "Kämmerer Jost Brandau",
    ],
  ])("%s", (_, text, speaker) => {
    expect(spoken(text).at(-1)?.[1]).toContain(speaker);
  });

  it("is not who rejects a report of it", () => {
    const text =
      "Die Ministerin Edda Lenz hat Berichte der Hafenzeitung zurückgewiesen, sie sei „restlos gescheitert“ mit ihrem Plan.";
    expect(spoken(text).map(([, speaker]) => speaker)).toEqual(["der Hafenzeitung"]);
  });

  it("is not who is called something", () => {
    expect(
      spoken("Finance Minister Edda Lenz was branded “a miser in pearls” after the vote.", "en").map(
        ([, speaker]) => speaker,
      ),
    ).not.toContain("Finance Minister Edda Lenz");
  });
});

describe("the speaker of indirect speech", () => {
  it("is the one its own frame names, not that of the frame before", () => {
    const text = "Die Schule bleibe offen, sagte Edda Lenz; das Dach werde halten, meinte Jost Brandau.";
    const found = findTrainedUtterances(packOf("de"), analyzeText(text, "de")).utterances;
    const speakers = found.map(({ speaker }) => speaker.map(({ start, end }) => text.slice(start, end)));
    expect(speakers).toEqual([["Edda Lenz"], ["Jost Brandau"]]);
  });
});
