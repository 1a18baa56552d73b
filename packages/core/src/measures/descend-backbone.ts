/**
 * The way down from a set of concepts to one whose neighbors are no better: adding, removing or swapping a concept.
 * Looks first where an estimate of the loss is lowest, and believes only the loss itself.
 */

/** What a set costs: 1 or 0 per concept in, its loss out. */
export type Judge = (has: Uint8Array) => number;

/** Concepts to add that are paired with concepts to remove, by their estimates alone. */
const PAIRED = 12;
/** Neighbors whose loss is asked for before the search gives up. */
const TRIED = 30;

/**
 * @param isFixed keeps the number of concepts
 * @returns the set, and its loss by `lossOf`: never above that of the first one
 */
export function descend(
  first: Uint8Array,
  lossOf: Judge,
  estimate: Judge,
  isFixed: boolean,
): { readonly has: Uint8Array; readonly loss: number } {
  let has = first;
  let loss = lossOf(first);
  for (;;) {
    const better = neighbors(has, estimate, isFixed)
      .slice(0, TRIED)
      .find((next) => lossOf(next) < loss);
    if (better === undefined) return { has, loss };
    has = better;
    loss = lossOf(better);
  }
}

interface Estimated {
  readonly has: Uint8Array;
  readonly estimate: number;
}

/** Sets one move away, the lowest estimate first. As on the walk, a set never empties and never holds all. */
function neighbors(has: Uint8Array, estimate: Judge, isFixed: boolean): readonly Uint8Array[] {
  const estimated = (...changed: readonly number[]): Estimated => {
    const next = has.slice();
    for (const concept of changed) next[concept] = 1 - (has[concept] as number);
    return { has: next, estimate: estimate(next) };
  };
  const byEstimate = (one: Estimated, other: Estimated): number => one.estimate - other.estimate;
  const singles = Array.from(has, (is, concept) => ({ is, concept, ...estimated(concept) })).sort(byEstimate);
  const added = singles.filter(({ is }) => is === 0);
  const removed = singles.filter(({ is }) => is === 1);
  const swaps = added
    .slice(0, PAIRED)
    .flatMap((one) => removed.slice(0, PAIRED).map((other) => estimated(one.concept, other.concept)));
  const open = isFixed
    ? swaps
    : [...(added.length > 1 ? added : []), ...(removed.length > 1 ? removed : []), ...swaps];
  return open.sort(byEstimate).map((one) => one.has);
}
