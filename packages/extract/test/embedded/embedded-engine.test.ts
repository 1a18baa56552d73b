/** The engine as a whole: what it says of a sentence, how it explains itself, and what it does without weights. */
import { createEmbeddedEngine, type EngineInput, rulesEngine } from "@parley/extract";
import { describe, expect, it } from "vitest";
import { embeddedEngine, packOf } from "./readers.js";

const engine = embeddedEngine();
const input = (text: string, language: "de" | "en"): EngineInput => ({
  id: "a",
  title: null,
  text,
  language,
  date: "2031-03-01",
  codebook: null,
});
const german = input("„Wir schicken im März zwei Bataillone“, sagte Ministerin Ada Lenz.", "de");
const english = input("“We will not pay for the harbor,” said Mira Holm.", "en");

describe("the embedded engine", () => {
  it("finds quote, cue and speaker of a German quotation", () => {
    const [one] = engine.read(german).statements;
    expect(one?.mode).toBe("direct");
    expect(one?.quote.text).toBe("„Wir schicken im März zwei Bataillone“");
    expect(one?.cue?.text).toBe("sagte");
    expect(one?.actor?.canonical).toBe("Ada Lenz");
  });

  it("finds quote and speaker of an English quotation", () => {
    const [one] = engine.read(english).statements;
    expect(one?.mode).toBe("direct");
    expect(one?.quote.text).toBe("“We will not pay for the harbor,”");
    expect(one?.actor?.canonical).toBe("Mira Holm");
  });

  it("says which rule agrees and that the layers decided", () => {
    const [one] = engine.read(german).statements;
    expect(one?.why.some((reason) => reason.startsWith("direct:"))).toBe(true);
    expect(one?.why).toContain("model:direct");
    expect(one?.why).toContain("model:speaker");
  });

  it("knows the act of a report by its verb, which stands in the quote", () => {
    const [one] = engine.read(input("Ministerin Ada Lenz versprach für Mai ein Gesetz.", "de")).statements;
    expect([one?.mode, one?.act, one?.deadline?.text]).toEqual(["reported", "promise", "für Mai"]);
  });

  it("takes a relayed plan with a day for announced", () => {
    const told = "Ministerin Ada Lenz lobte den Entwurf. Eine Entscheidung soll im Mai fallen.";
    const [plan] = rulesEngine
      .read(input(told, "de"))
      .statements.filter(({ mode }) => mode === "free-indirect");
    expect([plan?.act, plan?.deadline?.text]).toEqual(["announce", "im Mai"]);
  });

  it("gives the same reading each time", () => {
    expect(engine.read(german)).toEqual(embeddedEngine().read(german));
  });

  it("reads a language without weights by the rules alone", () => {
    const half = createEmbeddedEngine("embedded", [packOf("de")]);
    const read = half.read(english).statements;
    const byRules = rulesEngine.read(english).statements;
    expect(half.version).toMatch(/^de\d+$/);
    expect(read.map((one) => ({ ...one, engine: "" }))).toEqual(
      byRules.map((one) => ({ ...one, engine: "" })),
    );
  });

  it("leaves the marks of bold type out of the answers of an interview", () => {
    const lines = [
      "Die Fragen stellte Ines Kolb.",
      "**Hafenblatt:** Frau Lenz, kommt die Schleuse?",
      "**Lenz:** Jedenfalls nicht in diesem Jahr. Wir bauen erst die Brücke.",
      "**Hafenblatt:** Und das Geld dafür?",
      "**Lenz:** Davor habe ich immer gewarnt. Der Bund zahlt die Hälfte, mehr nicht.",
      "**Hafenblatt:** Bleibt es bei dem Zeitplan?",
      "**Lenz:** Nein. Wir verschieben den Beginn um ein Jahr.",
    ];
    const { statements } = engine.read(input(lines.join("\n\n"), "de"));
    const answers = statements.filter(({ mode }) => mode === "direct").map(({ quote }) => quote.text);
    expect(answers.some((answer) => answer.startsWith("Jedenfalls nicht"))).toBe(true);
    expect(answers.filter((answer) => /^[*\s]|\*$/.test(answer))).toEqual([]);
  });

  it("finds nothing in an empty text", () => {
    expect(engine.read(input("", "de")).statements).toEqual([]);
  });

  it("names nobody for a quotation of nobody", () => {
    const [one] = engine.read(input("Auf dem Plakat stand: „Kein Hafen ohne uns“.", "de")).statements;
    expect(one?.actor ?? null).toBe(null);
  });
});
