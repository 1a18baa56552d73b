import { describe, expect, test } from "vitest";
import { alignWords } from "../../src/model/align-words.js";

const text = "„Wir kommen“, sagte sie. Er lehnte den\nPlan ab. Planung und Plan, sagte sie.";
const all = { start: 0, end: text.length };

describe("words of a model in the text", () => {
  const rows: readonly (readonly [name: string, words: string, near: number, spans: object[] | null])[] = [
    ["stand at their place", "sagte", 0, [{ start: 14, end: 19 }]],
    ["stand at the place nearest to the offset given", "sagte sie", 70, [{ start: 66, end: 75 }]],
    ["may have other white space", "lehnte den Plan ab", 0, [{ start: 28, end: 46 }]],
    ["may have other quotation marks", '"Wir kommen"', 0, [{ start: 0, end: 12 }]],
    [
      "joined by … are pieces that follow each other",
      "lehnte … ab",
      0,
      [
        { start: 28, end: 34 },
        { start: 44, end: 46 },
      ],
    ],
    ["are no part of a longer word", "Plan", 48, [{ start: 39, end: 43 }]],
    ["are not cut out of a word where a mark stands before them", "„Wir komm", 0, null],
    ["that were made up are nowhere", "Wir gehen", 0, null],
    ["in the wrong order are nowhere", "ab … lehnte", 0, null],
    ["of another case are nowhere", "plan", 0, null],
    ["may hold what means something in a pattern", "kommen“, sagte sie.", 0, [{ start: 5, end: 24 }]],
    ["of nothing are nowhere", " … ", 0, null],
  ];
  test.each(rows)("%s", (_, words, near, spans) => {
    expect(alignWords(text, words, all, near)?.spans ?? null).toEqual(spans);
  });

  test("are looked for only where they were asked about", () => {
    expect(alignWords(text, "Wir kommen", { start: 20, end: text.length }, 0)).toBeNull();
  });
});
