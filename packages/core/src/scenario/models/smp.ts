/**
 * Spatial model of politics (SMP): who moves, who challenges whom, who ends near whom?
 *
 * Every turn, on the unit scale and in as many dimensions as there are issues:
 *   1. risk attitudes from the strength of the positions (`smp/risk.ts`)
 *   2. every actor challenges whom it gains most from (`smp/challenge.ts`), first index on ties
 *   3. the two blend their positions into a proposal (`smp/proposals.ts`)
 *   4. every actor takes the most probable of the status quo and its proposals (`smp/choice.ts`)
 *   5. ideals follow: ideal_i ← Σ_j A_ij x_j + (1 − Σ_j A_ij) ideal_i; A is the identity unless an actor keeps a
 *      pull to its original stance (`accommodation` a: A_ii = a)
 *
 * Stops at t ≥ 2 when D_t / (D_1 + 1e−4) < 0.02, D_t = Σ_i ‖x_i(t) − x_i(t−1)‖, or after `maxIter` turns. (Wise, Lester
 * and Efird 2015; Efird, Lester and Wise 2016; the open program KTAB.)
 *
 * `compat: "ktab"` keeps two slips of that program under InitRcvrInterp and PWCompInterp (`smp/proposals.ts`).
 * BigRAdjust Full, which it refuses, and ASymProsp, whose result there hangs on the order of threads, are well
 * defined here; equal probabilities give risk 0, where it divides by zero.
 *
 * One actor, or actors at one place, do not move. An actor of capability or salience 0 is for the caller to leave out.
 * The result is arithmetic on the input: pressure, not a forecast. It must not be shown without the compromise.
 */
import type { Random } from "../../random.js";
import { type Arena, distancesToAll, utilitiesOfAll } from "../smp/arena.js";
import { bestChallenge, type Challenge, emptyStakes, type View } from "../smp/challenge.js";
import { type Bargaining, chooseProposal, proposalScores } from "../smp/choice.js";
import { type Proposal, proposalsOf } from "../smp/proposals.js";
import { riskAttitudes, riskSeenBy } from "../smp/risk.js";
import type { SmpParameters, SmpStopping } from "../smp/settings.js";
import { strengthShares } from "../smp/strength-share.js";

export interface SmpActor {
  readonly name: string;
  readonly capability: number;
  /** Per issue, 0–100. */
  readonly position: readonly number[];
  /** Per issue, 0–100; at most 100 in all. */
  readonly salience: readonly number[];
  /** How far the ideal follows a move, 0–1; 1 (default) forgets the original stance. */
  readonly accommodation?: number;
  /** Per issue what the actor has bound itself to, 0–100; a step out of it is cut and reported. */
  readonly bounds?: readonly (readonly [low: number, high: number] | null)[];
}

export interface SmpOptions {
  readonly parameters: SmpParameters;
  readonly stopping: SmpStopping;
  /** Only asked for under stochastic state transitions. */
  readonly random: Random;
  readonly isCompat?: boolean;
  /** Leave out the strength shares, which cost time: an ensemble reads positions only. */
  readonly withStrength?: boolean;
}

export interface SmpRun {
  readonly turns: number;
  /** Movement of each turn as a part of the first one's. */
  readonly fractionalChange: readonly number[];
  /** `[turn][actor][issue]`, 0–100; turn 0 is the input. */
  readonly positions: readonly (readonly (readonly number[])[])[];
  /** `[turn][actor]`, modeled strength share; empty without `withStrength`. */
  readonly strength: readonly (readonly number[])[];
  /** Who challenged whom in each turn. */
  readonly challenges: readonly (readonly Challenge[])[];
  /** Steps that would have left what an actor had bound itself to. */
  readonly clipped: readonly { readonly turn: number; readonly actor: number }[];
}

const UNIT = 100;

/**
 * Runs the model.
 *
 * @example
 * smp(actors, { parameters: smpParametersSchema.parse({}), stopping: smpStoppingSchema.parse({}), random }).positions;
 */
export function smp(actors: readonly SmpActor[], options: SmpOptions): SmpRun {
  const { parameters, stopping, random, isCompat = false, withStrength = true } = options;
  const arena = arenaOf(actors);
  const { dimensions } = arena;
  let positions: Float64Array = Float64Array.from(
    actors.flatMap(({ position }) => position.map((value) => value / UNIT)),
  );
  let ideals: Float64Array = positions;
  const history = [positions];
  const strength: Float64Array[] = [];
  const fractionalChange: number[] = [];
  const challenges: (readonly Challenge[])[] = [];
  const clipped: { readonly turn: number; readonly actor: number }[] = [];
  let first = 0;

  for (let turn = 1; turn <= stopping.maxIter; turn++) {
    const state = assess(arena, ideals, positions, parameters, random);
    if (withStrength) strength.push(strengthShares(arena, positions, state.ownUtilities, parameters));
    const round = bargain(state, positions, isCompat);
    const next = cutToBounds(actors, dimensions, round.positions);
    for (const actor of next.cut) clipped.push({ turn, actor });
    const moved = movement(next.positions, positions, dimensions);
    if (turn === 1) first = moved;
    const change = moved / (first + stopping.minSigDelta);
    positions = next.positions;
    ideals = followed(actors, ideals, positions, dimensions);
    history.push(positions);
    fractionalChange.push(change);
    challenges.push(round.challenges);
    if (turn >= stopping.minIter && change < stopping.minDeltaRatio) break;
  }
  if (withStrength) {
    const { ownUtilities } = assess(arena, ideals, positions, parameters, random);
    strength.push(strengthShares(arena, positions, ownUtilities, parameters));
  }
  return {
    turns: fractionalChange.length,
    fractionalChange,
    positions: history.map((places) => inScale(places, actors.length, dimensions)),
    strength: strength.map((shares) => Array.from(shares)),
    challenges,
    clipped,
  };
}

