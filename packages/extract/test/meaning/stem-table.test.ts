import { describe, expect, it } from "vitest";
import { germanBlame, germanPraise } from "../../src/meaning/evaluative-words-de.js";
import { englishBlame, englishPraise } from "../../src/meaning/evaluative-words-en.js";
import { germanSideWords } from "../../src/meaning/side-words-de.js";
import { englishSideWords } from "../../src/meaning/side-words-en.js";
import { stemTable } from "../../src/meaning/stem-table.js";
import { foldedWord, stemOf } from "../../src/meaning/stems.js";

const lists = {
  de: [germanPraise, germanBlame, germanSideWords],
  en: [englishPraise, englishBlame, englishSideWords],
} as const;

describe("the beginning of a stem", () => {
  it.each(["de", "en"] as const)("is that of the word, for all words of the lists (%s)", (language) => {
    const words = lists[language].flatMap((list) => list.match(/[^\s:]+/g) ?? []);
    const others = words.filter(
      (word) => foldedWord(word, language).slice(0, 2) !== stemOf(word, language).slice(0, 2),
    );
    expect(words.length).toBeGreaterThan(100);
    expect(others).toEqual([]);
  });

  it.each([
    ["Übung", "de"],
    ["Uebung", "de"],
    ["ßen", "de"],
    ["säen", "de"],
    ["Oel", "de"],
    ["Aeußerung", "de"],
    ["dying", "en"],
    ["skies", "en"],
    ["a", "en"],
  ] as const)("is that of %s", (word, language) => {
    expect(foldedWord(word, language).slice(0, 2)).toBe(stemOf(word, language).slice(0, 2));
  });
});

describe("a table by stem", () => {
  it("gives the value of any form of a word", () => {
    const table = stemTable("de", () => [["Häuser", 1] as const, ["kalt", 2] as const]);
    expect(table.ofStem(stemOf("Haus", "de"))).toBe(1);
    expect(table.ofStem(stemOf("kaltes", "de"))).toBe(2);
    expect(table.ofStem(stemOf("warm", "de"))).toBeUndefined();
  });

  it("joins the values of words with one stem in their order", () => {
    const entries = [["cost", "a"] as const, ["costs", "b"] as const];
    const joined = stemTable<string>(
      "en",
      () => entries,
      (before, value) => before + value,
    );
    expect(joined.ofStem("cost")).toBe("ab");
    expect(stemTable<string>("en", () => entries).ofStem("cost")).toBe("b");
  });

  it("knows no word of an empty list", () => {
    expect(stemTable("en", () => []).ofStem("cost")).toBeUndefined();
  });
});
