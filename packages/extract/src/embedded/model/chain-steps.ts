/** What a chain of labels gives to its sums of probability, worked out once a chain, and what the sums keep to. */
import type { HiddenField } from "./hidden-field.js";

export type LabelChain = Pick<HiddenField, "labels" | "transitions" | "starts">;

/** Positions that are asked for; `to` is excluded. */
export interface PositionRange {
  readonly from: number;
  readonly to: number;
}

/** Smaller shares of a position are passed over: some labels are out of the question there. */
export const NEGLIGIBLE = 1e-9;

/** Sums of a position are kept between these. */
export const SMALL = 1e-90;
export const LARGE = 1e90;

/**
 * exp(score) of each label at each position, against the best label there.
 *
 * @param made where they are written, position by position
 * @param stride numbers a position has there, at least one a label
 */
export function writeLocalWeights(
  scores: Float32Array,
  count: number,
  made: Float64Array,
  stride: number,
): void {
  for (let base = 0, to = 0; base < scores.length; base += count, to += stride) {
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k += 1) {
      const score = scores[base + k] ?? 0;
      if (score > top) top = score;
    }
    for (let k = 0; k < count; k += 1) {
      const behind = (scores[base + k] ?? 0) - top;
      made[to + k] = behind === 0 ? 1 : Math.exp(behind);
    }
  }
}
