/** How far around a value an input may lie, when nothing more is known: the least intervals. */
import type { Input, Provenance } from "../../model/scenario.js";

export const leastHalfWidth = {
  /** Points of the scale. */
  position: 5,
  /** With fewer than three statements. */
  thinPosition: 15,
  /** Points. */
  salience: 15,
  /** Part of the value. */
  capability: 0.15,
} as const;

/** An input between 0 and 100 with the interval given, or the least one around its value. */
export function withInterval(
  value: number,
  low: number | undefined,
  high: number | undefined,
  halfWidth: number,
  provenance: Provenance,
): Input {
  const [from, to] = [low ?? value - halfWidth, high ?? value + halfWidth];
  return { value, low: Math.max(0, from), high: Math.min(100, to), provenance };
}
