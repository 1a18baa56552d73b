/**
 * The scenario file: what a person writes down to play a what-if. What it leaves out is derived from the record it is
 * played on; what it states wins over the record.
 */
import { z } from "zod";
import { wordsSchema } from "./codebook.js";
import { scenarioEditSchema } from "./scenario.js";
import { statusSchema } from "./status.js";

const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.string().min(1);
const position = z.number();

/** A value alone, or with its interval and where it comes from. */
const valueSchema = z.union([
  z.number(),
  z.strictObject({
    value: z.number(),
    low: z.number().optional(),
    high: z.number().optional(),
    source: words.optional(),
    statements: z.array(z.string()).optional(),
    assumption: words.optional(),
  }),
]);
export type ScenarioValue = z.infer<typeof valueSchema>;

const intervalSchema = z.strictObject({ from: position, to: position, source: words.optional() });

const issueSchema = z.strictObject({
  id: key,
  labels: wordsSchema.optional(),
  /** Id of a scale of the record's codebook. */
  scale: z.string().optional(),
  /** A concept of the record: 0 is against it, 100 for it. */
  concept: z.string().optional(),
  anchors: z.array(z.strictObject({ value: position, labels: wordsSchema })).optional(),
  /** How statements on further concepts are read on this scale. */
  readings: z
    .array(
      z.strictObject({
        concept: z.string(),
        support: position.optional(),
        oppose: position.optional(),
      }),
    )
    .optional(),
  reference: position.optional(),
  threshold: position.optional(),
});

const conditionSchema = z.strictObject({
  id: key,
  labels: wordsSchema.optional(),
  /** Words by which it is recognized in statements, where the codebook of the record does not have it. */
  phrases: z.strictObject({ de: z.array(words).optional(), en: z.array(words).optional() }).optional(),
  /** Does it hold now? No, when left out. */
  holds: z.boolean().optional(),
  /** Not varied: only what holds now is played. */
  fixed: z.boolean().optional(),
  /** Conditions it cannot hold without: "ceasefire & !embargo". */
  requires: words.optional(),
});

const standSchema = z.strictObject({
  position: valueSchema.optional(),
  salience: valueSchema.optional(),
  rules: z.array(z.strictObject({ when: words, position: valueSchema })).optional(),
  bounds: intervalSchema.optional(),
  accommodation: z.number().min(0).max(1).optional(),
  veto: intervalSchema.optional(),
});

const actorSchema = z.strictObject({
  id: key,
  label: words.optional(),
  capability: valueSchema.optional(),
  /** Where it stands, by issue. */
  on: z.record(key, standSchema).optional(),
  joins: z
    .strictObject({
      after: z.array(key).optional(),
      count: z.int().min(0).optional(),
      share: z.number().min(0).max(1).optional(),
    })
    .optional(),
});

/** How inputs are taken from the record. */
const recordSchema = z.strictObject({
  /** Statements up to this day; the last day of the record when left out. */
  asOf: day.optional(),
  status: statusSchema.optional(),
  /** Whom a statement is counted for: the state that stands behind the actor, the body, or the person. */
  countFor: z.enum(["state", "organization", "person"]).optional(),
  /** Days after which a statement counts half. */
  halfLife: z.number().positive().optional(),
  /** Only the actors listed, or everybody with a position. */
  actors: z.enum(["all", "listed"]).optional(),
  speakers: z
    .strictObject({
      head: z.number().min(0).optional(),
      minister: z.number().min(0).optional(),
      spokesperson: z.number().min(0).optional(),
      other: z.number().min(0).optional(),
    })
    .optional(),
});

const runSchema = z.strictObject({
  /** Draws of the spatial model. */
  runs: z.int().min(1).max(100_000).optional(),
  /** Draws of the compromise. */
  draws: z.int().min(1).max(1_000_000).optional(),
  seed: z.int().optional(),
  turns: z.int().min(1).max(1000).optional(),
  models: z.array(z.enum(["smp", "exchange", "eu1994"])).optional(),
  /** Switches of the spatial model, by the names of `scenario-models`. */
  parameters: z.record(z.string(), z.string()).optional(),
});

export const scenarioFileSchema = z.strictObject({
  parley: z.literal("scenario/1"),
  name: words,
  note: wordsSchema.optional(),
  record: recordSchema.optional(),
  issues: z.array(issueSchema).min(1),
  conditions: z.array(conditionSchema).optional(),
  /** Probabilities of worlds, as one table: they add up to 1. */
  mixture: z.array(z.strictObject({ world: words, probability: z.number().min(0).max(1) })).optional(),
  actors: z.array(actorSchema).optional(),
  outside: z.array(key).optional(),
  pledges: z
    .array(
      z.strictObject({
        actor: key,
        what: words,
        low: z.number().min(0),
        likely: z.number().min(0),
        high: z.number().min(0),
        when: words.optional(),
        source: words.optional(),
        statements: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  edits: z.array(scenarioEditSchema).optional(),
  run: runSchema.optional(),
});
export type ScenarioFile = Readonly<z.infer<typeof scenarioFileSchema>>;
export type ScenarioFileIssue = ScenarioFile["issues"][number];
export type ScenarioFileActor = NonNullable<ScenarioFile["actors"]>[number];
