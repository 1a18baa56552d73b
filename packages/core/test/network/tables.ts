/** Small statement tables written by hand, for tests. */
import { formatLocalTime, parseLocalTime } from "../../src/network/local-time.js";
import type { Column, StatementTable } from "../../src/network/statement-table.js";

/** One statement: who, about what, how, when (yyyy-MM-dd), in which document. */
export interface Row {
  readonly organization: string;
  readonly concept: string;
  /** `null` = no stance */
  readonly agreement?: number | null;
  readonly scale?: number;
  readonly frame?: string;
  readonly person?: string;
  readonly day?: string | null;
  readonly document?: string;
  readonly source?: string;
  readonly coder?: string;
  readonly confidence?: number;
}

/** A table of the given statements, in load order; ids are s1, s2, … in the order given. */
export function tableOf(rows: readonly Row[], range?: readonly [number, number]): StatementTable {
  const named = rows.map((row, index) => {
    const day = row.day === undefined ? "2031-01-01" : row.day;
    const time = day === null ? Number.NaN : (parseLocalTime(day, "00:00:00") ?? Number.NaN);
    return {
      ...row,
      id: `s${index + 1}`,
      start: index,
      time,
      doc: row.document ?? `d${formatLocalTime(time)}`,
    };
  });
  const documents = [...new Map(named.map((row) => [row.doc, row])).values()].sort((a, b) =>
    order(a.doc, b.doc),
  );
  const documentAt = new Map(documents.map(({ doc }, at) => [doc, at]));
  const sorted = named.sort(
    (a, b) => orderTime(a.time, b.time) || order(a.doc, b.doc) || a.start - b.start || order(a.id, b.id),
  );
  const coders = [...new Set(sorted.map(({ coder }) => coder ?? "Ada"))];
  const texts = (of: (row: Row) => string): Column => {
    const values = [...new Set(sorted.map(of))].sort(order);
    return {
      dataType: "short text",
      values,
      entityIds: values.map((value) => `e-${value}`),
      codes: Int32Array.from(sorted, (row) => values.indexOf(of(row))),
    };
  };
  return {
    size: sorted.length,
    ids: sorted.map(({ id }) => id),
    document: Int32Array.from(sorted, ({ doc }) => documentAt.get(doc) ?? -1),
    time: Float64Array.from(sorted, ({ time }) => time),
    start: Int32Array.from(sorted, ({ start }) => start),
    stop: Int32Array.from(sorted, ({ start }) => start + 1),
    coder: Int32Array.from(sorted, ({ coder }) => coders.indexOf(coder ?? "Ada")),
    reviewed: Uint8Array.from(sorted, ({ confidence }) => (confidence === undefined ? 1 : 0)),
    confidence: Float32Array.from(sorted, ({ confidence }) => confidence ?? 1),
    coders,
    coderIds: coders,
    documents: {
      ids: documents.map(({ doc }) => doc),
      title: documents.map(({ doc }) => `Title ${doc}`),
      author: documents.map(() => ""),
      source: documents.map(({ source }) => source ?? ""),
      section: documents.map(() => ""),
      type: documents.map(() => ""),
      time: Float64Array.from(documents, ({ time }) => time),
    },
    variables: new Map<string, Column>([
      ["person", texts((row) => row.person ?? "")],
      ["organization", texts((row) => row.organization)],
      ["concept", texts((row) => row.concept)],
      [
        "agreement",
        numbers(
          "boolean",
          sorted.map(({ agreement }) => (agreement === undefined ? 1 : agreement)),
        ),
      ],
      [
        "scale",
        {
          ...numbers(
            "integer",
            sorted.map(({ scale }) => scale ?? 0),
          ),
          ...(range === undefined ? {} : { range }),
        } as Column,
      ],
      ["frame", texts((row) => row.frame ?? "")],
    ]),
  };
}

function numbers(dataType: "boolean" | "integer", values: readonly (number | null)[]): Column {
  return { dataType, numbers: Float64Array.from(values, (value) => value ?? Number.NaN) };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Unknown times come last. */
function orderTime(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}
