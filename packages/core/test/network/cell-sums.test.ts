/** Sums of the cells of a matrix: by hand, and the same bits with and without WebAssembly. */
import { describe, expect, test } from "vitest";
import { startKernel } from "../../src/assembly/kernel.js";
import { addInTurn, cellAdder } from "../../src/network/cell-sums.js";
import { createRandom } from "../../src/random.js";

describe("cellAdder", () => {
  test("has WebAssembly here", () => {
    expect(startKernel([], 8)).not.toBeNull();
    expect(cellAdder()).not.toBe(addInTurn);
  });

  test("adds with and without signs, each matrix for itself", () => {
    const sumsOf = cellAdder();
    for (let round = 0; round < 2; round += 1)
      expect(sumsOf(Float64Array.of(1, -2, 3.5, -0.5, 4))).toEqual({ sum: 6, absSum: 11 });
    expect(sumsOf(new Float64Array(0))).toEqual({ sum: 0, absSum: 0 });
    expect(addInTurn([2, -3])).toEqual({ sum: -1, absSum: 5 });
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 4095, 4096, 4097, 8192, 12_345])(
    "has the bits of plain script: %i cells",
    (size) => {
      const random = createRandom(size);
      const cells = Float64Array.from(
        { length: size },
        () => (random() - 0.5) * 10 ** Math.floor(random() * 20),
      );
      const sumsOf = cellAdder();
      expect(sumsOf(cells)).toEqual(addInTurn(cells));
      if (size === 0) return;
      for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        cells[size - 1] = odd;
        expect(sumsOf(cells)).toEqual(addInTurn(cells));
      }
    },
  );
});
