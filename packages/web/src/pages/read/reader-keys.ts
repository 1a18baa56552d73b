/** The keys of the reader: move, decide, give roles, select without a pointer. */
import type { Role, StatementView } from "@parley/core";
import { type RefObject, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { type KeyBinding, useKeys } from "../../keys/key-layer.js";
import { roleKeys } from "../../state/vocabulary.js";
import { moveCaret } from "./text/caret.js";

export interface ReaderCommands {
  readonly move: (step: number) => void;
  readonly judge: (verdict: "accept" | "reject" | "reopen") => void;
  readonly correct: () => void;
  /** The form with the cursor in the concept. */
  readonly correctConcept: () => void;
  /** The other stance, as a correction in one key. */
  readonly turn: () => void;
  readonly add: () => void;
  readonly giveRole: (role: Role | "writer", isMore: boolean) => void;
  readonly toggleCaret: () => void;
  readonly nextView: () => void;
  /** Finds words in the text. */
  readonly find: () => void;
  readonly openHighlights: () => void;
  readonly split: () => void;
  readonly print: () => void;
  readonly openNeighbor: (which: "previous" | "following") => void;
  /** The document's metadata and the correction of its text. */
  readonly openDocument: () => void;
  /** Esc: the selection first, then the form. */
  readonly clearSelection: () => void;
  readonly saveForm: () => void;
}

export interface ReaderKeysState {
  readonly focus: StatementView | null;
  readonly hasSelection: boolean;
  readonly isEditing: boolean;
  readonly isCaretOn: boolean;
}

export function useReaderKeys(state: ReaderKeysState, commands: ReaderCommands): void {
  const { t } = useTranslation(["reader", "frame"]);
  const { focus, hasSelection, isEditing } = state;
  const canDecide = focus !== null && !isEditing;
  const bindings: KeyBinding[] = [
    { keys: ["j", "arrowdown"], label: t("reader:keys.next"), off: isEditing, run: () => commands.move(1) },
    {
      keys: ["k", "arrowup"],
      label: t("reader:keys.previous"),
      off: isEditing,
      run: () => commands.move(-1),
    },
    { keys: "a", label: t("reader:keys.accept"), off: !canDecide, run: () => commands.judge("accept") },
    { keys: "e", label: t("reader:keys.correct"), off: !canDecide, run: commands.correct },
    { keys: "t", label: t("reader:keys.turn"), off: !canDecide, run: commands.turn },
    { keys: "c", label: t("reader:keys.concept"), off: !canDecide, run: commands.correctConcept },
    { keys: "x", label: t("reader:keys.reject"), off: !canDecide, run: () => commands.judge("reject") },
    { keys: "r", label: t("reader:keys.reopen"), off: !canDecide, run: () => commands.judge("reopen") },
    { keys: "s", label: t("reader:keys.select"), run: commands.toggleCaret },
    {
      keys: ["n", ...(hasSelection ? ["enter"] : [])],
      label: t("reader:keys.add"),
      off: isEditing,
      run: commands.add,
    },
    { keys: "/", label: t("reader:keys.find"), run: commands.find },
    { keys: "h", label: t("reader:keys.highlights"), off: isEditing, run: commands.openHighlights },
    { keys: "b", label: t("reader:keys.split"), off: !canDecide, run: commands.split },
    { keys: "p", label: t("reader:keys.print"), run: commands.print },
    { keys: "d", label: t("reader:keys.document"), off: isEditing, run: commands.openDocument },
    { keys: "v", label: t("reader:keys.view"), run: commands.nextView },
    {
      keys: "shift+j",
      label: t("reader:keys.nextDocument"),
      off: isEditing,
      run: () => commands.openNeighbor("following"),
    },
    {
      keys: "shift+k",
      label: t("reader:keys.previousDocument"),
      off: isEditing,
      run: () => commands.openNeighbor("previous"),
    },
    { keys: "escape", off: !hasSelection && !state.isCaretOn && !isEditing, run: commands.clearSelection },
    { keys: "mod+enter", off: !isEditing, run: commands.saveForm },
    ...roleKeys.flatMap((role, position): KeyBinding[] => [
      {
        keys: String(position + 1),
        label: t("reader:keys.role", { role: t(`reader:field.${role}`) }),
        run: () => commands.giveRole(role, false),
      },
      { keys: `alt+${position + 1}`, run: () => commands.giveRole(role, true) },
    ]),
  ];
  useKeys(t("frame:keys.page"), bindings);
}

/** While the caret is on, arrow keys belong to it. */
export function useCaretKeys(
  isOn: boolean,
  article: RefObject<HTMLElement | null>,
  takeSentence: () => void,
): void {
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const isElsewhere =
        target?.closest("input, textarea, select, [role='slider'], [aria-modal='true']") ?? null;
      if (isElsewhere !== null) return;
      if (event.key === "q") takeSentence();
      else if (!moveCaret(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", onKeyDown, true);
    article.current?.focus({ preventScroll: true });
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [isOn, article, takeSentence]);
}
