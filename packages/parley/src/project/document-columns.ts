/** The documents of a project in columns, by time and id, those without a date last. */
import type { DocumentColumns } from "@parley/core";
import type { Project } from "./project.js";
import { rememberedUntil } from "./remembered.js";

type DocumentArray = [
  id: string,
  title: string,
  author: string,
  source: string,
  section: string,
  type: string,
  time: number | null,
];

export function documentColumns(project: Project): DocumentColumns {
  return rememberedUntil(project, ["document"], "document columns", () => {
    const found = project.store.connection.arrays<DocumentArray>(
      `SELECT id, title, author, source, section, type, time
       FROM document ORDER BY time IS NULL, time, length(id), id`,
    );
    return {
      ids: found.map((row) => row[0]),
      title: found.map((row) => row[1]),
      author: found.map((row) => row[2]),
      source: found.map((row) => row[3]),
      section: found.map((row) => row[4]),
      type: found.map((row) => row[5]),
      time: Float64Array.from(found, (row) => row[6] ?? Number.NaN),
    };
  });
}
