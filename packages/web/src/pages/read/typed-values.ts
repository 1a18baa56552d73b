/** Values of a statement by variable, of all four data types, as a form holds them and as the server takes them. */
import type { GivenValue, StatementView } from "@parley/core";
import { BUILT_IN_VARIABLES } from "../../state/vocabulary.js";

/** An entity that is known, or words that name one. */
export interface EntityChoice {
  readonly id: string | null;
  readonly label: string;
}

/** Short text is an entity, long text a string, integer and boolean (0 or 1) a number; `null` is none. */
export type TypedValue = EntityChoice | string | number | null;
export type TypedValues = Readonly<Record<string, TypedValue>>;

/** The values beyond the built-in variables, which have fields of their own. */
export function typedValuesOf(statement: Pick<StatementView, "values" | "refs">): TypedValues {
  const values: Record<string, TypedValue> = {};
  for (const [variable, value] of Object.entries(statement.values)) {
    if (BUILT_IN_VARIABLES.includes(variable)) continue;
    const ref = statement.refs[variable];
    if (ref !== undefined) values[variable] = { id: ref.id, label: ref.label };
    else if (typeof value === "string" || typeof value === "number") values[variable] = value;
  }
  return values;
}

/** What names an entity: its id, or the label of one that is looked up or made. `null` for none. */
export function entityInput(choice: EntityChoice | null): { id: string } | { label: string } | null {
  if (choice === null || choice.label.trim() === "") return null;
  return choice.id === null ? { label: choice.label.trim() } : { id: choice.id };
}

function givenValue(value: TypedValue): GivenValue {
  if (typeof value === "object") return entityInput(value);
  return value === "" ? null : value;
}

/** All values that say something. */
export function givenValues(values: TypedValues): Record<string, GivenValue> {
  const given = Object.entries(values).map(([variable, value]) => [variable, givenValue(value)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== null));
}

/** Values that differ, `null` for those taken away; `null` as a whole when none does. */
export function changedValues(before: TypedValues, after: TypedValues): Record<string, GivenValue> | null {
  const changed: Record<string, GivenValue> = {};
  for (const variable of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, now] = [givenValue(before[variable] ?? null), givenValue(after[variable] ?? null)];
    if (!isSame(was, now)) changed[variable] = now;
  }
  return Object.keys(changed).length === 0 ? null : changed;
}

/** The values of a newer version, with what was changed here put over it. */
export function rebasedValues(before: TypedValues, here: TypedValues, newer: TypedValues): TypedValues {
  const values: Record<string, TypedValue> = { ...newer };
  for (const variable of Object.keys(changedValues(before, here) ?? {}))
    values[variable] = here[variable] ?? null;
  return values;
}

function isSame(one: GivenValue, other: GivenValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
