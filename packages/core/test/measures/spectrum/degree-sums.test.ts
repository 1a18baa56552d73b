/** Degrees of a network that changes: by hand, and the same bits with and without WebAssembly. */
import { describe, expect, test } from "vitest";
import { startKernel } from "../../../src/assembly/kernel.js";
import { absoluteSums, positiveSums } from "../../../src/measures/spectrum/degree-kernel.js";
import { averageBench, benchOf, degreeBench } from "../../../src/measures/spectrum/degree-sums.js";
import { createRandom } from "../../../src/random.js";
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

describe("averageBench", () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 40, 61])(
    "has the bits of ties worked out first: %i actors",
    (size) => {
      const bench = averageBench(size);
      if (bench === null) throw new Error("no WebAssembly");
      for (const seed of [1, 2, 3]) {
        // Whole numbers; some actors have no statements, and so no sums.
        const random = createRandom(seed);
        const activity = Float64Array.from({ length: size }, () => Math.floor(random() * 4));
        const sums = symmetric(size, 0.4, seed).map((value, cell) => {
          const [row, col] = [Math.floor(cell / size), cell % size];
          return row === col || activity[row] === 0 || activity[col] === 0 ? 0 : Math.round(value * 9);
        });
        bench.activity.set(activity);
        bench.sums.set(sums);
        const ties = sums.map((sum, cell) => {
          const divisor = ((activity[Math.floor(cell / size)] ?? 0) + (activity[cell % size] ?? 0)) / 2;
          return divisor === 0 ? 0 : sum / divisor;
        });
        const first = benchOf(ties, size);
        expect(bench.absolute()).toEqual(first.absolute());
        expect(bench.positive()).toEqual(first.positive());
      }
    },
  );
});
