/**
 * Which rows match a filter, and in which order. The last few answers are kept until the project changes, so
 * that scrolling through a large table sorts it once.
 */
import type {
  Language,
  RowFilters,
  RowQuery,
  RowSort,
  StatementColumns,
  StatementSearch,
} from "@parley/core";
import {
  actorAt,
  acts,
  entityLabel,
  searchStatements,
  sortRows,
  stanceWords,
  statementStates,
} from "@parley/core";
import { allEntities } from "../entities.js";
import type { Project } from "../project.js";
import { rememberedUntil } from "../remembered.js";
import { keysSaying } from "./keys-saying.js";
import { statementColumns } from "./statement-columns.js";

interface Answers {
  revision: number;
  readonly found: Map<string, Int32Array>;
}

const answers = new WeakMap<object, Answers>();
const KEPT = 12;

/** Numbers of the columns by stance word. */
export const stanceNumbers = new Map<string, number>([
  [stanceWords[0], 1],
  [stanceWords[1], 0],
  [stanceWords[2], -1],
]);

export type Ordering = Pick<RowQuery, "sort" | "direction">;

/** Rows that match, in order. */
export function matchingRows(
  project: Project,
  { labels, ...filters }: RowFilters,
  ordering: Ordering | null,
): Int32Array {
  const columns = statementColumns(project);
  const revision = project.store.revision();
  let known = answers.get(project.store);
  if (known === undefined || known.revision !== revision) {
    known = { revision, found: new Map() };
    answers.set(project.store, known);
  }
  const name = JSON.stringify([filters, ordering, ordering === null ? null : labels]);
  const before = known.found.get(name);
  if (before !== undefined) return before;
  const found = searchStatements(columns, searchOf(project, filters));
  const ordered = ordering === null ? found : orderRows(project, columns, found, ordering, labels);
  const oldest = known.found.keys().next();
  if (known.found.size >= KEPT && oldest.done !== true) known.found.delete(oldest.value);
  known.found.set(name, ordered);
  return ordered;
}

