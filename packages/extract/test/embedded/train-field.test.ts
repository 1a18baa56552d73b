/** A field learns what a few sequences show, and the same seed gives the same weights. */
import { describe, expect, it } from "vitest";
import { bestLabels } from "../../src/embedded/model/best-labels.js";
import { scorePositions } from "../../src/embedded/model/score-positions.js";
import { quantizeField } from "../../src/embedded/training/quantize-field.js";
import {
  type FieldTraining,
  type LabeledSequence,
  trainField,
} from "../../src/embedded/training/train-field.js";

/** One feature a position; the label is whether feature 3 came right before. */
function sequenceOf(features: readonly number[]): LabeledSequence {
  return {
    features: {
      length: features.length,
      slots: Int32Array.from(features.flatMap((slot, at) => [slot, 8 + (features[at - 1] ?? 0)])),
      starts: Int32Array.from({ length: features.length + 1 }, (_, at) => at * 2),
    },
    labels: Uint8Array.from(features, (_, at) => (features[at - 1] === 3 ? 1 : 0)),
  };
}
const sequences = [
  [1, 3, 2, 1],
  [3, 3, 1, 2],
  [2, 1, 3, 1],
  [1, 2, 1, 2],
].map(sequenceOf);
const settings: FieldTraining = {
  labels: ["no", "yes"],
  bits: 4,
  width: 4,
  allows: () => true,
  rounds: 60,
  rate: 0.1,
  dropout: 0,
  seed: 5,
};

describe("training", () => {
  it("learns what the sequences show, also in bytes", () => {
    const field = quantizeField(trainField(sequences, settings));
    const unseen = sequenceOf([2, 3, 3, 2, 1]);
    expect([...bestLabels(field, scorePositions(field, unseen.features))]).toEqual([0, 0, 1, 1, 0]);
  });

  it("gives the same weights for the same seed and others for another", () => {
    const table = (seed: number) => trainField(sequences, { ...settings, dropout: 0.3, seed }).table;
    expect(table(5)).toEqual(table(5));
    expect(table(5)).not.toEqual(table(6));
  });

  it("never allows what may not be", () => {
    const field = trainField(sequences, { ...settings, allows: (i, j) => i !== 1 || j !== 1 });
    expect(field.transitions[3]).toBe(Number.NEGATIVE_INFINITY);
  });
});
