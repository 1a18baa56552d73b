/**
 * The compromise of each draw, in every world of a plan and on every issue.
 *
 * All worlds are drawn side by side: the chances of a draw are made once, and worlds in which nobody stands elsewhere
 * share their results. A plan is drawn once, whoever asks first.
 */
import { drawChances } from "./monte-carlo.js";
import type { PlannedWorld, ScenarioPlan } from "./plan-scenario.js";
import { type Triangle, triangularQuantile } from "./sensitivity/triangular.js";
import type { Standing } from "./standing.js";

const drawnPlans = new WeakMap<ScenarioPlan, ReadonlyMap<readonly Standing[], readonly Float64Array[]>>();

/** Per issue the compromise of each draw; NaN where nobody has a weight. */
export function compromiseDraws(plan: ScenarioPlan, { actors }: PlannedWorld): readonly Float64Array[] {
  const drawn = drawnPlans.get(plan) ?? drawAll(plan);
  drawnPlans.set(plan, drawn);
  return drawn.get(actors) ?? [];
}

function drawAll(plan: ScenarioPlan): ReadonlyMap<readonly Standing[], readonly Float64Array[]> {
  const { settings, chances, record, worlds, edited } = plan;
  const planned = [record, ...worlds.flatMap((one) => [one.edited, one.unedited ?? one.edited])];
  const crowds = [...new Set(planned.map(({ actors }) => actors))].map((actors) => ({
    actors,
    voices: edited.issues.map((_, issue) => voicesOn(actors, issue, plan)),
    results: edited.issues.map(() => new Float64Array(settings.draws)),
  }));
  for (let draw = 0; draw < settings.draws; draw++) {
    const parts = drawChances(settings.seed, draw, chances.inputs);
    for (const { voices, results } of crowds) {
      for (let issue = 0; issue < results.length; issue++) {
        (results[issue] as Float64Array)[draw] = drawnCompromise(voices[issue] as readonly Voice[], parts);
      }
    }
  }
  return new Map(crowds.map(({ actors, results }) => [actors, results]));
}

/** An actor on an issue: the laws of its inputs, and where their chances stand in a draw. */
interface Voice {
  readonly capability: Triangle;
  readonly position: Triangle;
  readonly salience: Triangle;
  readonly ofCapability: number;
  readonly ofPosition: number;
  readonly ofSalience: number;
}

function voicesOn(actors: readonly Standing[], issue: number, { chances }: ScenarioPlan): readonly Voice[] {
  return actors.flatMap(({ id, capability, places }): Voice[] => {
    const place = places[issue];
    if (place === null || place === undefined) return [];
    const { position, salience } = place;
    const ofCapability = chances.offsets.get(id) ?? 0;
    const ofPosition = ofCapability + 1 + 2 * issue;
    return [{ capability, position, salience, ofCapability, ofPosition, ofSalience: ofPosition + 1 }];
  });
}

function drawnCompromise(voices: readonly Voice[], parts: Float64Array): number {
  let sum = 0;
  let weights = 0;
  for (const voice of voices) {
    const salience = triangularQuantile(voice.salience, parts[voice.ofSalience] as number);
    const weight = triangularQuantile(voice.capability, parts[voice.ofCapability] as number) * salience;
    sum += weight * triangularQuantile(voice.position, parts[voice.ofPosition] as number);
    weights += weight;
  }
  return weights > 0 ? sum / weights : Number.NaN;
}
