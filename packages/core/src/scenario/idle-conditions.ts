/**
 * On which conditions does nothing hang? Such a condition only doubles the worlds: each would come twice. It is idle when no
 * position rule, no pledge, no other condition and no probability of a world names it, and is then left as it is.
 */
import type { ScenarioInputs } from "../model/scenario.js";
import { conditionTerms } from "./condition-expression.js";

/**
 * Ids of the idle conditions, in the order of the conditions.
 *
 * @param versions the inputs with and without edits: what hangs on a condition in one of them, hangs on it
 * @param worlds expressions of a mixture
 */
export function idleConditions(
  versions: readonly ScenarioInputs[],
  worlds: readonly string[] = [],
): readonly string[] {
  const expressions = [
    ...worlds,
    ...versions.flatMap(({ actors, pledges, conditions }) => [
      ...actors.flatMap(({ stands }) =>
        Object.values(stands).flatMap(({ rules }) => rules.map(({ when }) => when)),
      ),
      ...pledges.map(({ when }) => when),
      ...conditions.map(({ requires }) => requires),
    ]),
  ].filter((expression) => expression !== null);
  const named = new Set(
    expressions.flatMap((expression) => conditionTerms(expression, expression).map(({ name }) => name)),
  );
  const ids = new Set(versions.flatMap(({ conditions }) => conditions.map(({ id }) => id)));
  return [...ids].filter((id) => !named.has(id));
}
