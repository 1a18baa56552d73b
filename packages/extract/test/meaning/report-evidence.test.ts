/** Which words show a report of which only the object was found. Every name is invented. */
import { expect, test } from "vitest";
import { evidenceIn } from "../../src/meaning/report-evidence.js";
import { utteranceIn } from "./utterance-in.js";

const pieces = { quote: ["the toll"], speaker: "Reuth", cue: ["rejected"], mode: "reported" } as const;

test.each([
  ["On Monday Reuth rejected the toll.", "On Monday Reuth rejected the toll."],
  ["Nothing moves: Reuth rejected the toll.", "Reuth rejected the toll."],
  ["Reuth rejected the toll; the mayor left.", "Reuth rejected the toll"],
])("%s", (text, expected) => {
  const { analyzed, utterance, words } = utteranceIn("en", text, pieces);
  expect(words(evidenceIn(analyzed, [utterance])(utterance))).toBe(expected);
});

test("beside other words of the sentence only what tells of it", () => {
  const text = "On Monday Reuth rejected the toll, and Holt said it was dead.";
  const { analyzed, utterance, words } = utteranceIn("en", text, pieces);
  const start = text.indexOf("it was");
  const other = {
    ...utterance,
    mode: "indirect" as const,
    quote: [{ start, end: text.length - 1 }],
    cue: [],
  };
  expect(words(evidenceIn(analyzed, [utterance, other])(utterance))).toBe("Reuth rejected the toll");
});

test("German reports and other modes keep their quote", () => {
  const { analyzed, utterance } = utteranceIn("de", "Reuth lehnte die Maut ab.", { mode: "reported" });
  expect(evidenceIn(analyzed, [utterance])(utterance)).toBe(utterance.quote);
});
