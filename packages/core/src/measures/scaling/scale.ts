/**
 * Scale: where do actors stand on one or two dimensions that nobody named beforehand, and which concepts divide them?
 *
 *   P(actor i is for concept j) = Φ(β_j · θ_i − α_j)
 *
 * Answers come from the statements (`response-matrix.ts`), the model stands in `item-parameters.ts`. Two estimators:
 * `gibbs` draws from the posterior (`gibbs-sampler.ts`; mean and narrowest 95 % interval, with convergence figures),
 * `em` finds its mode (`expectation-maximization.ts`; intervals are ± 1.96 standard errors of a parametric bootstrap).
 * (Albert 1992; Clinton, Jackman and Rivers 2004; Imai, Lo and Olmsted 2016; Leifeld's rDNA for discourse networks.)
 *
 * As in MCMCpack, location and spread are set by the prior of the positions, N(0, 1). Direction is free: unless
 * `thetaConstraints` or, with two dimensions, `itemConstraints` fix it, draws are turned onto the start, where the
 * actor who stands out most is on the positive side. A discrimination whose interval holds 0 tells nobody apart.
 */
import { z } from "zod";
import { fail } from "../../errors.js";
import type { NetworkOptionsInput, NetworkWarning } from "../../network/options.js";
import type { StatementTable } from "../../network/statement-table.js";
import { createRandom } from "../../random.js";
import { splitOptions } from "../measure-options.js";
import { alignDraw, normalizeDraw } from "./align-draws.js";
import { type ChainSummary, chainSummary } from "./chain-summary.js";
import { expectationMaximization, simulatedAnswers } from "./expectation-maximization.js";
import { gibbsSampler } from "./gibbs-sampler.js";
import { itemAnswers } from "./item-answers.js";
import { type ItemModel, type ItemParameters, type Restriction, startParameters } from "./item-parameters.js";
import { type ResponseMatrix, responseMatrix, responseOptionsSchema } from "./response-matrix.js";

const restrictionSchema = z.union([z.literal("+"), z.literal("-"), z.number()]);

export const scaleOptionsSchema = z.strictObject({
  ...responseOptionsSchema.shape,
  dimensions: z.union([z.literal(1), z.literal(2)]).default(1),
  estimator: z.enum(["gibbs", "em"]).default("gibbs"),
  burnIn: z.int().min(0).default(2000),
  /** Rounds after burn-in, of which every `thin`-th is kept. */
  iterations: z.int().min(10).default(20_000),
  thin: z.int().min(1).default(10),
  /** Repetitions for the intervals of `em`. */
  bootstrap: z.int().min(0).default(100),
  seed: z.int().default(1),
  /** Actor → side or place; with two dimensions a list of both. */
  thetaConstraints: z
    .record(z.string(), z.union([restrictionSchema, z.array(restrictionSchema.nullable())]))
    .default({}),
  /** Concept → side or value of its discrimination; with two dimensions a list of both, `null` = free. */
  itemConstraints: z
    .record(z.string(), z.union([restrictionSchema, z.array(restrictionSchema.nullable())]))
    .default({}),
  abilityPrecision: z.number().positive().default(1),
  itemPrecision: z.number().positive().default(0.25),
  /** Every draw gets positions of mean 0 and standard deviation 1. */
  normalize: z.boolean().default(false),
});

export type ScaleOptions = NetworkOptionsInput & z.input<typeof scaleOptionsSchema>;
type Own = z.infer<typeof scaleOptionsSchema>;

export interface Scale {
  readonly dimensions: 1 | 2;
  readonly estimator: "gibbs" | "em";
  readonly actors: readonly ScaledActor[];
  readonly concepts: readonly ScaledConcept[];
  readonly convergence: Convergence;
  /** Left out by the minimum rules. */
  readonly dropped: ResponseMatrix["dropped"];
  readonly warnings: readonly NetworkWarning[];
}

