/** What an undo down to a step would take back, and doing it. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Keys } from "../../components/keys.js";
import { Problem } from "../../components/problem.js";
import { Drawer } from "../../frame/drawer.js";
import { useKeys } from "../../keys/key-layer.js";
import { type Step, useUndoPreview } from "../../state/history.js";
import { useProject } from "../../state/project.js";
import { useWrite } from "../../state/writes.js";
import { StepWords } from "./history-page.js";

/** Steps that are named; beyond them they are counted. */
const NAMED = 30;

export function UndoDrawer({ step, close }: { readonly step: Step; readonly close: () => void }) {
  const { t } = useTranslation(["history", "frame"]);
  const own = useProject().data?.coder.id;
  const reason =
    step.undoes !== null
      ? t("history:to.isUndo")
      : step.undone
        ? t("history:to.gone")
        : step.coderId !== own
          ? t("history:to.foreign", { name: step.coder })
          : null;
  const [isSending, setSending] = useState(false);
  const preview = useUndoPreview(reason === null && own !== undefined ? step.sequence : null, !isSending);
  const write = useWrite();
  const steps = preview.data?.steps ?? [];
  const canApply = reason === null && steps.length > 0 && !isSending;
  const apply = () => {
    if (!canApply) return;
    setSending(true);
    void write(`history/${step.sequence}/undo`, { method: "POST" }).then((isDone) =>
      isDone ? close() : setSending(false),
    );
  };
  useKeys(t("frame:keys.page"), [
    { keys: "mod+enter", label: t("history:to.title"), run: apply, off: !canApply, inFields: true },
  ]);
  const title = t("history:to.title");
  return (
    <Drawer
      title={title}
      label={title}
      close={close}
      footer={
        reason !== null ? undefined : (
          <button type="button" className="btn primary" disabled={!canApply} onClick={apply}>
            {t("history:to.apply", { count: steps.length })} <Keys name="mod+enter" />
          </button>
        )
      }
    >
      <div className="undo-steps">
        <p className="b">
          <StepWords step={step} />
        </p>
        {reason === null ? null : <p className="dim">{reason}</p>}
        {preview.error === null ? null : <Problem failure={preview.error} />}
        {steps.length === 0 ? null : (
          <>
            <p>{t("history:to.steps", { count: steps.length })}</p>
            <ol>
              {steps.slice(0, NAMED).map((one) => (
                <li key={one.sequence}>
                  <StepWords step={one} />
                </li>
              ))}
              {steps.length > NAMED ? <li aria-hidden="true">…</li> : null}
            </ol>
            <p className="sm dim">{t("history:to.kept")}</p>
          </>
        )}
      </div>
    </Drawer>
  );
}
