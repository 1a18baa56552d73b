/** Two matrices side by side: the bits each has alone, whatever the other is. */
import { describe, expect, test } from "vitest";
import { startKernel } from "../../../src/assembly/kernel.js";
import { routineNames } from "../../../src/measures/spectrum/lanes.js";
import { matrixSpectrum, spectrumPair } from "../../../src/measures/spectrum/spectrum.js";
import { symmetricEigenvalues } from "../../../src/measures/spectrum/symmetric-eigenvalues.js";
import { twofoldBench, twofoldRoutines } from "../../../src/measures/spectrum/twofold-eigenvalues.js";
import { symmetric } from "./symmetric.js";

const sizes = [0, 1, 2, 3, 4, 5, 8, 17, 40, 63];

describe("twofoldBench", () => {
  test("is done by WebAssembly here", () => {
    expect(startKernel(twofoldRoutines(), 65_536)).not.toBeNull();
    expect(twofoldRoutines().map(({ name }) => name)).toEqual([
      ...routineNames,
      "laplacians",
      "averageLaplacians",
    ]);
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
          expect(solve([size, size])).toEqual([
            symmetricEigenvalues(one, size),
            symmetricEigenvalues(other, size),
          ]);
        }
      }
    }
  });

  test("solves matrices smaller than its room", () => {
    const { cells, solve } = twofoldBench(9);
    for (const size of [4, 9, 1, 2, 0]) {
      const matrices = [symmetric(size, 0.3, 1), symmetric(size, 0, 2)] as const;
      matrices.forEach((matrix, which) => {
        matrix.forEach((value, place) => {
          cells[2 * place + which] = value;
        });
      });
      expect(solve([size, size])).toEqual(matrices.map((matrix) => symmetricEigenvalues(matrix, size)));
    }
  });

  test.each([
    [9, 4],
    [1, 30],
    [0, 5],
    [17, 16],
  ])("solves matrices of different sizes: %i and %i rows", (...counts) => {
    const stride = Math.max(...counts);
    const matrices = counts.map((count, which) => symmetric(count, which / 3, count));
    for (const { cells, solve } of [twofoldBench(stride), twofoldBench(stride, true)]) {
      matrices.forEach((matrix, which) => {
        const count = counts[which] as number;
        matrix.forEach((value, place) => {
          cells[2 * (Math.floor(place / count) * stride + (place % count)) + which] = value;
        });
      });
      expect(solve(counts)).toEqual(
        matrices.map((own, which) => symmetricEigenvalues(own, counts[which] as number)),
      );
    }
  });

  test("reads what is below the diagonal only", () => {
    const { cells, solve } = twofoldBench(2);
    // [[2, 1], [1, 2]] has 3 and 1, [[0, 4], [4, 0]] has 4 and −4; −7 is not read.
    cells.set([2, 0, -7, -7, 1, 4, 2, 0]);
    const [one, other] = solve([2, 2]);
    expect(one[0]).toBeCloseTo(3, 12);
    expect(one[1]).toBeCloseTo(1, 12);
    expect(other[0]).toBeCloseTo(4, 12);
    expect(other[1]).toBeCloseTo(-4, 12);
  });
});

describe("spectrumPair", () => {
  /** Ties without those to oneself; some actors may have none, some may be tied alike. */
  const ties = (size: number, empty: number, seed: number, isCoarse: boolean): Float64Array =>
    symmetric(size, empty, seed).map((weight) => (isCoarse ? Math.round(weight) : weight));

  test.each([0, 1, 2, 7, 30, 130])("gives each network the spectrum it has alone: %i actors", (size) => {
    for (const degrees of [false, true]) {
      const pair = spectrumPair(size, degrees);
      for (const [seed, empty] of [0, 0.4, 0.9, 1].entries()) {
        const both = [ties(size, empty, seed, false), ties(size, 0.2, seed + 9, seed % 2 === 1)] as const;
        pair.ties[0].set(both[0]);
        pair.ties[1].set(both[1]);
        expect(pair.spectra()).toEqual(both.map((own) => matrixSpectrum(own, size, degrees)));
      }
    }
  });

  test("fills the same cells with and without WebAssembly", () => {
    const [bench, inScript] = [twofoldBench(17), twofoldBench(17, true)];
    for (const one of [bench, inScript]) {
      one.ties[0].set(symmetric(17, 0.5, 3));
      one.ties[1].set(symmetric(17, 0, 4));
    }
    for (const areSums of [false, true]) {
      // Sums have nothing on the diagonal; one actor has no statements.
      for (const one of areSums ? [bench, inScript] : []) {
        for (const ties of one.ties) for (let row = 0; row < 17; row++) ties[18 * row] = 0;
        one.activities.set(Array.from({ length: 34 }, (_, place) => place % 7));
      }
      expect(bench.fill(areSums)).toEqual(inScript.fill(areSums));
      for (let row = 0; row < 17; row++)
        expect(bench.cells.slice(34 * row, 34 * row + 2 * row + 2)).toEqual(
          inScript.cells.slice(34 * row, 34 * row + 2 * row + 2),
        );
    }
  });
});
