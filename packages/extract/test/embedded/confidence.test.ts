/** From what a reader says of itself to how often it is right. */
import { describe, expect, it } from "vitest";
import { calibrated } from "../../src/embedded/model/confidence-curve.js";
import { fitConfidence } from "../../src/embedded/training/fit-confidence.js";

describe("confidence", () => {
  it("lies on straight lines between the points and never beyond them", () => {
    const curve = [
      [0.2, 0.1],
      [0.6, 0.5],
      [1, 0.9],
    ] as const;
    expect(calibrated(curve, 0.4)).toBeCloseTo(0.3, 10);
    expect(calibrated(curve, 0)).toBe(0.1);
    expect(calibrated(curve, 1)).toBe(0.9);
  });

  it("is the raw value without points", () => {
    expect(calibrated([], 0.37)).toBe(0.37);
  });

  it("is fitted as the share of right ones in each block", () => {
    // 20 at 0.3 with 5 right, 20 at 0.8 with 16 right.
    const outcomes = [
      ...Array.from({ length: 20 }, (_, at) => ({ raw: 0.3, right: at < 5 })),
      ...Array.from({ length: 20 }, (_, at) => ({ raw: 0.8, right: at < 16 })),
    ];
    const curve = fitConfidence(outcomes);
    expect(calibrated(curve, 0)).toBeCloseTo(0.25, 1);
    expect(calibrated(curve, 1)).toBeCloseTo(0.8, 1);
  });

  it("never falls", () => {
    const outcomes = Array.from({ length: 300 }, (_, at) => ({ raw: at / 300, right: (at * 7919) % 13 > 6 }));
    const shares = fitConfidence(outcomes).map(([, share]) => share);
    expect(shares.every((share, at) => share >= (shares[at - 1] ?? 0))).toBe(true);
  });
});
