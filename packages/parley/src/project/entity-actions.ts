/** What can be done with entities, each as one command. */
import type {
  EntityEditInput,
  Merging,
  Moving,
  NewEntity,
  NewNames,
  Splitting,
  WriteResult,
} from "@parley/core";
import * as core from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { makerOf, write } from "./actions.js";
import type { Project } from "./project.js";

/** @throws `NOT_THERE`, `ENTITY_VALUE_TAKEN` */
export function addEntity(project: Project, input: NewEntity): WriteResult {
  return write(project, core.addEntity(projectReader(project.store), input, makerOf(project)));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITY_VALUE_TAKEN` */
export function describeEntity(
  project: Project,
  id: string,
  { description, phrases, counterPhrases, examples, ...edit }: EntityEditInput,
  seen: number | null,
): WriteResult {
  const given = Object.fromEntries(
    Object.entries({ description, phrases, counterPhrases, examples }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const changed = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  const reader = projectReader(project.store);
  return write(project, core.describeEntity(reader, id, changed, given, seen, makerOf(project)));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITY_VALUE_TAKEN` */
export function renameEntity(
  project: Project,
  id: string,
  names: NewNames,
  seen: number | null,
): WriteResult {
  return write(project, core.renameEntity(projectReader(project.store), id, names, seen, makerOf(project)));
}

/** @throws as `mergeEntities` of the core */
export function mergeEntities(project: Project, merging: Merging): WriteResult {
  return write(project, core.mergeEntities(projectReader(project.store), merging, makerOf(project)));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITY_VALUE_TAKEN` */
export function splitEntity(project: Project, splitting: Splitting): WriteResult {
  return write(project, core.splitEntity(projectReader(project.store), splitting, makerOf(project)));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITIES_NOT_ALIKE` */
export function moveStatements(project: Project, moving: Moving): WriteResult {
  return write(project, core.moveStatements(projectReader(project.store), moving, makerOf(project)));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITIES_NOT_ALIKE`, `CONCEPT_CIRCLE` */
export function moveConcept(
  project: Project,
  id: string,
  parentId: string | null,
  seen: number | null,
): WriteResult {
  const reader = projectReader(project.store);
  return write(project, core.moveConcept(reader, id, parentId, seen, makerOf(project)));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITY_USED` */
export function removeEntities(
  project: Project,
  ids: readonly string[],
  revisions: Readonly<Record<string, number>>,
): WriteResult {
  return write(project, core.removeEntities(projectReader(project.store), ids, revisions, makerOf(project)));
}

/** @throws `NOT_THERE` */
export function keepApart(project: Project, one: string, other: string): WriteResult {
  return write(project, core.keepApart(projectReader(project.store), one, other));
}
