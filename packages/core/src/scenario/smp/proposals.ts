/**
 * What do two parties propose to each other? Their positions are blended per dimension by salience and chance:
 *
 *   w_i = s_i^e p^e,  w_j = s_j^e (1 − p)^e,   e = 2 (S2P2) or 1 (S1P1),  m = 1e−6
 *   b_i = ((w_i + m) x_i + w_j x_j) / (w_i + m + w_j),   b_j = (w_i x_i + (w_j + m) x_j) / (w_i + m + w_j)
 *
 * S2PMax: only the one with the worse odds moves,
 *   D_i = max(0, (1 − p) − p),   b_i = x_i + D_i s_j² / (D_i s_j² + m + (1 − D_i) s_i²) · (x_j − x_i), mirrored for j.
 *
 * S2P2 and S1P1 are rounded to 4 decimals of the unit scale, as in the reference program: spurious differences
 * would keep actors apart who mean the same.
 */
import type { Arena } from "./arena.js";
import { type Challenge, contest, type View } from "./challenge.js";
import type { SmpParameters } from "./settings.js";

/** Keeps the weights from vanishing together. */
const LEAST_WEIGHT = 1e-6;
const ROUNDING = 1e4;

export interface Proposal {
  readonly initiator: number;
  readonly receiver: number;
  /** Where the initiator would stand. */
  readonly forInitiator: Float64Array;
  /** Where the receiver would stand. */
  readonly forReceiver: Float64Array;
}

/** What is tabled for a challenge: one proposal, or two when the receiver's view counts too. */
export function proposalsOf(
  arena: Arena,
  positions: Float64Array,
  challenge: Challenge,
  parameters: SmpParameters,
  viewOf: (actor: number) => View,
  isCompat: boolean,
): readonly Proposal[] {
  const { initiator, receiver, probability } = challenge;
  const { BargnModel, InterVecBrgn } = parameters;
  const own = blend(arena, positions, challenge, probability, InterVecBrgn);
  if (BargnModel === "InitOnlyInterp") return [own];

  const seen = contest(arena, viewOf(receiver), initiator, receiver, parameters);
  // The reference program takes the expected gain here, where the probability is meant.
  const taken = isCompat ? seen.gain : seen.probability;
  const theirs = blend(arena, positions, challenge, taken, InterVecBrgn);
  if (BargnModel === "InitRcvrInterp") return [own, theirs];

  const { capability, attention } = arena;
  const mine = (capability[initiator] as number) * (attention[initiator] as number);
  // And it weighs the receiver with the initiator's capability.
  const power = capability[isCompat ? initiator : receiver] as number;
  const other = power * (attention[receiver] as number);
  const mix = (a: Float64Array, b: Float64Array) =>
    a.map((value, k) => (mine * value + other * (b[k] as number)) / (mine + other));
  return [
    {
      initiator,
      receiver,
      forInitiator: mix(own.forInitiator, theirs.forInitiator),
      forReceiver: mix(own.forReceiver, theirs.forReceiver),
    },
  ];
}

function blend(
  { dimensions, salience }: Arena,
  positions: Float64Array,
  { initiator, receiver }: Challenge,
  p: number,
  rule: SmpParameters["InterVecBrgn"],
): Proposal {
  const forInitiator = new Float64Array(dimensions);
  const forReceiver = new Float64Array(dimensions);
  for (let k = 0; k < dimensions; k++) {
    const xi = positions[initiator * dimensions + k] as number;
    const xj = positions[receiver * dimensions + k] as number;
    const si = salience[initiator * dimensions + k] as number;
    const sj = salience[receiver * dimensions + k] as number;
    const [bi, bj] = rule === "S2PMax" ? concede(xi, xj, si, sj, p) : meet(xi, xj, si, sj, p, rule);
    forInitiator[k] = bi;
    forReceiver[k] = bj;
  }
  return { initiator, receiver, forInitiator, forReceiver };
}

function meet(
  xi: number,
  xj: number,
  si: number,
  sj: number,
  p: number,
  rule: "S2P2" | "S1P1",
): readonly [number, number] {
  const a = si * p;
  const b = sj * (1 - p);
  const [wi, wj] = rule === "S2P2" ? [a * a, b * b] : [a, b];
  const sum = wi + LEAST_WEIGHT + wj;
  return [
    rounded(((wi + LEAST_WEIGHT) * xi + wj * xj) / sum),
    rounded((wi * xi + (wj + LEAST_WEIGHT) * xj) / sum),
  ];
}

function concede(xi: number, xj: number, si: number, sj: number, p: number): readonly [number, number] {
  const part = (disadvantage: number, own: number, other: number) => {
    const pull = disadvantage * other * other;
    return pull / (pull + LEAST_WEIGHT + (1 - disadvantage) * own * own);
  };
  const di = Math.max(0, 1 - 2 * p);
  const dj = Math.max(0, 2 * p - 1);
  return [xi + part(di, si, sj) * (xj - xi), xj + part(dj, sj, si) * (xi - xj)];
}

function rounded(value: number): number {
  return Math.round(value * ROUNDING) / ROUNDING;
}
