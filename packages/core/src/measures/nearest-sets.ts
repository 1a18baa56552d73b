/**
 * Which concepts to take in or out of a set so that its spectrum comes nearest to that of the full network? The answer
 * leaves open what only exact spectra can tell apart: all that an estimate (`fourfold-estimates.ts`) puts within its
 * margin of the least. Most concepts are out of the question by far, so that few exact spectra are left to work out.
 */
import type { ConceptShare, ConceptSums } from "./concept-sums.js";
import { estimateBench, FOUR, marginOf } from "./spectrum/fourfold-estimates.js";

/** Those of the concepts that may leave the least loss, in their order; at least one of them does. */
export type NearestSets = (set: ConceptSums, concepts: readonly number[]) => readonly number[];

/** Larger matrices fill the memory close at hand, and gain nothing side by side. */
const MOST_ACTORS = 128;
/** Whole numbers up to it have no fraction cut off in half precision. */
const MOST_STATEMENTS = 2 ** 24;

/**
 * For networks whose ties are divided by average activity.
 *
 * @param full the spectrum of the full network
 * @returns `null` where estimates are not to be had or gain nothing
 */
export function nearestSets(shares: readonly ConceptShare[], full: Float64Array): NearestSets | null {
  const size = full.length;
  const statements = shares.reduce((sum, share) => sum + share.statements, 0);
  if (size > MOST_ACTORS || statements > MOST_STATEMENTS) return null;
  const parts = shares.map(({ actors, sums }) => ({
    actors,
    sums: sums.main,
    activity: sums.figures.activity,
  }));
  const bench = estimateBench(full, parts);
  if (bench === null) return null;
  const has = new Uint8Array(shares.length);
  const signOf = (concept: number): 1 | -1 => (has[concept] === 1 ? -1 : 1);
  const become = (wanted: Uint8Array): void => {
    for (let concept = 0; concept < has.length; concept++) {
      if (has[concept] === wanted[concept]) continue;
      for (let which = 0; which < FOUR; which++) bench.add(concept, which, signOf(concept));
      has[concept] = wanted[concept] as number;
    }
  };
  return (set, concepts) => {
    become(set.has);
    const estimates = new Float64Array(concepts.length);
    for (let first = 0; first < concepts.length; first += FOUR) {
      const some = concepts.slice(first, first + FOUR);
      some.forEach((concept, which) => {
        bench.add(concept, which, signOf(concept));
      });
      estimates.set(bench.distances().subarray(0, some.length), first);
      some.forEach((concept, which) => {
        bench.add(concept, which, signOf(concept) === 1 ? -1 : 1);
      });
    }
    let least = Number.POSITIVE_INFINITY;
    for (const estimate of estimates) if (estimate < least) least = estimate;
    // One estimate may be too large by a margin, another too small.
    const most = least + 2 * marginOf(size);
    // No number: nothing is known of the set.
    return concepts.filter((_, place) => !((estimates[place] as number) > most));
  };
}
