/** Several `.dna` files into a project, one after the other: one that cannot be read is named, the rest goes on. */
import { type ImportReport, ParleyError } from "@parley/core";
import { inWords } from "../project/import-documents.js";
import type { Project } from "../project/project.js";
import { type DnaImportOptions, importDna } from "./import-dna.js";

/** @throws what the store throws; what is wrong with a file stands in the report */
export function importDnaFiles(
  project: Project,
  files: readonly { readonly shown: string; readonly path: string }[],
  options: Pick<DnaImportOptions, "labels" | "zone"> = {},
): ImportReport {
  const reports = files.map(({ shown, path }): ImportReport["files"][number] => {
    try {
      return importDna(project, path, { ...options, shown }).report;
    } catch (cause) {
      // A wrong option is a wrong call, and a project that cannot be written to fails for every file.
      const isOfFile = cause instanceof ParleyError && /^(DNA_|FILE_|PROJECT_DAMAGED)/.test(cause.code);
      if (!isOfFile) throw cause;
      const reason = inWords({ code: cause.code, details: cause.details }, options.labels ?? "en");
      return { file: shown, state: "skipped", documents: [], reasons: [reason], assumptions: [] };
    }
  });
  const read = reports.reduce((sum, report) => sum + report.documents.length, 0);
  const skipped = reports.reduce((sum, report) => sum + report.reasons.length, 0);
  return { found: read + skipped, read, skipped, files: reports };
}
