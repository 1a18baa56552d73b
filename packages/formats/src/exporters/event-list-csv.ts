/**
 * The event list as CSV, byte for byte as DNA writes it: semicolons, quoted texts with ; turned into , and " into ',
 * numbers and times without quotation marks, no line end after the last row. Line breaks in texts stay as they are.
 */
import type { EventList } from "@parley/core";

const before = ["statement_id", "time"];
const after = [
  "start_position",
  "stop_position",
  "text",
  "coder",
  "document_id",
  "document_title",
  "document_author",
  "document_source",
  "document_section",
  "document_type",
];

/**
 * @param textOf the words of a statement: its document's text from start to stop
 */
export function writeEventListCsvDna(
  list: EventList,
  textOf: (documentId: string, start: number, stop: number) => string,
): string {
  const header = [...before, ...list.variables, ...after].map((name) => `"${name}"`).join(";");
  const lines = Array.from(list.rows, (row) =>
    [
      row.statementId,
      row.time?.replace("T", " ") ?? "",
      ...list.variables.map((name) => field(row.variables[name] ?? "")),
      row.start,
      row.stop,
      field(textOf(row.documentId, row.start, row.stop)),
      row.coderId,
      row.documentId,
      field(row.documentTitle),
      field(row.documentAuthor),
      field(row.documentSource),
      field(row.documentSection),
      field(row.documentType),
    ].join(";"),
  );
  return [header, ...lines].join("\n");
}

function field(value: string | number): string {
  return typeof value === "number" ? String(value) : `"${value.replaceAll(";", ",").replaceAll('"', "'")}"`;
}