function arenaOf(actors: readonly SmpActor[]): Arena {
  const capability = Float64Array.from(actors, (actor) => actor.capability);
  const attention = Float64Array.from(actors, ({ salience }) =>
    salience.reduce((sum, value) => sum + value / UNIT, 0),
  );
  return {
    actors: actors.length,
    dimensions: actors[0]?.position.length ?? 0,
    capability,
    salience: Float64Array.from(actors.flatMap(({ salience }) => salience.map((value) => value / UNIT))),
    attention,
    power: capability.map((value, actor) => value * (attention[actor] as number)),
  };
}

interface Assessed extends Bargaining {
  readonly distances: Float64Array;
}

/** How the actors see their positions at the start of a turn. */
function assess(
  arena: Arena,
  ideals: Float64Array,
  positions: Float64Array,
  parameters: SmpParameters,
  random: Random,
): Assessed {
  const { actors } = arena;
  const distances = distancesToAll(arena, ideals, positions);
  const risk = riskAttitudes(arena, distances, parameters);
  const ownUtilities = utilitiesOfAll(actors, distances, risk);
  return { arena, ideals, distances, risk, ownUtilities, parameters, random };
}

/** One turn: challenges, proposals, choices. */
function bargain(
  state: Assessed,
  positions: Float64Array,
  isCompat: boolean,
): { readonly positions: Float64Array; readonly challenges: readonly Challenge[] } {
  const { arena, distances, risk, ownUtilities, parameters } = state;
  const { actors, dimensions } = arena;
  const viewOf = (judge: number): View => ({
    distances,
    risk: riskSeenBy(judge, risk, parameters.BigRAdjust),
  });
  const challenges: Challenge[] = [];
  const stakes = emptyStakes(actors);
  for (let actor = 0; actor < actors; actor++) {
    const challenge = bestChallenge(arena, viewOf(actor), actor, parameters, stakes);
    if (challenge !== null) challenges.push(challenge);
  }
  const proposals = challenges.flatMap((challenge) =>
    proposalsOf(arena, positions, challenge, parameters, viewOf, isCompat),
  );
  const scores = proposalScores(state, proposals);
  const standing = new Float64Array(actors);
  for (let at = 0; at < ownUtilities.length; at++) {
    const judge = at % actors;
    standing[judge] = (standing[judge] as number) + (ownUtilities[at] as number);
  }
  const listed = new Map<number, { readonly proposal: Proposal; readonly scores: Float64Array }[]>();
  proposals.forEach((proposal, at) => {
    const entry = { proposal, scores: scores[at] as Float64Array };
    for (const actor of [proposal.initiator, proposal.receiver]) {
      listed.set(actor, [...(listed.get(actor) ?? []), entry]);
    }
  });
  const next = Float64Array.from(positions);
  for (let actor = 0; actor < actors; actor++) {
    const taken = chooseProposal(state, standing, listed.get(actor) ?? []);
    if (taken === null) continue;
    next.set(taken.initiator === actor ? taken.forInitiator : taken.forReceiver, actor * dimensions);
  }
  return { positions: next, challenges };
}

/** Cuts steps out of what an actor had bound itself to; names the actors. */
function cutToBounds(
  actors: readonly SmpActor[],
  dimensions: number,
  positions: Float64Array,
): { readonly positions: Float64Array; readonly cut: readonly number[] } {
  const cut: number[] = [];
  const inside = Float64Array.from(positions);
  actors.forEach(({ bounds }, actor) => {
    let isCut = false;
    bounds?.forEach((interval, k) => {
      if (interval === null) return;
      const at = actor * dimensions + k;
      const value = positions[at] as number;
      const kept = Math.max(interval[0] / UNIT, Math.min(interval[1] / UNIT, value));
      isCut ||= kept !== value;
      inside[at] = kept;
    });
    if (isCut) cut.push(actor);
  });
  return { positions: inside, cut };
}

/** Ideals after a turn; the positions themselves when nobody holds on to an original stance. */
function followed(
  actors: readonly SmpActor[],
  ideals: Float64Array,
  positions: Float64Array,
  dimensions: number,
): Float64Array {
  if (actors.every(({ accommodation = 1 }) => accommodation === 1)) return positions;
  return positions.map((value, at) => {
    const { accommodation = 1 } = actors[Math.floor(at / dimensions)] ?? {};
    return accommodation * value + (1 - accommodation) * (ideals[at] as number);
  });
}

function movement(next: Float64Array, before: Float64Array, dimensions: number): number {
  let sum = 0;
  for (let at = 0; at < next.length; at += dimensions) {
    let squares = 0;
    for (let k = at; k < at + dimensions; k++) {
      squares += ((next[k] as number) - (before[k] as number)) ** 2;
    }
    sum += Math.sqrt(squares);
  }
  return sum;
}

function inScale(places: Float64Array, actors: number, dimensions: number): number[][] {
  return Array.from({ length: actors }, (_, actor) =>
    Array.from(places.subarray(actor * dimensions, (actor + 1) * dimensions), (value) => value * UNIT),
  );
}
