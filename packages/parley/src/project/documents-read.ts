/**
 * Which documents has an engine read already? A document has to be read again when the engine, the codebook
 * or the document has changed since, or when what was found has been undone.
 */
import type { Engine } from "@parley/extract";
import { UNDONE } from "../store/command-log.js";
import type { Field } from "../store/connection.js";
import type { Project } from "./project.js";

/** Which documents to read: all, or those that the engine as it is now has not read with this codebook. */
export interface ReadingScope {
  readonly engine: Pick<Engine, "name" | "version">;
  readonly codebookId: string | null;
  /** Also documents that were read. */
  readonly again: boolean;
}

/** Documents of one look into the project. */
const PAGE = 500;
/** Ids of one question to the project: a list of a million in each of thousands of questions would take days. */
const IDS = 5000;

/** How many documents wait; with `ids`, of those. */
export function countWaiting(project: Project, scope: ReadingScope, ids?: readonly string[]): number {
  let count = 0;
  for (const some of portions(ids)) {
    const { where, fields } = waiting(scope, some);
    const sql = `SELECT count(*) FROM document WHERE ${where}`;
    count += project.store.connection.value<number>(sql, ...fields) ?? 0;
  }
  return count;
}

/** The ids of the documents that wait, one page after the other, so that a million need not be held in memory. */
export function* waitingDocuments(
  project: Project,
  scope: ReadingScope,
  ids?: readonly string[],
): Generator<string> {
  for (const some of portions(ids)) {
    const { where, fields } = waiting(scope, some);
    for (let after = 0; ; ) {
      const page = project.store.connection.all<{ readonly key: number; readonly id: string }>(
        `SELECT key, id FROM document WHERE ${where} AND key > ? ORDER BY key LIMIT ${PAGE}`,
        ...fields,
        after,
      );
      for (const { id } of page) yield id;
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      after = last.key;
    }
  }
}

function* portions(ids: readonly string[] | undefined): Generator<readonly string[] | undefined> {
  if (ids === undefined) yield undefined;
  else for (let start = 0; start < ids.length; start += IDS) yield ids.slice(start, start + IDS);
}

function waiting(
  { engine, codebookId, again }: ReadingScope,
  ids: readonly string[] | undefined,
): { readonly where: string; readonly fields: readonly Field[] } {
  const where: string[] = ["TRUE"];
  const fields: Field[] = [];
  if (ids !== undefined) {
    where.push("document.id IN (SELECT value FROM json_each(?))");
    fields.push(JSON.stringify(ids));
  }
  if (!again) {
    where.push(`NOT EXISTS (SELECT 1 FROM document_reading AS reading
      LEFT JOIN command AS own ON own.sequence = reading.command
      WHERE reading.document = document.key AND reading.engine = ? AND reading.version = ?
        AND reading.codebook = ? AND reading.revision = document.revision
        AND (own.sequence IS NULL OR NOT ${UNDONE}))`);
    fields.push(engine.name, engine.version, codebookId ?? "");
  }
  return { where: where.join(" AND "), fields };
}

/** Notes that the documents have been read; `command` wrote what was found, `null` when that was nothing new. */
export function noteDocumentsRead(
  { store }: Project,
  ids: readonly string[],
  { engine, codebookId }: ReadingScope,
  command: number | null,
): void {
  store.connection.transaction(() => {
    for (const id of ids) {
      store.connection.run(
        `INSERT INTO document_reading (document, engine, version, codebook, revision, command)
         SELECT key, ?, ?, ?, revision, ? FROM document WHERE id = ?
         ON CONFLICT (document, engine) DO UPDATE SET version = excluded.version,
           codebook = excluded.codebook, revision = excluded.revision, command = excluded.command`,
        engine.name,
        engine.version,
        codebookId ?? "",
        command,
        id,
      );
    }
  });
}
