/** Which statements a network counts, and which lead back from a tie. */
import { describe, expect, test } from "vitest";
import { network } from "../../src/network/count-network.js";
import { networkTies, tieEvidence } from "../../src/network/evidence.js";
import { networkToJson } from "../../src/network/network.js";
import type { NetworkOptionsInput } from "../../src/network/options.js";
import { tableOf } from "./tables.js";

const table = tableOf([
  { organization: "A", concept: "troops", day: "2031-01-01", source: "Wire" },
  { organization: "A", concept: "aid", agreement: 0, day: "2031-01-02", source: "Post", coder: "Ben" },
  { organization: "B", concept: "troops", day: "2031-01-03", confidence: 0.7 },
  { organization: "B", concept: "troops", agreement: null, day: "2031-01-04", confidence: 0.4 },
  { organization: "", concept: "troops", day: "2031-01-05" },
  { organization: "C", concept: "talks", day: null, document: "undated" },
]);
const counted = (options: NetworkOptionsInput) =>
  Array.from(network(table, options).basis.rows, (row) => table.ids[row]);

describe("selection", () => {
  test.each<readonly [string, NetworkOptionsInput, readonly string[]]>([
    ["all with both sides", {}, ["s1", "s2", "s3", "s4", "s6"]],
    [
      "only with a stance when it is aggregated",
      { qualifierAggregation: "subtract" },
      ["s1", "s2", "s3", "s6"],
    ],
    ["only what was reviewed", { status: "reviewed" }, ["s1", "s2", "s6"]],
    ["proposals that reach the confidence", { engineConfidence: 0.7 }, ["s1", "s2", "s3", "s6"]],
    ["one coder", { coders: ["Ben"] }, ["s2"]],
    [
      "a date range, without undated documents",
      { startDate: "02.01.2031", stopDate: "03.01.2031" },
      ["s2", "s3"],
    ],
    ["ISO dates", { startDate: "2031-01-04" }, ["s4"]],
    ["an excluded value", { excludeValues: { concept: ["aid"] } }, ["s1", "s3", "s4", "s6"]],
    ["only the listed values", { excludeValues: { concept: ["aid"] }, invertValues: true }, ["s2"]],
    ["an excluded number", { excludeValues: { agreement: ["0"] } }, ["s1", "s3", "s4", "s6"]],
    [
      "several variables, inverted: all must be listed",
      { excludeValues: { concept: ["troops"], agreement: ["1"] }, invertValues: true },
      ["s1", "s3"],
    ],
    ["an excluded source", { excludeSources: ["Wire"] }, ["s2", "s3", "s4", "s6"]],
    ["only one source", { excludeSources: ["Wire"], invertSources: true }, ["s1"]],
    ["an empty list never filters", { invertSources: true }, ["s1", "s2", "s3", "s4", "s6"]],
    ["actors with at least two statements", { minStatements: 2 }, ["s1", "s2", "s3", "s4"]],
  ])("%s", (_, options, ids) => {
    expect(counted(options)).toEqual(ids);
  });

  test("isolates are values of the range whose statements were left out", () => {
    const options = { excludeValues: { organization: "B" }, startDate: "01.01.2031", stopDate: "04.01.2031" };
    expect(network(table, options).rowLabels).toEqual(["A"]);
    expect(network(table, { ...options, isolates: true }).rowLabels).toEqual(["A", "B"]);
  });

  test("document metadata can be a side", () => {
    const found = network(table, { variable1: "source", variable1Document: true });
    expect(networkToJson(found)).toMatchObject({
      rowLabels: ["Post", "Wire"],
      colLabels: ["aid", "troops"],
      matrix: [
        [1, 0],
        [0, 1],
      ],
    });
  });
});

describe("evidence", () => {
  const debate = tableOf([
    { organization: "A", concept: "troops", agreement: 1 },
    { organization: "B", concept: "troops", agreement: 1 },
    { organization: "B", concept: "troops", agreement: 0 },
    { organization: "B", concept: "aid", agreement: 1 },
    { organization: "C", concept: "aid", agreement: 0 },
  ]);

  test("a two-mode tie leads to the statements of the actor about the concept", () => {
    const ties = networkTies(network(debate, { qualifierAggregation: "combine" }));
    expect(
      ties.map(({ source, target, weight, statementIds }) => [source, target, weight, statementIds]),
    ).toEqual([
      ["A", "troops", 1, ["s1"]],
      ["B", "aid", 1, ["s4"]],
      ["B", "troops", 3, ["s2", "s3"]],
      ["C", "aid", 2, ["s5"]],
    ]);
    expect(ties[2]).toMatchObject({ agreeing: 1, opposing: 1 });
  });

  test.each([
    ["congruence", [["A", "B", 1, ["s1", "s2"]]]],
    [
      "conflict",
      [
        ["A", "B", 1, ["s1", "s3"]],
        ["B", "C", 1, ["s4", "s5"]],
      ],
    ],
    // A and B agree once and oppose once: no tie is left, but the evidence is.
    ["subtract", [["B", "C", -1, ["s4", "s5"]]]],
    [
      "ignore",
      [
        ["A", "B", 2, ["s1", "s2", "s3"]],
        ["B", "C", 1, ["s4", "s5"]],
      ],
    ],
  ] as const)(
    "a one-mode tie of %s leads to the statements that made it",
    (qualifierAggregation, expected) => {
      const found = networkTies(network(debate, { networkType: "onemode", qualifierAggregation }));
      expect(
        found.map(({ source, target, weight, statementIds }) => [source, target, weight, statementIds]),
      ).toEqual(expected);
    },
  );

  test("a pair whose sides cancel out still has evidence", () => {
    const signed = network(debate, { networkType: "onemode", qualifierAggregation: "subtract" });
    expect(tieEvidence(signed).behind(0, 1)).toEqual({ rows: [0, 1, 2], agreeing: 1, opposing: 1 });
  });

  test("every weight of a congruence network is its number of agreeing pairs", () => {
    for (const tie of networkTies(
      network(debate, { networkType: "onemode", qualifierAggregation: "congruence" }),
    )) {
      expect(tie.agreeing).toBe(tie.weight);
    }
  });
});

describe("labels in a language", () => {
  test("excluded values are known as coded and as they are called", () => {
    const coded = tableOf([
      { organization: "A", concept: "aid", agreement: 1 },
      { organization: "A", concept: "troops", agreement: 1 },
    ]);
    const column = coded.variables.get("concept");
    if (column?.dataType !== "short text") throw new Error("no concepts");
    const called = { ...column, values: ["Hilfe", "Truppen"], coded: column.values };
    const table = { ...coded, variables: new Map([...coded.variables, ["concept", called]]) };
    for (const value of ["troops", "Truppen"]) {
      expect(network(table, { excludeValues: { concept: [value] } }).colLabels).toEqual(["Hilfe"]);
    }
  });
});
