import { describe, expect, it } from "vitest";
import { whenWords } from "../../src/pages/scenario/scenario-words.js";

const condition = (id: string, label: string) => ({ id, label, holds: false, fixed: false, requires: null });
const conditions = [
  condition("ceasefire", "Ceasefire"),
  condition("mandate", "UN mandate"),
  condition("embargo", "Embargo"),
];

describe("an expression of conditions in words", () => {
  it.each([
    ["ceasefire", "Ceasefire", "Ceasefire"],
    ["ceasefire & !embargo", "Ceasefire and not Embargo", "Ceasefire und nicht Embargo"],
    ["mandate | ceasefire", "UN mandate or Ceasefire", "UN mandate oder Ceasefire"],
    [
      "ceasefire & (mandate | !embargo)",
      "Ceasefire and (UN mandate or not Embargo)",
      "Ceasefire und (UN mandate oder nicht Embargo)",
    ],
    ["somethingElse", "somethingElse", "somethingElse"],
  ])("reads %s", (when, en, de) => {
    expect([whenWords(when, conditions, "en"), whenWords(when, conditions, "de")]).toEqual([en, de]);
  });
});
