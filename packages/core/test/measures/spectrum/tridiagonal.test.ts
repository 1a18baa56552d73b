/** A reduction to three diagonals: the same bits with and without WebAssembly, and what reflections leave as it is. */
import { describe, expect, test } from "vitest";
import { startKernel } from "../../../src/assembly/kernel.js";
import { reduceToTridiagonal } from "../../../src/measures/spectrum/tridiagonal.js";
import { turnRoutine } from "../../../src/measures/spectrum/tridiagonal-kernel.js";
import { symmetric } from "./symmetric.js";

describe("reduceToTridiagonal", () => {
  const sizes = [0, 1, 2, 3, 4, 5, 8, 17, 40, 63];

  test("is done by WebAssembly here", () => {
    expect(startKernel([turnRoutine], 65_536)).not.toBeNull();
  });

  test.each(sizes)("gives the same bits in plain script: %i rows", (size) => {
    for (const [seed, empty] of [0, 0.5, 0.95, 1].entries()) {
      const matrix = symmetric(size, empty, seed + size);
      const before = matrix.slice();
      expect(reduceToTridiagonal(matrix, size)).toEqual(reduceToTridiagonal(matrix, size, true));
      expect(matrix).toEqual(before);
    }
  });

  test.each(sizes)("leaves the trace and the sum of squares: %i rows", (size) => {
    const matrix = symmetric(size, 0.3, size);
    const { diagonal, squares } = reduceToTridiagonal(matrix, size);
    let trace = 0;
    for (let row = 0; row < size; row++) trace += matrix[row * size + row] as number;
    const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
    expect(sum(diagonal)).toBeCloseTo(trace, 10);
    expect(sum(diagonal.map((value) => value ** 2)) + 2 * sum(squares)).toBeCloseTo(
      sum(matrix.map((value) => value ** 2)),
      9,
    );
  });

  test("does not remember the matrix before, also a larger one", () => {
    const small = symmetric(7, 0.2, 1);
    const alone = reduceToTridiagonal(small, 7);
    reduceToTridiagonal(symmetric(30, 0, 2), 30);
    expect(reduceToTridiagonal(small, 7)).toEqual(alone);
  });
});
