/** Documents and their text versions. Day and time are derived, for sorting and for windows of time. */
import type { Document, DocumentDate } from "@parley/core";
import type { RecordTable } from "../record-table.js";

export const documentTable: RecordTable<"document"> = {
  kind: "document",
  table: "document",
  columns: {
    name: null,
    title: null,
    author: null,
    source: null,
    section: null,
    type: null,
    url: null,
    notes: null,
    language: null,
    date_local: null,
    date_precision: null,
    date_zone: null,
    date_source: null,
    day: null,
    time: null,
    version: null,
    same_text_as: "document",
    coder: "coder",
  },
  toRow: (doc) => ({
    name: doc.name,
    title: doc.title,
    author: doc.author,
    source: doc.source,
    section: doc.section,
    type: doc.type,
    url: doc.url,
    notes: doc.notes,
    language: doc.language,
    date_local: doc.date?.local ?? null,
    date_precision: doc.date?.precision ?? null,
    date_zone: doc.date?.zone ?? null,
    date_source: doc.date?.source ?? null,
    day: doc.date === null ? null : firstMoment(doc.date.local).slice(0, 10),
    time: doc.date === null ? null : Date.parse(`${firstMoment(doc.date.local)}Z`) / 1000,
    version: doc.versionId,
    same_text_as: doc.sameTextAs,
    coder: doc.coderId,
  }),
  fromRow: (row) => ({
    id: row.id,
    name: String(row.name),
    title: String(row.title),
    author: String(row.author),
    source: String(row.source),
    section: String(row.section),
    type: String(row.type),
    url: String(row.url),
    notes: String(row.notes),
    language: row.language as Document["language"],
    date:
      row.date_local === null
        ? null
        : {
            local: String(row.date_local),
            precision: row.date_precision as DocumentDate["precision"],
            zone: row.date_zone as string | null,
            source: row.date_source as DocumentDate["source"],
          },
    versionId: String(row.version),
    sameTextAs: row.same_text_as as string | null,
    coderId: String(row.coder),
    revision: row.revision,
  }),
};

/** The first moment of a date that may be a year, a month, a day or a minute: yyyy-mm-ddThh:mm:ss. */
function firstMoment(local: string): string {
  return local + "0000-01-01T00:00:00".slice(local.length);
}

export const textVersionTable: RecordTable<"textVersion"> = {
  kind: "textVersion",
  table: "text_version",
  columns: { document: "document", number: null, fingerprint: null, text: null },
  toRow: ({ documentId, number, fingerprint, text }) => ({
    document: documentId,
    number,
    fingerprint,
    text,
  }),
  fromRow: (row) => ({
    id: row.id,
    documentId: String(row.document),
    number: Number(row.number),
    text: String(row.text),
    fingerprint: String(row.fingerprint),
  }),
};
