/** Describes an entity: its name, labels, aliases, attributes, color, kind and memberships. */
import { fail } from "../errors.js";
import type { Draft } from "../model/command.js";
import type { Entity } from "../model/entity.js";
import { changeRecord, checkRevision, isSameValue, recordThere } from "./changes.js";
import type { ProjectReader } from "./project-reader.js";

export type EntityEdit = Partial<
  Pick<
    Entity,
    | "value"
    | "kind"
    | "labels"
    | "aliases"
    | "attributes"
    | "color"
    | "memberships"
    | "parentId"
    | "candidate"
  >
>;

/**
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITY_VALUE_TAKEN`
 */
export function editEntity(project: ProjectReader, id: string, edit: EntityEdit, seen: number | null): Draft {
  const before = recordThere(project, "entity", id);
  checkRevision(project, "entity", before, seen);
  const after: Entity = { ...before, ...edit };
  const taken = project.entityByValue(before.variableId, after.value);
  if (taken !== null && taken.id !== id) {
    fail("ENTITY_VALUE_TAKEN", { value: after.value, variable: before.variableId });
  }
  return {
    summary: { key: "entity-edited", details: { value: after.value } },
    changes: isSameValue(before, after) ? [] : [changeRecord("entity", before, after)],
  };
}
