/** Two matrices side by side: the bits each has alone, whatever the other is. */
import { describe, expect, test } from "vitest";
import { startKernel } from "../../../src/assembly/kernel.js";
import { symmetricEigenvalues } from "../../../src/measures/spectrum/symmetric-eigenvalues.js";
import { twofoldBench } from "../../../src/measures/spectrum/twofold-eigenvalues.js";
import { twofoldRoutines } from "../../../src/measures/spectrum/twofold-kernel.js";
import { symmetric } from "./symmetric.js";

const sizes = [0, 1, 2, 3, 4, 5, 8, 17, 40, 63];

describe("twofoldBench", () => {
  test("is done by WebAssembly here", () => {
    expect(startKernel(twofoldRoutines, 65_536)).not.toBeNull();
  });

  test.each(sizes)("gives each matrix the bits it has alone: %i rows", (size) => {
    const bench = twofoldBench(size);
    const inScript = twofoldBench(size, true);
    const matrices = [0, 0.5, 0.95, 1].map((empty, seed) => symmetric(size, empty, seed + size));
    for (const one of matrices) {
      for (const other of matrices) {
        for (const { cells, solve } of [bench, inScript]) {
          one.forEach((value, place) => {
            cells[2 * place] = value;
            cells[2 * place + 1] = other[place] as number;
          });
          expect(solve()).toEqual([symmetricEigenvalues(one, size), symmetricEigenvalues(other, size)]);
        }
      }
    }
  });

  test("reads what is below the diagonal only", () => {
    const { cells, solve } = twofoldBench(2);
    // [[2, 1], [1, 2]] has 3 and 1, [[0, 4], [4, 0]] has 4 and −4; −7 is not read.
    cells.set([2, 0, -7, -7, 1, 4, 2, 0]);
    const [one, other] = solve();
    expect(one[0]).toBeCloseTo(3, 12);
    expect(one[1]).toBeCloseTo(1, 12);
    expect(other[0]).toBeCloseTo(4, 12);
    expect(other[1]).toBeCloseTo(-4, 12);
  });
});
