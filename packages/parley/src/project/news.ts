/** What is new since a revision somebody saw: the overview shows it to those who come back. */
import { actorAt, movedPositions, type News, type NewsQuery, type SidedStatement } from "@parley/core";
import { documentsWithin } from "./documents-within.js";
import { allEntities, entityRef } from "./entities.js";
import { countedRows } from "./listed/counted-rows.js";
import { matchingRows } from "./listed/matching-rows.js";
import { statementColumns } from "./listed/statement-columns.js";
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

/**
 * Counted statements with the entity that speaks, the concept and the side, "" where there is none: all new ones; of
 * the earlier ones those on a concept on which their actor says something new, and one of each such actor at least.
 */
function sidedStatements(project: Project, { since, labels, ...filter }: NewsQuery): SidedStatement[] {
  const { connection } = project.store;
  const columns = statementColumns(project);
  const fresh = new Set(
    connection.column<number>(
      `SELECT key FROM statement WHERE id IN (SELECT record FROM command_change
         WHERE command IN (SELECT sequence FROM command WHERE sequence > ?)
           AND +kind = 'statement' AND revision IS NULL)`,
      since,
    ),
  );
  const isWithin = new Uint8Array(columns.size);
  for (const row of matchingRows(project, { labels, ...filter }, null)) isWithin[row] = 1;
  const counted = countedRows(project, columns).filter((row) => isWithin[row] === 1);
  const isNew = (row: number): boolean => fresh.has(columns.key[row] ?? -1);
  const actorOf = (row: number): number => actorAt(columns, row);
  const positionOf = (row: number): string => `${actorOf(row)} ${columns.concept[row]}`;
  const newRows = counted.filter(isNew);
  const actors = new Set(Array.from(newRows, actorOf));
  const positions = new Set(Array.from(newRows, positionOf));
  const known = new Set<number>();
  const wanted = counted.filter((row) => {
    if (isNew(row)) return true;
    const actor = actorOf(row);
    if (actor === -1 || !actors.has(actor)) return false;
    const isFirst = !known.has(actor);
    known.add(actor);
    return isFirst || positions.has(positionOf(row));
  });
  const idOf = new Map(
    connection.arrays<[number, string]>(
      "SELECT key, id FROM statement WHERE key IN (SELECT value FROM json_each(?))",
      JSON.stringify(Array.from(wanted, (row) => columns.key[row])),
    ),
  );
  const { byKey } = allEntities(project);
  const entityId = (key: number): string => byKey.get(key)?.id ?? "";
  return Array.from(wanted, (row) => {
    const agreement = columns.agreement[row] ?? -1;
    return {
      id: idOf.get(columns.key[row] ?? -1) ?? "",
      actor: entityId(actorOf(row)),
      concept: entityId(columns.concept[row] ?? -1),
      agreement: agreement === -1 ? null : agreement,
      isNew: isNew(row),
    };
  }).sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}
