import { describe, expect, it } from "vitest";
import { analyzeText } from "../../src/text/analyze-text.js";
import { perForm } from "../../src/text/per-form.js";
import { formOf } from "../../src/text/word-forms.js";
import { wordTest } from "../../src/text/word-test.js";

describe("a word form", () => {
  it("is shared by all tokens written the same, in any text", () => {
    const [first, , second] = analyzeText("Soldaten und Soldaten", "de").tokens;
    const [other] = analyzeText("Soldaten", "de").tokens;
    expect(first?.form).toBe(second?.form);
    expect(first?.form).toBe(other?.form);
  });

  it("tells apart what is written with a capital and without", () => {
    const { tokens } = analyzeText("Arm arm", "de");
    expect(tokens.map(({ form }) => [form.lower, form.capital])).toEqual([
      ["arm", true],
      ["arm", false],
    ]);
  });

  it.each([
    ["Über", "word", true],
    ["ß", "word", false],
    ["2031", "number", false],
    ["80er", "word", false],
    ["½", "number", false],
    ["…", "punctuation", false],
    ["😀", "punctuation", false],
    ["𝔘nd", "word", false],
  ] as const)("of %s is a %s", (text, kind, capital) => {
    expect(formOf(text)).toMatchObject({ text, kind, capital });
  });

  it("of endless length is not remembered", () => {
    const endless = "a".repeat(1_000);
    expect(formOf(endless)).not.toBe(formOf(endless));
    expect(formOf(endless)).toMatchObject({ text: endless, lower: endless });
  });
});

describe("a question about a word", () => {
  it("is answered once a form", () => {
    let asked = 0;
    const isLong = wordTest((lower) => {
      asked += 1;
      return lower.length > 4;
    });
    const { tokens } = analyzeText("Soldaten und Soldaten und", "de");
    expect(tokens.map((token) => isLong(token))).toEqual([true, false, true, false]);
    expect(asked).toBe(2);
  });

  it("has the answer no where there is no word", () => {
    expect(wordTest(() => true)(undefined)).toBe(false);
  });

  it("does not mix with forty others", () => {
    const questions = Array.from({ length: 40 }, (_, k) => wordTest((lower) => lower.length > k));
    const [token] = analyzeText("zwanzigbuchstabenwort", "de").tokens;
    for (const round of [1, 2])
      expect([round, questions.filter((question) => question(token)).length]).toEqual([round, 21]);
  });
});

describe("what is said of a form", () => {
  it("is worked out once", () => {
    let worked = 0;
    const length = perForm(({ text }) => {
      worked += 1;
      return text.length;
    });
    const form = formOf("Wirklichkeit");
    expect([length(form), length(form), worked]).toEqual([12, 12, 1]);
  });

  it("may be null or an empty text", () => {
    const form = formOf("Möglichkeit");
    const [none, empty] = [perForm(() => null), perForm(() => "")];
    expect([none(form), empty(form), none(form), empty(form)]).toEqual([null, "", null, ""]);
  });
});
