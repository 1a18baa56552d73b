/**
 * exp(x) for x from −700 to 0, in nothing but sums and products, so that script and vectors give the same bits on every
 * machine: exp(x) = 2^n · exp(r) with n the whole number nearest to x / ln 2, and exp(r) by its series; |r| stays below
 * 0.35, where what comes after r^13 / 13! is less than the last bit. (Range reduction in two parts of ln 2: Cody and
 * Waite 1980.)
 */

/** Smaller numbers count as this one. */
export const LEAST_EXPONENT = -700;

export const PER_LN2 = 1 / Math.LN2;
/** ln 2 in two parts; the first has so few bits that its multiples by n are exact. */
export const LN2_FIRST = 0.6931471803691238;
export const LN2_REST = 1.9082149292705877e-10;
/** Added to a number it leaves no room behind the point: a whole number stands in the last bits. */
export const TO_WHOLE = 1.5 * 2 ** 52;

/** 1 / k! for k from 13 down to 0. */
export const SERIES: readonly number[] = Array.from({ length: 14 }, (_, order) => {
  let factorial = 1;
  for (let k = 2; k <= 13 - order; k += 1) factorial *= k;
  return 1 / factorial;
});

/** 2^−n for n from 0 on. */
const HALVED = Float64Array.from({ length: 1022 }, (_, n) => 2 ** -n);

export function exponential(x: number): number {
  const within = x < LEAST_EXPONENT ? LEAST_EXPONENT : x;
  const n = within * PER_LN2 + TO_WHOLE - TO_WHOLE;
  const r = within - n * LN2_FIRST - n * LN2_REST;
  let sum = SERIES[0] ?? 0;
  for (let k = 1; k < SERIES.length; k += 1) sum = sum * r + (SERIES[k] ?? 0);
  return sum * (HALVED[-n] ?? 0);
}
