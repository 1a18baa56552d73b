/**
 * The largest eigenvalues of a symmetric matrix with their vectors, when the matrix is known only by what it
 * does to a vector: sparse networks of many nodes never become a full matrix.
 *
 * Lanczos' method with full reorthogonalization, started again from the best vector so far. (Lanczos 1950;
 * Paige 1972; Saad 2011.) Pairs are found one after the other, each orthogonal to those before, so that an
 * eigenvalue that occurs several times is found several times. "Largest" means furthest to the right, not
 * furthest from 0.
 */
import { createRandom } from "../../random.js";
import { tridiagonalEigenpairs } from "./tridiagonal-eigenpairs.js";

/** Writes matrix times `vector` into `into`. */
export type SymmetricProduct = (vector: Float64Array, into: Float64Array) => void;

export interface Eigenpair {
  readonly value: number;
  /** Of length 1; its largest part is positive. */
  readonly vector: Float64Array;
}

/** Steps before a new start. */
const STEPS = 120;
/** Steps between two looks at how good the vector is. */
const LOOK = 10;
const MOST_STARTS = 60;
/** Length of the rest (matrix times vector − value times vector) relative to the size of the matrix. */
const EXACT = 1e-13;

/**
 * The first `count` eigenpairs, largest value first; fewer when the matrix is smaller.
 *
 * @example
 * leadingEigenpairs(2, ([a = 0, b = 0], into) => into.set([2 * a + b, a + 2 * b]), 1)[0]?.value; // 3
 */
export function leadingEigenpairs(size: number, multiply: SymmetricProduct, count: number): Eigenpair[] {
  const pairs: Eigenpair[] = [];
  while (pairs.length < Math.min(count, size)) {
    pairs.push(
      nextPair(
        size,
        multiply,
        pairs.map(({ vector }) => vector),
      ),
    );
  }
  // Values that lie close together may come out of order by their rounding.
  return pairs.sort((a, b) => b.value - a.value);
}

function nextPair(size: number, multiply: SymmetricProduct, found: readonly Float64Array[]): Eigenpair {
  const random = createRandom(found.length + 1);
  let vector = Float64Array.from({ length: size }, () => random() - 0.5);
  let value = 0;
  for (let start = 0; start < MOST_STARTS; start++) {
    const better = lanczos(size, multiply, found, vector);
    ({ value, vector } = better);
    if (better.isExact) break;
  }
  return { value, vector: pointed(vector) };
}

interface LanczosResult {
  readonly value: number;
  readonly vector: Float64Array<ArrayBuffer>;
  readonly isExact: boolean;
}

function lanczos(
  size: number,
  multiply: SymmetricProduct,
  found: readonly Float64Array[],
  from: Float64Array,
): LanczosResult {
  const steps = Math.min(STEPS, size - found.length);
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let current = from.slice();
  makeOrthogonal(current, found);
  scaleToOne(current);
  for (let step = 0; step < steps; step++) {
    basis.push(current);
    const next = new Float64Array(size);
    multiply(current, next);
    diagonal.push(dot(current, next));
    makeOrthogonal(next, found);
    makeOrthogonal(next, basis);
    // A second time, for what the first left by rounding.
    makeOrthogonal(next, found);
    makeOrthogonal(next, basis);
    const rest = scaleToOne(next);
    const scale = Math.max(...diagonal.map(Math.abs), ...beside, Number.MIN_VALUE);
    const isEnd = step + 1 === steps || rest <= EXACT * scale;
    if (isEnd || (step + 1) % LOOK === 0) {
      const { value, weights } = largest(diagonal, beside);
      const error = rest * Math.abs(weights.at(-1) ?? 0);
      const isExact = rest <= EXACT * scale || error <= EXACT * scale || step + 1 === size - found.length;
      if (isEnd || isExact) return { value, vector: combine(basis, weights), isExact };
    }
    beside.push(rest);
    current = next;
  }
  return { value: 0, vector: current, isExact: true };
}

/** Largest eigenvalue of the three diagonals and its vector. */
function largest(
  diagonal: readonly number[],
  beside: readonly number[],
): { value: number; weights: Float64Array } {
  const { values, vectors } = tridiagonalEigenpairs(diagonal, beside);
  const size = values.length;
  let at = 0;
  for (let place = 1; place < size; place++) {
    if ((values[place] as number) > (values[at] as number)) at = place;
  }
  return {
    value: values[at] as number,
    weights: Float64Array.from({ length: size }, (_, row) => vectors[row * size + at] as number),
  };
}

function combine(basis: readonly Float64Array[], weights: Float64Array): Float64Array<ArrayBuffer> {
  const vector = new Float64Array(basis[0]?.length ?? 0);
  basis.forEach((part, at) => {
    addTimes(vector, part, weights[at] as number);
  });
  scaleToOne(vector);
  return vector;
}

function makeOrthogonal(vector: Float64Array, others: readonly Float64Array[]): void {
  for (const other of others) addTimes(vector, other, -dot(vector, other));
}

function addTimes(vector: Float64Array, other: Float64Array, times: number): void {
  for (let at = 0; at < vector.length; at++) {
    vector[at] = (vector[at] as number) + times * (other[at] as number);
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

/** Returns the length before. */
function scaleToOne(vector: Float64Array): number {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) / length;
  return length;
}

/** The sign of an eigenvector is free: here its largest part is positive, the first one where several are. */
function pointed(vector: Float64Array): Float64Array {
  let at = 0;
  vector.forEach((part, place) => {
    if (Math.abs(part) > Math.abs(vector[at] as number) * (1 + 1e-9)) at = place;
  });
  if ((vector[at] as number) < 0) for (let i = 0; i < vector.length; i++) vector[i] = -(vector[i] as number);
  return vector;
}
