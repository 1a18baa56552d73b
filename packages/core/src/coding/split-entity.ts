/**
 * Makes two entities of one: a new one of the same kind takes some of its statements and, when told so, some
 * of its aliases. The new one starts with the attributes, memberships and place of the old.
 */
import { fail } from "../errors.js";
import type { Change, Draft } from "../model/command.js";
import type { Entity } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import { changeRecord, checkRevision, isSameValue, makeRecord, recordThere } from "./changes.js";
import { followCodebook } from "./follow-codebook.js";
import { statementsOfEntity } from "./move-statements.js";
import { namesTold } from "./names-told.js";
import type { Maker, ProjectReader } from "./project-reader.js";
import { recodeStatements } from "./recode-statements.js";

export interface Splitting {
  readonly id: string;
  /** Name of the new entity, and the language it is in. */
  readonly name: string;
  readonly language: Language;
  /** Statements that go to the new one. */
  readonly ids: readonly string[];
  /** Aliases that go along. */
  readonly aliases?: readonly string[] | undefined;
  readonly revision?: number | null | undefined;
}

/**
 * @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITY_VALUE_TAKEN`
 *
 * @example
 * splitEntity(project, { id: "council", name: "Security Council", language: "en", ids: ["s1"] }, maker);
 */
export function splitEntity(project: ProjectReader, splitting: Splitting, maker: Maker): Draft {
  const { id, language, revision = null } = splitting;
  const before = recordThere(project, "entity", id);
  checkRevision(project, "entity", before, revision);
  const value = splitting.name.trim();
  const taken = project.entityByValue(before.variableId, value);
  if (taken !== null) fail("ENTITY_VALUE_TAKEN", { value, variable: before.variableId, id: taken.id });

  const moved = new Set(splitting.aliases);
  const aliases = before.aliases.filter((alias) => moved.has(alias));
  const made: Entity = {
    ...before,
    id: maker.newId(),
    value,
    labels: { [language]: value },
    aliases,
    candidate: false,
    revision: 0,
  };
  const left: Entity = { ...before, aliases: before.aliases.filter((alias) => !moved.has(alias)) };
  const ids = statementsOfEntity(project, before, splitting.ids);
  const withNew: ProjectReader = {
    ...project,
    read: (kind, wanted) => (wanted === made.id ? (made as never) : project.read(kind, wanted)),
  };
  const recoded =
    ids.length === 0
      ? null
      : recodeStatements(withNew, { ids, set: { values: { [before.variableId]: { id: made.id } } } }, maker);
  const entities: Change[] = [
    makeRecord("entity", made),
    ...(isSameValue(before, left) ? [] : [changeRecord("entity", before, left)]),
  ];
  return {
    summary: {
      key: "entity-split",
      details: {
        ...namesTold("from", before),
        ...namesTold("to", made),
        count: recoded?.preview.changed ?? 0,
      },
    },
    changes: [
      ...entities,
      ...(recoded?.draft.changes ?? []),
      ...followCodebook(project, entities, maker, before.candidate ? {} : followedBy(project, before, made)),
    ],
  };
}

/** What the codebook names it names in both halves. */
function followedBy(
  project: ProjectReader,
  before: Entity,
  made: Entity,
): { readonly add?: readonly string[] } {
  return project.codebook() === null || before.variableId === "value" ? {} : { add: [made.id] };
}
