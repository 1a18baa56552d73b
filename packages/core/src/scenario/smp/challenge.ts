/**
 * Is it worth challenging somebody? The contest between an initiator i and a receiver j, with all third parties,
 * as one judge h sees it.
 *
 *   A = 1e−10 + S_i c_i f(U(i,i) − U(i,j)) …     strength of i's side, B of j's, first of the two alone
 *   π_n = (A + max(v,0)) / (A + B + |v|)          n's guess of i's chance if n sides by its own vote v
 *   P = A / (A + B)                               with the votes of all third parties added
 *   ΔU_k = (1 − S_j)·2U(k,i) + S_j (P·2U(k,i) + (1 − P)·2U(k,j)) − (U(k,i) + U(k,j))
 *
 * S is the sum of an actor's saliences, c its capability, U(n,x) what n gets from x's position in h's view, f the
 * voting rule. A receiver that cares little (small S_j) may give in without a contest.
 *
 * | third parties | a vote of n compares |
 * |---|---|
 * | SemiCommit | joining i: 2U(n,i)+U(n,n) if i wins, 3U(n,j) if not; joining j the other way round |
 * | FullCommit, NoCommit | both sides alike: every third-party vote is zero, a contest of two |
 * | preference | U(n,i) with U(n,j): n sides with whom it stands nearer to |
 *
 * Semi is a bandwagon: n joins the side whose victory would cost it most, so that an actor standing where j
 * stands backs i. That is what the reference program does. (Wise, Lester and Efird 2015.)
 */
import { ALIKE, type Arena } from "./arena.js";
import type { SmpParameters } from "./settings.js";
import { votingFunctions } from "./votes.js";

/** A side without any vote is not quite without strength. */
const LEAST_SIDE = 1e-10;
/** Gains below this are none. */
const LEAST_GAIN = 1e-5;

export interface Challenge {
  readonly initiator: number;
  readonly receiver: number;
  /** The initiator's own estimate of its chance. */
  readonly probability: number;
  readonly gain: number;
}

/** P of `i` against `j` in somebody's view of all utilities, `utilities[position * actors + actor]`. */
export function contestProbability(
  { actors, power }: Arena,
  utilities: Float64Array,
  i: number,
  j: number,
  { VotingRule, ThirdPartyCommit }: SmpParameters,
): number {
  const of = votingFunctions[VotingRule];
  const rowI = i * actors;
  const rowJ = j * actors;
  const first = (power[i] as number) * of((utilities[rowI + i] as number) - (utilities[rowJ + i] as number));
  const second = (power[j] as number) * of((utilities[rowI + j] as number) - (utilities[rowJ + j] as number));
  // With ideals of their own, even the two parties may prefer the other's position.
  const forI = LEAST_SIDE + Math.max(first, 0) + Math.max(second, 0);
  const forJ = LEAST_SIDE - Math.min(first, 0) - Math.min(second, 0);
  if (ThirdPartyCommit === "FullCommit" || ThirdPartyCommit === "NoCommit") return forI / (forI + forJ);
  const isSemi = ThirdPartyCommit === "SemiCommit";
  // The innermost loop of the model: a call for each vote would take half of its time.
  const isProp = VotingRule === "Prop";
  let a = forI;
  let b = forJ;
  for (let n = 0; n < actors; n++) {
    if (n === i || n === j) continue;
    const weight = power[n] as number;
    const ni = utilities[rowI + n] as number;
    const nj = utilities[rowJ + n] as number;
    let cast = weight * (isProp ? ni - nj : of(ni - nj));
    let size = Math.abs(cast);
    if (isSemi) {
      const nn = utilities[n * actors + n] as number;
      const chance = (forI + (cast + size) / 2) / (forI + forJ + size);
      // The difference of the two sums of the table, shortened.
      const gain = chance * (2 * nn - ni - nj) - (nn - nj);
      cast = weight * (isProp ? gain : of(gain));
      size = Math.abs(cast);
    }
    // (v + |v|)/2 is max(v, 0): signs are as good as random, and a branch on them costs more than the sum.
    a += (size + cast) / 2;
    b += (size - cast) / 2;
  }
  return a / (a + b);
}

/** ΔU: what actor `k` gains from `i` challenging `j`, given the probability `p` that `i` wins. */
export function expectedGain(
  { actors, attention }: Arena,
  utilities: Float64Array,
  k: number,
  i: number,
  j: number,
  p: number,
): number {
  const resistance = attention[j] as number;
  const ki = utilities[i * actors + k] as number;
  const kj = utilities[j * actors + k] as number;
  return (1 - resistance) * 2 * ki + resistance * (p * 2 * ki + (1 - p) * 2 * kj) - (ki + kj);
}

/** The challenge an actor gains most from, in its own view; `null` when none is worth it. The first wins a tie. */
export function bestChallenge(
  arena: Arena,
  utilities: Float64Array,
  initiator: number,
  parameters: SmpParameters,
): Challenge | null {
  let best: Challenge | null = null;
  for (let receiver = 0; receiver < arena.actors; receiver++) {
    if (receiver === initiator) continue;
    const probability = contestProbability(arena, utilities, initiator, receiver, parameters);
    const gain = expectedGain(arena, utilities, initiator, initiator, receiver, probability);
    if (gain > LEAST_GAIN && (best === null || gain > best.gain + ALIKE)) {
      best = { initiator, receiver, probability, gain };
    }
  }
  return best;
}
