/** Networks for tests: from a list of ties, from the synthetic database, and Zachary's karate club. */
import { graphOfTies, type WeightedGraph } from "../../src/measures/graph/weighted-graph.js";
import { network } from "../../src/network/count-network.js";
import type { Network } from "../../src/network/network.js";
import { FIXTURES, goldenTable } from "../network/golden-cases.js";
import { tableOf } from "../network/tables.js";

/** A tie by the numbers of its two ends. */
export type TieOf = readonly [one: number, other: number, weight: number];

/** A symmetric matrix of ties; the rest is 0. */
export function matrixOf(size: number, ties: readonly TieOf[]): Float64Array {
  const matrix = new Float64Array(size * size);
  for (const [one, other, weight] of ties) {
    matrix[one * size + other] = weight;
    matrix[other * size + one] = weight;
  }
  return matrix;
}

/** A graph of ties. */
export function graphOf(size: number, ties: readonly TieOf[]): WeightedGraph {
  return graphOfTies(
    size,
    ties.map(([one]) => one),
    ties.map(([, other]) => other),
    ties.map(([, , weight]) => weight),
  );
}

/** A one-mode network without statements behind it; labels are n0, n1, … */
export function networkOf(size: number, ties: readonly TieOf[]): Network {
  const labels = Array.from({ length: size }, (_, node) => `n${String(node).padStart(3, "0")}`);
  return {
    ...network(tableOf([]), { networkType: "onemode" }),
    rowLabels: labels,
    colLabels: labels,
    matrix: matrixOf(size, ties),
  };
}

/** Two triangles with one tie between them. */
export const twoTriangles: readonly TieOf[] = [
  [0, 1, 1],
  [0, 2, 1],
  [1, 2, 1],
  [2, 3, 1],
  [3, 4, 1],
  [3, 5, 1],
  [4, 5, 1],
];

/** Who met whom outside the club: 34 members, 78 ties (Zachary 1977). */
export const karateSize = 34;
const neighbors: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  2: [3, 4, 8, 14, 18, 20, 22, 31],
  3: [4, 8, 9, 10, 14, 28, 29, 33],
  4: [8, 13, 14],
  5: [7, 11],
  6: [7, 11, 17],
  7: [17],
  9: [31, 33, 34],
  10: [34],
  14: [34],
  15: [33, 34],
  16: [33, 34],
  19: [33, 34],
  20: [34],
  21: [33, 34],
  23: [33, 34],
  24: [26, 28, 30, 33, 34],
  25: [26, 28, 32],
  26: [32],
  27: [30, 34],
  28: [34],
  29: [32, 34],
  30: [33, 34],
  31: [33, 34],
  32: [33, 34],
  33: [34],
};
export const karateTies: readonly TieOf[] = Object.entries(neighbors).flatMap(([one, others]) =>
  others.map((other): TieOf => [Number(one) - 1, other - 1, 1]),
);

/** Who agrees with whom in the synthetic database, weighted. */
export function syntheticNetwork(variable1: "organization" | "person"): Network {
  return network(goldenTable(FIXTURES, "synth.dna"), {
    networkType: "onemode",
    variable1,
    qualifierAggregation: "congruence",
    normalization: "average",
    duplicates: "document",
  });
}
