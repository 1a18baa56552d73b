/** Measures of structure of three networks beside those of R's igraph and Python's networkx and igraph. */
import { describe, expect, test } from "vitest";
import { density } from "../../../src/measures/density.js";
import { connectedParts } from "../../../src/measures/graph/connected-parts.js";
import { withoutWeights } from "../../../src/measures/graph/weighted-graph.js";
import { groupAssortativity, numberAssortativity } from "../../../src/measures/structure/assortativity.js";
import { betweenness } from "../../../src/measures/structure/betweenness.js";
import { brokerage, brokerageRoles } from "../../../src/measures/structure/brokerage.js";
import { closeness } from "../../../src/measures/structure/closeness.js";
import { clusteringCoefficient } from "../../../src/measures/structure/clustering-coefficient.js";
import { corePeriphery } from "../../../src/measures/structure/core-periphery.js";
import { eiIndex } from "../../../src/measures/structure/ei-index.js";
import { eigenvectorCentrality } from "../../../src/measures/structure/eigenvector-centrality.js";
import { type Compared, comparedNetworks, groupsOf, networkFiles } from "./networks.js";
import { type Results, resultsOf } from "./programs.js";

const files = networkFiles();
const inR = resultsOf(
  { script: "structure.R", commands: ["Rscript"], probe: ["-e", "library(igraph)"] },
  files,
);
const inPython = resultsOf(
  {
    script: "structure.py",
    // Debian's own Python has Debian's packages also where another one comes first on the path.
    commands: ["python3", "/usr/bin/python3"],
    probe: ["-c", "import networkx, igraph"],
  },
  files,
);

if (inR === null) test.skip("structure beside R: R with igraph is not here", () => {});
else for (const compared of comparedNetworks) besideR(compared, inR);
if (inPython === null) test.skip("structure beside Python: networkx and igraph are not here", () => {});
else for (const compared of comparedNetworks) besidePython(compared, inPython);

/** Alike to eight digits after the point; no value where the other has NaN. */
function expectAlike(ours: ArrayLike<number | null>, theirs: readonly number[]): void {
  expect(Array.from(ours, (value) => value ?? Number.NaN)).toEqual(
    theirs.map((value) => (Number.isNaN(value) ? Number.NaN : expect.closeTo(value, 8))),
  );
}

function besideR(compared: Compared, theirs: Results): void {
  const { name, input, network } = compared;
  const { graph } = input;
  const groups = groupsOf(compared).map(String);
  describe(`${name} beside R`, () => {
    test.each<[string, () => ArrayLike<number | null>]>([
      ["degree", () => withoutWeights(graph).strength],
      ["strength", () => graph.strength],
      ["betweenness", () => betweenness(graph)],
      ["betweenness inverse", () => betweenness(graph, "inverse")],
      ["betweenness weight", () => betweenness(graph, "weight")],
      ["eigenvector", () => eigenvectorCentrality(graph)],
      ["density", () => [density(network)]],
      ["clustering global", () => [clusteringCoefficient(graph).global]],
      ["clustering mean", () => [clusteringCoefficient(graph).mean]],
      ["clustering local", () => clusteringCoefficient(graph).local],
      ["clustering weighted", () => clusteringCoefficient(graph).weighted],
      ["assortativity group", () => [groupAssortativity(withoutWeights(graph), groups)]],
      [
        "assortativity degree",
        () => [numberAssortativity(withoutWeights(graph), withoutWeights(graph).strength)],
      ],
      ["components", () => [connectedParts(graph).count]],
    ])("%s", (what, ours) => {
      expectAlike(ours(), theirs(name, what));
    });
  });
}

function besidePython(compared: Compared, theirs: Results): void {
  const { name, input } = compared;
  const { graph, size } = input;
  const groups = groupsOf(compared).map(String);
  const numbers = Array.from({ length: size }, (_, node) => (7 * node) % 11);
  describe(`${name} beside Python`, () => {
    test.each<[string, () => ArrayLike<number | null>]>([
      ["closeness", () => closeness(graph)],
      ["betweenness weight", () => betweenness(graph, "weight")],
      ["igraph betweenness", () => betweenness(graph)],
      ["eigenvector", () => eigenvectorCentrality(graph)],
      ["assortativity group weighted", () => [groupAssortativity(graph, groups)]],
      ["assortativity number weighted", () => [numberAssortativity(graph, numbers)]],
      ["assortativity number", () => [numberAssortativity(withoutWeights(graph), numbers)]],
      ["ei index", () => [eiIndex(graph, groups)]],
      ...brokerageRoles.map((role): [string, () => ArrayLike<number>] => [
        role,
        () => brokerage(graph, groups)[role],
      ]),
      ...(size <= 14
        ? [
            ["core fit", () => [corePeriphery(graph)?.fit ?? null]] as [
              string,
              () => ArrayLike<number | null>,
            ],
          ]
        : []),
    ])("%s", (what, ours) => {
      expectAlike(ours(), theirs(name, what));
    });
  });
}
