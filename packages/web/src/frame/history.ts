/** Undo and redo from anywhere, and the sentence that says what was done. */
import i18next from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { uiLanguage } from "../i18n/words.js";
import { RequestProblem } from "../state/api.js";
import { redo, undo } from "../state/statements.js";
import { showProblem, showToast } from "./toast.js";

interface Done {
  readonly key: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a command did, in the past tense. Undo and redo name the command they were about. */
export function whatWasDone(done: Done): string {
  if (done.details.forgotten === 1) return i18next.t("frame:didForgotten");
  const details = inLanguage(done.details);
  const key = typeof details.of === "string" ? details.of : done.key;
  const counted = countOf(key, details);
  const count = typeof counted === "number" ? counted : 1;
  if (key === "statements-recoded" && typeof details.to === "string" && details.to !== "") {
    const hasOne = typeof details.from === "string" && details.from !== "";
    return i18next.t(hasOne ? "frame:recodedFrom" : "frame:recodedTo", {
      ...details,
      ...inWords(details),
      count,
    });
  }
  // A key without words shows as itself rather than as nothing.
  const what = i18next.t(`frame:did.${key}`, { ...details, count, defaultValue: key });
  const { title } = details;
  return typeof title === "string" && title !== "" && count === 1
    ? i18next.t("frame:didIn", { what, title })
    : what;
}

/** Names as the language of the pages calls them, where the command has kept that: `to:de` stands before `to`. */
function inLanguage(details: Done["details"]): Done["details"] {
  const ending = `:${uiLanguage()}`;
  const own = Object.entries(details).filter(([part]) => part.endsWith(ending));
  if (own.length === 0) return details;
  return {
    ...details,
    ...Object.fromEntries(own.map(([part, name]) => [part.slice(0, -ending.length), name])),
  };
}

function countOf(key: string, details: Done["details"]): unknown {
  if (key === "proposals-extracted") return details.proposals;
  return key === "entities-merged" ? details.statements : details.count;
}

/** Values of the stance in words; others are names already. */
function inWords({ variable, from, to }: Done["details"]): { readonly from: string; readonly to: string } {
  const word = (value: unknown) =>
    variable === "agreement"
      ? i18next.t(`frame:stance.${value === "1" ? "for" : value === "0" ? "against" : "open"}`)
      : String(value);
  return { from: word(from), to: word(to) };
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
