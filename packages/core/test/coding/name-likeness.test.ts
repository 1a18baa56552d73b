import { describe, expect, test } from "vitest";
import { nameLikeness } from "../../src/index.js";

describe("names of one actor", () => {
  const rows: readonly (readonly [
    one: string,
    other: string,
    kind: "person" | "body",
    evidence: readonly string[],
    score: number,
  ])[] = [
    ["Ada Lindqvist", "ada  Lindqvist", "person", ["same-name"], 1],
    ["Selenskyjs", "Selenskyj", "person", ["inflection"], 0.95],
    ["Lindqvist's", "Lindqvist", "person", ["same-name"], 1],
    ["Selenskyj", "Zelensky", "person", ["transliteration"], 0.9],
    ["Selenskyjs", "Zelensky", "person", ["inflection", "transliteration"], 0.855],
    ["Wolodymyr Selenskyj", "Volodymyr Zelenskyy", "person", ["transliteration"], 0.81],
    ["Зеленський", "Selenskyj", "person", ["transliteration"], 0.9],
    ["A. Lindqvist", "Ada Lindqvist", "person", ["initials"], 0.85],
    ["Lindqvist", "Ada Lindqvist", "person", ["surname"], 0.6],
    ["Zelensky", "Wolodymyr Selenskyj", "person", ["transliteration", "surname"], 0.54],
    ["Tomas Castelan", "Tomas Castelon", "person", ["spelling"], 0.75],
    ["Auswärtiges Amt", "Auswärtigen Amtes", "body", ["inflection"], 0.9025],
    ["EU", "European Union", "body", ["acronym"], 0.6],
    ["the European Union", "European Union", "body", ["same-name"], 1],
  ];
  test.each(rows)("%s, %s", (one, other, kind, evidence, score) => {
    for (const found of [nameLikeness(one, other, kind), nameLikeness(other, one, kind)]) {
      expect(found?.evidence).toEqual(evidence);
      expect(found?.score).toBeCloseTo(score, 10);
    }
  });
});

describe("names of two actors", () => {
  const rows: readonly (readonly [one: string, other: string, kind: "person" | "body"])[] = [
    ["Ada Lindqvist", "Tomas Lindqvist", "person"],
    ["Ada", "Ada Lindqvist", "person"],
    ["B. Lindqvist", "Ada Lindqvist", "person"],
    ["Mara", "Mira", "person"],
    ["Delegate 17", "Delegate 18", "body"],
    ["Union", "European Union", "body"],
    ["Grünen", "Gruppen", "body"],
    ["EU", "European Court", "body"],
    ["", "Ada", "person"],
  ];
  test.each(rows)("%s, %s", (one, other, kind) => {
    expect(nameLikeness(one, other, kind)).toBeNull();
    expect(nameLikeness(other, one, kind)).toBeNull();
  });
});
