/**
 * How often is a score right? Turns a learner's score into a probability by the experience made so far: a logistic
 * curve p = 1 / (1 + exp(−(a·score + b))) fitted to all scores given and whether they were right (Platt 2000).
 * Before there is experience the curve is a guess (a = 6, b = −3: a score of 0.5 is right half the time), which
 * gives way as pairs come in.
 */

export interface Calibration {
  /** Probability, 0 to 1, that something with this score is right. */
  readonly probability: (score: number) => number;
  /** Adds one experience. */
  readonly add: (score: number, right: boolean) => void;
}

const FIRST_SLOPE = 6;
const FIRST_SHIFT = -3;
const LEAST_SLOPE = 0.1;
/** How many pairs the first guess is worth. */
const GUESS_WEIGHT = 0.2;
/** Older experience was made by a worse learner: only the last pairs count. */
const REMEMBERED = 2000;
/** The curve is fitted again when the pairs have grown by this factor. */
const GROWTH = 1.1;

export function createCalibration(): Calibration {
  const pairs: (readonly [score: number, right: boolean])[] = [];
  let added = 0;
  let fittedAt = 0;
  let slope = FIRST_SLOPE;
  let shift = FIRST_SHIFT;

  /** Newton's method on the penalized likelihood of two numbers, with steps halved until they lead down. */
  function fit(): void {
    let cost = costOf(slope, shift);
    for (let round = 0; round < 25; round += 1) {
      const [stepSlope, stepShift] = newtonStep();
      let size = 1;
      let tried = costOf(slope - stepSlope, shift - stepShift);
      while (tried > cost && size > 1e-3) {
        size /= 2;
        tried = costOf(slope - size * stepSlope, shift - size * stepShift);
      }
      if (tried >= cost) return;
      slope -= size * stepSlope;
      shift -= size * stepShift;
      cost = tried;
    }
  }

  function costOf(a: number, b: number): number {
    let cost = (GUESS_WEIGHT / 2) * ((a - FIRST_SLOPE) ** 2 + (b - FIRST_SHIFT) ** 2);
    for (const [score, right] of pairs) cost += softplus((right ? -1 : 1) * (a * score + b));
    return cost;
  }

  function newtonStep(): readonly [slope: number, shift: number] {
    let gradientSlope = GUESS_WEIGHT * (slope - FIRST_SLOPE);
    let gradientShift = GUESS_WEIGHT * (shift - FIRST_SHIFT);
    let bendSlope = GUESS_WEIGHT;
    let bendBoth = 0;
    let bendShift = GUESS_WEIGHT;
    for (const [score, right] of pairs) {
      const p = logistic(slope * score + shift);
      const miss = p - (right ? 1 : 0);
      const bend = p * (1 - p);
      gradientSlope += miss * score;
      gradientShift += miss;
      bendSlope += bend * score * score;
      bendBoth += bend * score;
      bendShift += bend;
    }
    const determinant = bendSlope * bendShift - bendBoth * bendBoth;
    return [
      (gradientSlope * bendShift - gradientShift * bendBoth) / determinant,
      (gradientShift * bendSlope - gradientSlope * bendBoth) / determinant,
    ];
  }

  return {
    probability(score) {
      if (added >= Math.max(fittedAt * GROWTH, fittedAt + 1)) {
        fit();
        fittedAt = added;
      }
      // A curve that falls would call the worst proposals the best.
      return logistic(Math.max(LEAST_SLOPE, slope) * score + shift);
    },
    add(score, right) {
      pairs[added % REMEMBERED] = [score, right];
      added += 1;
    },
  };
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** log(1 + eᵛ) without overflow. */
function softplus(value: number): number {
  return value > 30 ? value : Math.log1p(Math.exp(value));
}
