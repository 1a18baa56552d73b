/** Words for and against, whatever they are about. */
import { expect, test } from "vitest";
import { stanceMarks } from "../../src/suggester/stance-marks.js";

test.each([
  ["Sie lehnte den Zaun ab.", "de", "attitude against"],
  ["Sie unterstützt den Zaun.", "de", "attitude for"],
  ["Das ist ein Fehler.", "de", "blame"],
  ["Der Zaun kommt nicht.", "de", "negation"],
  ["Der Protest gegen den Zaun wächst.", "de", "preposition gegen"],
  ["They rejected the fence.", "en", "attitude against"],
  ["The plan will not work.", "en", "negation"],
] as const)("%s (%s): %s", (text, language, mark) => {
  expect(stanceMarks(text, language)).toContain(mark);
});

test.each(["", "Der Zaun steht."])("%j takes no side", (text) => {
  expect(stanceMarks(text, "de")).toEqual([]);
});
