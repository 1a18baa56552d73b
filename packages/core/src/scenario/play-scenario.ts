/**
 * Plays a scenario: the record as it stands, and every world that can come true with the edits applied.
 *
 * In two halves, so that the costly draws of the spatial model can be made elsewhere: `planScenario` says which jobs
 * there are, `describeScenario` puts their results together. Which worker made which draw changes nothing. Actors are
 * ordered by their ids, so that the order of a file changes nothing either.
 */
import { fail } from "../errors.js";
import type { ScenarioInputs } from "../model/scenario.js";
import { compromiseDraws } from "./compromise-draws.js";
import { holdsIn, type World, worldName } from "./condition-expression.js";
import { inputRows } from "./inputs/input-rows.js";
import { supplyTally } from "./inputs/supply-tally.js";
import { issueOutcome } from "./issue-outcome.js";
import { changeTornado } from "./issue-sensitivity.js";
import { modelErrorSource, pressureNote } from "./model-error.js";
import { type ExchangeOutcome, exchange } from "./models/exchange.js";
import { type JoinRule, thresholdCascade, waitingCircles } from "./models/threshold-cascade.js";
import {
  type PlannedWorld,
  type PlaySettings,
  planScenario,
  type Scenario,
  type ScenarioPlan,
} from "./plan-scenario.js";
import type {
  CascadeResult,
  InputRow,
  OutcomeChange,
  PlayedWorld,
  ScenarioResult,
  WorldResult,
} from "./scenario-result.js";
import { differenceOf } from "./sensitivity/difference.js";
import { type SmpDraws, smpDraws } from "./smp-ensemble.js";
import { finalMeans, spatialOutcome } from "./spatial-outcome.js";
import type { Standing } from "./standing.js";
import { structuralSpread } from "./structural-variants.js";

/** Plans, draws and describes in one go, in this thread. */
export function playScenario(scenario: Scenario, settings: PlaySettings = {}): ScenarioResult {
  const plan = planScenario(scenario, settings);
  return describeScenario(
    plan,
    plan.jobs.map((job) => smpDraws(job, { from: 0, to: plan.settings.runs })),
  );
}

/**
 * Puts the results of the jobs together.
 *
 * @param results draws of each job, in the order of `plan.jobs`; a world whose job has none gets no ensemble
 * @throws `SCENARIO_MIXTURE_INVALID`
 */
export function describeScenario(
  plan: ScenarioPlan,
  results: readonly (SmpDraws | undefined)[],
): ScenarioResult {
  const { scenario, edited, idle, settings } = plan;
  const drawn = (planned: PlannedWorld) => drawsOf(plan, planned, results);
  const record = drawn(plan.record);
  const worlds = plan.worlds.map((one): PlayedWorld => {
    const played = drawn(one.edited);
    const without = one.unedited === null ? null : drawn(one.unedited);
    return {
      ...describeWorld(plan, one.edited, played, results),
      change: changesOf(plan, played, record),
      changeByEdits: without === null ? null : changesOf(plan, played, without),
    };
  });
  const { runs, draws, seed, turns, language } = settings;
  const inputs = inputRows(edited);
  return {
    name: scenario.name,
    reading: pressureNote[language],
    modelErrorSource: modelErrorSource[language],
    settings: { runs, draws, seed, turns },
    issues: edited.issues,
    conditions: edited.conditions,
    edits: scenario.edits.map(({ name }) => name),
    inputs,
    leftOut: edited.leftOut,
    counts: statementCounts(edited, inputs),
    heldFixed: edited.conditions
      .filter(({ id, fixed }) => fixed && !idle.includes(id))
      .map(({ id, holds }) => (holds ? id : `!${id}`)),
    idle,
    record: describeWorld(plan, plan.record, record, results),
    worlds,
    cascade: cascadeOf(edited),
    mixture: mixtureOf(scenario, worlds),
  };
}

/** How many statements the inputs rest on, and how many of them a person has reviewed. */
function statementCounts(
  { reviewed }: ScenarioInputs,
  inputs: readonly InputRow[],
): ScenarioResult["counts"] {
  const behind = new Set(inputs.flatMap(({ statementIds }) => statementIds));
  const seen = reviewed.filter((id) => behind.has(id)).length;
  return { statements: behind.size, reviewed: seen, proposed: behind.size - seen };
}

/** Results per draw of a world, per issue. */
interface WorldDraws {
  readonly actors: readonly Standing[];
  readonly compromise: readonly Float64Array[];
  readonly spatial: readonly (Float64Array | null)[];
}

function drawsOf(
  plan: ScenarioPlan,
  planned: PlannedWorld,
  results: readonly (SmpDraws | undefined)[],
): WorldDraws {
  const { inputs, actors, job } = planned;
  const [made, described] = [results[job], plan.jobs[job]];
  return {
    actors,
    compromise: compromiseDraws(plan, planned),
    spatial: inputs.issues.map((_, issue) =>
      made === undefined || described === undefined ? null : finalMeans(made, described, issue),
    ),
  };
}

