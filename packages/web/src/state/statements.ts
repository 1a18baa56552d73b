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
    // In another language the labels change; the marks stay.
    placeholderData: keepPreviousData,
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
  const key = documentStatementsKey(documentId, i18next.language);
  clearTimeout(refresh);
  // An answer that is under way is older than what is shown now.
  void queryClient.cancelQueries({ queryKey: key });
  queryClient.setQueryData<readonly StatementView[]>(key, (rows) =>
    rows === undefined ? rows : change(rows),
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

/** In two, at an offset of the text between two words of the quote. */
export function splitStatement(id: string, revision: number, at: number): Promise<WriteResult> {
  const path = `statements/${encodeURIComponent(id)}/split`;
  return written(send<WriteResult>(path, { method: "POST", body: { at }, revision }));
}

export function deleteStatement(id: string, revision: number): Promise<WriteResult> {
  return written(send<WriteResult>(`statements/${encodeURIComponent(id)}`, { method: "DELETE", revision }));
}

export function undo(): Promise<WriteResult> {
  return step("undo");
}

export function redo(): Promise<WriteResult> {
  return step("redo");
}

let inFlight = 0;
let refresh = 0;

/**
 * After a write everything shown may differ, also after a failure, which takes back what was shown early. Asking
 * again waits for the last of several quick writes: an answer from between them would undo what is on the screen.
 */
export async function written<Result extends WriteResult>(sending: Promise<Result>): Promise<Result> {
  inFlight += 1;
  try {
    const result = await sending;
    noteRevision(result.revision);
    return result;
  } finally {
    inFlight -= 1;
    clearTimeout(refresh);
    if (inFlight === 0) refresh = window.setTimeout(() => void queryClient.invalidateQueries(), REFRESH_MS);
  }
}

const REFRESH_MS = 60;
const stepListeners = new Set<(ids: readonly string[]) => void>();

/** Tells which statements an undo or redo touched, so that a page can show them. */
export function onStep(listener: (ids: readonly string[]) => void): () => void {
  stepListeners.add(listener);
  return () => stepListeners.delete(listener);
}

async function step(name: "undo" | "redo"): Promise<WriteResult> {
  const result = await written(send<WriteResult>(name, { method: "POST" }));
  for (const listener of stepListeners) listener(result.ids);
  return result;
}
