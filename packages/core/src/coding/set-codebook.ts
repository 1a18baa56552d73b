/**
 * Makes a codebook the project's current one. Its actors and concepts become entities, or describe those
 * that are there; its conditions and events become records of their own. Entities that the new codebook
 * does not name stay: statements may use them.
 */
import type { Codebook, CodebookActor, CodebookConcept } from "../model/codebook.js";
import type { Change, Draft } from "../model/command.js";
import type { Entity } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import { changeRecord, isSameValue, makeRecord } from "./changes.js";
import { codebookEntity, codebookValue, variableOfActor } from "./codebook-entities.js";
import type { Maker, ProjectReader } from "./project-reader.js";
import { stateEntity } from "./states.js";

export function setCodebook(project: ProjectReader, codebook: Codebook, maker: Maker): Draft {
  const current = project.codebook();
  const summary = {
    key: "codebook-set",
    details: { name: codebook.name, actors: codebook.actors.length, concepts: codebook.concepts.length },
  } as const;
  const changes: Change[] = [];
  if (current === null || !isSameValue(current.codebook, codebook)) {
    const number = (current?.number ?? 0) + 1;
    changes.push(makeRecord("codebook", { id: maker.newId(), number, codebook }));
  }
  changes.push(...entityChanges(project, codebook), ...processChanges(project, codebook));
  return { summary, changes };
}

function entityChanges(project: ProjectReader, codebook: Codebook): Change[] {
  const language = codebook.languages[0] ?? "en";
  const idOf = entityIds(project, codebook);
  const changes: Change[] = [];
  const named = new Set(codebook.actors.map((actor) => actor.id));
  const states = new Set(
    codebook.actors.flatMap((actor) => actor.memberOf.map((membership) => membership.of)),
  );
  for (const code of states) {
    if (named.has(code) || project.read("entity", code) !== null) continue;
    const state = stateEntity(code, language);
    if (state !== null && project.entityByValue("organization", state.value) === null) {
      changes.push(makeRecord("entity", state));
    }
  }
  const made = [
    ...codebook.actors.map((actor) => actorEntity(actor, idOf, language)),
    ...inOrderOfParents(codebook.concepts).map((concept) => conceptEntity(concept, idOf, language)),
  ];
  for (const entity of made) {
    const before = project.read("entity", entity.id);
    if (before === null) {
      changes.push(makeRecord("entity", entity));
      continue;
    }
    const after: Entity = {
      ...before,
      ...entity,
      aliases: [...new Set([...entity.aliases, ...before.aliases])],
      attributes: { ...before.attributes, ...entity.attributes },
      color: entity.color ?? before.color,
      revision: before.revision,
    };
    if (!isSameValue(before, after)) changes.push(changeRecord("entity", before, after));
  }
  return changes;
}

type IdOf = (kind: "actor" | "concept", codebookId: string) => string;

/** Ids that the codebook's actors and concepts have, or will have, as entities. */
function entityIds(project: ProjectReader, codebook: Codebook): IdOf {
  const ids = new Map<string, string>();
  for (const kind of ["actor", "concept"] as const) {
    for (const entry of kind === "actor" ? codebook.actors : codebook.concepts) {
      const known = codebookEntity(project, codebook, kind, entry.id);
      const isTaken = kind === "concept" && codebook.actors.some((actor) => actor.id === entry.id);
      ids.set(`${kind} ${entry.id}`, known?.id ?? (isTaken ? `concept-${entry.id}` : entry.id));
    }
  }
  return (kind, id) => ids.get(`${kind} ${id}`) ?? id;
}

function actorEntity(actor: CodebookActor, idOf: IdOf, language: Language): Entity {
  return {
    id: idOf("actor", actor.id),
    variableId: variableOfActor(actor.kind),
    value: codebookValue(actor, language),
    kind: actor.kind,
    labels: actor.labels,
    aliases: actor.aliases,
    attributes: actor.attributes,
    color: actor.color ?? null,
    memberships: actor.memberOf.map((membership) => ({
      of: idOf("actor", membership.of),
      office: membership.office ?? null,
      from: membership.from ?? null,
      to: membership.to ?? null,
    })),
    parentId: null,
    candidate: false,
    revision: 0,
  };
}

function conceptEntity(concept: CodebookConcept, idOf: IdOf, language: Language): Entity {
  return {
    id: idOf("concept", concept.id),
    variableId: "concept",
    value: codebookValue(concept, language),
    kind: "concept",
    labels: concept.labels,
    aliases: [],
    attributes: {},
    color: concept.color ?? null,
    memberships: [],
    parentId: concept.parent === undefined ? null : idOf("concept", concept.parent),
    candidate: false,
    revision: 0,
  };
}

/** Parents first, so that a child finds its parent; a circle is cut where it closes. */
function inOrderOfParents(concepts: readonly CodebookConcept[]): CodebookConcept[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const ordered = new Set<CodebookConcept>();
  const place = (concept: CodebookConcept, above: ReadonlySet<string>): void => {
    const parent = concept.parent === undefined ? undefined : byId.get(concept.parent);
    if (parent !== undefined && !above.has(parent.id)) place(parent, new Set([...above, concept.id]));
    ordered.add(concept);
  };
  for (const concept of concepts) place(concept, new Set([concept.id]));
  return [...ordered];
}

function processChanges(project: ProjectReader, codebook: Codebook): Change[] {
  const changes: Change[] = [];
  for (const { id, labels, test } of codebook.conditions) {
    const before = project.read("condition", id);
    const described = { id, labels, test: test ?? null };
    if (before === null) changes.push(makeRecord("condition", { ...described, states: [], revision: 0 }));
    else if (!isSameValue({ ...before, ...described }, before)) {
      changes.push(changeRecord("condition", before, { ...before, ...described }));
    }
  }
  for (const { id, labels, place, from, to } of codebook.events) {
    const before = project.read("event", id);
    const described = { id, labels, place: place ?? null, from: from ?? null, to: to ?? null };
    if (before === null) {
      changes.push(makeRecord("event", { ...described, kind: "event", mentions: [], revision: 0 }));
    } else if (!isSameValue({ ...before, ...described }, before)) {
      changes.push(changeRecord("event", before, { ...before, ...described }));
    }
  }
  return changes;
}
