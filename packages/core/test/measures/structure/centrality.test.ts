/** Centralities and clustering of networks small enough to work out on paper. */
import { describe, expect, test } from "vitest";
import { betweenness } from "../../../src/measures/structure/betweenness.js";
import { closeness } from "../../../src/measures/structure/closeness.js";
import { clusteringCoefficient } from "../../../src/measures/structure/clustering-coefficient.js";
import { eigenvectorCentrality } from "../../../src/measures/structure/eigenvector-centrality.js";
import { graphOf, karateSize, karateTies, type TieOf, twoTriangles } from "../sample-networks.js";

const path: TieOf[] = [
  [0, 1, 1],
  [1, 2, 1],
];
const star: TieOf[] = [
  [0, 1, 1],
  [0, 2, 1],
  [0, 3, 1],
];
const near = (values: readonly number[]): unknown[] => values.map((value) => expect.closeTo(value, 12));

describe("betweenness", () => {
  test.each<[string, number, TieOf[], number[]]>([
    ["a path", 3, path, [0, 1, 0]],
    ["a star", 4, star, [3, 0, 0, 0]],
    // 2 and 3 lie between the other two of their side and the three across: 2 · 3 = 6.
    ["two triangles", 6, [...twoTriangles], [0, 0, 6, 6, 0, 0]],
    ["nobody", 0, [], []],
    ["no ties", 2, [], [0, 0]],
  ])("of %s", (_, size, ties, expected) => {
    expect(Array.from(betweenness(graphOf(size, ties)))).toEqual(near(expected));
  });

  test("shares a pair between its shortest paths", () => {
    // A square: two ways around for each of the two opposite pairs.
    const square: TieOf[] = [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
      [0, 3, 1],
    ];
    expect(Array.from(betweenness(graphOf(4, square)))).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  test("with lengths 1/w goes over strong ties, with lengths w over weak ones", () => {
    // 0–2 directly weighs 1 (length 1); over 1 the two ties of 4 are ¼ + ¼ long.
    const triangle: TieOf[] = [
      [0, 1, 4],
      [1, 2, 4],
      [0, 2, 1],
    ];
    expect(Array.from(betweenness(graphOf(3, triangle), "inverse"))).toEqual([0, 1, 0]);
    expect(Array.from(betweenness(graphOf(3, triangle), "weight"))).toEqual([0, 0, 0]);
  });

  test("of the karate club has the published values of its two leaders", () => {
    // Freeman's betweenness of 1 and 34: 231.07 and 160.55 (networkx and UCINET give the same).
    const found = betweenness(graphOf(karateSize, karateTies));
    expect(found[0]).toBeCloseTo(231.0714, 4);
    expect(found[33]).toBeCloseTo(160.5516, 4);
  });
});

describe("closeness", () => {
  test("is the mean nearness, and less in a small part", () => {
    expect(Array.from(closeness(graphOf(3, path)))).toEqual(near([2 / 3, 1, 2 / 3]));
    // One of two others can be reached, at 1: 1/1 · 1/2.
    expect(Array.from(closeness(graphOf(3, [[0, 1, 1]])))).toEqual(near([0.5, 0.5, 0]));
  });

  test("with lengths 1/w counts strong ties as short", () => {
    // 0–1 is ½ long, 1–2 ¼: node 1 has 2 / (¾)
    const ties: TieOf[] = [
      [0, 1, 2],
      [1, 2, 4],
    ];
    expect(closeness(graphOf(3, ties), "inverse")[1]).toBeCloseTo(8 / 3, 12);
  });
});

describe("eigenvector centrality", () => {
  test("of a star: the leaves have 1/√3 of the center", () => {
    const third = 1 / Math.sqrt(3);
    expect(Array.from(eigenvectorCentrality(graphOf(4, star)))).toEqual(
      [1, third, third, third].map((value) => expect.closeTo(value, 9)),
    );
  });

  test("lies on the part that is tied best", () => {
    const parts: TieOf[] = [
      [0, 1, 1],
      [2, 3, 5],
    ];
    expect(Array.from(eigenvectorCentrality(graphOf(4, parts)))).toEqual(
      [0, 0, 1, 1].map((value) => expect.closeTo(value, 9)),
    );
  });

  test("is 0 without ties", () => {
    expect(Array.from(eigenvectorCentrality(graphOf(2, [])))).toEqual([0, 0]);
  });
});

describe("clustering", () => {
  const tail: TieOf[] = [
    [0, 1, 1],
    [0, 2, 1],
    [1, 2, 1],
    [2, 3, 1],
  ];

  test("of a triangle with a tail", () => {
    const { local, global, mean } = clusteringCoefficient(graphOf(4, tail));
    expect(Array.from(local)).toEqual([1, 1, expect.closeTo(1 / 3, 12), Number.NaN]);
    // One triangle, three times, in 1 + 1 + 3 triples.
    expect(global).toBeCloseTo(3 / 5, 12);
    expect(mean).toBeCloseTo(7 / 9, 12);
  });

  test("weighs the ties of a node to its triangles", () => {
    // Node 2: ties 3, 3 in the triangle and 6 outside. s = 12, k = 3: (3 + 3) / (12 · 2)
    const heavy: TieOf[] = [
      [0, 1, 1],
      [0, 2, 3],
      [1, 2, 3],
      [2, 3, 6],
    ];
    expect(clusteringCoefficient(graphOf(4, heavy)).weighted[2]).toBeCloseTo(0.25, 12);
  });

  test("is null where nobody has two ties", () => {
    const { global, mean } = clusteringCoefficient(graphOf(2, [[0, 1, 1]]));
    expect([global, mean]).toEqual([null, null]);
  });
});
