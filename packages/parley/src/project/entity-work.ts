/** One entity in full, what a merge of several would do, and what in the vocabulary could be tidied. */
import type { Entity, EntityView, Language, Merging, MergingPreviewView, TidyingView } from "@parley/core";
import { entityLabel, keptApart, mergeDifferences, nearDuplicates, unusedEntities } from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { allEntities, entityRef } from "./entities.js";
import { entityUses } from "./entity-views.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

const NO_PHRASES = { de: [], en: [] };

/** `null` when it is not there. */
export function entityView(project: Project, id: string, language: Language): EntityView | null {
  const entity = project.store.read("entity", id);
  if (entity === null) return null;
  const { byId } = allEntities(project);
  const refOf = (other: string) => {
    const found = byId.get(other);
    return found === undefined ? null : entityRef(found, language);
  };
  const codebook = projectReader(project.store).codebook()?.codebook;
  const concept = codebook?.concepts.find((one) => isEntryOf(one, entity));
  const actor = codebook?.actors.find((one) => isEntryOf(one, entity));
  const others = [...byId.values()];
  return {
    ...entityRef(entity, language),
    variableId: entity.variableId,
    value: entity.value,
    labels: entity.labels,
    aliases: [...entity.aliases],
    attributes: entity.attributes,
    memberships: entity.memberships.map((one) => ({ ...one, label: refOf(one.of)?.label ?? one.of })),
    members: others
      .filter(({ memberships }) => memberships.some(({ of }) => of === id))
      .map((one) => entityRef(one, language)),
    parent: entity.parentId === null ? null : refOf(entity.parentId),
    children: others.filter(({ parentId }) => parentId === id).map((one) => entityRef(one, language)),
    candidate: entity.candidate,
    inCodebook: concept !== undefined || actor !== undefined,
    description: concept?.description ?? null,
    phrases: concept?.phrases ?? NO_PHRASES,
    counterPhrases: concept?.counterPhrases ?? NO_PHRASES,
    examples: concept?.examples ?? NO_PHRASES,
    ...(entityUses(project).get(id) ?? { statements: 0, reviewed: 0 }),
    revision: entity.revision,
  };
}

/** Entries of a codebook are entities by id, or by a label where the entity was there before. */
function isEntryOf(
  entry: { readonly id: string; readonly labels: Entity["labels"] },
  entity: Entity,
): boolean {
  const { de, en } = entry.labels;
  return entry.id === entity.id || `concept-${entry.id}` === entity.id || [de, en].includes(entity.value);
}

/** @throws as `mergeEntities`, but not for differences without a choice */
export function previewMerge(project: Project, merging: Merging, language: Language): MergingPreviewView {
  const reader = projectReader(project.store);
  const { byId } = allEntities(project);
  const labelOf = (id: string) => {
    const entity = byId.get(id);
    return entity === undefined ? id : entityLabel(entity, language);
  };
  const differences = mergeDifferences(reader, merging).map(({ field, values }) => ({
    field,
    values: values.map((one) => ({
      ...one,
      name: labelOf(one.id),
      label: field === "parent" ? labelOf(one.value) : one.value,
    })),
  }));
  const statements = new Set(merging.from.flatMap((id) => reader.statementsNaming(id).map((one) => one.id)));
  return {
    differences,
    statements: statements.size,
    names: merging.from.map(labelOf),
    into: labelOf(merging.into),
  };
}

/** Most pairs that are shown; nobody looks through more at once. */
const MOST_PAIRS = 200;

/** Near-duplicates and unused entities of a variable. */
export function tidying(project: Project, variableId: string, language: Language): TidyingView {
  return remembered(project, `tidying ${variableId} ${language}`, () => {
    const { byId } = allEntities(project);
    const own = [...byId.values()].filter((entity) => entity.variableId === variableId);
    const uses = entityUses(project);
    const found = (entity: Entity) => ({
      ...entityRef(entity, language),
      variableId,
      statements: uses.get(entity.id)?.statements ?? 0,
      revision: entity.revision,
    });
    const used = new Set(
      project.store.connection.column<string>(
        `SELECT entity.id FROM entity WHERE variable = (SELECT key FROM variable WHERE id = ?)
           AND (EXISTS (SELECT 1 FROM statement_value WHERE entity = entity.key)
             OR EXISTS (SELECT 1 FROM statement WHERE members <> '[]' AND instr(members, entity.id) > 0))`,
        variableId,
      ),
    );
    return {
      pairs: nearDuplicates(own, keptApart(projectReader(project.store)))
        .slice(0, MOST_PAIRS)
        .flatMap(({ ids, names, ...evidence }) => {
          const [one, other] = ids.map((id) => byId.get(id));
          return one === undefined || other === undefined
            ? []
            : [{ one: found(one), other: found(other), names: [...names] as [string, string], ...evidence }];
        }),
      unused: unusedEntities(own, [...byId.values()], used).map(found),
    };
  });
}
