/**
 * A person taken out of the record: under a pseudonym, or altogether. Texts stay as they are, so that every offset
 * still fits; what the record itself says about the person goes: names, aliases, attributes, offices, and the id, which
 * is often made of the name. Both are one command and can be taken back as long as the history is kept.
 */
import { fail } from "../errors.js";
import type { Change, Draft } from "../model/command.js";
import type { Entity } from "../model/entity.js";
import { changeRecord, checkRevision, makeRecord, recordThere, removeRecord } from "./changes.js";
import { followCodebook } from "./follow-codebook.js";
import { withoutEntities } from "./kept-proposals.js";
import type { Maker, ProjectReader } from "./project-reader.js";
import { replaceEntities } from "./replace-entities.js";

/** What such a step touches, for the preview. */
export interface HiddenPerson {
  readonly draft: Draft;
  readonly statements: number;
  /** Other entities that name the person, in a membership or as what they stand below. */
  readonly entities: number;
  readonly isInCodebook: boolean;
}

/**
 * Everywhere the pseudonym in place of the person. Statements, decisions, the codebook and saved views follow;
 * memberships stay without the office, since bodies and states are what networks count for.
 *
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `NOT_A_PERSON`, `EDIT_CLASH`, `ENTITY_VALUE_TAKEN`
 */
export function pseudonymizePerson(
  project: ProjectReader,
  id: string,
  pseudonym: string,
  seen: number | null,
  maker: Maker,
): HiddenPerson {
  const before = personThere(project, id, seen);
  const value = pseudonym.trim();
  const taken = project.entityByValue(before.variableId, value);
  if (taken !== null) fail("ENTITY_VALUE_TAKEN", { value, variable: before.variableId, id: taken.id });
  const after: Entity = {
    ...before,
    id: maker.newId(),
    value,
    labels: { de: value, en: value },
    aliases: [],
    attributes: {},
    memberships: before.memberships.map((membership) => ({ ...membership, office: null })),
    candidate: false,
    revision: 0,
  };
  const isInCodebook = isNamed(project, id);
  const swapped = [makeRecord("entity", after), removeRecord("entity", before)];
  const { changes, statements } = replaceEntities(project, new Map([[id, after.id]]), id);
  return {
    // The old name is nowhere in the summary: histories are shown and exported.
    draft: {
      summary: { key: "person-pseudonymized", details: { name: value, statements } },
      changes: [
        ...swapped.slice(0, 1),
        ...changes,
        ...swapped.slice(1),
        ...followCodebook(project, swapped, maker, isInCodebook ? { add: [after.id] } : {}),
      ],
    },
    statements,
    entities: project.entitiesNaming(id).length,
    isInCodebook,
  };
}

/**
 * The person is no more: statements stay with their words and lose the value, others lose the membership.
 *
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `NOT_A_PERSON`, `EDIT_CLASH`
 */
export function deletePerson(
  project: ProjectReader,
  id: string,
  seen: number | null,
  maker: Maker,
): HiddenPerson {
  const before = personThere(project, id, seen);
  const statements = project.statementsNaming(id).map((statement) =>
    changeRecord("statement", statement, {
      ...statement,
      values: Object.fromEntries(Object.entries(statement.values).filter(([, value]) => value !== id)),
      members: statement.members.filter((member) => member !== id),
    }),
  );
  const entities = project.entitiesNaming(id).map((entity) =>
    changeRecord("entity", entity, {
      ...entity,
      memberships: entity.memberships.filter(({ of }) => of !== id),
      parentId: entity.parentId === id ? null : entity.parentId,
    }),
  );
  const removed = removeRecord("entity", before);
  const changes: Change[] = [
    ...statements,
    ...withoutEntities(project, new Set([id])),
    ...entities,
    removed,
    ...followCodebook(project, [...entities, removed], maker),
  ];
  return {
    draft: { summary: { key: "person-deleted", details: { statements: statements.length } }, changes },
    statements: statements.length,
    entities: entities.length,
    isInCodebook: isNamed(project, id),
  };
}

function personThere(project: ProjectReader, id: string, seen: number | null): Entity {
  const entity = recordThere(project, "entity", id);
  if (entity.kind !== "person") fail("NOT_A_PERSON", { value: entity.value, kind: entity.kind });
  checkRevision(project, "entity", entity, seen);
  return entity;
}

function isNamed(project: ProjectReader, id: string): boolean {
  return project.codebook()?.codebook.actors.some((actor) => actor.id === id) === true;
}
