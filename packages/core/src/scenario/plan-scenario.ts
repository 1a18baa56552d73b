/**
 * What has to be computed to play a scenario: the record as it stands, every world that can come true with the edits
 * applied, and, where there are edits, the same world without them. Conditions on which nothing hangs are not varied, and
 * worlds in which nobody stands elsewhere share a job.
 */
import { fail } from "../errors.js";
import type { Language } from "../model/reading.js";
import type { ScenarioEdit, ScenarioInputs } from "../model/scenario.js";
import { applyEdits } from "./apply-scenario.js";
import type { World } from "./condition-expression.js";
import { idleConditions } from "./idle-conditions.js";
import { type ChancePlan, chancePlan } from "./sensitivity/shared-chances.js";
import { type SmpParameters, smpParametersSchema, smpStoppingSchema } from "./smp/settings.js";
import type { SmpJob } from "./smp-ensemble.js";
import { possibleWorlds, presentWorld, type Standing, standingIn } from "./standing.js";

export interface Scenario {
  readonly name: string;
  readonly inputs: ScenarioInputs;
  readonly edits: readonly ScenarioEdit[];
  readonly mixture?: readonly { readonly world: string; readonly probability: number }[] | undefined;
}

export interface PlaySettings {
  /** Draws of the spatial model. */
  readonly runs?: number | undefined;
  /** Draws of the compromise. */
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
  readonly turns?: number | undefined;
  readonly models?: readonly ("smp" | "exchange" | "eu1994")[] | undefined;
  readonly parameters?: SmpParameters | undefined;
  readonly language?: Language | undefined;
}

type ModelName = NonNullable<PlaySettings["models"]>[number];

/** Settings with their defaults. */
interface Settings {
  readonly runs: number;
  readonly draws: number;
  readonly seed: number;
  readonly turns: number;
  readonly models: readonly ModelName[];
  readonly parameters: SmpParameters;
  readonly language: Language;
}

/** What there is to compute, and what is needed to describe it. */
export interface ScenarioPlan {
  readonly scenario: Scenario;
  /** With the edits applied; conditions on which nothing hangs are fixed. */
  readonly edited: ScenarioInputs;
  /** Ids of those conditions. */
  readonly idle: readonly string[];
  readonly settings: Settings;
  readonly chances: ChancePlan;
  readonly record: PlannedWorld;
  readonly worlds: readonly { readonly edited: PlannedWorld; readonly unedited: PlannedWorld | null }[];
  /** Ensembles to draw, `settings.runs` draws each. */
  readonly jobs: readonly SmpJob[];
}

export interface PlannedWorld {
  readonly inputs: ScenarioInputs;
  readonly world: World;
  /** The same list in all worlds in which nobody stands elsewhere: they are drawn once. */
  readonly actors: readonly Standing[];
  /** Place of its ensemble among the jobs; −1 without one. */
  readonly job: number;
}

/** More worlds nobody can read. */
const MOST_CONDITIONS = 6;

/**
 * What has to be computed.
 *
 * @throws `SCENARIO_CONDITIONS_TOO_MANY`, and what applying the edits throws
 */
export function planScenario(scenario: Scenario, asked: PlaySettings = {}): ScenarioPlan {
  const settings = withDefaults(asked);
  const { inputs } = scenario;
  const changed = applyEdits(inputs, scenario.edits);
  const idle = idleConditions(
    [inputs, changed],
    scenario.mixture?.map(({ world }) => world),
  ).filter((id) => changed.conditions.some((one) => one.id === id && !one.fixed));
  const edited = withFixed(changed, idle);
  const open = edited.conditions.filter(({ fixed }) => !fixed).length;
  if (open > MOST_CONDITIONS) {
    fail("SCENARIO_CONDITIONS_TOO_MANY", {
      count: open,
      limit: MOST_CONDITIONS,
      worlds: 2 ** MOST_CONDITIONS,
      where: scenario.name,
    });
  }
  const chances = chancePlan([inputs, edited]);
  const jobs: SmpJob[] = [];
  const standings = new Map<string, Pick<PlannedWorld, "actors" | "job">>();
  const plan = (version: ScenarioInputs, world: World): PlannedWorld => {
    const actors = standingIn(version, world);
    const key = JSON.stringify(actors);
    const known = standings.get(key);
    if (known !== undefined) return { inputs: version, world, ...known };
    const { seed, parameters, turns } = settings;
    const stopping = smpStoppingSchema.parse({ maxIter: turns });
    const job = settings.models.includes("smp")
      ? jobs.push({ actors, issues: version.issues.length, plan: chances, seed, parameters, stopping }) - 1
      : -1;
    standings.set(key, { actors, job });
    return { inputs: version, world, actors, job };
  };
  const record = plan(inputs, presentWorld(inputs));
  const hasEdits = scenario.edits.length > 0;
  const worlds = possibleWorlds(edited).map((world) => ({
    edited: plan(edited, world),
    unedited: hasEdits ? plan(inputs, world) : null,
  }));
  return { scenario, edited, idle, settings, chances, record, worlds, jobs };
}

function withFixed(inputs: ScenarioInputs, ids: readonly string[]): ScenarioInputs {
  return {
    ...inputs,
    conditions: inputs.conditions.map((one) => (ids.includes(one.id) ? { ...one, fixed: true } : one)),
  };
}

function withDefaults(asked: PlaySettings): Settings {
  return {
    runs: asked.runs ?? 200,
    draws: asked.draws ?? 2000,
    seed: asked.seed ?? 1,
    turns: asked.turns ?? 25,
    models: asked.models ?? ["smp", "exchange"],
    parameters: asked.parameters ?? smpParametersSchema.parse({}),
    language: asked.language ?? "en",
  };
}
