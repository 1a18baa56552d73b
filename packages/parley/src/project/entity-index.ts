/**
 * Entities by id and by name, for saving what an engine found: names are looked up for every statement, and
 * entities made on the way have to be found by the next one.
 */
import type { Change, Codebook, Entity, EntityKind, EntityVariable, Language } from "@parley/core";
import { changeRecord, codebookEntity, makeRecord, newEntity, stateCode, stateEntity } from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import type { Project } from "./project.js";

export interface EntityIndex {
  readonly byId: (id: string) => Entity | undefined;
  readonly named: (variableId: EntityVariable, name: string) => Entity | undefined;
  /** An actor or concept of the codebook as an entity. */
  readonly ofCodebook: (kind: "actor" | "concept", id: string) => Entity | undefined;
  /** The state with this ISO code, made when it is not there yet. */
  readonly state: (code: string) => Entity | undefined;
  /** An organization or state by its name, made when it is not there yet. */
  readonly body: (name: string, kind: EntityKind, language: Language) => Entity;
  readonly make: (entity: Omit<Entity, "id" | "revision">) => Entity;
  readonly change: (entity: Entity, after: Entity) => void;
  /** The changes since this was last asked, in order. */
  readonly takeChanges: () => Change[];
  /** To be called when the changes taken are written: the entities carry this revision now. */
  readonly settle: (revision: number) => void;
}

export function entityIndex(project: Project, codebook: Codebook | null): EntityIndex {
  const { store } = project;
  const reader = projectReader(store);
  const ids = new Map<string, Entity>();
  const names = new Map<string, string>();
  const codebookEntities = new Map<string, Entity | null>();
  let changes: Change[] = [];
  const unsettled = new Set<string>();

  const nameOf = (variableId: string, name: string) => `${variableId} ${name.toLowerCase()}`;
  const learn = (entity: Entity) => {
    ids.set(entity.id, entity);
    // The value is the strongest name; labels and aliases never take a name from another entity.
    names.set(nameOf(entity.variableId, entity.value), entity.id);
    for (const name of [entity.labels.de, entity.labels.en, ...entity.aliases]) {
      const key = name === undefined ? null : nameOf(entity.variableId, name);
      if (key !== null && !names.has(key)) names.set(key, entity.id);
    }
  };
  for (const entity of store.list("entity")) learn(entity);

  const add = (entity: Entity): Entity => {
    learn(entity);
    changes.push(makeRecord("entity", entity));
    return entity;
  };
  const named = (variableId: EntityVariable, name: string) =>
    ids.get(names.get(nameOf(variableId, name)) ?? "");
  const state = (code: string): Entity | undefined => {
    const known = ids.get(code);
    if (known !== undefined) return known.variableId === "organization" ? known : undefined;
    const made = stateEntity(code, codebook?.languages[0] ?? "en");
    if (made === null) return undefined;
    return (
      named("organization", made.labels.de ?? "") ?? named("organization", made.labels.en ?? "") ?? add(made)
    );
  };
  const make = (entity: Omit<Entity, "id" | "revision">) =>
    add({ ...entity, id: store.newId(), revision: 0 });

  return {
    byId: (id) => ids.get(id),
    named,
    ofCodebook(kind, id) {
      const key = `${kind} ${id}`;
      let found = codebookEntities.get(key);
      if (found === undefined) {
        found = codebook === null ? null : codebookEntity(reader, codebook, kind, id);
        codebookEntities.set(key, found);
      }
      return found === null ? undefined : (ids.get(found.id) ?? found);
    },
    state,
    body(name, kind, language) {
      const known = named("organization", name);
      if (known !== undefined) return known;
      const code = stateCode(name);
      const found = code === null ? undefined : state(code);
      return found ?? make({ ...newEntity("", "organization", kind, name, language), candidate: true });
    },
    make,
    change(entity, after) {
      ids.set(entity.id, after);
      changes.push(changeRecord("entity", entity, after));
    },
    takeChanges() {
      const taken = changes;
      changes = [];
      for (const { id } of taken) unsettled.add(id);
      return taken;
    },
    settle(revision) {
      for (const id of unsettled) {
        const entity = ids.get(id);
        if (entity !== undefined) ids.set(id, { ...entity, revision });
      }
      unsettled.clear();
    },
  };
}
