/** Whose state follows from the colleague's: two people and two states side by side. Every name is invented. */
import { describe, expect, test } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";

function statesOf(text: string, language: "de" | "en"): Record<string, readonly string[]> {
  const input = { id: "a", title: null, text, language, date: null, codebook: null };
  return Object.fromEntries(
    rulesEngine.read(input).statements.map(({ actor }) => [actor?.canonical ?? "", actor?.memberOf ?? []]),
  );
}

describe("the state of the other", () => {
  test.each([
    [
      "de",
      "Polen und Schweden preschen vor. In Danzig kündigten Ministerpräsident Marek Zawilski und seine schwedische Kollegin Elin Sjöholm an, Boote zu schicken.",
      { "Marek Zawilski": ["Polen"], "Elin Sjöholm": ["Schweden"] },
    ],
    [
      "de",
      "Österreich und Slowenien machen Ernst. In Villach kündigten Kanzlerin Ruth Hinteregger und Sloweniens Regierungschef Jure Kosec an, Maut zu erheben.",
      { "Ruth Hinteregger": ["Österreich"], "Jure Kosec": ["Slowenien"] },
    ],
    [
      "en",
      "Kenya and Rwanda press ahead. In Kigali, President Otieno Wafula and Rwandan President Claudine Uwera announced that they would send police.",
      { "Otieno Wafula": ["Kenya"], "Claudine Uwera": ["Rwanda"] },
    ],
  ] as const)("%s: %s", (language, text, expected) => {
    expect(statesOf(text, language)).toEqual(expected);
  });

  test.each([
    [
      "nobody's pair names the colleague's state",
      "Norwegen und Dänemark preschen vor. In Danzig kündigten Ministerpräsident Marek Zawilski und seine schwedische Kollegin Elin Sjöholm an, Boote zu schicken.",
    ],
    [
      "two pairs leave another one each",
      "Polen und Schweden preschen vor, Norwegen und Schweden zögern. In Danzig kündigten Ministerpräsident Marek Zawilski und seine schwedische Kollegin Elin Sjöholm an, Boote zu schicken.",
    ],
    [
      "without an office",
      "Polen und Schweden preschen vor. In Danzig kündigten Marek Zawilski und die schwedische Ministerin Elin Sjöholm an, Boote zu schicken.",
    ],
  ])("none where %s", (_, text) => {
    expect(statesOf(text, "de")["Marek Zawilski"]).toEqual([]);
  });
});
