/**
 * What the parts of the spatial model share: the actors in flat arrays on the unit scale. Places in the arrays:
 * `positions[actor * dimensions + k]`; what somebody gets from a place is `[place * actors + actor]`, so that sums over
 * actors walk along the array.
 */

export interface Arena {
  readonly actors: number;
  readonly dimensions: number;
  /** Capability of each actor, ratio scale. */
  readonly capability: Float64Array;
  /** Salience per actor and dimension, 0–1. */
  readonly salience: Float64Array;
  /** Sum of an actor's saliences. */
  readonly attention: Float64Array;
  /** Capability times attention: an actor's weight in a contest. */
  readonly power: Float64Array;
}

/**
 * Differences up to this are rounding: of two actors alike the first is taken, whatever the order of adding. Without it
 * the last bit would decide, and with it the whole run, where several actors stand at one place.
 */
export const ALIKE = 1e-13;

/**
 * Distance from the ideal point of a judge to a place, weighted by the judge's saliences:
 *
 *   d = sqrt( Σ_k (s_k (x_k − y_k))² / Σ_k s_k² )
 *
 * In one dimension |x − y|. A judge without any salience is nowhere near or far: the distance is 0.
 */
export function weightedDistance(
  arena: Arena,
  judge: number,
  ideal: Float64Array,
  place: Float64Array,
  placeAt: number,
): number {
  const { dimensions, salience } = arena;
  const from = judge * dimensions;
  if (dimensions === 1) return Math.abs((ideal[from] as number) - (place[placeAt] as number));
  let sum = 0;
  let weights = 0;
  for (let k = 0; k < dimensions; k++) {
    const weight = salience[from + k] as number;
    const gap = weight * ((ideal[from + k] as number) - (place[placeAt + k] as number));
    sum += gap * gap;
    weights += weight * weight;
  }
  return weights === 0 ? 0 : Math.sqrt(sum / weights);
}

/**
 * Utility of a place at distance d for risk attitude R in [−1, 1]:
 *
 *   U(d, R) = (1 − d)(1 + d R) for d ≤ 1, (1 − d)(1 + R) beyond
 *
 * R > 0 makes near misses nearly as good as the ideal, R < 0 punishes them.
 */
export function utility(distance: number, risk: number): number {
  return (1 - distance) * (1 + Math.min(distance, 1) * risk);
}

/** Distance from every actor's ideal to every actor's position: `[position * actors + judge]`. */
export function distancesToAll(arena: Arena, ideals: Float64Array, positions: Float64Array): Float64Array {
  const { actors, dimensions } = arena;
  const distances = new Float64Array(actors * actors);
  for (let place = 0; place < actors; place++) {
    for (let judge = 0; judge < actors; judge++) {
      const distance = weightedDistance(arena, judge, ideals, positions, place * dimensions);
      distances[place * actors + judge] = distance;
    }
  }
  return distances;
}

/**
 * Utility of one position for every actor, each with a risk attitude of its own; `into[actor]`. Every judge sees every
 * position in its own way, n³ numbers a turn: the loop is `utility` written out.
 */
export function utilitiesOf(
  place: number,
  actors: number,
  distances: Float64Array,
  risk: Float64Array,
  into: Float64Array,
  intoAt = 0,
): Float64Array {
  const row = place * actors;
  for (let actor = 0; actor < actors; actor++) {
    const distance = distances[row + actor] as number;
    into[intoAt + actor] = (1 - distance) * (1 + Math.min(distance, 1) * (risk[actor] as number));
  }
  return into;
}

/** Utility of every position for every actor: `[position * actors + actor]`. */
export function utilitiesOfAll(actors: number, distances: Float64Array, risk: Float64Array): Float64Array {
  const utilities = new Float64Array(distances.length);
  for (let place = 0; place < actors; place++) {
    utilitiesOf(place, actors, distances, risk, utilities, place * actors);
  }
  return utilities;
}
