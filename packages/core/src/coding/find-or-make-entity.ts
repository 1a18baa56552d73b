/** The entity a coder means by a name or an id: one that is there, or a new one. */
import type { z } from "zod";
import type { entityInputSchema } from "../contract/statements.js";
import { fail } from "../errors.js";
import type { Change } from "../model/command.js";
import type { Entity, EntityKind } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import { makeRecord } from "./changes.js";
import type { Maker, ProjectReader } from "./project-reader.js";

export type EntityInput = z.infer<typeof entityInputSchema>;

/** Variables of the built-in type whose values are entities. */
export type EntityVariable = "person" | "organization" | "concept";

/**
 * @returns the entity's id, and the change that makes it when it is new
 * @throws `NOT_THERE` for an id that is no entity of the variable
 */
export function findOrMakeEntity(
  project: ProjectReader,
  variableId: string,
  input: EntityInput,
  language: Language | null,
  maker: Maker,
): { readonly id: string; readonly change: Change | null } {
  if ("id" in input) {
    const known = project.read("entity", input.id);
    if (known === null || known.variableId !== variableId)
      fail("NOT_THERE", { kind: variableId, id: input.id });
    return { id: known.id, change: null };
  }
  const label = input.label.trim();
  const known = project.entityByValue(variableId, label) ?? project.entitiesNamed(variableId, label)[0];
  if (known !== undefined && known !== null) return { id: known.id, change: null };
  const entity = newEntity(maker.newId(), variableId, kindOf(variableId), label, language);
  return { id: entity.id, change: makeRecord("entity", entity) };
}

/** Values of the built-in variables are of their kind; those of other variables are just values. */
function kindOf(variableId: string): EntityKind {
  const builtIn = ["person", "organization", "concept"] as const;
  return builtIn.find((name) => name === variableId) ?? "value";
}

/** An entity of which only the name is known. */
export function newEntity(
  id: string,
  variableId: string,
  kind: EntityKind,
  label: string,
  language: Language | null,
): Entity {
  return {
    id,
    variableId,
    value: label,
    kind,
    labels: language === "de" ? { de: label } : { en: label },
    aliases: [],
    attributes: {},
    color: null,
    memberships: [],
    parentId: null,
    candidate: false,
    revision: 0,
  };
}
