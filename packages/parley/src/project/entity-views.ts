/** Entities of a variable with labels, memberships and how often each is used. */
import type { Entity, EntityRow, entityListSchema, entityQuerySchema } from "@parley/core";
import {
  builtInStatementType,
  entityLabel,
  foldedText,
  isReviewed,
  statementStates,
  usesOfEntities,
} from "@parley/core";
import type { z } from "zod";
import { confidenceDial, countedCondition, REVIEWED } from "./counted.js";
import { allEntities, entityRef } from "./entities.js";
import { countedRows } from "./listed/counted-rows.js";
import { statementColumns } from "./listed/statement-columns.js";
import { readCursor, writeCursor } from "./paging.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

export type EntityQuery = z.output<typeof entityQuerySchema>;
export type EntityList = z.output<typeof entityListSchema>;

interface Use {
  readonly statements: number;
  readonly reviewed: number;
}

/** One page of entities, the most used first. */
export function entityList(project: Project, query: EntityQuery): EntityList {
  const { byId } = allEntities(project);
  const uses = entityUses(project);
  const words = query.q === undefined ? "" : foldedText(query.q.trim());
  const found = [...byId.values()]
    .filter((entity) => query.variable === undefined || entity.variableId === query.variable)
    .filter((entity) => words === "" || namesOf(entity).some((name) => foldedText(name).includes(words)))
    .map((entity) => ({ entity, use: uses.get(entity.id) ?? { statements: 0, reviewed: 0 } }))
    .sort((a, b) => b.use.statements - a.use.statements || (a.entity.id < b.entity.id ? -1 : 1));

  const start = query.cursor === undefined ? 0 : positionAfter(found, query.cursor);
  const shown = found.slice(start, start + query.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ entity, use }) => rowOf(entity, use, byId, query.labels)),
    next:
      last === undefined || start + shown.length >= found.length
        ? null
        : writeCursor([last.use.statements, last.entity.id]),
    total: found.length,
  };
}

function rowOf(
  entity: Entity,
  use: Use,
  byId: ReadonlyMap<string, Entity>,
  language: EntityQuery["labels"],
): EntityRow {
  return {
    ...entityRef(entity, language),
    variableId: entity.variableId,
    labels: entity.labels,
    aliases: [...entity.aliases],
    memberOf: entity.memberships.flatMap(({ of, office }) => {
      const body = byId.get(of);
      if (body === undefined) return [];
      const words = office?.[language] ?? office?.de ?? office?.en ?? null;
      return [{ id: of, label: entityLabel(body, language), office: words }];
    }),
    attributes: entity.attributes,
    candidate: entity.candidate,
    parentId: entity.parentId,
    ...use,
    revision: entity.revision,
  };
}

/** Counted statements per entity, and how many of them are reviewed. */
export function entityUses(project: Project): ReadonlyMap<string, Use> {
  return remembered(project, "entity uses", () => {
    const columns = statementColumns(project);
    const { byKey } = allEntities(project);
    const uses = new Map<string, Use>();
    const found = usesOfEntities(columns, countedRows(project, columns), {
      isReviewed: statementStates.map(isReviewed),
    });
    for (const [key, use] of found) {
      const entity = byKey.get(key);
      if (entity !== undefined) uses.set(entity.id, use);
    }
    for (const [id, use] of otherUses(project)) uses.set(id, use);
    return uses;
  });
}

/** The same for values of variables that the columns do not hold: those of statement types of one's own. */
function otherUses(project: Project): (readonly [string, Use])[] {
  const counted = countedCondition("all", confidenceDial(project));
  const builtIn = new Set(builtInStatementType.variables.map(({ id }) => id));
  return project.store
    .list("statementType")
    .flatMap(({ variables }) => variables)
    .filter(({ id, dataType }) => dataType === "short text" && !builtIn.has(id))
    .flatMap(({ id }) =>
      project.store.connection.arrays<[string, number, number]>(
        `SELECT entity.id, count(*), sum(${REVIEWED}) FROM statement_value
         JOIN statement ON statement.key = statement_value.statement
         JOIN entity ON entity.key = statement_value.entity
         WHERE statement_value.variable = (SELECT key FROM variable WHERE id = ?) AND ${counted}
         GROUP BY entity.id`,
        id,
      ),
    )
    .map(([id, statements, reviewed]) => [id, { statements, reviewed }] as const);
}

function positionAfter(
  found: readonly { readonly entity: Entity; readonly use: Use }[],
  cursor: string,
): number {
  const [statements, id] = readCursor(cursor, 2);
  const isAfter = ({ entity, use }: { readonly entity: Entity; readonly use: Use }) =>
    use.statements < Number(statements) || (use.statements === statements && entity.id > String(id));
  const position = found.findIndex(isAfter);
  return position === -1 ? found.length : position;
}

function namesOf(entity: Entity): string[] {
  return [entity.value, entity.labels.de ?? "", entity.labels.en ?? "", ...entity.aliases];
}
