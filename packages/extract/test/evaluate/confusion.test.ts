/** Tables of what was taken for what. */
import { expect, test } from "vitest";
import { confusions } from "../../src/evaluate/confusion.js";
import { coded, found } from "./coded-text.js";

const claim = "das Geld reicht";

test("counts labels of pairs, and what only one side has under none", () => {
  const [mode, act, ...others] = confusions([
    { gold: coded(claim, { act: "demand" }), found: found(claim, { act: "demand" }) },
    { gold: coded(claim, { act: "demand" }), found: found(claim, { act: "assert", mode: "direct" }) },
    { gold: coded(claim, { act: "assert" }), found: null },
    { gold: null, found: found(claim) },
  ]);
  expect(others).toEqual([]);
  expect(mode).toEqual({
    field: "mode",
    labels: ["direct", "indirect", "none"],
    counts: [
      [0, 0, 0],
      [1, 1, 1],
      [0, 1, 0],
    ],
  });
  expect(act).toEqual({
    field: "act",
    labels: ["assert", "demand", "none"],
    counts: [
      [0, 0, 1],
      [1, 1, 0],
      [1, 0, 0],
    ],
  });
});

test("has no table without coded statements", () => {
  expect(confusions([])).toEqual([]);
  expect(confusions([{ gold: null, found: found(claim) }])).toEqual([]);
});
