/** The network as pages draw it, by hand. */
import { expect, test } from "vitest";
import { viewOfNetwork } from "../../src/contract/network-view.js";
import { campOptions, camps } from "../../src/measures/camps.js";
import { network } from "../../src/network/count-network.js";
import type { NetworkOptionsInput } from "../../src/network/options.js";
import { type Row, tableOf } from "../network/tables.js";

const rows: Row[] = [
  { organization: "A", concept: "x", agreement: 1, document: "d1" },
  { organization: "B", concept: "x", agreement: 1, document: "d2" },
  { organization: "C", concept: "x", agreement: 0, document: "d3", confidence: 0.9 },
];

function viewOf(options: NetworkOptionsInput, from: readonly Row[] = rows) {
  const table = tableOf(from);
  const campNetwork = network(table, campOptions(options));
  return viewOfNetwork({
    network: network(table, options),
    camps: camps(campNetwork, { seed: 1, compat: options.compat ?? null }),
    campNetwork,
    looks: new Map([["e-A", { kind: "state", color: "#0a0a0a", attributes: {} }]]),
    labels: "en",
  });
}

test("draws who said what, with camps, looks and the statements behind each tie", () => {
  const view = viewOf({ qualifierAggregation: "subtract" });
  expect(view.ties).toEqual([
    { source: "e-A", target: "e-x", weight: 1, statements: 1, evidence: ["s1"] },
    { source: "e-B", target: "e-x", weight: 1, statements: 1, evidence: ["s2"] },
    { source: "e-C", target: "e-x", weight: -1, statements: 1, evidence: ["s3"] },
  ]);
  expect(view.nodes.map(({ label, side, camp }) => [label, side, camp])).toEqual([
    ["A", "row", 0],
    ["B", "row", 0],
    ["C", "row", null],
    ["x", "column", null],
  ]);
  expect(view.nodes[0]).toMatchObject({ kind: "state", color: "#0a0a0a" });
  expect(view.camps).toEqual([{ size: 2, members: ["e-A", "e-B"], topConcepts: ["x"] }]);
  expect(view.counts).toEqual({ statements: 3, reviewed: 2, proposed: 1, documents: 3, undated: 0 });
});

test("tells two nodes apart that come from the same value on both sides", () => {
  const both = [{ organization: "A", person: "A", concept: "x", agreement: 1 }];
  const view = viewOf({ variable2: "person" }, both);
  expect(view.nodes.map(({ id }) => id)).toEqual(["e-A", "person:e-A"]);
  expect(view.ties[0]).toMatchObject({ source: "e-A", target: "person:e-A" });
});

test("names nodes from document metadata by variable and value", () => {
  const view = viewOf({ variable2: "id", variable2Document: true });
  expect(view.nodes.filter(({ side }) => side === "column").map(({ id }) => id)).toEqual([
    "id:d1",
    "id:d2",
    "id:d3",
  ]);
});

test("leaves out weights that are no numbers, and says how many", () => {
  // DNA divides by the range of a scale, which is 0 when one level occurs.
  const scaled = rows.map((row) => ({ ...row, scale: 2 }));
  const view = viewOf(
    { networkType: "onemode", qualifier: "scale", qualifierAggregation: "congruence", compat: "dna-3.1.2" },
    scaled,
  );
  expect(view.ties).toEqual([]);
  expect(view.warnings.at(-1)).toContain("3 ties have no weight");
});
