/** Verbatim words without quotation marks: only behind a colon and whoever speaks. Every name is invented. */
import { describe, expect, test } from "vitest";
import { ruleColumns } from "../../src/embedded/features/rule-columns.js";
import { textColumns } from "../../src/embedded/features/text-columns.js";
import type { QuoteWithRoles } from "../../src/embedded/layers/role-layer.js";
import { verbatimPart } from "../../src/embedded/unmarked-words.js";
import { findUtterances } from "../../src/rules/find-utterances.js";
import { analyzeText } from "../../src/text/analyze-text.js";

/** What is left of a quote that the layers take for verbatim, and how it was said; `null` where nothing is. */
function partOf(text: string, quoted: string, speaker = "", cue = ""): readonly [string, string] | null {
  const analyzed = analyzeText(text, "en");
  const tokensOf = (words: string): number[] => {
    const start = text.indexOf(words);
    if (words === "" || start < 0) return [];
    return analyzed.tokens.flatMap((token, t) =>
      token.start >= start && token.end <= start + words.length ? [t] : [],
    );
  };
  const one: QuoteWithRoles = {
    quote: { mode: "direct", tokens: tokensOf(quoted), outer: null, sureness: 0.8 },
    roles: { frame: [], cue: tokensOf(cue), speaker: tokensOf(speaker), addressee: [] },
    speakerSureness: speaker === "" ? 0 : 0.9,
  };
  const left = verbatimPart(textColumns(analyzed), ruleColumns(analyzed, findUtterances(analyzed)), one);
  if (left === null) return null;
  const [first, last] = [left.quote.tokens[0] ?? 0, left.quote.tokens.at(-1) ?? 0];
  return [left.quote.mode, text.slice(analyzed.tokens[first]?.start, analyzed.tokens[last]?.end)];
}

describe("verbatim words without marks", () => {
  test("a speech in minutes is verbatim", () => {
    const text = "Ada Brandt asked again.\n\nThe First Minister: It will be published by Easter.";
    const speech = "It will be published by Easter.";
    expect(partOf(text, speech, "First Minister")).toEqual(["direct", speech]);
  });

  test("a ticker quotes behind a verb of saying", () => {
    const text =
      "11.47 In a note that was sent to all of its readers this morning our editor Ada Brandt writes: The duty rise is the headline.";
    const words = "The duty rise is the headline.";
    expect(partOf(text, words, "Ada Brandt", "writes")).toEqual(["direct", words]);
    expect(partOf(text, words, "Ada Brandt")).toBeNull();
  });

  test("small letters behind the colon are told", () => {
    const text = "Premier Ada Brandt told them: the freeze will hold. It was not what they wanted.";
    expect(partOf(text, "the freeze will hold. It was not what they wanted.", "Ada Brandt", "told")).toEqual([
      "indirect",
      "the freeze will hold.",
    ]);
    expect(partOf(text, "the freeze will hold.", "Ada Brandt")).toBeNull();
  });

  test("a sentence of the report is nobody's words", () => {
    const text = "Brandt responded by using the port to prove her point. “We are full,” she said.";
    expect(partOf(text, "Brandt responded by using the port to prove her point.", "Brandt")).toBeNull();
  });

  test("what stands before the marks in a sentence of its own does not belong to the quote", () => {
    const text = "She would assert her rights in response. “Subpoenas are not optional,” Brandt said.";
    expect(partOf(text, "her rights in response. “Subpoenas are not optional,”", "Brandt", "said")).toEqual([
      "direct",
      "“Subpoenas are not optional,”",
    ]);
  });

  test("a word or two before the marks do", () => {
    const text = "Brandt was brief, but “when it comes to ports, we are full,” she said.";
    const quoted = "but “when it comes to ports, we are full,”";
    expect(partOf(text, quoted, "she", "said")).toEqual(["direct", quoted]);
  });

  test("marked words stay as they are", () => {
    const text = "“We are full,” Brandt said.";
    expect(partOf(text, "“We are full,”", "Brandt", "said")).toEqual(["direct", "“We are full,”"]);
  });
});
