/** Windows of the table of statements, stretches of it to work on, and its groups. */
import type {
  Entity,
  EntityRef,
  Language,
  RowFilters,
  RowGrouping,
  RowGroups,
  RowQuery,
  RowSelection,
  StatementColumns,
  StatementRow,
  StatementRows,
} from "@parley/core";
import {
  actorAt,
  acts,
  entityLabel,
  groupRows,
  isReviewed,
  monthAt,
  stanceWords,
  statementStates,
} from "@parley/core";
import type { Connection } from "../../store/connection.js";
import { allEntities, entityRef } from "../entities.js";
import type { Project } from "../project.js";
import { matchingRows, type Ordering } from "./matching-rows.js";
import { statementColumns } from "./statement-columns.js";

/** A window of the table. */
export function statementRows(project: Project, query: RowQuery): StatementRows {
  const { sort, direction, offset, limit, ...filters } = query;
  return project.store.connection.snapshot(() => {
    const rows = matchingRows(project, filters, { sort, direction });
    const columns = statementColumns(project);
    const keys = [...rows.subarray(offset, offset + limit)].map((row) => columns.key[row] ?? -1);
    return {
      rows: rowsOfKeys(project, keys, query.labels),
      offset,
      total: rows.length,
      all: columns.order.length,
      revision: project.store.revision(),
    };
  });
}

/** All rows of the table, a portion at a time. */
export function* eachRow(project: Project, filters: RowFilters, ordering: Ordering): Generator<StatementRow> {
  const rows = matchingRows(project, filters, ordering).slice();
  const keys = [...rows].map((row) => statementColumns(project).key[row] ?? -1);
  for (let at = 0; at < keys.length; at += 1000)
    yield* rowsOfKeys(project, keys.slice(at, at + 1000), filters.labels);
}

/** Ids and revisions of a stretch of the table. */
export function rowSelection(
  project: Project,
  { sort, direction, offset, limit, ...filters }: RowQuery,
): RowSelection {
  const { connection } = project.store;
  return connection.snapshot(() => {
    const rows = matchingRows(project, filters, { sort, direction });
    const columns = statementColumns(project);
    const keys = [...rows.subarray(offset, offset + limit)].map((row) => columns.key[row] ?? -1);
    const found = connection.arrays<[string, number]>(
      `SELECT statement.id, statement.revision FROM json_each(?) AS wanted
       JOIN statement ON statement.key = wanted.value ORDER BY wanted.key`,
      JSON.stringify(keys),
    );
    return { ids: found.map(([id]) => id), revisions: Object.fromEntries(found), total: rows.length };
  });
}

interface RowFields {
  readonly key: number;
  readonly id: string;
  readonly revision: number;
  readonly documentId: string;
  readonly title: string;
  readonly date: string | null;
  readonly source: string;
  readonly language: string | null;
  readonly act: StatementRow["act"];
  readonly state: StatementRow["state"];
  readonly confidence: number | null;
  readonly coder: string;
  readonly typeId: string;
  readonly condition: string | null;
  readonly deadline: string | null;
  readonly quote: string;
}

function rowsOfKeys(project: Project, keys: readonly number[], language: Language): StatementRow[] {
  const { connection } = project.store;
  const wanted = JSON.stringify(keys);
  const found = connection.all<RowFields>(
    `SELECT statement.key, statement.id, statement.revision, document.id AS documentId, document.title,
       document.date_local AS date, document.source, document.language, statement.act, statement.state,
       statement.confidence, coder.name AS coder, statement_type.id AS typeId,
       statement.condition ->> 'text' AS condition, statement.deadline ->> 'text' AS deadline,
       statement.claim ->> 'text' AS quote
     FROM json_each(?) AS wanted JOIN statement ON statement.key = wanted.value
     JOIN document ON document.key = statement.document JOIN coder ON coder.key = statement.coder
     JOIN statement_type ON statement_type.key = statement.type ORDER BY wanted.key`,
    wanted,
  );
  const values = valuesOfKeys(connection, wanted);
  const { byKey } = allEntities(project);
  return found.map(({ key, ...fields }) => ({
    ...fields,
    ...valuesOf(values.get(key) ?? [], byKey, language),
  }));
}

type ValueFields = readonly [
  statement: number,
  variable: string,
  entity: number | null,
  number: number | null,
  text: string | null,
];

