/** The ensemble of the spatial model in medians and bands: round by round, per actor and for the mean. */

import type { Quartiles, SpatialOutcome } from "./scenario-result.js";
import { bandOf, quantile } from "./sensitivity/quantiles.js";
import type { SmpDraws, SmpJob } from "./smp-ensemble.js";
import type { StructuralSpread } from "./structural-variants.js";

/** The mean final position of each draw on an issue. */
export function finalMeans(
  { means, draws }: SmpDraws,
  { issues, stopping }: SmpJob,
  issue: number,
): Float64Array {
  const turns = stopping.maxIter + 1;
  return Float64Array.from(
    { length: draws },
    (_, draw) => means[(draw * turns + turns - 1) * issues + issue] as number,
  );
}

/** What the draws of a job say about an issue; `null` when nobody plays there. */
export function spatialOutcome(
  results: SmpDraws,
  job: SmpJob,
  issue: number,
  choiceOfModel: StructuralSpread | null,
): SpatialOutcome | null {
  const { draws, means, positions, clipped } = results;
  const { actors, issues, stopping } = job;
  const turns = stopping.maxIter + 1;
  const finals = finalMeans(results, job, issue).filter((value) => !Number.isNaN(value));
  if (finals.length === 0) return null;
  const over = (value: (draw: number, turn: number) => number) =>
    Array.from({ length: turns }, (_, turn) =>
      quartiles(Float64Array.from({ length: draws }, (__, draw) => value(draw, turn))),
    ).filter((one) => one !== null);
  return {
    band: bandOf(finals),
    choiceOfModel,
    mean: over((draw, turn) => means[(draw * turns + turn) * issues + issue] as number),
    actors: actors.flatMap(({ id }, place) => {
      const rounds = over(
        (draw, turn) => positions[((draw * turns + turn) * actors.length + place) * issues + issue] as number,
      );
      return rounds.length === 0 ? [] : [{ id, rounds }];
    }),
    clipped: actors.flatMap(({ id }, place) => {
      const count = clipped[place] as number;
      return count === 0 ? [] : [{ id, perDraw: count / draws }];
    }),
  };
}

function quartiles(values: Float64Array): Quartiles | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return sorted.length === 0 ? null : [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
}
