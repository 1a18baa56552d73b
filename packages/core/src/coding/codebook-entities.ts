/**
 * From the codebook's names to the project's entities. An actor or concept of the codebook keeps its id as
 * entity id; where an entity with the same value was there before the codebook, that one is meant.
 */
import type { Codebook } from "../model/codebook.js";
import type { Entity, EntityKind } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import type { EntityVariable } from "./find-or-make-entity.js";
import type { ProjectReader } from "./project-reader.js";

/** Persons are values of the person variable; bodies, states and collectives of the organization variable. */
export function variableOfActor(kind: Exclude<EntityKind, "concept" | "value">): EntityVariable {
  return kind === "person" ? "person" : "organization";
}

/** The value under which an entry of the codebook is coded: its label in the codebook's first language. */
export function codebookValue(
  entry: {
    readonly id: string;
    readonly labels: { readonly de?: string | undefined; readonly en?: string | undefined };
  },
  language: Language,
): string {
  return entry.labels[language] ?? entry.labels[language === "de" ? "en" : "de"] ?? entry.id;
}

/** The entity of an actor or a concept of the codebook, when there is one. */
export function codebookEntity(
  project: ProjectReader,
  codebook: Codebook,
  kind: "actor" | "concept",
  id: string,
): Entity | null {
  const language = codebook.languages[0] ?? "en";
  if (kind === "actor") {
    const actor = codebook.actors.find((entry) => entry.id === id);
    if (actor === undefined) return null;
    const variableId = variableOfActor(actor.kind);
    return (
      withVariable(project.read("entity", id), variableId) ??
      project.entityByValue(variableId, codebookValue(actor, language))
    );
  }
  const concept = codebook.concepts.find((entry) => entry.id === id);
  if (concept === undefined) return null;
  return (
    withVariable(project.read("entity", id), "concept") ??
    withVariable(project.read("entity", `concept-${id}`), "concept") ??
    project.entityByValue("concept", codebookValue(concept, language))
  );
}

function withVariable(entity: Entity | null, variableId: EntityVariable): Entity | null {
  return entity?.variableId === variableId ? entity : null;
}
