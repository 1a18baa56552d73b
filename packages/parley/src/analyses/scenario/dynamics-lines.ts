/** Lines of a scenario batch for cascades, opinion dynamics, worlds and deadlines. */
import {
  conditionTerms,
  fail,
  friedkinJohnsen,
  hegselmannKrause,
  languages,
  modelErrorPoints,
  thresholdCascade,
  thresholdCounts,
  type WorldEdit,
  worlds,
} from "@parley/core";
import { resolveDeadline } from "@parley/extract";
import { nearestName } from "@parley/formats";
import { z } from "zod";
import {
  checkCapability,
  checkPosition,
  type LineModel,
  plainAnswer,
  readLine,
  readSalience,
  scaleSchema,
} from "./line.js";

const cascadeSchema = z.strictObject({
  thresholds: z.array(z.number()).optional(),
  pledges: z.record(z.string(), z.array(z.string())).optional(),
  outside: z.array(z.string()).default([]),
});

export const thresholdCascadeLine: LineModel = (options) => {
  const { thresholds, pledges, outside } = readLine(cascadeSchema, options, "threshold-cascade");
  if (thresholds !== undefined) {
    const { least, greatest } = thresholdCounts(thresholds);
    return plainAnswer({ least_fixed_point: least, greatest_fixed_point: greatest });
  }
  if (pledges === undefined) {
    return fail("SCENARIO_OPTION_MISSING", { option: "thresholds or pledges", model: "threshold-cascade" });
  }
  const found = thresholdCascade(
    Object.entries(pledges).map(([name, after]) => ({ name, after })),
    outside,
  );
  return plainAnswer({ least: [...found.least].sort(), greatest: [...found.greatest].sort() });
};

const friedkinSchema = z.strictObject({
  W: z.array(z.array(z.number())),
  susceptibility: z.array(z.number().min(0).max(1)),
  x0: z.array(z.number()).min(1),
  steps: z.int().min(0).max(10_000).default(5),
});
/** Sums of decimal shares. */
const ROW_TOLERANCE = 1e-6;

export const friedkinJohnsenLine: LineModel = (options) => {
  const { W, susceptibility, x0, steps } = readLine(friedkinSchema, options, "friedkin-johnsen");
  const where = "model friedkin-johnsen";
  W.forEach((row, at) => {
    const sum = row.reduce((total, value) => total + value, 0);
    const fits =
      row.length === x0.length && row.every((value) => value >= 0) && Math.abs(sum - 1) <= ROW_TOLERANCE;
    if (!fits) fail("SCENARIO_MATRIX_INVALID", { row: at + 1, value: sum, where });
  });
  if (W.length !== x0.length || susceptibility.length !== x0.length) {
    fail("OPTION_INVALID", {
      option: W.length === x0.length ? "susceptibility" : "W",
      value: String(W.length === x0.length ? susceptibility.length : W.length),
      where,
      allowed: `${x0.length} entries, one per actor`,
    });
  }
  const drift = friedkinJohnsen(W, susceptibility, x0, steps);
  return plainAnswer({ limit: drift.limit, steps: drift.steps });
};

const hegselmannSchema = z.strictObject({ x0: z.array(z.number()).min(1), epsilon: z.number().min(0) });

export const hegselmannKrauseLine: LineModel = (options) => {
  const { x0, epsilon } = readLine(hegselmannSchema, options, "hegselmann-krause");
  const { limit, steps } = hegselmannKrause(x0, epsilon);
  return plainAnswer({ limit, steps });
};

const worldsSchema = z.strictObject({
  conditions: z.array(z.string()),
  actors: z.record(
    z.string(),
    z.strictObject({
      capability: z.number(),
      salience: z.number().nullish(),
      position_rules: z.array(z.tuple([z.string().nullable(), z.number()])),
      contribution: z
        .strictObject({ low: z.number(), likely: z.number(), high: z.number() })
        .default({ low: 0, likely: 0, high: 0 }),
      pledge_condition: z.string().nullable().default(null),
    }),
  ),
  edit: z
    .strictObject({
      remove: z.array(z.string()).optional(),
      position: z.record(z.string(), z.number()).optional(),
      salience: z.record(z.string(), z.number().min(0)).optional(),
      capability: z.record(z.string(), z.number().min(0)).optional(),
    })
    .default({}),
  scale: scaleSchema,
});
const MOST_CONDITIONS = 6;

export const worldsLine: LineModel = (options) => {
  const line = readLine(worldsSchema, options, "worlds");
  const { conditions, actors, scale } = line;
  const where = "model worlds";
  if (conditions.length > MOST_CONDITIONS) {
    fail("SCENARIO_CONDITIONS_TOO_MANY", {
      count: conditions.length,
      limit: MOST_CONDITIONS,
      worlds: 2 ** MOST_CONDITIONS,
      where,
    });
  }
  const read = Object.entries(actors).map(([name, actor]) => {
    const place = `${where}, ${name}`;
    checkCapability(actor.capability, place);
    for (const [condition, position] of actor.position_rules) {
      checkPosition(position, scale, place);
      checkCondition(condition, conditions, place);
    }
    checkCondition(actor.pledge_condition, conditions, place);
    return [name, { ...actor, salience: readSalience(actor.salience, place) }] as const;
  });
  const edit = inWrittenOrder(line.edit, options.edit);
  const known = Object.keys(actors);
  for (const name of [
    edit.remove ?? [],
    ...[edit.position, edit.salience, edit.capability].map((one) => Object.keys(one ?? {})),
  ].flat()) {
    if (!known.includes(name)) {
      fail("SCENARIO_ACTOR_UNKNOWN", {
        id: name,
        where: `${where}, edit`,
        nearest: nearestName(name, known) ?? "",
        known,
      });
    }
  }
  for (const value of Object.values(edit.position ?? {})) checkPosition(value, scale, `${where}, edit`);
  const found = worlds(conditions, Object.fromEntries(read), edit);
  return plainAnswer({
    worlds: found.map(({ world, positions, compromise, weightedMedian, tally }) => ({
      world,
      positions,
      compromise,
      weighted_median: weightedMedian,
      tally,
    })),
    model_error_points: modelErrorPoints,
  });
};

function checkCondition(expression: string | null, known: readonly string[], where: string): void {
  if (expression === null) return;
  for (const { name } of conditionTerms(expression, where)) {
    if (known.includes(name)) continue;
    fail("SCENARIO_CONDITION_UNKNOWN", { id: name, where, nearest: nearestName(name, known) ?? "", known });
  }
}

/** Checking an object orders its keys anew; edits apply in the order in which they were written. */
function inWrittenOrder(edit: WorldEdit, written: unknown): WorldEdit {
  const keys = Object.keys(typeof written === "object" && written !== null ? written : {});
  return Object.fromEntries(keys.map((key) => [key, edit[key as keyof WorldEdit]]));
}

const deadlineSchema = z.strictObject({
  lang: z.enum(languages),
  words: z.string(),
  anchor: z.iso.date(),
});

export const deadlineLine: LineModel = (options) => {
  const { lang, words, anchor } = readLine(deadlineSchema, options, "deadline");
  const found = resolveDeadline(words, lang, anchor);
  if (found === null) return fail("SCENARIO_DEADLINE_UNREADABLE", { value: words, lang });
  return plainAnswer({ earliest: found.from, latest: found.to, grade: found.grade, rule: found.rule });
};
