/** What can be done in the reader: decide, save a correction or a new statement, delete. Each has an undo. */
import type { DecisionInput, DocumentView, StatementState, StatementView } from "@parley/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { actorLabel } from "../../components/statement-quote.js";
import { useUndo } from "../../frame/history.js";
import { showProblem, showToast } from "../../frame/toast.js";
import {
  addStatement,
  decide,
  deleteStatement,
  editStatement,
  patchStatements,
  splitStatement,
} from "../../state/statements.js";
import { type Draft, draftOf, editOf, newStatementOf } from "./draft.js";
import { turned } from "./quick-corrections.js";

export type Verdict = "accept" | "reject" | "reopen";

const stateAfter: Readonly<Record<Verdict, StatementState>> = {
  accept: "accepted",
  reject: "rejected",
  reopen: "proposed",
};

export interface ReaderActions {
  /** Shown at once; taken back when the server refuses. */
  readonly judge: (statement: StatementView, verdict: Verdict) => void;
  /** Resolves to the id of the saved statement; rejects with the problem, so that the form can stay open. */
  readonly save: (draft: Draft) => Promise<string | null>;
  /** The other stance, shown at once like a decision. */
  readonly turn: (statement: StatementView) => void;
  /** In two, at an offset of the text. */
  readonly split: (statement: StatementView, at: number) => void;
  readonly remove: (statement: StatementView) => void;
}

export function useReaderActions(doc: DocumentView | undefined): ReaderActions {
  const { t } = useTranslation(["reader", "frame"]);
  const { undoLast } = useUndo();
  return useMemo(() => {
    const done = (key: string, statement: StatementView | null) => {
      const name = statement === null ? "" : (actorLabel(statement) ?? t("reader:noActor"));
      showToast({
        words: t(`reader:did.${key}`, { name }),
        action: { label: t("frame:keys.undo"), key: "u", run: undoLast },
      });
    };
    const show = (statement: StatementView, change: Partial<StatementView>) =>
      patchStatements(statement.documentId, (rows) =>
        rows.map((row) => (row.id === statement.id ? { ...row, ...change } : row)),
      );
    const judge = (statement: StatementView, verdict: Verdict) => {
      show(statement, { state: stateAfter[verdict] });
      done(verdict, statement);
      decide({
        kind: verdict,
        ids: [statement.id],
        revisions: { [statement.id]: statement.revision },
      }).catch(showProblem);
    };
    const save = async (draft: Draft) => {
      if (doc === undefined) return null;
      const { of } = draft;
      if (of === null) {
        const result = await addStatement(newStatementOf(draft, doc));
        done("add", null);
        return result.ids[0] ?? null;
      }
      const edit = editOf(draft);
      if (of.state === "proposed" || of.state === "rejected") {
        const correction: DecisionInput["correction"] = edit;
        await decide({ kind: "correct", ids: [of.id], revisions: { [of.id]: of.revision }, correction });
      } else if (Object.keys(edit).length > 0) {
        await editStatement(of.id, of.revision, edit);
      }
      done("correct", of);
      return of.id;
    };
    const turn = (statement: StatementView) => {
      const agreement = turned(statement.agreement);
      const isProposal = statement.state === "proposed" || statement.state === "rejected";
      show(statement, { agreement, state: isProposal ? "corrected" : statement.state });
      save({ ...draftOf(statement), agreement }).catch(showProblem);
    };
    const split = (statement: StatementView, at: number) => {
      splitStatement(statement.id, statement.revision, at).then(() => done("split", statement), showProblem);
    };
    const remove = (statement: StatementView) => {
      patchStatements(statement.documentId, (rows) => rows.filter((row) => row.id !== statement.id));
      done("delete", statement);
      deleteStatement(statement.id, statement.revision).catch(showProblem);
    };
    return { judge, save, turn, split, remove };
  }, [doc, t, undoLast]);
}
