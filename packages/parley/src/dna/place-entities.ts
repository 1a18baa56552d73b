/**
 * Entities with their attributes and parents. The entity with the empty text is how DNA says "no value": here no
 * value needs no entity, so it is kept for the way back only. An entity that the project has already under the
 * same variable and text is that one; what the project says about it stands.
 */
import { changeRecord, type Entity, type EntityKind, makeRecord } from "@parley/core";
import { dnaColor } from "./dna-color.js";
import { restOf } from "./dna-rest.js";
import type { DnaField, DnaRows } from "./dna-rows.js";
import type { PlacedVariable } from "./place-statement-types.js";
import { type Placing, remarkOnRows, remember, setAside } from "./placing.js";

export interface PlacedEntity {
  /** `null` for the entity with the empty text. */
  readonly id: string | null;
  /** ID of its variable in the file. */
  readonly variable: DnaField;
}

type EntityRow = DnaRows["ENTITIES"];
interface Attributes {
  readonly values: Record<string, string>;
  /** IDs of the rows by ID of the attribute variable. */
  readonly rows: Record<string, number>;
}

const kinds: Readonly<Record<string, EntityKind>> = {
  person: "person",
  organization: "organization",
  concept: "concept",
};

/** @returns entity by ID in the file */
export function placeEntities(
  placing: Placing,
  variables: ReadonlyMap<DnaField, PlacedVariable>,
): ReadonlyMap<DnaField, PlacedEntity> {
  const { tables } = placing;
  const isText = (row: EntityRow): boolean => variables.get(row.VariableId)?.dataType === "short text";
  const entities = new Map<DnaField, PlacedEntity>();
  const rows = tables.ENTITIES.filter(isText);
  for (const { ID, Value, VariableId } of rows) {
    entities.set(ID, { id: Value === "" ? null : placing.newId("entity", ID), variable: VariableId });
  }
  const unplaced = tables.ENTITIES.filter((row) => !isText(row));
  setAside(placing, "ENTITIES", unplaced);
  remarkOnRows(placing, "DNA_ROWS_SET_ASIDE", unplaced, { table: "ENTITIES" });
  setAside(
    placing,
    "ENTITIES",
    rows.filter((row) => row.Value === ""),
  );

  const named = rows.filter((row) => row.Value !== "");
  const attributes = placeAttributes(placing, new Set(named.map((row) => row.ID)));
  const parents = parentsOf(named, entities);
  const joined: EntityRow[] = [];
  for (const row of parentsFirst(named, parents)) {
    const variableId = variables.get(row.VariableId)?.id ?? "";
    const own = attributes.get(row.ID) ?? { values: {}, rows: {} };
    const color = dnaColor(row.Red, row.Green, row.Blue);
    const parentRow = parents.get(row.ID) ?? null;
    const parentId = parentRow === null ? null : (entities.get(parentRow)?.id ?? null);
    const known = placing.project.entityByValue(variableId, row.Value);
    if (known !== null) {
      joined.push(row);
      entities.set(row.ID, { id: known.id, variable: row.VariableId });
      remember(placing, "entity", row.ID, known.id, restOf({ rows: own.rows }));
      placing.changes.push(changeRecord("entity", known, joinedEntity(known, color, own.values, parentId)));
      continue;
    }
    const entity: Entity = {
      id: entities.get(row.ID)?.id ?? "",
      variableId,
      value: row.Value,
      kind: kinds[variableId] ?? "value",
      labels: {},
      aliases: [],
      attributes: own.values,
      color,
      memberships: [],
      parentId,
      candidate: false,
      revision: 0,
    };
    placing.changes.push(makeRecord("entity", entity));
    const kept = {
      ...(color === null
        ? {
            Red: [row.Red, null] as const,
            Green: [row.Green, null] as const,
            Blue: [row.Blue, null] as const,
          }
        : {}),
      ...(row.ChildOf !== null && parentId === null ? { ChildOf: [row.ChildOf, null] as const } : {}),
    };
    remember(placing, "entity", row.ID, entity.id, restOf({ rows: own.rows, kept }));
  }
  if (joined.length > 0)
    placing.notes.push({
      code: "DNA_ENTITIES_JOINED",
      details: { count: joined.length, values: joined.slice(0, 20).map((row) => row.Value) },
    });
  return entities;
}

