/**
 * Entities that nothing uses, and their removal. An entity is used by a statement that has it as a value or
 * names it as a member, by another entity that belongs to it or stands below it, and by the codebook.
 */
import { fail } from "../errors.js";
import type { Draft } from "../model/command.js";
import type { Entity } from "../model/entity.js";
import { checkRevision, recordThere, removeRecord } from "./changes.js";
import { followCodebook } from "./follow-codebook.js";
import { withoutEntities } from "./kept-proposals.js";
import { namesTold } from "./names-told.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/**
 * Removes entities that nothing uses any more; they go from the codebook too. Entities that only use each
 * other go together.
 * @param revisions revision per id that the caller saw
 * @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITY_USED`
 */
export function removeEntities(
  project: ProjectReader,
  ids: readonly string[],
  revisions: Readonly<Record<string, number>>,
  maker: Maker,
): Draft {
  const gone = new Set(ids);
  const entities: Entity[] = [];
  for (const id of gone) {
    const entity = recordThere(project, "entity", id);
    checkRevision(project, "entity", entity, revisions[id] ?? null);
    const statements = project.statementsNaming(id).length;
    const others = project.entitiesNaming(id).filter((other) => !gone.has(other.id)).length;
    if (statements + others > 0) fail("ENTITY_USED", { value: entity.value, statements, entities: others });
    entities.push(entity);
  }
  const removed = entities.map((entity) => removeRecord("entity", entity));
  const [first] = entities;
  return {
    summary: {
      key: "entities-removed",
      details: {
        count: entities.length,
        ...(entities.length === 1 && first !== undefined ? namesTold("name", first) : { name: "" }),
      },
    },
    changes: [...withoutEntities(project, gone), ...removed, ...followCodebook(project, removed, maker)],
  };
}

/**
 * Entities of a variable that no statement and no other entity uses, in the order they were made. Those of
 * the codebook are among them: a concept that nobody ever coded is worth knowing.
 */
export function unusedEntities(
  entities: readonly Entity[],
  all: readonly Entity[],
  usedByStatements: ReadonlySet<string>,
): Entity[] {
  const named = new Set<string>();
  for (const { parentId, memberships } of all) {
    if (parentId !== null) named.add(parentId);
    for (const { of } of memberships) named.add(of);
  }
  return entities.filter(({ id }) => !usedByStatements.has(id) && !named.has(id));
}