function changesOf(
  { edited }: ScenarioPlan,
  after: WorldDraws,
  before: WorldDraws,
): readonly OutcomeChange[] {
  return edited.issues.map(({ id }, issue) => {
    const [is, was] = [after.spatial[issue] ?? null, before.spatial[issue] ?? null];
    const [now, then] = [after.compromise[issue], before.compromise[issue]];
    return {
      issue: id,
      compromise: now === undefined || then === undefined ? null : differenceOf(now, then),
      spatial: is === null || was === null ? null : differenceOf(is, was),
      tornado: changeTornado(after.actors, before.actors, issue),
    };
  });
}

function describeWorld(
  plan: ScenarioPlan,
  { inputs, world, actors, job }: PlannedWorld,
  draws: WorldDraws,
  results: readonly (SmpDraws | undefined)[],
): WorldResult {
  const { settings } = plan;
  const [made, described] = [results[job], plan.jobs[job]];
  const spread =
    // Where no draws were made there is no ensemble for it to stand beside.
    described === undefined || made === undefined
      ? []
      : structuralSpread(actors, inputs.issues.length, described.stopping);
  const outcomes = inputs.issues.map((_, issue) =>
    issueOutcome({
      inputs,
      actors,
      issue,
      draws: draws.compromise[issue] ?? new Float64Array(),
      spatial:
        made === undefined || described === undefined
          ? null
          : spatialOutcome(made, described, issue, spread[issue] ?? null),
      isHistoricWanted: settings.models.includes("eu1994"),
      turns: settings.turns,
      seed: settings.seed,
    }),
  );
  const present = new Set(actors.map(({ id }) => id));
  return {
    world,
    name: worldName(openPart(plan, world)),
    outcomes,
    silent: inputs.actors.filter(({ id }) => !present.has(id)).map(({ id }) => id),
    tally: supplyTally(inputs.pledges, world),
    exchange: settings.models.includes("exchange") ? exchangeIn(inputs, actors) : null,
  };
}

/** The conditions that are played both ways: what tells one world from another. */
function openPart({ edited }: ScenarioPlan, world: World): World {
  const fixed = new Set(edited.conditions.filter((one) => one.fixed).map(({ id }) => id));
  return Object.fromEntries(Object.entries(world).filter(([id]) => !fixed.has(id)));
}

function exchangeIn(inputs: ScenarioInputs, actors: readonly Standing[]): ExchangeOutcome | null {
  if (inputs.issues.length < 2) return null;
  return exchange(
    inputs.issues.map(({ id }) => id),
    actors.map(({ id, capability, places }) => ({
      name: id,
      capability: capability.mode,
      position: places.map((place) => place?.position.mode ?? null),
      salience: places.map((place) => place?.salience.mode ?? 0),
    })),
  );
}

/**
 * Who joins; `null` when nobody waits for anybody. In question are those who have pledged something, who wait, or who are waited
 * for: an actor that has said nothing about joining does not join.
 */
function cascadeOf({ actors, outside, pledges }: ScenarioInputs): CascadeResult | null {
  const waitedFor = new Set(actors.flatMap(({ joins }) => joins?.after ?? []));
  const givers = new Set(pledges.map(({ actor }) => actor));
  if (actors.every(({ joins }) => joins === null)) return null;
  const rules = actors
    .filter(({ id, joins }) => joins !== null || givers.has(id) || waitedFor.has(id))
    .map(({ id, joins, capability }): JoinRule => ({ name: id, capability: capability.value, ...joins }));
  const found = thresholdCascade(rules, outside);
  const joined = new Set(found.greatest);
  return {
    ...found,
    out: rules.map(({ name }) => name).filter((name) => !joined.has(name)),
    circles: waitingCircles(rules),
  };
}

/** Sums of probabilities written in decimals. */
const ROUNDING = 1e-6;

function mixtureOf(
  { mixture, name }: Scenario,
  worlds: readonly PlayedWorld[],
): readonly (number | null)[] | null {
  if (mixture === undefined) return null;
  const chances = worlds.map(({ world }) =>
    mixture.filter((one) => holdsIn(one.world, world)).reduce((sum, one) => sum + one.probability, 0),
  );
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  if (Math.abs(total - 1) > ROUNDING) fail("SCENARIO_MIXTURE_INVALID", { value: total, where: name });
  return (worlds[0]?.outcomes ?? []).map((_, issue) => {
    const values = worlds.map(({ outcomes }) => outcomes[issue]?.baselines.compromise ?? null);
    if (values.some((value) => value === null)) return null;
    return values.reduce<number>((sum, value, at) => sum + (value ?? 0) * (chances[at] as number), 0);
  });
}
