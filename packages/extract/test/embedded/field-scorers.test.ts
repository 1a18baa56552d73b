/** Scores of a field are the same bits whether they are made by vectors or word by word. */
import { createRandom } from "@parley/core";
import { describe, expect, it } from "vitest";
import type { SlotSequence } from "../../src/embedded/features/slots.js";
import { scorerByVectors } from "../../src/embedded/model/field-by-vectors.js";
import { scorerByWords } from "../../src/embedded/model/field-by-words.js";
import { type HiddenField, MOST_FEATURES } from "../../src/embedded/model/hidden-field.js";

const BITS = 6;
const ROWS = 1 << BITS;

/** A field of random bytes and weights; the first two rows are all the least and all the greatest byte. */
function fieldOf(width: number, labels: number): HiddenField {
  const random = createRandom(width * 100 + labels);
  const numbers = (length: number, size: number) =>
    Float32Array.from({ length }, () => (random() - 0.5) * size);
  const table = Int8Array.from({ length: ROWS * width }, () => Math.floor(random() * 256) - 128);
  table.fill(-128, 0, width);
  table.fill(127, width, 2 * width);
  return {
    labels: Array.from({ length: labels }, (_, k) => String(k)),
    bits: BITS,
    width,
    table,
    scale: numbers(width, 0.1),
    shift: numbers(width, 1),
    output: numbers(width * labels, 2),
    offset: numbers(labels, 2),
    transitions: new Float32Array(labels * labels),
    starts: new Float32Array(labels),
  };
}

function sequenceOf(lengths: readonly number[], slotOf: (order: number) => number): SlotSequence {
  const starts = new Int32Array(lengths.length + 1);
  for (const [t, length] of lengths.entries()) starts[t + 1] = (starts[t] ?? 0) + length;
  return {
    length: lengths.length,
    slots: Int32Array.from({ length: starts.at(-1) ?? 0 }, (_, at) => slotOf(at)),
    starts,
  };
}

function scoresOf(field: HiddenField, sequence: SlotSequence): number[] {
  const byVectors = scorerByVectors(field);
  if (byVectors === null) throw new Error("no vectors here");
  const scores = [...byVectors(sequence)];
  expect(scores).toEqual([...scorerByWords(field)(sequence)]);
  return scores;
}

describe("scores by vectors and by words", () => {
  it.each([
    [4, 2],
    [8, 4],
    [12, 16],
    [16, 10],
    [24, 7],
    [32, 16],
    [36, 1],
    [160, 33],
  ])("are the same for %i units and %i labels", (width, labels) => {
    const random = createRandom(7);
    const draw = () => Math.floor(random() * ROWS);
    const lengths = Array.from({ length: 300 }, () => Math.floor(random() * 60));
    const own = sequenceOf(lengths, draw);
    scoresOf(fieldOf(width, labels), own);
    // Runs of three positions, and one that ends in the midst of what is scored together.
    const runs = sequenceOf(lengths.slice(0, 100), draw);
    const of = Int32Array.from(lengths, (_, t) => Math.floor(t / 3));
    scoresOf(fieldOf(width, labels), { ...own, shared: { runs, of } });
  });

  it("fit where all rows are the least or the greatest, and leave out what is more than fits", () => {
    const field = fieldOf(12, 3);
    for (const slot of [0, 1]) {
      const most = scoresOf(
        field,
        sequenceOf([MOST_FEATURES, 2], () => slot),
      );
      const more = scoresOf(
        field,
        sequenceOf([MOST_FEATURES + 40, 2], () => slot),
      );
      expect(more).toEqual(most);
    }
  });

  it("leave out what is more than fits at every position", () => {
    const field = fieldOf(12, 3);
    const lengths = Array.from({ length: 130 }, () => MOST_FEATURES + 3);
    const isOver = (order: number) => order % (MOST_FEATURES + 3) >= MOST_FEATURES;
    const sequence = sequenceOf(lengths, (order) => (isOver(order) ? 0 : 1));
    const runs = sequenceOf(lengths, (order) => (isOver(order) ? 0 : 1));
    const scores = scoresOf(field, sequence);
    expect(new Set(scores).size).toBe(3);
    scoresOf(field, { ...sequence, shared: { runs, of: Int32Array.from(lengths, (_, t) => t) } });
  });

  it("are none for no positions", () => {
    expect(
      scoresOf(
        fieldOf(8, 2),
        sequenceOf([], () => 0),
      ),
    ).toEqual([]);
  });
});
