/** Documents: the list page by page, one document with its text, edits and imports. */
import type {
  CorrectedTextView,
  DocumentEdit,
  DocumentRow,
  DocumentView,
  ImportReport,
  TablePreviewView,
  WriteResult,
} from "@parley/core";
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { uiLanguage } from "../i18n/words.js";
import { ask, type Query, send } from "./api.js";
import { queryClient } from "./query-client.js";
import type { Rows } from "./rows.js";
import { written } from "./statements.js";

const PAGE = 200;

/** The list, loaded page by page as it is scrolled. */
export function useDocuments(query: Query) {
  return useInfiniteQuery({
    queryKey: ["documents", query],
    queryFn: ({ pageParam, signal }) =>
      ask<Rows<DocumentRow>>("documents", { ...query, cursor: pageParam, limit: PAGE }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

function documentQuery(id: string, query: Query) {
  return {
    queryKey: ["document", id, query],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      ask<DocumentView>(`documents/${encodeURIComponent(id)}`, query, signal),
  };
}

/** One document; the filter decides which are its neighbors. */
export function useDocument(id: string, query: Query) {
  return useQuery({
    ...documentQuery(id, query),
    // Another filter asks for other neighbors; the text meanwhile stays. Each document has its own observer.
    placeholderData: keepPreviousData,
    enabled: id !== "",
  });
}

/** Loads a neighbor before it is opened. */
export function prefetchDocument(id: string, query: Query): void {
  void queryClient.prefetchQuery(documentQuery(id, query));
}

/** Changes metadata; a newer revision than the one seen is an edit clash. */
export function editDocument(doc: DocumentView, edit: DocumentEdit): Promise<WriteResult> {
  const path = `documents/${encodeURIComponent(doc.id)}`;
  return written(send<WriteResult>(path, { method: "PATCH", body: edit, revision: doc.revision }));
}

/** What a correction of the text would do to its statements; nothing is written. */
export function previewCorrection(doc: DocumentView, text: string): Promise<CorrectedTextView> {
  return sendText(doc, text, true);
}

/** Makes a new version of the text; statements whose words are found again move to it. */
export function correctText(doc: DocumentView, text: string): Promise<CorrectedTextView> {
  return written(sendText(doc, text, false));
}

function sendText(doc: DocumentView, text: string, preview: boolean): Promise<CorrectedTextView> {
  return send<CorrectedTextView>(`documents/${encodeURIComponent(doc.id)}/text`, {
    method: "POST",
    body: { text, preview },
    revision: doc.revision,
  });
}

export interface Importing {
  readonly files: readonly File[];
  /** Which column of a table holds which field; found out by their names when left out. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Puts files into the record and reads them at once. */
export function useImport() {
  return useMutation({
    mutationFn: ({ files, columns }: Importing) => {
      const query = { read: "1", labels: uiLanguage() };
      return send<ImportReport>("documents", {
        method: "POST",
        form: formOf(files),
        query: columns === undefined ? query : { ...query, columns: JSON.stringify(columns) },
      });
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
}

/** Columns and first rows of a table; `null` for a file that is none. Nothing is written. */
export function previewTable(file: File): Promise<TablePreviewView | null> {
  return send<TablePreviewView | null>("documents/preview", { method: "POST", form: formOf([file]) });
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  return form;
}
