/** Offices that name no state or body belong to the one the passage is about. Every name is invented. */
import { describe, expect, test } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";

function membersOf(text: string): Record<string, readonly string[]> {
  const input = { id: "a", title: null, text, language: "en" as const, date: null, codebook: null };
  return Object.fromEntries(
    rulesEngine.read(input).statements.map(({ actor }) => [actor?.canonical ?? "", actor?.memberOf ?? []]),
  );
}

describe("the home of an office", () => {
  test.each([
    [
      "the country's",
      "Peru, which has a long coast, does not want the ships. “We will watch them,” said Inés Carranza, the country's fisheries minister.",
      "Inés Carranza",
      ["Peru"],
    ],
    [
      "its",
      "Kenya stays out. Its energy minister, Wanjiru Otieno, said the price was too high.",
      "Wanjiru Otieno",
      ["Kenya"],
    ],
    [
      "its, of a body",
      "The Union of Glass Workers was angry. Its treasurer, Hugo Malm, said the offer was an insult.",
      "Hugo Malm",
      ["Union of Glass Workers"],
    ],
    [
      "the passage",
      "Portugal's parliament debates the tax. Finance Minister Rui Calado said it would fall.",
      "Rui Calado",
      ["Portugal"],
    ],
    [
      "the article's beginning",
      "LISBON — Portugal's parliament debates the tax.\n\nThe hall was full. Prime Minister Rui Calado said it would fall.",
      "Rui Calado",
      ["Portugal"],
    ],
    [
      "a capital that stands for the government",
      "Ottawa's foreign minister, Claire Boudreau, said the talks were over.",
      "Claire Boudreau",
      ["Canada"],
    ],
    [
      "the seat of a government",
      "A spokesman for the government in Lima said the talks were over.",
      "spokesman for the government in Lima",
      ["government", "Peru"],
    ],
    [
      "a ministry without a state",
      "Peru would go on alone, a foreign ministry spokesman said.",
      "foreign ministry spokesman",
      ["Peru"],
    ],
    [
      "a state behind a preposition",
      "According to Poland's interior minister, Jan Rudzki, the border is safe.",
      "Jan Rudzki",
      ["Poland"],
    ],
    ["a party", "Labor leader Owen Trask said the bill was dead.", "Owen Trask", ["Labor"]],
    [
      "a party in the plural",
      "The Greens' treasurer, Lotte Maas, said the bill was dead.",
      "Lotte Maas",
      ["Greens"],
    ],
    [
      "a body by its name",
      "Marta Solé of the network Aigua Neta said the bill was dead.",
      "Marta Solé",
      ["Aigua Neta"],
    ],
    [
      "an adjective of two kinds",
      "A Philippine diplomat said the talks were over.",
      "Philippine diplomat",
      ["Philippines"],
    ],
    [
      "Nigeria, not Niger",
      "Nigerian President Bayo Adeleke said the talks were over.",
      "Bayo Adeleke",
      ["Nigeria"],
    ],
    [
      "an adjective in two words",
      "Sri Lankan President Nimal Perera said the talks were over.",
      "Nimal Perera",
      ["Sri Lanka"],
    ],
  ] as const)("%s: %s", (_, text, name, homes) => {
    expect(membersOf(text)[name]).toEqual(homes);
  });

  test.each([
    [
      "two states come into question",
      "Peru and Chile met. Finance Minister Rui Calado said the tax would fall.",
      "Rui Calado",
    ],
    [
      "the sentence before tells of two",
      "Peru is for it; Chile is not. Its energy minister, Rosa Neira, said the price was too high.",
      "Rosa Neira",
    ],
    [
      "where somebody speaks is not where they belong",
      "Prices rise. In Lima, Finance Minister Rui Calado said the tax would fall.",
      "Rui Calado",
    ],
    [
      "an office has two words",
      "Secretary-General Claire Boudreau said the talks were over.",
      "Claire Boudreau",
    ],
    [
      "the office is no state's",
      "Peru debates the tax. Club president Rui Calado said it would fall.",
      "Rui Calado",
    ],
  ] as const)("none where %s", (_, text, name) => {
    expect(membersOf(text)[name]).toEqual([]);
  });
});
