/**
 * Variance-based sensitivity: which part of the spread of a result comes from an input, alone and together with others?
 *
 * Two samples A and B of N points, and A_B^(i), A with the columns of group i from B:
 *
 *   S_i  = (1/N) Σ f(B)(f(A_B^(i)) − f(A)) / V        first order (Saltelli et al. 2010)
 *   ST_i = (1/2N) Σ (f(A) − f(A_B^(i)))² / V          total (Jansen 1999)
 *
 * V is the variance of f over A and B. Inputs may be taken together in groups, for example all of one actor. It takes
 * N(d + 2) results for d groups; N is a power of two, so that the points fill the cube evenly (`sobol-sequence.ts`).
 * Results are centered before they are multiplied, which takes noise out of S. A result that does not vary has no
 * parts: all indices are 0.
 */
import { sobolPoints } from "./sobol-sequence.js";

export interface SobolIndices {
  /** First-order index per group. */
  readonly first: readonly number[];
  /** Total index per group. */
  readonly total: readonly number[];
  readonly variance: number;
}

export interface SobolOptions {
  /** Inputs that belong together; each input by itself when left out. */
  readonly groups?: readonly (readonly number[])[];
  readonly points: number;
  readonly seed: number;
}

/**
 * Indices of a function of inputs that lie evenly between 0 and 1; other laws by their quantile functions.
 *
 * @param inputs number of inputs
 */
export function sobolIndices(
  inputs: number,
  result: (unit: Float64Array) => number,
  { points, seed, groups = Array.from({ length: inputs }, (_, input) => [input]) }: SobolOptions,
): SobolIndices {
  const cube = sobolPoints(points, 2 * inputs, seed);
  const row = (point: number, half: 0 | 1): Float64Array =>
    cube.slice(point * 2 * inputs + half * inputs, point * 2 * inputs + (half + 1) * inputs);
  const ofA = new Float64Array(points);
  const ofB = new Float64Array(points);
  for (let point = 0; point < points; point++) {
    ofA[point] = result(row(point, 0));
    ofB[point] = result(row(point, 1));
  }
  const center = (sumOf(ofA) + sumOf(ofB)) / (2 * points);
  const square = (values: Float64Array) => values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  const variance = (square(ofA) + square(ofB)) / (2 * points);
  const first: number[] = [];
  const total: number[] = [];
  for (const group of groups) {
    let product = 0;
    let difference = 0;
    for (let point = 0; point < points; point++) {
      const mixed = row(point, 0);
      const other = row(point, 1);
      for (const input of group) mixed[input] = other[input] as number;
      const change = result(mixed) - (ofA[point] as number);
      product += ((ofB[point] as number) - center) * change;
      difference += change * change;
    }
    first.push(variance > 0 ? product / points / variance : 0);
    total.push(variance > 0 ? difference / (2 * points) / variance : 0);
  }
  return { first, total, variance };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
