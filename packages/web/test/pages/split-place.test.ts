import { describe, expect, it } from "vitest";
import {
  firstSplit,
  nearestSplit,
  splitPlaces,
  splitWords,
  steppedSplit,
} from "../../src/pages/read/split-place.js";

const text = "Said: We send ships. We stay, and no planes go now";
const spans = [{ start: 6, end: text.length }];
const behind = (at: number | null) => (at === null ? null : text.slice(at));

describe("the place of a split", () => {
  it("begins where a sentence ends, else a clause, else at the word nearest to the middle", () => {
    expect(behind(firstSplit(text, spans))).toMatch(/^We stay/);
    expect(behind(firstSplit(text, [{ start: 21, end: text.length }]))).toMatch(/^and no/);
    expect(behind(firstSplit(text, [{ start: 30, end: text.length }]))).toMatch(/^planes go/);
    expect(firstSplit(text, [{ start: 0, end: 5 }])).toBeNull();
    expect(firstSplit(text, [])).toBeNull();
  });

  it("moves by words and stays at the ends", () => {
    const [first = 0, second = 0] = splitPlaces(text, spans);
    expect(steppedSplit(text, spans, first, 1)).toBe(second);
    expect(steppedSplit(text, spans, first, -1)).toBe(first);
    expect(steppedSplit(text, spans, text.indexOf("now"), 1)).toBe(text.indexOf("now"));
    expect(behind(nearestSplit(text, spans, text.indexOf("planes") + 1))).toMatch(/^planes/);
    expect(behind(nearestSplit(text, spans, 0))).toMatch(/^send/);
  });

  it("shows the words of both sides, also of a quote in pieces", () => {
    const pieces = [
      { start: 6, end: 13 },
      { start: 21, end: 28 },
    ];
    expect(splitWords(text, pieces, 21)).toEqual(["We send", "We stay"]);
    expect(splitWords(text, pieces, 24)).toEqual(["We send … We", "stay"]);
  });
});
