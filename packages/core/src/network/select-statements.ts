/**
 * Which statements a network counts: date range, document filters, who coded, excluded values, empty fields,
 * duplicates, at least n. All in load order (`dna-algorithms.md` §1–§3).
 */
import { fail } from "../errors.js";
import { dropDuplicates } from "./duplicates.js";
import type { BoundVariables } from "./fields.js";
import { formatLocalTime, parseLocalTime } from "./local-time.js";
import type { NetworkOptions } from "./options.js";
import type { Column, StatementTable } from "./statement-table.js";

/** First and last instant of the range, both included; NaN when no document has a date. */
export interface TimeBounds {
  readonly start: number;
  readonly stop: number;
  /** A bound was given, so that documents without a date do not belong to the range. */
  readonly given: boolean;
}

export interface Selection {
  readonly bounds: TimeBounds;
  /** Rows in the date range that pass the document and coder filters ("orig" in the specification). */
  readonly inRange: Int32Array;
  /** Rows that are counted ("filt"). */
  readonly filtered: Int32Array;
}

/**
 * Selects rows of the table.
 *
 * @throws `NETWORK_DATE_INVALID`, `NETWORK_DATES_REVERSED`, `NETWORK_VARIABLE_UNKNOWN`
 */
export function selectStatements(table: StatementTable, bound: BoundVariables): Selection {
  const { options } = bound;
  const bounds = timeBounds(table, options);
  const inRange = rowsInRange(table, options, bounds);
  let filtered = inRange;
  const hasValues = valueFilter(table, options);
  if (hasValues !== null) filtered = rowsWhere(filtered, hasValues);
  if (options.networkType !== "eventlist") filtered = rowsWhere(filtered, hasFields(bound));
  if (options.duplicates !== "include") filtered = dropDuplicates(table, bound, filtered);
  if (options.minStatements > 1) filtered = rowsWhere(filtered, reaches(bound, filtered));
  return { bounds, inRange, filtered };
}

/** A plain loop, without a call for every row. */
function rowsWhere(rows: Int32Array, isKept: (row: number) => boolean): Int32Array {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (isKept(row)) kept[count++] = row;
  }
  return kept.slice(0, count);
}

const FIRST_DAY = "01.01.1900";
const LAST_DAY = "31.12.2099";

/**
 * The range asked for. An empty date, or DNA's "01.01.1900" and "31.12.2099", stand for the first and last
 * document of the whole project, also of documents without statements; a given time is then ignored.
 */
export function timeBounds(table: StatementTable, options: NetworkOptions): TimeBounds {
  const startGiven = options.startDate !== "" && options.startDate !== FIRST_DAY;
  const stopGiven = options.stopDate !== "" && options.stopDate !== LAST_DAY;
  let first = Number.NaN;
  let last = Number.NaN;
  for (const time of table.documents.time) {
    if (!(time >= first)) first = Number.isNaN(time) ? first : time;
    if (!(time <= last)) last = Number.isNaN(time) ? last : time;
  }
  const start = startGiven ? parseBound(options.startDate, options.startTime || "00:00:00", "start") : first;
  const stop = stopGiven ? parseBound(options.stopDate, options.stopTime || "23:59:59", "stop") : last;
  if (options.compat === null && startGiven && stopGiven && start > stop) {
    fail("NETWORK_DATES_REVERSED", { start: formatLocalTime(start), stop: formatLocalTime(stop) });
  }
  return { start, stop, given: startGiven || stopGiven };
}

function parseBound(date: string, time: string, which: "start" | "stop"): number {
  const seconds = parseLocalTime(date, time);
  return (
    seconds ??
    fail("NETWORK_DATE_INVALID", { option: `${which}Date, ${which}Time`, value: `${date} ${time}` })
  );
}

