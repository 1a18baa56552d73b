/**
 * The parameters of an item response model, their priors, and what is fixed about them.
 *
 *   z_ij = β_j · θ_i − α_j + ε,  ε ~ N(0, 1);   answer 0 for z ≤ 0, then 1 up to the cut γ_j, then 2
 *
 * θ_i is the position of actor i, β_j how strongly concept j tells positions apart (discrimination; its sign says to
 * which side "for" belongs), α_j how hard it is to be for it (difficulty), γ_j the width of the middle. Priors: θ
 * normal around 0 with precision 1, α and β normal around 0 with precision ¼, as in MCMCpack's MCMCirt1d; γ flat.
 */
import { leadingEigenpairs } from "../graph/leading-eigenpairs.js";
import type { ItemAnswers } from "./item-answers.js";

export interface ItemParameters {
  /** Actors × dimensions. */
  readonly ability: Float64Array;
  readonly difficulty: Float64Array;
  /** Concepts × dimensions. */
  readonly discrimination: Float64Array;
  /** Upper end of the middle category; Infinity where a concept has two categories. */
  readonly cut: Float64Array;
}

/** What is known of a parameter beforehand: nothing, its sign, or its value. */
export type Restriction = "free" | "+" | "-" | number;

export interface ItemModel {
  readonly answers: ItemAnswers;
  readonly dimensions: number;
  readonly abilityPrecision: number;
  readonly itemPrecision: number;
  /** Actors × dimensions; `null` where all are free. */
  readonly abilityRestrictions: readonly Restriction[] | null;
  /** Concepts × dimensions. */
  readonly itemRestrictions: readonly Restriction[] | null;
}

/** β · θ − α of a cell. */
export function linearPart(
  { ability, difficulty, discrimination }: ItemParameters,
  dimensions: number,
  actor: number,
  concept: number,
): number {
  let sum = -(difficulty[concept] as number);
  for (let d = 0; d < dimensions; d++) {
    sum += (discrimination[concept * dimensions + d] as number) * (ability[actor * dimensions + d] as number);
  }
  return sum;
}

/** Bounds of z for an answer: the lower and the upper one. */
export function boundsOf(rank: number, cut: number): readonly [low: number, high: number] {
  if (rank === 0) return [Number.NEGATIVE_INFINITY, 0];
  return rank === 1 ? [0, cut] : [cut, Number.POSITIVE_INFINITY];
}

/**
 * Where estimation starts: positions along the leading eigenvectors of how alike the actors answered, of variance 1,
 * items at 0 but for the side they are on, cuts at 1. Restricted values are kept.
 */
export function startParameters(model: ItemModel): ItemParameters {
  const { answers, dimensions } = model;
  const { actors, concepts, actorOf, conceptOf, rank, levels } = answers;
  // Answers from −1 to 1, less the mean of their concept; missing ones are 0.
  const centered = new Float64Array(actors * concepts);
  const means = new Float64Array(concepts);
  const counts = new Int32Array(concepts);
  const scaled = Float64Array.from(
    rank,
    (value, cell) => (2 * value) / Math.max((levels[conceptOf[cell] as number] as number) - 1, 1) - 1,
  );
  scaled.forEach((value, cell) => {
    const concept = conceptOf[cell] as number;
    means[concept] = (means[concept] as number) + value;
    counts[concept] = (counts[concept] as number) + 1;
  });
  scaled.forEach((value, cell) => {
    const concept = conceptOf[cell] as number;
    const mean = (means[concept] as number) / (counts[concept] as number);
    centered[(actorOf[cell] as number) * concepts + concept] = value - mean;
  });
  const pairs = leadingEigenpairs(
    actors,
    (vector, into) => {
      into.fill(0);
      for (let concept = 0; concept < concepts; concept++) {
        let along = 0;
        for (let actor = 0; actor < actors; actor++) {
          along += (centered[actor * concepts + concept] as number) * (vector[actor] as number);
        }
        for (let actor = 0; actor < actors; actor++) {
          into[actor] = (into[actor] as number) + along * (centered[actor * concepts + concept] as number);
        }
      }
    },
    dimensions,
  );
  const ability = new Float64Array(actors * dimensions);
  pairs.forEach(({ vector }, d) => {
    vector.forEach((part, actor) => {
      ability[actor * dimensions + d] = part * Math.sqrt(actors);
    });
  });
  const discrimination = new Float64Array(concepts * dimensions);
  for (let actor = 0; actor < actors; actor++) {
    for (let concept = 0; concept < concepts; concept++) {
      for (let d = 0; d < dimensions; d++) {
        const at = concept * dimensions + d;
        discrimination[at] =
          (discrimination[at] as number) +
          ((centered[actor * concepts + concept] as number) * (ability[actor * dimensions + d] as number)) /
            Math.max(counts[concept] as number, 1);
      }
    }
  }
  const turned = towardsRestrictions(model, ability, discrimination);
  return {
    ability: restricted(turned.ability, model.abilityRestrictions),
    difficulty: new Float64Array(concepts),
    discrimination: restricted(turned.discrimination, model.itemRestrictions),
    cut: Float64Array.from(levels, (count) => (count === 3 ? 1 : Number.POSITIVE_INFINITY)),
  };
}