function valuesOfKeys(connection: Connection, wanted: string): ReadonlyMap<number, ValueFields[]> {
  const values = new Map<number, ValueFields[]>();
  for (const fields of connection.arrays<[...ValueFields]>(
    `SELECT statement_value.statement, variable.id, entity, number, text
     FROM json_each(?) AS wanted CROSS JOIN statement_value ON statement_value.statement = wanted.value
     CROSS JOIN variable ON variable.key = statement_value.variable`,
    wanted,
  )) {
    const known = values.get(fields[0]);
    if (known === undefined) values.set(fields[0], [fields]);
    else known.push(fields);
  }
  return values;
}

function valuesOf(
  values: readonly ValueFields[],
  byKey: ReadonlyMap<number, Entity>,
  language: Language,
): Pick<StatementRow, "actor" | "organization" | "concept" | "agreement" | "others"> {
  const refs: Record<string, EntityRef> = {};
  const others: StatementRow["others"] = {};
  let agreement: number | null = null;
  for (const [, variable, key, number, text] of values) {
    const entity = key === null ? undefined : byKey.get(key);
    if (variable === "agreement") agreement = number;
    else if (variable === "person" || variable === "organization" || variable === "concept") {
      if (entity !== undefined) refs[variable] = entityRef(entity, language);
    } else {
      const value = entity === undefined ? (text ?? number) : entityLabel(entity, language);
      if (value !== null) others[variable] = value;
    }
  }
  const organization = refs.organization ?? null;
  return {
    actor: refs.person ?? organization,
    organization,
    concept: refs.concept ?? null,
    agreement,
    others,
  };
}

/** Groups of the rows that match, the largest first. */
export function statementGroups(project: Project, filters: RowFilters, by: RowGrouping): RowGroups {
  return project.store.connection.snapshot(() => {
    const rows = matchingRows(project, filters, null);
    const columns = statementColumns(project);
    const { keyAt, wordsOf } = grouping(project, columns, by, filters.labels);
    const isReviewedAt = statementStates.map(isReviewed);
    const groups = groupRows(columns, rows, keyAt, { isReviewed: isReviewedAt }).map(
      ({ key, ...counts }) => ({
        ...wordsOf(key),
        ...counts,
      }),
    );
    const isTime = by === "month";
    groups.sort((a, b) =>
      isTime ? (a.value < b.value ? 1 : -1) : b.statements - a.statements || (a.label < b.label ? -1 : 1),
    );
    return { groups, total: rows.length };
  });
}

interface Grouping {
  readonly keyAt: (row: number) => number;
  readonly wordsOf: (key: number) => { readonly value: string; readonly label: string };
}

function grouping(
  project: Project,
  columns: StatementColumns,
  by: RowGrouping,
  language: Language,
): Grouping {
  const { byKey } = allEntities(project);
  const plain = (words: readonly string[]) => (key: number) => ({
    value: words[key] ?? "",
    label: words[key] ?? "",
  });
  const entity = (key: number) => {
    const found = byKey.get(key);
    return found === undefined
      ? { value: "", label: "" }
      : { value: found.id, label: entityLabel(found, language) };
  };
  const { documents, document } = columns;
  switch (by) {
    case "actor":
      return { keyAt: (row) => actorAt(columns, row), wordsOf: entity };
    case "concept":
      return { keyAt: (row) => columns.concept[row] ?? -1, wordsOf: entity };
    case "stance":
      return {
        keyAt: (row) => columns.agreement[row] ?? -1,
        wordsOf: (key) => plain(stanceWords)(key === 1 ? 0 : key === 0 ? 1 : 2),
      };
    case "source":
      return {
        keyAt: (row) => documents.source[document[row] ?? -1] ?? -1,
        wordsOf: plain(documents.sources),
      };
    case "state":
      return { keyAt: (row) => columns.state[row] ?? -1, wordsOf: plain(statementStates) };
    case "act":
      return { keyAt: (row) => columns.act[row] ?? -1, wordsOf: plain(acts) };
    case "month":
      return {
        keyAt: (row) => monthAt(columns, row),
        wordsOf: (key) => {
          const month = key === 0 ? "" : `${Math.floor(key / 100)}-${String(key % 100).padStart(2, "0")}`;
          return { value: month, label: month };
        },
      };
    case "coder": {
      const coders = new Map(
        project.store.connection
          .arrays<[number, string, string]>("SELECT key, id, name FROM coder")
          .map(([key, id, name]) => [key, { value: id, label: name }]),
      );
      return {
        keyAt: (row) => columns.coder[row] ?? -1,
        wordsOf: (key) => coders.get(key) ?? { value: "", label: "" },
      };
    }
  }
}
