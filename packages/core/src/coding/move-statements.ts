/**
 * Moves statements from one entity to another one of the same variable: some of them, or all. What an engine
 * had proposed counts as corrected; rejected proposals stay where they are.
 */
import { fail } from "../errors.js";
import type { Draft } from "../model/command.js";
import type { Entity } from "../model/entity.js";
import { recordThere } from "./changes.js";
import { namesTold } from "./names-told.js";
import type { Maker, ProjectReader } from "./project-reader.js";
import { recodeStatements } from "./recode-statements.js";

export interface Moving {
  readonly from: string;
  readonly to: string;
  /** All statements of the entity when left out. */
  readonly ids?: readonly string[] | undefined;
  readonly revisions?: Readonly<Record<string, number>> | undefined;
}

/**
 * @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITIES_NOT_ALIKE`
 *
 * @example
 * moveStatements(project, { from: "brussels", to: "eu", ids: ["s1", "s2"] }, maker);
 */
export function moveStatements(project: ProjectReader, moving: Moving, maker: Maker): Draft {
  const from = recordThere(project, "entity", moving.from);
  const to = recordThere(project, "entity", moving.to);
  if (from.variableId !== to.variableId)
    fail("ENTITIES_NOT_ALIKE", {
      names: [from.value, to.value],
      variables: [from.variableId, to.variableId],
    });
  const ids = statementsOfEntity(project, from, moving.ids);
  const details = { ...namesTold("from", from), ...namesTold("to", to) };
  if (ids.length === 0)
    return { summary: { key: "statements-moved", details: { ...details, count: 0 } }, changes: [] };
  const { draft, preview } = recodeStatements(
    project,
    { ids, revisions: { ...moving.revisions }, set: { values: { [from.variableId]: { id: to.id } } } },
    maker,
  );
  return {
    summary: { key: "statements-moved", details: { ...details, count: preview.changed } },
    changes: draft.changes,
  };
}

/** Ids of the statements that have the entity as their value, among those given or among all. */
export function statementsOfEntity(
  project: ProjectReader,
  entity: Entity,
  ids: readonly string[] | undefined,
): string[] {
  const wanted = ids === undefined ? null : new Set(ids);
  return project
    .statementsNaming(entity.id)
    .filter(({ values }) => values[entity.variableId] === entity.id)
    .map(({ id }) => id)
    .filter((id) => wanted === null || wanted.has(id));
}
