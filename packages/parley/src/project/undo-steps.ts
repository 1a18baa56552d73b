/** Undo of several steps at once: what would be taken back down to a point, and taking it back. */
import type { Command, UndoPreviewView, WriteResult } from "@parley/core";
import { fail } from "@parley/core";
import { undo } from "./actions.js";
import type { Project } from "./project.js";

/**
 * This coder's standing commands from the newest down to a point, that one included.
 * @throws `NOT_THERE` when the point is not a standing command of this coder
 */
export function stepsDownTo(project: Project, sequence: number): UndoPreviewView {
  const steps: Command[] = [];
  let before: number | undefined;
  for (;;) {
    const page = project.store.history(before === undefined ? { limit: 500 } : { before, limit: 500 });
    for (const command of page) {
      // What was done before the history was forgotten cannot be taken back.
      if (command.sequence < sequence || command.summary.key === "history-forgotten")
        return checked(steps, sequence);
      // An undo or redo is no step of its own, and making the project cannot be taken back.
      const isStep = command.undoes === null && command.summary.key !== "project-made";
      if (isStep && !command.undone && command.coderId === project.coder.id) steps.push(command);
    }
    const last = page.at(-1);
    if (last === undefined) return checked(steps, sequence);
    before = last.sequence;
  }
}

function checked(steps: readonly Command[], sequence: number): UndoPreviewView {
  if (steps.at(-1)?.sequence !== sequence) fail("NOT_THERE", { kind: "command", id: String(sequence) });
  return {
    steps: steps.map(({ sequence: number, at, summary }) => ({
      sequence: number,
      at,
      key: summary.key,
      details: { ...summary.details },
    })),
  };
}

/**
 * Takes back everything down to a point, each step as an undo of its own, so that redo goes up again step by
 * step. A step that somebody else has built on stops the way there; what is taken back until then stays so.
 * @throws `NOT_THERE`, `UNDO_CLASH`
 */
export function undoDownTo(project: Project, sequence: number): WriteResult {
  const { steps } = stepsDownTo(project, sequence);
  let result: WriteResult | null = null;
  for (let left = steps.length; left > 0; left -= 1) result = undo(project);
  return result ?? fail("NOTHING_TO_UNDO");
}
