/** The undo toast: what was done in the past tense, and the way back. Six seconds, longer under the pointer. */
import type { ProblemView } from "@parley/core";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Keys } from "../components/keys.js";
import { problemOf } from "../state/api.js";

export interface Toast {
  readonly words?: ReactNode;
  readonly problem?: ProblemView;
  readonly action?: { readonly label: string; readonly key?: string; readonly run: () => void };
}

const SHOWN_MS = 6000;
let current: { readonly id: number; readonly toast: Toast } | null = null;
const listeners = new Set<() => void>();

function set(next: typeof current): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Shows a toast in place of the one before. */
export function showToast(toast: Toast): void {
  set({ id: (current?.id ?? 0) + 1, toast });
}

/** Shows what kept an action from being done. */
export function showProblem(failure: unknown): void {
  showToast({ problem: problemOf(failure) });
}

export function hideToast(): void {
  set(null);
}

export function ToastPlace() {
  const { t } = useTranslation("frame");
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (shown === null || isHeld) return;
    const timer = setTimeout(hideToast, shown.toast.problem === undefined ? SHOWN_MS : SHOWN_MS * 3);
    return () => clearTimeout(timer);
  }, [shown, isHeld]);
  const toast = shown?.toast;
  return (
    <div role={toast?.problem === undefined ? "status" : "alert"} aria-live="polite">
      {toast === undefined ? null : (
        <div
          className={toast.problem === undefined ? "toast" : "toast problem"}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
        >
          {toast.problem === undefined ? (
            <span>{toast.words}</span>
          ) : (
            <span>
              <b>{toast.problem.title}</b> {toast.problem.where} {toast.problem.next}{" "}
              <span className="code">{toast.problem.code}</span>
            </span>
          )}
          {toast.action === undefined ? null : (
            <>
              <button type="button" onClick={toast.action.run}>
                {toast.action.label}
              </button>
              {toast.action.key === undefined ? null : <Keys name={toast.action.key} />}
            </>
          )}
          {toast.problem === undefined ? null : (
            <button type="button" onClick={hideToast}>
              {t("close")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
