/** The keys of the queue, and the hints that name them. */
import { useTranslation } from "react-i18next";
import { useKeys } from "../../keys/key-layer.js";
import type { QueueVerdict } from "./actions.js";

export interface QueueCommands {
  /** A proposal is in focus and no form or batch is open. */
  readonly isOpen: boolean;
  readonly isRejected: boolean;
  readonly move: (step: number) => void;
  readonly judge: (verdict: QueueVerdict) => void;
  readonly correct: () => void;
  /** The form with the cursor in the concept. */
  readonly correctConcept: () => void;
  /** The other stance, as a correction in one key. */
  readonly turn: () => void;
  /** Takes a second choice, from 0, as a correction in one key. */
  readonly choose: (position: number) => void;
  /** How many second choices there are. */
  readonly choices: number;
  readonly openEqual: () => void;
  readonly openProgress: () => void;
  readonly readInPlace: () => void;
}

const SECOND_CHOICES = ["1", "2", "3"] as const;

export function useQueueKeys(commands: QueueCommands): void {
  const { t } = useTranslation(["queue", "reader", "frame"]);
  const { isOpen, isRejected } = commands;
  const canDecide = isOpen && !isRejected;
  useKeys(t("frame:keys.page"), [
    { keys: ["j", "arrowdown"], label: t("queue:keys.next"), off: !isOpen, run: () => commands.move(1) },
    { keys: ["k", "arrowup"], label: t("queue:keys.previous"), off: !isOpen, run: () => commands.move(-1) },
    { keys: "a", label: t("reader:keys.accept"), off: !canDecide, run: () => commands.judge("accept") },
    { keys: "e", label: t("reader:keys.correct"), off: !canDecide, run: commands.correct },
    { keys: "x", label: t("reader:keys.reject"), off: !canDecide, run: () => commands.judge("reject") },
    { keys: "t", label: t("reader:keys.turn"), off: !canDecide, run: commands.turn },
    ...SECOND_CHOICES.map((key, position) => ({
      keys: key,
      label: t("queue:keys.choice", { number: key }),
      off: !canDecide || position >= commands.choices,
      run: () => commands.choose(position),
    })),
    { keys: "c", label: t("reader:keys.concept"), off: !canDecide, run: commands.correctConcept },
    {
      keys: "r",
      label: t("queue:keys.recover"),
      off: !isOpen || !isRejected,
      run: () => commands.judge("reopen"),
    },
    { keys: "b", label: t("queue:keys.equal"), off: !canDecide, run: commands.openEqual },
    { keys: ["o", "enter"], label: t("frame:readInPlace"), off: !isOpen, run: commands.readInPlace },
    { keys: "p", label: t("queue:progress.title"), run: commands.openProgress },
  ]);
}

export function QueueKeys({ isRejected }: { readonly isRejected: boolean }) {
  const { t } = useTranslation(["queue", "reader"]);
  const hints = isRejected
    ? [{ keys: ["R"], words: t("queue:hint.recover") }]
    : [
        { keys: ["A"], words: t("reader:hint.accept") },
        { keys: ["E"], words: t("reader:hint.correct") },
        { keys: ["T"], words: t("reader:hint.turn") },
        { keys: ["X"], words: t("reader:hint.reject") },
        { keys: ["B"], words: t("queue:hint.equal") },
      ];
  const all = [
    { keys: ["J", "K"], words: t("reader:hint.move") },
    ...hints,
    { keys: ["O"], words: t("queue:hint.read") },
    { keys: ["U"], words: t("reader:hint.undo") },
  ];
  return (
    <span className="keys sm" aria-hidden="true">
      {all.map((hint) => (
        <span key={hint.words}>
          {hint.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          {hint.words}
        </span>
      ))}
    </span>
  );
}
