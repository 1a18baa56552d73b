/** Documents as the record shows them: filters, full-text search, counts; and one document with its text. */
import {
  type Document,
  type DocumentRow,
  type DocumentView,
  type documentListSchema,
  documentQuerySchema,
} from "@parley/core";
import type { z } from "zod";
import type { Field } from "../store/connection.js";
import { findHit } from "../store/find-hit.js";
import { searchQuery, searchTerms } from "../store/search-index.js";
import { REVIEWED } from "./counted.js";
import { allKeys, type ListQuery, pageOfKeys } from "./paging.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

export type DocumentQuery = z.output<typeof documentQuerySchema>;
export type DocumentList = z.output<typeof documentListSchema>;

/** Length of the first words of a text in lists, and how much is read to find them. */
const BEGINNING = 240;
const BEGINNING_READ = 600;

/** One page of the documents that match. */
export function documentList(project: Project, query: DocumentQuery): DocumentList {
  const { connection } = project.store;
  return connection.snapshot(() => {
    const list = documentsThatMatch(query);
    // Words without a single letter or digit match nothing.
    if (list === null) return { rows: [], next: null, total: 0 };
    const { keys, next, total } = pageOfKeys(connection, list, query);
    return { rows: rowsOf(project, keys, query.q), next, total };
  });
}

/** One document with its text and its neighbors in the list asked for; `null` when it is not there. */
export function documentView(
  project: Project,
  id: string,
  query: DocumentQuery = documentQuerySchema.parse({}),
): DocumentView | null {
  const { store } = project;
  return store.connection.snapshot(() => {
    const doc = store.read("document", id);
    if (doc === null) return null;
    const { text = "", number: version = 1 } = store.read("textVersion", doc.versionId) ?? {};
    const { cursor: _, limit: __, ...filters } = query;
    const ids = remembered(project, `documents ${JSON.stringify(filters)}`, () => idsOf(project, query));
    const found = ids.indexOf(id);
    // A document outside the filtered list stands among all of them.
    const order = found === -1 ? idsOf(project, documentQuerySchema.parse({})) : ids;
    const position = found === -1 ? order.indexOf(id) : found;
    return {
      ...doc,
      text,
      version,
      previous: order[position - 1] ?? null,
      following: order[position + 1] ?? null,
      position: position + 1,
      of: order.length,
    };
  });
}

function idsOf(project: Project, query: DocumentQuery): string[] {
  const { connection } = project.store;
  const list = documentsThatMatch(query);
  if (list === null) return [];
  const keys = allKeys(connection, list);
  const ids = new Map(connection.arrays<[number, string]>("SELECT key, id FROM document"));
  return keys.flatMap((key) => ids.get(key) ?? []);
}

const OPEN = `(SELECT count(*) FROM statement WHERE statement.document = document.key
  AND statement.state = 'proposed')`;
const UNDATED = 1e15;
/** Shorter ids first, so that the numbers of a `.dna` file stand in their order. */
const BY_ID = ["length(document.id)", "document.id"];
const orders: Readonly<Record<DocumentQuery["sort"], readonly string[]>> = {
  newest: [`-ifnull(document.time, -${UNDATED})`, ...BY_ID],
  oldest: [`ifnull(document.time, ${UNDATED})`, ...BY_ID],
  title: ["document.title COLLATE NOCASE", ...BY_ID],
  open: [`-${OPEN}`, ...BY_ID],
};

function documentsThatMatch(query: DocumentQuery): ListQuery | null {
  const where: string[] = [];
  const fields: Field[] = [];
  const add = (condition: string, ...values: Field[]) => {
    where.push(condition);
    fields.push(...values);
  };
  if (query.q !== undefined && query.q.trim() !== "") {
    const words = searchQuery(searchTerms(query.q));
    if (words === null) return null;
    add("document.key IN (SELECT rowid FROM document_search WHERE document_search MATCH ?)", words);
  }
  for (const [column, values] of [
    ["source", query.sources],
    ["language", query.languages],
  ] as const) {
    if (values === undefined || values.length === 0) continue;
    add(`ifnull(document.${column}, '') IN (SELECT value FROM json_each(?))`, JSON.stringify(values));
  }
  if (query.from !== undefined) add("document.day >= ?", query.from);
  if (query.to !== undefined) add("document.day <= ?", query.to);
  if (query.open === true) add(`${OPEN} > 0`);
  return { from: "document", where, fields, order: orders[query.sort], key: "document.key" };
}

interface RowParts {
  readonly key: number;
  readonly id: string;
  readonly beginning: string;
  readonly length: number;
  readonly statements: number;
  readonly open: number;
  readonly reviewed: number;
}

function rowsOf(project: Project, keys: readonly number[], q: string | undefined): DocumentRow[] {
  const { store } = project;
  const chosen = JSON.stringify(keys);
  const inKeys = "SELECT value FROM json_each(?)";
  const documents = new Map<string, Document>(
    store.list("document", `own.key IN (${inKeys})`, chosen).map((doc) => [doc.id, doc]),
  );
  const parts = store.connection.all<RowParts>(
    `SELECT document.key, document.id, substr(text, 1, ${BEGINNING_READ}) AS beginning, length(text) AS length,
       (SELECT count(*) FROM statement WHERE statement.document = document.key AND state <> 'rejected') AS statements,
       ${OPEN} AS open,
       (SELECT count(*) FROM statement WHERE statement.document = document.key AND ${REVIEWED}) AS reviewed
     FROM document JOIN text_version ON text_version.id = document.version WHERE document.key IN (${inKeys})`,
    chosen,
  );
  const partsByKey = new Map(parts.map((part) => [part.key, part]));
  const hits = hitsOf(project, chosen, q);
  return keys.flatMap((key) => {
    const part = partsByKey.get(key);
    const doc = part === undefined ? undefined : documents.get(part.id);
    if (part === undefined || doc === undefined) return [];
    const { statements, open, reviewed, length } = part;
    return [
      {
        ...doc,
        beginning: firstWords(part.beginning),
        hit: hits.get(key) ?? null,
        length,
        counts: { statements, open, reviewed },
      },
    ];
  });
}

/** Where the search hit in each document: in its text, else in its title. */
function hitsOf(project: Project, keys: string, q: string | undefined): Map<number, string> {
  const terms = q === undefined ? [] : searchTerms(q);
  if (terms.length === 0) return new Map();
  const hits = new Map<number, string>();
  const texts = project.store.connection.each<{ key: number; title: string; text: string }>(
    "SELECT key, title, text FROM document_text WHERE key IN (SELECT value FROM json_each(?))",
    keys,
  );
  for (const { key, title, text } of texts) {
    const hit = findHit(text, terms) ?? findHit(title, terms);
    if (hit !== null) hits.set(key, hit);
  }
  return hits;
}

/** The first words without line ends, cut at a word. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= BEGINNING) return line;
  const cut = line.slice(0, BEGINNING);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), BEGINNING / 2))} …`;
}
