/** What can be done in the queue: decide on one or many proposals, or correct one. Each step has one undo. */
import type { DecisionInput, StatementEdit, StatementView } from "@parley/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { actorLabel } from "../../components/statement-quote.js";
import { useUndo } from "../../frame/history.js";
import { showProblem, showToast } from "../../frame/toast.js";
import { takeFromQueue } from "../../state/queue.js";
import { decide } from "../../state/statements.js";

export type QueueVerdict = "accept" | "reject" | "reopen";

export interface QueueActions {
  /** Shown at once; the list comes back as it was when the server refuses. */
  readonly judge: (statements: readonly StatementView[], verdict: QueueVerdict) => void;
  /** Rejects with the problem, so that a form can stay open. */
  readonly correct: (statement: StatementView, edit: StatementEdit) => Promise<void>;
}

export function useQueueActions(): QueueActions {
  const { t } = useTranslation(["queue", "reader", "frame"]);
  const { undoLast } = useUndo();
  return useMemo(() => {
    const tell = (words: string) =>
      showToast({ words, action: { label: t("frame:keys.undo"), key: "u", run: undoLast } });
    const nameOf = (statement: StatementView) => actorLabel(statement) ?? t("reader:noActor");
    const judge = (statements: readonly StatementView[], verdict: QueueVerdict) => {
      const [first] = statements;
      if (first === undefined) return;
      const ids = statements.map(({ id }) => id);
      const input: DecisionInput = {
        kind: verdict,
        ids,
        revisions: Object.fromEntries(statements.map(({ id, revision }) => [id, revision])),
      };
      const write = decide(input);
      takeFromQueue(ids, write);
      write.catch(showProblem);
      tell(
        statements.length === 1
          ? t(`reader:did.${verdict}`, { name: nameOf(first) })
          : t(`queue:did.${verdict}`, { count: statements.length }),
      );
    };
    const correct = async (statement: StatementView, correction: StatementEdit) => {
      const { id, revision } = statement;
      await decide({ kind: "correct", ids: [id], revisions: { [id]: revision }, correction });
      takeFromQueue([id]);
      tell(t("reader:did.correct", { name: nameOf(statement) }));
    };
    return { judge, correct };
  }, [t, undoLast]);
}
