/** Quotes to labels and back. Labels by number: 0 O; direct 1 B, 2 I, 3 J; indirect 4 B, 5 I, 6 J. */
import { describe, expect, it } from "vitest";
import {
  allowsQuoteLabel,
  labelsOfQuotes,
  quoteLabels,
  quotesOfLabels,
} from "../../src/embedded/layers/quote-labels.js";
import { labelsOfRoles, rolesOfLabels } from "../../src/embedded/layers/role-labels.js";

describe("labels of quotes", () => {
  it("marks the first token, further ones, and later pieces", () => {
    const labels = labelsOfQuotes(8, [{ mode: "direct", tokens: [1, 2, 5, 6] }]);
    expect([...labels]).toEqual([0, 1, 2, 0, 0, 3, 2, 0]);
  });

  it("comes back as the same quotes", () => {
    const quotes = [
      { mode: "direct", tokens: [0, 1, 4] },
      { mode: "indirect", tokens: [5, 6] },
    ] as const;
    expect(quotesOfLabels(labelsOfQuotes(8, quotes))).toEqual(quotes);
  });

  it("leaves a token to the quote that starts first", () => {
    const labels = labelsOfQuotes(4, [
      { mode: "indirect", tokens: [1, 2] },
      { mode: "direct", tokens: [0, 1] },
    ]);
    expect([...labels]).toEqual([1, 2, 4, 0]);
  });

  it("makes a quote of its own from a piece without a first one", () => {
    expect(quotesOfLabels(Uint8Array.from([0, 6, 5]))).toEqual([{ mode: "indirect", tokens: [1, 2] }]);
  });

  it("lets inner tokens follow only tokens of the same mode", () => {
    const number = (name: string) => quoteLabels.indexOf(name);
    expect(allowsQuoteLabel(number("B-direct"), number("I-direct"))).toBe(true);
    expect(allowsQuoteLabel(number("O"), number("I-direct"))).toBe(false);
    expect(allowsQuoteLabel(number("B-indirect"), number("I-direct"))).toBe(false);
    expect(allowsQuoteLabel(-1, number("J-direct"))).toBe(false);
  });
});

describe("labels of roles", () => {
  it("tells a speaker in the frame from one elsewhere, and back", () => {
    // "sagte Ada Lenz … Holm": frame 3 to 5, cue 3, speaker 4 and 5; in the second case the speaker is 9.
    const roles = { frame: [3, 4, 5], cue: [3], speaker: [4, 5], addressee: [] };
    expect([...labelsOfRoles([2, 3, 4, 5, 9], roles)]).toEqual([0, 2, 3, 3, 0]);
    expect(rolesOfLabels([2, 3, 4, 5, 9], Uint8Array.from([0, 2, 3, 3, 0]))).toEqual(roles);
    expect([...labelsOfRoles([3, 9], { ...roles, speaker: [9] })]).toEqual([2, 5]);
  });
});
