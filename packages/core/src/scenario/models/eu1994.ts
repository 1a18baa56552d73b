/**
 * The historic expected-utility model of Bueno de Mesquita (1984, 1985, 1994, 1997), as put together by Scholz,
 * Calbert and Smith (2011). Historic and under-specified: what the papers leave open changes its results more than the
 * inputs do. It never gives the headline; its successors are documented still less and are not offered.
 *
 * R range of positions, μ weighted median, d = |x_i − x_j|, r_i risk exponent, Q probability that the status quo stays,
 * T = 1 if |x_i − μ| < d, else 0. In i's view, with r = r_i:
 *
 *   Us, Uf = 2 − 4(1/2 ∓ d/2R)^r    Usq = 2 − 4(1/2)^r    Ub, Uw = 2 − 4(1/2 ∓ (|x_i − μ| + d)/4R)^r
 *   v_k(ij) = c_k s_k ((|x_k − x_j|/R)^r_k − (|x_k − x_i|/R)^r_k)      vote of k for i against j
 *   P_ij = Σ of the positive v_k(ij) / Σ |v|
 *   E_i(ij) = s_j (P Us + (1 − P) Uf) + (1 − s_j) Us − Q Usq − (1 − Q)(T Ub + (1 − T) Uw)
 *
 * Each round: a first pass with r = 1; security Sec_i = Σ_j E_j(ji); R_i = (2 Sec_i − max − min)/(max − min);
 * r_i = (1 − R_i/3)/(1 + R_i/3); a second pass with r. Then each actor looks at every other one:
 *
 * | E_i(ij), E_j(ji) | becomes | i, having less, moves |
 * |---|---|---|
 * | both > 0 | confrontation | all the way to j |
 * | opposite signs, the positive one larger | compromise | (x_j − x_i)·|E_i/E_j| |
 * | opposite signs, the negative one larger | capitulation | all the way to j |
 * | both < 0 | stand-off | not at all |
 *
 * and takes one of its offers; all move at once. What the papers leave open is an option; the defaults are what
 * reproduces table 2 of Scholz et al. (`docs/method/eu1994.md` has the table). Saliences are 0–1 here.
 * Actors at one place, or alike in security, have r = 1. With one position nobody moves.
 */
import { z } from "zod";
import { fail } from "../../errors.js";
import { compromise } from "./compromise.js";
import type { IssueActor } from "./issue-actor.js";
import { weightedMedian } from "./weighted-median.js";

export const eu1994OptionsSchema = z.strictObject({
  /** Votes that a victory is measured by: those on all ordered pairs, or on the pair alone as printed. */
  denominator: z.enum(["all-pairs", "pairwise"]).default("all-pairs"),
  /** i judges both sides with its own risk exponent, or each side with that side's. */
  riskOf: z.enum(["own", "each"]).default("own"),
  /** Of several compromises: the one that leads to the smallest position, or the least movement. */
  compromiseChoice: z.enum(["smallest-position", "least-movement"]).default("smallest-position"),
  /** Confrontation before compromise before capitulation, or all together by least movement. */
  offerOrder: z.enum(["by-kind", "pooled"]).default("by-kind"),
  /** Does the loser of a confrontation move? */
  conflict: z.enum(["loser-moves", "nobody-moves"]).default("loser-moves"),
  /** Range of the initial positions, or of each round's. */
  range: z.enum(["fixed", "per-round"]).default("fixed"),
  /** Security from what the adversaries expect, or from what the actor itself expects. */
  security: z.enum(["adversaries", "own"]).default("adversaries"),
  /** Probability that the status quo stays when nobody challenges. */
  Q: z.number().min(0).max(1).default(1),
});
export type Eu1994Options = Readonly<z.infer<typeof eu1994OptionsSchema>>;

export interface Eu1994Run {
  /** `[round][actor]`; round 0 is the input. */
  readonly positions: readonly (readonly number[])[];
  /** Weighted median of each round. */
  readonly median: readonly number[];
  /** Compromise of each round. */
  readonly mean: readonly number[];
  readonly moves: readonly Eu1994Move[];
}

export interface Eu1994Move {
  readonly round: number;
  readonly actor: string;
  readonly toward: string;
  readonly kind: OfferKind;
  readonly position: number;
}

type OfferKind = "confrontation" | "compromise" | "capitulation";
const kinds: readonly OfferKind[] = ["confrontation", "compromise", "capitulation"];

interface Offer {
  readonly kind: OfferKind;
  readonly toward: number;
  readonly position: number;
}

/** Utilities smaller than this are zero: actors at one place have nothing to gain from each other. */
const NOTHING = 1e-12;

/**
 * Runs the model for a number of rounds.
 *
 * @param actors saliences from 0 to 1
 * @throws `SCENARIO_WEIGHTS_ZERO`
 */
export function eu1994(actors: readonly IssueActor[], rounds: number, options: Eu1994Options): Eu1994Run {
  let positions = actors.map(({ position }) => position);
  const range = spread(positions);
  const history = [positions];
  const moves: Eu1994Move[] = [];
  for (let round = 1; round <= rounds; round++) {
    const taken = takenOffers(
      actors,
      positions,
      options.range === "fixed" ? range : spread(positions),
      options,
    );
    const next = [...positions];
    taken.forEach((offer, actor) => {
      if (offer === null) return;
      next[actor] = offer.position;
      const { kind, toward, position } = offer;
      moves.push({
        round,
        actor: actors[actor]?.name ?? "",
        toward: actors[toward]?.name ?? "",
        kind,
        position,
      });
    });
    positions = next;
    history.push(positions);
  }
  return {
    positions: history,
    median: history.map((places) => summaryOf(weightedMedian(standing(actors, places)))),
    mean: history.map((places) => summaryOf(compromise(standing(actors, places)))),
    moves,
  };
}

