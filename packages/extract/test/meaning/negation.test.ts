/** Which words negate, how far, and which only look like it. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { isNegatedClause, negationsIn } from "../../src/meaning/negation.js";
import { analyzeText } from "../../src/text/analyze-text.js";

const scopes: readonly (readonly [Language, string, readonly string[]])[] = [
  ["de", "Nicht um zu kämpfen, sondern um zu helfen", ["Nicht um zu kämpfen"]],
  ["de", "Wir schicken keine Soldaten, aber Ärzte", ["keine Soldaten"]],
  ["de", "Sie will weder Waffen noch Soldaten schicken, sagte er", ["weder Waffen noch Soldaten schicken"]],
  ["de", "Nicht nur Waffen, sondern auch Ärzte", []],
  ["de", "Das kann kaum gelingen", ["kaum gelingen"]],
  ["de", "Ein wenig Zeit bleibt", []],
  ["de", "Niemand war zufrieden", ["Niemand war zufrieden"]],
  ["en", "not to fight but to help", ["not to fight"]],
  ["en", "We will never send troops, he said", ["never send troops"]],
  ["en", "They won't leave", ["won't leave"]],
  ["en", "not only weapons but also doctors", []],
  ["en", "There is no doubt about it", []],
  ["en", "neither weapons nor soldiers, she said", ["neither weapons nor soldiers", "nor soldiers"]],
  ["en", "It can hardly work", ["hardly work"]],
  ["en", "a little town", []],
];

describe("negationsIn", () => {
  it.each(scopes)("%s: %s", (language, text, expected) => {
    const analyzed = analyzeText(text, language);
    const found = negationsIn(analyzed, { from: 0, to: analyzed.tokens.length });
    const words = found.map(({ scope }) =>
      text.slice(analyzed.tokens[scope.from]?.start, analyzed.tokens[scope.to - 1]?.end),
    );
    expect(words).toEqual(expected);
  });
});

describe("isNegatedClause", () => {
  it.each([
    ["de", "sie schicken keine Soldaten", true],
    ["de", "niemand will nicht helfen", false],
    ["de", "sie stimmen ohne Vorbehalte zu", false],
    ["de", "weder Waffen noch Soldaten", true],
    ["de", "sie will sich nicht beteiligen", true],
    ["de", "das konnte er nicht bestätigen", true],
    ["de", "das steht im nicht öffentlichen Teil", false],
    ["en", "they will not send troops", true],
    ["en", "they agreed without delay", false],
    ["en", "neither weapons nor soldiers", true],
    ["en", "they will send troops", false],
  ] as const)("%s: %s is %s", (language, text, expected) => {
    const analyzed = analyzeText(text, language);
    expect(isNegatedClause(analyzed, { from: 0, to: analyzed.tokens.length })).toBe(expected);
  });
});
