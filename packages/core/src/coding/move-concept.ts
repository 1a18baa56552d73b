/** Moves a concept in the tree: below another one, or to the top. What hangs below it goes along. */
import { fail } from "../errors.js";
import type { Draft } from "../model/command.js";
import { changeRecord, checkRevision, recordThere } from "./changes.js";
import { followCodebook } from "./follow-codebook.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/**
 * @param parentId the concept above it; `null` puts it at the top
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITIES_NOT_ALIKE`, `CONCEPT_CIRCLE` when the new place hangs below it
 */
export function moveConcept(
  project: ProjectReader,
  id: string,
  parentId: string | null,
  seen: number | null,
  maker: Maker,
): Draft {
  const before = recordThere(project, "entity", id);
  checkRevision(project, "entity", before, seen);
  const parent = parentId === null ? null : recordThere(project, "entity", parentId);
  if (parent !== null) {
    if (parent.variableId !== before.variableId)
      fail("ENTITIES_NOT_ALIKE", {
        names: [before.value, parent.value],
        variables: [before.variableId, parent.variableId],
      });
    if (ancestorsOf(project, parent.id).includes(id))
      fail("CONCEPT_CIRCLE", { concept: before.value, parent: parent.value });
  }
  const summary = {
    key: "concept-moved",
    details: { name: before.value, to: parent?.value ?? "" },
  } as const;
  if (before.parentId === parentId) return { summary, changes: [] };
  const change = changeRecord("entity", before, { ...before, parentId, candidate: false });
  return { summary, changes: [change, ...followCodebook(project, [change], maker)] };
}

/** An entity and those above it, nearest first. A circle that was already there ends where it closes. */
export function ancestorsOf(project: ProjectReader, id: string): string[] {
  const way: string[] = [];
  for (let at: string | null = id; at !== null && !way.includes(at); ) {
    way.push(at);
    at = project.read("entity", at)?.parentId ?? null;
  }
  return way;
}
