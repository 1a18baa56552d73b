/** Counts of values, by hand. */
import { describe, expect, test } from "vitest";
import { barPlot } from "../../src/measures/bar-plot.js";
import { tableOf } from "../network/tables.js";

const table = tableOf(
  [
    { organization: "A", concept: "x", agreement: 1, document: "d1", scale: 2, frame: "cost" },
    { organization: "A", concept: "y", agreement: 1, document: "d1", scale: -1 },
    { organization: "A", concept: "", agreement: 0, document: "d1", scale: 2 },
    { organization: "B", concept: "x", agreement: null, document: "d2", scale: 2 },
    { organization: "", concept: "x", agreement: 1, document: "d2", scale: 2 },
  ],
  [-2, 2],
);

describe("bar plot", () => {
  test.each([
    ["stance", {}, ["A"], [0, 1], [[1, 2]]],
    // The same value and stance in one document counts once, whatever it was about.
    ["duplicates", { duplicates: "document" }, ["A"], [0, 1], [[1, 1]]],
    ["no qualifier", { qualifier: null }, ["A", "B"], [1], [[3], [1]]],
    [
      "a scale",
      { qualifier: "scale" },
      ["A", "B"],
      [-1, 2],
      [
        [1, 2],
        [0, 1],
      ],
    ],
    ["a text", { qualifier: "frame" }, ["A"], ["cost"], [[1]]],
    [
      "concepts",
      { variable1: "concept" },
      ["x", "y"],
      [0, 1],
      [
        [0, 2],
        [0, 1],
      ],
    ],
    ["a filter", { excludeValues: { concept: "x" } }, ["A"], [0, 1], [[1, 1]]],
    [
      "documents",
      { variable1: "id", variable1Document: true, qualifier: null },
      ["d1", "d2"],
      [1],
      [[3], [2]],
    ],
  ] as const)("of %s", (_, options, values, qualifierLevels, counts) => {
    expect(barPlot(table, options as never)).toMatchObject({ values, qualifierLevels, counts });
  });

  test("is empty for an empty record and keeps entity ids", () => {
    expect(barPlot(tableOf([]))).toMatchObject({ values: [], counts: [], numFilteredStatements: 0 });
    expect(barPlot(table).entityIds).toEqual(["e-A"]);
  });

  test("refuses an unknown variable", () => {
    expect(() => barPlot(table, { variable1: "party" })).toThrow(
      expect.objectContaining({ code: "NETWORK_VARIABLE_UNKNOWN" }),
    );
  });

  test("leads from each count to the rows behind it", () => {
    const { counts, rows, values } = barPlot(table, { duplicates: "document" });
    expect(values).toEqual(["A"]);
    expect(counts).toEqual([[1, 1]]);
    // Against: the third statement; for: the first of the two about x and y.
    expect(rows[0]?.map((own) => own.map((row) => table.ids[row]))).toEqual([["s3"], ["s1"]]);
  });
});
