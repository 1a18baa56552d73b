/** Scores turned into probabilities by experience. */
import { describe, expect, test } from "vitest";
import { createCalibration } from "../../src/suggester/calibration.js";

describe("a calibration", () => {
  test("calls a score of one half even before there is experience", () => {
    const { probability } = createCalibration();
    expect(probability(0.5)).toBe(0.5);
    // 1 / (1 + exp(−(6·1 − 3)))
    expect(probability(1)).toBeCloseTo(1 / (1 + Math.exp(-3)), 12);
  });

  test("finds the share of right ones where all scores are alike", () => {
    const { add, probability } = createCalibration();
    for (let turn = 0; turn < 400; turn += 1) add(0.4, turn % 4 !== 0);
    expect(probability(0.4)).toBeCloseTo(0.75, 2);
  });

  test("finds the shares of two scores", () => {
    const { add, probability } = createCalibration();
    for (let turn = 0; turn < 500; turn += 1) {
      add(0.2, turn % 10 === 0);
      add(0.8, turn % 10 !== 0);
    }
    expect(probability(0.2)).toBeCloseTo(0.1, 1);
    expect(probability(0.8)).toBeCloseTo(0.9, 1);
  });

  test("never calls a lower score the likelier one, whatever happened", () => {
    const { add, probability } = createCalibration();
    for (let turn = 0; turn < 50; turn += 1) {
      add(0.1, true);
      add(0.9, false);
    }
    expect(probability(0.9)).toBeGreaterThanOrEqual(probability(0.1));
  });

  test("stays a probability when everything was right", () => {
    const { add, probability } = createCalibration();
    for (let turn = 0; turn < 100; turn += 1) add(0.5, true);
    expect(probability(0.5)).toBeGreaterThan(0.9);
    expect(probability(50)).toBeLessThanOrEqual(1);
    expect(probability(-50)).toBeGreaterThanOrEqual(0);
  });
});
