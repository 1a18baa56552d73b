/** Lines of a scenario batch for uncertain inputs: Monte Carlo, tornado, variance-based indices. */
import {
  bandOf,
  compromise,
  drawResults,
  fail,
  type IssueActor,
  modelErrorPoints,
  sobolIndices,
  type Triangle,
  tornado,
} from "@parley/core";
import { z } from "zod";
import { actorSchema, type LineModel, plainAnswer, readActors, readLine, scaleSchema } from "./line.js";

const ends = z.tuple([z.number(), z.number()]);
const lawSchema = z
  .strictObject({
    /** Part of the value to either side. */
    relative: z.number().min(0).optional(),
    /** Points to either side. */
    absolute: z.number().min(0).optional(),
    /** Cuts drawn values. */
    clip: ends.optional(),
    /** Cuts the ends of the triangle. */
    bounds: ends.optional(),
  })
  .refine(({ relative, absolute }) => (relative === undefined) !== (absolute === undefined), {
    message: "either relative or absolute",
  });
const distributionSchema = z.strictObject({
  capability: lawSchema.optional(),
  position: lawSchema.optional(),
  salience: lawSchema.optional(),
});

/** Inputs of an actor, in the order in which they are drawn. */
const inputs = ["capability", "position", "salience"] as const;

const monteCarloSchema = z.strictObject({
  actors: z.array(actorSchema).min(1),
  distribution: distributionSchema,
  draws: z.int().min(1).max(10_000_000).default(2000),
  seed: z.int().default(1),
  scale: scaleSchema,
});

export const monteCarloLine: LineModel = (options) => {
  const { actors, distribution, draws, seed, scale } = readLine(monteCarloSchema, options, "monte-carlo");
  // By name, so that the order in which actors are listed does not change what is drawn for whom.
  const read = readActors(actors, scale, "monte-carlo").sort((a, b) => (a.name < b.name ? -1 : 1));
  const results = drawResults(triangles(read, distribution), { seed, from: 0, to: draws }, outcomeOf(read));
  const { mean, sd, ...quantiles } = bandOf(results);
  return plainAnswer({
    mean,
    sd,
    quantiles,
    compromise: compromise(read),
    model_error_points: modelErrorPoints,
  });
};

const tornadoSchema = z.strictObject({
  actors: z.array(actorSchema).min(1),
  distribution: distributionSchema,
  scale: scaleSchema,
});

export const tornadoLine: LineModel = (options) => {
  const { actors, distribution, scale } = readLine(tornadoSchema, options, "tornado");
  const read = readActors(actors, scale, "tornado");
  const { base, rows } = tornado(triangles(read, distribution), outcomeOf(read));
  return plainAnswer({
    base,
    rows: rows
      .filter(({ input }) => distribution[inputs[input % inputs.length] as "position"] !== undefined)
      .map(({ input, low, high, swing }) => ({
        actor: read[Math.floor(input / inputs.length)]?.name,
        input: inputs[input % inputs.length],
        low,
        high,
        swing,
      })),
    model_error_points: modelErrorPoints,
  });
};

function triangles(
  actors: readonly IssueActor[],
  distribution: z.infer<typeof distributionSchema>,
): Triangle[] {
  return actors.flatMap((actor) =>
    inputs.map((input): Triangle => {
      const mode = actor[input];
      const law = distribution[input];
      if (law === undefined) return { low: mode, mode, high: mode };
      const reach = law.absolute ?? Math.abs(mode) * (law.relative ?? 0);
      const [lowest, highest] = law.bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      return {
        low: Math.max(lowest, mode - reach),
        mode,
        high: Math.min(highest, mode + reach),
        ...(law.clip === undefined ? {} : { clip: law.clip }),
      };
    }),
  );
}

/** The compromise for drawn inputs, three per actor. */
function outcomeOf(actors: readonly IssueActor[]): (drawn: Float64Array) => number {
  return (drawn) => {
    let sum = 0;
    let weights = 0;
    for (let at = 0; at < actors.length; at++) {
      const weight = (drawn[3 * at] as number) * (drawn[3 * at + 2] as number);
      sum += weight * (drawn[3 * at + 1] as number);
      weights += weight;
    }
    return sum / weights;
  };
}

const sobolSchema = z.strictObject({
  function: z.enum(["ishigami", "g"]),
  a: z.union([z.number(), z.array(z.number())]).optional(),
  b: z.number().optional(),
  n: z
    .int()
    .min(2)
    .max(2 ** 22),
  seed: z.int().default(1),
});

export const sobolLine: LineModel = (options) => {
  const { function: name, a, b, n, seed } = readLine(sobolSchema, options, "sobol");
  if ((n & (n - 1)) !== 0) {
    fail("OPTION_INVALID", { option: "n", value: String(n), where: "model sobol", allowed: "powers of two" });
  }
  if (name === "ishigami") {
    if (Array.isArray(a)) {
      fail("OPTION_INVALID", {
        option: "a",
        value: JSON.stringify(a),
        where: "model sobol",
        allowed: "a number",
      });
    }
    const { first, total, variance } = sobolIndices(3, ishigami(a ?? 7, b ?? 0.1), { points: n, seed });
    return plainAnswer({ S1: first, ST: total, variance });
  }
  if (!Array.isArray(a)) fail("SCENARIO_OPTION_MISSING", { option: "a", model: "sobol" });
  const { first, total, variance } = sobolIndices(a.length, gFunction(a), { points: n, seed });
  return plainAnswer({ S1: first, ST: total, variance });
};

/** sin x + a sin² y + b z⁴ sin x on [−π, π]³ (Ishigami and Homma 1990). */
function ishigami(a: number, b: number): (unit: Float64Array) => number {
  return (unit) => {
    const angle = (at: number) => -Math.PI + 2 * Math.PI * (unit[at] as number);
    return Math.sin(angle(0)) + a * Math.sin(angle(1)) ** 2 + b * angle(2) ** 4 * Math.sin(angle(0));
  };
}

/** Π (|4x − 2| + a)/(1 + a) on [0, 1] (Saltelli and Sobol' 1995). */
function gFunction(a: readonly number[]): (unit: Float64Array) => number {
  return (unit) =>
    a.reduce((product, own, at) => (product * (Math.abs(4 * (unit[at] as number) - 2) + own)) / (1 + own), 1);
}
