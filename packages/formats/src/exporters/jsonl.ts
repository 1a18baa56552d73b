/** Statements as JSON Lines: one object a line, with everything a statement carries, for scripts. */

import type { ExportedStatement } from "../exported-statement.js";
import type { StatementExporter } from "../exporter.js";

/** Statement list as JSON Lines. */
export const statementsJsonl: StatementExporter = {
  name: "jsonl",
  extension: "jsonl",
  mediaType: "application/jsonl",
  write: writeJsonl,
};

/**
 * Objects as lines. Also for documents, entities or networks: any plain data. The two separators that are line
 * ends for JavaScript and some readers, but not for JSON, are escaped.
 */
export function writeJsonl(records: Iterable<ExportedStatement | Readonly<Record<string, unknown>>>): string {
  let text = "";
  for (const record of records) {
    text += `${JSON.stringify(record).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}\n`;
  }
  return text;
}
