/** Verbatim words of which somebody else tells, or whose clause has a speaker of its own. */
import { describe, expect, it } from "vitest";
import { findTrainedUtterances } from "../../src/embedded/find-trained-utterances.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { packOf } from "./readers.js";

/** The speaker of the last verbatim quote of a text. */
function speakerOf(text: string, language: "de" | "en"): string | undefined {
  const { utterances } = findTrainedUtterances(packOf(language), analyzeText(text, language));
  const last = utterances.findLast(({ mode }) => mode === "direct");
  return last?.speaker.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

describe("the speaker of German words that are told of", () => {
  it.each([
    [
      "says them in the Konjunktiv",
      "Der Zeuge gab an, der Fahrer habe „Halt, ihr Narren“ gerufen.",
      "der Fahrer",
    ],
    [
      "is the subject of the clause with dass",
      "Parteichefin Edda Lenz erinnerte daran, dass schon ihr Vorgänger Jost Brandau von einer „vergessenen Stadt“ gesprochen habe.",
      "ihr Vorgänger Jost Brandau",
    ],
    [
      "is who a relative clause is about",
      "Bürgermeisterin Edda Lenz widersprach Kämmerer Jost Brandau, der die Stadt „zahlungsunfähig“ genannt hatte.",
      "der",
    ],
    [
      "claims what somebody denies",
      "Dass die Stadt „zahlungsunfähig“ sei, wie Kämmerer Jost Brandau behauptet, bestreitet Bürgermeisterin Edda Lenz.",
      "Kämmerer Jost Brandau",
    ],
    [
      "is who a paper reports on",
      "Dem „Hafenboten“ zufolge nannte der Abgeordnete Jost Brandau seine Chefin „eine Fehlbesetzung“.",
      "der Abgeordnete Jost Brandau",
    ],
  ])("%s", (_, text, speaker) => {
    expect(speakerOf(text, "de")).toContain(speaker);
  });

  it("stays who reports what others know", () => {
    const text =
      "Jost Brandau zeigte sich überzeugt, die Rektorinnen und Rektoren wüssten am besten, „wer wohin gehört“.";
    expect(speakerOf(text, "de")).toBe("Jost Brandau");
  });

  it("stays who tells of what others agreed to", () => {
    const text =
      "Die Gesandte Edda Lenz teilte am Freitag mit, beide Häfen hätten einer Sperre von drei Tagen „im Grundsatz“ zugestimmt.";
    expect(speakerOf(text, "de")).toBe("Die Gesandte Edda Lenz");
  });
});

describe("the speaker of a German clause", () => {
  it.each([
    [
      "Die Regierung nennt das Paket „Hilfe für jeden“, Ökonomin Edda Lenz spricht dagegen von „Taschenspielerei“.",
      "Ökonomin Edda Lenz",
    ],
    [
      "Die Kammer nennt das Gesetz „ein Monster“, die Landesrätin lobt es als „Meilenstein“.",
      "die Landesrätin",
    ],
    ["Jost Brandau sagte, er hoffe noch; Edda Lenz dagegen kündigte „Streik ohne Ende“ an.", "Edda Lenz"],
    ["Präsident Jost Brandau sah darüber hinweg. Hunderte hatten zuvor „Brandau raus!“ gerufen.", "Hunderte"],
  ])("is its subject: %s", (text, speaker) => {
    expect(speakerOf(text, "de")).toBe(speaker);
  });

  it("is the man in the nominative, not the woman he speaks of", () => {
    const text =
      "Die Studie kam am Montag heraus. Der Geschäftsführer des Verbands nannte sie „fahrlässig im höchsten Grad“.";
    expect(speakerOf(text, "de")).toBe("Der Geschäftsführer des Verbands");
  });
});

describe("a source beside the subject of a German sentence", () => {
  it.each([
    [
      "Die Abgeordnete Edda Lenz zitierte den Rechnungshof: „Die Mittel wurden verschwendet.“",
      "den Rechnungshof",
    ],
    ["Kritik an Minister Brandau kam von den Liberalen: „Das Geld ist weg.“", "den Liberalen"],
    ["Lob kam aus der Wirtschaft: „Endlich bewegt sich etwas.“", "der Wirtschaft"],
  ])("speaks: %s", (text, speaker) => {
    expect(speakerOf(text, "de")).toBe(speaker);
  });

  it("does not speak where the words are those of a law", () => {
    const text =
      "Ministerin Edda Lenz verwies auf das Gesetz, wonach Behörden „unverzüglich zu unterrichten“ sind.";
    expect(speakerOf(text, "de")).toBe("");
  });

  it("does, where she asks for something in a draft", () => {
    const text =
      "Ministerin Edda Lenz schrieb einen Gesetzentwurf, in dem sie „eine Pflicht zum Löschteich“ fordert.";
    expect(speakerOf(text, "de")).not.toBe("");
  });
});

describe("the speaker of English words that are told of", () => {
  it.each([
    ["Coalition members say Brandau described the paper as “rubbish from end to end”.", "Brandau"],
    ["Minister Brandau smiles when he hears that colleagues have dubbed him “the handbrake”.", "colleagues"],
    ["Minister Lenz defended the decision that the opposition condemned as “a broken pledge”.", "opposition"],
    ["Mayor Lenz denies that the city is “flat broke”, as treasurer Jost Brandau claims.", "Jost Brandau"],
    [
      "With its harbor, called the “Gate of the North” by the fishermen, the town pleads for help.",
      "fishermen",
    ],
    ["Farmers were angry, with Mayor Brandau calling it a “fool’s bargain”.", "Mayor Brandau"],
    [
      "When Mayor Brandau objected to the fee, Edda Lenz fired back: “Then pay for the harbor yourself.”",
      "Edda Lenz",
    ],
    [
      "Two guards pushed him out, with Mayor Brandau reportedly yelling: “Throw him in the dock!”",
      "Mayor Brandau",
    ],
    ["According to the magazine Lens, the minister berated his staff as “slackers”.", "the minister"],
    ["Lenz denied claims by the official that she had “gagged him for years”.", "the official"],
  ])("is named nearest: %s", (text, speaker) => {
    expect(speakerOf(text, "en")).toContain(speaker);
  });

  it.each([
    ["Lenz said the town had lost a voice that said “love is louder than fear”.", "voice"],
    ["Lenz said she expected that voters will say “no” to the harbor.", "voters"],
  ])("is not what merely stands before a verb of saying: %s", (text, other) => {
    expect(speakerOf(text, "en")).not.toContain(other);
  });
});

describe("the frame next to a quote", () => {
  it.each([
    [
      "en" as const,
      "“We sail at dawn,” growled skipper Jost Brandau, 61. “I have charts a child could read.”",
      "Jost Brandau",
    ],
    [
      "de" as const,
      "„Wir legen um fünf ab“, knurrt Kapitän Jost Brandau. „Die Karten kann ein Kind lesen.“",
      "Jost Brandau",
    ],
  ])("goes on in the next sentence: %s", (language, text, speaker) => {
    expect(speakerOf(text, language)).toContain(speaker);
  });

  it("does not go on in the next paragraph", () => {
    const text =
      "“We sail at dawn,” growled skipper Jost Brandau, 61.\n\n“Charts a child could read.” So runs the ad.";
    expect(speakerOf(text, "en")).not.toContain("Brandau");
  });
});
