import { expect, test } from "vitest";
import { typingDistance } from "../../src/index.js";

test.each([
  ["lindqvist", "lindqvist", 0],
  ["lindqvist", "lindqist", 1],
  ["lindqvist", "lindqvisst", 1],
  ["lindqvist", "lindqvyst", 1],
  ["lindqvist", "lindqivst", 1],
  ["lindqvist", "lindkvyst", 2],
  ["ab", "ba", 1],
  ["", "ab", 2],
  ["abcdef", "uvwxyz", 3],
  ["abc", "abcdefgh", 3],
])("from %j to %j it takes %i slips, counted up to 3", (one, other, slips) => {
  expect(typingDistance(one, other, 2)).toBe(slips);
  expect(typingDistance(other, one, 2)).toBe(slips);
});
