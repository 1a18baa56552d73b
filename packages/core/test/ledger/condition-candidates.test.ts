/** Which sentences tell that a condition changed its state? All sentences are invented. */
import { describe, expect, test } from "vitest";
import { conditionCandidates, presumedStates } from "../../src/ledger/condition-candidates.js";
import type { LedgerSentence } from "../../src/ledger/ledger-sentence.js";

const truce = {
  id: "truce",
  labels: { en: "Truce along the river", de: "Waffenruhe am Fluss" },
  phrases: { en: ["truce on the river"], de: [] },
};
const sentence = (text: string, more: Partial<LedgerSentence> = {}): LedgerSentence => ({
  documentId: "d1",
  day: "2031-02-01",
  language: "en",
  text,
  start: 0,
  end: text.length,
  ...more,
});
const found = (...sentences: readonly LedgerSentence[]) => conditionCandidates([truce], sentences);

describe("a sentence about a condition", () => {
  test.each([
    ["The truce along the river took effect on Saturday.", "en", "met"],
    ["Die Waffenruhe am Fluss ist seit Samstag in Kraft.", "de", "met"],
    ["The truce along the river has collapsed.", "en", "reversed"],
    ["A truce along the river was agreed, but only for the ferries.", "en", "partly"],
    ["The truce along the river would be agreed if both sides met.", "en", null],
    ["She demanded that a truce along the river be agreed.", "en", null],
    ["Wenn die Waffenruhe am Fluss in Kraft ist, gehen wir.", "de", null],
    ["The budget was agreed on Saturday.", "en", null],
  ] as const)("“%s” → %s", (text, language, value) => {
    expect(found(sentence(text, { language })).map((one) => one.value)).toEqual(
      value === null ? [] : [value],
    );
  });

  test("counts once for each document, the one with most of its words", () => {
    const candidates = found(
      sentence("The truce on the river was agreed."),
      sentence("The truce along the river was agreed.", { start: 50, end: 90 }),
      sentence("The truce along the river took effect.", { documentId: "d2", day: "2031-02-03" }),
    );
    expect(candidates.map(({ documentId, from }) => [documentId, from])).toEqual([
      ["d1", "2031-02-01"],
      ["d2", "2031-02-03"],
    ]);
  });

  test("without a date tells nothing", () => {
    expect(found(sentence("The truce along the river took effect.", { day: null }))).toEqual([]);
  });
});

test("decided states stand before proposed ones", () => {
  const candidates = found(sentence("The truce along the river took effect."));
  expect(presumedStates({ id: "truce", states: [] }, candidates).map(({ value, by }) => [value, by])).toEqual(
    [["met", "ledger"]],
  );
  const decided = [{ from: "2031-02-02", to: null, value: "partly" as const, evidence: [], by: "mara" }];
  expect(presumedStates({ id: "truce", states: decided }, candidates)).toEqual(decided);
});
