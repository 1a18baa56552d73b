/** The whole project as bytes: a copy of its own file, or a `.dna` file. Written beside it for a moment, then removed. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DnaExportOptions, type ExportedDna, exportDna } from "../dna/export-dna.js";
import { copyProject } from "../store/copy-project.js";
import type { Project } from "./project.js";

/**
 * A complete and compacted copy, as of now.
 * @throws what `copyProject` throws
 */
export function copiedProject(project: Project): Buffer {
  return inFolder((folder) => {
    const path = join(folder, "project.parley");
    copyProject(project.store, path);
    return readFileSync(path);
  });
}

/**
 * The project as a `.dna` file, with the report of what it cannot hold.
 * @throws what `exportDna` throws
 */
export function writtenDna(
  project: Project,
  options: DnaExportOptions,
): Omit<ExportedDna, "bytes" | "file"> & { readonly bytes: Buffer } {
  return inFolder((folder) => {
    const { file, rows, losses } = exportDna(project, join(folder, "project.dna"), options);
    return { rows, losses, bytes: readFileSync(file) };
  });
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "parley-export-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
