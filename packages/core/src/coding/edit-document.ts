/** Metadata of a document: title, source, author, date and so on. The text has an operation of its own. */
import type { z } from "zod";
import type { documentEditSchema } from "../contract/documents.js";
import type { Draft } from "../model/command.js";
import type { Document } from "../model/document.js";
import { changeRecord, checkRevision, isSameValue, recordThere } from "./changes.js";
import type { ProjectReader } from "./project-reader.js";

export type DocumentEdit = z.infer<typeof documentEditSchema>;

/**
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`
 */
export function editDocument(
  project: ProjectReader,
  id: string,
  edit: DocumentEdit,
  seen: number | null,
): Draft {
  const before = recordThere(project, "document", id);
  checkRevision(project, "document", before, seen);
  const { date, ...fields } = edit;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const after: Document = {
    ...before,
    ...given,
    // A day that stays the same keeps its precision and its source.
    ...(date === undefined || date === (before.date?.local.slice(0, 10) ?? null)
      ? {}
      : { date: date === null ? null : { local: date, precision: "day", zone: null, source: "person" } }),
  };
  return {
    summary: { key: "document-edited", details: { title: after.title } },
    changes: isSameValue(before, after) ? [] : [changeRecord("document", before, after)],
  };
}
