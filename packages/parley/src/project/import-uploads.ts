/** Uploaded files into a project: documents in batches, whole `.dna` files one by one, in one report. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportReport } from "@parley/core";
import { isDnaPath } from "../dna/dna-path.js";
import { importDnaFiles } from "../dna/import-dna-files.js";
import {
  type Imported,
  type ImportSettings,
  type IncomingFile,
  importDocuments,
} from "./import-documents.js";
import type { Project } from "./project.js";

export interface Upload extends IncomingFile {
  readonly bytes: Uint8Array;
}

export interface ImportedUploads extends Imported {
  /** Something was written, documents or what a `.dna` file brings. */
  readonly isChanged: boolean;
}

/**
 * Imports what came in. `documentIds` are those to be read by an engine: documents of a `.dna` file are coded already
 * and are not among them.
 *
 * @throws what the store throws; whatever is wrong with a file stands in the report
 */
export async function importUploads(
  project: Project,
  uploads: AsyncIterable<Upload>,
  settings: ImportSettings,
): Promise<ImportedUploads> {
  const before = project.store.revision();
  const folder = mkdtempSync(join(tmpdir(), "parley-upload-"));
  const dnaFiles: { shown: string; path: string }[] = [];
  const documents = (async function* () {
    for await (const upload of uploads) {
      if (!isDnaPath(upload.name)) {
        yield upload;
        continue;
      }
      // A name of our own: what was uploaded may name any folder.
      const path = join(folder, `${dnaFiles.length}.dna`);
      writeFileSync(path, upload.bytes);
      dnaFiles.push({ shown: upload.name, path });
    }
  })();
  try {
    const { report, documentIds } = await importDocuments(project, documents, settings);
    const { labels = "en" } = settings;
    const whole =
      dnaFiles.length === 0 ? report : joined(report, importDnaFiles(project, dnaFiles, { labels }));
    return { report: whole, documentIds, isChanged: project.store.revision() > before };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function joined(one: ImportReport, other: ImportReport): ImportReport {
  return {
    found: one.found + other.found,
    read: one.read + other.read,
    skipped: one.skipped + other.skipped,
    files: [...one.files, ...other.files],
  };
}
