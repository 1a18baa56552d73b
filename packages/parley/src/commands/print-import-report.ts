/** The report of an import in lines: what was read, assumed and skipped. */
import type { ImportReport } from "@parley/core";
import type { Streams } from "./verb.js";

/** Documents with the text of another one that are named before the rest is only counted. */
const SAME_SHOWN = 20;

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
    const same = file.documents.filter((doc) => doc.sameTextAs !== null);
    for (const doc of same.slice(0, SAME_SHOWN)) out(`same text: ${doc.name} as "${doc.sameTextAs}"\n`);
    if (same.length > SAME_SHOWN)
      out(`same text: ${same.length - SAME_SHOWN} more; all of them with --json\n`);
    for (const remark of file.assumptions) out(`assumed: ${file.file}: ${remark.words} ${remark.code}\n`);
    for (const remark of file.reasons) streams.err(`${remark.code}\n  ${remark.words}\n  ${file.file}\n`);
  }
  out(`Read ${report.read} of ${report.found} documents, ${report.skipped} skipped.\n`);
}
