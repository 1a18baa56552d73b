/** Undo and redo from anywhere, and the sentence that says what was done. */
import i18next from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { RequestProblem } from "../state/api.js";
import { redo, undo } from "../state/statements.js";
import { showProblem, showToast } from "./toast.js";

interface Done {
  readonly key: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a command did, in the past tense. A key without words shows as itself rather than as nothing. */
export function whatWasDone(done: Done): string {
  const count = typeof done.details.count === "number" ? done.details.count : 1;
  return i18next.t(`frame:did.${done.key}`, { ...done.details, count, defaultValue: done.key });
}

export function useUndo() {
  const { t } = useTranslation("frame");
  return useMemo(() => {
    const step = async (write: typeof undo, isUndo: boolean): Promise<void> => {
      try {
        const done = await write();
        showToast({
          words: t(isUndo ? "undone" : "redone", { what: whatWasDone(done) }),
          action: isUndo
            ? { label: t("keys.redo"), key: "shift+u", run: () => void step(redo, false) }
            : { label: t("keys.undo"), key: "u", run: () => void step(undo, true) },
        });
      } catch (failure) {
        if (failure instanceof RequestProblem && failure.problem.status === 409) {
          showToast({ words: failure.problem.title });
          return;
        }
        showProblem(failure);
      }
    };
    return { undoLast: () => void step(undo, true), redoLast: () => void step(redo, false) };
  }, [t]);
}
