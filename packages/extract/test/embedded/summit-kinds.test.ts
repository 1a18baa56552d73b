/**
 * What reports of summits are full of, read by both engines: claims within the writer's questions, motives that nobody
 * stated, circles of which some go ahead and some refuse, positions taken before. Every name and word is invented.
 */
import type { Language } from "@parley/core";
import { describe, expect, test } from "vitest";
import { createEmbeddedEngine } from "../../src/embedded/embedded-engine.js";
import { rulesEngine } from "../../src/rules-engine.js";
import { packOf } from "./readers.js";

const engines = [
  ["rules", rulesEngine],
  ["embedded", createEmbeddedEngine("embedded", [packOf("de"), packOf("en")])],
] as const;

/** "actor · mode · side: words" of each statement; NOT before negated words. */
function read(engine: (typeof engines)[number][1], language: Language, text: string): string[] {
  const input = { id: "a", title: null, text, language, date: "2031-05-20", codebook: null };
  return engine
    .read(input)
    .statements.map(
      ({ actor, mode, stance, negated, claim }) =>
        `${actor?.canonical ?? "nobody"} · ${mode} · ${stance?.polarity ?? "none"}: ${negated ? "NOT " : ""}${claim.text}`,
    );
}

describe.each(engines)("%s", (_, engine) => {
  test.each([
    [
      "en",
      "And what if the rebels, as Norland's foreign minister, Jeanne Holt, claims, open two new fronts?",
      "Jeanne Holt",
      "the rebels … open two new fronts",
    ],
    [
      "en",
      "What happens if Norland, as Ostmark's president claims, closes the harbor?",
      "president",
      "Norland … closes the harbor",
    ],
    ["en", "But what if, as Ada Lenz fears, the rebels close it?", "Ada Lenz", "the rebels close it"],
    [
      "de",
      "Was aber, wenn Rom, wie Verkehrsminister Alois Brandt warnt, im Gegenzug die Tankstellen sperrt?",
      "Alois Brandt",
      "Rom … im Gegenzug die Tankstellen sperrt",
    ],
  ] as const)("%s: %s", (language, text, actor, words) => {
    const { statements } = engine.read({ id: "a", title: null, text, language, date: null, codebook: null });
    const [question, claim] = statements;
    expect(statements).toHaveLength(2);
    expect(question).toMatchObject({ mode: "writer", act: "question", claim: { text } });
    expect(claim?.nestedIn).toBe(question?.utterance);
    expect(claim?.claim.text).toBe(words);
    expect(claim?.actor?.canonical).toContain(actor);
    expect(["hypothetical", "hedged"]).toContain(claim?.certainty);
  });

  test.each([
    ["en", "With the patrols they want to embarrass Brussels and win a seat on the board."],
    ["en", "And yet for years they showed no interest in a settlement."],
    ["de", "Mit den Booten wollen sie Brüssel bloßstellen und sich einen Sitz im Rat sichern."],
    ["de", "Vom Ufer aus zuzusehen, wie das Wasser steigt, kann nicht gut gehen."],
  ] as const)("the writer's own, %s: %s", (language, text) => {
    const before =
      language === "en" ? "Norland and Ostmark go it alone." : "Nordland und Ostmark preschen vor.";
    const { statements } = engine.read({
      id: "a",
      title: null,
      text: `${before} ${text}`,
      language,
      date: null,
      codebook: null,
    });
    expect(statements.map(({ actor, claim }) => [actor?.kind, claim.text])).toEqual([["writer", text]]);
  });

  test.each([
    ["de", "Mit dem Gesetz will sie die Mieten senken."],
    ["en", "With the law they want to cut rents."],
  ] as const)("a plan is no motive, %s: %s", (language, text) => {
    expect(read(engine, language, text).join()).not.toContain("writer");
  });

  test.each([
    [
      "de",
      "Weitere Anrainer wollen mitmachen.",
      "weitere Anrainer · free-indirect · support: Weitere Anrainer wollen mitmachen.",
    ],
    [
      "de",
      "Einig waren sich die Teilnehmer nicht, Staaten wie Dänemark wollen keine Boote stellen.",
      "Dänemark · free-indirect · oppose: NOT Staaten wie Dänemark wollen keine Boote stellen",
    ],
    [
      "en",
      "There was no agreement: countries such as Denmark do not want to send anyone.",
      "Denmark · indirect · oppose: to send anyone",
    ],
    [
      "en",
      "Ada Lenz, deputy head of the office, had come out against such a mission.",
      "Ada Lenz · reported · oppose: against such a mission",
    ],
    ["en", "Ada Lenz came out in favor of the toll.", "Ada Lenz · reported · support: in favor of the toll"],
  ] as const)("%s: %s", (language, text, expected) => {
    expect(read(engine, language, text)).toContain(expected);
  });

  test.each([
    "Ada Lenz came out of the talks late.",
    "Ada Lenz should come out against the toll.",
    "Countries like Denmark have no coast there.",
    "No one in Geneva would say who is to pay.",
  ])("nothing is said in: %s", (text) => {
    expect(read(engine, "en", text)).toEqual([]);
  });

  test("what is avoided stands at the head of a cleft sentence", () => {
    const demand = "Minister Ada Lenz said: “We need ships that stay.”";
    const { statements } = engine.read({
      id: "a",
      title: null,
      text: `${demand} That is exactly what Norway wants to avoid, for now.`,
      language: "en",
      date: null,
      codebook: null,
    });
    const stance = statements.find(({ actor }) => actor?.canonical === "Norway")?.stance;
    expect(stance?.polarity).toBe("oppose");
    expect(stance?.towards).toContain("ships");
  });

  test("others refuse along", () => {
    expect(read(engine, "en", "Denmark and others will not send soldiers.")).toEqual([
      "Denmark · free-indirect · oppose: NOT Denmark and others will not send soldiers",
    ]);
  });

  test("when is not who", () => {
    const text = "Shortly before the summit Ada Lenz had opposed the mission.";
    expect(read(engine, "en", text).map((line) => line.split(" · ")[0])).toEqual(["Ada Lenz"]);
  });
});
