/**
 * The standard normal distribution: density, distribution function, and means of what is cut off.
 *
 * Φ is exact to about 15 digits: by its power series near 0, by the continued fraction of Mills' ratio in the tails.
 * (Abramowitz and Stegun 1964, 26.2.11 and 26.2.14.)
 */

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
/** Up to here the series is short. */
const SERIES = 3;

/** φ(x) */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / ROOT_TWO_PI;
}

/** Φ(x) = P(Z ≤ x) */
export function normalDistribution(x: number): number {
  if (Math.abs(x) <= SERIES) {
    let term = x;
    let sum = x;
    for (let n = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && n < 200; n += 2) {
      term *= (x * x) / n;
      sum += term;
    }
    return 0.5 + normalDensity(x) * sum;
  }
  return x > 0 ? 1 - normalDensity(x) / hazard(x) : normalDensity(x) / hazard(-x);
}

/** φ(x) / (1 − Φ(x)) for x above 0, which is a little more than x. */
function hazard(x: number): number {
  if (x <= SERIES) return normalDensity(x) / (1 - normalDistribution(x));
  // 1 / (x + 1 / (x + 2 / (x + 3 / …))) from its end
  let fraction = x;
  for (let n = Math.ceil(20 + 300 / (x * x)); n > 0; n--) fraction = x + n / fraction;
  return fraction;
}

/** P(low < Z < high), exact also where both are far out. */
export function normalBetween(low: number, high: number): number {
  // In the right tail differences of numbers near 1 would lose everything.
  if (low > 0) return normalDistribution(-low) - normalDistribution(-high);
  return normalDistribution(high) - normalDistribution(low);
}

/**
 * Mean of Z given low < Z < high: (φ(low) − φ(high)) / P(low < Z < high). (Johnson and Kotz 1970.)
 * Either end may be infinite.
 */
export function meanBetween(low: number, high: number): number {
  if (low === Number.NEGATIVE_INFINITY) return -meanAbove(-high);
  if (high === Number.POSITIVE_INFINITY) return meanAbove(low);
  if (high < 0) return -meanBetween(-high, -low);
  const inside = normalBetween(low, high);
  if (!(inside > 1e-300)) return meanFarOut(low, high);
  return (normalDensity(low) - normalDensity(high)) / inside;
}

/** So far out that the density is nothing but an exponential. */
function meanFarOut(low: number, high: number): number {
  const fall = low * (high - low);
  return low + 1 / low - (high - low) / Math.expm1(fall);
}

function meanAbove(low: number): number {
  if (low === Number.NEGATIVE_INFINITY) return 0;
  return low > 0 ? hazard(low) : normalDensity(low) / normalDistribution(-low);
}
