/**
 * Documents, each its own: equal texts are linked and never made one. The language is recognized by its words,
 * as for every import, since DNA does not know it.
 */
import { type Document, makeRecord } from "@parley/core";
import { detectLanguage } from "@parley/extract";
import { fingerprint } from "../project/actions.js";
import { fromDnaDate } from "./dna-date.js";
import { restOf } from "./dna-rest.js";
import type { DnaField, DnaRows } from "./dna-rows.js";
import { type Placing, remarkOnRows, remember } from "./placing.js";

export interface PlacedDocument {
  readonly id: string;
  readonly versionId: string;
  readonly text: string;
}

export interface PlacedDocuments {
  /** Document by ID in the file. */
  readonly documents: ReadonlyMap<DnaField, PlacedDocument>;
  readonly made: readonly Document[];
}

/**
 * Makes a document with its text of every row, in the order of the IDs.
 * @param coders coder by ID in the file; a document without one gets the coder who imports
 */
export function placeDocuments(placing: Placing, coders: ReadonlyMap<DnaField, string>): PlacedDocuments {
  const documents = new Map<DnaField, PlacedDocument>();
  const made: Document[] = [];
  const firstWithText = new Map<string, string>();
  const undated: DnaRows["DOCUMENTS"][] = [];
  for (const row of placing.tables.DOCUMENTS) {
    const { ID, Text: text } = row;
    const id = placing.newId("document", ID);
    const versionId = placing.newId("textVersion", ID);
    const print = fingerprint(text);
    const first = firstWithText.get(print) ?? originalOf(placing.project.documentWithText(print));
    firstWithText.set(print, first ?? id);
    const date = fromDnaDate(row.Date);
    if (date === null) undated.push(row);
    const doc: Document = {
      id,
      name: String(ID),
      title: row.Title,
      author: row.Author,
      source: row.Source,
      section: row.Section,
      type: row.Type,
      url: "",
      notes: row.Notes,
      language: /\p{L}/u.test(text) ? (detectLanguage(text) ?? null) : null,
      date,
      versionId,
      sameTextAs: first ?? null,
      coderId: coders.get(row.Coder) ?? placing.coderId,
      revision: 0,
    };
    placing.changes.push(
      makeRecord("document", doc),
      makeRecord("textVersion", { id: versionId, documentId: id, number: 1, text, fingerprint: print }),
    );
    const kept = {
      ...(date === null && row.Date !== null ? { Date: [row.Date, null] as const } : {}),
      ...(row.Coder === null ? { Coder: [null, doc.coderId] as const } : {}),
    };
    remember(placing, "document", ID, id, restOf({ kept }));
    documents.set(ID, { id, versionId, text });
    made.push(doc);
  }
  remarkOnRows(placing, "DNA_DATES_UNREADABLE", undated);
  return { documents, made };
}

/** Links lead to the first of several equal texts, never to another copy. */
function originalOf(doc: Document | null): string | undefined {
  return doc === null ? undefined : (doc.sameTextAs ?? doc.id);
}