export interface ScaledActor {
  readonly label: string;
  /** How many concepts the actor answered. */
  readonly answers: number;
  /** One per dimension. */
  readonly position: readonly ChainSummary[];
}

export interface ScaledConcept {
  readonly label: string;
  readonly answers: number;
  readonly difficulty: ChainSummary;
  readonly discrimination: readonly ChainSummary[];
  /** Width of the middle category; `null` where there is none. */
  readonly cut: ChainSummary | null;
}

export interface Convergence {
  /** Draws kept, or repetitions of the bootstrap. */
  readonly draws: number;
  /** Of the positions: the smallest effective size, and the part of Geweke's figures beyond ± 1.96 (5 % by chance). */
  readonly smallestEffectiveSize: number | null;
  readonly gewekeBeyond: number | null;
  /** Part of the proposed cuts that were taken. */
  readonly acceptance: number | null;
  /** Of `em`: rounds, and whether it came to rest. */
  readonly rounds: number | null;
  readonly isConverged: boolean | null;
}

/**
 * Positions of actors.
 *
 * @example
 * scale(table, { variable1: "organization", threshold: 0.4, thetaConstraints: { "Green List": "+" } }).actors;
 * @throws `SCALE_TOO_LITTLE`, `SCALE_NEEDS_STANCE`, `SCALE_CONSTRAINT_UNKNOWN`, and what `network` throws
 */
export function scale(table: StatementTable, options: ScaleOptions = {}): Scale {
  const { own, network } = splitOptions(scaleOptionsSchema, options, "scale");
  const responses = responseMatrix(table, own, network);
  const { actors, concepts } = responses;
  if (actors.length < 2 || concepts.length < own.dimensions) {
    fail("SCALE_TOO_LITTLE", { actors: actors.length, concepts: concepts.length });
  }
  const model = itemModel(responses, own);
  const isFree = model.abilityRestrictions === null && model.itemRestrictions === null;
  const found = own.estimator === "gibbs" ? byGibbs(model, own, isFree) : byEm(model, own, isFree);
  return {
    dimensions: own.dimensions,
    estimator: own.estimator,
    ...describe(responses, model, found),
    dropped: responses.dropped,
    warnings: responses.warnings,
  };
}

function itemModel(responses: ResponseMatrix, own: Own): ItemModel {
  const { dimensions, abilityPrecision, itemPrecision } = own;
  return {
    answers: itemAnswers(responses),
    dimensions,
    abilityPrecision,
    itemPrecision,
    abilityRestrictions: restrictionsOf("thetaConstraints", own, responses.actors),
    itemRestrictions: restrictionsOf("itemConstraints", own, responses.concepts),
  };
}

function restrictionsOf(
  option: "thetaConstraints" | "itemConstraints",
  own: Own,
  labels: readonly string[],
): Restriction[] | null {
  const given = Object.entries(own[option]);
  if (given.length === 0) return null;
  const { dimensions } = own;
  const restrictions: Restriction[] = Array.from({ length: labels.length * dimensions }, () => "free");
  for (const [label, restriction] of given) {
    const at = labels.indexOf(label);
    if (at === -1) fail("SCALE_CONSTRAINT_UNKNOWN", { option, value: label, allowed: labels });
    const list = Array.isArray(restriction) ? restriction : [restriction];
    for (let d = 0; d < dimensions; d++) restrictions[at * dimensions + d] = list[d] ?? "free";
  }
  return restrictions;
}

/** Draws of all parameters; for `em` an estimate and repetitions around it. */
interface Estimates {
  readonly draws: readonly ItemParameters[];
  /** `null` where the draws themselves are the result. */
  readonly estimate: ItemParameters | null;
  readonly convergence: Pick<Convergence, "acceptance" | "rounds" | "isConverged">;
}

