/**
 * How often is a reader right when it says so? The rising step function that comes nearest to the outcomes (pool
 * adjacent violators; Ayer et al. 1955), thinned to a few points.
 */
import type { ConfidenceCurve } from "../model/confidence-curve.js";

export interface Outcome {
  /** What the reader said, 0 to 1. */
  readonly raw: number;
  readonly right: boolean;
}

/** Blocks of fewer outcomes are joined with their neighbor: a point must stand on something. */
const SMALLEST = 20;

/** The curve for outcomes in any order; empty without outcomes. */
export function fitConfidence(outcomes: readonly Outcome[]): ConfidenceCurve {
  const blocks: { raw: number; right: number; count: number }[] = [];
  for (const { raw, right } of outcomes.toSorted((a, b) => a.raw - b.raw)) {
    blocks.push({ raw, right: right ? 1 : 0, count: 1 });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (last === undefined || before === undefined) break;
      const falls = before.right / before.count >= last.right / last.count;
      if (!falls && before.count >= SMALLEST) break;
      blocks.splice(-2, 2, {
        raw: before.raw + last.raw,
        right: before.right + last.right,
        count: before.count + last.count,
      });
    }
  }
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return blocks.map(({ raw, right, count }) => [round(raw / count), round(right / count)] as const);
}
