/** Sums of rows are the same numbers whether they are added by vectors or word by word. */
import { createRandom } from "@parley/core";
import { describe, expect, it } from "vitest";
import type { SlotSequence } from "../../src/embedded/features/slots.js";
import {
  MOST_FEATURES,
  MOST_POSITIONS,
  type RowSums,
  rowSumsByVectors,
  rowSumsByWords,
} from "../../src/embedded/model/row-sums.js";

const ROWS = 64;

/** A table of random bytes, the smallest one among them. */
function tableOf(width: number) {
  const random = createRandom(width);
  const table = Int8Array.from({ length: ROWS * width }, () => Math.floor(random() * 256) - 128);
  table.fill(-128, 0, width);
  table.fill(127, width, 2 * width);
  return { width, table };
}

function sequenceOf(lengths: readonly number[], slotOf: (order: number) => number): SlotSequence {
  const starts = Int32Array.from([
    0,
    ...lengths.map((_, t) => lengths.slice(0, t + 1).reduce((a, b) => a + b)),
  ]);
  return {
    length: lengths.length,
    slots: Int32Array.from({ length: starts.at(-1) ?? 0 }, (_, at) => slotOf(at)),
    starts,
  };
}

function sumsOf(rows: RowSums | null, width: number, sequence: SlotSequence): number[][] {
  if (rows === null) throw new Error("no vectors here");
  const sums = rows.of(sequence, 0, sequence.length);
  return Array.from({ length: sequence.length }, (_, t) => [
    ...sums.subarray(t * rows.stride, t * rows.stride + width),
  ]);
}

describe("sums of rows", () => {
  it.each([4, 8, 12, 16, 24, 32, 36])("are the same by vectors and by words in rows of %i bytes", (width) => {
    const random = createRandom(7);
    const lengths = Array.from({ length: MOST_POSITIONS }, () => Math.floor(random() * 60));
    const sequence = sequenceOf(lengths, () => Math.floor(random() * ROWS));
    const table = tableOf(width);
    const expected = Array.from({ length: sequence.length }, (_, t) =>
      Array.from({ length: width }, (_unused, unit) =>
        [...sequence.slots.subarray(sequence.starts[t], sequence.starts[t + 1])].reduce(
          (sum, slot) => sum + (table.table[slot * width + unit] ?? 0),
          0,
        ),
      ),
    );
    expect(sumsOf(rowSumsByVectors(table), width, sequence)).toEqual(expected);
    expect(sumsOf(rowSumsByWords(table), width, sequence)).toEqual(expected);
  });

  it("fit where all rows are the least or the greatest, and leave out what is more than fits", () => {
    const table = tableOf(12);
    for (const slot of [0, 1]) {
      const sequence = sequenceOf([MOST_FEATURES + 40, 2], () => slot);
      const each = slot === 0 ? -128 : 127;
      const expected = [MOST_FEATURES, 2].map((many) => Array.from({ length: 12 }, () => each * many));
      expect(sumsOf(rowSumsByVectors(table), 12, sequence)).toEqual(expected);
      expect(sumsOf(rowSumsByWords(table), 12, sequence)).toEqual(expected);
    }
  });

  it("leave out what is more than fits at every position", () => {
    const table = tableOf(12);
    const lengths = Array.from({ length: MOST_POSITIONS }, () => MOST_FEATURES + 3);
    const sequence = sequenceOf(lengths, (order) => (order % (MOST_FEATURES + 3) < MOST_FEATURES ? 1 : 0));
    const expected = lengths.map(() => Array.from({ length: 12 }, () => 127 * MOST_FEATURES));
    expect(sumsOf(rowSumsByVectors(table), 12, sequence)).toEqual(expected);
    expect(sumsOf(rowSumsByWords(table), 12, sequence)).toEqual(expected);
  });

  it("of a part of a sequence begin at its first position", () => {
    const table = tableOf(16);
    const sequence = sequenceOf([1, 2, 3], (order) => order);
    const all = sumsOf(rowSumsByVectors(table), 16, sequence);
    const rows = rowSumsByVectors(table);
    const part = rows?.of(sequence, 2, 3).subarray(0, 16);
    expect([...(part ?? [])]).toEqual(all[2]);
  });
});
