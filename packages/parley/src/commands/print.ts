/** Prints rows and objects in the formats that verbs share. */
import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import type { Format } from "./options.js";
import type { Streams } from "./verb.js";

export interface PrintedColumn<Row> {
  readonly name: string;
  readonly value: (row: Row) => string | number | boolean | null;
}

/** Rows that arrive one by one, printed as they come where the format allows it: a million need no memory. */
export function printStream<Row>(
  rows: Iterable<Row>,
  columns: readonly PrintedColumn<Row>[],
  format: Format,
  streams: Streams,
): void {
  if (format === "jsonl") {
    for (const row of rows) streams.out(`${JSON.stringify(row)}\n`);
  } else if (format === "csv") {
    streams.out(stringify([columns.map((column) => column.name)]));
    for (const row of rows) streams.out(stringify([columns.map((column) => column.value(row))]));
  } else if (format === "json") {
    let before = "[\n";
    for (const row of rows) {
      streams.out(`${before}${JSON.stringify(row)}`);
      before = ",\n";
    }
    streams.out(before === "[\n" ? "[]\n" : "\n]\n");
  } else printRows([...rows], columns, format, streams);
}

/** Widest cell of a table on screen, in characters. */
const CELL_WIDTH = 60;

/**
 * Rows as a table, as CSV, or as JSON of the whole rows (not only of the columns shown).
 * Formats other than these are the verb's own business.
 */
export function printRows<Row>(
  rows: readonly Row[],
  columns: readonly PrintedColumn<Row>[],
  format: Format,
  streams: Streams,
): void {
  if (format === "json") {
    streams.out(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  if (format === "jsonl") {
    for (const row of rows) streams.out(`${JSON.stringify(row)}\n`);
    return;
  }
  const cells = rows.map((row) => columns.map((column) => column.value(row)));
  if (format === "csv") {
    streams.out(stringify([columns.map((column) => column.name), ...cells]));
    return;
  }
  const table = new Table({
    head: columns.map((column) => column.name),
    style: { head: [], border: [], compact: true },
    chars: {
      top: "",
      "top-mid": "",
      "top-left": "",
      "top-right": "",
      bottom: "",
      "bottom-mid": "",
      "bottom-left": "",
      "bottom-right": "",
      left: "",
      "left-mid": "",
      mid: "",
      "mid-mid": "",
      right: "",
      "right-mid": "",
      middle: "  ",
    },
  });
  for (const row of cells) table.push(row.map((cell) => shorten(cell === null ? "" : String(cell))));
  streams.out(`${table.toString()}\n`);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > CELL_WIDTH ? `${line.slice(0, CELL_WIDTH - 1)}…` : line;
}
