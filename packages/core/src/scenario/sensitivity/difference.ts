/**
 * What does a scenario change? The distribution of the difference over draws that share their chances, with the part of
 * them in which its sign agrees. The direction of a difference is more robust than its size; where fewer than 80 % of
 * the draws agree on the sign, it is undetermined.
 */
import { type Band, bandOf } from "./quantiles.js";

export interface Difference {
  readonly band: Band;
  /** Part of the draws in which the sign is that of the direction; 1 when nothing changes. */
  readonly agreement: number;
  readonly direction: Direction;
}

export type Direction = "up" | "down" | "none" | "undetermined";

const ENOUGH = 0.8;
/** Smaller differences are rounding. */
const NOTHING = 1e-9;

/** The difference of two results per draw; NaN where one of them has none. `null` when no draw has both. */
export function differenceOf(after: Float64Array, before: Float64Array): Difference | null {
  const values = Array.from(after, (value, at) => value - (before[at] as number)).filter(
    (value) => !Number.isNaN(value),
  );
  if (values.length === 0) return null;
  const up = values.filter((value) => value > NOTHING).length / values.length;
  const down = values.filter((value) => value < -NOTHING).length / values.length;
  const band = bandOf(values);
  if (up === 0 && down === 0) return { band, agreement: 1, direction: "none" };
  const agreement = Math.max(up, down);
  if (agreement < ENOUGH) return { band, agreement, direction: "undetermined" };
  return { band, agreement, direction: up > down ? "up" : "down" };
}
