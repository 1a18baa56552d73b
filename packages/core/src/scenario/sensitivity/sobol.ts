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
  /** Value of an input below which a part of its draws lies; the part itself when left out. */
  readonly quantile?: (input: number, part: number) => number;
}

/**
 * Indices of a function of inputs that lie evenly between 0 and 1; other laws by their quantile functions.
 *
 * @param inputs number of inputs
 * @param result of a row of inputs, which it must not keep: the next row comes in the same array
 */
export function sobolIndices(
  inputs: number,
  result: (row: Float64Array) => number,
  { points, seed, groups = Array.from({ length: inputs }, (_, input) => [input]), quantile }: SobolOptions,
): SobolIndices {
  const cube = sobolPoints(points, 2 * inputs, seed);
  // Each value is found once, not once per group that it is mixed into.
  if (quantile !== undefined) {
    for (let at = 0; at < cube.length; at++) cube[at] = quantile(at % inputs, cube[at] as number);
  }
  const row = new Float64Array(inputs);
  const load = (point: number, half: 0 | 1) => {
    const start = (2 * point + half) * inputs;
    for (let input = 0; input < inputs; input++) row[input] = cube[start + input] as number;
  };
  const ofA = new Float64Array(points);
  const ofB = new Float64Array(points);
  for (let point = 0; point < points; point++) {
    load(point, 0);
    ofA[point] = result(row);
    load(point, 1);
    ofB[point] = result(row);
  }
  const center = (sumOf(ofA) + sumOf(ofB)) / (2 * points);
  const square = (values: Float64Array) => values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  const variance = (square(ofA) + square(ofB)) / (2 * points);
  const products = new Float64Array(groups.length);
  const differences = new Float64Array(groups.length);
  for (let point = 0; point < points; point++) {
    load(point, 0);
    const start = 2 * point * inputs;
    groups.forEach((group, at) => {
      for (const input of group) row[input] = cube[start + inputs + input] as number;
      const change = result(row) - (ofA[point] as number);
      for (const input of group) row[input] = cube[start + input] as number;
      products[at] = (products[at] as number) + ((ofB[point] as number) - center) * change;
      differences[at] = (differences[at] as number) + change * change;
    });
  }
  const part = (sums: Float64Array, of: number) =>
    Array.from(sums, (sum) => (variance > 0 ? sum / of / variance : 0));
  return { first: part(products, points), total: part(differences, 2 * points), variance };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
