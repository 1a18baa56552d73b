/**
 * Conditions on which nothing hangs: no position, no pledge, and no condition that itself matters. Whether they are met
 * changes no outcome, so that playing them both ways would only double the worlds to read.
 */
import type { ScenarioEdit, ScenarioInputs } from "../model/scenario.js";
import { conditionTerms } from "./condition-expression.js";

/** Ids of the conditions that change nothing, edits included. */
export function idleConditions(
  inputs: ScenarioInputs,
  edits: readonly ScenarioEdit[] = [],
): ReadonlySet<string> {
  const hanging = [
    ...inputs.actors.flatMap(({ stands }) =>
      Object.values(stands).flatMap(({ rules }) => rules.map(({ when }) => when)),
    ),
    ...inputs.pledges.flatMap(({ when }) => when ?? []),
    ...edits.flatMap((edit) => ("when" in edit && edit.when !== undefined ? [edit.when] : [])),
    ...edits.flatMap((edit) => ("condition" in edit ? [edit.condition] : [])),
  ];
  const named = (expression: string) => conditionTerms(expression, expression).map(({ name }) => name);
  const matters = new Set(hanging.flatMap(named));
  // What a condition that matters cannot hold without matters too.
  for (let before = -1; before !== matters.size; ) {
    before = matters.size;
    for (const { id, requires } of inputs.conditions) {
      if (requires !== null && matters.has(id)) for (const name of named(requires)) matters.add(name);
    }
  }
  return new Set(inputs.conditions.map(({ id }) => id).filter((id) => !matters.has(id)));
}