function searchOf(project: Project, filters: Omit<RowFilters, "labels">): StatementSearch {
  const { connection } = project.store;
  const keysOf = (table: string, ids: readonly string[] | undefined) =>
    ids === undefined || ids.length === 0
      ? undefined
      : new Set(
          connection.column<number>(
            `SELECT key FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
            JSON.stringify(ids),
          ),
        );
  const { sources } = statementColumns(project).documents;
  const among = (words: readonly string[], wanted: readonly string[] | undefined) =>
    wanted === undefined || wanted.length === 0
      ? undefined
      : new Set(wanted.map((word) => words.indexOf(word)));
  const { documentId, entities, q = "" } = filters;
  return {
    actors: keysOf("entity", filters.actors),
    concepts: keysOf("entity", filters.concepts),
    stances:
      filters.stances === undefined || filters.stances.length === 0
        ? undefined
        : new Set(filters.stances.map((word) => stanceNumbers.get(word) ?? Number.NaN)),
    states: among(statementStates, filters.states),
    acts: among(acts, filters.acts),
    coders: keysOf("coder", filters.coders),
    types: keysOf("statement_type", filters.types),
    sources: among(sources, filters.sources),
    from: dayNumber(filters.from),
    to: dayNumber(filters.to),
    keys: both(
      both(
        documentId === undefined ? undefined : keysInDocument(project, documentId),
        entities === undefined || entities.length === 0 ? undefined : keysNaming(project, entities),
      ),
      keysSaying(project, q),
    ),
  };
}

function dayNumber(day: string | undefined): number | undefined {
  return day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? undefined : Number(day.replaceAll("-", ""));
}

function both(
  one: ReadonlySet<number> | undefined,
  other: ReadonlySet<number> | undefined,
): ReadonlySet<number> | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return new Set([...one].filter((key) => other.has(key)));
}

function keysInDocument(project: Project, documentId: string): ReadonlySet<number> {
  return new Set(
    project.store.connection.column<number>(
      "SELECT key FROM statement WHERE document = (SELECT key FROM document WHERE id = ?)",
      documentId,
    ),
  );
}

/** Statements that have one of the entities as a value of any variable, or name it as a member. */
function keysNaming(project: Project, ids: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const id of ids) {
    const keys = project.store.connection.column<number>(
      `SELECT statement FROM statement_value WHERE entity = (SELECT key FROM entity WHERE id = ?)
       UNION SELECT key FROM statement WHERE members <> '[]' AND instr(members, ?) > 0`,
      id,
      JSON.stringify(id),
    );
    for (const key of keys) found.add(key);
  }
  return found;
}

function orderRows(
  project: Project,
  columns: StatementColumns,
  rows: Int32Array,
  { sort, direction }: Ordering,
  language: Language,
): Int32Array {
  const { documents, document } = columns;
  // Rows stand in the order of the record, undated ones last; newest first turns the dated ones around.
  if (sort === "date") {
    if (direction === "up") return rows;
    return sortRows(
      rows,
      (row) => (documents.day[document[row] ?? -1] === 0 ? -1 : (document[row] ?? -1)),
      documents.day.length,
      "down",
    );
  }
  const { rankOf, ranks } = rankingOf(project, columns, sort, language);
  return sortRows(rows, rankOf, ranks, direction);
}

function rankingOf(
  project: Project,
  columns: StatementColumns,
  sort: Exclude<RowSort, "date">,
  language: Language,
): { readonly rankOf: (row: number) => number; readonly ranks: number } {
  const { documents, document } = columns;
  const ranked = (ranks: ReadonlyMap<number, number>, keyAt: (row: number) => number) => ({
    rankOf: (row: number) => ranks.get(keyAt(row)) ?? -1,
    ranks: ranks.size,
  });
  switch (sort) {
    case "actor":
      return ranked(entityRanks(project, language), (row) => actorAt(columns, row));
    case "concept":
      return ranked(entityRanks(project, language), (row) => columns.concept[row] ?? -1);
    case "stance":
      return { rankOf: (row) => columns.agreement[row] ?? -1, ranks: 2 };
    case "act":
      return { rankOf: (row) => columns.act[row] ?? -1, ranks: acts.length };
    case "state":
      return { rankOf: (row) => columns.state[row] ?? -1, ranks: statementStates.length };
    case "source":
      return {
        rankOf: (row) => documents.source[document[row] ?? -1] ?? -1,
        ranks: documents.sources.length,
      };
    case "coder":
      return ranked(coderRanks(project), (row) => columns.coder[row] ?? -1);
    case "confidence":
      return {
        rankOf: (row) => {
          const confidence = columns.confidence[row] ?? Number.NaN;
          return Number.isNaN(confidence) ? -1 : Math.round(confidence * 1000);
        },
        ranks: 1001,
      };
    case "document":
      return { rankOf: (row) => documents.titleRank[document[row] ?? -1] ?? -1, ranks: documents.day.length };
  }
}

/** Place of every entity by its label, as the language sorts. */
function entityRanks(project: Project, language: Language): ReadonlyMap<number, number> {
  return rememberedUntil(project, ["entity"], `entity ranks ${language}`, () => {
    const collator = new Intl.Collator(language);
    const named = [...allEntities(project).byKey].map(
      ([key, entity]) => [key, entityLabel(entity, language)] as const,
    );
    named.sort((a, b) => collator.compare(a[1], b[1]) || a[0] - b[0]);
    return new Map(named.map(([key], at) => [key, at]));
  });
}

function coderRanks(project: Project): ReadonlyMap<number, number> {
  const keys = project.store.connection.column<number>("SELECT key FROM coder ORDER BY name, key");
  return new Map(keys.map((key, at) => [key, at]));
}
