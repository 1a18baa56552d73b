/** The report of an import in lines: what was read, assumed and skipped. */
import type { ImportReport } from "@parley/core";
import type { Streams } from "./verb.js";

/** What was assumed and what was skipped, file by file; then the sums. */
export function printImportReport(report: ImportReport, out: (text: string) => void, streams: Streams): void {
  for (const file of report.files) {
    if (file.counts !== undefined)
      out(
        `read ${file.file}: ${Object.entries(file.counts)
          .map(
            ([what, count]) => `${count} ${what.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`,
          )
          .join(", ")}\n`,
      );
    for (const doc of file.documents)
      if (doc.sameTextAs !== null) out(`same text: ${doc.name} as "${doc.sameTextAs}"\n`);
    for (const remark of file.assumptions) out(`assumed: ${file.file}: ${remark.words} ${remark.code}\n`);
    for (const remark of file.reasons) streams.err(`${remark.code}\n  ${remark.words}\n  ${file.file}\n`);
  }
  out(`Read ${report.read} of ${report.found} documents, ${report.skipped} skipped.\n`);
}
