/**
 * How strong is the position an actor stands at? The distinct positions are voted on with capability, own-view
 * utilities; every actor reports the probability of its position. A share of modeled strength, not a chance.
 *
 * Two positions are the same within 0.001 of the unit scale (Euclidean). Of several positions that count as the same
 * an actor reports the last one, as the reference program does.
 */
import type { Arena } from "./arena.js";
import { optionProbabilities } from "./option-probability.js";
import type { SmpParameters } from "./settings.js";

/** Positions closer than this are one. */
const SAME_POSITION = 0.001;

/** Modeled strength share per actor; actors at one position share it, so that it may add up to more than 1. */
export function strengthShares(
  { actors, dimensions, capability }: Arena,
  positions: Float64Array,
  ownUtilities: Float64Array,
  parameters: SmpParameters,
): Float64Array {
  const distinct: number[] = [];
  for (let actor = 0; actor < actors; actor++) {
    if (!distinct.some((other) => isSame(positions, dimensions, actor, other))) distinct.push(actor);
  }
  const options = distinct.length;
  const utilities = new Float64Array(actors * options);
  distinct.forEach((actor, option) => {
    utilities.set(ownUtilities.subarray(actor * actors, (actor + 1) * actors), option * actors);
  });
  const p = optionProbabilities({ weights: capability, utilities, options }, parameters);
  return Float64Array.from({ length: actors }, (_, actor) => {
    const last = distinct.findLastIndex((other) => isSame(positions, dimensions, actor, other));
    return p[last] ?? 0;
  });
}

function isSame(positions: Float64Array, dimensions: number, one: number, other: number): boolean {
  let sum = 0;
  for (let k = 0; k < dimensions; k++) {
    const gap = (positions[one * dimensions + k] as number) - (positions[other * dimensions + k] as number);
    sum += gap * gap;
  }
  return Math.sqrt(sum) < SAME_POSITION;
}
