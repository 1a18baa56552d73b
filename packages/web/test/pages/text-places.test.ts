import { describe, expect, it } from "vitest";
import { sentenceAround, trimmed } from "../../src/pages/read/text/text-places.js";

const text = "He waited.\n“Germany will go.” They left, she said. Why? „Bis Mai“, hieß es.";

describe("the sentence around a place", () => {
  it.each([
    ["waited", "He waited."],
    ["will go", "“Germany will go.”"],
    ["left", "They left, she said."],
    ["Why", "Why?"],
    ["hieß", "„Bis Mai“, hieß es."],
  ])("around %s is %s", (words, sentence) => {
    const span = sentenceAround(text, text.indexOf(words));
    expect(text.slice(span?.start, span?.end)).toBe(sentence);
  });
});

describe("a selected span", () => {
  it.each([
    [{ start: 10, end: 20 }, "“Germany"],
    [{ start: 10, end: 11 }, null],
    [{ start: 2, end: 2 }, null],
  ])("loses the white space at its ends: %j", (span, words) => {
    const kept = trimmed(text, span);
    expect(kept === null ? null : text.slice(kept.start, kept.end)).toBe(words);
  });
});
