/**
 * Points that fill a cube evenly: a Sobol' sequence (Sobol' 1967; Antonov and Saleev 1979), shifted by the seed.
 *
 * Each dimension has a primitive polynomial over the field of two elements, found here by trying them in order, and
 * first direction numbers that may be any odd numbers; they are drawn by a fixed stream, so that no table is needed. A
 * digital shift from the seed (Cranley and Patterson 1976, by exclusive or) makes the points unbiased: every run with
 * another seed is another fair sample. With N a power of two every dimension alone is spread perfectly.
 */
import { createStream } from "../../random.js";

const BITS = 32;
const SPAN = 2 ** BITS;
/** Stream of the direction numbers: part of the definition of the sequence, not of a run. */
const DIRECTIONS = 1976;

/**
 * The first points of the sequence.
 *
 * @returns `[point * dimensions + dimension]`, numbers from 0 (included) to 1 (excluded)
 */
export function sobolPoints(points: number, dimensions: number, seed: number): Float64Array {
  const directions = directionNumbers(dimensions);
  const shift = createStream(seed, 0);
  const state = Uint32Array.from({ length: dimensions }, () => Math.floor(shift() * SPAN));
  const cube = new Float64Array(points * dimensions);
  for (let point = 0; point < points; point++) {
    // From one point to the next a single direction number changes: the one of the lowest zero bit.
    const bit = point === 0 ? -1 : lowestZeroBit(point - 1);
    for (let dimension = 0; dimension < dimensions; dimension++) {
      if (bit >= 0) {
        const direction = directions[dimension * BITS + bit] as number;
        state[dimension] = ((state[dimension] as number) ^ direction) >>> 0;
      }
      cube[point * dimensions + dimension] = (state[dimension] as number) / SPAN;
    }
  }
  return cube;
}

function lowestZeroBit(value: number): number {
  let bit = 0;
  while (((value >>> bit) & 1) === 1) bit++;
  return bit;
}

/** Direction numbers of each dimension, highest bit first. */
function directionNumbers(dimensions: number): Uint32Array {
  const numbers = new Uint32Array(dimensions * BITS);
  const random = createStream(DIRECTIONS, 0);
  const polynomials = primitivePolynomials();
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const odd = dimension === 0 ? allOnes() : recurrence(polynomials.next().value as number, random);
    for (let bit = 0; bit < BITS; bit++) {
      numbers[dimension * BITS + bit] = ((odd[bit] as number) * 2 ** (BITS - 1 - bit)) >>> 0;
    }
  }
  return numbers;
}

/** The first dimension is the sequence of van der Corput. */
function allOnes(): number[] {
  return Array.from({ length: BITS }, () => 1);
}

/** m_k = 2 a_1 m_{k−1} ⊕ 4 a_2 m_{k−2} ⊕ … ⊕ 2^s m_{k−s} ⊕ m_{k−s}, from s odd numbers m_k < 2^k. */
function recurrence(polynomial: number, random: () => number): number[] {
  const degree = degreeOf(polynomial);
  const numbers: number[] = [];
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      numbers.push(2 * Math.floor(random() * 2 ** k) + 1);
      continue;
    }
    const first = numbers[k - degree] as number;
    let next = (first ^ (first * 2 ** degree)) >>> 0;
    for (let back = 1; back < degree; back++) {
      if (((polynomial >>> (degree - back)) & 1) === 0) continue;
      next = (next ^ ((numbers[k - back] as number) * 2 ** back)) >>> 0;
    }
    numbers.push(next);
  }
  return numbers;
}

/** Primitive polynomials over the field of two elements by degree; bit i is the coefficient of x^i. */
function* primitivePolynomials(): Generator<number, never> {
  for (let degree = 1; ; degree++) {
    for (let polynomial = 2 ** degree + 1; polynomial < 2 ** (degree + 1); polynomial += 2) {
      if (isPrimitive(polynomial, degree)) yield polynomial;
    }
  }
}

/** The powers of x run through all 2^degree − 1 remainders but zero. */
function isPrimitive(polynomial: number, degree: number): boolean {
  const order = 2 ** degree - 1;
  let power = 1;
  for (let exponent = 1; exponent <= order; exponent++) {
    power *= 2;
    if (power > order) power ^= polynomial;
    if (power === 1) return exponent === order;
  }
  return false;
}

function degreeOf(polynomial: number): number {
  return Math.floor(Math.log2(polynomial));
}
