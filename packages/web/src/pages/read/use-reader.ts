/** The state of the reader: the document, its statements in text order, the one in focus, the form's draft. */
import type { DocumentView, StatementView } from "@parley/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useAddress } from "../../state/address.js";
import { useDocument } from "../../state/documents.js";
import { writePreference } from "../../state/preferences.js";
import { documentQueryOf, filterAddress } from "../../state/record-filters.js";
import { onStep, useDocumentStatements } from "../../state/statements.js";
import type { Draft } from "./draft.js";
import { drawnStatement, NEW_ID } from "./drawn-statement.js";
import { dropForm, keepForm, keptForms } from "./kept-form.js";

export interface Reader {
  readonly doc: DocumentView | undefined;
  readonly failure: unknown;
  readonly retry: () => void;
  /** In text order, as saved. */
  readonly statements: readonly StatementView[];
  /** The same with the draft in its place, as drawn. */
  readonly drawn: readonly StatementView[];
  readonly focus: StatementView | null;
  readonly select: (id: string | null) => void;
  readonly draft: Draft | null;
  readonly setDraft: (draft: Draft | null) => void;
  /** A form that is drawn in the text alone, while the pointer changes it. */
  readonly preview: Draft | null;
  readonly setPreview: (preview: Draft | null) => void;
}

const NONE: readonly StatementView[] = [];

export function useReader(documentId: string): Reader {
  const { address, change } = useAddress();
  const docQuery = useDocument(documentId, documentQueryOf(filterAddress(address)));
  const statementsQuery = useDocumentStatements(documentId);
  const doc = docQuery.data;
  const statements = useMemo(() => inTextOrder(statementsQuery.data ?? NONE), [statementsQuery.data]);
  const [focusId, setFocusId] = useState<string | null>(address.statement ?? null);
  const [draft, setDraft] = useKeptDraft(documentId);
  const [preview, setPreview] = useState<Draft | null>(null);

  useEffect(() => writePreference("last-document", documentId), [documentId]);
  useFollowedAddress(address.statement, setFocusId);
  useEffect(() => {
    const timer = setTimeout(() => change({ statement: focusId }), 250);
    return () => clearTimeout(timer);
  }, [focusId, change]);
  useFollowedSteps(statements, setFocusId);

  const focus = useMemo(
    () => statements.find((one) => one.id === focusId) ?? firstToReview(statements),
    [statements, focusId],
  );
  const drawn = useMemo(() => {
    const form = preview ?? draft;
    if (form === null || doc === undefined) return statements;
    const shown = drawnStatement(form, doc);
    return shown.id === NEW_ID
      ? inTextOrder([...statements, shown])
      : statements.map((one) => (one.id === shown.id ? shown : one));
  }, [preview, draft, doc, statements]);
  const select = useCallback(
    (id: string | null) => {
      setDraft(null);
      setFocusId(id);
    },
    [setDraft],
  );
  const { refetch: refetchDocument } = docQuery;
  const { refetch: refetchStatements } = statementsQuery;
  const retry = useCallback(() => {
    void refetchDocument();
    void refetchStatements();
  }, [refetchDocument, refetchStatements]);
  return {
    doc,
    failure: docQuery.error ?? statementsQuery.error,
    retry,
    statements,
    drawn,
    focus,
    select,
    draft,
    setDraft,
    preview,
    setPreview,
  };
}

/**
 * The form of this tab, kept with every change and there again after a reload or a crash. Closing it, by saving or by
 * leaving it, forgets it; leaving the page does not.
 */
function useKeptDraft(documentId: string): readonly [Draft | null, (draft: Draft | null) => void] {
  const [draft, setDraft] = useState<Draft | null>(
    () => keptForms(documentId).find((form) => form.isOwn)?.draft ?? null,
  );
  const set = useCallback(
    (next: Draft | null) => {
      if (next === null) dropForm(documentId);
      else keepForm(documentId, next);
      setDraft(next);
    },
    [documentId],
  );
  return [draft, set];
}

/** Undo and redo show what they touched; a statement that comes back is in the list only after the next answer. */
function useFollowedSteps(statements: readonly StatementView[], follow: (id: string) => void): void {
  const waiting = useRef<readonly string[]>([]);
  useEffect(() => {
    const find = () => {
      const found = waiting.current.find((id) => statements.some((one) => one.id === id));
      if (found === undefined) return;
      waiting.current = [];
      follow(found);
    };
    find();
    return onStep((ids) => {
      waiting.current = ids;
      find();
    });
  }, [statements, follow]);
}

/** A link to a statement moves the focus; our own writing of the address must not. */
function useFollowedAddress(wanted: string | undefined, follow: (id: string) => void): void {
  const known = useRef(wanted);
  useEffect(() => {
    if (wanted !== undefined && wanted !== known.current) follow(wanted);
    known.current = wanted;
  }, [wanted, follow]);
}

/** Lists that were put into order before: a document that is opened again is not sorted and laid out again. */
const ordered = new WeakMap<readonly StatementView[], readonly StatementView[]>();

export function inTextOrder(statements: readonly StatementView[]): readonly StatementView[] {
  const known = ordered.get(statements);
  if (known !== undefined) return known;
  const sorted = [...statements].sort(
    (a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end || (a.id < b.id ? -1 : 1),
  );
  ordered.set(statements, sorted);
  return sorted;
}

function firstToReview(statements: readonly StatementView[]): StatementView | null {
  return statements.find((one) => one.state === "proposed") ?? statements[0] ?? null;
}

/** The next open statement after one, else the first open one before it; `null` when all are decided. */
export function nextOpen(statements: readonly StatementView[], id: string): StatementView | null {
  const at = statements.findIndex((one) => one.id === id);
  const isOpen = (one: StatementView) => one.state === "proposed" && one.id !== id;
  return statements.slice(at + 1).find(isOpen) ?? statements.slice(0, Math.max(0, at)).find(isOpen) ?? null;
}

/** The statement some steps further; stays at the ends. */
export function stepped(
  statements: readonly StatementView[],
  id: string | null,
  step: number,
): StatementView | null {
  const at = statements.findIndex((one) => one.id === id);
  return statements[Math.min(statements.length - 1, Math.max(0, at + step))] ?? null;
}
