/** The documents of a project in columns, by time and id, those without a date last. */
import type { DocumentColumns } from "@parley/core";
import type { Connection } from "../store/connection.js";

type DocumentArray = [
  key: number,
  id: string,
  title: string,
  author: string,
  source: string,
  section: string,
  type: string,
  time: number | null,
];

export function documentColumns(connection: Connection): {
  readonly documents: DocumentColumns;
  /** Row by integer key. */
  readonly rowOfKey: ReadonlyMap<number, number>;
} {
  const found = connection.arrays<DocumentArray>(
    `SELECT key, id, title, author, source, section, type, time FROM document ORDER BY time IS NULL, time, length(id), id`,
  );
  return {
    documents: {
      ids: found.map((row) => row[1]),
      title: found.map((row) => row[2]),
      author: found.map((row) => row[3]),
      source: found.map((row) => row[4]),
      section: found.map((row) => row[5]),
      type: found.map((row) => row[6]),
      time: Float64Array.from(found, (row) => row[7] ?? Number.NaN),
    },
    rowOfKey: new Map(found.map((row, position) => [row[0], position])),
  };
}
