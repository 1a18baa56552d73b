/**
 * A record folder (`documents/`, `codebook.yaml`) as a project in memory, read by an engine: for measuring what
 * comes out of raw texts. Nothing is written anywhere.
 */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fail } from "@parley/core";
import { parseCodebook } from "@parley/formats";
import { setCodebook } from "./actions.js";
import { findEngine } from "./engines.js";
import { extractDocuments } from "./extract-documents.js";
import { importDocuments } from "./import-documents.js";
import { initProject, type Project } from "./project.js";

/**
 * Reads a record with an engine, the default one when none is named.
 * @throws `OPTION_INVALID` for another name; `FILE_NOT_FOUND` without a folder `documents`; what the codebook's reader throws
 */
export async function readRecord(folder: string, engine?: string): Promise<Project> {
  const documents = join(folder, "documents");
  if (!existsSync(documents)) fail("FILE_NOT_FOUND", { file: documents });
  let ids = 0;
  const project = initProject(folder, {
    inMemory: true,
    // Ids that count up: the same record gives the same bytes.
    newId: () => {
      ids += 1;
      return `r-${String(ids).padStart(6, "0")}`;
    },
    now: () => "2000-01-01T00:00:00.000Z",
  });
  const codebook = join(folder, "codebook.yaml");
  if (existsSync(codebook)) setCodebook(project, parseCodebook(await readFile(codebook, "utf8"), codebook));
  const names = (await readdir(documents)).filter((name) => !name.startsWith(".")).sort();
  const files = names.map((name) => ({ name, bytes: () => readFile(join(documents, name)) }));
  await importDocuments(project, files);
  await extractDocuments(project, engine === undefined ? {} : { engine: findEngine(engine) });
  return project;
}
