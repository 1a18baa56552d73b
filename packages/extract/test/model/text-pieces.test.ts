import { describe, expect, test } from "vitest";
import { textPieces } from "../../src/model/text-pieces.js";

const pieces = (text: string, longest: number) =>
  textPieces(text, longest).map(({ start, end }) => text.slice(start, end));

describe("pieces of a text", () => {
  const rows: readonly (readonly [name: string, text: string, longest: number, expected: string[]])[] = [
    ["of nothing are none", "", 10, []],
    ["that fits is one", "One. Two.", 10, ["One. Two."]],
    ["end with a paragraph where one ends", "Abc def.\nGhi. Jkl.", 14, ["Abc def.\n", "Ghi. Jkl."]],
    ["or else with a sentence", "Abc def. Ghi jkl.", 12, ["Abc def. ", "Ghi jkl."]],
    ["or else with a word", "abcdef ghijkl", 10, ["abcdef ", "ghijkl"]],
    ["or else anywhere, but not inside of a letter", "🕊🕊🕊", 3, ["🕊", "🕊", "🕊"]],
  ];
  test.each(rows)("%s", (_, text, longest, expected) => {
    expect(pieces(text, longest)).toEqual(expected);
  });
});
