/** Scenario models on invented actors, drawn by a fixed seed: one run, an ensemble, and what is computed beside it. */
import {
  baselines,
  conditionEffects,
  createRandom,
  describeScenario,
  drawResults,
  type IssueActor,
  planScenario,
  playScenario,
  type Scenario,
  type ScenarioInputs,
  type SmpActor,
  smp,
  smpDraws,
  smpParametersSchema,
  smpStoppingSchema,
  type Triangle,
  tornado,
} from "@parley/core";
import type { Bench, BenchRow } from "./bench.js";
import { inWords, medianTime } from "./bench.js";

export const scenarioBench: Bench = { area: "Scenario models", rows: scenarioRows };

const RUNS = 9;
const WARM_UP = 30;
/** No run stops early: the time is that of all turns. */
const everyTurn = smpStoppingSchema.parse({ maxIter: 25, minDeltaRatio: 0 });
const parameters = smpParametersSchema.parse({});

function* scenarioRows(): Generator<BenchRow> {
  for (const actors of [15, 26, 80]) {
    const crowd = spatialActors(actors);
    const run = () => smp(crowd, { parameters, stopping: everyTurn, random: createRandom(1) });
    // Whoever plays a scenario makes hundreds of runs: the first ones, before the engine has compiled, do not count.
    repeat(actors > 50 ? 2 : WARM_UP, run);
    yield {
      task: "spatial model, one run",
      size: `${actors} actors × 25`,
      figure: inWords(medianTime(actors > 50 ? 3 : RUNS, run)),
    };
  }
  const inputs = scenarioInputs(15);
  const [job] = planScenario({ name: "bench", inputs, edits: [] }, { models: ["smp"] }).jobs;
  if (job !== undefined) {
    const one = { ...job, stopping: everyTurn };
    yield {
      task: "spatial model, an ensemble in one thread",
      size: "15 actors × 200",
      figure: inWords(medianTime(1, () => smpDraws(one, { from: 0, to: 200 }))),
    };
  }
  const issue = issueActors(15);
  const triangles = trianglesOf(issue);
  yield {
    task: "compromise, draws with streams of their own",
    size: "15 actors × 2,000",
    figure: inWords(medianTime(RUNS, () => drawResults(triangles, { seed: 1, from: 0, to: 2000 }, outcome))),
    baseline: `without drawing: ${inWords(medianTime(RUNS, () => repeat(2000, () => outcome(modesOf(triangles)))))}`,
  };
  yield {
    task: "tornado of the compromise",
    size: "15 actors",
    figure: inWords(medianTime(RUNS, () => tornado(triangles, outcome))),
  };
  yield {
    task: "all baselines, Nash by grid and golden section",
    size: "15 actors",
    figure: inWords(medianTime(RUNS, () => baselines(issue))),
  };
  yield {
    task: "a whole scenario: two worlds, bands, 32 variants",
    size: "15 actors",
    figure: inWords(medianTime(1, () => playScenario({ name: "bench", inputs, edits: [] }))),
  };
  const branching = scenarioInputs(15, 5);
  const edited = {
    name: "bench",
    inputs: branching,
    edits: [{ edit: "position", name: "edit", actor: "actor 0", value: 50, assumption: "bench" }],
  } as const satisfies Scenario;
  yield {
    task: "what a page shows of an edit before the runs: five conditions, 32 worlds",
    size: "15 actors",
    figure: inWords(
      medianTime(3, () => {
        const plan = planScenario(edited);
        conditionEffects(plan, plan.record.world);
        describeScenario(plan, []);
      }),
    ),
  };
}

function repeat(times: number, work: () => unknown): void {
  for (let time = 0; time < times; time++) work();
}

function spatialActors(count: number): SmpActor[] {
  return issueActors(count).map(({ name, capability, position, salience }) => ({
    name,
    capability,
    position: [position],
    salience: [salience],
  }));
}

function issueActors(count: number): IssueActor[] {
  const random = createRandom(count);
  return Array.from({ length: count }, (_, at) => ({
    name: `actor ${at}`,
    capability: 5 + 95 * random(),
    position: 100 * random(),
    salience: 20 + 80 * random(),
  }));
}

function trianglesOf(actors: readonly IssueActor[]): Triangle[] {
  return actors.flatMap(({ capability, position, salience }): Triangle[] => [
    { low: capability * 0.85, mode: capability, high: capability * 1.15 },
    { low: position - 5, mode: position, high: position + 5, clip: [0, 100] },
    { low: salience - 15, mode: salience, high: salience + 15, clip: [0, 100] },
  ]);
}

function modesOf(triangles: readonly Triangle[]): Float64Array {
  return Float64Array.from(triangles, ({ mode }) => mode);
}

function outcome(drawn: Float64Array): number {
  let sum = 0;
  let weights = 0;
  for (let at = 0; at < drawn.length; at += 3) {
    const weight = (drawn[at] as number) * (drawn[at + 2] as number);
    sum += weight * (drawn[at + 1] as number);
    weights += weight;
  }
  return sum / weights;
}

/** One issue; every third actor stands elsewhere under a condition, one condition after the other. */
export function scenarioInputs(count: number, conditions = 1): ScenarioInputs {
  const names = Array.from({ length: conditions }, (_, at) => `condition${at}`);
  const provenance = { kind: "assumption", text: "bench", statementIds: [], sources: 0 } as const;
  const input = (value: number, reach: number) => ({
    value,
    low: Math.max(0, value - reach),
    high: value + reach,
    provenance,
  });
  return {
    issues: [{ id: "issue", label: "issue", anchors: [], reference: null, threshold: 50 }],
    conditions: names.map((id) => ({ id, label: id, holds: false, fixed: false, requires: null })),
    actors: issueActors(count).map(({ name, capability, position, salience }, at) => ({
      id: name,
      label: name,
      capability: input(capability, capability * 0.15),
      stands: {
        issue: {
          position: input(position, 5),
          rules:
            at % 3 === 0
              ? [{ when: names[(at / 3) % conditions] ?? "", position: input(100 - position, 5) }]
              : [],
          salience: input(salience, 15),
          bounds: null,
          accommodation: 1,
          veto: null,
          ghost: null,
        },
      },
      joins: null,
    })),
    pledges: [],
    outside: [],
    leftOut: [],
    reviewed: [],
  };
}
