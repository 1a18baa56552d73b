/**
 * Which documents has an engine read already? A document has to be read again when the engine, the codebook
 * or the document has changed since, or when what was found has been undone.
 */
import type { Engine } from "@parley/extract";
import { UNDONE } from "../store/command-log.js";
import type { Project } from "./project.js";

/** Those of the documents that the engine, as it is now, has not read with this codebook. */
export function documentsToRead(
  { store }: Project,
  ids: readonly string[],
  engine: Engine,
  codebookId: string | null,
): string[] {
  const read = new Set(
    store.connection.column<string>(
      `SELECT document.id FROM document_reading AS reading JOIN document ON document.key = reading.document
       LEFT JOIN command AS own ON own.sequence = reading.command
       WHERE engine = ? AND reading.version = ? AND codebook = ? AND reading.revision = document.revision
         AND (own.sequence IS NULL OR NOT ${UNDONE})`,
      engine.name,
      engine.version,
      codebookId ?? "",
    ),
  );
  return ids.filter((id) => !read.has(id));
}

/** Notes that the documents have been read; `command` wrote what was found, `null` when that was nothing new. */
export function noteDocumentsRead(
  { store }: Project,
  ids: readonly string[],
  engine: Engine,
  codebookId: string | null,
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
