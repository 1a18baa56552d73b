/**
 * How a worker plays a scenario: with the functions of core that `parley scenario` calls. The compromise of all worlds
 * comes first, as a part; the runs of the spatial model follow some at a time, those of the world that is looked at
 * and of the record, or of all worlds when asked.
 */
import {
  conditionEffects,
  describeScenario,
  joinDraws,
  type PlayedWorld,
  planScenario,
  type ScenarioPlan,
  type SmpDraws,
  type SmpJob,
  smpDraws,
} from "@parley/core";
import type { Progress } from "./answers.js";
import type { ScenarioAnswer, ScenarioQuestion } from "./questions.js";

/** Runs between two breaths: some tens of milliseconds with fifteen actors. */
const RUNS_AT_ONCE = 5;
/** Ensembles that are kept: toggling back and forth should cost nothing. */
const KEPT = 12;

const kept = new Map<string, SmpDraws>();

/** Plays it. @throws what `planScenario` throws */
export function* answerScenario(
  question: ScenarioQuestion,
): Generator<Progress & { readonly part?: ScenarioAnswer }, ScenarioAnswer> {
  const { scenario, settings, world, isEveryWorld } = question;
  const plan = planScenario(scenario, settings);
  const shown = shownWorld(plan, world);
  const effects = conditionEffects(plan, shown === null ? world : shown.edited.world);
  const answer = (results: readonly (SmpDraws | undefined)[]): ScenarioAnswer => {
    const result = describeScenario(plan, results);
    const at = shown === null ? -1 : plan.worlds.indexOf(shown);
    const found: PlayedWorld | null = result.worlds[at] ?? null;
    return { result, shown: found, effects };
  };
  const wanted = isEveryWorld ? plan.jobs.map((_, at) => at) : jobsOf(plan, shown);
  const all = wanted.length * plan.settings.runs;
  const results: (SmpDraws | undefined)[] = plan.jobs.map(() => undefined);
  let done = 0;
  if (wanted.length > 0) yield { done, all, part: answer(results) };
  for (const at of wanted) {
    const job = plan.jobs[at];
    if (job === undefined) continue;
    const key = JSON.stringify([job, [...job.plan.offsets], plan.settings.runs]);
    const known = kept.get(key);
    const draws = known ?? (yield* drawn(job, plan.settings.runs, done, all));
    keep(key, draws);
    results[at] = draws;
    done += plan.settings.runs;
  }
  return answer(results);
}

function* drawn(job: SmpJob, runs: number, before: number, all: number): Generator<Progress, SmpDraws> {
  const parts: SmpDraws[] = [];
  for (let from = 0; from < runs; from += RUNS_AT_ONCE) {
    const to = Math.min(runs, from + RUNS_AT_ONCE);
    parts.push(smpDraws(job, { from, to }));
    yield { done: before + to, all };
  }
  return joinDraws(parts);
}

function keep(key: string, draws: SmpDraws): void {
  kept.delete(key);
  kept.set(key, draws);
  for (const old of kept.keys()) {
    if (kept.size <= KEPT) return;
    kept.delete(old);
  }
}

type PlannedPair = ScenarioPlan["worlds"][number];

/** The world looked at among those that can be; `null` when it cannot. */
function shownWorld({ worlds, edited }: ScenarioPlan, world: ScenarioQuestion["world"]): PlannedPair | null {
  const open = edited.conditions.filter(({ fixed }) => !fixed).map(({ id }) => id);
  return worlds.find((one) => open.every((id) => one.edited.world[id] === (world[id] ?? false))) ?? null;
}

/** The ensembles of the world looked at and of the record, each once. */
function jobsOf({ record }: ScenarioPlan, shown: PlannedPair | null): readonly number[] {
  const jobs = [shown?.edited.job ?? -1, record.job, shown?.unedited?.job ?? -1];
  return [...new Set(jobs)].filter((job) => job >= 0);
}
