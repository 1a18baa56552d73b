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
import { ALIKE, type Arena, utilitiesOf, utility } from "./arena.js";
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

/** How somebody sees the positions of all: distances, and everybody's risk attitude as this one takes it. */
export interface View {
  readonly distances: Float64Array;
  readonly risk: Float64Array;
}

/**
 * What the actors get from the two positions of a contest, and from their own. The arrays are filled anew for every
 * contest: a turn has n² of them.
 */
interface Stakes {
  /** `[actor]` from the initiator's position. */
  readonly ofI: Float64Array;
  readonly ofJ: Float64Array;
  readonly ofOwn: Float64Array;
}

/** P and ΔU of `i` challenging `j` in a view, the gain being that of `i`. */
export function contest(
  arena: Arena,
  { distances, risk }: View,
  i: number,
  j: number,
  parameters: SmpParameters,
): { readonly probability: number; readonly gain: number } {
  const stakes = emptyStakes(arena.actors);
  utilitiesOf(i, arena.actors, distances, risk, stakes.ofI);
  utilitiesOf(j, arena.actors, distances, risk, stakes.ofJ);
  fillOwn(stakes.ofOwn, distances, risk);
  const probability = contestProbability(arena, stakes, i, j, parameters);
  return { probability, gain: expectedGain(arena, stakes, i, j, probability) };
}

/** The challenge an actor gains most from, in its own view; `null` when none is worth it. The first wins a tie. */
export function bestChallenge(
  arena: Arena,
  { distances, risk }: View,
  initiator: number,
  parameters: SmpParameters,
  stakes: Stakes = emptyStakes(arena.actors),
): Challenge | null {
  const { actors } = arena;
  const { ofI } = stakes;
  utilitiesOf(initiator, actors, distances, risk, ofI);
  fillOwn(stakes.ofOwn, distances, risk);
  const own = risk[initiator] as number;
  let best: Challenge | null = null;
  for (let receiver = 0; receiver < actors; receiver++) {
    if (receiver === initiator) continue;
    // ΔU = (U(i,i) − U(i,j))(1 − 2S(1 − P)): who is too near to be worth more needs no contest.
    const there = utility(distances[receiver * actors + initiator] as number, own);
    const most = Math.abs((ofI[initiator] as number) - there);
    if (most <= (best === null ? LEAST_GAIN : best.gain)) continue;
    utilitiesOf(receiver, actors, distances, risk, stakes.ofJ);
    const probability = contestProbability(arena, stakes, initiator, receiver, parameters);
    const gain = expectedGain(arena, stakes, initiator, receiver, probability);
    if (gain > LEAST_GAIN && (best === null || gain > best.gain + ALIKE)) {
      best = { initiator, receiver, probability, gain };
    }
  }
  return best;
}

/** Room for the stakes of one contest after the other. */
export function emptyStakes(actors: number): Stakes {
  const room = () => new Float64Array(actors);
  return { ofI: room(), ofJ: room(), ofOwn: room() };
}

function fillOwn(own: Float64Array, distances: Float64Array, risk: Float64Array): void {
  const actors = own.length;
  for (let actor = 0; actor < actors; actor++) {
    own[actor] = utility(distances[actor * actors + actor] as number, risk[actor] as number);
  }
}

function contestProbability(
  { actors, power }: Arena,
  { ofI, ofJ, ofOwn }: Stakes,
  i: number,
  j: number,
  { VotingRule, ThirdPartyCommit }: SmpParameters,
): number {
  const of = votingFunctions[VotingRule];
  const first = (power[i] as number) * of((ofI[i] as number) - (ofJ[i] as number));
  const second = (power[j] as number) * of((ofI[j] as number) - (ofJ[j] as number));
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
    const ni = ofI[n] as number;
    const nj = ofJ[n] as number;
    let cast = weight * (isProp ? ni - nj : of(ni - nj));
    let size = Math.abs(cast);
    if (isSemi) {
      const nn = ofOwn[n] as number;
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

/** ΔU: what `i` gains from challenging `j`, given the probability `p` that it wins. */
function expectedGain({ attention }: Arena, { ofI, ofJ }: Stakes, i: number, j: number, p: number): number {
  const resistance = attention[j] as number;
  const ki = ofI[i] as number;
  const kj = ofJ[i] as number;
  return (1 - resistance) * 2 * ki + resistance * (p * 2 * ki + (1 - p) * 2 * kj) - (ki + kj);
}
