/**
 * Event list: the selected statements as a table, one row a statement, in load order: who said what about
 * what, when and where. (`dna-algorithms.md` §7.) Empty fields do not drop a statement here.
 */
import { formatLocalTime } from "./local-time.js";
import type { NetworkOptionsInput, NetworkWarning } from "./options.js";
import { prepareNetwork } from "./prepare.js";
import type { Column, StatementTable } from "./statement-table.js";

export interface EventRow {
  readonly statementId: string;
  /** Local ISO date-time; `null` when the document has no date. */
  readonly time: string | null;
  /** By variable name, in definition order. */
  readonly variables: Readonly<Record<string, string | number | null>>;
  readonly start: number;
  readonly stop: number;
  readonly coder: string;
  readonly coderId: string;
  readonly documentId: string;
  readonly documentTitle: string;
  readonly documentAuthor: string;
  readonly documentSource: string;
  readonly documentSection: string;
  readonly documentType: string;
}

export interface EventList {
  readonly numFilteredStatements: number;
  readonly filteredStatementIds: readonly string[];
  /** Names of the variables, in definition order. */
  readonly variables: readonly string[];
  /** Made while they are walked through. */
  readonly rows: Iterable<EventRow>;
  readonly warnings: readonly NetworkWarning[];
}

/**
 * The event list of some options; `networkType` is `eventlist` whatever is given.
 *
 * @param isOwn whether a variable of the table belongs to the statement type (and is not derived)
 *
 * @example
 * eventList(table, { duplicates: "document" }).filteredStatementIds;
 * @throws what `network` throws
 */
export function eventList(
  table: StatementTable,
  options: NetworkOptionsInput = {},
  isOwn: (variable: string) => boolean = () => true,
): EventList {
  const { selection, warnings } = prepareNetwork(table, { ...options, networkType: "eventlist" });
  const rows = selection.filtered;
  const columns = [...table.variables].filter(([name]) => isOwn(name));
  return {
    numFilteredStatements: rows.length,
    filteredStatementIds: Array.from(rows, (row) => table.ids[row] as string),
    variables: columns.map(([name]) => name),
    rows: { [Symbol.iterator]: () => eventRows(table, rows, columns) },
    warnings,
  };
}

function* eventRows(
  table: StatementTable,
  rows: Int32Array,
  columns: readonly (readonly [string, Column])[],
): Generator<EventRow> {
  const { documents } = table;
  for (const row of rows) {
    const document = table.document[row] as number;
    yield {
      statementId: table.ids[row] as string,
      time: formatLocalTime(table.time[row] as number),
      variables: Object.fromEntries(columns.map(([name, column]) => [name, valueAt(column, row)])),
      start: table.start[row] as number,
      stop: table.stop[row] as number,
      coder: table.coders[table.coder[row] as number] ?? "",
      coderId: table.coderIds[table.coder[row] as number] ?? "",
      documentId: documents.ids[document] as string,
      documentTitle: documents.title[document] as string,
      documentAuthor: documents.author[document] as string,
      documentSource: documents.source[document] as string,
      documentSection: documents.section[document] as string,
      documentType: documents.type[document] as string,
    };
  }
}

function valueAt(column: Column, row: number): string | number | null {
  if (column.dataType === "short text") return column.values[column.codes[row] as number] ?? null;
  if (column.dataType === "long text") return column.texts[row] ?? null;
  const number = column.numbers[row] as number;
  return Number.isNaN(number) ? null : number;
}
