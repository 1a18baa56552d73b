import { describe, expect, it } from "vitest";
import { bitsByWord } from "../../src/text/bits-by-word.js";
import { listedEndings } from "../../src/text/listed-endings.js";

describe("listed endings", () => {
  const bodyIn = listedEndings(["rat", "stadtrat", "ministerium", "eu", "rat"]);

  it.each([
    ["rat", "rat"],
    ["bundesrat", "rat"],
    ["großstadtrat", "stadtrat"],
    ["innenministerium", "ministerium"],
    ["grat", null],
    ["ratte", null],
    ["eu", null],
    ["", null],
  ])("%s ends in %s", (word, ending) => {
    expect(bodyIn(word)).toBe(ending);
  });
});

describe("bits of words in lists", () => {
  it("joins the bits of all lists", () => {
    const kinds = bitsByWord([
      [1, ["der", "ein"]],
      [4, new Set(["der"])],
    ]);
    expect([kinds.get("der"), kinds.get("ein"), kinds.get("wer")]).toEqual([5, 1, undefined]);
  });
});
