/** Turns of phrase in which the noun beside the verb is not who speaks. */
import { describe, expect, it } from "vitest";
import { findTrainedUtterances } from "../../src/embedded/find-trained-utterances.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { packOf } from "./readers.js";

/** Quote and speaker of the verbatim quotes of a text. */
function spoken(text: string): [quote: string, speaker: string][] {
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return findTrainedUtterances(packOf("de"), analyzeText(text, "de"))
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
  ])("is the pronoun behind the verb where what comes first is spoken of: %s", (sentence, speaker) => {
    expect(spoken(`Edda Lenz und Jost Brandau sprachen am Montag. ${sentence}`).at(-1)?.[1]).toBe(speaker);
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
