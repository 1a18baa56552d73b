/** Leading eigenvalues and vectors of matrices that are known otherwise. */
import { describe, expect, test } from "vitest";
import { leadingEigenpairs } from "../../../src/measures/graph/leading-eigenpairs.js";
import { tridiagonalEigenpairs } from "../../../src/measures/graph/tridiagonal-eigenpairs.js";
import { symmetricEigenvalues } from "../../../src/measures/spectrum/symmetric-eigenvalues.js";
import { createRandom } from "../../../src/random.js";

function product(matrix: Float64Array, size: number) {
  return (vector: Float64Array, into: Float64Array): void => {
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let col = 0; col < size; col++) {
        sum += (matrix[row * size + col] as number) * (vector[col] as number);
      }
      into[row] = sum;
    }
  };
}

describe("leading eigenpairs", () => {
  test("of [[2, 1], [1, 2]] are 3 with (1, 1) and 1 with (1, −1)", () => {
    const [first, second] = leadingEigenpairs(2, product(Float64Array.of(2, 1, 1, 2), 2), 2);
    expect(first?.value).toBeCloseTo(3, 12);
    expect(Array.from(first?.vector ?? [])).toEqual([
      expect.closeTo(Math.SQRT1_2, 12),
      expect.closeTo(Math.SQRT1_2, 12),
    ]);
    expect(second?.value).toBeCloseTo(1, 12);
    expect(Array.from(second?.vector ?? [])).toEqual([
      expect.closeTo(Math.SQRT1_2, 12),
      expect.closeTo(-Math.SQRT1_2, 12),
    ]);
  });

  test("find a value as often as it occurs", () => {
    const four = leadingEigenpairs(
      5,
      (vector, into) => into.set(vector.map((part, at) => (at < 3 ? 2 * part : part))),
      4,
    );
    expect(four.map(({ value }) => value)).toEqual([2, 2, 2, 1].map((value) => expect.closeTo(value, 12)));
  });

  test("are furthest to the right, not furthest from 0", () => {
    expect(leadingEigenpairs(2, product(Float64Array.of(-9, 0, 0, 1), 2), 1)[0]?.value).toBeCloseTo(1, 12);
  });

  test("of large matrices are those that Householder's reduction finds", () => {
    const random = createRandom(4);
    const size = 300;
    const matrix = new Float64Array(size * size);
    for (let row = 0; row < size; row++) {
      for (let col = 0; col <= row; col++) {
        const value = random() - 0.5;
        matrix[row * size + col] = value;
        matrix[col * size + row] = value;
      }
    }
    const pairs = leadingEigenpairs(size, product(matrix, size), 5);
    const known = symmetricEigenvalues(matrix.slice(), size);
    pairs.forEach(({ value, vector }, at) => {
      expect(value).toBeCloseTo(known[at] as number, 9);
      const turned = new Float64Array(size);
      product(matrix, size)(vector, turned);
      turned.forEach((part, row) => {
        expect(part).toBeCloseTo(value * (vector[row] as number), 8);
      });
    });
  });

  test("are no more than the matrix has, and none of an empty one", () => {
    expect(leadingEigenpairs(1, (vector, into) => into.set(vector), 3)).toHaveLength(1);
    expect(leadingEigenpairs(0, () => undefined, 1)).toEqual([]);
  });
});

test("three diagonals give values and vectors", () => {
  // −1, 2, −1 on a line of three: 2 − 2 cos(kπ/4)
  const { values, vectors } = tridiagonalEigenpairs([2, 2, 2], [-1, -1]);
  const sorted = Array.from(values).sort((a, b) => a - b);
  expect(sorted).toEqual([2 - Math.SQRT2, 2, 2 + Math.SQRT2].map((value) => expect.closeTo(value, 12)));
  values.forEach((value, at) => {
    const [a, b, c] = [0, 1, 2].map((row) => vectors[row * 3 + at] as number) as [number, number, number];
    expect(2 * a - b).toBeCloseTo(value * a, 12);
    expect(-a + 2 * b - c).toBeCloseTo(value * b, 12);
  });
});
