/** Classes of words that tell of a side: by stem, by compound, several at once, and none for most words. */
import { describe, expect, it } from "vitest";
import { sideBits, sideClasses } from "../../src/meaning/side-words.js";
import { formOf } from "../../src/text/word-forms.js";

function classesOf(word: string, language: "de" | "en"): readonly string[] {
  const bits = sideBits(formOf(word), language);
  return sideClasses.filter((_, bit) => (bits & (1 << bit)) !== 0);
}

describe("classes of words that tell of a side", () => {
  it.each([
    ["abgeschafft", "de", ["ending"]],
    ["zerstört", "de", ["harm"]],
    ["sinnvolle", "de", ["praise"]],
    ["unzumutbare", "de", ["blame"]],
    ["wetterte", "de", ["anger"]],
    ["scrapped", "en", ["ending"]],
    ["ruined", "en", ["harm"]],
    ["sensible", "en", ["praise"]],
    ["disgraceful", "en", ["blame"]],
    ["fumed", "en", ["anger"]],
    ["lighthouse", "en", []],
    ["Leuchtturm", "de", []],
  ] as const)("%s (%s) is of %j", (word, language, classes) => {
    expect(classesOf(word, language)).toEqual(classes);
  });

  it("takes a German compound by its head, and no verb for one", () => {
    expect(classesOf("Nachtflugverbot", "de")).toEqual(classesOf("Verbot", "de"));
    expect(classesOf("Hafenerweiterung", "de")).toContain("starting");
    expect(classesOf("kleinbau", "de")).toEqual([]);
  });

  it("knows every class in both languages", () => {
    for (const language of ["de", "en"] as const) {
      const words =
        language === "de" ? ["statt", "wir", "muss", "ohne"] : ["instead", "we", "must", "without"];
      expect(words.map((word) => classesOf(word, language)[0])).toEqual([
        "contrast",
        "we",
        "necessity",
        "lack",
      ]);
    }
  });
});