/** Turns that are tried in a plane, each also mirrored. */
const TURNS = 48;

/**
 * The start, turned so that it breaks the restrictions least: from the wrong side the estimators would not find over.
 */
function towardsRestrictions(
  { dimensions, abilityRestrictions, itemRestrictions }: ItemModel,
  ability: Float64Array,
  discrimination: Float64Array,
): Pick<ItemParameters, "ability" | "discrimination"> {
  const start = { ability, discrimination };
  if (abilityRestrictions === null && itemRestrictions === null) return start;
  const turns =
    dimensions === 1
      ? [[1], [-1]]
      : Array.from({ length: TURNS }, (_, at) => {
          const [c, s] = [Math.cos((2 * Math.PI * at) / TURNS), Math.sin((2 * Math.PI * at) / TURNS)];
          return [
            [c, s, -s, c],
            [c, s, s, -c],
          ];
        }).flat();
  let best = start;
  let least = Number.POSITIVE_INFINITY;
  for (const turn of turns) {
    const tried = {
      ability: turnedBy(ability, turn, dimensions),
      discrimination: turnedBy(discrimination, turn, dimensions),
    };
    const broken =
      brokenBy(tried.ability, abilityRestrictions) + brokenBy(tried.discrimination, itemRestrictions);
    if (broken >= least - 1e-9) continue;
    best = tried;
    least = broken;
  }
  return best;
}

/** How far values are from what they must be, added up. */
function brokenBy(values: Float64Array, restrictions: readonly Restriction[] | null): number {
  let sum = 0;
  restrictions?.forEach((restriction, at) => {
    const value = values[at] as number;
    if (typeof restriction === "number") sum += Math.abs(value - restriction);
    // Also among those that keep a sign the ones that keep it clearly are better.
    else if (restriction === "+") sum += Math.exp(-value);
    else if (restriction === "-") sum += Math.exp(value);
  });
  return sum;
}

/** Rows of a list times a matrix of dimensions × dimensions. */
export function turnedBy(values: Float64Array, turn: readonly number[], dimensions: number): Float64Array {
  const result = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += dimensions) {
    for (let l = 0; l < dimensions; l++) {
      let sum = 0;
      for (let k = 0; k < dimensions; k++) {
        sum += (values[at + k] as number) * (turn[k * dimensions + l] as number);
      }
      result[at + l] = sum;
    }
  }
  return result;
}

/** The nearest values that keep the restrictions. */
function restricted(values: Float64Array, restrictions: readonly Restriction[] | null): Float64Array {
  if (restrictions === null) return values;
  return values.map((value, at) => {
    const restriction = restrictions[at] ?? "free";
    if (typeof restriction === "number") return restriction;
    if (restriction === "+") return Math.abs(value);
    return restriction === "-" ? -Math.abs(value) : value;
  });
}
