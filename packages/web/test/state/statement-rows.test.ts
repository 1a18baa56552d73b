/** The filter of the statements in an address, and the words of the contract repeated for the pages. */
import { rowGroups, rowSorts as sorts } from "@parley/core";
import { describe, expect, it } from "vitest";
import {
  firstDirection,
  hidesRows,
  rowFiltersOf,
  rowGroupings,
  rowQueryOf,
  rowSorts,
  windowsAround,
} from "../../src/state/statement-rows.js";

describe("the words", () => {
  it("are those of the contract", () => {
    expect(rowSorts).toEqual(sorts);
    expect(rowGroupings).toEqual(rowGroups);
  });
});

describe("an address", () => {
  it("without a filter asks for everything, newest first", () => {
    expect(rowFiltersOf({})).toMatchObject({ q: "", sort: "date", direction: "down", by: null });
    expect(hidesRows({ sort: "actor", by: "concept", cols: "date" })).toBe(false);
  });

  it("keeps commas inside a value", () => {
    expect(rowFiltersOf({ sources: "North\\, South,West" }).lists.sources).toEqual(["North, South", "West"]);
  });

  it("passes over words that stand for nothing", () => {
    expect(rowFiltersOf({ sort: "color", dir: "left", by: "moon" })).toMatchObject({
      sort: "date",
      direction: "down",
      by: null,
    });
  });

  it("takes a window only when it has both ends", () => {
    expect(rowQueryOf({ from: "2031-01-01" })).toMatchObject({ from: undefined, to: undefined });
    expect(hidesRows({ from: "2031-01-01", to: "2031-01-31" })).toBe(true);
  });

  it("begins names at A and confidence at the surest", () => {
    expect([firstDirection("actor"), firstDirection("confidence")]).toEqual(["up", "down"]);
  });
});

describe("the windows that are asked for", () => {
  it.each([
    ["those in sight first, then the next ones on both sides", 1_000, 1_030, 1_000_000, [5, 6, 4, 7, 3]],
    ["both of a border", 590, 620, 1_000_000, [2, 3, 4, 1, 5]],
    ["none before the second and none behind the last", 0, 30, 450, [1, 2]],
    ["none of an empty table", 0, 30, 0, []],
  ] as const)("are %s", (_, first, last, total, expected) => {
    expect(windowsAround(first, last, total)).toEqual(expected);
  });
});
