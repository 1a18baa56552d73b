import { describe, expect, test } from "vitest";
import { foldedName, nameSkeleton } from "../../src/index.js";

describe("foldedName", () => {
  test.each([
    ["Zürich", "zurich"],
    ["  O’Brien-Łódź ", "o brien lodz"],
    ["Straße", "strasse"],
    ["U.N.", "u n"],
    ["…", ""],
    ["Čapek 2", "capek 2"],
  ])("%j is %j", (name, expected) => {
    expect(foldedName(name)).toBe(expected);
  });
});

describe("nameSkeleton", () => {
  test.each([
    [["Selenskyj", "Zelensky", "Zelenskyy", "Зеленський", "Zelenskij"]],
    [["Schowkwa", "Zhovkva", "Жовква"]],
    [["Müller", "Mueller", "Muller"]],
    [["Papandreou", "Παπανδρεου"]],
    [["Johann", "Joann"]],
  ])("%j sound alike", (names) => {
    expect(new Set(names.map(nameSkeleton)).size).toBe(1);
  });

  test.each([
    ["Lindqvist", "Verhoek"],
    ["Norland", "Arlen"],
    ["Mara", "Mira"],
  ])("%s and %s do not", (one, other) => {
    expect(nameSkeleton(one)).not.toBe(nameSkeleton(other));
  });
});
