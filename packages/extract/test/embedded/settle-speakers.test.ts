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

describe("the speaker of a verbatim quote in a small clause of its own", () => {
  it.each([
    [
      "calls it",
      "The minister welcomed what mayor Edda Lenz called “a gift to the ferries”.",
      "mayor Edda Lenz",
    ],
    ["puts it", "She did not accept that the bridge was “a folly”, as the mayor put it.", "the mayor"],
    [
      "is told of, with a name between commas",
      "The union noted that the mayor's predecessor, Jost Brandau, had said “exactly the same thing” in May.",
      "the mayor's predecessor, Jost Brandau",
    ],
    [
      "tells others",
      "Residents who saw the bridge were told by the council it was “safe to cross”.",
      "the council",
    ],
    ["is heard", "A neighbour heard Jost Brandau cry “Let her go!” before the ferry left.", "Jost Brandau"],
    [
      "is reported to have said it",
      "Lenz, now retired, recalled that Brandau had once promised the town “no ferries on my watch”.",
      "Brandau",
    ],
  ])("%s", (_, text, speaker) => {
    expect(spoken(text, "en").map(([, named]) => named)).toEqual([speaker]);
  });

  it("is not whom it is said of", () => {
    const text =
      "Brandau wrote on Friday that rival Edda Lenz had shown poor taste in hailing the bridge “as a paragon of virtue”.";
    expect(spoken(text, "en").map(([, named]) => named)).not.toContain("rival Edda Lenz");
  });

  it.each([
    [
      "is the relative pronoun",
      "Sie erinnerte an den früheren Kämmerer Jost Brandau, der 2031 gesagt hatte: „In drei Jahren steht die Brücke.“",
      "der",
    ],
    [
      "is heard",
      "Ein Zeuge berichtete, er habe den Kapitän rufen hören: „Wir sinken, alle raus hier!“",
      "den Kapitän",
    ],
    [
      "is reported to have said it",
      "Der Wirt Ole Timm erzählt, der Landrat habe im Mai gesagt: „So ruhig hätte ich es auch gern.“",
      "der Landrat",
    ],
    ["is quoted by others", "„Mit Piraten rede ich nicht“, zitierte ihn die Hafenzeitung.", "ihn"],
    [
      "is not the father of whom it is told",
      "Brandau, dessen Vater selbst Fischer war, widmete ihm das Schiff: „Papa, das Boot gehört dir.“",
      "Brandau",
    ],
  ])("%s, in German", (_, text, speaker) => {
    expect(spoken(text).at(-1)?.[1]).toBe(speaker);
  });
});

describe("the speaker before a colon without a verb", () => {
  const before =
    "Edda Lenz droht: „Liegt noch ein Netz im Weg, bleibt der Hafen bis Mai zu!“\n\nDie Fischer? Lachen drüber. ";
  it.each([
    ["is who calls out", "(Zuruf von der Linken: „Märchenstunde!“)", "der Linken"],
    [
      "is where the answer comes from",
      "Antwort aus dem Bauamt: „Das war der Wunsch des Rates.“",
      "dem Bauamt",
    ],
    ["is named alone", "Eine Zwischenruferin: „In Ostmark vielleicht!“", "Eine Zwischenruferin"],
    [
      "stands behind the quote",
      "„Ohne uns ist das hier ein Teich“, Kapitän Jost Brandau zu unserer Reporterin.",
      "Brandau",
    ],
  ])("%s", (_, text, speaker) => {
    expect(spoken(before + text).at(-1)?.[1]).toContain(speaker);
  });
});

describe("what is no speaker", () => {
  it("tells where, with the subject behind the verb", () => {
    const text =
      "Vor nordischen Journalisten sprach Brandau davon, dass die Fischer „bald nach Hause gehen“ könnten.";
    expect(spoken(text).map(([, speaker]) => speaker)).toEqual(["Brandau"]);
  });

  it("is what the pronoun behind the verb does next", () => {
    const text = "Und der Hausmeister? „Ich sage dazu nichts mehr“, brummt er und schließt das Tor.";
    expect(spoken(text).at(-1)?.[1]).toBe("er");
  });

  it("spoke before, where it is only said that it was said", () => {
    const text =
      "Kapitän Jost Brandau begrüßte die Gäste. Danach wurde getanzt.\n\nUm Mitternacht hieß es auf dem Deck nur noch: „Zugabe!“";
    expect(spoken(text).at(-1)?.[1]).toBe("");
  });

  it("is somebody else than the paper in which it is said", () => {
    const text =
      "Kapitän Jost Brandau hat das Schiff verkauft. In dem Vertrag heißt es wörtlich: „Der Käufer übernimmt die Mannschaft.“";
    expect(spoken(text).at(-1)?.[1]).toBe("dem Vertrag");
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
