/**
 * Tipping point: at which value of one input does the result cross a threshold?
 *
 * Bisection between two values at which the result lies on different sides. Where it lies on the same side at both ends
 * there is none to be found: `null`. A result that jumps gives the place of the jump; of several crossings one is found.
 */

const STEPS = 60;

/** The value at which `result` crosses `threshold`, between `low` and `high`. */
export function tippingPoint(
  result: (value: number) => number | null,
  threshold: number,
  [low, high]: readonly [low: number, high: number],
): number | null {
  const side = (value: number): number | null => {
    const found = result(value);
    return found === null ? null : Math.sign(found - threshold);
  };
  let [from, to] = [low, high];
  const first = side(from);
  const last = side(to);
  if (first === null || last === null || first === last) return null;
  if (first === 0) return from;
  for (let step = 0; step < STEPS; step++) {
    const middle = (from + to) / 2;
    const here = side(middle);
    if (here === null) return null;
    if (here === first) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
