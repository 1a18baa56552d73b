import { describe, expect, test } from "vitest";
import { type Entity, nearDuplicates, newEntity } from "../../src/index.js";

const person = (id: string, value: string, aliases: readonly string[] = []): Entity => ({
  ...newEntity(id, "person", "person", value, "en"),
  aliases,
});

describe("nearDuplicates", () => {
  test.each([
    ["same-name", person("a", "Ada Lindqvist", ["The minister"]), person("b", "A. L.", ["The minister"])],
    ["same-letters", person("a", "Tomás  Verhoek"), person("b", "tomas verhoek")],
    ["same-sound", person("a", "Danylo Selenskyj"), person("b", "Danylo Zelensky")],
    ["same-sound", person("a", "Данило Зеленський"), person("b", "Danylo Zelenskyy")],
    ["typing", person("a", "Ada Lindqvist"), person("b", "Ada Lindqivst")],
    ["initials", person("a", "A. Lindqvist"), person("b", "Ada Lindqvist")],
    ["acronym", person("a", "EU"), person("b", "European Union")],
    ["acronym", person("a", "UN"), person("b", "United Nations")],
    ["part", person("a", "Lindqvist"), person("b", "Ada Lindqvist")],
    [
      "same-words",
      person("a", "Send peace troops to the border"),
      person("b", "Send more peace troops to the border"),
    ],
  ] as const)("finds %s", (resemblance, one, other) => {
    expect(nearDuplicates([one, other])).toMatchObject([{ ids: ["a", "b"], resemblance }]);
  });

  test.each([
    ["different people with one first name", person("a", "Ada Lindqvist"), person("b", "Ada Verhoek")],
    ["numbers", person("a", "Delegate 17"), person("b", "Delegate 18")],
    ["short names", person("a", "Lee"), person("b", "Lea")],
    ["other letters", person("a", "Norland"), person("b", "Arlen")],
  ])("passes over %s", (_, one, other) => {
    expect(nearDuplicates([one, other])).toEqual([]);
  });

  test("never pairs values of different variables", () => {
    const body = newEntity("b", "organization", "organization", "Norland", "en");
    expect(nearDuplicates([person("a", "Norland"), body])).toEqual([]);
  });

  test("keeps the strongest evidence of a pair, and puts the surest pair first", () => {
    const found = nearDuplicates([
      person("c", "Mara Ilves"),
      person("d", "M. Ilves"),
      person("a", "Ada Lindqvist", ["Lindqvist"]),
      person("b", "ada lindqvist"),
    ]);
    expect(found.map(({ ids, resemblance }) => [...ids, resemblance])).toEqual([
      ["a", "b", "same-letters"],
      ["c", "d", "initials"],
    ]);
    expect(found[0]?.names).toEqual(["Ada Lindqvist", "ada lindqvist"]);
  });

  test("finds nothing in nothing and in one", () => {
    expect(nearDuplicates([])).toEqual([]);
    expect(nearDuplicates([person("a", "Ada", ["Ada"])])).toEqual([]);
  });
});
