/**
 * What does one condition move, everything else in a world staying as it is? The compromise with the condition met
 * against the compromise without it, draw by draw with the same chances: the sign is told only where the draws agree.
 */

import { compromiseDraws } from "./compromise-draws.js";
import type { World } from "./condition-expression.js";
import type { PlannedWorld, ScenarioPlan } from "./plan-scenario.js";
import { type Difference, differenceOf } from "./sensitivity/difference.js";

export interface ConditionEffect {
  readonly condition: string;
  /** Per issue; `null` where one of the two worlds cannot be, or nobody stands in it. */
  readonly onIssues: readonly (Difference | null)[];
}

/** The effect of every condition that is played both ways, around a world, in the order of the conditions. */
export function conditionEffects(plan: ScenarioPlan, around: World): readonly ConditionEffect[] {
  const { edited, worlds } = plan;
  const open = edited.conditions.filter(({ fixed }) => !fixed);
  const worldWith = (id: string, holds: boolean): PlannedWorld | null => {
    const wanted = { ...around, [id]: holds };
    return (
      worlds.find(({ edited: { world } }) => open.every((one) => world[one.id] === wanted[one.id]))?.edited ??
      null
    );
  };
  return open.map(({ id }) => {
    const [met, not] = [worldWith(id, true), worldWith(id, false)];
    return {
      condition: id,
      onIssues: edited.issues.map((_, issue) => {
        if (met === null || not === null) return null;
        const [withIt, without] = [met, not].map((one) => compromiseDraws(plan, one)[issue]);
        return withIt === undefined || without === undefined ? null : differenceOf(withIt, without);
      }),
    };
  });
}
