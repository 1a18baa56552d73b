/** The network around one node, by hand. */
import { expect, test } from "vitest";
import { network } from "../../src/network/count-network.js";
import { type Ego, egoNetwork } from "../../src/network/ego-network.js";
import { networkTies } from "../../src/network/evidence.js";
import { type Row, tableOf } from "./tables.js";

// A and B meet at x, B and C at y, C and D at z: a chain A–B–C–D.
const rows: Row[] = [
  { organization: "A", concept: "x", agreement: 1, document: "d1" },
  { organization: "B", concept: "x", agreement: 1, document: "d2" },
  { organization: "B", concept: "y", agreement: 1, document: "d3" },
  { organization: "C", concept: "y", agreement: 0, document: "d4" },
  { organization: "C", concept: "z", agreement: 1, document: "d5" },
  { organization: "D", concept: "z", agreement: 1, document: "d6" },
];
const chain = network(tableOf(rows), { networkType: "onemode", qualifierAggregation: "subtract" });
const twoMode = network(tableOf(rows), { qualifierAggregation: "subtract" });

test.each<[string, Ego | null, number, string[]]>([
  ["the first step of an end", { side: "row", at: 0 }, 1, ["A", "B"]],
  ["two steps of an end", { side: "row", at: 0 }, 2, ["A", "B", "C"]],
  ["a middle, where one tie weighs below 0", { side: "row", at: 1 }, 1, ["A", "B", "C"]],
  ["a node that is not there", null, 2, []],
])("keeps %s", (_, ego, steps, labels) => {
  const found = egoNetwork(chain, ego, steps);
  expect(found.rowLabels).toEqual(labels);
  expect(found.colLabels).toEqual(labels);
});

test("leads to the other side first, then to those who stand there too", () => {
  const near = egoNetwork(twoMode, { side: "row", at: 0 }, 1);
  expect([near.rowLabels, near.colLabels]).toEqual([["A"], ["x"]]);
  const far = egoNetwork(twoMode, { side: "row", at: 0 }, 2);
  expect([far.rowLabels, far.colLabels]).toEqual([["A", "B"], ["x"]]);
  const concept = egoNetwork(twoMode, { side: "col", at: 1 }, 1);
  expect([concept.rowLabels, concept.colLabels]).toEqual([["B", "C"], ["y"]]);
});

test("keeps weights, evidence and counts of what is left", () => {
  const far = egoNetwork(twoMode, { side: "row", at: 0 }, 2);
  expect(
    networkTies(far).map(({ source, target, weight, statementIds }) => [
      source,
      target,
      weight,
      statementIds,
    ]),
  ).toEqual([
    ["A", "x", 1, ["s1"]],
    ["B", "x", 1, ["s2"]],
  ]);
  // B said two things; one of them is about what is left.
  expect([...far.rowStatements]).toEqual([1, 2]);
  expect(far.numStatements).toBe(2);
});

test("shows ties among neighbors", () => {
  const triangle = network(
    tableOf(["A", "B", "C"].map((organization) => ({ organization, concept: "x", agreement: 1 }))),
    { networkType: "onemode", qualifierAggregation: "congruence" },
  );
  expect(networkTies(egoNetwork(triangle, { side: "row", at: 0 }, 1))).toHaveLength(3);
});
