/** Degrees of a network that changes: by hand, and the same bits with and without WebAssembly. */
import { describe, expect, test } from "vitest";
import { startKernel } from "../../../src/assembly/kernel.js";
import { absoluteSums, positiveSums } from "../../../src/measures/spectrum/degree-kernel.js";
import { benchOf, degreeBench } from "../../../src/measures/spectrum/degree-sums.js";
import { symmetric } from "./symmetric.js";

describe("degreeBench", () => {
  test("is done by WebAssembly here", () => {
    expect(startKernel([absoluteSums, positiveSums], 65_536)).not.toBeNull();
  });

  test("adds up weights as they are, or those above 0; ties with oneself only for DNA", () => {
    const bench = degreeBench(3);
    // A and B agree by 2, B and C oppose each other by 1; 5 is A's tie with itself.
    bench.matrix.set([5, 2, 0, 2, 0, -1, 0, -1, 0]);
    expect(Array.from(bench.absolute())).toEqual([2, 3, 1]);
    expect(Array.from(bench.positive())).toEqual([7, 2, 0]);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 40, 61])("has the bits of plain script: %i actors", (size) => {
    const bench = degreeBench(size);
    const inScript = degreeBench(size, true);
    for (const [seed, empty] of [0, 0.5, 1, 0].entries()) {
      const matrix = symmetric(size, empty, seed);
      const elsewhere = benchOf(matrix, size);
      for (const each of [bench, inScript]) {
        each.matrix.set(matrix);
        expect(each.absolute()).toEqual(elsewhere.absolute());
        expect(each.positive()).toEqual(elsewhere.positive());
      }
    }
  });

  test("says where a weight is no number", () => {
    const bench = degreeBench(5);
    bench.matrix[1] = Number.NaN;
    bench.matrix[5] = Number.NaN;
    for (const sums of [bench.absolute(), bench.positive()])
      expect(Array.from(sums)).toEqual([Number.NaN, Number.NaN, 0, 0, 0]);
  });
});