function rowsInRange(table: StatementTable, options: NetworkOptions, bounds: TimeBounds): Int32Array {
  const { size, time, document, coder, reviewed, confidence } = table;
  const keepsDocument = documentFilter(table, options);
  const keepsCoder = Uint8Array.from(table.coders, (name) =>
    options.coders.length === 0 || options.coders.includes(name) ? 1 : 0,
  );
  const anyCoder = options.coders.length === 0;
  // The column holds single precision: 0.7 must reach a limit of 0.7.
  const limit = Math.fround(options.engineConfidence);
  const onlyReviewed = options.status === "reviewed";
  const rows = new Int32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) {
    const at = time[row] as number;
    if (Number.isNaN(at) ? bounds.given : at < bounds.start || at > bounds.stop) continue;
    if (keepsDocument[document[row] as number] === 0) continue;
    if (!anyCoder && keepsCoder[coder[row] as number] !== 1) continue;
    if (reviewed[row] === 0 && (onlyReviewed || (confidence[row] as number) < limit)) continue;
    rows[count++] = row;
  }
  return rows.slice(0, count);
}

/** One flag per document. An empty list never filters, even when it is inverted. */
function documentFilter(table: StatementTable, options: NetworkOptions): Uint8Array {
  const { documents } = table;
  const keeps = new Uint8Array(documents.ids.length).fill(1);
  const filters = [
    [documents.author, options.excludeAuthors, options.invertAuthors],
    [documents.source, options.excludeSources, options.invertSources],
    [documents.section, options.excludeSections, options.invertSections],
    [documents.type, options.excludeTypes, options.invertTypes],
  ] as const;
  for (const [texts, list, invert] of filters) {
    if (list.length === 0) continue;
    const listed = new Set(list);
    texts.forEach((text, document) => {
      if (listed.has(text) !== invert) keeps[document] = 0;
    });
  }
  return keeps;
}

/**
 * Drops rows with an excluded value; inverted, keeps only rows whose value is listed for every variable.
 * Values are compared as text, numbers as decimals.
 */
function valueFilter(table: StatementTable, options: NetworkOptions): ((row: number) => boolean) | null {
  const tests = Object.entries(options.excludeValues).map(([name, list]) => {
    const column = table.variables.get(name);
    if (column === undefined) {
      return fail("NETWORK_VARIABLE_UNKNOWN", {
        option: "excludeValues",
        value: name,
        allowed: [...table.variables.keys()],
      });
    }
    return listedTest(column, list);
  });
  if (tests.length === 0) return null;
  const { invertValues } = options;
  return (row) => tests.every((isListed) => isListed(row) === invertValues);
}

function listedTest(column: Column, list: readonly string[]): (row: number) => boolean {
  const listed = new Set(list);
  if (column.dataType === "short text") {
    const flags = column.values.map(
      (value, at) => listed.has(value) || listed.has(column.coded?.[at] ?? value),
    );
    const emptyListed = listed.has("");
    return (row) => flags[column.codes[row] as number] ?? emptyListed;
  }
  if (column.dataType === "long text") return (row) => listed.has(column.texts[row] ?? "");
  return (row) => {
    const value = column.numbers[row] as number;
    return listed.has(Number.isNaN(value) ? "" : String(value));
  };
}

/**
 * Both sides must be filled, and the qualifier when it is aggregated. DNA knows no missing number; with us a
 * statement without stance is left out as soon as the stance is aggregated.
 */
function hasFields({ field1, field2, qualifier, options }: BoundVariables): (row: number) => boolean {
  const needsQualifier = options.qualifierAggregation !== "ignore";
  const hasQualifier = (row: number): boolean => {
    if (qualifier.kind === "none") return true;
    if (qualifier.kind === "boolean" || qualifier.kind === "integer") {
      return !Number.isNaN(qualifier.numbers[row]);
    }
    return qualifier.values[qualifier.codes[row] as number] !== "";
  };
  const [codes1, codes2] = [field1.codes, field2.codes];
  return (row) =>
    (codes1[row] as number) >= 0 && (codes2[row] as number) >= 0 && (!needsQualifier || hasQualifier(row));
}

/** Does the value of variable 1 occur often enough? Counted once, over the whole range. */
function reaches({ field1, options }: BoundVariables, rows: Int32Array): (row: number) => boolean {
  const counts = new Int32Array(field1.labels.length);
  for (const row of rows) {
    const code = field1.codes[row] as number;
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  return (row) => (counts[field1.codes[row] as number] ?? 0) >= options.minStatements;
}
