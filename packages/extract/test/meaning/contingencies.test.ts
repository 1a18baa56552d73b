/** What could happen: conditions of statements and what-if questions, merged where they are one. */
import type { Language, ReadStatement } from "@parley/core";
import { codebookSchema, partAt } from "@parley/core";
import { describe, expect, it } from "vitest";
import { findContingencies } from "../../src/meaning/contingencies.js";
import { analyzeText } from "../../src/text/analyze-text.js";

function statementWith(text: string, id: number, condition: string): ReadStatement {
  const start = text.indexOf(condition);
  const whole = partAt(text, [{ start: 0, end: text.length }]);
  if (whole === null) throw new Error("empty text");
  return {
    id,
    utterance: id,
    actor: null,
    addressee: null,
    cue: null,
    frame: null,
    quote: whole,
    claim: whole,
    mode: "indirect",
    act: "announce",
    stance: null,
    negated: false,
    certainty: "stated",
    level: 0.8,
    medium: null,
    condition: start < 0 ? null : partAt(text, [{ start, end: start + condition.length }]),
    time: null,
    deadline: null,
    concept: null,
    nestedIn: null,
    confidence: 1,
    engine: "test@1",
    why: [],
  };
}

const whatIfs: readonly (readonly [Language, string, readonly string[]])[] = [
  [
    "de",
    "Und was geschieht, wenn Ostmark, wie Amsel behauptet, neue Offensiven begänne?",
    ["Ostmark neue Offensiven begänne"],
  ],
  ["de", "Was passiert, falls die Waffenruhe bricht?", ["Waffenruhe bricht"]],
  ["de", "Was sagt Amsel dazu?", []],
  ["de", "Wenn es regnet, wird es nass.", []],
  ["en", "What if Ostmark attacks the border?", ["Ostmark attacks the border"]],
  ["en", "But what happens if the truce fails?", ["truce fails"]],
  ["en", "What does Amsel think?", []],
];

const conditions: readonly (readonly [Language, string, string, string])[] = [
  ["de", "Norland hilft im Fall einer Waffenruhe.", "im Fall einer Waffenruhe", "Waffenruhe"],
  ["de", "Norland hilft, falls Ostmark abzieht.", "falls Ostmark abzieht", "Ostmark abzieht"],
  ["de", "Bei einem Angriff hilft Norland.", "Bei einem Angriff", "Angriff"],
  [
    "de",
    "Sie hilft unter der Bedingung, dass Ostmark abzieht.",
    "unter der Bedingung, dass Ostmark abzieht",
    "Ostmark abzieht",
  ],
  ["en", "Norland helps if a ceasefire holds.", "if a ceasefire holds", "ceasefire holds"],
  ["en", "In case of a ceasefire Norland helps.", "In case of a ceasefire", "ceasefire"],
  ["en", "Unless parliament agrees nobody leaves.", "Unless parliament agrees", "parliament agrees"],
];

describe("findContingencies", () => {
  it.each(whatIfs)("what if, %s: %s", (language, text, labels) => {
    const found = findContingencies(analyzeText(text, language), []);
    expect(found.map((one) => one.label)).toEqual(labels);
    for (const one of found)
      expect([one.kind, text.slice(one.part.start, one.part.end)]).toEqual(["what-if", one.part.text]);
  });

  it.each(conditions)("condition, %s: %s", (language, text, condition, label) => {
    const found = findContingencies(analyzeText(text, language), [statementWith(text, 1, condition)]);
    expect(found).toMatchObject([{ label, kind: "condition", statements: [1] }]);
  });

  it("merges conditions in the same words", () => {
    const text = "Norland hilft im Fall einer Waffenruhe. Ostmark kommt bei einer Waffenruhe.";
    const found = findContingencies(analyzeText(text, "de"), [
      statementWith(text, 1, "im Fall einer Waffenruhe"),
      statementWith(text, 2, "bei einer Waffenruhe"),
    ]);
    expect(found).toMatchObject([{ label: "Waffenruhe", statements: [1, 2] }]);
  });

  it("names a condition of the codebook by its id", () => {
    const codebook = codebookSchema.parse({
      parley: "codebook/1",
      name: "invented",
      languages: ["de"],
      conditions: [{ id: "truce", labels: { de: "Waffenruhe" }, phrases: { de: ["Waffen schweigen"] } }],
    });
    const text = "Norland hilft, wenn die Waffen schweigen.";
    const found = findContingencies(
      analyzeText(text, "de"),
      [statementWith(text, 1, "wenn die Waffen schweigen")],
      codebook,
    );
    expect(found).toMatchObject([{ id: "truce", label: "Waffenruhe" }]);
  });
});
