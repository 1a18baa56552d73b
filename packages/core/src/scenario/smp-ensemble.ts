/**
 * The spatial model as an ensemble: a single run of it is no forecast, since small errors of the inputs move its end by
 * several points. Many draws are run, and what is shown are medians and bands.
 *
 * All issues are played at once, one dimension each. An actor that is silent on an issue stands there at the compromise
 * with no salience: it neither pulls nor is pulled. Attention has 100 points in all; larger sums are scaled down. The
 * result of a run is the capability × salience weighted mean of the final positions, per issue.
 *
 * A job is plain data and its draws are numbered: any worker may take any range of them.
 */
import { createStream } from "../random.js";
import { compromise } from "./models/compromise.js";
import { weightOf } from "./models/issue-actor.js";
import { type SmpActor, type SmpRun, smp } from "./models/smp.js";
import type { ChancePlan, DrawnActor } from "./sensitivity/shared-chances.js";
import { drawActors } from "./sensitivity/shared-chances.js";
import type { SmpParameters, SmpStopping } from "./smp/settings.js";
import type { Standing } from "./standing.js";

export interface SmpJob {
  readonly actors: readonly Standing[];
  readonly issues: number;
  readonly plan: ChancePlan;
  readonly seed: number;
  readonly parameters: SmpParameters;
  readonly stopping: SmpStopping;
}

/** Results of some draws, one block after the other. */
export interface SmpDraws {
  readonly draws: number;
  /** `[draw][turn][issue]`: weighted mean of the positions; a run that stopped stays where it is. */
  readonly means: Float64Array;
  /** `[draw][turn][actor][issue]` */
  readonly positions: Float64Array;
  /** Steps that were cut at a commitment, by actor. */
  readonly clipped: Float64Array;
}

/** Chances of stochastic state transitions are a stream of their own beside those of the inputs. */
const TRANSITIONS = 0x5eed;

/** Runs a range of draws; `to` is excluded. */
export function smpDraws(
  job: SmpJob,
  { from, to }: { readonly from: number; readonly to: number },
): SmpDraws {
  const { actors, issues, stopping } = job;
  const turns = stopping.maxIter + 1;
  const draws = Math.max(0, to - from);
  const means = new Float64Array(draws * turns * issues).fill(Number.NaN);
  const positions = new Float64Array(draws * turns * actors.length * issues).fill(Number.NaN);
  const clipped = new Float64Array(actors.length);
  for (let draw = from; draw < to; draw++) {
    const drawn = drawActors(actors, job.plan, job.seed, draw);
    const at = (draw - from) * turns;
    const playing = players(actors, drawn, issues);
    if (playing.length === 0) continue;
    const run = smp(
      playing.map(({ actor }) => actor),
      {
        parameters: job.parameters,
        stopping,
        random: createStream(job.seed ^ TRANSITIONS, draw),
        withStrength: false,
      },
    );
    for (const { actor } of run.clipped) {
      const place = playing[actor]?.place ?? 0;
      clipped[place] = (clipped[place] as number) + 1;
    }
    for (let turn = 0; turn < turns; turn++) {
      const standing = run.positions[Math.min(turn, run.turns)] ?? [];
      playing.forEach(({ place }, index) => {
        for (let issue = 0; issue < issues; issue++) {
          if (drawn[place]?.places[issue] === null) continue;
          positions[((at + turn) * actors.length + place) * issues + issue] = standing[index]?.[
            issue
          ] as number;
        }
      });
      for (let issue = 0; issue < issues; issue++) {
        means[(at + turn) * issues + issue] = weightedMean(playing, standing, issue);
      }
    }
  }
  return { draws, means, positions, clipped };
}

/** One run with every input at its mode: for comparing variants of the model, never to be shown alone. */
export function smpAtModes(
  actors: readonly Standing[],
  issues: number,
  parameters: SmpParameters,
  stopping: SmpStopping,
): { readonly run: SmpRun; readonly means: readonly number[] } | null {
  const modes = actors.map(({ capability, places }) => ({
    capability: capability.mode,
    places: places.map((place) =>
      place === null ? null : { position: place.position.mode, salience: place.salience.mode },
    ),
  }));
  const playing = players(actors, modes, issues);
  if (playing.length === 0) return null;
  const run = smp(
    playing.map(({ actor }) => actor),
    { parameters, stopping, random: createStream(0, 0), withStrength: false },
  );
  const last = run.positions.at(-1) ?? [];
  return { run, means: Array.from({ length: issues }, (_, issue) => weightedMean(playing, last, issue)) };
}

/** Puts blocks of draws together in their order. */
export function joinDraws(parts: readonly SmpDraws[]): SmpDraws {
  const total = (key: "means" | "positions") => parts.reduce((sum, part) => sum + part[key].length, 0);
  const means = new Float64Array(total("means"));
  const positions = new Float64Array(total("positions"));
  const clipped = new Float64Array(parts[0]?.clipped.length ?? 0);
  let [meansAt, positionsAt, draws] = [0, 0, 0];
  for (const part of parts) {
    means.set(part.means, meansAt);
    positions.set(part.positions, positionsAt);
    part.clipped.forEach((count, actor) => {
      clipped[actor] = (clipped[actor] as number) + count;
    });
    meansAt += part.means.length;
    positionsAt += part.positions.length;
    draws += part.draws;
  }
  return { draws, means, positions, clipped };
}

interface Player {
  /** Place among all actors of the world. */
  readonly place: number;
  readonly actor: SmpActor;
  /** Weight per issue, 0 where it is silent. */
  readonly weights: readonly number[];
}

const ATTENTION = 100;

function players(actors: readonly Standing[], drawn: readonly DrawnActor[], issues: number): Player[] {
  const middle = Array.from({ length: issues }, (_, issue) => compromiseOn(drawn, issue));
  return actors.flatMap(({ id, places }, place) => {
    const own = drawn[place];
    if (own === undefined || !(own.capability > 0)) return [];
    const saliences = middle.map((_, issue) => own.places[issue]?.salience ?? 0);
    const sum = saliences.reduce((total, salience) => total + salience, 0);
    if (!(sum > 0)) return [];
    const scale = sum > ATTENTION ? ATTENTION / sum : 1;
    const accommodation = Math.min(1, ...places.map((one) => one?.accommodation ?? 1));
    const bounds = places.map((one) => one?.bounds ?? null);
    const actor: SmpActor = {
      name: id,
      capability: own.capability,
      position: middle.map((neutral, issue) => own.places[issue]?.position ?? neutral),
      salience: saliences.map((salience) => salience * scale),
      accommodation,
      ...(bounds.some((one) => one !== null) ? { bounds } : {}),
    };
    return [{ place, actor, weights: saliences.map((salience) => own.capability * salience) }];
  });
}

function compromiseOn(drawn: readonly DrawnActor[], issue: number): number {
  const actors = drawn.flatMap(({ capability, places }) => {
    const place = places[issue];
    return place === null || place === undefined ? [] : [{ name: "", capability, ...place }];
  });
  return compromise(actors.filter((actor) => weightOf(actor) > 0)) ?? ATTENTION / 2;
}

function weightedMean(
  playing: readonly Player[],
  standing: readonly (readonly number[])[],
  issue: number,
): number {
  let sum = 0;
  let weights = 0;
  playing.forEach(({ weights: own }, index) => {
    const weight = own[issue] as number;
    sum += weight * (standing[index]?.[issue] as number);
    weights += weight;
  });
  return weights > 0 ? sum / weights : Number.NaN;
}
