/**
 * Makes one entity of several: every statement, decision, membership and place in the tree that named one of
 * them names the one that stays. It takes over their names as aliases, their attributes and memberships.
 * Nothing is dropped: two statements that become equal stay two.
 */
import { fail } from "../errors.js";
import type { Change, Draft } from "../model/command.js";
import type { Entity, EntityMembership } from "../model/entity.js";
import { changeRecord, checkRevision, isSameValue, recordThere, removeRecord } from "./changes.js";
import { followCodebook } from "./follow-codebook.js";
import { namesTold } from "./names-told.js";
import type { Maker, ProjectReader } from "./project-reader.js";
import { replaceEntities } from "./replace-entities.js";

export interface Merging {
  /** The entity that stays. */
  readonly into: string;
  /** Those that become part of it. */
  readonly from: readonly string[];
  /** Per field that differs, the id of the entity whose value is kept. */
  readonly choices?: Readonly<Record<string, string>> | undefined;
  /** Revision per id that the caller saw. */
  readonly revisions?: Readonly<Record<string, number>> | undefined;
}

/** A field in which entities to be merged say different things; empty ones say nothing. */
export interface MergeDifference {
  /** "kind", "color", "parent", or "attribute:" and its name. */
  readonly field: string;
  readonly values: readonly { readonly id: string; readonly name: string; readonly value: string }[];
}

/**
 * @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITIES_NOT_ALIKE` for values of different variables, `MERGE_NEEDS_TWO`,
 *   `ENTITY_MERGE_ATTRIBUTES_DIFFER` when a difference has no choice
 *
 * @example
 * mergeEntities(project, { into: "eu", from: ["brussels"], choices: { color: "eu" } }, maker);
 */
export function mergeEntities(project: ProjectReader, merging: Merging, maker: Maker): Draft {
  const { into, from } = readEntities(project, merging);
  const { choices = {} } = merging;
  const all = [into, ...from];
  const chosen = new Map<string, string>();
  for (const { field, values } of differencesOf(all)) {
    const choice = values.find(({ id }) => id === choices[field]);
    if (choice === undefined)
      fail("ENTITY_MERGE_ATTRIBUTES_DIFFER", {
        names: all.map(({ value }) => value),
        field,
        values: values.map(({ value }) => value),
      });
    chosen.set(field, choice.value);
  }
  const merged = mergedEntity(project, into, from, chosen);
  const heirs = new Map(from.map(({ id }) => [id, into.id]));
  const replaced = replaceEntities(project, heirs, into.id);
  const changes: Change[] = [
    ...(isSameValue(into, merged) ? [] : [changeRecord("entity", into, merged)]),
    ...replaced.changes,
    ...from.map((entity) => removeRecord("entity", entity)),
  ];
  return {
    summary: {
      key: "entities-merged",
      details: {
        ...namesTold("from", from),
        ...namesTold("into", merged),
        statements: replaced.statements,
      },
    },
    changes: [...changes, ...followCodebook(project, changes, maker, { replaced: heirs })],
  };
}

/** Where some entities say different things, so that a person has to choose. @throws as `mergeEntities` */
export function mergeDifferences(project: ProjectReader, merging: Merging): MergeDifference[] {
  const { into, from } = readEntities(project, merging);
  return differencesOf([into, ...from]);
}

function readEntities(
  project: ProjectReader,
  { into: intoId, from: fromIds, revisions = {} }: Merging,
): { readonly into: Entity; readonly from: readonly Entity[] } {
  const read = (id: string) => {
    const entity = recordThere(project, "entity", id);
    checkRevision(project, "entity", entity, revisions[id] ?? null);
    return entity;
  };
  const into = read(intoId);
  const from = [...new Set(fromIds)].filter((id) => id !== intoId).map(read);
  if (from.length === 0) fail("MERGE_NEEDS_TWO", { name: into.value });
  const other = from.find(({ variableId }) => variableId !== into.variableId);
  if (other !== undefined) {
    const names = [into.value, other.value];
    fail("ENTITIES_NOT_ALIKE", { names, variables: [into.variableId, other.variableId] });
  }
  return { into, from };
}

