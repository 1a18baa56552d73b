/**
 * How likely does each of several options win, when every one can be challenged by every other one?
 *
 * | model | definition |
 * |---|---|
 * | Conditional | p_a ∝ Π_b P(a,b), the factor 1/2 for itself included |
 * | MarkovUniform | fixed point of q_a = (1/n) Σ_b P(a,b)(p_a + p_b), everybody challenges alike |
 * | MarkovIncentive | fixed point of q_a = Σ_b P(a,b)(p_a h(b,a) + p_b h(a,b)), h by C(a,b)·P(a,b) |
 *
 * Both fixed points are found by p ← (p + q)/2. (Wise, Lester and Efird 2015; Efird, Lester and Wise 2016.)
 * One option has probability 1. When all products underflow to 0 the options are taken as equal.
 */
import type { SmpParameters } from "./settings.js";
import { coalitions, EVEN, eachContest, type OptionVote, victories, victoryFunctions } from "./votes.js";

const UNIFORM_TOLERANCE = 1e-6;
const INCENTIVE_TOLERANCE = 1e-8;
/** Keeps an option that nobody would challenge in the chain. */
const OWN_CHALLENGE = 1e-10;
/** The chains of the reference runs settle within some hundred steps; this only stops what never would. */
const MOST_STEPS = 100_000;

/** Probability of each option; they add up to 1. */
export function optionProbabilities(
  vote: OptionVote,
  { VotingRule, VictoryProbModel, PCEModel }: SmpParameters,
): Float64Array {
  const { options } = vote;
  if (options === 1) return Float64Array.of(1);
  if (PCEModel === "Conditional") return conditional(vote, VotingRule, VictoryProbModel);
  const strength = coalitions(VotingRule, vote);
  const wins = victories(VictoryProbModel, strength, options);
  return PCEModel === "MarkovUniform"
    ? markov(wins, uniformChallenges(options), options, UNIFORM_TOLERANCE)
    : markov(wins, incentives(strength, wins, options), options, INCENTIVE_TOLERANCE);
}

function conditional(
  vote: OptionVote,
  rule: SmpParameters["VotingRule"],
  model: SmpParameters["VictoryProbModel"],
): Float64Array {
  const { options } = vote;
  const beats = victoryFunctions[model];
  const probability = new Float64Array(options).fill(EVEN);
  eachContest(rule, vote, (a, b, forA, forB) => {
    probability[a] = (probability[a] as number) * beats(forA, forB);
    probability[b] = (probability[b] as number) * beats(forB, forA);
  });
  let sum = 0;
  for (let a = 0; a < options; a++) sum += probability[a] as number;
  if (sum === 0) return probability.fill(1 / options);
  for (let a = 0; a < options; a++) probability[a] = (probability[a] as number) / sum;
  return probability;
}

/** `challenge[a * options + b]`: how often b, when it is the standing option, is challenged by a. */
function uniformChallenges(options: number): Float64Array {
  return new Float64Array(options * options).fill(1 / options);
}

function incentives(strength: Float64Array, wins: Float64Array, options: number): Float64Array {
  const challenge = new Float64Array(options * options);
  for (let b = 0; b < options; b++) {
    let sum = 0;
    for (let a = 0; a < options; a++) {
      const at = a * options + b;
      const weight = (strength[at] as number) * (wins[at] as number) + (a === b ? OWN_CHALLENGE : 0);
      challenge[at] = weight;
      sum += weight;
    }
    for (let a = 0; a < options; a++)
      challenge[a * options + b] = (challenge[a * options + b] as number) / sum;
  }
  return challenge;
}

function markov(
  wins: Float64Array,
  challenge: Float64Array,
  options: number,
  tolerance: number,
): Float64Array {
  const p = new Float64Array(options).fill(1 / options);
  const q = new Float64Array(options);
  for (let step = 0; step < MOST_STEPS; step++) {
    let change = 0;
    for (let a = 0; a < options; a++) {
      let sum = 0;
      for (let b = 0; b < options; b++) {
        const meets =
          (p[a] as number) * (challenge[b * options + a] as number) +
          (p[b] as number) * (challenge[a * options + b] as number);
        sum += (wins[a * options + b] as number) * meets;
      }
      q[a] = sum;
      change = Math.max(change, Math.abs(sum - (p[a] as number)));
    }
    for (let a = 0; a < options; a++) p[a] = ((p[a] as number) + (q[a] as number)) / 2;
    if (change <= tolerance) break;
  }
  return p;
}
