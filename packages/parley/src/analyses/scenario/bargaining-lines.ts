/** Lines of a scenario batch for the bargaining models: baselines, spatial model, expected utility, exchange. */
import {
  baselines,
  compromise,
  createRandom,
  eu1994,
  eu1994OptionsSchema,
  exchange,
  fail,
  modelError,
  type SmpActor,
  smp,
  smpParametersSchema,
  smpStoppingSchema,
} from "@parley/core";
import { z } from "zod";
import {
  actorSchema,
  besideOutcome,
  checkCapability,
  checkPosition,
  type LineModel,
  plainAnswer,
  readActors,
  readLine,
  readSalience,
  scaleSchema,
} from "./line.js";

const SCALE = [0, 100] as const;

const baselinesSchema = z.strictObject({
  actors: z.array(actorSchema),
  scale: scaleSchema,
  /** Of the Nash solution. */
  loss: z.enum(["quadratic", "linear", "reference-point"]).default("quadratic"),
  K: z.number().min(1).default(2),
  referencePoint: z.number().default(0),
});

export const baselinesLine: LineModel = (options) => {
  const { actors, scale, ...nashOptions } = readLine(baselinesSchema, options, "baselines");
  const found = baselines(readActors(actors, scale, "baselines"), { ...nashOptions, scale });
  return plainAnswer({
    compromise: found.compromise,
    weighted_median: found.weightedMedian,
    mean: found.mean,
    median: found.median,
    nash: found.nash,
    model_error: found.compromise === null ? null : modelError(found.compromise, scale),
  });
};

const spatialActorSchema = z.strictObject({
  name: z.string(),
  description: z.string().optional(),
  capability: z.number(),
  position: z.array(z.number()).min(1),
  salience: z.array(z.number().nullable()).optional(),
});

const smpSchema = z.strictObject({
  actors: z.array(spatialActorSchema).min(1),
  parameters: smpParametersSchema.prefault({}),
  stopping: smpStoppingSchema.prefault({}),
  seed: z.int().default(1),
  compat: z.literal("ktab").optional(),
});

export const smpLine: LineModel = (options) => {
  const { actors, parameters, stopping, seed, compat } = readLine(smpSchema, options, "smp");
  const read = actors.map(readSpatialActor);
  const dimensions = actors[0]?.position.length ?? 0;
  if (read.some(({ position }) => position.length !== dimensions)) {
    fail("OPTION_INVALID", {
      option: "position",
      value: "lists of different length",
      where: "model smp",
      allowed: `${dimensions} numbers per actor`,
    });
  }
  const present = read.filter(({ salience }) => salience.some((value) => value > 0));
  if (present.length === 0) fail("SCENARIO_WEIGHTS_ZERO", { where: "model smp" });
  const run = smp(present, {
    parameters,
    stopping,
    random: createRandom(seed),
    isCompat: compat === "ktab",
  });
  const beside = Array.from({ length: dimensions }, (_, k) =>
    besideOutcome(
      present.map(({ name, capability, position, salience }) => ({
        name,
        capability,
        position: position[k] as number,
        salience: salience[k] as number,
      })),
    ),
  );
  return plainAnswer({
    turns: run.turns,
    fractional_change: run.fractionalChange,
    positions_by_turn: run.positions,
    win_probability_by_turn: run.strength,
    final_positions: run.positions.at(-1),
    final_win_probability: run.strength.at(-1),
    actors: present.map(({ name }) => name),
    compromise: beside.map((one) => one.compromise),
    model_error: beside.map((one) => one.model_error),
    reading: beside[0]?.reading,
  });
};

function readSpatialActor({
  name,
  capability,
  position,
  salience,
}: z.infer<typeof spatialActorSchema>): SmpActor {
  const where = `model smp, ${name}`;
  checkCapability(capability, where);
  for (const value of position) checkPosition(value, SCALE, where);
  // An unknown salience is 50 on one issue, and an even part of it on several: attention has 100 points in all.
  const given = position.map((_, k) =>
    salience?.[k] === undefined || salience[k] === null
      ? readSalience(null, where) / position.length
      : readSalience(salience[k], where),
  );
  const sum = given.reduce((total, value) => total + value, 0);
  if (sum > 100 + 1e-9) fail("SCENARIO_SALIENCE_TOO_MUCH", { actor: name, value: sum, where });
  return { name, capability, position, salience: given };
}

const eu1994Schema = z.strictObject({
  actors: z.array(actorSchema).min(1),
  scale: z.tuple([z.number(), z.number()]).optional(),
  rounds: z.int().min(1).max(1000),
  ...eu1994OptionsSchema.shape,
});

export const eu1994Line: LineModel = (options) => {
  const { actors, scale, rounds, ...choices } = readLine(eu1994Schema, options, "eu1994");
  const places = scale ?? SCALE;
  const read = readActors(actors, places, "eu1994");
  // Saliences are chances of resistance here: what is not within 0–1 is percent.
  const isPercent = read.some(({ salience }) => salience > 1);
  const inParts = isPercent ? read.map((actor) => ({ ...actor, salience: actor.salience / 100 })) : read;
  const run = eu1994(inParts, rounds, choices);
  return plainAnswer({
    median_by_round: run.median,
    mean_by_round: run.mean,
    positions_by_round: run.positions,
    moves: run.moves,
    label: "historic, under-specified",
    ...besideOutcome(read, places),
  });
};

const exchangeSchema = z.strictObject({
  issues: z.array(z.string()).min(1),
  actors: z
    .array(
      z.strictObject({
        name: z.string(),
        capability: z.number(),
        position: z.array(z.number().nullable()),
        salience: z.array(z.number().nullable()).optional(),
      }),
    )
    .min(1),
  scale: scaleSchema,
});

export const exchangeLine: LineModel = (options) => {
  const { issues, actors, scale } = readLine(exchangeSchema, options, "exchange");
  const read = actors.map(({ name, capability, position, salience }) => {
    const where = `model exchange, ${name}`;
    checkCapability(capability, where);
    for (const value of position) if (value !== null) checkPosition(value, scale, where);
    return {
      name,
      capability,
      position: issues.map((_, k) => position[k] ?? null),
      salience: issues.map((_, k) => readSalience(salience?.[k], where)),
    };
  });
  const found = exchange(issues, read);
  const perIssue = (values: readonly (number | null)[]) =>
    Object.fromEntries(issues.map((issue, k) => [issue, values[k] ?? null]));
  return plainAnswer({
    before: perIssue(found.before),
    after: perIssue(found.after),
    exchanges: found.exchanges,
    externalities: found.externalities,
    compromise: issues.map((_, k) =>
      compromise(
        read.flatMap(({ name, capability, position, salience }) => {
          const place = position[k];
          return typeof place === "number"
            ? [{ name, capability, position: place, salience: salience[k] ?? 0 }]
            : [];
        }),
      ),
    ),
    reading: besideOutcome([]).reading,
  });
};
