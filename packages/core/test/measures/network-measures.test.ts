/** The list of structural measures on one-mode and two-mode networks. */
import { describe, expect, test } from "vitest";
import { campOptions } from "../../src/measures/camps.js";
import { networkMeasures, type StructureMeasureName } from "../../src/measures/network-measures.js";
import { network } from "../../src/network/count-network.js";
import { type Row, tableOf } from "../network/tables.js";

const says = (concept: string, agreement: number, ...who: string[]): Row[] =>
  who.map((organization) => ({ organization, concept, agreement }));
/** A, B, C agree; D and E agree on the opposite; F speaks alone. */
const table = tableOf([
  ...says("troops", 1, "A", "B", "C"),
  ...says("troops", 0, "D", "E"),
  ...says("fish", 1, "F"),
]);

describe("measures of a one-mode network", () => {
  const basis = network(table, campOptions());
  const groups = ["red", "red", "blue", "blue", "blue", null];
  const found = networkMeasures(basis, { groups, numbers: [1, 1, 2, 3, 3, 9] });

  test("have a row for each actor", () => {
    expect(found.nodes.map(({ label }) => label)).toEqual(["A", "B", "C", "D", "E", "F"]);
    expect(found.nodes[0]).toMatchObject({ side: "row", group: "red" });
    expect(found.nodes[0]?.values).toMatchObject({ degree: 2, strength: 2, betweenness: 0, clustering: 1 });
  });

  test("have null where a node has no value", () => {
    expect(found.nodes[5]?.values).toMatchObject({ degree: 0, clustering: null, weightedClustering: null });
  });

  test("have figures of the whole", () => {
    expect(found.figures).toMatchObject({
      nodes: 6,
      ties: 4,
      components: 3,
      largestComponent: 3,
      isolates: 1,
      clusteringCoefficient: 1,
    });
    // Ties A–B inside red, A–C and B–C across, D–E inside blue: E = 2, I = 2.
    expect(found.figures.eiIndex).toBeCloseTo(0, 12);
    expect(found.figures.density).toBeCloseTo(4 / 15, 12);
  });

  test("leave out what needs groups where there are none", () => {
    const without = networkMeasures(basis);
    expect(Object.keys(without.figures)).not.toContain("eiIndex");
    expect(Object.keys(without.nodes[0]?.values ?? {})).not.toContain("liaison");
  });

  test("can be asked for by name", () => {
    const some = networkMeasures(basis, { measures: ["density", "closeness"] });
    expect(Object.keys(some.figures)).toEqual(["nodes", "ties", "density"]);
    expect(Object.keys(some.nodes[0]?.values ?? {})).toEqual(["closeness"]);
  });

  test("refuse an unknown name", () => {
    const unknown = ["fame"] as unknown as StructureMeasureName[];
    expect(() => networkMeasures(basis, { measures: unknown })).toThrow(
      expect.objectContaining({ code: "MEASURE_UNKNOWN" }),
    );
  });
});

describe("measures of a two-mode network", () => {
  const found = networkMeasures(network(table, { qualifierAggregation: "subtract" }));

  test("take actors and concepts as one graph and ties by their size", () => {
    expect(found.nodes.map(({ label, side }) => `${label} ${side}`)).toEqual([
      "A row",
      "B row",
      "C row",
      "D row",
      "E row",
      "F row",
      "fish column",
      "troops column",
    ]);
    // troops lies between all ten pairs of its five actors.
    expect(found.nodes[7]?.values.betweenness).toBe(10);
    expect(found.nodes[3]?.values).toMatchObject({ strength: -1, absoluteStrength: 1 });
    expect(found.figures).toMatchObject({ components: 2, nodes: 8, ties: 6, density: 0.5 });
  });

  test("leave out what compares actors with actors", () => {
    expect(Object.keys(found.figures)).not.toContain("clusteringCoefficient");
  });
});

test("an empty network has no nodes and no figures but 0", () => {
  const { nodes, figures } = networkMeasures(network(tableOf([]), campOptions()));
  expect(nodes).toEqual([]);
  expect(figures).toMatchObject({ nodes: 0, ties: 0, density: null, components: 0, coreFit: null });
});
