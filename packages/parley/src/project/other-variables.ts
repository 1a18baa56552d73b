/**
 * Variables besides person, organization, concept and agreement: those that a project's own statement types have,
 * or that came with a `.dna` file. Lists and tables show them by name; types that use the same name share it.
 */
import { builtInStatementType, type Language, type StatementView } from "@parley/core";
import { allEntities, entityRef } from "./entities.js";
import type { Project } from "./project.js";

export interface OtherVariables {
  /** In the order of the types and their variables. */
  readonly names: readonly string[];
  /** A statement's value by such a name: a label, a text, a number; `null` when it has none. */
  readonly valueOf: (view: StatementView, name: string) => string | number | null;
  /** Id of the entity that is the value, if it is one. */
  readonly entityIdOf: (view: StatementView, name: string) => string | null;
}

/** @param taken names of other columns; a variable of the same name is called `variable_…` */
export function otherVariables(
  project: Project,
  language: Language,
  taken: ReadonlySet<string> = new Set(),
): OtherVariables {
  const builtIn = new Set(builtInStatementType.variables.map((variable) => variable.id));
  const idsOf = new Map<string, string[]>();
  for (const { id, name } of project.store.list("statementType").flatMap((type) => type.variables)) {
    if (builtIn.has(id)) continue;
    const shown = taken.has(name) ? `variable_${name}` : name;
    idsOf.set(shown, [...(idsOf.get(shown) ?? []), id]);
  }
  const { byId } = allEntities(project);
  // A statement has one type, so that at most one of the variables of a name holds a value.
  const held = (view: StatementView, name: string): string | number | null => {
    const id = idsOf.get(name)?.find((variable) => (view.values[variable] ?? null) !== null);
    return id === undefined ? null : (view.values[id] ?? null);
  };
  const entityOf = (view: StatementView, name: string) => {
    const value = held(view, name);
    const entity = typeof value === "string" ? byId.get(value) : undefined;
    return entity !== undefined && idsOf.get(name)?.includes(entity.variableId) === true ? entity : null;
  };
  return {
    names: [...idsOf.keys()],
    valueOf: (view, name) => {
      const entity = entityOf(view, name);
      return entity === null ? held(view, name) : entityRef(entity, language).label;
    },
    entityIdOf: (view, name) => entityOf(view, name)?.id ?? null,
  };
}
