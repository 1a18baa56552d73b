/**
 * New documents with their first text version. A text that the project already has is linked to the document
 * that had it first and stays a document of its own: whether it counts twice is the reader's decision.
 */
import type { Change, Draft } from "../model/command.js";
import type { Document } from "../model/document.js";
import { makeRecord } from "./changes.js";
import type { Maker, ProjectReader } from "./project-reader.js";

export interface NewDocument
  extends Omit<Document, "id" | "versionId" | "sameTextAs" | "coderId" | "revision"> {
  readonly text: string;
  /** SHA-256 of the UTF-8 text, hexadecimal. */
  readonly fingerprint: string;
}

export interface AddedDocuments {
  readonly draft: Draft;
  /** In the order given. */
  readonly documents: readonly Document[];
}

export function addDocuments(
  project: ProjectReader,
  newDocuments: readonly NewDocument[],
  maker: Maker,
): AddedDocuments {
  const changes: Change[] = [];
  const documents: Document[] = [];
  const firstWithText = new Map<string, string>();
  for (const { text, fingerprint, ...described } of newDocuments) {
    const first = firstWithText.get(fingerprint) ?? originalOf(project.documentWithText(fingerprint)) ?? null;
    const doc: Document = {
      ...described,
      id: maker.newId(),
      versionId: maker.newId(),
      sameTextAs: first,
      coderId: maker.coderId,
      revision: 0,
    };
    firstWithText.set(fingerprint, first ?? doc.id);
    documents.push(doc);
    changes.push(
      makeRecord("document", doc),
      makeRecord("textVersion", { id: doc.versionId, documentId: doc.id, number: 1, text, fingerprint }),
    );
  }
  const [first] = documents;
  return {
    draft: {
      summary: {
        key: "documents-imported",
        details: { count: documents.length, title: first === undefined ? "" : first.title },
      },
      changes,
    },
    documents,
  };
}

/** Links lead to the first of several equal texts, never to another copy. */
function originalOf(doc: Document | null): string | undefined {
  return doc === null ? undefined : (doc.sameTextAs ?? doc.id);
}
