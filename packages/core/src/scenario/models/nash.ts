/**
 * Nash bargaining: which outcome is best for all, seen from what no agreement would bring?
 *
 *   argmax_x Σ_i c_i ln g_i(x),   g_i(x) = u_i(x) − u_i(disagreement)
 *
 * | loss | g_i(x) |
 * |---|---|
 * | quadratic (default) | K − (s_i/100)((x − x_i)/100)², K ≥ 1 says how bad no agreement is; K → ∞ gives the compromise |
 * | linear | 1 − |x − x_i|/100 |
 * | reference point | 1 + (s_i/100)(|rp − x_i| − |x − x_i|)/100, only x with every g_i > 0 |
 *
 * (Nash 1950; Achen 2006; Schneider, Finke and Bailer 2010.) On DEU III the quadratic form with K = 2 missed by 23.0
 * of 100 points, the one with a coded reference point by 28.2: it is offered, never the default.
 *
 * Solved on a grid of 0.25 points over the scale, then by golden section around the best point. Actors of capability 0
 * have no say. Without actors, or where every point is worse than no agreement for somebody, there is none: `null`.
 */
import type { IssueActor } from "./issue-actor.js";

export interface NashOptions {
  readonly loss?: "quadratic" | "linear" | "reference-point";
  /** With quadratic loss: distance of the disagreement point in losses of a fully interested actor. */
  readonly K?: number;
  /** With `reference-point`: what happens without agreement. */
  readonly referencePoint?: number;
  readonly scale?: readonly [low: number, high: number];
}

const STEP = 0.25;
const PRECISION = 1e-9;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The Nash bargaining solution on a scale.
 *
 * @example
 * nash(actors, { loss: "quadratic", K: 2 });
 */
export function nash(actors: readonly IssueActor[], options: NashOptions = {}): number | null {
  const { scale = [0, 100] } = options;
  const [low, high] = scale;
  const voters = actors.filter(({ capability }) => capability > 0);
  if (voters.length === 0) return null;
  const product = (x: number): number => {
    let sum = 0;
    for (const actor of voters) {
      const excess = excessOf(actor, x, options);
      if (excess <= -1) return Number.NEGATIVE_INFINITY;
      sum += actor.capability * Math.log1p(excess);
    }
    return sum;
  };
  const steps = Math.max(1, Math.round((high - low) / STEP));
  const pointAt = (step: number) => low + ((high - low) * step) / steps;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let step = 0; step <= steps; step++) {
    const value = product(pointAt(step));
    if (value > most) {
      best = step;
      most = value;
    }
  }
  if (most === Number.NEGATIVE_INFINITY) return null;
  return goldenSection(product, pointAt(Math.max(0, best - 1)), pointAt(Math.min(steps, best + 1)));
}

/**
 * g(x) as a part of its scale, less 1. Constant factors of g move no maximum; without them small losses beside a large K
 * keep all their digits.
 */
function excessOf({ position, salience }: IssueActor, x: number, options: NashOptions): number {
  const { loss = "quadratic", K = 2, referencePoint = 0 } = options;
  const distance = Math.abs(x - position) / 100;
  switch (loss) {
    case "quadratic":
      return (-(salience / 100) * distance * distance) / K;
    case "linear":
      return -distance;
    case "reference-point":
      return (salience / 100) * (Math.abs(referencePoint - position) / 100 - distance);
  }
}

/** The highest point of a function with one peak between two ends. */
function goldenSection(height: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let leftHeight = height(left);
  let rightHeight = height(right);
  while (high - low > PRECISION) {
    if (leftHeight >= rightHeight) {
      high = right;
      right = left;
      rightHeight = leftHeight;
      left = high - GOLDEN * (high - low);
      leftHeight = height(left);
    } else {
      low = left;
      left = right;
      leftHeight = rightHeight;
      right = low + GOLDEN * (high - low);
      rightHeight = height(right);
    }
  }
  return (low + high) / 2;
}
