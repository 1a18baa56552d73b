/** What a statement tells by itself. */
import { expect, test } from "vitest";
import { stanceOfAct } from "../../src/model/statement.js";

test.each([
  ["announce", false, 1],
  ["announce", true, 0],
  ["promise", false, 1],
  ["promise", true, 0],
  ["refuse", false, 0],
  ["refuse", true, 0],
  ["assert", false, null],
  ["question", false, null],
] as const)("who does %s (negated: %s) takes side %s by it", (act, negated, side) => {
  expect(stanceOfAct({ act, negated })).toBe(side);
});
