/** Rows in the order of small numbers: as a stable sort puts them, without those that have none. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { countingSort } from "../../src/network/counting-sort.js";

test("puts rows as a stable sort does, and says where each code begins", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 6 })), (codes) => {
      const all = Int32Array.from(codes.keys());
      const { rows, starts } = countingSort(all, (row) => codes[row] ?? -1, 7);
      const expected = [...all]
        .filter((row) => (codes[row] ?? -1) >= 0)
        .toSorted((a, b) => (codes[a] ?? 0) - (codes[b] ?? 0));
      expect([...rows]).toEqual(expected);
      expect(starts).toHaveLength(8);
      for (let code = 0; code < 7; code += 1)
        expect([...rows.subarray(starts[code], starts[code + 1])].every((row) => codes[row] === code)).toBe(
          true,
        );
      expect(starts[7]).toBe(expected.length);
    }),
  );
});
