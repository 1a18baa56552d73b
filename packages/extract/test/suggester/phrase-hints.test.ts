/** Concepts that the codebook's phrases find in a claim. */
import { codebookSchema } from "@parley/core";
import { expect, test } from "vitest";
import { preparePhraseHints } from "../../src/suggester/phrase-hints.js";

const codebook = codebookSchema.parse({
  parley: "codebook/1",
  name: "Borders",
  languages: ["de", "en"],
  concepts: [
    { id: "fence", labels: { de: "Grenzzaun" }, phrases: { de: ["Zaun"], en: ["fence"] } },
    { id: "money", labels: { de: "Geld für Städte" }, phrases: { de: ["Geld Städte"] } },
  ],
});

test.each([
  ["Der Zaun kommt.", "de", ["fence"]],
  ["Die Städte brauchen Geld und keinen Zaun.", "de", ["money", "fence"]],
  ["The fence goes up.", "en", ["fence"]],
  ["Es regnet.", "de", []],
] as const)("%s (%s) names %j", (claim, language, expected) => {
  expect(preparePhraseHints(codebook)(claim, language).map(({ concept }) => concept)).toEqual(expected);
});

test("scores stay between 0 and 1", () => {
  for (const { score } of preparePhraseHints(codebook)("Geld für Städte, Zaun", "de")) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});
