/**
 * How much hangs on the choice of model? The spatial model is run once per combination of what the literature leaves
 * open, with every input at its mode:
 *
 *   {Linear, Square} × {Prop, PropBin} × {Conditional, MarkovIncentive} × {S2P2, S2PMax} × {SemiCommit, preference}
 *
 * The spread of the 32 results stands as "choice of model" beside what uncertain inputs do.
 */

import { type SmpParameters, type SmpStopping, smpParametersSchema } from "./smp/settings.js";
import { smpAtModes } from "./smp-ensemble.js";
import type { Standing } from "./standing.js";

export interface StructuralSpread {
  readonly variants: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The combinations that are run. */
export const structuralVariants: readonly SmpParameters[] = (["Linear", "Square"] as const).flatMap(
  (VictoryProbModel) =>
    (["Prop", "PropBin"] as const).flatMap((VotingRule) =>
      (["Conditional", "MarkovIncentive"] as const).flatMap((PCEModel) =>
        (["S2P2", "S2PMax"] as const).flatMap((InterVecBrgn) =>
          (["SemiCommit", "preference"] as const).map((ThirdPartyCommit) =>
            smpParametersSchema.parse({
              VictoryProbModel,
              VotingRule,
              PCEModel,
              InterVecBrgn,
              ThirdPartyCommit,
            }),
          ),
        ),
      ),
    ),
);

/** Spread of the mean final position per issue; `null` where nobody plays. */
export function structuralSpread(
  actors: readonly Standing[],
  issues: number,
  stopping: SmpStopping,
): readonly (StructuralSpread | null)[] {
  const results = structuralVariants.map(
    (parameters) => smpAtModes(actors, issues, parameters, stopping)?.means,
  );
  return Array.from({ length: issues }, (_, issue) => {
    const values = results
      .map((means) => means?.[issue] ?? Number.NaN)
      .filter((value) => !Number.isNaN(value))
      .sort((a, b) => a - b);
    const [low, high, median] = [values[0], values.at(-1), values[Math.floor(values.length / 2)]];
    if (low === undefined || high === undefined || median === undefined) return null;
    return { variants: values.length, low, median, high };
  });
}
