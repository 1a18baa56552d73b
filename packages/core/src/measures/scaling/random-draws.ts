/** Draws from the normal distribution, whole or cut off, by the one seeded generator. */
import type { Random } from "../../random.js";

/** A draw of the standard normal distribution. (Box and Muller 1958.) */
export function drawNormal(random: Random): number {
  // 1 − u is never 0.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** From here on drawing and throwing away would take too long. */
const TAIL = 0.45;

/**
 * A draw of a normal distribution with standard deviation 1 that lies between two bounds, either of which may be
 * infinite: by drawing until it fits, by an exponential in the tails, by a uniform in narrow places. (Robert 1995.)
 */
export function drawNormalBetween(mean: number, low: number, high: number, random: Random): number {
  return mean + standardBetween(low - mean, high - mean, random);
}

function standardBetween(low: number, high: number, random: Random): number {
  if (high < 0 || (low < 0 && high < -low && high < TAIL && low < -TAIL)) {
    return -standardBetween(-high, -low, random);
  }
  if (high === Number.POSITIVE_INFINITY) {
    return low < TAIL ? drawUntil(low, high, random) : drawTail(low, high, random);
  }
  if (low <= 0) return high - low > 2.5 ? drawUntil(low, high, random) : drawUniform(low, high, 0, random);
  // The exponential pays where the interval is wider than the tail is steep.
  return high - low > 2 / low ? drawTail(low, high, random) : drawUniform(low, high, low, random);
}

function drawUntil(low: number, high: number, random: Random): number {
  for (;;) {
    const value = drawNormal(random);
    if (value >= low && value <= high) return value;
  }
}

function drawTail(low: number, high: number, random: Random): number {
  const rate = (low + Math.sqrt(low * low + 4)) / 2;
  for (;;) {
    const value = low - Math.log(1 - random()) / rate;
    if (value <= high && random() <= Math.exp(-((value - rate) ** 2) / 2)) return value;
  }
}

/** @param peak where the density is highest between the bounds */
function drawUniform(low: number, high: number, peak: number, random: Random): number {
  for (;;) {
    const value = low + (high - low) * random();
    if (random() <= Math.exp((peak * peak - value * value) / 2)) return value;
  }
}
