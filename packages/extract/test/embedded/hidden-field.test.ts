/** Scores of a small field worked by hand: two features, two units in use of four, two labels. */
import { describe, expect, it } from "vitest";
import { type HiddenField, scorePositions } from "../../src/embedded/model/hidden-field.js";

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
});
