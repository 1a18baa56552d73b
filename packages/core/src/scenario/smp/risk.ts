/**
 * Risk attitude: how bold is each actor? Those whose position would probably win need not be, those on the
 * losing side give way to near misses only slowly.
 *
 *   Mid (default)  R = (3p − (pmax + 2 pmin)) / (2 (pmax − pmin))   in [−1/2, 1]
 *   Min            R = (p − pmin) / (pmax − pmin)                   in [0, 1]
 *   Max            R = (2p − pmax − pmin) / (pmax − pmin)           in [−1, 1]
 *
 * p is the probability of an actor's position among the positions of all, voted with capability alone and
 * utilities without risk. When all are equally probable everybody is neutral: R = 0.
 */
import { ALIKE, type Arena, utilitiesOfAll } from "./arena.js";
import { optionProbabilities } from "./option-probability.js";
import type { SmpParameters } from "./settings.js";

/** Risk attitude per actor. */
export function riskAttitudes(
  arena: Arena,
  distances: Float64Array,
  parameters: SmpParameters,
): Float64Array {
  const { actors, capability } = arena;
  const utilities = utilitiesOfAll(actors, distances, new Float64Array(actors));
  const p = optionProbabilities({ weights: capability, utilities, options: actors }, parameters);
  const most = Math.max(...p);
  const least = Math.min(...p);
  if (most - least <= ALIKE) return new Float64Array(actors);
  return p.map((one) => inRange(parameters.BigRRange, one, most, least));
}

function inRange(rule: SmpParameters["BigRRange"], p: number, most: number, least: number): number {
  const range = most - least;
  switch (rule) {
    case "Mid":
      return (3 * p - (most + 2 * least)) / (2 * range);
    case "Min":
      return (p - least) / range;
    case "Max":
      return (2 * p - most - least) / range;
  }
}

/** What an actor with risk attitude `own` takes the attitude of another one for. */
export function perceivedRisk(rule: SmpParameters["BigRAdjust"], own: number, other: number): number {
  switch (rule) {
    case "None":
      return own;
    case "OneThird":
      return (2 * own + other) / 3;
    case "Half":
      return (own + other) / 2;
    case "TwoThirds":
      return (own + 2 * other) / 3;
    case "Full":
      return other;
  }
}

/** The attitudes of all actors as one judge takes them: its own it knows, the others' in part. */
export function riskSeenBy(
  judge: number,
  risk: Float64Array,
  rule: SmpParameters["BigRAdjust"],
): Float64Array {
  const own = risk[judge] as number;
  const seen = new Float64Array(risk.length);
  for (let actor = 0; actor < risk.length; actor++) {
    seen[actor] = actor === judge ? own : perceivedRisk(rule, own, risk[actor] as number);
  }
  return seen;
}
