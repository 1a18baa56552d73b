/** What is new since a revision somebody saw: the overview shows it to those who come back. */
import { movedPositions, type News, type NewsQuery, type SidedStatement } from "@parley/core";
import { confidenceDial, countedCondition } from "./counted.js";
import { documentsWithin } from "./documents-within.js";
import { allEntities, entityRef } from "./entities.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

/** Documents and actors named one by one; more are counted. */
const NAMED = 20;

/**
 * New documents, statements, actors and moved positions. New is what a command after `since` made and what is still
 * there; an actor is new when none of its counted statements is older.
 */
export function newsSince(project: Project, query: NewsQuery): News {
  return remembered(project, `news ${JSON.stringify(query)}`, () =>
    project.store.connection.snapshot(() => gatherNews(project, query)),
  );
}

function gatherNews(project: Project, query: NewsQuery): News {
  const { store } = project;
  const { connection } = store;
  const within = documentsWithin(query);
  const made = `IN (SELECT record FROM command_change WHERE kind = ? AND revision IS NULL AND command > ?)`;
  const documents = connection.all<News["documents"]["named"][number]>(
    `SELECT document.id, document.title, document.date_local AS date FROM document
     WHERE document.id ${made} AND ${within.where}
     ORDER BY ifnull(document.day, '') DESC, length(document.id), document.id`,
    "document",
    query.since,
    ...within.fields,
  );
  const statements = sidedStatements(project, query);
  const { byId } = allEntities(project);
  const refOf = (id: string) => {
    const entity = byId.get(id);
    return entity === undefined ? null : entityRef(entity, query.labels);
  };
  return {
    since: query.since,
    at: connection.value<string>("SELECT at FROM command WHERE sequence = ?", query.since) ?? null,
    revision: store.revision(),
    documents: { count: documents.length, named: documents.slice(0, NAMED) },
    statements: statements.filter(({ isNew }) => isNew).map(({ id }) => id),
    decisions:
      connection.value<number>(
        "SELECT count(*) FROM command_change WHERE kind = 'decision' AND revision IS NULL AND command > ?",
        query.since,
      ) ?? 0,
    actors: newActors(statements).flatMap(([id, ids]) => {
      const actor = refOf(id);
      return actor === null ? [] : [{ actor, statements: ids }];
    }),
    moved: movedPositions(statements).flatMap(({ actor, concept, before, after }) => {
      const [who, what] = [refOf(actor), refOf(concept)];
      return who === null || what === null ? [] : [{ actor: who, concept: what, before, after }];
    }),
  };
}

function newActors(statements: readonly SidedStatement[]): [string, string[]][] {
  const known = new Set(statements.filter(({ isNew }) => !isNew).map(({ actor }) => actor));
  const found = new Map<string, string[]>();
  for (const { id, actor, isNew } of statements) {
    if (!isNew || actor === "" || known.has(actor)) continue;
    found.set(actor, [...(found.get(actor) ?? []), id]);
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .slice(0, NAMED);
}

/** Counted statements with the entity that speaks, the concept and the side; "" where there is none. */
function sidedStatements(project: Project, query: NewsQuery): SidedStatement[] {
  const within = documentsWithin(query);
  const entityOf = (variable: string) =>
    `(SELECT entity.id FROM statement_value JOIN entity ON entity.key = statement_value.entity
      WHERE statement_value.statement = statement.key
        AND statement_value.variable = (SELECT key FROM variable WHERE id = '${variable}'))`;
  return project.store.connection
    .all<Omit<SidedStatement, "isNew"> & { readonly isNew: number }>(
      `SELECT statement.id, coalesce(${entityOf("person")}, ${entityOf("organization")}, '') AS actor,
         ifnull(${entityOf("concept")}, '') AS concept,
         (SELECT number FROM statement_value WHERE statement_value.statement = statement.key
           AND statement_value.variable = (SELECT key FROM variable WHERE id = 'agreement')) AS agreement,
         statement.id IN (SELECT record FROM command_change
           WHERE kind = 'statement' AND revision IS NULL AND command > ?) AS isNew
       FROM statement JOIN document ON document.key = statement.document
       WHERE ${countedCondition("all", confidenceDial(project))} AND ${within.where}
       ORDER BY length(statement.id), statement.id`,
      query.since,
      ...within.fields,
    )
    .map((row) => ({ ...row, isNew: row.isNew === 1 }));
}