function summaryOf(value: number | null): number {
  return value ?? fail("SCENARIO_WEIGHTS_ZERO", { where: "eu1994" });
}

function standing(actors: readonly IssueActor[], positions: readonly number[]): IssueActor[] {
  return actors.map((actor, at) => ({ ...actor, position: positions[at] as number }));
}

function spread(positions: readonly number[]): number {
  return Math.max(...positions) - Math.min(...positions);
}

/** What each actor accepts in a round; `null` for nothing. */
function takenOffers(
  actors: readonly IssueActor[],
  positions: readonly number[],
  range: number,
  options: Eu1994Options,
): (Offer | null)[] {
  if (range === 0) return positions.map(() => null);
  const neutral = positions.map(() => 1);
  const round: Round = {
    actors,
    positions,
    range,
    median: summaryOf(weightedMedian(standing(actors, positions))),
    options,
  };
  const risk = riskExponents(round, winning(round, neutral));
  const wins = winning(round, risk);
  return positions.map((place, i) => {
    const offers = positions.flatMap((_, j) => {
      if (i === j) return [];
      const own = expected(round, wins, risk[i] as number, i, j);
      const theirs = expected(round, wins, risk[options.riskOf === "own" ? i : j] as number, j, i);
      return offerOf(round, i, j, own, theirs);
    });
    return choose(offers, place, options);
  });
}

interface Round {
  readonly actors: readonly IssueActor[];
  readonly positions: readonly number[];
  readonly range: number;
  readonly median: number;
  readonly options: Eu1994Options;
}

/** P_ij for all pairs: `[i * n + j]`. */
function winning({ actors, positions, range, options }: Round, risk: readonly number[]): Float64Array {
  const n = actors.length;
  const votesFor = new Float64Array(n * n);
  const votesCast = new Float64Array(n * n);
  actors.forEach(({ capability, salience }, k) => {
    const distances = positions.map(
      (place) => (Math.abs((positions[k] as number) - place) / range) ** (risk[k] as number),
    );
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const vote = capability * salience * ((distances[j] as number) - (distances[i] as number));
        votesFor[i * n + j] = (votesFor[i * n + j] as number) + Math.max(vote, 0);
        votesCast[i * n + j] = (votesCast[i * n + j] as number) + Math.abs(vote);
      }
    }
  });
  const all = votesCast.reduce((sum, votes) => sum + votes, 0);
  return votesFor.map((votes, at) => {
    const cast = options.denominator === "all-pairs" ? all : (votesCast[at] as number);
    return cast > 0 ? votes / cast : 0.5;
  });
}

/** E_i(ij), seen with a risk exponent. */
function expected(
  { actors, positions, range, median, options }: Round,
  wins: Float64Array,
  risk: number,
  i: number,
  j: number,
): number {
  const utility = (part: number) => 2 - 4 * part ** risk;
  const own = positions[i] as number;
  const distance = Math.abs(own - (positions[j] as number));
  const resistance = actors[j]?.salience ?? 0;
  const p = wins[i * actors.length + j] as number;
  const success = utility(0.5 - distance / (2 * range));
  const failure = utility(0.5 + distance / (2 * range));
  const challenged = resistance * (p * success + (1 - p) * failure) + (1 - resistance) * success;
  const { Q } = options;
  if (Q === 1) return challenged - utility(0.5);
  const away = Math.abs(own - median);
  const change = (away + distance) / (4 * range);
  const otherwise = away < distance ? utility(0.5 - change) : utility(0.5 + change);
  return challenged - Q * utility(0.5) - (1 - Q) * otherwise;
}

function riskExponents(round: Round, wins: Float64Array): number[] {
  const { positions, options } = round;
  const security = positions.map((_, i) =>
    positions.reduce((sum, __, j) => {
      if (i === j) return sum;
      return (
        sum +
        (options.security === "adversaries" ? expected(round, wins, 1, j, i) : expected(round, wins, 1, i, j))
      );
    }, 0),
  );
  const most = Math.max(...security);
  const least = Math.min(...security);
  return security.map((own) => {
    if (most - least <= NOTHING) return 1;
    const risk = (2 * own - most - least) / (most - least);
    return (1 - risk / 3) / (1 + risk / 3);
  });
}

/** What i has to concede to j as i sees it. */
function offerOf({ positions, options }: Round, i: number, j: number, own: number, theirs: number): Offer[] {
  if (theirs <= NOTHING) return [];
  const [from, to] = [positions[i] as number, positions[j] as number];
  if (own > NOTHING) {
    const loses = own < theirs && options.conflict === "loser-moves";
    return loses ? [{ kind: "confrontation", toward: j, position: to }] : [];
  }
  if (own >= -NOTHING) return [];
  return theirs > -own
    ? [{ kind: "compromise", toward: j, position: from + (to - from) * (-own / theirs) }]
    : [{ kind: "capitulation", toward: j, position: to }];
}

function choose(
  offers: readonly Offer[],
  place: number,
  { offerOrder, compromiseChoice }: Eu1994Options,
): Offer | null {
  const kind = kinds.find((one) => offers.some((offer) => offer.kind === one));
  const open = offerOrder === "pooled" ? offers : offers.filter((offer) => offer.kind === kind);
  const isBySmallest =
    compromiseChoice === "smallest-position" && open.every((offer) => offer.kind === "compromise");
  const cost = ({ position }: Offer) => (isBySmallest ? position : Math.abs(position - place));
  let best: Offer | null = null;
  for (const offer of open) if (best === null || cost(offer) < cost(best) - NOTHING) best = offer;
  return best;
}
