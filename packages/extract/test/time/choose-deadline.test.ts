/** Of several times in one statement, the one by when it is to happen. */
import { describe, expect, it } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";

const deadlinesIn = (text: string, language: "de" | "en") =>
  rulesEngine
    .read({ id: "a", title: null, text, language, date: "2031-02-05", codebook: null })
    .statements.map(({ deadline }) => deadline?.text ?? null);

describe("the deadline of a statement", () => {
  it.each([
    [
      "en",
      "Mayor Ada Lenz said that the ferry would close at the end of the season unless the council paid by March.",
      "at the end of the season",
    ],
    [
      "en",
      "Mayor Ada Lenz said that owners who sign up before the end of May would keep the old rate until 2035.",
      "until 2035",
    ],
    [
      "en",
      "Mayor Ada Lenz said that the towers, due in April, would be held back until November.",
      "until November",
    ],
    [
      "de",
      "Bürgermeisterin Ada Lenz kündigte an, die nach 2018 gebauten Türme bis Jahresende prüfen zu lassen.",
      "bis Jahresende",
    ],
    [
      "de",
      "Bürgermeisterin Ada Lenz sagte, nach der Auswertung sollten es bis 2035 doppelt so viele sein.",
      "bis 2035",
    ],
  ] as const)("%s: %s", (language, text, expected) => {
    expect(deadlinesIn(text, language)).toContain(expected);
  });

  it("looks ahead where English shifts the tense back", () => {
    const text = "Mayor Ada Lenz said that she would resign unless the union voted before the budget.";
    expect(deadlinesIn(text, "en")).toEqual(["before the budget"]);
  });

  it.each([
    ["de", "Bürgermeisterin Ada Lenz kündigte für den 18. April einen Marsch an.", "für den 18. April"],
    ["de", "Bürgermeisterin Ada Lenz versprach für Mai ein Gesetz.", "für Mai"],
    ["de", "Ministerin Ada Lenz nannte als neuen Termin das dritte Quartal 2034.", "das dritte Quartal 2034"],
    ["de", "Ada Lenz sagte: „Ohne Geld liegt das hier 2034 noch da.“", "2034"],
    ["en", "The farmers announced a march on the capital for next Friday.", "for next Friday"],
    ["en", "Mayor Ada Lenz said that from May all ships will pay.", "from May"],
  ] as const)("looks ahead of a past verb that announces: %s: %s", (language, text, expected) => {
    expect(deadlinesIn(text, language)).toContain(expected);
  });

  it("takes no time of what has been", () => {
    const passed = "Mayor Ada Lenz said that forty trucks had passed by noon.";
    expect(deadlinesIn(passed, "en")).toEqual([null]);
    expect(deadlinesIn("Polizeichef Jan Uhl sagte, er soll am Samstag geflohen sein.", "de")).toEqual([null]);
  });
});