/** What the project says stands; what it leaves open comes from the file. */
function joinedEntity(
  known: Entity,
  color: string | null,
  attributes: Readonly<Record<string, string>>,
  parentId: string | null,
): Entity {
  return {
    ...known,
    color: known.color ?? color,
    attributes: { ...attributes, ...known.attributes },
    parentId: known.parentId ?? (parentId === known.id ? null : parentId),
    candidate: false,
  };
}

/** Attribute values by entity; those that fit to none are kept for the way back, and so are the variables. */
function placeAttributes(placing: Placing, entityIds: ReadonlySet<number>): ReadonlyMap<number, Attributes> {
  const { tables } = placing;
  const names = new Map<DnaField, DnaRows["ATTRIBUTEVARIABLES"]>(
    tables.ATTRIBUTEVARIABLES.map((row) => [row.ID, row]),
  );
  const variableOf = new Map<DnaField, DnaField>(tables.ENTITIES.map((row) => [row.ID, row.VariableId]));
  const found = new Map<number, Attributes>();
  const unplaced: DnaRows["ATTRIBUTEVALUES"][] = [];
  for (const row of tables.ATTRIBUTEVALUES) {
    const attribute = names.get(row.AttributeVariableId);
    const { EntityId } = row;
    const fits = attribute !== undefined && attribute.VariableId === variableOf.get(EntityId);
    if (!fits || typeof EntityId !== "number" || !entityIds.has(EntityId)) {
      unplaced.push(row);
      continue;
    }
    const own = found.get(EntityId) ?? { values: {}, rows: {} };
    setOwn(own.values, attribute.AttributeVariable, row.AttributeValue);
    own.rows[String(row.AttributeVariableId)] = row.ID;
    found.set(EntityId, own);
  }
  setAside(placing, "ATTRIBUTEVARIABLES", tables.ATTRIBUTEVARIABLES);
  setAside(placing, "ATTRIBUTEVALUES", unplaced);
  return found;
}

/** Also a name like `__proto__` is only a name. */
function setOwn(values: Record<string, string>, name: string, value: string): void {
  Object.defineProperty(values, name, { value, enumerable: true, writable: true, configurable: true });
}

/** The parent of each entity that has one with a text; a circle is cut where it closes. */
function parentsOf(
  rows: readonly EntityRow[],
  entities: ReadonlyMap<DnaField, PlacedEntity>,
): Map<number, number> {
  const parents = new Map<number, number>();
  for (const { ID, ChildOf } of rows) {
    if (typeof ChildOf !== "number" || (entities.get(ChildOf)?.id ?? null) === null) continue;
    let above: number | undefined = ChildOf;
    while (above !== undefined && above !== ID) above = parents.get(above);
    if (above === undefined) parents.set(ID, ChildOf);
  }
  return parents;
}

/** Parents before their children, otherwise in the order of the IDs. */
function parentsFirst(rows: readonly EntityRow[], parents: ReadonlyMap<number, number>): EntityRow[] {
  const byId = new Map(rows.map((row) => [row.ID, row]));
  const placed = new Set<EntityRow>();
  for (const row of rows) {
    const line: EntityRow[] = [];
    let next: EntityRow | undefined = row;
    while (next !== undefined && !placed.has(next)) {
      line.push(next);
      next = byId.get(parents.get(next.ID) ?? Number.NaN);
    }
    for (const member of line.reverse()) placed.add(member);
  }
  return [...placed];
}
