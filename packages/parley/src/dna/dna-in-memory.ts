/**
 * A `.dna` file as a project in memory, for every verb that reads: lists, searches and exports see what an import
 * would make of the file, with DNA's own IDs as ids. The file stays as it is, and nothing is written anywhere.
 */
import type { ImportReport } from "@parley/core";
import { initProject, type Project } from "../project/project.js";
import { type DnaImportOptions, importDna } from "./import-dna.js";

/**
 * Opens the file.
 *
 * @throws what `importDna` throws
 */
export function openDnaInMemory(
  path: string,
  options: Omit<DnaImportOptions, "newId"> = {},
): { readonly project: Project; readonly report: ImportReport["files"][number] } {
  let own = 0;
  const project = initProject(path, {
    inMemory: true,
    coder: "nobody",
    newId: () => {
      own += 1;
      return `own-${own}`;
    },
  });
  try {
    // IDs are unique within a table, and a record's id within its kind, so that DNA's can be taken as they are.
    const newId = (_: unknown, foreignId: number): string => String(foreignId);
    return { project, report: importDna(project, path, { ...options, newId }).report };
  } catch (cause) {
    project.store.close();
    throw cause;
  }
}
