/** Spectra of networks small enough to work out on paper. */
import { describe, expect, test } from "vitest";
import { matrixSpectrum, spectralDistance, spectrum } from "../../../src/measures/spectrum/spectrum.js";
import { symmetricEigenvalues } from "../../../src/measures/spectrum/symmetric-eigenvalues.js";
import { network } from "../../../src/network/count-network.js";
import { createRandom } from "../../../src/random.js";
import { tableOf } from "../../network/tables.js";

/** Ties by their two ends; the rest is 0. */
function ties(size: number, ...list: readonly (readonly [number, number, number])[]): Float64Array {
  const matrix = new Float64Array(size * size);
  for (const [one, other, weight] of list) {
    matrix[one * size + other] = weight;
    matrix[other * size + one] = weight;
  }
  return matrix;
}

const path = ties(3, [0, 1, 1], [1, 2, 1]);

describe("spectrum", () => {
  test.each([
    ["a single tie", ties(2, [0, 1, 3]), 2, [1, 0], [0.5, 0.5]],
    // L of the path has the eigenvalues 3, 1, 0; its degrees are 2, 1, 1.
    ["a path of three", path, 3, [0.75, 0.25, 0], [0.5, 0.25, 0.25]],
    // L of a complete network of n has n − 1 times the eigenvalue n.
    [
      "four who all agree",
      ties(4, [0, 1, 1], [0, 2, 1], [0, 3, 1], [1, 2, 1], [1, 3, 1], [2, 3, 1]),
      4,
      [1 / 3, 1 / 3, 1 / 3, 0],
      [0.25, 0.25, 0.25, 0.25],
    ],
    ["a negative tie", ties(2, [0, 1, -2]), 2, [1, 0], [0, 0]],
    ["an actor without ties", ties(3, [0, 1, 3]), 3, [1, 0, 0], [0.5, 0.5, 0]],
    ["no ties", new Float64Array(4), 2, [0, 0], [0, 0]],
    ["nobody", new Float64Array(), 0, [], []],
  ])("of %s", (_, matrix, size, laplacian, degrees) => {
    expect(Array.from(matrixSpectrum(matrix, size, false))).toEqual(
      laplacian.map((part) => expect.closeTo(part, 12)),
    );
    expect(Array.from(matrixSpectrum(matrix, size, true))).toEqual(
      degrees.map((part) => expect.closeTo(part, 12)),
    );
  });

  test("tells apart what DNA's degrees cannot", () => {
    // Two triangles and a ring of six: everybody has two ties.
    const triangles = ties(6, [0, 1, 1], [1, 2, 1], [0, 2, 1], [3, 4, 1], [4, 5, 1], [3, 5, 1]);
    const ring = ties(6, [0, 1, 1], [1, 2, 1], [2, 3, 1], [3, 4, 1], [4, 5, 1], [0, 5, 1]);
    const distance = (degrees: boolean) =>
      spectralDistance(matrixSpectrum(triangles, 6, degrees), matrixSpectrum(ring, 6, degrees));
    expect(distance(true)).toBe(0);
    // Triangles: 3, 3, 3, 3, 0, 0; ring: 4, 3, 3, 1, 1, 0; each adds up to 12.
    expect(distance(false)).toBeCloseTo((1 + 0 + 0 + 2 + 1 + 0) / 12, 12);
  });

  test("does not depend on the order of the actors and leaves the network alone", () => {
    const random = createRandom(5);
    const size = 17;
    const matrix = new Float64Array(size * size);
    for (let row = 0; row < size; row++) {
      for (let col = 0; col < row; col++) {
        const weight = random() < 0.4 ? random() - 0.3 : 0;
        matrix[row * size + col] = weight;
        matrix[col * size + row] = weight;
      }
    }
    const before = matrix.slice();
    const turned = matrix.slice().reverse();
    const one = matrixSpectrum(matrix, size, false);
    expect(spectralDistance(one, matrixSpectrum(turned, size, false))).toBeLessThan(1e-12);
    expect(matrix).toEqual(before);
    expect(one.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
  });

  test("of a two-mode network takes actors and concepts together", () => {
    const support = network(tableOf([{ organization: "A", concept: "x" }]), {});
    expect(Array.from(spectrum(support))).toEqual([expect.closeTo(1, 12), 0]);
  });
});

describe("symmetric eigenvalues", () => {
  test("keep trace, sum of squares and order", () => {
    const random = createRandom(9);
    for (const size of [1, 2, 3, 8, 40]) {
      const matrix = new Float64Array(size * size);
      for (let row = 0; row < size; row++) {
        for (let col = 0; col <= row; col++) {
          const value = random() < 0.5 ? 0 : random() * 20 - 10;
          matrix[row * size + col] = value;
          matrix[col * size + row] = value;
        }
      }
      let trace = 0;
      for (let row = 0; row < size; row++) trace += matrix[row * size + row] as number;
      const squares = matrix.reduce((sum, value) => sum + value * value, 0);
      const values = symmetricEigenvalues(matrix, size);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 9);
      expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(squares, 8);
      expect(Array.from(values)).toEqual(Array.from(values).sort((a, b) => b - a));
    }
  });

  test("of [[2, 1], [1, 2]] are 3 and 1, of a diagonal matrix its diagonal", () => {
    expect(Array.from(symmetricEigenvalues(Float64Array.of(2, 1, 1, 2), 2))).toEqual([
      3,
      expect.closeTo(1, 14),
    ]);
    expect(Array.from(symmetricEigenvalues(Float64Array.of(-1, 0, 0, 0, 5, 0, 0, 0, 2), 3))).toEqual([
      5, 2, -1,
    ]);
  });
});
