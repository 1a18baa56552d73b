/**
 * Describes an entity, and of a concept also what only the codebook holds: description, key phrases, phrases
 * against it, examples. The codebook's next version says the same.
 */

import { fail } from "../errors.js";
import type { Change, Draft } from "../model/command.js";
import type { Entity } from "../model/entity.js";
import { makeRecord, recordThere } from "./changes.js";
import { type EntityEdit, editEntity } from "./edit-entity.js";
import { newEntity } from "./find-or-make-entity.js";
import { type ConceptDescription, followCodebook } from "./follow-codebook.js";
import { namesTold } from "./names-told.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/**
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITY_VALUE_TAKEN`
 *
 * @example
 * describeEntity(project, "deploy", { color: "#056770" }, { description: { en: "…" } }, 12, maker);
 */
export function describeEntity(
  project: ProjectReader,
  id: string,
  edit: EntityEdit,
  description: Partial<ConceptDescription>,
  seen: number | null,
  maker: Maker,
): Draft {
  const draft = editEntity(
    project,
    id,
    { ...edit, ...(edit.candidate === undefined ? { candidate: false } : {}) },
    seen,
  );
  const describes = Object.values(description).some((value) => value !== undefined);
  const describe = new Map(describes ? [[id, description]] : []);
  const codebook = followCodebook(project, draft.changes, maker, { describe });
  return { summary: draft.summary, changes: [...draft.changes, ...codebook] };
}

export interface NewEntity {
  readonly variableId: string;
  readonly kind: Entity["kind"];
  readonly labels: Entity["labels"];
  readonly parentId?: string | null | undefined;
}

/**
 * A new entity that people make on purpose: an actor or a concept of the codebook.
 * @throws `NOT_THERE` for an unknown parent, `ENTITY_VALUE_TAKEN`
 */
export function addEntity(
  project: ProjectReader,
  { variableId, kind, labels, parentId = null }: NewEntity,
  maker: Maker,
): Draft {
  const language = project.codebook()?.codebook.languages[0] ?? "en";
  const value = labels[language] ?? labels.en ?? labels.de ?? "";
  const taken = project.entityByValue(variableId, value);
  if (taken !== null) fail("ENTITY_VALUE_TAKEN", { value, variable: variableId, id: taken.id });
  if (parentId !== null) recordThere(project, "entity", parentId);
  const entity: Entity = { ...newEntity(maker.newId(), variableId, kind, value, language), labels, parentId };
  const change: Change = makeRecord("entity", entity);
  const isInCodebook = ["person", "organization", "concept"].includes(variableId);
  return {
    summary: { key: "entity-added", details: namesTold("value", entity) },
    changes: [change, ...followCodebook(project, [change], maker, isInCodebook ? { add: [entity.id] } : {})],
  };
}
