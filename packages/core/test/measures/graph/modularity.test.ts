/** Modularity and connected parts, worked out on paper. */
import { describe, expect, test } from "vitest";
import { connectedParts } from "../../../src/measures/graph/connected-parts.js";
import { modularity } from "../../../src/measures/graph/modularity.js";
import { graphOfMatrix, withoutWeights } from "../../../src/measures/graph/weighted-graph.js";
import { graphOf, karateSize, karateTies, matrixOf, twoTriangles } from "../sample-networks.js";

describe("modularity", () => {
  test.each([
    // m = 7, strengths of each side 7: 2 · (3/7 − (7/14)²)
    ["two triangles apart", [0, 0, 0, 1, 1, 1], 5 / 14],
    ["everybody in one camp", [0, 0, 0, 0, 0, 0], 0],
    // −Σ (k/14)² with k = 2, 2, 3, 3, 2, 2
    ["everybody alone", [0, 1, 2, 3, 4, 5], -34 / 196],
  ])("of %s", (_, membership, expected) => {
    expect(modularity(graphOf(6, twoTriangles), membership)).toBeCloseTo(expected, 12);
  });

  test("counts weights", () => {
    // Ties 3 and 1, m = 4: (3/4 − (6/8)²) + (1/4 − (2/8)²)
    const graph = graphOf(4, [
      [0, 1, 3],
      [2, 3, 1],
    ]);
    expect(modularity(graph, [0, 0, 1, 1])).toBeCloseTo(0.375, 12);
    expect(modularity(withoutWeights(graph), [0, 0, 1, 1])).toBeCloseTo(0.5, 12);
  });

  test("with a higher resolution charges more for large camps", () => {
    // γ = 2: 2 · (3/7 − 2 · ¼)
    expect(modularity(graphOf(6, twoTriangles), [0, 0, 0, 1, 1, 1], 2)).toBeCloseTo(-1 / 7, 12);
  });

  test("of the four camps of the karate club is the published 0.4198", () => {
    // Best division known, proven by Brandes et al. 2008.
    const camps = "0000111022100022102020233323322322";
    expect(modularity(graphOf(karateSize, karateTies), Array.from(camps, Number))).toBeCloseTo(0.4198, 4);
  });

  test("is null without ties", () => {
    expect(modularity(graphOf(3, []), [0, 0, 1])).toBeNull();
  });
});

describe("a graph of a matrix", () => {
  const matrix = matrixOf(3, [
    [0, 1, 2],
    [1, 2, -4],
  ]);

  test("takes ties above 0", () => {
    const graph = graphOfMatrix(matrix, 3);
    expect(graph.total).toBe(2);
    expect(Array.from(graph.strength)).toEqual([2, 2, 0]);
  });

  test("takes some of its rows", () => {
    const graph = graphOfMatrix(matrix, 3, Int32Array.of(1, 2), Math.abs);
    expect(Array.from(graph.neighbor)).toEqual([1, 0]);
    expect(graph.total).toBe(4);
  });
});

test("connected parts are numbered by their first nodes", () => {
  const { partOf, count } = connectedParts(
    graphOf(5, [
      [1, 4, 1],
      [0, 3, 1],
    ]),
  );
  expect(Array.from(partOf)).toEqual([0, 1, 2, 0, 1]);
  expect(count).toBe(3);
});
