/**
 * Mean and median of the positions without any weights: the floor every other number has to justify itself against.
 * On 351 EU issues the mean missed by 23.6 of 100 points, the median by 28.5. Without actors there is none: `null`.
 */
import type { IssueActor } from "./issue-actor.js";

/** Σ x / n */
export function mean(actors: readonly Pick<IssueActor, "position">[]): number | null {
  if (actors.length === 0) return null;
  return actors.reduce((sum, { position }) => sum + position, 0) / actors.length;
}

/** The middle position; the mean of the two middle ones for an even number. */
export function median(actors: readonly Pick<IssueActor, "position">[]): number | null {
  const sorted = actors.map(({ position }) => position).sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return null;
  if (sorted.length % 2 === 1) return upper;
  return ((sorted[half - 1] as number) + upper) / 2;
}
