import { describe, expect, it } from "vitest";
import { analyzeText } from "../../src/text/analyze-text.js";
import { perDocument } from "../../src/text/per-document.js";
import { perStretch } from "../../src/text/per-stretch.js";

const [one, other] = [analyzeText("Sie kommt. Er geht.", "de"), analyzeText("Sie kommt. Er geht.", "de")];

describe("what is kept with a document", () => {
  it("is worked out once for each document, for each question", () => {
    let asked = 0;
    const counted = perDocument(({ tokens }) => {
      asked += 1;
      return { many: tokens.length };
    });
    const first = perDocument(({ tokens }) => ({ first: tokens[0]?.text }));
    expect(counted(one)).toBe(counted(one));
    expect(first(one)).toEqual({ first: "Sie" });
    expect(counted(other)).toEqual({ many: 6 });
    expect(counted(one)).toEqual({ many: 6 });
    expect(asked).toBe(2);
  });

  it("is worked out once for each stretch, also where there is nothing to find", () => {
    const asked: string[] = [];
    const words = perStretch(({ tokens }, { from, to }): readonly string[] => {
      asked.push(`${from}-${to}`);
      return tokens.slice(from, to).map(({ text }) => text);
    });
    expect(words(one, { from: 0, to: 2 })).toEqual(["Sie", "kommt"]);
    expect(words(one, { from: 0, to: 2 })).toBe(words(one, { from: 0, to: 2 }));
    expect(words(one, { from: 2, to: 2 })).toEqual([]);
    expect(words(one, { from: 2, to: 2 })).toEqual([]);
    expect(words(other, { from: 0, to: 2 })).toEqual(["Sie", "kommt"]);
    expect(asked).toEqual(["0-2", "2-2", "0-2"]);
  });
});
