/**
 * Scenarios over HTTP: which issues can be played, what the record gives as inputs, a run, and the files kept with the
 * project. A body is the scenario file as JSON, or its YAML text; both are read by the file's own rules, so that a
 * problem names line and field.
 */
import { z } from "zod";
import { scenarioFileSchema } from "../model/scenario-file.js";
import { uiLanguageSchema } from "./page.js";

export const scenarioQuerySchema = z.object({ labels: uiLanguageSchema });
export const scenarioDraftQuerySchema = z.object({
  /** Key of a playable issue; the one most actors speak about when left out. */
  issue: z.string().optional(),
  labels: uiLanguageSchema,
});
export const scenarioRunQuerySchema = z.object({
  labels: uiLanguageSchema,
  seed: z.coerce.number().int().optional(),
  runs: z.coerce.number().int().min(1).max(100_000).optional(),
});

/** The file as JSON; what is wrong with it is said by the file's own rules. */
export const scenarioBodySchema = z
  .looseObject({})
  .meta({ description: "A scenario file as JSON, as the reference page of scenarios describes it." });

/** A file to keep: as JSON or as YAML text. */
export const scenarioKeepSchema = z.union([
  z.strictObject({ yaml: z.string() }),
  z.strictObject({ file: scenarioBodySchema }),
]);

const anchorSchema = z.object({ value: z.number(), label: z.string() });

export const scenarioChoicesSchema = z
  .object({
    issues: z.array(
      z.object({
        /** `scale:ID` or `concept:VALUE`. */
        key: z.string(),
        label: z.string(),
        kind: z.enum(["scale", "concept"]),
        /** Who took a side, and in how many statements. */
        actors: z.int(),
        statements: z.int(),
      }),
    ),
  })
  .meta({ id: "ScenarioChoices" });
export type ScenarioChoices = z.infer<typeof scenarioChoicesSchema>;

const provenanceSchema = z.object({
  kind: z.enum(["statements", "source", "assumption"]),
  text: z.string(),
  statementIds: z.array(z.string()),
  sources: z.int(),
});
const inputSchema = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  provenance: provenanceSchema,
});
const boundsSchema = z.object({ from: z.number(), to: z.number(), provenance: provenanceSchema });
const standSchema = z.object({
  position: inputSchema.nullable(),
  rules: z.array(z.object({ when: z.string(), position: inputSchema })),
  salience: inputSchema,
  bounds: boundsSchema.nullable(),
  accommodation: z.number(),
  veto: boundsSchema.nullable(),
  ghost: z.number().nullable(),
});

/** What goes into a run before the edits, each value with its statements, source or assumption. */
export const scenarioInputsSchema = z
  .object({
    issues: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        anchors: z.array(anchorSchema),
        reference: z.number().nullable(),
        threshold: z.number().nullable(),
      }),
    ),
    conditions: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        holds: z.boolean(),
        fixed: z.boolean(),
        requires: z.string().nullable(),
      }),
    ),
    actors: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        capability: inputSchema,
        stands: z.record(z.string(), standSchema),
        joins: z.object({ after: z.array(z.string()), count: z.number(), share: z.number() }).nullable(),
      }),
    ),
    pledges: z.array(
      z.object({
        actor: z.string(),
        what: z.string(),
        low: z.number(),
        likely: z.number(),
        high: z.number(),
        when: z.string().nullable(),
        provenance: provenanceSchema,
      }),
    ),
    outside: z.array(z.string()),
    leftOut: z.array(
      z.object({
        actor: z.string(),
        label: z.string(),
        issue: z.string(),
        reason: z.enum(["no position on record", "only conditional positions on record"]),
      }),
    ),
    reviewed: z.array(z.string()),
  })
  .meta({ id: "ScenarioInputs" });

/** A run, as `parley scenario --json` prints it. */
export const playedScenarioSchema = z
  .looseObject({
    name: z.string(),
    /** How every outcome has to be read. */
    reading: z.string(),
    modelErrorSource: z.string(),
    settings: z.object({ runs: z.int(), draws: z.int(), seed: z.int(), turns: z.int() }),
    edits: z.array(z.string()),
    counts: z.object({ statements: z.int(), reviewed: z.int(), proposed: z.int() }),
    record: z.looseObject({ name: z.string() }),
    worlds: z.array(z.looseObject({ name: z.string() })),
  })
  .meta({ id: "PlayedScenario" });

const keptSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Changes with every write; goes back in `If-Match`. */
  revision: z.int(),
});
export const keptScenarioListSchema = z
  .object({ rows: z.array(keptSchema) })
  .meta({ id: "KeptScenarioList" });
export type KeptScenarioList = z.infer<typeof keptScenarioListSchema>;

export const keptScenarioSchema = keptSchema
  .extend({
    /** The text as it was written. */
    yaml: z.string(),
    file: scenarioFileSchema,
  })
  .meta({ id: "KeptScenario" });
export type KeptScenarioView = z.infer<typeof keptScenarioSchema>;

export const scenarioDraftSchema = z
  .object({ file: scenarioFileSchema, yaml: z.string() })
  .meta({ id: "ScenarioDraft" });
export type ScenarioDraft = z.infer<typeof scenarioDraftSchema>;
