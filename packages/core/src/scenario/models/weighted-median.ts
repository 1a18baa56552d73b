/**
 * Weighted median: which position beats every other one in pairwise votes?
 *
 * The smallest x whose cumulative weight c·s reaches half of the total. It is the Condorcet winner when everybody
 * prefers what is nearer: v(a,b) = Σ_i w_i (|x_i − b| − |x_i − a|) ≥ 0 for all b. (Black 1948.) On a tie the lower
 * position. Without any weight there is none: `null`.
 *
 * Medians are often exactly right or far off where an issue has two sides; the compromise misses by moderate amounts.
 */
import { type IssueActor, weightOf } from "./issue-actor.js";

/** Sums of weights in another order differ in their last bits; half is reached within this part of the total. */
const ROUNDING = 1e-12;

/**
 * The lower weighted median of the positions.
 *
 * @example
 * weightedMedian([{ name: "A", position: 0, salience: 1, capability: 1 }, { name: "B", position: 20, salience: 1, capability: 3 }]); // 20
 */
export function weightedMedian(actors: readonly IssueActor[]): number | null {
  return weightedQuantile(
    actors.map((actor) => ({ value: actor.position, weight: weightOf(actor) })),
    0.5,
  );
}

/** The smallest value whose cumulative weight reaches a share of the total; `null` without any weight. */
export function weightedQuantile(
  values: readonly { readonly value: number; readonly weight: number }[],
  share: number,
): number | null {
  const sorted = values.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    if (reached >= (share - ROUNDING) * total) return value;
  }
  return null;
}
