/**
 * The baselines: what simple sums of the same inputs say. They are computed with every run, because no simulated
 * outcome may be shown without the compromise value beside it.
 */
import { compromise } from "./compromise.js";
import { type IssueActor, withWeight } from "./issue-actor.js";
import { mean, median } from "./mean.js";
import { type NashOptions, nash } from "./nash.js";
import { weightedMedian } from "./weighted-median.js";

export interface Baselines {
  readonly compromise: number | null;
  readonly weightedMedian: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly nash: number | null;
}

/** All baselines of an issue. Actors without weight are left out of all of them, also of the plain mean. */
export function baselines(actors: readonly IssueActor[], options: NashOptions = {}): Baselines {
  const voters = withWeight(actors);
  return {
    compromise: compromise(voters),
    weightedMedian: weightedMedian(voters),
    mean: mean(voters),
    median: median(voters),
    nash: nash(voters, options),
  };
}
