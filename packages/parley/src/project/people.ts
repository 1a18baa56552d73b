/** People taken out of a record: what there is of one, the pseudonym, the deletion. Each write is one command. */
import type { Entity, PersonTraces, WriteResult } from "@parley/core";
import * as core from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { makerOf, write } from "./actions.js";
import type { Project } from "./project.js";

/**
 * Where a person stands in the record, and what would stay.
 * @throws `NOT_THERE`, `NOT_A_PERSON`
 */
export function personTraces(project: Project, id: string): PersonTraces {
  const reader = projectReader(project.store);
  const { statements, entities, isInCodebook } = core.deletePerson(reader, id, null, makerOf(project));
  const person = reader.read("entity", id) ?? core.fail("NOT_THERE", { kind: "entity", id });
  const names = namesOf(person);
  const { connection } = project.store;
  const holds = (column: string) => names.map(() => `instr(${column}, ?) > 0`).join(" OR ");
  return {
    id,
    name: person.value,
    revision: person.revision,
    pseudonym: freePseudonym(project, person),
    statements,
    entities,
    isInCodebook,
    texts:
      connection.value<number>(
        `SELECT count(*) FROM document_text WHERE ${holds("text")} OR ${holds("title")}`,
        ...names,
        ...names,
      ) ?? 0,
    authored:
      connection.value<number>(`SELECT count(*) FROM document WHERE ${holds("author")}`, ...names) ?? 0,
  };
}

/** @throws `NOT_THERE`, `NOT_A_PERSON`, `EDIT_CLASH`, `ENTITY_VALUE_TAKEN` */
export function pseudonymizePerson(
  project: Project,
  id: string,
  pseudonym: string,
  seen: number | null,
): WriteResult {
  const reader = projectReader(project.store);
  return write(project, core.pseudonymizePerson(reader, id, pseudonym, seen, makerOf(project)).draft);
}

/** @throws `NOT_THERE`, `NOT_A_PERSON`, `EDIT_CLASH` */
export function deletePerson(project: Project, id: string, seen: number | null): WriteResult {
  const reader = projectReader(project.store);
  return write(project, core.deletePerson(reader, id, seen, makerOf(project)).draft);
}

function namesOf({ value, labels, aliases }: Entity): string[] {
  const all = [value, labels.de, labels.en, ...aliases].filter((name) => name !== undefined && name !== "");
  return [...new Set(all as string[])];
}

function freePseudonym(project: Project, person: Entity): string {
  const reader = projectReader(project.store);
  for (let number = 1; ; number += 1) {
    const name = `Person ${number}`;
    if (reader.entityByValue(person.variableId, name) === null) return name;
  }
}
