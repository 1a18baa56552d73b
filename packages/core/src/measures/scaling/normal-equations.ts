/**
 * Normal linear regressions of one to three coefficients: what both estimators solve for every actor and concept.
 *
 *   x ~ N(P⁻¹ b, P⁻¹)
 *
 * P is the precision (prior plus Σ of products), b the weighted sum. Unrestricted coefficients are drawn, or set to
 * their most likely value, all at once by Cholesky's decomposition P = L Lᵀ; where one is restricted they go one by
 * one, each given the others, cut off at 0 or left as fixed.
 */
import type { Random } from "../../random.js";
import type { Restriction } from "./item-parameters.js";
import { drawNormal, drawNormalBetween } from "./random-draws.js";

export interface NormalEquations {
  readonly size: number;
  /** size × size, row by row. */
  readonly precision: Float64Array;
  readonly sum: Float64Array;
}

/** Empty equations with the prior's precision. */
export function priorEquations(size: number, precision: number): NormalEquations {
  const equations = { size, precision: new Float64Array(size * size), sum: new Float64Array(size) };
  for (let k = 0; k < size; k++) equations.precision[k * size + k] = precision;
  return equations;
}

/** Adds an observation y = x · row + ε. */
export function observe({ size, precision, sum }: NormalEquations, row: Float64Array, y: number): void {
  for (let k = 0; k < size; k++) {
    const mine = row[k] as number;
    sum[k] = (sum[k] as number) + mine * y;
    for (let l = 0; l < size; l++) {
      precision[k * size + l] = (precision[k * size + l] as number) + mine * (row[l] as number);
    }
  }
}

/**
 * New values of the coefficients.
 *
 * @param values the present ones; the result is a new list
 * @param random draws; `null` for the most likely values
 */
export function solve(
  equations: NormalEquations,
  values: Float64Array,
  restrictions: readonly Restriction[] | null,
  random: Random | null,
): Float64Array {
  return restrictions === null || restrictions.every((restriction) => restriction === "free")
    ? allAtOnce(equations, random)
    : oneByOne(equations, values, restrictions, random);
}

function allAtOnce({ size, precision, sum }: NormalEquations, random: Random | null): Float64Array {
  const lower = precision.slice();
  for (let k = 0; k < size; k++) {
    for (let l = 0; l <= k; l++) {
      let value = lower[k * size + l] as number;
      for (let m = 0; m < l; m++) {
        value -= (lower[k * size + m] as number) * (lower[l * size + m] as number);
      }
      lower[k * size + l] = k === l ? Math.sqrt(value) : value / (lower[l * size + l] as number);
    }
  }
  const x = sum.slice();
  for (let k = 0; k < size; k++) {
    for (let m = 0; m < k; m++) x[k] = (x[k] as number) - (lower[k * size + m] as number) * (x[m] as number);
    x[k] = (x[k] as number) / (lower[k * size + k] as number);
  }
  // Between the two halves of the solution noise of variance 1 becomes noise of variance P⁻¹.
  if (random !== null) for (let k = 0; k < size; k++) x[k] = (x[k] as number) + drawNormal(random);
  for (let k = size - 1; k >= 0; k--) {
    for (let m = k + 1; m < size; m++) {
      x[k] = (x[k] as number) - (lower[m * size + k] as number) * (x[m] as number);
    }
    x[k] = (x[k] as number) / (lower[k * size + k] as number);
  }
  return x;
}

function oneByOne(
  { size, precision, sum }: NormalEquations,
  values: Float64Array,
  restrictions: readonly Restriction[],
  random: Random | null,
): Float64Array {
  const x = values.slice();
  for (let k = 0; k < size; k++) {
    const restriction = restrictions[k] ?? "free";
    if (typeof restriction === "number") {
      x[k] = restriction;
      continue;
    }
    let rest = sum[k] as number;
    for (let l = 0; l < size; l++) {
      if (l !== k) rest -= (precision[k * size + l] as number) * (x[l] as number);
    }
    const own = precision[k * size + k] as number;
    const mean = rest / own;
    const [low, high] = sideOf(restriction);
    if (random === null) x[k] = Math.min(Math.max(mean, low), high);
    else {
      const root = Math.sqrt(own);
      // `+ 0` turns −0, which a bound of −0 would leave, into 0.
      x[k] = drawNormalBetween(mean * root, low * root, high * root, random) / root + 0;
    }
  }
  return x;
}

function sideOf(restriction: "free" | "+" | "-"): readonly [number, number] {
  if (restriction === "+") return [0, Number.POSITIVE_INFINITY];
  if (restriction === "-") return [Number.NEGATIVE_INFINITY, 0];
  return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
}
