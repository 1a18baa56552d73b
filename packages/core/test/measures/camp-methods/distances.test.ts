/** Methods that divide by distance or by likeness, on points and ties small enough to check on paper. */
import { describe, expect, test } from "vitest";
import { concor } from "../../../src/measures/camp-methods/concor.js";
import { cutAt } from "../../../src/measures/camp-methods/dendrogram.js";
import { tieDistances } from "../../../src/measures/camp-methods/equivalence.js";
import { hierarchicalTree, type Linkage } from "../../../src/measures/camp-methods/hierarchical.js";
import { kMeans } from "../../../src/measures/camp-methods/k-means.js";
import { partitionAroundMedoids, rowDistances } from "../../../src/measures/camp-methods/pam.js";
import { spectralPoints } from "../../../src/measures/camp-methods/spectral.js";
import { createRandom } from "../../../src/random.js";
import { graphOf, matrixOf, twoTriangles } from "../sample-networks.js";

/** Distances of points on a line. */
function line(...points: readonly number[]): Float64Array {
  return Float64Array.from(points.flatMap((one) => points.map((other) => Math.abs(one - other))));
}

describe("hierarchical clustering of 0, 2, 5, 9", () => {
  // 0–2 merge first. Then single: 5 is 3 away, 9 from 5 is 4. Complete: 5 is 5 away, so 5–9 merge.
  // Average: 5 is (5 + 3)/2 = 4 away, as far as 9 from 5: the smaller numbers first.
  // Ward: 5 costs (2·25 + 2·9 − 4)/3 = 21.3, 5–9 costs 16.
  test.each<[Linkage, string]>([
    ["single", "0001"],
    ["complete", "0011"],
    ["average", "0001"],
    ["ward", "0011"],
  ])("%s", (linkage, two) => {
    const tree = hierarchicalTree(line(0, 2, 5, 9), 4, linkage);
    expect(tree.mergers[0]).toEqual([0, 1]);
    expect(cutAt(tree, 2)?.join("")).toBe(two);
    expect(cutAt(tree, 4)?.join("")).toBe("0123");
    expect(cutAt(tree, 1)?.join("")).toBe("0000");
    expect(cutAt(tree, 0)).toBeNull();
  });

  test("leaves the distances alone and takes a single point", () => {
    const distances = line(3, 1);
    hierarchicalTree(distances, 2, "ward");
    expect(Array.from(distances)).toEqual([0, 2, 2, 0]);
    expect(cutAt(hierarchicalTree(line(3), 1, "single"), 1)?.join("")).toBe("0");
  });
});

describe("k-means", () => {
  test("puts the centers amid their rows", () => {
    // Means ½ and 10½: four times (½)²
    const { membership, within } = kMeans(Float64Array.of(0, 1, 10, 11), 4, 1, 2, createRandom(1));
    expect(within).toBeCloseTo(1, 12);
    expect(membership[0]).toBe(membership[1]);
    expect(membership[2]).toBe(membership[3]);
    expect(membership[0]).not.toBe(membership[2]);
  });

  test("with as many centers as rows leaves nothing within", () => {
    expect(kMeans(Float64Array.of(0, 1, 5), 3, 1, 3, createRandom(1)).within).toBe(0);
  });
});

describe("partitioning around medoids", () => {
  test("names the members in the middle", () => {
    // 1 is at most 1 away from 0 and 2; of 10 and 11 the first counts: 1 + 1 + 1
    const found = partitionAroundMedoids(line(0, 1, 2, 10, 11), 5, 2);
    expect(found.cost).toBe(3);
    expect(new Set(found.medoids)).toEqual(new Set([1, 3]));
    expect(found.membership[0]).toBe(found.membership[2]);
    expect(found.membership[3]).toBe(found.membership[4]);
  });

  test("swaps what building chose too early", () => {
    // Build takes 5 (the middle of all) first; two pairs around 0 and 10 are better served without it.
    const found = partitionAroundMedoids(line(0, 0.5, 5, 9.5, 10), 5, 2);
    // Medoids 0.5 and 9.5 (or 5's neighbors): ½ + 4½ + ½
    expect(found.cost).toBeCloseTo(5.5, 12);
  });

  test("can take distances between rows", () => {
    expect(Array.from(rowDistances(Float64Array.of(0, 3, 4, 0), 2))).toEqual([0, 5, 5, 0]);
  });
});

describe("concor", () => {
  const blocks = matrixOf(4, [
    [0, 1, 1],
    [2, 3, 1],
  ]);

  test("splits by the signs that correlations end with", () => {
    // Columns of the ties: 0 has a 1 in row 1, 1 in row 0, …: a pair correlates −⅓ like all, until their
    // correlations are correlated: then pairs stand together.
    const ties = blocks.map((value, at) => (at % 5 === 0 ? 1 : value));
    expect(concor({ matrix: ties, rows: 4, columns: 4 }, 2).join("")).toBe("0011");
  });

  test("splits the largest camp again", () => {
    const columns = Float64Array.of(5, 5, 0, 0, 0, 4, 4, 1, 1, 1, 0, 0, 3, 3, 0, 0, 0, 1, 1, 5);
    const found = concor({ matrix: columns, rows: 4, columns: 5 }, 3);
    expect(new Set(found).size).toBe(3);
    expect(found[0]).toBe(found[1]);
    expect(found[2]).toBe(found[3]);
  });

  test("stops where all columns are alike", () => {
    expect(concor({ matrix: Float64Array.of(1, 1, 0, 0), rows: 2, columns: 2 }, 2).join("")).toBe("00");
  });
});

test("structural equivalence: the leaves of a star are alike, its center is not", () => {
  const star = matrixOf(4, [
    [0, 1, 1],
    [0, 2, 1],
    [0, 3, 1],
  ]);
  const distances = tieDistances(star, 4);
  expect(distances[6]).toBe(0);
  // 0 against 1, by 2 and 3: √(1 + 1)
  expect(distances[1]).toBeCloseTo(Math.SQRT2, 12);
});

test("spectral points of two triangles lie apart by the sign of the second vector", () => {
  const points = spectralPoints(graphOf(6, twoTriangles), 2, false);
  const signs = [0, 1, 2, 3, 4, 5].map((node) => Math.sign(points[node * 2 + 1] as number));
  expect(signs.slice(0, 3)).toEqual([signs[0], signs[0], signs[0]]);
  expect(signs.slice(3)).toEqual([signs[3], signs[3], signs[3]]);
  expect(signs[0]).toBe(-(signs[3] as number));
  for (let node = 0; node < 6; node++) {
    expect(Math.hypot(points[node * 2] as number, points[node * 2 + 1] as number)).toBeCloseTo(1, 12);
  }
});
