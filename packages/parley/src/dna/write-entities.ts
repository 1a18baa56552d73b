/**
 * Entities with their attributes into a `.dna` file. DNA gives every entity a value for every attribute variable
 * of its variable, so a new entity gets empty ones; what came from a file keeps what it had there.
 */
import { type Entity, type EntityKind, entityLabel, type Variable } from "@parley/core";
import { colorParts } from "./dna-color.js";
import { asInDna, type DnaRest } from "./dna-rest.js";
import type { DnaField, DnaRows } from "./dna-rows.js";
import { type Exporting, fitOnce, fitText } from "./exporting.js";
import type { KeptRows } from "./write-kept-rows.js";

/** Attribute variables that DNA makes for the first three variables of a new database. */
const usualAttributes = ["Type", "Alias", "Notes"];
const usualVariables = ["person", "organization", "concept"];
const kindOfVariable: Readonly<Record<string, EntityKind>> = {
  person: "person",
  organization: "organization",
  concept: "concept",
};

export interface WrittenEntities {
  /** ID of an entity that was written. */
  readonly idOf: (entity: string) => number | null;
  /** ID of the entity with the empty text of a variable, made when it is not there. */
  readonly emptyOf: (variable: string) => number;
}

/** @param variables those that were written, by their id here */
export function writeEntities(
  exporting: Exporting,
  variables: ReadonlyMap<string, Variable>,
  kept: KeptRows,
): WrittenEntities {
  const { project, writer, ids } = exporting;
  const attributes = attributeVariables(exporting, kept);
  if (ids.sources.length === 0) {
    for (const name of usualAttributes) {
      for (const variable of usualVariables) if (variables.has(variable)) attributes.idOf(variable, name);
    }
  }
  const empty = new Map<string, number>();
  const taken = new Map<string, Set<string>>();
  const written = new Set<string>();
  const entities = project.store.list("entity").filter((entity) => variables.has(entity.variableId));
  const numbers = new Set<DnaField>();
  for (const entity of entities) {
    written.add(entity.id);
    numbers.add(ids.of("entity", entity.id));
  }
  for (const entity of entities) {
    const id = ids.of("entity", entity.id);
    const rest = ids.rest("entity", entity.id);
    const values = taken.get(entity.variableId) ?? new Set();
    taken.set(entity.variableId, values);
    const value = fitOnce(exporting, entity.value, "entity", values);
    if (value === "") empty.set(entity.variableId, id);
    const parent =
      entity.parentId !== null && written.has(entity.parentId) ? ids.of("entity", entity.parentId) : null;
    const color = entity.color === null ? { Red: 0, Green: 0, Blue: 0 } : colorParts(entity.color);
    const childOf = asInDna(rest, "ChildOf", entity.parentId, parent);
    writer.add("ENTITIES", {
      ID: id,
      VariableId: ids.of("variable", entity.variableId),
      Value: value,
      Red: asInDna(rest, "Red", entity.color, color.Red),
      Green: asInDna(rest, "Green", entity.color, color.Green),
      Blue: asInDna(rest, "Blue", entity.color, color.Blue),
      ChildOf: numbers.has(childOf) || kept.willHave("ENTITIES", childOf) ? childOf : null,
    });
    writeAttributes(exporting, entity, rest, attributes);
    countLosses(exporting, entity);
  }
  return {
    idOf: (entity) => (written.has(entity) ? ids.of("entity", entity) : null),
    emptyOf: (variable) => {
      const known = empty.get(variable) ?? kept.emptyEntity(ids.of("variable", variable));
      if (known !== undefined) return known;
      const id = ids.next("ENTITIES");
      empty.set(variable, id);
      const row = { ID: id, VariableId: ids.of("variable", variable), Value: "", Red: 0, Green: 0, Blue: 0 };
      writer.add("ENTITIES", { ...row, ChildOf: null });
      for (const attribute of attributes.of(variable)) addValue(exporting, id, attribute, "", undefined);
      return id;
    },
  };
}

interface AttributeVariables {
  /** ID of the attribute variable of this name; made when it is not there. */
  readonly idOf: (variable: string, name: string) => number;
  /** All of a variable. */
  readonly of: (variable: string) => readonly number[];
}

function attributeVariables(exporting: Exporting, kept: KeptRows): AttributeVariables {
  const { writer, ids } = exporting;
  const found = new Map<string, Map<string, number>>();
  const ofVariable = (variable: string): Map<string, number> => {
    const known = found.get(variable);
    if (known !== undefined) return known;
    const names = new Map(kept.attributeVariables(ids.of("variable", variable)));
    found.set(variable, names);
    return names;
  };
  return {
    idOf: (variable, name) => {
      const names = ofVariable(variable);
      const known = names.get(name);
      if (known !== undefined) return known;
      const id = ids.next("ATTRIBUTEVARIABLES");
      const taken = new Set(names.keys());
      const fitted = fitOnce(exporting, name, "attribute", taken);
      writer.add("ATTRIBUTEVARIABLES", {
        ID: id,
        VariableId: ids.of("variable", variable),
        AttributeVariable: fitted,
      });
      names.set(name, id);
      return id;
    },
    of: (variable) => [...ofVariable(variable).values()],
  };
}

function writeAttributes(
  exporting: Exporting,
  entity: Entity,
  rest: DnaRest | null,
  attributes: AttributeVariables,
): void {
  const done = new Set<number>();
  const id = exporting.ids.of("entity", entity.id);
  for (const [name, value] of Object.entries(entity.attributes)) {
    const attribute = attributes.idOf(entity.variableId, name);
    done.add(attribute);
    addValue(exporting, id, attribute, fitText(exporting, value, `${name} of ${entity.value}`), rest);
  }
  if (exporting.ids.isKnown("entity", entity.id)) return;
  for (const attribute of attributes.of(entity.variableId)) {
    if (!done.has(attribute)) addValue(exporting, id, attribute, "", rest);
  }
}

function addValue(
  { writer, ids }: Exporting,
  entity: number,
  attribute: number,
  value: string,
  rest: DnaRest | null | undefined,
): void {
  const row: DnaRows["ATTRIBUTEVALUES"] = {
    ID: rest?.rows?.[String(attribute)] ?? ids.next("ATTRIBUTEVALUES"),
    EntityId: entity,
    AttributeVariableId: attribute,
    AttributeValue: value,
  };
  writer.add("ATTRIBUTEVALUES", row);
}

function countLosses({ losses }: Exporting, entity: Entity): void {
  losses.add("DNA_LOSS_ALIASES", entity.aliases.length, entity.value);
  losses.add("DNA_LOSS_MEMBERSHIPS", entity.memberships.length, entity.value);
  const labels = (["de", "en"] as const).filter((language) => entity.labels[language] !== undefined);
  const others = labels.filter((language) => entityLabel(entity, language) !== entity.value);
  losses.add("DNA_LOSS_LABELS", others.length, entity.value);
  const kind = kindOfVariable[entity.variableId] ?? "value";
  losses.add("DNA_LOSS_KINDS", entity.kind === kind ? 0 : 1, entity.value);
  losses.add("DNA_LOSS_CANDIDATES", entity.candidate ? 1 : 0, entity.value);
}
