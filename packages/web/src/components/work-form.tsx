/** A form in the drawer: Ctrl+Enter does it, Esc leaves it, and it stays open when it could not be done. */
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Drawer } from "../frame/drawer.js";
import { useKeys } from "../keys/key-layer.js";
import { Keys } from "./keys.js";

export interface WorkFormProps {
  readonly title: string;
  /** Words of the button. */
  readonly verb: string;
  readonly canApply: boolean;
  /** Resolves to whether it was done. */
  readonly apply: () => Promise<boolean>;
  readonly close: () => void;
  readonly children: ReactNode;
}

export function WorkForm({ title, verb, canApply, apply, close, children }: WorkFormProps) {
  const { t } = useTranslation("frame");
  const [isSending, setSending] = useState(false);
  const isReady = canApply && !isSending;
  const submit = () => {
    if (!isReady) return;
    setSending(true);
    void apply().then((isDone) => {
      setSending(false);
      if (isDone) close();
    });
  };
  // Bound for the page, since the focus may be gone with the field that a choice closed.
  useKeys(t("keys.page"), [
    { keys: "mod+enter", label: verb, run: submit, inFields: true },
    { keys: "escape", label: t("keys.closeDrawer"), run: close, inFields: true },
  ]);
  return (
    <Drawer
      title={title}
      label={title}
      close={close}
      full
      footer={
        <div className="stm-acts">
          <button type="button" className="btn primary" disabled={!isReady} onClick={submit}>
            {verb} <Keys name="mod+enter" />
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {t("cancel")}
          </button>
        </div>
      }
    >
      <div className="work-form">{children}</div>
    </Drawer>
  );
}

/** One line a value, empty ones left out. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
