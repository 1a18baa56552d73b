/** What can be done with a shift: confirm, dismiss, explain, or leave it undecided again. Each step has one undo. */
import type { LedgerDecisionInput, Shift } from "@parley/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useUndo } from "../../frame/history.js";
import { showProblem, showToast } from "../../frame/toast.js";
import { decideInLedger, removeFromLedger } from "../../state/ledger.js";
import { patchShift } from "../../state/shifts.js";

export interface ShiftActions {
  /** Shown at once; goes back when the server refuses. */
  readonly decide: (shift: Shift, decision: "confirmed" | "dismissed", explanation?: string) => void;
  /** Takes the decision out. */
  readonly reopen: (shift: Shift) => void;
}

/** Can it be decided here? One that rests on evidence alone is decided with that evidence, in the ledger. */
export function isDecidable({ earlier, later }: Shift): boolean {
  return earlier.statementId !== null && later.statementId !== null;
}

/** The decision as the server takes it; `null` for a shift that cannot be decided here. */
export function decisionOn(
  shift: Shift,
  decision: "confirmed" | "dismissed",
  explanation = shift.explanation,
): LedgerDecisionInput | null {
  const { earlier, later, kind, entryId } = shift;
  if (earlier.statementId === null || later.statementId === null) return null;
  return {
    id: entryId,
    detail: {
      kind: "shift",
      earlierId: earlier.statementId,
      laterId: later.statementId,
      pattern: kind,
      decision,
      explanation,
    },
  };
}

export function useShiftActions(): ShiftActions {
  const { t } = useTranslation(["shifts", "frame"]);
  const { undoLast } = useUndo();
  return useMemo(() => {
    const tell = (shift: Shift, did: "confirmed" | "dismissed" | "explained" | "reopened") =>
      showToast({
        words: t(`shifts:did.${did}`, { kind: t(`shifts:kind.${shift.kind}`), actor: shift.actor.label }),
        action: { label: t("frame:keys.undo"), key: "u", run: undoLast },
      });
    return {
      decide: (shift, decision, explanation) => {
        const input = decisionOn(shift, decision, explanation);
        if (input === null) return;
        patchShift(shift.id, {
          review: decision,
          ...(explanation === undefined ? {} : { explanation }),
        });
        tell(shift, explanation === undefined ? decision : "explained");
        decideInLedger(input).catch(showProblem);
      },
      reopen: (shift) => {
        if (shift.entryId === null) return;
        patchShift(shift.id, { review: "open" });
        tell(shift, "reopened");
        removeFromLedger(shift.entryId).catch(showProblem);
      },
    };
  }, [t, undoLast]);
}
