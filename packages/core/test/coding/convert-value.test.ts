import { expect, test } from "vitest";
import { convertValue, LONGEST_SHORT_TEXT } from "../../src/index.js";

test.each([
  ["12", "integer", 12],
  [" -3 ", "integer", -3],
  ["\u22127", "integer", -7],
  ["2,000", "integer", null],
  ["about ten", "integer", null],
  ["", "integer", null],
  [1, "integer", 1],
  ["Ja", "boolean", 1],
  ["false", "boolean", 0],
  ["2", "boolean", null],
  [0, "boolean", 0],
  [7, "boolean", null],
  [7, "short text", "7"],
  [" a ", "short text", "a"],
  [" ", "short text", null],
  ["x".repeat(LONGEST_SHORT_TEXT), "short text", "x".repeat(LONGEST_SHORT_TEXT)],
  ["x".repeat(LONGEST_SHORT_TEXT + 1), "short text", null],
  [" as it is ", "long text", " as it is "],
] as const)("%j as %s is %j", (value, dataType, expected) => {
  expect(convertValue(value, dataType)).toBe(expected);
});
