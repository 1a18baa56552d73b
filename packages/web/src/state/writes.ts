/** Writes of the statements, codebook and history pages: one request each, and everything shown asks again. */
import type { WriteResult } from "@parley/core";
import i18next from "i18next";
import { useMemo } from "react";
import { useUndo, whatWasDone } from "../frame/history.js";
import { showProblem, showToast } from "../frame/toast.js";
import { type Sending, send } from "./api.js";
import { written } from "./statements.js";

export type Write = (path: string, sending: Sending) => Promise<boolean>;

/**
 * Sends a write and says what was done, with the way back; a refused one is told in its place.
 * Resolves to whether it was done, so that a form can stay open with what was typed.
 */
export function useWrite(): Write {
  const { undoLast } = useUndo();
  return useMemo<Write>(
    () => async (path, sending) => {
      try {
        const done = await written(send<WriteResult>(path, sending));
        showToast({
          words: whatWasDone(done),
          action: { label: i18next.t("frame:keys.undo"), key: "u", run: undoLast },
        });
        return true;
      } catch (failure) {
        showProblem(failure);
        return false;
      }
    },
    [undoLast],
  );
}
