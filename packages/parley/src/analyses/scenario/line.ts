/**
 * One line of a scenario batch: its shape is checked, what is wrong with it is named, and what is asked for is
 * computed. What all models share stands here.
 */
import { compromise, fail, type IssueActor, modelError, modelErrorPoints, pressureNote } from "@parley/core";
import { nearestName } from "@parley/formats";
import { z } from "zod";
import type { Answer } from "../answer.js";

/** How a model answers a line; the options are unchecked. */
export type LineModel = (options: Readonly<Record<string, unknown>>) => Answer;

/**
 * The options of a line in their shape.
 *
 * @throws `SCENARIO_OPTION_UNKNOWN`, `SCENARIO_OPTION_MISSING`, `OPTION_INVALID`
 */
export function readLine<Schema extends z.ZodObject>(
  schema: Schema,
  options: Readonly<Record<string, unknown>>,
  model: string,
): z.infer<Schema> {
  const known = ["model", ...Object.keys(schema.shape)];
  for (const option of Object.keys(options)) {
    if (known.includes(option)) continue;
    fail("SCENARIO_OPTION_UNKNOWN", { option, model, nearest: nearestName(option, known) ?? "", known });
  }
  const { model: _, ...own } = options;
  const parsed = schema.safeParse(own);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const value = path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    own,
  );
  const option = path.map(String).join(".") || "line";
  if (issue?.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    const allowed = Object.keys(typeof value === "object" && value !== null ? value : {}).filter(
      (name) => !issue.keys.includes(name),
    );
    fail("SCENARIO_OPTION_UNKNOWN", { option: `${option}.${key}`, model, nearest: "", known: allowed });
  }
  if (value === undefined) fail("SCENARIO_OPTION_MISSING", { option, model });
  return fail("OPTION_INVALID", {
    option,
    value: typeof value === "string" ? value : (JSON.stringify(value) ?? ""),
    where: `model ${model}`,
    allowed: issue?.code === "invalid_value" ? issue.values.map(String) : (issue?.message ?? "?"),
  });
}

export const scaleSchema = z.tuple([z.number(), z.number()]).default([0, 100]);

/** A missing salience counts as 50. */
const UNKNOWN_SALIENCE = 50;

export const actorSchema = z.strictObject({
  name: z.string(),
  description: z.string().optional(),
  capability: z.number(),
  position: z.number(),
  salience: z.number().nullish(),
});

/**
 * Actors of one issue with their gaps filled; those with a salience of 0 are left out.
 *
 * @throws `SCENARIO_CAPABILITY_INVALID`, `SCENARIO_POSITION_OFF_SCALE`, `OPTION_INVALID`, `SCENARIO_WEIGHTS_ZERO`
 */
export function readActors(
  actors: readonly z.infer<typeof actorSchema>[],
  [low, high]: readonly [number, number],
  model: string,
): IssueActor[] {
  const read = actors.map(({ name, capability, position, salience }): IssueActor => {
    const where = `model ${model}, ${name}`;
    checkCapability(capability, where);
    checkPosition(position, [low, high], where);
    return { name, capability, position, salience: readSalience(salience, where) };
  });
  const present = read.filter(({ salience }) => salience > 0);
  if (present.length === 0) fail("SCENARIO_WEIGHTS_ZERO", { where: `model ${model}` });
  return present;
}

export function checkCapability(capability: number, where: string): void {
  if (!(capability > 0)) fail("SCENARIO_CAPABILITY_INVALID", { value: capability, where });
}

export function checkPosition(value: number, [low, high]: readonly [number, number], where: string): void {
  if (!(value >= low && value <= high)) fail("SCENARIO_POSITION_OFF_SCALE", { value, low, high, where });
}

export function readSalience(salience: number | null | undefined, where: string): number {
  const value = salience ?? UNKNOWN_SALIENCE;
  if (!(value >= 0 && value <= 100)) {
    fail("OPTION_INVALID", { option: "salience", value: String(value), where, allowed: "0 to 100" });
  }
  return value;
}

/** An answer without matrices: its numbers are found for the digest. */
export function plainAnswer(fields: Readonly<Record<string, unknown>>): Answer {
  return { fields, matrices: [], numbers: numbersIn(fields), series: null };
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/**
 * What stands beside every simulated outcome: the compromise of the same inputs, how far such a value has missed
 * elsewhere, and how to read it.
 */
export function besideOutcome(
  actors: readonly IssueActor[],
  scale: readonly [number, number] = [0, 100],
): Readonly<Record<string, unknown>> {
  const value = compromise(actors);
  return {
    compromise: value,
    model_error: value === null ? null : modelError(value, scale),
    model_error_points: modelErrorPoints,
    reading: pressureNote.en,
  };
}
