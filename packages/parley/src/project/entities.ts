/** All entities of a project at hand: a project has thousands, and lists and tables look them up all the time. */
import type { Entity, EntityRef, Language } from "@parley/core";
import { entityLabel } from "@parley/core";
import { queries, rows } from "../store/queries.js";
import type { Project } from "./project.js";
import { rememberedUntil } from "./remembered.js";

export interface Entities {
  readonly byId: ReadonlyMap<string, Entity>;
  /** By integer key inside the project file. */
  readonly byKey: ReadonlyMap<number, Entity>;
}

export function allEntities(project: Project): Entities {
  return rememberedUntil(project, ["entity"], "entities", () => {
    const { store } = project;
    const byId = new Map(store.list("entity").map((entity) => [entity.id, entity]));
    const byKey = new Map<number, Entity>();
    const keys = queries.selectFrom("entity").select(["key", "id"]);
    for (const { key, id } of rows(store.connection, keys)) {
      const entity = byId.get(id);
      if (entity !== undefined) byKey.set(key, entity);
    }
    return { byId, byKey };
  });
}

/** An entity as lists show it. */
export function entityRef(entity: Entity, language: Language): EntityRef {
  return { id: entity.id, label: entityLabel(entity, language), kind: entity.kind, color: entity.color };
}
