/**
 * On what does a position or a pledge hang? An expression over condition names: "ceasefire & !embargo" holds when the
 * ceasefire holds and the embargo does not, "mandate | vote" when one of them does. `null` always holds.
 */
import { fail } from "../errors.js";
import { type ConditionTree, leavesOf, truthOf } from "../model/condition-tree.js";
import { parseCondition } from "../text/condition-text.js";

/** Which conditions hold, by name. */
export type World = Readonly<Record<string, boolean>>;

export interface ConditionTerm {
  readonly name: string;
  /** Must it hold, or must it not? */
  readonly holds: boolean;
}

/**
 * The tree of an expression.
 *
 * @param where shown in the problem
 * @throws `SCENARIO_CONDITION_UNREADABLE`
 */
export function conditionExpression(expression: string, where: string): ConditionTree {
  return parseCondition(expression) ?? fail("SCENARIO_CONDITION_UNREADABLE", { value: expression, where });
}

/**
 * The conditions an expression names, in the order they are written.
 *
 * @param where shown in the problem
 * @throws `SCENARIO_CONDITION_UNREADABLE`
 */
export function conditionTerms(expression: string, where: string): readonly ConditionTerm[] {
  return leavesOf(conditionExpression(expression, where)).map(({ key, holds }) => ({ name: key, holds }));
}

/** Does an expression hold in a world? A condition the world does not know does not hold. */
export function holdsIn(expression: string | null, world: World): boolean {
  if (expression === null) return true;
  return truthOf(conditionExpression(expression, expression), (name) => world[name] ?? false) === true;
}

/** Does an expression fail whatever else comes, once a condition has failed? Only where it waits for that one. */
export function failsWithout(expression: string | null, condition: string): boolean {
  if (expression === null) return false;
  const tree = conditionExpression(expression, expression);
  return truthOf(tree, (name) => (name === condition ? false : null)) === false;
}

/** All worlds of some conditions in counting order: `false` before `true`, the last condition fastest. */
export function allWorlds(conditions: readonly string[]): readonly World[] {
  return Array.from({ length: 2 ** conditions.length }, (_, number) =>
    Object.fromEntries(
      conditions.map((name, at) => [name, ((number >> (conditions.length - 1 - at)) & 1) === 1]),
    ),
  );
}

/** "ceasefire, no embargo" as an expression again: "ceasefire & !embargo". */
export function worldName(world: World): string {
  return Object.entries(world)
    .map(([name, holds]) => (holds ? name : `!${name}`))
    .join(" & ");
}
