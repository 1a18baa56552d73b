/**
 * On what does a position or a pledge hang? A conjunction of condition names: "ceasefire & !embargo" holds when the
 * ceasefire holds and the embargo does not. `null` always holds.
 */
import { fail } from "../errors.js";

/** Which conditions hold, by name. */
export type World = Readonly<Record<string, boolean>>;

export interface ConditionTerm {
  readonly name: string;
  /** Must it hold, or must it not? */
  readonly holds: boolean;
}

/**
 * The terms of an expression.
 *
 * @param where shown in the problem
 * @throws `SCENARIO_CONDITION_UNREADABLE`
 */
export function conditionTerms(expression: string, where: string): readonly ConditionTerm[] {
  return expression.split("&").map((part) => {
    const term = part.trim();
    const name = term.replace(/^!\s*/u, "");
    if (name === "" || name.startsWith("!")) {
      fail("SCENARIO_CONDITION_UNREADABLE", { value: expression, where });
    }
    return { name, holds: !term.startsWith("!") };
  });
}

/** Does an expression hold in a world? A condition the world does not know does not hold. */
export function holdsIn(expression: string | null, world: World): boolean {
  if (expression === null) return true;
  return conditionTerms(expression, expression).every(({ name, holds }) => (world[name] ?? false) === holds);
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
