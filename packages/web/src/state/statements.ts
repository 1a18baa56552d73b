/** Statements of a document or behind a tie, and the writes on them: decide, add, edit, delete. */
import type { DecisionInput, StatementDraft, StatementEdit, StatementView, WriteResult } from "@parley/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { ask, type Query, send } from "./api.js";
import { noteRevision } from "./live.js";
import { queryClient } from "./query-client.js";
import type { Rows } from "./rows.js";

/** The server's largest page. */
const MOST = 1000;

async function allStatements(query: Query, signal?: AbortSignal): Promise<readonly StatementView[]> {
  const rows: StatementView[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: Rows<StatementView> = await ask("statements", { ...query, cursor, limit: MOST }, signal);
    rows.push(...page.rows);
    cursor = page.next;
  }
  return rows;
}

export function documentStatementsKey(documentId: string, language: string) {
  return ["statements", "document", documentId, language] as const;
}

/** Every statement of a document in text order, decided or not. */
export function useDocumentStatements(documentId: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: documentStatementsKey(documentId, i18n.language),
    queryFn: ({ signal }) =>
      allStatements(
        {
          documentId,
          states: ["proposed", "accepted", "corrected", "rejected", "coded"],
          sort: "document",
          labels: i18n.language,
        },
        signal,
      ),
    enabled: documentId !== "",
  });
}

/** Statements by filter or by ids, for evidence drawers and lists. */
export function useStatements(query: Query, enabled = true) {
  const { i18n } = useTranslation();
  const full = { ...query, labels: i18n.language };
  return useQuery({
    queryKey: ["statements", full],
    queryFn: ({ signal }) => allStatements(full, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Changes what the reader shows before the server has answered. */
export function patchStatements(
  documentId: string,
  change: (rows: readonly StatementView[]) => readonly StatementView[],
): void {
  queryClient.setQueryData<readonly StatementView[]>(
    documentStatementsKey(documentId, i18next.language),
    (rows) => (rows === undefined ? rows : change(rows)),
  );
}

export function decide(input: DecisionInput): Promise<WriteResult> {
  return written(send<WriteResult>("decisions", { method: "POST", body: input }));
}

export function addStatement(draft: StatementDraft): Promise<WriteResult> {
  return written(send<WriteResult>("statements", { method: "POST", body: draft }));
}

export function editStatement(id: string, revision: number, edit: StatementEdit): Promise<WriteResult> {
  return written(
    send<WriteResult>(`statements/${encodeURIComponent(id)}`, { method: "PATCH", body: edit, revision }),
  );
}

export function deleteStatement(id: string, revision: number): Promise<WriteResult> {
  return written(send<WriteResult>(`statements/${encodeURIComponent(id)}`, { method: "DELETE", revision }));
}

export function undo(): Promise<WriteResult> {
  return written(send<WriteResult>("undo", { method: "POST" }));
}

export function redo(): Promise<WriteResult> {
  return written(send<WriteResult>("redo", { method: "POST" }));
}

/** After a write everything shown may differ; refreshed also after a failure, to take back what was shown early. */
async function written(sending: Promise<WriteResult>): Promise<WriteResult> {
  try {
    const result = await sending;
    noteRevision(result.revision);
    return result;
  } finally {
    void queryClient.invalidateQueries();
  }
}
