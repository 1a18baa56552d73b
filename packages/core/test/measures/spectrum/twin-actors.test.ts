/** Twins of small networks by hand, and networks of random speakers against the whole Laplacian. */
import { describe, expect, test } from "vitest";
import { symmetricEigenvalues } from "../../../src/measures/spectrum/symmetric-eigenvalues.js";
import { twinQuotient } from "../../../src/measures/spectrum/twin-actors.js";
import { createRandom } from "../../../src/random.js";

function degreesOf(weights: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, row) =>
    weights.subarray(row * size, (row + 1) * size).reduce((sum, weight) => sum + weight, 0),
  );
}

function allEigenvalues(weights: Float64Array, size: number): number[] {
  const { size: left, matrix, known } = twinQuotient(weights, degreesOf(weights, size));
  return [...symmetricEigenvalues(matrix, left), ...known].sort((a, b) => b - a);
}

describe("twinQuotient", () => {
  test("three who all agree are one class", () => {
    const triangle = Float64Array.of(0, 1, 1, 1, 0, 1, 1, 1, 0);
    expect(twinQuotient(triangle, degreesOf(triangle, 3))).toEqual({
      size: 1,
      matrix: Float64Array.of(0),
      known: [3, 3],
    });
  });

  test("the leaves of a star are one class, tied to the middle by √3", () => {
    const star = new Float64Array(16);
    for (const leaf of [1, 2, 3]) {
      star[leaf] = 1;
      star[leaf * 4] = 1;
    }
    const { size, matrix, known } = twinQuotient(star, degreesOf(star, 4));
    expect([size, known]).toEqual([2, [1, 1]]);
    expect(Array.from(matrix)).toEqual([3, -Math.sqrt(3), -Math.sqrt(3), 1]);
    // trace 4, determinant 0
    expect(allEigenvalues(star, 4)).toEqual([4, 1, 1, 0].map((value) => expect.closeTo(value, 12)));
  });

  test("ends of a path with the same degree are not twins of the middle", () => {
    const path = Float64Array.of(0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0);
    expect(twinQuotient(path, degreesOf(path, 4)).size).toBe(4);
  });

  test("leaves the spectrum of 60 speakers with one to three concepts as it is", () => {
    const random = createRandom(7);
    const size = 60;
    const said = Array.from({ length: size }, () =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => Math.floor(random() * 6)),
    );
    const weights = new Float64Array(size * size);
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        if (a === b) continue;
        const [one, other] = [said[a] ?? [], said[b] ?? []];
        const shared = one.flatMap((concept) => other.filter((its) => its === concept)).length;
        weights[a * size + b] = (2 * shared) / (one.length + other.length);
      }
    }
    const degrees = degreesOf(weights, size);
    const laplacian = weights.map((weight, cell) =>
      cell % (size + 1) === 0 ? (degrees[cell / (size + 1)] ?? 0) : -weight,
    );
    const whole = symmetricEigenvalues(laplacian, size);
    expect(twinQuotient(weights, degrees).size).toBeLessThan(50);
    expect(allEigenvalues(weights, size)).toEqual(Array.from(whole, (value) => expect.closeTo(value, 10)));
  });
});