function byGibbs(model: ItemModel, own: Own, isFree: boolean): Estimates {
  const start = startParameters(model);
  const { draws, acceptance } = gibbsSampler(model, start, own, createRandom(own.seed));
  return {
    draws: oriented(draws, start.ability, own, isFree),
    estimate: null,
    convergence: { acceptance, rounds: null, isConverged: null },
  };
}

function byEm(model: ItemModel, own: Own, isFree: boolean): Estimates {
  const start = startParameters(model);
  const { parameters, rounds, isConverged } = expectationMaximization(model, start);
  const [estimate = parameters] = oriented([parameters], start.ability, own, isFree);
  const random = createRandom(own.seed);
  const repeated = Array.from(
    { length: own.bootstrap },
    () =>
      expectationMaximization(simulatedAnswers(model, parameters, random), parameters, BOOTSTRAP_ROUNDS)
        .parameters,
  );
  return {
    draws: oriented(repeated, estimate.ability, own, isFree),
    estimate,
    convergence: { acceptance: null, rounds, isConverged },
  };
}

/** Draws turned onto the reference. */
function oriented(
  draws: readonly ItemParameters[],
  reference: Float64Array,
  { dimensions, normalize }: Own,
  isFree: boolean,
): ItemParameters[] {
  const normalized = normalize ? draws.map((draw) => normalizeDraw(draw, dimensions)) : draws;
  return normalized.map((draw) => (isFree ? alignDraw(draw, reference, dimensions) : draw));
}

/** Answers that say little would wander on for long without moving the intervals. */
const BOOTSTRAP_ROUNDS = 500;
/** Half the width of a normal interval of 95 %, in standard errors. */
const TWO_SIDED = 1.959964;

function describe(
  { actors, concepts }: ResponseMatrix,
  { answers, dimensions }: ItemModel,
  { draws, estimate, convergence }: Estimates,
): Pick<Scale, "actors" | "concepts" | "convergence"> {
  const summary = (of: (draw: ItemParameters) => number): ChainSummary => {
    const chain = chainSummary(Float64Array.from(draws, of));
    if (estimate === null) return chain;
    const mean = of(estimate);
    const [low, high] =
      draws.length === 0
        ? [Number.NaN, Number.NaN]
        : [mean - TWO_SIDED * chain.sd, mean + TWO_SIDED * chain.sd];
    return {
      mean,
      sd: draws.length === 0 ? Number.NaN : chain.sd,
      low,
      high,
      effectiveSize: null,
      geweke: null,
    };
  };
  const each = Array.from({ length: dimensions }, (_, d) => d);
  const scaled = actors.map((label, actor) => ({
    label,
    answers: (answers.actorStart[actor + 1] as number) - (answers.actorStart[actor] as number),
    position: each.map((d) => summary(({ ability }) => ability[actor * dimensions + d] as number)),
  }));
  const positions = scaled.flatMap(({ position }) => position);
  const gewekes = positions.flatMap(({ geweke }) => (geweke === null ? [] : [geweke]));
  const sizes = positions.flatMap(({ effectiveSize }) => (effectiveSize === null ? [] : [effectiveSize]));
  return {
    actors: scaled,
    concepts: concepts.map((label, concept) => ({
      label,
      answers: (answers.conceptStart[concept + 1] as number) - (answers.conceptStart[concept] as number),
      difficulty: summary(({ difficulty }) => difficulty[concept] as number),
      discrimination: each.map((d) =>
        summary(({ discrimination }) => discrimination[concept * dimensions + d] as number),
      ),
      cut: answers.levels[concept] === 3 ? summary(({ cut }) => cut[concept] as number) : null,
    })),
    convergence: {
      draws: draws.length,
      smallestEffectiveSize: sizes.length === 0 ? null : Math.min(...sizes),
      gewekeBeyond:
        gewekes.length === 0
          ? null
          : gewekes.filter((figure) => Math.abs(figure) > TWO_SIDED).length / gewekes.length,
      ...convergence,
    },
  };
}
