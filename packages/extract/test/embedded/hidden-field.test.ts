/** Scores of a small field worked by hand: two features, two units in use of four, two labels. */
import { describe, expect, it } from "vitest";
import type { HiddenField } from "../../src/embedded/model/hidden-field.js";
import { scorePositions } from "../../src/embedded/model/score-positions.js";

const field: HiddenField = {
  labels: ["O", "B"],
  bits: 1,
  width: 4,
  table: Int8Array.from([10, -20, 127, 0, 30, 5, -128, 0]),
  scale: Float32Array.from([0.1, 0.1, 1, 1]),
  shift: Float32Array.from([0, 1, 0, 0]),
  output: Float32Array.from([1, 2, 0.5, -1, 1, 0, 0, 0]),
  offset: Float32Array.from([0, 0.25]),
  transitions: new Float32Array(4),
  starts: new Float32Array(2),
};

describe("scores of a field", () => {
  it("adds the rows of all features, bends and weighs them", () => {
    // Units: (10 + 30) · 0.1 = 4; (−20 + 5) · 0.1 + 1 = −0.5, bent to −0.005; 127 − 128 = −1, bent to −0.01.
    const scores = scorePositions(field, {
      length: 1,
      slots: Int32Array.from([0, 1]),
      starts: Int32Array.from([0, 2]),
    });
    expect(scores[0]).toBeCloseTo(4 * 1 - 0.005 * 0.5 - 0.01, 5);
    expect(scores[1]).toBeCloseTo(0.25 + 4 * 2 + 0.005, 5);
  });

  it("knows only its offsets where there is no feature", () => {
    const scores = scorePositions(field, {
      length: 1,
      slots: new Int32Array(0),
      starts: Int32Array.from([0, 0]),
    });
    // Units: 0 and 1.
    expect([...scores]).toEqual([0.5, -0.75]);
  });

  it("adds the rows of a run to those of each of its positions", () => {
    const runs = { length: 1, slots: Int32Array.from([1]), starts: Int32Array.from([0, 1]) };
    const scores = scorePositions(field, {
      length: 2,
      slots: Int32Array.from([0]),
      starts: Int32Array.from([0, 1, 1]),
      shared: { runs, of: Int32Array.from([0, 0]) },
    });
    // Position 0 has both rows, as above. Position 1 has row 1 alone: units 30 · 0.1 = 3, 5 · 0.1 + 1 = 1.5, −1.28.
    expect(scores[0]).toBeCloseTo(4 * 1 - 0.005 * 0.5 - 0.01, 5);
    expect(scores[2]).toBeCloseTo(3 + 1.5 * 0.5 - 1.28, 5);
    expect(scores[3]).toBeCloseTo(0.25 + 3 * 2 - 1.5, 5);
  });

  it("weighs more labels than go side by side, and rows of an odd number of words", () => {
    const labels = Array.from({ length: 9 }, (_, k) => String(k));
    const wide: HiddenField = {
      ...field,
      labels,
      width: 12,
      table: Int8Array.from({ length: 24 }, (_, at) => at),
      scale: new Float32Array(12).fill(1),
      shift: new Float32Array(12),
      // Label k counts unit k + 3 alone.
      output: Float32Array.from({ length: 12 * 9 }, (_, at) => (Math.floor(at / 9) === (at % 9) + 3 ? 1 : 0)),
      offset: new Float32Array(9),
    };
    const scores = scorePositions(wide, {
      length: 1,
      slots: Int32Array.from([1, 1]),
      starts: Int32Array.from([0, 2]),
    });
    // Row 1 is 12 to 23; unit d of two such rows is 2 · (12 + d).
    expect([...scores]).toEqual([30, 32, 34, 36, 38, 40, 42, 44, 46]);
  });
});