function differencesOf(entities: readonly Entity[]): MergeDifference[] {
  const names = [...new Set(entities.flatMap(({ attributes }) => Object.keys(attributes)))].sort();
  const inside = new Set(entities.map(({ id }) => id));
  const fields: readonly (readonly [string, (entity: Entity) => string | null])[] = [
    ["kind", (entity) => entity.kind],
    ["color", (entity) => entity.color],
    // A place below one of the others is no place of its own.
    ["parent", ({ parentId }) => (parentId !== null && inside.has(parentId) ? null : parentId)],
    ...names.map(
      (name) => [`attribute:${name}`, (entity: Entity) => entity.attributes[name] ?? null] as const,
    ),
  ];
  return fields.flatMap(([field, sayOf]) => {
    const values = entities.flatMap((entity) => {
      const value = sayOf(entity);
      return value === null || value === "" ? [] : [{ id: entity.id, name: entity.value, value }];
    });
    return new Set(values.map(({ value }) => value)).size < 2 ? [] : [{ field, values }];
  });
}

function mergedEntity(
  project: ProjectReader,
  into: Entity,
  from: readonly Entity[],
  chosen: ReadonlyMap<string, string>,
): Entity {
  const all = [into, ...from];
  const first = (field: string, sayOf: (entity: Entity) => string | null) =>
    chosen.get(field) ?? all.map(sayOf).find((value) => value !== null && value !== "") ?? null;
  const attributes = Object.assign(
    {},
    ...all.map((entity) => entity.attributes).reverse(),
  ) as Entity["attributes"];
  for (const name of Object.keys(attributes)) {
    const value = first(`attribute:${name}`, (entity) => entity.attributes[name] ?? null);
    if (value !== null) attributes[name] = value;
  }
  const labels = Object.assign({}, ...all.map((entity) => entity.labels).reverse()) as Entity["labels"];
  const own = new Set([into.value, labels.de, labels.en]);
  const names = all.flatMap(({ value, labels: { de, en }, aliases }) => [value, de, en, ...aliases]);
  return {
    ...into,
    kind: (chosen.get("kind") as Entity["kind"] | undefined) ?? into.kind,
    labels,
    aliases: [...new Set(names)].filter((name) => name !== undefined).filter((name) => !own.has(name)),
    attributes,
    color: first("color", (entity) => entity.color),
    memberships: mergedMemberships(all),
    parentId: parentAfter(project, all, chosen.get("parent")),
    candidate: all.every(({ candidate }) => candidate),
  };
}

/** Memberships of all, without those in one another and those said twice. */
function mergedMemberships(all: readonly Entity[]): EntityMembership[] {
  const inside = new Set(all.map(({ id }) => id));
  const kept: EntityMembership[] = [];
  for (const membership of all.flatMap(({ memberships }) => memberships)) {
    if (inside.has(membership.of) || kept.some((one) => isSameValue(one, membership))) continue;
    kept.push(membership);
  }
  return kept;
}

/** The place in the tree: as chosen, else the first that is none of the merged ones, looking upward. */
function parentAfter(
  project: ProjectReader,
  all: readonly Entity[],
  chosen: string | undefined,
): string | null {
  const inside = new Set(all.map(({ id }) => id));
  const outside = (start: string | null): string | null => {
    const seen = new Set<string>();
    let id = start;
    while (id !== null && inside.has(id) && !seen.has(id)) {
      seen.add(id);
      id = project.read("entity", id)?.parentId ?? null;
    }
    return id !== null && inside.has(id) ? null : id;
  };
  const places = [...(chosen === undefined ? [] : [chosen]), ...all.map(({ parentId }) => parentId)];
  for (const place of places) {
    const parent = outside(place);
    // Below something that hangs below one of them there would be a circle.
    if (parent !== null && !isBelow(project, parent, inside)) return parent;
  }
  return null;
}

function isBelow(project: ProjectReader, id: string, above: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  for (
    let at: string | null = id;
    at !== null && !seen.has(at);
    at = project.read("entity", at)?.parentId ?? null
  ) {
    if (above.has(at)) return true;
    seen.add(at);
  }
  return false;
}
