/** Documents as JSON lines that `parley import` reads back: metadata, and the text unless it is left out. */
import { documentsWithin } from "./documents-within.js";
import type { Project } from "./project.js";

export interface DocumentExport {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  /** Leave the texts out where they may not be passed on. */
  readonly texts: boolean;
}

/** One object a line, by day and id; fields that are empty are left out, so that nothing claims to be known. */
export function exportedDocuments(project: Project, options: DocumentExport): string {
  const { store } = project;
  const { where, fields } = documentsWithin(options);
  const ids = store.connection.column<string>(
    `SELECT id FROM document WHERE ${where} ORDER BY ifnull(day, '9999'), length(id), id`,
    ...fields,
  );
  const lines = ids.flatMap((id) => {
    const doc = store.read("document", id);
    if (doc === null) return [];
    const { name, title, author, source, section, type, url, notes, language, date } = doc;
    const text = options.texts ? (store.read("textVersion", doc.versionId)?.text ?? "") : "";
    const known = {
      title,
      date: date?.local ?? "",
      source,
      author,
      section,
      type,
      url,
      notes,
      language,
      text,
    };
    const said = Object.entries(known).filter(([, value]) => value !== null && value !== "");
    return [`${JSON.stringify({ id: name, ...Object.fromEntries(said) })}\n`];
  });
  return lines.join("");
}
