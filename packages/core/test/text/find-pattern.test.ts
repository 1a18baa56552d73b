import { describe, expect, test } from "vitest";
import { escapedPattern, findPattern } from "../../src/index.js";
import { code } from "../coding/coded-project.js";

const text = "Frieden? frieden, Ruhe und FRIEDEN (bald).\nStraße, Ende.";

describe("places of a pattern", () => {
  test.each([
    ["words in every case", "frieden", false, ["Frieden", "frieden", "FRIEDEN"]],
    ["signs as they stand", "(bald).", false, ["(bald)."]],
    ["letters beyond ASCII", "STRASSE", false, []],
    ["a pattern minds the case", "Frieden|Ruhe", true, ["Frieden", "Ruhe"]],
    ["a pattern that does not", "(?i)frieden", true, ["Frieden", "frieden", "FRIEDEN"]],
    ["lines begin and end", "^\\w+", true, ["Frieden", "Stra"]],
    ["a backslash before a sign that needs none", "Ruhe\\ und", true, ["Ruhe und"]],
    ["empty matches are none", "x*", true, []],
    ["nothing", "Krieg", false, []],
  ])("%s", (_, pattern, isRegex, words) => {
    const found = findPattern(text, pattern, isRegex, 100);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  test("are at most as many as wanted", () => {
    expect(findPattern(text, "e", false, 2)).toHaveLength(2);
  });

  test("of a broken pattern are refused with its reason", () => {
    expect(() => findPattern(text, "(", true, 9)).toThrowError(code("PATTERN_BROKEN"));
  });

  test("of words are found by their pattern too", () => {
    const found = findPattern(text, escapedPattern("(bald)."), true, 9);
    expect(found).toEqual(findPattern(text, "(bald).", false, 9));
  });
});
