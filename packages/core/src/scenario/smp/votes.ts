/**
 * Votes and coalitions: who stands behind one option against another, and which side wins?
 *
 *   vote = w · f(u_a − u_b), f by the voting rule
 *   C(a,b) = 1e−8 + Σ of votes for a,   C(b,a) = 1e−8 + Σ of votes for b
 *   P(a beats b) = C(a,b)^e / (C(a,b)^e + C(b,a)^e),   P(a beats a) = 1/2
 *
 * with e = 1 (Linear), 2, 4, 8; "Binary" is 1 for a side stronger by 10 % or more, linear in between.
 */
import type { SmpParameters } from "./settings.js";

type VotingRule = SmpParameters["VotingRule"];
type VictoryProbModel = SmpParameters["VictoryProbModel"];

/** P of an option against itself. */
export const EVEN = 0.5;
/** Keeps a side without any vote from dividing by zero. */
const LEAST_STRENGTH = 1e-8;
/** Differences this small are no preference under the binary rule. */
const BINARY_STEP = 1e-8;
/** Ratio of strengths from which the binary model is sure. */
const SURE_ADVANTAGE = 1.1;
/** What is left to the weaker side then: products of victories must not vanish. */
const UPSET = 1e-6;

/** What a voting rule makes of a difference of utilities; a vote is this times the voter's weight. */
export type VotingFunction = (difference: number) => number;

/** The function f of each voting rule. */
export const votingFunctions: Readonly<Record<VotingRule, VotingFunction>> = {
  Prop: (difference) => difference,
  Binary: binary,
  PropBin: (difference) => 0.8 * difference + 0.2 * binary(difference),
  PropCbc: (difference) => 0.5 * difference + 0.5 * difference * difference * difference,
  Cubic: (difference) => difference * difference * difference,
  ASymProsp: (difference) => (difference < 0 ? difference : (2 / 3) * difference),
};

function binary(difference: number): number {
  return Math.max(-1, Math.min(1, difference / BINARY_STEP));
}

/** Probability that the side with strength `a` beats the one with strength `b`; both positive. */
export type VictoryFunction = (a: number, b: number) => number;

/** P of each model of victory. */
export const victoryFunctions: Readonly<Record<VictoryProbModel, VictoryFunction>> = {
  Linear: (a, b) => a / (a + b),
  Square: (a, b) => (a * a) / (a * a + b * b),
  Quartic: (a, b) => power(a, b, 4),
  Octic: (a, b) => power(a, b, 8),
  Binary: (a, b) => {
    if (a >= SURE_ADVANTAGE * b) return 1 / (1 + UPSET);
    if (b >= SURE_ADVANTAGE * a) return UPSET / (1 + UPSET);
    // Linear in the share of strength, from 0 at 1 : 1.1 to 1 at 1.1 : 1.
    return ((a / (a + b)) * (SURE_ADVANTAGE + 1) - 1) / (SURE_ADVANTAGE - 1);
  },
};

function power(a: number, b: number, exponent: number): number {
  const raised = (a / b) ** exponent;
  // A side that is stronger beyond all numbers wins.
  return raised === Number.POSITIVE_INFINITY ? 1 : raised / (1 + raised);
}

/** What is known of a vote between options. */
export interface OptionVote {
  /** Weight of each actor. */
  readonly weights: Float64Array;
  /** `utilities[option * actors + actor]` */
  readonly utilities: Float64Array;
  readonly options: number;
}

/** Strength of the coalitions for two options against each other, one pair after the other: every option with those before it. */
export function eachContest(
  rule: VotingRule,
  { weights, utilities, options }: OptionVote,
  meet: (a: number, b: number, forA: number, forB: number) => void,
): void {
  const of = votingFunctions[rule];
  const isProp = rule === "Prop";
  const actors = weights.length;
  for (let a = 0; a < options; a++) {
    const rowA = a * actors;
    for (let b = 0; b < a; b++) {
      const rowB = b * actors;
      let forA = LEAST_STRENGTH;
      let forB = LEAST_STRENGTH;
      for (let actor = 0; actor < actors; actor++) {
        const difference = (utilities[rowA + actor] as number) - (utilities[rowB + actor] as number);
        const cast = (weights[actor] as number) * (isProp ? difference : of(difference));
        const size = Math.abs(cast);
        // (v + |v|)/2 is max(v, 0), without a branch on a sign that is as good as random.
        forA += (size + cast) / 2;
        forB += (size - cast) / 2;
      }
      meet(a, b, forA, forB);
    }
  }
}

/** Strength of the coalition for each option against each other one: `strength[a * options + b]`. */
export function coalitions(rule: VotingRule, vote: OptionVote): Float64Array {
  const { options } = vote;
  const strength = new Float64Array(options * options).fill(LEAST_STRENGTH);
  eachContest(rule, vote, (a, b, forA, forB) => {
    strength[a * options + b] = forA;
    strength[b * options + a] = forB;
  });
  return strength;
}

/** Probability of each option to beat each other one, out of the coalitions' strengths. */
export function victories(model: VictoryProbModel, strength: Float64Array, options: number): Float64Array {
  const beats = victoryFunctions[model];
  const probability = new Float64Array(options * options).fill(EVEN);
  for (let a = 0; a < options; a++) {
    for (let b = 0; b < options; b++) {
      if (a === b) continue;
      const own = strength[a * options + b] as number;
      probability[a * options + b] = beats(own, strength[b * options + a] as number);
    }
  }
  return probability;
}
